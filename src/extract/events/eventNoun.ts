// "a strike by miners" -> protest.   not: "war games", "World War II", "attack helicopter", "water supply", "prisoners of war".
import type { EventType } from "../../model/claim.ts";
import type { Tokens } from "../../text/tokens.ts";
import {
  COMPOUND_HEADS,
  type EventTrigger,
  FIGURATIVE,
  FOUGHT_IN_FIGURES,
  OF_NO_EVENT,
  SETTLED,
  SETTLEMENT_HEADS,
  SETTLING,
  STRIKE_CONTEXT,
  STRIKERS,
  UTILITIES,
} from "../lexicon/language.ts";
import { BREAKS } from "./eventWord.ts";

/** Whether a noun that may name an event names no event here, or one of another type. */
export function isOtherNoun(tokens: Tokens, i: number): boolean {
  const { lower } = tokens;
  const low = lower[i] ?? "";
  const before = lower[i - 1] ?? "";
  const after = lower[i + 1] ?? "";
  if (before === "of" && OF_NO_EVENT.has(lower[i - 2] ?? "")) return true;
  if (/^suppl(?:y|ies)$/.test(low) && UTILITIES.has(before)) return true;
  if (/^settlements?$/.test(low) && !isSettling(tokens, i)) return true;
  if (FIGURATIVE.has(low) && /^(?:on|against|for)$/.test(after) && isFigure(tokens, i + 2)) return true;
  return COMPOUND_HEADS.has(after);
}

/** "reached a settlement", "the settlement of the dispute"; "the settlement of Tamrin" is a place. */
function isSettling({ lower, word, count }: Tokens, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 4 && !BREAKS.test(word[k] ?? ""); k--)
    if (SETTLING.has(lower[k] ?? "")) return true;
  const after = lower[i + 1] ?? "";
  if (SETTLEMENT_HEADS.has(after)) return true;
  if (after !== "of") return false;
  for (let k = i + 2; k < count && k <= i + 6; k++) if (SETTLED.has(lower[k] ?? "")) return true;
  return false;
}

/**
 * Whether a phrase that begins at a token names the object of a figurative fight: "(on) organised crime" does, "(on) the scourge of drugs"
 * does not.
 */
function isFigure({ lower, word, count }: Tokens, from: number): boolean {
  for (let k = from; k < count && k < from + 3; k++) {
    if (FOUGHT_IN_FIGURES.has(lower[k] ?? "")) return true;
    if (!/^\p{Ll}/u.test(word[k] ?? "")) return false;
  }
  return false;
}

/** A strike of workers, or of prisoners who take no food, is a protest. */
export function nounType({ lower, count }: Tokens, i: number, noun: EventTrigger): EventType {
  if (noun.word !== "strike") return noun.type;
  const before = lower[i - 1] ?? "";
  if (before === "on" || STRIKE_CONTEXT.has(before)) return "protest";
  for (let k = Math.max(0, i - 14); k < Math.min(count, i + 8); k++) if (STRIKERS.has(lower[k] ?? "")) return "protest";
  return "assault";
}
