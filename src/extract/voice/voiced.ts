import type { Lookup } from "../lookup.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import type { MainClause } from "../structure/mainClause.ts";
import { type Party, partyOf } from "./party.ts";
import { openingPhrase } from "./sentenceContent.ts";

/** A sentence in an author's own voice, with the facts that decide its act. */
export interface OwnVoiceSentence {
  readonly analysis: Analysis;
  readonly content: Range;
  readonly clause: MainClause;
  /** The side of its subject. */
  readonly party: Party;
  readonly lookup: Lookup;
  /** Keys of the states that the author speaks for. */
  readonly own: ReadonlySet<string>;
}

/**
 * A sentence with the side of its subject, or else of its first noun phrase.
 *
 * @param before the side of the subject before it, to which a pronoun refers
 */
export function voicedOf(
  analysis: Analysis,
  content: Range,
  clause: MainClause,
  { lookup, own }: Pick<OwnVoiceSentence, "lookup" | "own">,
  before: Party,
): OwnVoiceSentence {
  const party =
    partyOf(analysis, clause.subject, lookup, own, before) ??
    partyOf(analysis, openingPhrase(analysis, content), lookup, own, null);
  return { analysis, content, clause, party, lookup, own };
}

/** The noun phrase of a token, which must stand in one. */
export const chunkRange = (analysis: Analysis, i: number): Range => {
  const chunk = analysis.chunk(analysis.chunkIndex(i));
  return [chunk.from, chunk.to];
};

/** The words of the subject, lower-cased. */
export const wordsIn = (analysis: Analysis, [from, to]: Range): readonly string[] =>
  analysis.tokens.lower.slice(from, to);

/** Whether a noun phrase in a stretch of the sentence belongs to another side than the author's. */
export function namesOther({ analysis, lookup, own }: OwnVoiceSentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (analysis.chunkAt(i)?.from === i && partyOf(analysis, chunkRange(analysis, i), lookup, own, null) === "other")
      return true;
  return false;
}
