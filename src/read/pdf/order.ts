// Puts a page into reading order. White bands divide it into stretches, which are read from top to bottom. A stretch with a white gutter between
// prose is read column by column, any other line by line.
import { findGutter, KnownGutters } from "./gutter.ts";
import type { Line, Segment } from "./page.ts";
import { linesOf } from "./rows.ts";

/** The least height of a white band that divides a page, in type sizes of the text. */
const BAND = 3;
/** How deep columns may lie within columns. */
const DEEPEST = 10;
/** The most segments; a page with more is read line by line. */
const MOST_SEGMENTS = 8000;

/**
 * The lines of a page in reading order.
 *
 * @param body the size of the text's type
 * @param known the gutters of the pages before, to which those of this one are added
 */
export function orderPage(segments: readonly Segment[], body: number, known = new KnownGutters()): Line[] {
  const lines: Line[] = [];
  const sorted = [...segments].sort((x, y) => x.baseline - y.baseline || x.left - y.left);
  if (sorted.length > MOST_SEGMENTS) return linesOf(sorted, body);
  order(sorted, { body, depth: 0, lines, known, edges: known.edges });
  return lines;
}

interface Ordering {
  readonly body: number;
  readonly depth: number;
  readonly lines: Line[];
  readonly known: KnownGutters;
  readonly edges: readonly number[];
}

function order(sorted: readonly Segment[], at: Ordering): void {
  for (const stretch of stretches(sorted, at.body)) {
    const gutter = at.depth < DEEPEST ? findGutter(stretch, at.body, at.edges) : null;
    if (gutter === null) {
      at.lines.push(...linesOf(stretch, at.body));
      continue;
    }
    at.known.add(gutter.edge);
    const inner = { ...at, depth: at.depth + 1 };
    for (const part of [gutter.above, gutter.left, gutter.right, gutter.below]) order(part, inner);
  }
}

/** Cuts at white bands. */
function stretches(sorted: readonly Segment[], body: number): Segment[][] {
  const found: Segment[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const one of sorted) {
    const last = found.at(-1);
    if (last !== undefined && one.baseline - one.size - bottom < BAND * body) last.push(one);
    else found.push([one]);
    bottom = Math.max(bottom, one.baseline);
  }
  return found;
}
