// Pages that are pictures: words that were recognised in them become letters at places, as a page of text has them.
import { type RecognisedWord, type Recogniser, SURE } from "../recognition.ts";
import type { Glyphs, PdfPage } from "./page.ts";

/** What is recognised of a file. */
export interface RecognisedPages {
  readonly pages: readonly PdfPage[];
  readonly warnings: readonly string[];
}

/** What is needed to recognise pages of a file. */
export interface PicturesOfPages {
  readonly bytes: Uint8Array;
  readonly recogniser: Recogniser;
  readonly password: string | undefined;
}

/** The pages, with words recognised in those of them that are wanted. */
export function recognisePages(
  pages: readonly PdfPage[],
  isWanted: (page: PdfPage) => boolean,
  { bytes, recogniser, password }: PicturesOfPages,
): RecognisedPages {
  const late: string[] = [];
  const read: string[] = [];
  const file = recogniser.open(bytes, password);
  try {
    const found = pages.map((page): PdfPage => {
      if (!isWanted(page)) return page;
      const words = file.words(page.index);
      (words === null ? late : read).push(page.label);
      return { ...page, glyphs: glyphsOf(words ?? []), blocks: [] };
    });
    return { pages: found, warnings: warningsOf(read, late) };
  } finally {
    file.close();
  }
}

function warningsOf(read: readonly string[], late: readonly string[]): string[] {
  const warnings: string[] = [];
  if (read.length > 0)
    warnings.push(
      `the text of ${read.length} ${read.length === 1 ? "page was" : "pages were"} recognised in pictures (${some(read)}): check its words before you cite them`,
    );
  if (late.length > 0) warnings.push(`no text could be recognised in time on ${late.length} pages (${some(late)})`);
  return warnings;
}

const some = (labels: readonly string[]): string => labels.slice(0, 8).join(", ") + (labels.length > 8 ? ", …" : "");

/** Of the height of a line its type has this share, and this share lies below its baseline. */
const [TYPE, BELOW] = [0.9, 0.2];
/** What is less sure, and has no letter, is dirt. */
const DIRT = 30;

function glyphsOf(words: readonly RecognisedWord[]): Glyphs[] {
  const heights = words.map(({ top, bottom }) => bottom - top).sort((x, y) => x - y);
  const usual = heights[heights.length >> 1] ?? 0;
  return words
    .filter(({ text, confidence }) => confidence >= DIRT || /[\p{L}\p{N}]{2}/u.test(text))
    .map(({ text, left, right, top, bottom, confidence }, order) => {
      const height = bottom - top;
      // A line without long letters is lower, and of no other type
      const size = TYPE * (Math.abs(height - usual) < 0.35 * usual ? usual : height);
      return {
        text,
        left,
        right,
        baseline: bottom - BELOW * height,
        size: Math.round(2 * size) / 2,
        font: "",
        isRightToLeft: false,
        block: -1,
        order,
        recognised: confidence < SURE ? "unsure" : "clear",
      };
    });
}
