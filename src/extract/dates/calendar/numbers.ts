/**
 * Dates by number. "1918", "1990s", "2020-04-24", "24.04.2020" and "24/04/2020" are dates; "822 (1993)", "agenda items 68 and 70" and
 * "1918 soldiers" are none.
 */

import { type Day, isDay } from "../../../model/calendar.ts";
import { parseDate } from "../../../model/edtf.ts";
import { NUMBERED } from "../../lexicon/language.ts";
import { dateFound, type FoundDate } from "../found.ts";
import { moment } from "../moment.ts";
import { yearNumeral } from "../numerals.ts";
import type { Reading } from "../reading.ts";
import { clockRule } from "./clock.ts";
import { decadeInDigits } from "./decades.ts";
import { yearRule } from "./year.ts";

/** Tokens that begin with a digit: "1918", "1990s", "2020-04-24", "24.04.2020", "18:30", "10pm". */
export function numberRule(r: Reading, i: number): FoundDate | null {
  const lower = r.lower(i);
  if (yearNumeral(lower) !== 0) return yearRule(r, i);
  if (isOneOrTwoDigits(lower) && r.has(i + 1, "/")) return slashedFound(r, i);
  if (/^\d+0s$/.test(lower)) return decadeInDigits(r, i);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:t\d{2})?$/.exec(lower);
  if (iso?.[1] !== undefined) return isoFound(r, i, iso[1]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(lower);
  if (dotted !== null)
    return dayFound(r, [i, i + 1], { year: Number(dotted[3]), month: Number(dotted[2]), day: Number(dotted[1]) });
  const [, first, second] = /^(\d{4})[-‐‑](\d{2}|\d{4})$/.exec(lower) ?? [];
  if (first !== undefined && second !== undefined) return yearsFound(r, i, first, second);
  return clockRule(r, i);
}

const isOneOrTwoDigits = (word: string): boolean => /^\d{1,2}$/.test(word);

/** "2020-04-24"; the minutes of "2020-04-24T10:30Z" are tokens of their own. */
function isoFound(r: Reading, i: number, text: string): FoundDate | null {
  if (parseDate(text) === null) return null;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  r.tellYear(year, i);
  let to = i + 1;
  if (r.lower(i) !== text) while (to < i + 6 && r.touches(to) && isTimeOfDay(r.word(to))) to++;
  return dateFound(i, to, moment("day", year, month, day));
}

const isTimeOfDay = (word: string): boolean => /^(?::|\d{2}(?::\d{2})?Z?|\+|Z)$/.test(word);

function dayFound(r: Reading, [from, to]: readonly [number, number], day: Day): FoundDate | null {
  const { year } = day;
  if (year < 1000 || year > 2199 || !isDay(day)) return null;
  r.tellYear(year, from);
  return dateFound(from, to, moment("day", year, day.month, day.day));
}

/** "24/04/2020" and "04/24/2020"; if both orders are possible, only the year is certain. */
function slashedFound(r: Reading, i: number): FoundDate | null {
  if (!isOneOrTwoDigits(r.word(i + 2)) || !r.has(i + 3, "/")) return null;
  const year = yearNumeral(r.word(i + 4));
  if (year === 0 || r.has(i + 5, "/") || r.has(i - 1, "/")) return null;
  const a = Number(r.word(i));
  const b = Number(r.word(i + 2));
  if (a === b || a > 12) return dayFound(r, [i, i + 5], { year, month: b, day: a });
  if (b > 12) return dayFound(r, [i, i + 5], { year, month: a, day: b });
  return a === 0 || b === 0 ? null : dateFound(i, i + 5, moment("year", year));
}

/** "1988-1994", "2019-20", "2020-04". */
function yearsFound(r: Reading, i: number, first: string, second: string): FoundDate | null {
  const from = Number(first);
  const until = second.length === 4 ? Number(second) : Math.floor(from / 100) * 100 + Number(second);
  if (yearNumeral(first) === 0 || NUMBERED.has(r.lower(i - 1))) return null;
  const month = second.length === 2 && until !== from + 1 ? Number(second) : 0;
  if (month >= 1 && month <= 12) return dateFound(i, i + 1, moment("month", from, month));
  if (until <= from || until > 2199) return null;
  return { ...dateFound(i, i + 1, moment("year", from)), until: moment("year", until) };
}
