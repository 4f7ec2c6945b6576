// Questions about a candidate that the cases of `literal.ts` share: does its word of speaking report speech?
import { COLLECTIVE_NOUNS, DOCUMENT_NOUNS, lemmaOf, ORGAN_NOUNS, ROLE_NOUNS, SIDE_NOUNS } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { DETERMINER, PRONOUN, PROPER, tagBitsOf } from "../structure/tagClasses.ts";
import type { Candidate } from "./candidate.ts";

/** A use of a word of speaking that claims nothing. */
export interface LiteralUse {
  readonly id: string;
  /** Texts without any claim for this reason; a test runs them. */
  readonly refuses: readonly string[];
  readonly holds: (analysis: Analysis, candidate: Candidate) => boolean;
}

/** The base form of a verb of the lexicon; empty for any other word. */
export const lemmaAt = (analysis: Analysis, main: number): string => lemmaOf(analysis.lower(main))[0]?.lemma ?? "";

/** Whether the word is a form of one of these verbs. */
export const isVerb = (analysis: Analysis, main: number, ...lemmas: readonly string[]): boolean =>
  lemmaOf(analysis.lower(main)).some(({ lemma }) => lemmas.includes(lemma));

/** Whether a stretch holds a finite verb. */
export const hasFinite = (analysis: Analysis, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (analysis.groupAt(i)?.finite) return true;
  return false;
};

/** A finite verb with a subject of its own; a greeting has none. */
export const hasClause = (analysis: Analysis, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (analysis.groupAt(i)?.finite && analysis.chunkIndex(i - 1) >= 0) return true;
  return false;
};

/** Words in quotation marks that do not also hold the cue. */
export const holdsSpeech = (analysis: Analysis, [from, to]: Range, main: number): boolean => {
  for (let i = from; i < to; i++)
    if (analysis.quotationIndex(i) >= 0 && analysis.quotationIndex(i) !== analysis.quotationIndex(main)) return true;
  return false;
};

/** A common noun for something that cannot speak; "its" of "its promise" is somebody. */
export const isThing = (analysis: Analysis, head: number): boolean =>
  !(tagBitsOf(analysis.tags, head) & (PROPER | PRONOUN | DETERMINER)) &&
  ![ROLE_NOUNS, COLLECTIVE_NOUNS, ORGAN_NOUNS, DOCUMENT_NOUNS, SIDE_NOUNS].some((nouns) =>
    nouns.has(analysis.lower(head)),
  );

/** Whether a stretch holds a finite verb that stands in no relative clause: "relations with the group | that holds Lorne" does not. */
export const tellsClause = (analysis: Analysis, from: number, to: number): boolean => {
  for (let i = from; i < to && !(i > from && analysis.has(i, "that", "who", "which", "whose")); i++)
    if (analysis.groupAt(i)?.finite) return true;
  return false;
};
