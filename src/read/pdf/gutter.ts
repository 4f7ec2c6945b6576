import type { Segment } from "./page.ts";

/** A white gutter between two columns, and what stands above, left, right and below of it. */
export interface Gutter {
  /** The left edge of what stands right of it. */
  readonly edge: number;
  readonly above: readonly Segment[];
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  readonly below: readonly Segment[];
}

/** The least width of a gutter, in type sizes of the text. */
const WIDTH = 0.7;
/** The least lines of prose on each side. */
const FEWEST_LINES = 3;
/** The least height that both sides share, in type sizes of the text. */
const HEIGHT = 2.2;

/** The gutters of the pages before. At a place where several pages had a gutter, even one or two lines are a column. */
export class KnownGutters {
  readonly #pages = new Map<number, number>();

  add(edge: number): void {
    const key = Math.round(edge / 2);
    this.#pages.set(key, (this.#pages.get(key) ?? 0) + 1);
  }

  /** The places of gutters that several pages had. */
  get edges(): number[] {
    return [...this.#pages].filter(([, count]) => count > 1).map(([key]) => 2 * key);
  }
}

/** The tallest gutter with prose on both sides; null if there is none. The segments are sorted from top to bottom. */
export function findGutter(sorted: readonly Segment[], body: number, known: readonly number[] = []): Gutter | null {
  if (sorted.length < 2) return null;
  const best = tallest(sorted, body) ?? atKnown(sorted, body, known);
  if (best === null) return null;
  const { from, to, edge } = best;
  const within = sorted.slice(from, to);
  return {
    edge,
    above: sorted.slice(0, from),
    left: within.filter((one) => !isRight(one, edge)),
    right: within.filter((one) => isRight(one, edge)),
    below: sorted.slice(to),
  };
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly edge: number;
}

/** The longest stretch that nothing crosses at a gutter of pages before, with words on both sides. */
function atKnown(sorted: readonly Segment[], body: number, known: readonly number[]): Place | null {
  let best: Place | null = null;
  for (const edge of known)
    for (let from = 0, to = 0; to <= sorted.length; to++) {
      const one = sorted[to];
      if (one !== undefined && !crosses(one, edge, body)) continue;
      const within = sorted.slice(from, to);
      const begins = within.filter(({ left }) => Math.abs(left - edge) < 3);
      const isDivided = begins.some(({ text }) => text.includes(" ")) && begins.length < within.length;
      if (isDivided && to - from > (best === null ? 0 : best.to - best.from)) best = { from, to, edge };
      from = to + 1;
    }
  return best;
}

function tallest(sorted: readonly Segment[], body: number): Place | null {
  if (sorted.length < 2 * FEWEST_LINES) return null;
  let best: { readonly height: number; readonly from: number; readonly to: number; readonly edge: number } | null =
    null;
  for (const edge of leftEdges(sorted)) {
    for (let from = 0, to = 0; to <= sorted.length; to++) {
      const one = sorted[to];
      if (one !== undefined && !crosses(one, edge, body)) continue;
      const height = to - from < 2 * FEWEST_LINES ? 0 : sharedHeight(sorted.slice(from, to), edge);
      if (height > (best?.height ?? HEIGHT * body) && isProse(sorted.slice(from, to), edge, body))
        best = { height, from, to, edge };
      from = to + 1;
    }
  }
  return best;
}

const isRight = ({ left }: Segment, edge: number): boolean => left >= edge - 1.5;
const crosses = (one: Segment, edge: number, body: number): boolean =>
  !isRight(one, edge) && one.right > edge - WIDTH * body;

/** Where at least three segments begin, within the middle of the stretch. */
function leftEdges(segments: readonly Segment[]): number[] {
  const lefts = segments.map(({ left }) => left).sort((x, y) => x - y);
  const first = lefts[0] ?? 0;
  const width = Math.max(...segments.map(({ right }) => right)) - first;
  const edges: number[] = [];
  for (let i = 0; i < lefts.length; ) {
    const start = lefts[i] ?? 0;
    let n = i;
    while (n < lefts.length && (lefts[n] ?? 0) - start < 2) n++;
    if (n - i >= FEWEST_LINES && start > first + 0.1 * width && start < first + 0.9 * width) edges.push(start);
    i = n;
  }
  return edges;
}

/** The height of the stretch in which both sides have lines. */
function sharedHeight(segments: readonly Segment[], edge: number): number {
  const span = (side: readonly Segment[]): [number, number] | null =>
    side.length < FEWEST_LINES ? null : [side[0]?.baseline ?? 0, side.at(-1)?.baseline ?? 0];
  const left = span(segments.filter((one) => !isRight(one, edge)));
  const right = span(segments.filter((one) => isRight(one, edge)));
  return left === null || right === null ? 0 : Math.min(left[1], right[1]) - Math.max(left[0], right[0]);
}

/** Whether both sides are prose: lines of several words that fill their column, not the cells of a table. */
function isProse(segments: readonly Segment[], edge: number, body: number): boolean {
  return [false, true].every((wanted) => {
    const columns = columnsOf(segments.filter((one) => isRight(one, edge) === wanted));
    const side = (wanted ? columns[0] : columns.at(-1)) ?? [];
    const left = Math.min(...side.map((one) => one.left));
    const width = Math.max(...side.map((one) => one.right)) - left;
    const rows = sideRows(side, body);
    const filled = rows.map((row) => row.reduce((sum, one) => sum + one.right - one.left, 0));
    const words = rows.map((row) => row.reduce((sum, one) => sum + one.text.split(" ").length, 0));
    return rows.length >= FEWEST_LINES && middle(filled) > 0.5 * width && middle(words) >= 3;
  });
}

/** The columns of a side, from left to right: lines of two need not stand at one height. */
function columnsOf(side: readonly Segment[]): Segment[][] {
  const columns: { right: number; readonly own: Segment[] }[] = [];
  for (const one of [...side].sort((x, y) => x.left - y.left)) {
    const last = columns.at(-1);
    if (last !== undefined && one.left < last.right) {
      last.own.push(one);
      last.right = Math.max(last.right, one.right);
    } else columns.push({ right: one.right, own: [one] });
  }
  return columns.map(({ own }) => own.sort((x, y) => x.baseline - y.baseline || x.left - y.left));
}

function sideRows(side: readonly Segment[], body: number): Segment[][] {
  const rows: Segment[][] = [];
  for (const one of side) {
    const last = rows.at(-1)?.[0];
    if (last !== undefined && one.baseline - last.baseline < 0.5 * body) rows.at(-1)?.push(one);
    else rows.push([one]);
  }
  return rows;
}

const middle = (numbers: readonly number[]): number => [...numbers].sort((x, y) => x - y)[numbers.length >> 1] ?? 0;
