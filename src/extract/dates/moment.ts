import {
  daysInMonth,
  formatDay,
  formatMonth,
  formatYear,
  fromDayNumber,
  mondayOfWeek,
  toDayNumber,
  weekOf,
} from "../../model/calendar.ts";
import type { Dating } from "../../model/dating.ts";
import { boundsOf } from "../../model/edtf.ts";
import { SEASON_CODES } from "../lexicon/language.ts";

export type Grain =
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "half"
  | "season"
  | "year"
  | "decade"
  | "century";
export type Part = "early" | "mid" | "late";

/** A stretch of the calendar as a time expression names it. */
export interface Moment {
  readonly grain: Grain;
  /** First year of a decade or century; null if the text names no year and none can be inferred. */
  readonly year: number | null;
  /** Month of a day or month; number of a week, quarter (1–4), half (1–2) or season (1–4); else 0. */
  readonly index: number;
  /** Day of the month of a day, else 0. */
  readonly day: number;
  readonly part: Part | null;
  readonly inferred: Dating["inferred"];
}

export const moment = (
  grain: Grain,
  year: number | null,
  index = 0,
  day = 0,
  inferred: Dating["inferred"] = [],
): Moment => ({ grain, year, index, day, part: null, inferred });

/** The day of that number as a moment. */
export function dayMoment(dayNumber: number, inferred: Dating["inferred"]): Moment {
  const { year, month, day } = fromDayNumber(dayNumber);
  return moment("day", year, month, day, inferred);
}

/** The week, or its weekend, that holds a day. */
export function weekMoment(dayNumber: number, grain: "week" | "weekend", inferred: Dating["inferred"]): Moment {
  const { year, week } = weekOf(dayNumber);
  return moment(grain, year, week, 0, inferred);
}

const two = (n: number): string => String(n).padStart(2, "0");

/** TIMEX3 value; a year that is not known is XXXX. */
export function timexValue(m: Moment): string {
  const year = m.year === null ? "XXXX" : formatYear(m.year);
  switch (m.grain) {
    case "day":
      return `${year}-${m.index === 0 ? "XX" : two(m.index)}-${two(m.day)}`;
    case "week":
      return `${year}-W${two(m.index)}`;
    case "weekend":
      return `${year}-W${two(m.index)}-WE`;
    case "month":
      return `${year}-${two(m.index)}`;
    case "quarter":
      return `${year}-Q${m.index}`;
    case "half":
      return `${year}-H${m.index}`;
    case "season":
      return `${year}-${SEASON_CODES[m.index - 1]!}`;
    case "year":
      return year;
    case "decade":
      return m.year === null ? "XXXX" : `${year.slice(0, -1)}X`;
    case "century":
      return m.year === null ? "XXXX" : `${year.slice(0, -2)}XX`;
  }
}

/** The date in EDTF with its bounds. */
export function datingOfMoment(m: Moment): Dating {
  const edtf = edtfOf(m);
  const bounds = boundsOf(edtf);
  return { edtf, earliest: bounds?.earliest ?? null, latest: bounds?.latest ?? null, inferred: m.inferred };
}

/** The date from the first day of one moment to the last of another. */
export function datingBetween(a: Dating, b: Dating): Dating {
  const from = a.edtf.split("/")[0]!;
  const to = b.edtf.split("/").at(-1)!;
  const inferred = [...a.inferred, ...b.inferred.filter((x) => !a.inferred.includes(x))];
  return { edtf: `${from}/${to}`, earliest: a.earliest, latest: b.latest, inferred };
}

function edtfOf(m: Moment): string {
  if (m.year === null) return m.grain === "day" || m.grain === "month" ? timexValue(m) : "XXXX";
  const { year, index } = m;
  const months = (size: number): string =>
    `${formatMonth(year, index * size - size + 1)}/${formatMonth(year, index * size)}`;
  switch (m.grain) {
    case "day":
      return formatDay({ year, month: index, day: m.day });
    case "week":
    case "weekend": {
      const monday = mondayOfWeek(year, index);
      const first = m.grain === "week" ? monday : monday + 5;
      return `${formatDay(fromDayNumber(first))}/${formatDay(fromDayNumber(monday + 6))}`;
    }
    case "quarter":
      return months(3);
    case "half":
      return months(6);
    case "season":
      return `${formatYear(year)}-2${index}`;
    default:
      return m.part === null ? wholeEdtf(m.grain, year, index) : partEdtf(m.grain, year, index, m.part);
  }
}

/** Moments of which a part can be named: "early May", "the late 1990s". */
type Divisible = "month" | "year" | "decade" | "century";

function wholeEdtf(grain: Divisible, year: number, month: number): string {
  if (grain === "month") return formatMonth(year, month);
  if (grain === "year") return formatYear(year);
  return grain === "decade" ? `${formatYear(year).slice(0, -1)}X` : `${formatYear(year).slice(0, -2)}XX`;
}

/** First and last day of a month, month of a year, year of a decade or century, that a part of it has; 31 is the last day of any month. */
const PART_BOUNDS: Readonly<Record<Divisible, Readonly<Record<Part, readonly [number, number]>>>> = {
  month: { early: [1, 10], mid: [11, 20], late: [21, 31] },
  year: { early: [1, 4], mid: [5, 8], late: [9, 12] },
  decade: { early: [0, 3], mid: [4, 6], late: [6, 9] },
  century: { early: [0, 33], mid: [34, 66], late: [67, 99] },
};

/** A third of the moment; its bounds are not exact, so the qualifier says approximate. */
function partEdtf(grain: Divisible, year: number, month: number, part: Part): string {
  const [first, last] = PART_BOUNDS[grain][part];
  if (grain === "month") {
    const day = (n: number): string => formatDay({ year, month, day: Math.min(n, daysInMonth(year, month)) });
    return `${day(first)}~/${day(last)}~`;
  }
  if (grain === "year") return `${formatMonth(year, first)}~/${formatMonth(year, last)}~`;
  return `${formatYear(year + first)}~/${formatYear(year + last)}~`;
}

/** First day, null where the year is not known. */
export function firstDayOf(m: Moment): number | null {
  if (m.year === null) return null;
  switch (m.grain) {
    case "day":
      return toDayNumber({ year: m.year, month: m.index, day: m.day });
    case "week":
      return mondayOfWeek(m.year, m.index);
    case "weekend":
      return mondayOfWeek(m.year, m.index) + 5;
    case "month":
      return toDayNumber({ year: m.year, month: m.index, day: 1 });
    case "quarter":
      return toDayNumber({ year: m.year, month: m.index * 3 - 2, day: 1 });
    case "half":
      return toDayNumber({ year: m.year, month: m.index * 6 - 5, day: 1 });
    case "season":
      return toDayNumber({ year: m.year, month: [3, 6, 9, 12][m.index - 1]!, day: 1 });
    default:
      return toDayNumber({ year: m.year, month: 1, day: 1 });
  }
}

/** How fine a moment is; days are the finest. */
export const RANK: Readonly<Record<Grain, number>> = {
  day: 0,
  weekend: 1,
  week: 2,
  month: 3,
  quarter: 4,
  season: 4,
  half: 5,
  year: 6,
  decade: 7,
  century: 8,
};
