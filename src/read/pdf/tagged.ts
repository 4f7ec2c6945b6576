// A page whose author told by tags what is a paragraph, a heading, a row: read in that order.
import { orderPage } from "./order.ts";
import type { Line, PdfPage, Segment } from "./page.ts";
import { lineOf, linesOf } from "./rows.ts";

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
      for (const column of columnsOf(own))
        for (const line of linesOf(column, body)) lines.push({ ...line, role, cells: null });
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
  // What lies in no block stands at the end
  return [...lines, ...orderPage(byBlock.get(-1) ?? [], body)];
}

/** A block that goes on in the next column, column by column: segments of which none stands above or below one of the others. */
function columnsOf(segments: readonly Segment[]): Segment[][] {
  const columns: { right: number; readonly own: Segment[] }[] = [];
  for (const one of [...segments].sort((x, y) => x.left - y.left)) {
    const last = columns.at(-1);
    if (last !== undefined && one.left < last.right) {
      last.own.push(one);
      last.right = Math.max(last.right, one.right);
    } else columns.push({ right: one.right, own: [one] });
  }
  return columns.map(({ own }) => own.sort((x, y) => x.baseline - y.baseline || x.left - y.left));
}
