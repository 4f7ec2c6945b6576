import type { Days } from "../state/graphIndex.ts";
import type { DayRange } from "../state/pageState.ts";
import { dayNumber, isoDay, nextStart, startOf, unitFor } from "./days.ts";

/** Something on the time line: when, and whether a denial. */
export interface Dated {
  readonly days: Days;
  readonly denied: boolean;
  /** The claim that tells the days: several days of one claim count once in a bar. */
  readonly claim?: string;
  /** The number of its side's colour, where bars are parted by side. */
  readonly side?: number;
}

/** The items in one stretch of time. */
export interface Bar {
  /** First and last day (ISO 8601). */
  readonly from: string;
  readonly to: string;
  readonly asserted: number;
  readonly denied: number;
  /** How many items may be of it: of some no more is known than the month or the year. */
  readonly reached: number;
  /** Whether it stands at an end for all that lies far off. */
  readonly gathers: boolean;
  /** How many of each side, by the number of its colour. */
  readonly sides: readonly number[];
}

const LIMIT = 60;

/** A stretch of days, and the core of it that holds all but a few days far off; in day numbers. */
export interface Stretch {
  readonly first: number;
  readonly low: number;
  readonly high: number;
  readonly last: number;
}

/** From the first to the last of some days; null where there are none. */
export function stretchOf(days: readonly number[]): Stretch | null {
  if (days.length === 0) return null;
  const sorted = [...days].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  const core = { low: at(0.1), high: at(0.9) };
  const slack = Math.max(30, core.high - core.low);
  return { first, low: Math.max(first, core.low - slack), high: Math.min(last, core.high + slack), last };
}

/**
 * Bars of equal lengths of time over everything that has a date. A few far outliers (a treaty of 1918 in a report of this
 * year) do not squeeze the rest together: they share the first or the last bar.
 *
 * @param frame all between which the bars stand, so that filters move none of them
 */
export function barsOf(dated: readonly Dated[], frame: readonly Dated[] = dated): readonly Bar[] {
  const stretch = stretchOf(frame.map(({ days: own }) => middle(own)).filter((day) => !Number.isNaN(day)));
  if (stretch === null) return [];
  const { first, low, high, last } = stretch;
  const unit = unitFor(high - low + 1, LIMIT);

  const starts: number[] = [];
  for (let start = startOf(low, unit); start <= high; start = nextStart(start, unit)) starts.push(start);
  const counts = starts.map(() => ({ asserted: 0, denied: 0, sides: [] as number[], claims: new Set<string>() }));
  for (const { days: own, denied, claim, side = 0 } of dated) {
    const day = middle(own);
    if (Number.isNaN(day)) continue;
    const found = starts.findLastIndex((start) => start <= day);
    const count = counts[Math.max(0, found)];
    if (count === undefined || (claim !== undefined && count.claims.has(claim))) continue;
    if (claim !== undefined) count.claims.add(claim);
    count[denied ? "denied" : "asserted"] += 1;
    count.sides[side] = (count.sides[side] ?? 0) + 1;
  }
  const reached = reachedBy(dated, starts);
  return starts.map((start, place) => {
    const end = nextStart(start, unit) - 1;
    return {
      from: isoDay(place === 0 ? Math.min(start, first) : start),
      to: isoDay(place === starts.length - 1 ? Math.max(end, last) : end),
      asserted: counts[place]?.asserted ?? 0,
      denied: counts[place]?.denied ?? 0,
      reached: reached[place] ?? 0,
      gathers: starts.length > 2 && ((place === 0 && first < start) || (place === starts.length - 1 && last > end)),
      sides: Array.from(counts[place]?.sides ?? [], (count) => count ?? 0),
    };
  });
}

/** For each stretch of time how many items may be of it, one of several days counted once; ends take in all beyond them. */
function reachedBy(dated: readonly Dated[], starts: readonly number[]): readonly number[] {
  const at = (day: string | null, none: number): number =>
    day === null
      ? none
      : Math.max(
          0,
          starts.findLastIndex((start) => start <= dayNumber(day)),
        );
  const spans = new Map<unknown, Set<number>>();
  for (const one of dated) {
    const { earliest, latest } = one.days;
    if (earliest === null && latest === null) continue;
    const own = spans.get(one.claim ?? one) ?? new Set<number>();
    spans.set(one.claim ?? one, own);
    for (let bar = at(earliest, 0); bar <= at(latest, starts.length - 1); bar++) own.add(bar);
  }
  const reached = starts.map(() => 0);
  for (const own of spans.values()) for (const bar of own) reached[bar] = (reached[bar] ?? 0) + 1;
  return reached;
}

/** The day in the middle of those that a date may mean, or the one that it has; NaN where it has none. */
export function middle({ earliest, latest }: Days): number {
  const [from, to] = [earliest ?? latest, latest ?? earliest];
  if (from === null || to === null) return Number.NaN;
  return Math.floor((dayNumber(from) + dayNumber(to)) / 2);
}

/** The first and last bar that a range of days reaches into; all where it is open. */
export function barsIn(bars: readonly Bar[], { from, to }: DayRange): readonly [first: number, last: number] {
  const first = from === null ? 0 : bars.findIndex((bar) => bar.to >= from);
  const last = to === null ? bars.length - 1 : bars.findLastIndex((bar) => bar.from <= to);
  return [first < 0 ? bars.length - 1 : first, Math.max(0, last)];
}

/** The days of some bars; open at an end that takes in all there is. */
export function rangeOf(bars: readonly Bar[], one: number, other: number): DayRange {
  const [first, last] = one <= other ? [one, other] : [other, one];
  return {
    from: first <= 0 ? null : (bars[first]?.from ?? null),
    to: last >= bars.length - 1 ? null : (bars[last]?.to ?? null),
  };
}
