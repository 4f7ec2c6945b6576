import { NO_SPEAKER } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { nounPhraseAt } from "../structure/nounPhrase.ts";
import { NOUN, PRONOUN, tagBitsOf } from "../structure/tagClasses.ts";

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
  // "5 March | units of the army": the words before may be left out
  const start = analysis.chunkAt(range[0])?.from ?? range[0];
  const [, end] = nounPhraseAt(analysis, start, analysis.sentenceTo(analysis.sentenceOf(head))) ?? range;
  return end - range[1] > 8 ? range : [range[0], end];
}
