import { daysInMonth, fromDayNumber, isDay, toDayNumber, weekdayOf } from "../../model/calendar.ts";
import { AM, PM, UNTIL_WORDS, ZONES } from "../lexicon/language.ts";
import { dayMoment, type Moment } from "./moment.ts";
import type { Reading, WrittenYear } from "./reading.ts";
import type { Tense } from "./tense.ts";

/**
 * Up to so many days after the text's date a day without a year may lie ahead: after "until" and the like, and if no verb decides.
 * After a past tense it lies behind, except for the one day that time zones may add.
 */
const DEADLINE = 150;
const NEAR_FUTURE = 45;
/** For so many tokens a year may be lent to a day of the same sentence. */
const YEAR_REACH = 10;
/** From so many days ahead on, the same day of the year before has only just passed. */
const JUST_GONE = 300;

/**
 * The year of a day or month that is written without one: the latest not after the text's date; the next one where the tense looks
 * ahead; within a sentence that has named an earlier year, that year. Null where the text has no date.
 */
export function yearFromNeighbours(r: Reading, month: number, day: number, from: number, to: number): number | null {
  const { latest } = r.reference;
  if (latest === null) return null;
  const reference = fromDayNumber(latest);
  const tense = r.tense(from, to);
  const told = toldYear(r, from, tense);
  if (told !== null && told < reference.year && (day === 0 || isDay({ year: told, month, day }))) return told;
  if (day === 0 && month === reference.month) return reference.year;
  const at = (year: number): number =>
    toDayNumber({ year, month, day: day === 0 ? 1 : Math.min(day, daysInMonth(year, month)) });
  const past = at(reference.year) <= latest ? reference.year : reference.year - 1;
  const next = at(reference.year) >= latest ? reference.year : reference.year + 1;
  if (past === next) return leapYear(month, day, past, -1);
  const ahead = at(next) - latest;
  // The day has just passed: in any tense, the one a year ahead is not meant.
  if (ahead > JUST_GONE) return leapYear(month, day, past, -1);
  const reach = UNTIL_WORDS.has(r.lower(from - 1)) ? DEADLINE : tense === "unknown" ? NEAR_FUTURE : 1;
  if (tense === "future" || ahead <= reach) return leapYear(month, day, next, 1);
  return leapYear(month, day, past, -1);
}

/** The year that the sentence has written out shortly before. */
function toldYear(r: Reading, from: number, tense: Tense): number | null {
  const told: WrittenYear | null = r.year;
  if (told === null || tense === "future" || told.sentence !== r.sentenceOf(from)) return null;
  return from - told.token <= YEAR_REACH ? told.year : null;
}

/** 29 February needs a leap year: the next one in the direction of `step`. */
function leapYear(month: number, day: number, year: number, step: number): number {
  if (month !== 2 || day !== 29) return year;
  let y = year;
  while (!isDay({ year: y, month, day })) y += step;
  return y;
}

/** The day on a weekday: the last such day up to the text's date, or the next where the tense looks ahead. */
export function resolveWeekday(
  r: Reading,
  weekday: number,
  which: "last" | "next" | "tense",
  from: number,
  to: number,
): Moment | null {
  const reference = r.reference.day;
  if (reference === null) return null;
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(reference) + 7) % 7;
  if (which === "last") return dayMoment(reference - (back === 0 ? 7 : back), ["anchor"]);
  if (which === "next") return dayMoment(reference + (ahead === 0 ? 7 : ahead), ["anchor"]);
  if (back === 0) return dayMoment(reference, ["anchor"]);
  return dayMoment(looksAhead(r, from, to) ? reference + ahead : reference - back, ["anchor"]);
}

/** "until Tuesday", "as early as Tuesday" look ahead, as a future tense does; "Tuesday's vote" has been held. */
function looksAhead(r: Reading, from: number, to: number): boolean {
  const isClock = (word: string): boolean => /^\d/.test(word) || AM.has(word) || PM.has(word) || ZONES.has(word);
  let k = from - 1;
  while (k > from - 4 && k >= 0 && isClock(r.lower(k))) k--;
  const tense = r.tense(from, to);
  if (r.has(k, "until", "till") || (r.has(k, "by") && tense !== "past")) return true;
  if (r.has(k, "as") && r.has(k - 1, "early", "soon", "late")) return true;
  return r.lower(to) !== "'s" && tense === "future";
}
