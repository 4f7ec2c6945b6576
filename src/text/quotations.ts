import type { Quotation } from "./quotation.ts";
import { type Family, familyOf, opensSingle, sideOf } from "./quotationMarks.ts";
import { QuotationScan } from "./quotationScan.ts";
import type { Sentences } from "./sentences.ts";
import type { Tokens } from "./tokens.ts";

/**
 * Finds quotations by a stack of open marks, one paragraph at a time: never by counting marks, so that one that is never closed
 * cannot turn the rest of the text inside out. Knows “…”, "…", ‘…’, '…', «…» and ``…''; a straight mark may close a curly one.
 * Linear in the number of tokens.
 */
export function findQuotations(tokens: Tokens, sentences: Sentences): Quotation[] {
  const found: (Quotation | null)[] = [];
  let carried: Family | null = null;
  // Paragraphs up to this one lie inside a quotation that was opened before them
  let insideUntil = -1;
  for (let p = 0; p < sentences.paragraphs; p++) {
    const from = sentences.from[sentences.paragraphStart[p]!]!;
    const to = sentences.to[sentences.paragraphStart[p + 1]! - 1]!;
    const inside = p <= insideUntil;
    const goesOn =
      p + 1 < sentences.paragraphs && opensSingle(tokens, sentences.from[sentences.paragraphStart[p + 1]!]!);
    carried = new QuotationScan(tokens, { paragraph: p, from, to, carried, inside, goesOn }, found).run();
    if (carried !== null && carried !== "single" && !inside) insideUntil = lastInside(tokens, sentences, p);
  }
  return found.filter((q) => q !== null);
}

/** The most lines of a quotation that has marks only at its two ends. */
const LINES = 6;

/**
 * In a text with line breaks inside quotations, the next line has no opening mark, but a closing one. Returns the paragraph of that
 * closing mark if it is the first double mark after paragraph `p`; else `p`, because the quotation was never closed.
 */
function lastInside(tokens: Tokens, sentences: Sentences, p: number): number {
  for (let next = p + 1; next < sentences.paragraphs && next <= p + LINES; next++) {
    const from = sentences.from[sentences.paragraphStart[next]!]!;
    const to = sentences.to[sentences.paragraphStart[next + 1]! - 1]!;
    for (let i = from; i < to; i++) {
      const mark = tokens.word[i]!;
      if (mark.length > 2 || familyOf(mark) !== "double" || !/^(?:[“”„"]|``|'')$/.test(mark)) continue;
      return i > from && sideOf(tokens, i, from, to) === "close" ? next : p;
    }
  }
  return p;
}
