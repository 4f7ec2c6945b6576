import { firstIndex } from "./firstIndex.ts";

/** Where stretches of a text stand on the pages of their file: plain numbers, since a long report has a hundred thousand of them. */
export interface Positions {
  /** Labels of the pages, as printed. */
  readonly labels: readonly string[];
  /** Where each stretch starts in the text, ascending; it ends where the next one starts. */
  readonly starts: Uint32Array;
  /** Where the last stretch ends. */
  readonly end: number;
  /** For each stretch, the number of its page from 0. */
  readonly pages: Uint16Array;
  /** For each stretch four numbers: left, top, right and bottom, in points from the page's top left corner. */
  readonly boxes: Float32Array;
}

/** A rectangle on a page. */
export interface PageBox {
  /** From 0. */
  readonly page: number;
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Number of the stretch in which an offset lies; -1 before the first. */
function stretchAt({ starts }: Positions, offset: number): number {
  return firstIndex(starts.length, (i) => (starts[i] ?? 0) > offset) - 1;
}

/** The number of the page on which an offset of the text stands, from 0; -1 where none is known. */
export const pageIndexAt = (positions: Positions, offset: number): number =>
  positions.pages[Math.max(0, stretchAt(positions, offset))] ?? -1;

/** The label of the page on which an offset of the text stands; null where none is known. */
export const pageAt = (positions: Positions, offset: number): string | null =>
  positions.labels[pageIndexAt(positions, offset)] ?? null;

/** Letters that are narrow or wide in the usual fonts, with how wide they are; all others count 1. The mean of Times and Helvetica, whose metrics are public. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijltI|!.,:;'’‘\s]/, 0.5],
  [/[fr()[\]“”"-]/, 0.62],
  [/[cs]/, 0.87],
  [/w/, 1.36],
  [/[mM]/, 1.57],
  [/[W@%—]/, 1.8],
  [/\p{Lu}/u, 1.28],
];

const widthOfLetter = (letter: string): number => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1;
const widthOf = (words: string): number => Array.from(words, widthOfLetter).reduce((sum, width) => sum + width, 0);

/**
 * The rectangles that hold a span of the text. The first and the last are cut at the share that the letters before have of the stretch's
 * width, by how wide letters usually are: a file seldom tells where each letter stands.
 */
export function boxesOf(positions: Positions, text: string, start: number, end: number): PageBox[] {
  const { starts, pages, boxes, labels, end: last } = positions;
  const found: PageBox[] = [];
  for (let i = Math.max(0, stretchAt(positions, start)); i < starts.length && (starts[i] ?? 0) < end; i++) {
    const from = starts[i] ?? 0;
    const to = starts[i + 1] ?? last;
    // what parts one stretch from the next takes no room
    const words = text.slice(from, to).trimEnd();
    const whole = Math.max(widthOf(words), Number.EPSILON);
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(4 * i, 4 * i + 4);
    const cut = (offset: number): number =>
      left + ((right - left) * widthOf(words.slice(0, Math.max(0, offset - from)))) / whole;
    const page = pages[i] ?? 0;
    found.push({ page, label: labels[page] ?? String(page + 1), left: cut(start), top, right: cut(end), bottom });
  }
  return found;
}

/** Points above and below a line that count as its neighbourhood. */
const AROUND = 60;

/** From where to where across the page the lines near some boxes of one page go, with the boxes themselves; lines beside them, as of another column, do not count. */
export function acrossLines(positions: Positions, marked: readonly PageBox[]): { left: number; right: number } {
  const edges = (boxes: readonly PageBox[]): [number, number, number, number] => [
    Math.min(...boxes.map((one) => one.left)),
    Math.min(...boxes.map((one) => one.top)),
    Math.max(...boxes.map((one) => one.right)),
    Math.max(...boxes.map((one) => one.bottom)),
  ];
  const [left, top, right, bottom] = edges(marked);
  let [from, to] = [left, right];
  positions.pages.forEach((page, i) => {
    if (page !== marked[0]?.page) return;
    const [l = 0, t = 0, r = 0, b = 0] = positions.boxes.subarray(4 * i, 4 * i + 4);
    if (b < top - AROUND || t > bottom + AROUND || r <= left || l >= right) return;
    [from, to] = [Math.min(from, l), Math.max(to, r)];
  });
  return { left: from, right: to };
}
