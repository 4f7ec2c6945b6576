/** Days since 1 January 1970 of an ISO 8601 day; NaN where it is none. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** The ISO 8601 day of a day number. */
export const isoDay = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

const UNITS = ["day", "week", "month", "year", "decade"] as const;
/** The length of time that a bar stands for. */
export type Unit = (typeof UNITS)[number];

const LENGTHS: Record<Unit, number> = { day: 1, week: 7, month: 30.4, year: 365.25, decade: 3652.5 };

/** The shortest unit of which at most `limit` cover so many days. */
export const unitFor = (days: number, limit: number): Unit =>
  UNITS.find((unit) => days / LENGTHS[unit] <= limit) ?? "decade";

/** The first day of the unit that a day is in; weeks begin on Monday. */
export function startOf(day: number, unit: Unit): number {
  const iso = isoDay(day);
  if (unit === "day") return day;
  // 1 January 1970 was a Thursday
  if (unit === "week") return day - ((((day + 3) % 7) + 7) % 7);
  if (unit === "month") return dayNumber(`${iso.slice(0, 7)}-01`);
  if (unit === "year") return dayNumber(`${iso.slice(0, 4)}-01-01`);
  return dayNumber(`${iso.slice(0, 3)}0-01-01`);
}

/** The first day of the next unit. */
export function nextStart(start: number, unit: Unit): number {
  // A day surely within the next one: longer than the longest of its kind, shorter than two of the shortest
  const inside: Record<Unit, number> = { day: 1, week: 7, month: 32, year: 367, decade: 3660 };
  return startOf(start + inside[unit], unit);
}
