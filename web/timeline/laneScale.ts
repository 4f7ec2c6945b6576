import { scaleUtc } from "../views/scales.ts";
import { stretchOf } from "./bars.ts";
import { DAY, isoDay, roundDays } from "./days.ts";
import { labelled, type TimeScale } from "./timeScale.ts";

/** Where days stand in the lanes, in hundredths of their width. */
export interface LaneScale extends Pick<TimeScale, "ticks" | "breaks"> {
  readonly at: (day: number) => number;
  /** The years of what stands before the first break and behind the last one. */
  readonly before: string | null;
  readonly after: string | null;
}

/** So much of the width has what lies far off at one end. */
const FAR = 7;
/** A day more at both ends, so that marks do not stand on the edge. */
const MARGIN = 1;

/**
 * A true scale of time for days; those far off stand behind a break, on a scale of their own.
 *
 * @param days all that the graph tells, so that filters move nothing
 * @param most about so many ticks
 * @param nearest how far from each other their labels begin at least
 */
export function laneScale(days: readonly number[], most: number, nearest: number): LaneScale | null {
  const stretch = stretchOf(days);
  if (stretch === null) return null;
  const { first, low, high, last } = stretch;
  const [isEarly, isLate] = [first < low, last > high];
  const [from, to] = [low - MARGIN, high + MARGIN];
  const [start, end] = [isEarly ? FAR : 0, isLate ? 100 - FAR : 100];
  const date = (day: number) => new Date(day * DAY);
  const scale = scaleUtc()
    .domain([...(isEarly ? [first - MARGIN] : []), from, to, ...(isLate ? [last + MARGIN] : [])].map(date))
    .range([...(isEarly ? [0] : []), start, end, ...(isLate ? [100] : [])])
    .clamp(true);
  const at = (day: number): number => scale(date(day));
  const earliest = days.filter((day) => day < low);
  const latest = days.filter((day) => day > high);
  const ticks = labelled(roundDays(from, to + 1, most), at, nearest).filter(({ at: place }) => place <= end - nearest);
  return {
    at,
    ticks,
    breaks: [...(isEarly ? [start] : []), ...(isLate ? [end] : [])],
    before: yearsOf(earliest),
    after: yearsOf(latest),
  };
}

/** “1918”, or “1918–1994”; null where there are no days. */
function yearsOf(days: readonly number[]): string | null {
  if (days.length === 0) return null;
  const years = [Math.min(...days), Math.max(...days)].map((day) => isoDay(day).slice(0, 4));
  return years[0] === years[1] ? (years[0] ?? null) : years.join("–");
}
