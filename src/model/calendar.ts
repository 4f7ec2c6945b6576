/**
 * Arithmetic of the proleptic Gregorian calendar in whole days, counted from 1970-01-01. It knows neither time zones nor
 * the clock, so that every host gets the same dates.
 */

/** A day of the calendar; `month` and `day` count from 1, year 0 is 1 BC. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month, 28 to 31. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : LENGTHS[month - 1]!;

/** Whether there is such a day. */
export const isDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Days since 1970-01-01. Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function toDayNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The day of that number: the inverse of {@link toDayNumber}. */
export function fromDayNumber(number: number): Day {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** 1 for Monday to 7 for Sunday, as in ISO 8601. */
export const weekdayOf = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1;

/** The Monday of the week that holds this day. */
export const mondayOf = (dayNumber: number): number => dayNumber - weekdayOf(dayNumber) + 1;

/** ISO 8601 week of a day; its year may differ from the day's by one. */
export function weekOf(dayNumber: number): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(dayNumber) + 3;
  const year = fromDayNumber(thursday).year;
  return { year, week: Math.floor((thursday - toDayNumber({ year, month: 1, day: 1 })) / 7) + 1 };
}

/** Monday of an ISO 8601 week. */
export const mondayOfWeek = (year: number, week: number): number =>
  mondayOf(toDayNumber({ year, month: 1, day: 4 })) + (week - 1) * 7;

/** The same day so many months on; the last day of the month where that month is shorter. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return { year: y, month: m, day: Math.min(day, daysInMonth(y, m)) };
}

/** A year as four digits, with a minus before year 0. */
export const formatYear = (year: number): string =>
  year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");

export const formatMonth = (year: number, month: number): string =>
  `${formatYear(year)}-${String(month).padStart(2, "0")}`;

/** `YYYY-MM-DD`: an xsd:date without time zone. */
export const formatDay = ({ year, month, day }: Day): string =>
  `${formatMonth(year, month)}-${String(day).padStart(2, "0")}`;
