import { NO_SPEAKER, ROLE_NOUNS, SENT_OFFICES } from "../lexicon/language.ts";
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
  // "Keldora's ambassador to Pallumia, | Rami Sol"
  const isSent = follows === "to" && SENT_OFFICES.has(ROLE_NOUNS.get(analysis.lower(head))?.base ?? "");
  if (follows !== "of" && follows !== "for" && !isSent) return range;
  // "5 March | units of the army": the words before may be left out
  const start = analysis.chunkAt(range[0])?.from ?? range[0];
  const [, whole] = nounPhraseAt(analysis, start, analysis.sentenceTo(analysis.sentenceOf(head))) ?? range;
  const end = analysis.has(start - 1, "between") ? beforeOther(analysis, range[1], whole) : whole;
  return end - range[1] > 8 ? range : [range[0], end];
}

/** "between | the government of Keldora | and the Council": the end of the first of the two, who are no single actor. */
function beforeOther(analysis: Analysis, from: number, to: number): number {
  const and = analysis.tokens.lower.indexOf("and", from);
  return and >= 0 && and < to ? and : to;
}
