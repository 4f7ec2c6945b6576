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

/** The rectangles that hold a span of the text, the first and the last cut by their share of characters. */
export function boxesOf(positions: Positions, start: number, end: number): PageBox[] {
  const { starts, pages, boxes, labels, end: last } = positions;
  const found: PageBox[] = [];
  for (let i = Math.max(0, stretchAt(positions, start)); i < starts.length && (starts[i] ?? 0) < end; i++) {
    const from = starts[i] ?? 0;
    const length = Math.max(1, (starts[i + 1] ?? last) - from);
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(4 * i, 4 * i + 4);
    const share = (offset: number): number =>
      left + ((right - left) * Math.min(length, Math.max(0, offset - from))) / length;
    const page = pages[i] ?? 0;
    found.push({ page, label: labels[page] ?? String(page + 1), left: share(start), top, right: share(end), bottom });
  }
  return found;
}
