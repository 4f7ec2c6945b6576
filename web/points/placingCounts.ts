import type { Place, PlacedLine } from "./placedPicture.ts";

export const round = (value: number): number => Math.round(value * 10) / 10;
const BADGE = 21;

/** Half as wide as a count on its line is drawn. */
export const halfBadge = (count: number): number => Math.max(10, 4 + 3.6 * String(count).length);

/** Where on its line a count may stand, in fortieths of it: the middle, then further and further from it. */
export const STEPS = [0, 4, 8, 12, 2, 6, 10, 14, 1, 3, 5, 7, 9, 11, 13, 15, 16].flatMap((n) =>
  n === 0 ? [0.5] : [0.5 - n / 40, 0.5 + n / 40],
);

/** A line with the places that its count may have, the best first. */
export type LineToCount = PlacedLine & { readonly places: readonly Place[] };

/** How often counts that lie over another one look for a better place. */
const ROUNDS = 60;

/** A line whose count looks for its place among the counts of the others. */
interface Counting {
  readonly line: LineToCount;
  readonly half: number;
  badge: Place | null;
  /** How often another one has lain over it at each of its places: where all are taken, the one that was seldom in the way is tried. */
  readonly blocked: number[];
}

/**
 * Puts each count where it is free. Where none is, it takes the place that has been least in the way so far, and those that it lies over look
 * again: so two that take turns at one place come to leave it.
 */
export function withCounts(lines: readonly LineToCount[]): PlacedLine[] {
  const placed = lines.map(
    (line): Counting => ({ line, half: halfBadge(line.count), badge: null, blocked: line.places.map(() => 0) }),
  );
  /** How many counts lie where this one would. */
  const over = (own: Counting, place: Place): number =>
    placed.filter(
      (other) =>
        other.badge !== null &&
        other !== own &&
        Math.abs(other.badge.x - place.x) < other.half + own.half + 1 &&
        Math.abs(other.badge.y - place.y) < BADGE,
    ).length;
  let best = { over: Number.POSITIVE_INFINITY, badges: [] as (Place | null)[] };
  for (let rounds = 0; rounds < ROUNDS && best.over > 0; rounds++) {
    for (const own of placed) {
      if (own.badge !== null && over(own, own.badge) === 0) continue;
      let least = Number.POSITIVE_INFINITY;
      const found = own.line.places.map((place) => over(own, place));
      for (const [at, place] of own.line.places.entries()) {
        const cost = (found[at] ?? 0) * (1 + (own.blocked[at] ?? 0));
        if (cost < least) [least, own.badge] = [cost, place];
        if (least === 0) break;
      }
      const at = own.line.places.indexOf(own.badge ?? own.line.badge);
      if ((found[at] ?? 0) > 0) own.blocked[at] = (own.blocked[at] ?? 0) + 1;
    }
    const left = placed.reduce((sum, own) => sum + (own.badge === null ? 0 : over(own, own.badge)), 0);
    if (left < best.over) best = { over: left, badges: placed.map(({ badge }) => badge) };
  }
  return placed.map(({ line: { places: _, ...line } }, at) => {
    const badge = best.badges[at] ?? line.badge;
    return { ...line, badge: { x: round(badge.x), y: round(badge.y) } };
  });
}
