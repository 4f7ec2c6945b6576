import { ANY_BODY, NO_SPEAKER } from "../lexicon/language.ts";
import type { Analysis, Chunk, Range } from "../structure/analysis.ts";
import { nounPhraseAt } from "../structure/nounPhrase.ts";
import { NOUN, PRONOUN, tagBitsOf } from "../structure/tagClasses.ts";
import type { EntityTable } from "./entities.ts";
import type { Entity } from "./entity.ts";

/** A noun phrase with what belongs to it ("the minister of defence", "a spokesman for the ministry"); null for pronouns and dates. */
export function phraseOf(analysis: Analysis, range: Range, head: number): Range | null {
  // "no patrol" names no speaker
  if (NO_SPEAKER.test(analysis.lower(range[0]))) return null;
  if (
    tagBitsOf(analysis.tags, head) & PRONOUN ||
    !(tagBitsOf(analysis.tags, head) & NOUN) ||
    analysis.inTimex[head] === 1
  )
    return null;
  const follows = analysis.tokens.lower[range[1]];
  if (follows !== "of" && follows !== "for") return range;
  const phrase = nounPhraseAt(analysis, range[0], analysis.sentenceTo(analysis.sentenceOf(head))) ?? range;
  return phrase[1] - range[1] > 8 ? range : phrase;
}

/** The entity of a noun phrase that may name a speaker; null for other phrases and for pronouns. `whose` resolves "its" before the noun. */
export function mentioned(
  analysis: Analysis,
  table: EntityTable,
  { from, to, head }: Chunk,
  whose: (range: Range) => Entity | null,
): Entity | null {
  const phrase = phraseOf(analysis, [from, to], head);
  if (phrase === null) return null;
  const m = table.mention(phrase, head);
  const isActor =
    m.name !== null ||
    m.role !== null ||
    m.organ !== null ||
    m.known !== null ||
    isCapitalisedBody(analysis, phrase[0], head);
  if (!isActor && !m.collective && m.documentGenre === undefined) return null;
  return table.resolve(phrase, head, m.role !== null || m.organ !== null ? whose(phrase) : null);
}

/** "the Front", "the Movement": a word that any body may be called, written as a name. */
const isCapitalisedBody = ({ tokens }: Analysis, from: number, head: number): boolean =>
  head > from && /^\p{Lu}\p{Ll}/u.test(tokens.word[head]!) && ANY_BODY.test(tokens.word[head]!);
