import { daysInMonth, fromDayNumber, toDayNumber, weekdayOf } from "../../../model/calendar.ts";
import { NAMED_DAYS, type NamedDay } from "../../lexicon/language.ts";
import { dateFound, type FoundDate, valueFound } from "../found.ts";
import { yearFromNeighbours } from "../lending.ts";
import { moment } from "../moment.ts";
import type { Reading } from "../reading.ts";
import { isCapital } from "./months.ts";
import { yearAfter } from "./years.ts";

interface NamedDayWords {
  readonly words: readonly string[];
  readonly day: NamedDay;
}

/** First words of the named days, each with the days that begin with it, longest first. */
const BY_FIRST_WORD: ReadonlyMap<string, readonly NamedDayWords[]> = (() => {
  const map = new Map<string, NamedDayWords[]>();
  for (const [name, day] of NAMED_DAYS) {
    const words = name.split(" ");
    const [first = ""] = words;
    const list = [...(map.get(first) ?? []), { words, day }];
    map.set(
      first,
      list.sort((a, b) => b.words.length - a.words.length),
    );
  }
  return map;
})();

/** The words that may begin the name of a day. */
export const NAMED_DAY_WORDS: readonly string[] = [...BY_FIRST_WORD.keys()];

/** "Christmas Eve", "New Year's Day 2020"; null for other words. */
export function namedDayRule(r: Reading, i: number): FoundDate | null {
  if (!isCapital(r.word(i))) return null;
  const ceiling = r.ceiling(i);
  const match = BY_FIRST_WORD.get(r.lower(i))?.find(
    ({ words }) => i + words.length <= ceiling && words.every((word, k) => r.has(i + k, word)),
  );
  if (match === undefined) return null;
  const { day } = match;
  const end = i + match.words.length;
  const written = yearAfter(r, end, ceiling);
  const year = written?.year ?? lentYear(r, day, i, end);
  if (year === null) {
    if ("day" in day) return dateFound(i, end, moment("day", null, day.month, day.day));
    return valueFound(i, end, "DATE", `XXXX-${String(day.month).padStart(2, "0")}`);
  }
  const inferred = written?.written === true ? [] : (["year"] as const);
  const from = r.withWord(i, r.floor(i), "last");
  return dateFound(from, written?.to ?? end, moment("day", year, day.month, dayIn(day, year), inferred));
}

function lentYear(r: Reading, day: NamedDay, from: number, to: number): number | null {
  const { latest } = r.reference;
  return latest === null ? null : yearFromNeighbours(r, day.month, dayIn(day, fromDayNumber(latest).year), from, to);
}

/** The day of the month on which the named day falls in a year. */
function dayIn(day: NamedDay, year: number): number {
  if ("day" in day) return day.day;
  const first = weekdayOf(toDayNumber({ year, month: day.month, day: 1 }));
  return Math.min(1 + ((day.weekday - first + 7) % 7) + (day.nth - 1) * 7, daysInMonth(year, day.month));
}
