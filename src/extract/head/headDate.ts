import type { Dating } from "../../model/dating.ts";
import { parseDate } from "../../model/edtf.ts";
import { MONTHS, TIME_ZONES, WEEKDAYS } from "../lexicon/language.ts";

/** A date written out at the start of a line, and how many of its characters it takes. */
export interface LeadingDate {
  readonly length: number;
  /** Null for a day without its year. */
  readonly dating: Dating | null;
}

const names = (map: ReadonlyMap<string, number>): string =>
  [...map.keys()]
    .map((name) => name.replaceAll(".", "\\."))
    .sort((a, b) => b.length - a.length)
    .join("|");

const WEEKDAY = `(?:(?:${names(WEEKDAYS)})(?:,\\s{0,2}|\\s{1,2}))?`;
const MONTH = `(${names(MONTHS)})`;
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const ZONE = `(?:\\s?(?:${TIME_ZONES}))?`;
const TIME = `(?:,?\\s{1,3}(?:at\\s)?(?:\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\.?)?${ZONE}|\\d{1,2}\\s?[ap]\\.?m\\.?${ZONE}))?`;

const ISO = /^(\d{4}-\d{2}(?:-\d{2})?)(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;
const DAY_FIRST = new RegExp(`^${WEEKDAY}${DAY}(?:\\sof)?\\s${MONTH}(?:,?\\s(\\d{4}))?${TIME}(?![\\p{L}\\d])`, "iu");
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH}\\s${DAY}(?:(?:,\\s?|\\s)(\\d{4}))?${TIME}(?![\\p{L}\\d])`, "iu");
const MONTH_ONLY = new RegExp(`^${MONTH},?\\s(\\d{4})(?!\\d)`, "iu");

/** The date that a line opens with; null where there is none. Figures that do not show which is the month ("03/04/2020") are no date. */
export function leadingDate(line: string): LeadingDate | null {
  const iso = ISO.exec(line);
  if (iso !== null) {
    const dating = parseDate(iso[1]!);
    return dating === null ? null : { length: iso[0].length, dating };
  }
  const dotted = DOTTED.exec(line);
  if (dotted !== null) return dayOf(dotted[0].length, dotted[3], Number(dotted[2]), dotted[1]!);
  const day = DAY_FIRST.exec(line);
  if (day !== null) return dayOf(day[0].length, day[3], MONTHS.get(day[2]!.toLowerCase())!, day[1]!);
  const month = MONTH_FIRST.exec(line);
  if (month !== null) return dayOf(month[0].length, month[3], MONTHS.get(month[1]!.toLowerCase())!, month[2]!);
  const only = MONTH_ONLY.exec(line);
  if (only === null) return null;
  const value = `${only[2]!}-${String(MONTHS.get(only[1]!.toLowerCase())!).padStart(2, "0")}`;
  return { length: only[0].length, dating: parseDate(value) };
}

function dayOf(length: number, year: string | undefined, month: number, day: string): LeadingDate | null {
  const rest = `${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  // a leap year, so that 29 February is valid if no year is written
  if (parseDate(`${year ?? "2000"}-${rest}`) === null) return null;
  return { length, dating: year === undefined ? null : parseDate(`${year}-${rest}`) };
}
