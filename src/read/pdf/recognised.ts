// Gives pages that are images the words that were recognised in them, as letters with places like those of other pages.
import { type RecognisedWord, type Recogniser, SURE } from "../recognition.ts";
import type { Glyphs, PdfPage } from "./page.ts";

/** The result of recognising the pages of a file. */
export interface RecognisedPages {
  readonly pages: readonly PdfPage[];
  readonly warnings: readonly string[];
}

/** The facts needed to recognise pages of a file. */
export interface PicturesOfPages {
  readonly bytes: Uint8Array;
  readonly recogniser: Recogniser;
  readonly password: string | undefined;
}

/** The pages, with recognised words on those that are wanted. */
export function recognisePages(
  pages: readonly PdfPage[],
  isWanted: (page: PdfPage) => boolean,
  { bytes, recogniser, password }: PicturesOfPages,
): RecognisedPages {
  const late: string[] = [];
  const read: string[] = [];
  const left: LeftOut = { askew: [], unclear: [] };
  const file = recogniser.open(bytes, password);
  try {
    const found = pages.map((page): PdfPage => {
      if (!isWanted(page)) return page;
      const words = file.words(page.index);
      const fault = words === null ? null : isAskew(words) ? "askew" : isUnclear(words) ? "unclear" : null;
      if (words?.length !== 0) (words === null ? late : fault === null ? read : left[fault]).push(page.label);
      return { ...page, glyphs: fault === null ? glyphsOf(words ?? []) : [], blocks: [] };
    });
    return { pages: found, warnings: [...warningsOf(read, late), ...leftOut(left)] };
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

/** The labels of pages whose words are not used, by reason. */
interface LeftOut {
  readonly askew: string[];
  readonly unclear: string[];
}

const leftOut = ({ askew, unclear }: LeftOut): string[] => [
  ...(askew.length === 0
    ? []
    : [
        `the lines of ${pagesOf(askew)} are askew and would be mixed up: no text of it was taken; straighten it first, for example: ocrmypdf --deskew FILE OUT.pdf`,
      ]),
  ...(unclear.length === 0
    ? []
    : [
        `most words of ${pagesOf(unclear)} were not recognised surely: no text of it was taken; scan it upright, with at least 200 dots an inch`,
      ]),
];

const pagesOf = (labels: readonly string[]): string =>
  `${labels.length} ${labels.length === 1 ? "page" : "pages"} (${some(labels)})`;

const some = (labels: readonly string[]): string => labels.slice(0, 8).join(", ") + (labels.length > 8 ? ", …" : "");

/** The shares of a line's height: the size of its type, and the part below the baseline. */
const [TYPE, BELOW] = [0.9, 0.2];
/** A word of less confidence that has no letter is dirt on the page. */
const DIRT = 30;

/** The highest share of unsure letters; no text is taken from a page with more, because it is upside down, too coarse or not text. */
const MOST_UNSURE = 0.4;
/** The steepest lines that are read: three degrees. Steeper lines overlap, and words of one speaker would come into the sentence of another. */
const STEEPEST = 0.05;
/** The least width of a line from which the slope is measured, in points. */
const WIDE = 70;

function isUnclear(words: readonly RecognisedWord[]): boolean {
  let all = 0;
  let unsure = 0;
  for (const { text, confidence } of words) {
    all += text.length;
    if (confidence < SURE) unsure += text.length;
  }
  return unsure > all * MOST_UNSURE;
}

function isAskew(words: readonly RecognisedWord[]): boolean {
  const slopes: number[] = [];
  for (let from = 0; from < words.length; ) {
    const first = words[from] as RecognisedWord;
    let to = from + 1;
    while (words[to]?.top === first.top && words[to]?.bottom === first.bottom) to++;
    const last = words[to - 1] as RecognisedWord;
    if (last.left - first.left > WIDE)
      slopes.push(Math.abs(((last.foot ?? last.bottom) - (first.foot ?? first.bottom)) / (last.left - first.left)));
    from = to;
  }
  slopes.sort((x, y) => x - y);
  return (slopes[slopes.length >> 1] ?? 0) > STEEPEST;
}

function glyphsOf(words: readonly RecognisedWord[]): Glyphs[] {
  const heights = words.map(({ top, bottom }) => bottom - top).sort((x, y) => x - y);
  const usual = heights[heights.length >> 1] ?? 0;
  return words
    .filter(({ text, confidence }) => confidence >= DIRT || /[\p{L}\p{N}]{2}/u.test(text))
    .map(({ text, left, right, top, bottom, confidence }, order) => {
      const height = bottom - top;
      // A line without tall letters has a smaller height, but the same type size
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
