// Joins runs of letters into segments: letters on one baseline without a wide gap. Raised marks of notes are kept apart.
import type { Glyphs, PdfPage, RaisedSign, Segment } from "./page.ts";

/** A gap wider than the first separates segments, wider than the second words, in type sizes. */
const APART = 0.6;
const SPACE = 0.15;
/** Letters are raised if they are higher than their neighbour and have less than this share of its size. */
const SMALLER = 0.8;
const SIGN = /^[\d*†‡§,\s]{1,6}$/u;

/** The segments of a page, from top to bottom and from left to right. */
export function segmentsOf(page: PdfPage): Segment[] {
  const found: Segment[] = [];
  for (const row of rowsOf(page.glyphs)) {
    let run: Glyphs[] = [];
    let right = Number.NEGATIVE_INFINITY;
    for (const one of row.sort((x, y) => x.left - y.left)) {
      const gap = one.left - right;
      const last = run.at(-1);
      if (last !== undefined && (gap > APART * Math.max(one.size, last.size) || one.block !== last.block)) {
        found.push(segmentOf(page.index, run));
        run = [];
        right = Number.NEGATIVE_INFINITY;
      }
      run.push(one);
      right = Math.max(right, one.right);
    }
    if (run.length > 0) found.push(segmentOf(page.index, run));
  }
  return found.filter(({ text, raised }) => text !== "" || raised.length > 0);
}

/** Groups letters by baseline; raised marks join the line beside them. */
export function rowsOf(glyphs: readonly Glyphs[]): Glyphs[][] {
  const rows: Glyphs[][] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const one of [...glyphs].sort((x, y) => x.baseline - y.baseline || x.left - y.left)) {
    const row = rows.at(-1);
    if (row !== undefined && one.baseline - baseline < 0.25 * one.size) row.push(one);
    else {
      rows.push([one]);
      baseline = one.baseline;
    }
  }
  return withRaised(rows);
}

/** Small signs belong to the line under them, where letters stand beside them; lines of another column may stand at their own height. */
function withRaised(rows: readonly Glyphs[][]): Glyphs[][] {
  return rows
    .map((row, i) =>
      row.filter((sign) => {
        const host = SIGN.test(sign.text)
          ? rows.slice(i + 1, i + 4).find((below) => below.some((one) => isRaisedBeside(sign, one)))
          : undefined;
        host?.push(sign);
        return host === undefined;
      }),
    )
    .filter((row) => row.length > 0);
}

const isRaisedBeside = (sign: Glyphs, one: Glyphs): boolean =>
  sign.size <= SMALLER * one.size &&
  one.baseline - sign.baseline > 0 &&
  one.baseline - sign.baseline < 0.7 * one.size &&
  sign.left > one.left - 1.2 * one.size &&
  sign.left < one.right + 0.6 * one.size;

function segmentOf(page: number, all: readonly Glyphs[]): Segment {
  const size = sizeOf(all);
  const baseline = all.find((one) => one.size === size)?.baseline ?? all[0]?.baseline ?? 0;
  const rightToLeft = all.filter(({ isRightToLeft }) => isRightToLeft).length * 2 > all.length;
  const ordered = rightToLeft ? [...all].reverse() : all;
  const runs: Glyphs[] = [];
  const raised: RaisedSign[] = [];
  for (const one of ordered) {
    const isSign = one.size <= SMALLER * size && baseline - one.baseline > 0.12 * size && SIGN.test(one.text);
    if (isSign) raised.push({ sign: one.text.trim(), before: runs.length });
    else runs.push(one);
  }
  const text = runs.map((one, i) => (isSpaced(runs[i - 1], one) ? " " : "") + one.text).join("");
  return {
    page,
    left: Math.min(...all.map((one) => one.left)),
    right: Math.max(...all.map((one) => one.right)),
    baseline,
    size,
    font: runs[0]?.font ?? "",
    runs,
    raised,
    text: text.replace(/\s+/g, " ").trim(),
    block: all[0]?.block ?? -1,
    order: all[0]?.order ?? 0,
  };
}

/** The size of most of its letters. */
function sizeOf(all: readonly Glyphs[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of all) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, -1] as [number, number])[0];
}

/** Whether a gap divides two runs of letters into words. */
export function isSpaced(before: Glyphs | undefined, one: Glyphs): boolean {
  if (before === undefined || /\s$/.test(before.text) || /^\s/.test(one.text)) return false;
  const gap = one.isRightToLeft && before.isRightToLeft ? before.left - one.right : one.left - before.right;
  return gap > SPACE * Math.min(one.size, before.size);
}
