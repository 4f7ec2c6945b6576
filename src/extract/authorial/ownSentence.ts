import type { Head } from "../head/head.ts";
import type { Analysis, Range } from "../structure/analysis.ts";

/** The sentence without number, final stop or what belongs to no sentence; null where it is a quotation, or no sentence at all. */
export function contentOf(analysis: Analysis, s: number): Range | null {
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

/** The first noun phrase, where the sentence opens with it. */
export function openingPhrase(analysis: Analysis, [from]: Range): Range | null {
  const c = analysis.chunkIndex(from);
  return c < 0 ? null : [analysis.chunk(c).from, analysis.chunk(c).to];
}

/**
 * Tells the content of each sentence of the author's: behind the label that names who speaks; null before the body, in the head, in the
 * title and where `contentOf` finds none.
 */
export function ownContents(analysis: Analysis, head: Head): (sentence: number) => Range | null {
  const start = Math.max(analysis.body, head.own);
  const outside = outsideBody(analysis, head);
  return (sentence) => {
    const content = contentOf(analysis, sentence);
    if (content === null || content[0] < start) return null;
    const to = content[1];
    let from = content[0];
    while (from < to - 1 && outside[from] === 1) from++;
    return outside[from] === 1 ? null : [from, to];
  };
}

/** 1 for every token of the head, the title and the labels. */
function outsideBody(analysis: Analysis, head: Head): Uint8Array {
  const outside = new Uint8Array(analysis.tokens.count);
  for (const [from, to] of head.meta) outside.fill(1, from, to);
  if (head.titleRange !== null) outside.fill(1, head.titleRange[0], head.titleRange[1]);
  return outside;
}
