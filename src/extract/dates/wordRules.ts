/**
 * Words that are time expressions by themselves. "yesterday", "earlier today", "overnight", "last night", "now", "daily" and
 * "Christmas Eve" are such; "a night's sleep", "the present" as a gift are not.
 */

import { daysInMonth, fromDayNumber, toDayNumber, weekdayOf } from "../../model/calendar.ts";
import {
  DAY_PARTS,
  DEICTIC_DAYS,
  EACH,
  NAMED_DAYS,
  type NamedDay,
  SET_WORDS,
  VAGUE_TIMES,
} from "../lexicon/en/dates.ts";
import { yearAfter } from "./calendarRules.ts";
import { dayMoment, firstDayOf, moment } from "./moment.ts";
import { anchorOf, ceilingOf, dateFound, type Found, floorOf, lendYear, type Reading, valueFound } from "./reading.ts";

/** "today", "late yesterday", "tonight". */
export function deicticRule(r: Reading, i: number): Found {
  const { lower } = r.tokens;
  const name = lower[i]!;
  const floor = floorOf(r, i);
  const from =
    i - 1 >= floor && /^(?:earlier|later|early|late|until)$/.test(lower[i - 1]!) && lower[i - 1] !== "until"
      ? i - 1
      : i;
  const day = r.reference.day;
  const time = name === "tonight" ? "TNI" : null;
  const type = time === null ? "DATE" : "TIME";
  if (day === null)
    return valueFound(
      from,
      i + 1,
      "DATE",
      name === "yesterday" ? "PAST_REF" : name === "tomorrow" ? "FUTURE_REF" : "PRESENT_REF",
    );
  return { ...dateFound(from, i + 1, dayMoment(day + DEICTIC_DAYS.get(name)!, ["anchor"])), type, time };
}

/** "this morning", "last night", "at noon"; alone it waits for a day beside it ("Tuesday morning", "the night of 4 May"). */
export function dayPartRule(r: Reading, i: number): Found | null {
  const { lower } = r.tokens;
  const time = DAY_PARTS.get(lower[i]!)!;
  const floor = floorOf(r, i);
  const which = i - 1 >= floor ? lower[i - 1]! : "";
  const day = r.reference.day;
  const at = (from: number, dayNumber: number): Found => ({
    ...dateFound(from, i + 1, dayMoment(dayNumber, ["anchor"])),
    type: "TIME",
    time,
  });
  if (EACH.has(which)) return valueFound(i - 1, i + 1, "SET", `XXXX-XX-XX${time}`);
  if (day !== null) {
    const lead = i - 2 >= floor && /^(?:earlier|later|early|late)$/.test(lower[i - 2]!) ? i - 2 : i - 1;
    if (which === "this") return at(lead, day);
    if (which === "last" && time === "TNI") return at(lead, day - 1);
  }
  if (which === "that" || which === "next" || which === "following" || which === "previous" || which === "same") {
    const anchor = anchorOf(r, i, "day");
    const first = anchor?.grain === "day" ? firstDayOf(anchor) : null;
    if (first !== null) {
      const the = i - 2 >= floor && (lower[i - 2] === "the" || lower[i - 2] === "that") ? i - 2 : i - 1;
      return at(the, first + (which === "next" || which === "following" ? 1 : which === "previous" ? -1 : 0));
    }
  }
  const early = which === "early" || which === "late" ? i - 1 : which === "-" ? i : i;
  const the = early - 1 >= floor && (lower[early - 1] === "the" || lower[early - 1] === "early") ? early - 1 : early;
  return { ...valueFound(the, i + 1, "TIME", ""), kind: "dayPart", value: null, time };
}

/** "overnight": the night before the text's day. */
export function overnightRule(r: Reading, i: number): Found | null {
  const day = r.reference.day;
  if (day === null || r.tokens.lower[i - 1] === "the" || r.tokens.lower[i - 1] === "an") return null;
  const night = dateFound(i, i + 1, dayMoment(day - 1, ["anchor"]));
  return { ...night, type: "TIME", time: "TNI", until: dayMoment(day, ["anchor"]) };
}

/** "now", "recently", "soon". */
export function vagueRule(r: Reading, i: number): Found | null {
  const { lower } = r.tokens;
  const name = lower[i]!;
  const value = VAGUE_TIMES.get(name)!;
  const before = lower[i - 1] ?? "";
  const from =
    i - 1 >= floorOf(r, i) && /^(?:right|just|until|more|most|very)$/.test(before) && before !== "until" ? i - 1 : i;
  return valueFound(from, i + 1, "DATE", value);
}

/** "the past", "the future", "recent", "current", "at the moment". */
export function refRule(r: Reading, i: number): Found | null {
  const { lower } = r.tokens;
  const name = lower[i]!;
  const the = i - 1 >= floorOf(r, i) && lower[i - 1] === "the";
  const near = !the && lower[i - 1] === "near" && lower[i - 2] === "the" && i - 2 >= floorOf(r, i);
  const closed = /^(?:[.,;:)]|and|or|to|but|''|"|”)$/.test(lower[i + 1] ?? ".");
  switch (name) {
    case "past":
      // "in the past they held", not "in the past two months"
      return the &&
        (closed || (lower[i - 2] === "in" && /^(?:that|it|he|she|they|we|i|you|has|have|had)$/.test(lower[i + 1]!)))
        ? valueFound(i - 1, i + 1, "DATE", "PAST_REF")
        : null;
    case "future":
      if (near) return valueFound(i - 2, i + 1, "DATE", "FUTURE_REF");
      if (the && lower[i + 1] !== "of") return valueFound(i - 1, i + 1, "DATE", "FUTURE_REF");
      return lower[i - 1] === "in" || lower[i - 1] === "near" ? valueFound(i, i + 1, "DATE", "FUTURE_REF") : null;
    case "present":
      return the && lower[i - 2] === "at" ? null : null;
    case "moment":
      return lower[i - 2] === "at" && (the || lower[i - 1] === "this") && closed
        ? valueFound(i - 1, i + 1, "DATE", "PRESENT_REF")
        : null;
    default:
      return null;
  }
}

/** "daily", "annually". */
export const setRule = (r: Reading, i: number): Found | null => {
  // "the Daily Velmar": a name
  const word = r.tokens.word[i]!;
  if (word.charCodeAt(0) <= 90 && i !== r.sentences.from[r.sentences.ofToken[i]!]) return null;
  return valueFound(i, i + 1, "SET", SET_WORDS.get(r.tokens.lower[i]!)!);
};

/** First words of the named days, with the days that begin so, longest first. */
const BY_FIRST_WORD: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly day: NamedDay }[]> =
  (() => {
    const map = new Map<string, { readonly words: readonly string[]; readonly day: NamedDay }[]>();
    for (const [name, day] of NAMED_DAYS) {
      const words = name.split(" ");
      const list = map.get(words[0]!) ?? [];
      list.push({ words, day });
      list.sort((a, b) => b.words.length - a.words.length);
      map.set(words[0]!, list);
    }
    return map;
  })();

export const NAMED_DAY_WORDS: readonly string[] = [...BY_FIRST_WORD.keys()];

/** "Christmas Eve", "New Year's Day 2020"; null where the words are others. */
export function namedDayRule(r: Reading, i: number): Found | null {
  const { lower, word } = r.tokens;
  const list = BY_FIRST_WORD.get(lower[i]!);
  if (list === undefined || !/^\p{Lu}/u.test(word[i]!)) return null;
  const ceiling = ceilingOf(r, i);
  const match = list.find(({ words }) => i + words.length <= ceiling && words.every((w, k) => lower[i + k] === w));
  if (match === undefined) return null;
  const end = i + match.words.length;
  const year = yearAfter(r, end, ceiling);
  const last = lower[i - 1] === "last" && i - 1 >= floorOf(r, i);
  const { day } = match;
  const on = (y: number): number => ("day" in day ? day.day : nthWeekday(y, day.month, day.weekday, day.nth));
  const reference = r.reference.latest === null ? null : fromDayNumber(r.reference.latest);
  const guess = reference === null ? 0 : on(reference.year);
  const lent = year === null ? lendYear(r, day.month, guess === 0 ? 1 : guess, i, end) : year.year;
  if (lent === null) {
    if (!("day" in day)) return valueFound(i, end, "DATE", `XXXX-${String(day.month).padStart(2, "0")}`);
    return dateFound(i, end, moment("day", null, day.month, day.day));
  }
  return dateFound(
    last ? i - 1 : i,
    year?.to ?? end,
    moment("day", lent, day.month, on(lent), year?.written === true ? [] : ["year"]),
  );
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = weekdayOf(toDayNumber({ year, month, day: 1 }));
  return Math.min(1 + ((weekday - first + 7) % 7) + (nth - 1) * 7, daysInMonth(year, month));
}
