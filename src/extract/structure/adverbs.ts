import { NOUN_ADVERBS } from "../lexicon/language.ts";
import type { Analysis } from "./analysis.ts";
import { ADVERB } from "./tagClasses.ts";

/** An adverb that is part of no verb group. */
export const isVerblessAdverb = (analysis: Analysis, i: number): boolean =>
  analysis.is(i, ADVERB) && analysis.groupIndex(i) < 0;

/** An adverb that is part of no noun phrase. */
export const isFreeAdverb = (analysis: Analysis, i: number): boolean =>
  analysis.is(i, ADVERB) && analysis.chunkIndex(i) < 0;

/** "says | nearly 40 people died": an adverb that belongs to the noun or number behind it. */
export const isOfNoun = (analysis: Analysis, i: number): boolean =>
  NOUN_ADVERBS.has(analysis.lower(i)) && analysis.chunkAt(i + 1)?.from === i + 1;

/** Past adverbs that are part of no verb group. */
export function skipAdverbs(analysis: Analysis, i: number, end: number): number {
  let k = i;
  while (k < end && isVerblessAdverb(analysis, k)) k++;
  return k;
}

/** Past adverbs and times: ", but last year he condemned". */
export function skipTimes(analysis: Analysis, i: number, end: number): number {
  let k = i;
  while (k < end && (analysis.inTime(k) || isVerblessAdverb(analysis, k) || (k > i && analysis.word(k) === ","))) k++;
  return k;
}
