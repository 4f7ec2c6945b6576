import type { Analysis, Range } from "../structure/analysis.ts";

/** The sentence without its number, its final stop and parts that belong to no sentence; null if it is a quotation, or no sentence at all. */
export function sentenceContent(analysis: Analysis, s: number): Range | null {
  let from = analysis.sentenceFrom(s);
  let to = analysis.sentenceTo(s);
  const { word } = analysis.tokens;
  // "12. The army …", "(a) The army …", a dash of a list
  if (to - from > 3 && /^(?:\d{1,3}|\p{L})$/u.test(analysis.word(from)) && /^[.)]$/.test(analysis.word(from + 1)))
    from += 2;
  if (word[from] === "(" && /^(?:\d{1,3}|\p{L}{1,4})$/u.test(analysis.word(from + 1)) && word[from + 2] === ")")
    from += 3;
  while (from < to && /^(?:[•*–—-]|--)$/.test(analysis.word(from))) from++;
  while (to > from && /^[.…]+$/.test(analysis.word(to - 1))) to--;
  if (to - from < 3) return null;
  const quotation = analysis.outerQuotationIndex(from + 1);
  if (quotation >= 0 && analysis.quotation(quotation).to >= to - 1 && analysis.quotation(quotation).from <= from + 1)
    return null;
  return [from, to];
}

/** The first noun phrase, if the sentence opens with it. */
export function openingPhrase(analysis: Analysis, [from]: Range): Range | null {
  const c = analysis.chunkIndex(from);
  return c < 0 ? null : [analysis.chunk(c).from, analysis.chunk(c).to];
}
