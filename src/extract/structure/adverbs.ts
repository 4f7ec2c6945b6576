import type { Analysis } from "./analysis.ts";
import { ADVERB } from "./tagClasses.ts";

/** An adverb that is part of no verb group. */
export const isVerblessAdverb = (analysis: Analysis, i: number): boolean =>
  analysis.is(i, ADVERB) && analysis.groupIndex(i) < 0;

/** An adverb that is part of no noun phrase. */
export const isFreeAdverb = (analysis: Analysis, i: number): boolean =>
  analysis.is(i, ADVERB) && analysis.chunkIndex(i) < 0;

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
