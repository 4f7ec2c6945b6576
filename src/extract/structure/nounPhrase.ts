// "the Minister of Defence of Keldora" is one phrase from "the" on.   not: "the minister | in an interview" (an occasion).
import { OCCASION_DETERMINERS, OCCASION_PREPOSITIONS, OCCASIONS, TIES } from "../lexicon/language.ts";
import { isVerblessAdverb } from "./adverbs.ts";
import type { Analysis, Chunk, Range } from "./analysis.ts";
import { ADJECTIVE, CONJUNCTION, DETERMINER, NOUN, NUMBER, PRONOUN, PROPER } from "./tagClasses.ts";

/** A noun phrase with the prepositional phrases that follow it, from token `i`; null where none starts there. */
export function nounPhraseAt(analysis: Analysis, i: number, end: number): Range | null {
  const first = chunkStarting(analysis, i);
  if (first === null || first.to > end) return null;
  let { to } = first;
  for (;;) {
    const next = chunkStarting(analysis, to + 1);
    if (next === null || next.to > end || to + 1 >= end || !goesOn(analysis, to, next, end)) return [i, to];
    to = next.to;
  }
}

/** Whether the word at `joint` ties the noun phrase behind it to the one before. */
function goesOn(analysis: Analysis, joint: number, next: Chunk, end: number): boolean {
  const word = analysis.lower(joint);
  if (
    (TIES.has(word) || (word === "by" && isWork(analysis, joint - 1))) &&
    !analysis.inTime(joint + 1) &&
    !isOccasion(analysis, word, joint + 1)
  )
    return true;
  return word === "and" && analysis.is(joint, CONJUNCTION) && !verbFollows(analysis, next.to, end);
}

/** "the minister | in an interview", "the mayor | at a briefing": an occasion is not part of the speaker. */
export function isOccasion(analysis: Analysis, preposition: string, i: number): boolean {
  if (!OCCASION_PREPOSITIONS.has(preposition)) return false;
  const { head, to } = analysis.chunk(analysis.chunkIndex(i));
  return (
    OCCASIONS.has(analysis.lower(head)) &&
    (i === head || OCCASION_DETERMINERS.has(analysis.lower(i)) || analysis.lower(to) !== "of")
  );
}

/** The noun phrase of which token `i` is the first. */
function chunkStarting(analysis: Analysis, i: number): Chunk | null {
  const chunk = analysis.chunkAt(i);
  return chunk !== null && chunk.from === i ? chunk : null;
}

/** Whether a finite verb follows directly (adverbs aside): then what stands before it is a subject. */
export function verbFollows(analysis: Analysis, i: number, end: number): boolean {
  let k = i;
  while (k < end && (isVerblessAdverb(analysis, k) || opensMarks(analysis, k))) k++;
  return k < end && analysis.finiteAt(k) !== null;
}

/** An opening or straight quotation mark. */
export const opensMarks = (analysis: Analysis, i: number): boolean => {
  const word = analysis.word(i);
  return word === "“" || word === '"';
};

/** A common noun that may have an author: "a poll by the institute". */
export const isWork = (analysis: Analysis, head: number): boolean =>
  (analysis.bits(head) & (NOUN | PROPER | PRONOUN)) === NOUN;

/** First token of a determiner phrase or pronoun, as at the start of a bare object. */
export const startsNoun = (analysis: Analysis, i: number): boolean =>
  analysis.chunkIndex(i) >= 0 && analysis.is(i, DETERMINER | NOUN | ADJECTIVE | PRONOUN | NUMBER);
