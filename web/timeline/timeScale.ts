import type { Bar } from "./bars.ts";
import { dayNumber, isoDay, roundDays } from "./days.ts";

/** Where bars stand on a line of time, in hundredths of its width. */
export interface TimeScale {
  readonly places: readonly { readonly left: number; readonly width: number }[];
  /** Days that are written under the line: as short as tells them apart (2025, 2025-03, 2025-03-04). */
  readonly ticks: readonly { readonly at: number; readonly day: string }[];
  /** Where the line is interrupted: beyond it a bar holds all that lies far off. */
  readonly breaks: readonly number[];
}

/** Labels begin so far from each other at least, and from the end of the line. */
const NEAREST = 11;

/** A true scale of time for bars; ends that gather far days stand behind a break. @param most about so many ticks */
export function timeScale(bars: readonly Bar[], most: number): TimeScale {
  const one = 100 / Math.max(1, bars.length);
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return { places: [], ticks: [], breaks: [] };
  const core = bars.filter(({ gathers }) => !gathers);
  const [start, end] = [core[0] ?? first, core.at(-1) ?? last];
  const lead = start === first ? 0 : one;
  const tail = end === last ? 0 : one;
  const [from, to] = [dayNumber(start.from), dayNumber(end.to) + 1];
  const scale = (day: number): number => lead + ((day - from) / (to - from)) * (100 - tail - lead);
  const places = bars.map((bar) => {
    if (bar === first && lead > 0) return { left: 0, width: lead };
    if (bar === last && tail > 0) return { left: 100 - tail, width: tail };
    const left = scale(dayNumber(bar.from));
    return { left, width: scale(dayNumber(bar.to) + 1) - left };
  });
  // whole days need more room for their words than months and years
  const ticks = [most, Math.ceil(most / 2)].map((count) => {
    const found = labelled(roundDays(from, to, count), scale);
    return lead > 0 ? found : withStart(found, isoDay(from));
  });
  const [many = [], few = []] = ticks;
  return {
    places,
    ticks: many.some(({ day }) => day.length > 7) || many.length > most + 2 ? few : many,
    breaks: [...(lead > 0 ? [lead] : []), ...(tail > 0 ? [100 - tail] : [])],
  };
}

/** The first label, so far from the start that something stands between, has the start before it: without it nothing says when time begins. */
function withStart(ticks: TimeScale["ticks"], day: string): TimeScale["ticks"] {
  const [first] = ticks;
  const start = day.slice(0, first?.day.length);
  return first === undefined || first.at < 2 * NEAREST || start === first.day
    ? ticks
    : [{ at: 0, day: start }, ...ticks];
}

/**
 * Days in the fewest letters that tell them apart; none where it would reach over the end or into its neighbour.
 *
 * @param nearest how far from each other labels begin at least
 */
export function labelled(
  ticks: readonly number[],
  scale: (day: number) => number,
  nearest = NEAREST,
): TimeScale["ticks"] {
  const days = ticks.map((number) => ({ at: scale(number), day: isoDay(number) }));
  const ends = (ending: string) => days.every(({ day }) => day.endsWith(ending));
  const letters = ends("-01-01") ? 4 : ends("-01") ? 7 : 10;
  const shown: { at: number; day: string }[] = [];
  for (const { at, day } of days) {
    const before = shown.at(-1);
    const words = day.slice(0, letters);
    if (at <= 99 - nearest && words !== before?.day && at - (before?.at ?? -nearest) >= nearest)
      shown.push({ at, day: words });
  }
  return shown;
}
