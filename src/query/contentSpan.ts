import { contentOf, LEFT_OUT } from "../model/content.ts";
import type { QuotedSpan } from "../model/record.ts";
import type { ClaimInRecord } from "./corpusIndex.ts";

/** The words of a stretch of a content's text (UTF-16), as written in the document. */
export function contentSpan({ claim }: Pick<ClaimInRecord, "claim">, start: number, end: number): QuotedSpan {
  let at = 0;
  for (const piece of claim.content) {
    if (start < at + piece.quote.length) {
      const before = Array.from(piece.quote.slice(0, Math.max(0, start - at))).length;
      const quote = piece.quote.slice(Math.max(0, start - at), end - at);
      return { start: piece.start + before, end: piece.start + before + Array.from(quote).length, quote };
    }
    at += piece.quote.length + LEFT_OUT.length;
  }
  return { start: 0, end: 0, quote: contentOf(claim).slice(start, end) };
}
