// Reads a tagged page, whose tags mark paragraphs, headings and rows, in the order of the tags.
import { orderPage } from "./order.ts";
import type { Line, PdfPage, Segment } from "./page.ts";
import { lineOf, rowsOf } from "./rows.ts";

/** The lines of a tagged page, block by block. */
export function orderByTags({ blocks }: PdfPage, segments: readonly Segment[], body: number): Line[] {
  const byBlock = new Map<number, Segment[]>();
  for (const one of segments) {
    const list = byBlock.get(one.block);
    if (list === undefined) byBlock.set(one.block, [one]);
    else list.push(one);
  }
  const lines: Line[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    const own = byBlock.get(i) ?? [];
    if (block === undefined || own.length === 0) continue;
    const { role, row } = block;
    if (role !== "cell" || row < 0) {
      for (const column of columnsOf(own)) lines.push(...columnLines(column, body).map((line) => ({ ...line, role })));
      continue;
    }
    const cells = [own];
    while (blocks[i + 1]?.row === row) {
      const next = byBlock.get(++i);
      if (next !== undefined) cells.push(next);
    }
    const all = cells.flat();
    const left = Math.min(...all.map((one) => one.left));
    lines.push({ ...lineOf(all, [left, Math.max(...all.map((one) => one.right))], cells), role });
  }
  // Segments without a block come last
  return [...lines, ...orderPage(byBlock.get(-1) ?? [], body)];
}

/** The most columns of a block; with more, its letters were drawn in another order than they are read. */
const MOST_COLUMNS = 4;

/** The columns of a block that goes on in the next column. A new one begins where the letters go up by more than a line. */
function columnsOf(segments: readonly Segment[]): Segment[][] {
  const columns: Segment[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const one of [...segments].sort((x, y) => x.order - y.order)) {
    if (columns.length === 0 || one.baseline < bottom - 1.5 * one.size) {
      columns.push([]);
      bottom = one.baseline;
    }
    columns.at(-1)?.push(one);
    bottom = Math.max(bottom, one.baseline);
  }
  const sorted = columns.length > MOST_COLUMNS ? [[...segments]] : columns;
  return sorted.map((own) => own.sort((x, y) => x.baseline - y.baseline || x.left - y.left));
}

/** The lines of a column: each row is one line, even if its words are far apart. */
function columnLines(column: readonly Segment[], body: number): Line[] {
  const left = Math.min(...column.map((one) => one.left));
  const right = Math.max(...column.map((one) => one.right));
  return rowsOf(column, body).map((row) =>
    lineOf(
      [...row].sort((x, y) => x.left - y.left),
      [left, right],
      null,
    ),
  );
}
