// "at least 16" → at least.   "no fewer than nine" → at least.   "up to 40" → at most.   "some 40" → about.   "10 to 15" → at least 10, at most 15.
import type { Bound } from "../../model/quantity.ts";
import { BOUND_WORDS, HEDGE_FRAMES, HEDGE_PAIRS, HEDGES, MULTIPLIERS, RANGE_WORDS } from "../lexicon/language.ts";
import { numberAt } from "./numberAt.ts";

/** The token where the hedge of a number begins ("at least", "as many as"): the number's own token if there is none, and never one before `floor`. */
export function hedgesFrom(lower: readonly string[], number: number, floor = 0): number {
  const word = (back: number): string => (number - back >= floor ? (lower[number - back] ?? "") : "");
  const { as, amounts, than, negations } = HEDGE_FRAMES;
  if (word(1) === as && amounts.has(word(2)) && word(3) === as) return number - 3;
  if (HEDGE_PAIRS.has(`${word(2)} ${word(1)}`))
    return word(1) === than && negations.has(word(3)) ? number - 3 : number - 2;
  return HEDGES.has(word(1)) ? number - 1 : number;
}

/**
 * The bound of a number by the words around it: hedges from token `from` to the number at `number`, or a range of which it is one
 * end; null if there is no such word. `past` is the token behind the number.
 */
export function boundOf(lower: readonly string[], from: number, number: number, past: number): Bound | null {
  const hedges = lower.slice(from, number).join(" ");
  return BOUND_WORDS.find(([, words]) => words.test(hedges))?.[0] ?? endOfRange(lower, from, past);
}

/** "from 7 million to 10 million", "between 10 and 15". */
function endOfRange(lower: readonly string[], from: number, past: number): Bound | null {
  const word = (i: number): string => lower[i] ?? "";
  const isNumber = (i: number): boolean => numberAt(lower, i, i + 1) !== null || MULTIPLIERS.has(word(i));
  const { joints, between, and } = RANGE_WORDS;
  if (joints.has(word(past)) && isNumber(past + 1)) return "at least";
  if (joints.has(word(from - 1)) && isNumber(from - 2)) return "at most";
  if (word(from - 1) === between && word(past) === and) return "at least";
  const isSecond = word(from - 1) === and && isNumber(from - 2);
  return isSecond && (word(from - 3) === between || word(from - 4) === between) ? "at most" : null;
}
