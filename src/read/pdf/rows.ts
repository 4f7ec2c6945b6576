// Joins the segments of one column into lines. Several lines in a row with the same cells are the rows of a table.
import type { Line, Segment } from "./page.ts";

/** A gap wider than this many type sizes separates cells. */
const CELL = 1.3;
/** The least lines with cells, near each other, that are a table. */
const FEWEST_ROWS = 3;
/** The number or bullet of a paragraph, which is not a cell. */
const LABEL = /^(?:\(?[\divxa-z]{1,4}(?:\.\d+)*[.)]?|[•–—▪*†‡-])$/iu;

/** The lines of one column, sorted from top to bottom. */
export function linesOf(sorted: readonly Segment[], body: number): Line[] {
  const rows = rowsOf(sorted, body).map((row) => cellsOf(row, body));
  const left = Math.min(...sorted.map((one) => one.left));
  const right = Math.max(...sorted.map((one) => one.right));
  const lines: Line[] = [];
  rows.forEach((cells, i) => {
    if (isSpread(cells, [left, right], body)) lines.push(lineOf(cells.flat(), [left, right], null));
    else if (isTableRow(rows, i)) lines.push(lineOf(cells.flat(), [left, right], cells));
    else if (cells.length === 1 || isLabelled(cells)) lines.push(lineOf(cells.flat(), [left, right], null));
    else for (const cell of cells) lines.push(lineOf(cell, [left, right], null));
  });
  return lines;
}

/** Groups segments, sorted from top to bottom, that stand on one height. */
export function rowsOf(sorted: readonly Segment[], body: number): Segment[][] {
  const rows: Segment[][] = [];
  for (const one of sorted) {
    const last = rows.at(-1)?.[0];
    if (last !== undefined && one.baseline - last.baseline < 0.4 * body) rows.at(-1)?.push(one);
    else rows.push([one]);
  }
  return rows;
}

function cellsOf(row: readonly Segment[], body: number): Segment[][] {
  const cells: Segment[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const one of [...row].sort((x, y) => x.left - y.left)) {
    if (cells.length > 0 && one.left - right < CELL * body) cells.at(-1)?.push(one);
    else cells.push([one]);
    right = Math.max(right, one.right);
  }
  return cells;
}

/** Whether single words fill their column with gaps of one width: a line of prose in a narrow column. */
function isSpread(cells: readonly (readonly Segment[])[], column: readonly [number, number], body: number): boolean {
  const words = cells.flat();
  if (cells.length < 3 || words.some(({ text }) => text.includes(" "))) return false;
  const gaps = words.slice(1).map((one, i) => one.left - (words[i]?.right ?? 0));
  const isFilled = (words.at(-1)?.right ?? 0) > column[1] - body;
  return isFilled && Math.max(...gaps) - Math.min(...gaps) < 0.2 * body;
}

const isLabelled = (cells: readonly (readonly Segment[])[]): boolean =>
  cells.length === 2 && LABEL.test(cells[0]?.map(({ text }) => text).join(" ") ?? "");

/** Whether lines with cells stand near a row, and their cells begin where its own do. */
function isTableRow(rows: readonly (readonly (readonly Segment[])[])[], at: number): boolean {
  const own = rows[at] ?? [];
  if (own.length < 2 || isLabelled(own)) return false;
  const near = rows.slice(Math.max(0, at - 2), at + 3).filter((cells) => cells.length > 1 && !isLabelled(cells));
  return near.length >= FEWEST_ROWS && near.filter((cells) => isAligned(own, cells)).length >= FEWEST_ROWS;
}

/** Whether a cell behind the first begins or ends where one of the other row does. */
const isAligned = (own: readonly (readonly Segment[])[], other: readonly (readonly Segment[])[]): boolean =>
  own.slice(1).some((cell) =>
    other.slice(1).some((one) => {
      const left = Math.abs((cell[0]?.left ?? 0) - (one[0]?.left ?? -99));
      const right = Math.abs((cell.at(-1)?.right ?? 0) - (one.at(-1)?.right ?? -99));
      return Math.min(left, right) < 6;
    }),
  );

/** Makes one line of segments beside each other. */
export function lineOf(
  segments: readonly Segment[],
  column: readonly [number, number],
  cells: readonly (readonly Segment[])[] | null,
): Line {
  const widest = segments.reduce((best, one) => (one.text.length > best.text.length ? one : best));
  return {
    page: widest.page,
    left: Math.min(...segments.map((one) => one.left)),
    right: Math.max(...segments.map((one) => one.right)),
    baseline: widest.baseline,
    size: widest.size,
    segments,
    text: segments.map(({ text }) => text).join(" "),
    column,
    cells,
    role: null,
  };
}
