// "Velmar shelled the town after talks failed" -> assault (not consult).   "Velmar agreed to withdraw its troops" -> agree.
// not: "The committee published nothing new about bread" is no assault, although a word of it may sound like one.

import type { EventType } from "../../model/claim.ts";
import type { Tokens } from "../../text/tokens.ts";
import type { Examples } from "../examples.ts";
import {
  ANNOUNCING,
  BACKGROUND_OPENERS,
  FAILING,
  FRIENDLY_TYPES,
  HOSTILE_TYPES,
  NEGATIONS,
  OBLIGING,
  VOWS,
  WILLING,
} from "../lexicon/language.ts";
import { BREAKS, type EventWord, type PartOf, VERB_FORMS } from "./eventWord.ts";
import { findEventWords } from "./findEventWords.ts";

/** The main event of a sentence, with the type that its governing verb gives it. */
export interface MainEvent {
  readonly type: EventType;
  readonly word: EventWord;
}

/**
 * The main event of a sentence: the one named by its first event verb outside of relative and adverbial clauses. A governing verb wins over what it
 * governs ("agreed to withdraw" is agree), "will" turns the announced event into a threat or an agreement. Null if it has no word of the lexicon.
 */
export function eventTypeOf(tokens: Tokens, from: number, to: number, part: PartOf = () => null): MainEvent | null {
  const found = findEventWords(tokens, from, to, part);
  let best: EventWord | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let depth = 0;
  let at = from;
  for (const word of found) {
    for (; at < word.from; at++) depth = depthAfter(tokens, at, from, depth);
    // "began a hunger strike to demand": the purpose is not the event
    const purpose = word.part === "verb" && word.type === "request" && tokens.lower[word.from - 1] === "to" ? 3.5 : 0;
    const score = (word.part === "verb" ? 4 : 1) - purpose - 4 * depth - (word.from - from) * 0.05;
    if (score > bestScore) {
      best = word;
      bestScore = score;
    }
  }
  if (best === null) return null;
  const governed = governedBy(tokens, best, found);
  if (governed !== null && HOSTILE_TYPES.has(governed.type)) return { type: "threaten", word: best };
  return { type: announced(tokens, from, best), word: best };
}

/** "vowed to attack": the event right behind a vow's "to". */
function governedBy(tokens: Tokens, vow: EventWord, found: readonly EventWord[]): EventWord | null {
  if (vow.trigger === null || !VOWS.has(vow.trigger.word) || tokens.lower[vow.to] !== "to") return null;
  return found.find((word) => word.from === vow.to + 1) ?? null;
}

/** 1 inside a background clause, 0 outside. */
function depthAfter(tokens: Tokens, i: number, from: number, depth: number): number {
  const low = tokens.lower[i] ?? "";
  if (BACKGROUND_OPENERS.has(low) && i > from) return 1;
  if (depth > 0 && low === ",") return 0;
  return depth;
}

/** Types that no word before the verb changes. */
const UNTURNED: ReadonlySet<EventType> = new Set<EventType>(["other", "publication", "election"]);
/** Types that are acts of speech: "will demand" demands. */
const SPEECH: ReadonlySet<EventType> = new Set<EventType>(["request", "accuse", "reject", "threaten"]);
/** How far before a verb the word that changes its type may stand, in tokens. */
const TURN_REACH = 6;

/**
 * The type that a word before the verb gives to it: "will provide" and "ready to withdraw" are agreements, "will attack" and "sworn to
 * fight" threats,
 * "must withdraw" is a demand, "will not accept" and "failed to reach agreement" are rejections.
 */
function announced(tokens: Tokens, from: number, word: EventWord): EventType {
  const { type } = word;
  if (word.part !== "verb" || UNTURNED.has(type)) return type;
  let negated = false;
  for (let k = word.from - 1; k >= from && k >= word.from - TURN_REACH; k--) {
    if (BREAKS.test(tokens.word[k] ?? "")) break;
    if (NEGATIONS.has(tokens.lower[k] ?? "")) negated = true;
    else {
      const turned = turnedBy(tokens, k, word, negated);
      if (turned !== null) return turned;
    }
  }
  return negated && FRIENDLY_TYPES.has(type) ? "reject" : type;
}

/** The type that the word at `k` gives to the verb behind it; null where the word changes nothing. */
function turnedBy(tokens: Tokens, k: number, word: EventWord, negated: boolean): EventType | null {
  const { type } = word;
  const low = tokens.lower[k] ?? "";
  const beforeTo = tokens.lower[k + 1] === "to";
  if (FAILING.has(low) && FRIENDLY_TYPES.has(type)) return "reject";
  if (ANNOUNCING.has(low) || (WILLING.has(low) && beforeTo)) return willed(tokens, word, low, negated);
  if (OBLIGING.has(low) && !SPEECH.has(type)) return "request";
  return HOSTILE_TYPES.has(type) && beforeTo && isVow(low) ? "threaten" : null;
}

/** The type that "will" or "ready to" gives to a verb. */
function willed(tokens: Tokens, { type, to }: EventWord, will: string, negated: boolean): EventType {
  if (SPEECH.has(type) || type === "agree") return negated && type === "agree" ? "reject" : type;
  if (negated) return FRIENDLY_TYPES.has(type) ? "reject" : "agree";
  if (HOSTILE_TYPES.has(type)) return will === "prepared" ? "mobilize" : "threaten";
  return hasUnless(tokens, to) ? "threaten" : "agree";
}

const isVow = (low: string): boolean => VERB_FORMS.get(low)?.some(({ lemma }) => VOWS.has(lemma)) === true;

/** "unless" in the rest of the sentence: the announcement is a means of pressure. */
function hasUnless(tokens: Tokens, from: number): boolean {
  for (let k = from; k < tokens.count && k < from + 40 && tokens.word[k] !== "."; k++)
    if (tokens.lower[k] === "unless") return true;
  return false;
}

/** The type of the main event of a sentence. */
export const TYPE_EXAMPLES: Examples = {
  id: "type of a sentence’s event",
  finds: [
    ["Pallumia shelled the town after talks failed.", "assault"],
    ["Pallumia agreed to withdraw its troops.", "agree"],
    ["Pallumia vowed to attack the town.", "threaten"],
    ["Pallumia will not accept the agreement.", "reject"],
    ["Pallumia must withdraw its troops.", "request"],
  ],
  findsNot: [
    ["The committee published nothing new about bread.", "assault"],
    ["Pallumia shelled the town after talks failed.", "consult"],
    ["Miners began a strike for better pay.", "assault"],
  ],
};
