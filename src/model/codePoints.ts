import { firstIndex } from "./firstIndex.ts";

/** Tells the code point offset of a UTF-16 offset of one text. */
export type CodePointOffset = (utf16: number) => number;

/**
 * How offsets of a text in UTF-16 code units count in Unicode code points, as `oa:TextPositionSelector` and `nif` ask for. One pass over
 * the text; each answer is a binary search among its characters beyond U+FFFF. Half of a character counts as one.
 */
export function codePointOffsets(text: string): CodePointOffset {
  const low: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text.codePointAt(i)! > 0xffff) low.push(++i);
  }
  if (low.length === 0) return (utf16) => utf16;
  // Less as many low surrogates as stand before the offset
  return (utf16) => utf16 - firstIndex(low.length, (i) => low[i]! >= utf16);
}
