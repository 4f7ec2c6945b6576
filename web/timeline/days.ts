import { type CountableTimeInterval, type TimeInterval, utcDay, utcMonday, utcMonth, utcTicks, utcYear } from "d3-time";

/** A day in milliseconds. */
export const DAY = 86_400_000;

/** Days since 1 January 1970 of an ISO 8601 day; NaN where it is none. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);

/** The ISO 8601 day of a day number. */
export const isoDay = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

const UNITS = ["day", "week", "month", "year", "decade"] as const;
/** The length of time that a bar stands for. */
export type Unit = (typeof UNITS)[number];

const LENGTHS: Record<Unit, number> = { day: 1, week: 7, month: 30.4, year: 365.25, decade: 3652.5 };

/** Weeks begin on Monday. */
const INTERVALS: Record<Unit, TimeInterval | CountableTimeInterval> = {
  day: utcDay,
  week: utcMonday,
  month: utcMonth,
  year: utcYear,
  decade: utcYear.every(10) ?? utcYear,
};

/** The shortest unit of which at most `limit` cover so many days. */
export const unitFor = (days: number, limit: number): Unit =>
  UNITS.find((unit) => days / LENGTHS[unit] <= limit) ?? "decade";

/** The first day of the unit that a day is in. */
export const startOf = (day: number, unit: Unit): number =>
  Math.round(INTERVALS[unit].floor(new Date(day * DAY)).getTime() / DAY);

/** The first day of the next unit. */
export const nextStart = (start: number, unit: Unit): number =>
  Math.round(INTERVALS[unit].ceil(new Date(start * DAY + 1)).getTime() / DAY);

/** About so many round days between two, as a reader would mark a line of time; half-open, in day numbers. */
export const roundDays = (from: number, to: number, count: number): number[] =>
  utcTicks(new Date(from * DAY), new Date(to * DAY), count).map((tick) => Math.floor(tick.getTime() / DAY));
