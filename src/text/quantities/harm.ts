// "killing at least 14" → killed.   "14 civilians were wounded" → wounded.   "nine people lost their lives" → killed.   not: "14 guards killed three"
import { BETWEEN_HARM_AND_NUMBER, CLAUSE_JOINTS, HARMING, HARMS, LOSING, TOLLS } from "../lexicon/language.ts";
import { numberAt } from "./numberAt.ts";

/** How many tokens behind a quantity the word of harm may stand. */
const REACH = 6;
/** How many tokens before it. */
const REACH_BACK = 4;
const PUNCTUATION = /^[.;:!?()“”"—–,]$/;

/** The harm that a lower-cased word names: "killed", "wounded", "captured", "displaced", "detained" or "missing"; null for another word. */
export const harmOf = (word: string): string | null => HARMS.find(([, words]) => words.test(word))?.[0] ?? null;

/** The harm named before a quantity that begins at token `from`: "killing at least | 14", "the deaths of | 14". */
export function harmBefore(lower: readonly string[], from: number): string | null {
  for (let i = from - 1; i >= Math.max(0, from - REACH_BACK); i--) {
    const word = lower[i] ?? "";
    const harm = harmOf(word) ?? TOLLS.get(word) ?? null;
    if (harm !== null) return harm;
    if (!BETWEEN_HARM_AND_NUMBER.has(word)) return null;
  }
  return null;
}

/** The harm named behind a quantity that ends before token `to`, with its token: "14 civilians | were killed", "nine people | lost their lives". */
export function harmAfter(
  lower: readonly string[],
  to: number,
  reach = REACH,
): { readonly harm: string; readonly at: number } | null {
  const isNumber = (i: number): boolean => numberAt(lower, i, i + 1) !== null;
  for (let i = to; i < Math.min(lower.length, to + reach); i++) {
    const word = lower[i] ?? "";
    if (PUNCTUATION.test(word) || CLAUSE_JOINTS.has(word) || isNumber(i)) return null;
    if (word === LOSING.verb && LOSING.whose.test(lower[i + 1] ?? "") && LOSING.what.test(lower[i + 2] ?? ""))
      return { harm: LOSING.harm, at: i + 2 };
    const harm = harmOf(word);
    // "14 guards killed three": the guards are not the ones killed
    if (harm !== null) return HARMING.test(word) && isNumber(i + 1) ? null : { harm, at: i };
  }
  return null;
}
