// "said | on Monday in Velmar | that": words that may stand between a verb and its content.   "the newspaper | last night" is the newspaper.
import { CLAUSE_OPENERS, MANNERS, PERIODS } from "../lexicon/language.ts";
import { isFreeAdverb, isOfNoun } from "./adverbs.ts";
import type { Analysis, Range } from "./analysis.ts";
import { nounPhraseAt } from "./nounPhrase.ts";
import { ADJECTIVE, DETERMINER, PREPOSITION, TO } from "./tagClasses.ts";

/** How many adjuncts are skipped at most, and how long one with a preposition may be, in tokens. */
const ADJUNCTS = 5;
const LONGEST = 14;

/**
 * Skips the words that may stand between a reporting verb and its content: adverbs, times, an addressee, short prepositional phrases
 * ("said on Monday in Velmar that"). Returns the first token after it.
 */
export function skipAdjuncts(analysis: Analysis, from: number, end: number): number {
  let i = from;
  for (let n = 0; n < ADJUNCTS && i < end; n++) {
    const start = i;
    i = pastAdjunct(analysis, i, end);
    if (i === start) break;
  }
  return i;
}

/** Past adverbs and times, and the prepositional phrase behind them. */
function pastAdjunct(analysis: Analysis, from: number, end: number): number {
  let i = from;
  while (i < end && isTimeOrAdverb(analysis, i)) i++;
  // "late | on Sunday", "last night | that", but "last night's raid"
  if (analysis.has(i, "late", "early") && analysis.is(i + 1, PREPOSITION)) i++;
  const dated = i > from ? pastBracketedTime(analysis, i, end) : i;
  if (dated > i) return dated;
  if (endsPeriod(analysis, i + 1) && !/^['’]s?$/.test(analysis.word(i + 2))) return i + 2;
  if (i >= end || !analysis.is(i, PREPOSITION | TO) || opensClause(analysis.lower(i))) return i;
  if (analysis.inTime(i + 1)) return i + 1;
  if (analysis.has(i, "in") && MANNERS.has(analysis.lower(i + 1))) return i + 2;
  const phrase = nounPhraseAt(analysis, i + 1, end);
  return phrase !== null && phrase[1] - i <= LONGEST ? phrase[1] : i;
}

const isTimeOrAdverb = (analysis: Analysis, i: number): boolean =>
  analysis.inTime(i) || (isFreeAdverb(analysis, i) && analysis.groupIndex(i) < 0 && !isOfNoun(analysis, i));

/** "yesterday | (29 August) | that". */
function pastBracketedTime(analysis: Analysis, i: number, end: number): number {
  let close = i + 1;
  while (close < end && analysis.inTime(close)) close++;
  return analysis.word(i) === "(" && close > i + 1 && analysis.word(close) === ")" ? close + 1 : i;
}

const opensClause = (word: string): boolean => word === "to" || CLAUSE_OPENERS.has(word);

/** "5 March | units of the army", "On Tuesday | Rami Sol": past a time before a noun or behind a preposition; the "Daily Coast" bears it in its name. */
export function behindTime(analysis: Analysis, from: number, to: number): number {
  let start = from;
  while (start < to && analysis.inTimex[start] === 1) start++;
  const apart = analysis.is(from - 1, PREPOSITION) || /^\p{Ll}/u.test(analysis.word(start));
  return start > from && start < to && apart && /^\p{L}/u.test(analysis.word(start)) ? start : from;
}

/** "Last August the newspaper" is the newspaper, "the newspaper last night" too, "this morning" names no subject. */
export function withoutTime(analysis: Analysis, range: Range): Range[] {
  const [from, to] = range;
  let start = from;
  while (start < to && analysis.inTime(start)) start++;
  if (start < to && start > from && analysis.word(start) === ",") start++;
  const end = endWithoutTime(analysis, start, to);
  return start === from && end === to ? [range] : start < end ? [[start, end]] : [];
}

function endWithoutTime(analysis: Analysis, start: number, to: number): number {
  let end = to;
  while (end > start && analysis.inTime(end - 1)) end--;
  // the same without a date beside it
  if (end === to && to - start > 2 && endsPeriod(analysis, to - 1)) end -= 2;
  // "the talks of Monday", "the May 9 committee": the time is part of the name
  if (end < to && (end === start || analysis.is(end - 1, PREPOSITION | DETERMINER | ADJECTIVE))) end = to;
  return end < to && analysis.word(end - 1) === "," ? end - 1 : end;
}

/** "last night" that ends at token `i`. */
export const endsPeriod = (analysis: Analysis, i: number): boolean =>
  i > 0 && (analysis.lower(i - 1) === "last" || analysis.lower(i - 1) === "this") && PERIODS.has(analysis.lower(i));
