import { isStopWord } from "../../text/stems.ts";
import type { Tokens } from "../../text/tokens.ts";
import { FALSELY_TOLD, NAMING_NOUNS, POINTING, POINTING_ALONE, SAYING_NOUNS } from "../lexicon/language.ts";
import { classOf } from "./wordClass.ts";

/** "that claim", "the allegations", "this", "the figure of 400 hectares": content that only points to the claim of another. */
export function pointerOf(tokens: Tokens, terms: number, first: string): string | null {
  const { lower, count } = tokens;
  if (count === 1 && POINTING_ALONE.has(lower[0]!)) return "this";
  if (CALLED_FALSE.test(first)) return "claim";
  for (let i = 0; i < Math.min(count, 6); i++) {
    const name = classOf(lower[i]!);
    if (!SAYING_NOUNS.has(name)) continue;
    // "our story" is the speaker's own
    if (/^(?:our|my)$/.test(lower[0]!)) return null;
    // "the claim that P" says P itself; in "fewer than half voted, a figure which she called …" the noun stands alone
    if (NAMING_NOUNS.has(name) && terms > 0 && !ALONE.test(first)) return null;
    const next = lower[i + 1] ?? "";
    if (next === "that" && count > i + 4) return null;
    return i > 0 && (POINTING.has(lower[0]!) || /'s$/.test(lower[i - 1]!) || i <= 3) ? name : i === 0 ? name : null;
  }
  return null;
}

/** "described it as yet another lie": it is what was claimed. */
const CALLED_FALSE = new RegExp(String.raw`^it as (?:\P{L}*\p{L}+){0,4}?\P{L}+(?:${FALSELY_TOLD})\b`, "iu");
const ALONE = /^an?\s\S+$/i;
/** Idioms that call a claim false. */
export const MADE_UP =
  /\b(?:taken|plucked|pulled|picked|drawn) (?:from|out of) (?:the |thin )*(?:air|hat)\b|\bmade up\b/i;

/** "the term 'occupation'", "the word invasion": the word after the noun of naming. */
export function refusedIn({ lower, count }: Tokens): string | null {
  for (let i = 0; i < Math.min(count, 4); i++) {
    if (!NAMING_NOUNS.has(lower[i]!) || lower[i] === "figure") continue;
    const word = lower.slice(i + 1).find((one) => /\p{L}/u.test(one));
    return word === undefined || isStopWord(word) ? null : word;
  }
  return null;
}
