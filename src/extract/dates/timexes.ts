import { isDay, toDayNumber, weekdayOf } from "../../model/calendar.ts";
import type { Dating, Timex } from "../../model/dating.ts";
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import {
  DAY_PARTS,
  DECADES,
  DEICTIC_DAYS,
  MONTHS,
  SEASONS,
  SET_WORDS,
  UNITS,
  VAGUE_TIMES,
  WEEKDAYS,
} from "../lexicon/en/dates.ts";
import { monthRule, numberRule, seasonRule, spokenDecadeRule, spokenYearRule, weekdayRule } from "./calendarRules.ts";
import { datingBetween, datingOfMoment, dayMoment, firstDayOf, type Moment, timexValue } from "./moment.ts";
import { type Found, type Reading, referenceOf } from "./reading.ts";
import { hyphenRule, periodRule, unitRule } from "./unitRules.ts";
import {
  dayPartRule,
  deicticRule,
  NAMED_DAY_WORDS,
  namedDayRule,
  overnightRule,
  refRule,
  setRule,
  vagueRule,
} from "./wordRules.ts";

type Rule = (reading: Reading, i: number) => Found | null;

/** Which rules a word may start; the first that finds something is taken. */
const RULES: ReadonlyMap<string, readonly Rule[]> = (() => {
  const map = new Map<string, Rule[]>();
  const put = (words: Iterable<string>, rule: Rule): void => {
    for (const word of words) map.set(word, [...(map.get(word) ?? []), rule]);
  };
  // "May Day" before the month of May, "the night of" before nights as an amount's unit
  put(NAMED_DAY_WORDS, namedDayRule);
  put(MONTHS.keys(), monthRule);
  put(WEEKDAYS.keys(), weekdayRule);
  put(UNITS.keys(), unitRule);
  put(SEASONS.keys(), seasonRule);
  put(DAY_PARTS.keys(), dayPartRule);
  put(DEICTIC_DAYS.keys(), deicticRule);
  put(VAGUE_TIMES.keys(), vagueRule);
  put(SET_WORDS.keys(), setRule);
  put(DECADES.keys(), spokenDecadeRule);
  put(["nineteen"], spokenYearRule);
  put(["overnight"], overnightRule);
  put(["period"], periodRule);
  put(["past", "future", "moment"], refRule);
  return map;
})();

export interface TimexOptions {
  /** Date of the text, from which years are lent and days counted. */
  readonly reference: Dating | null;
}

/**
 * All time expressions of a text, in order and apart from each other, with TIMEX3 type and value and, where they name a calendar date, that
 * date in EDTF. Linear in the text's length. What a date takes from the text's own date is named in `inferred`; without such a date
 * nothing is made up: "24 April" is then `XXXX-04-24`.
 *
 * Normalisation follows TimeML's annotation guidelines (Saurí et al. 2006) as TempEval-3 applied them.
 *
 * @example findTimexes(tokens, sentences, { reference: parseDate("2020-04-26") })
 */
export function findTimexes(tokens: Tokens, sentences: Sentences, options: TimexOptions): Timex[] {
  const reading: Reading = {
    tokens,
    sentences,
    reference: referenceOf(options.reference),
    free: 0,
    anchor: null,
    quarter: null,
    year: null,
  };
  const found: Found[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (i < reading.free) continue;
    const next = findAt(reading, i);
    if (next === null || next.from < reading.free) continue;
    const previous = found.at(-1);
    const joined = previous === undefined ? null : join(reading, previous, next);
    const kept = joined ?? next;
    if (joined === null) found.push(next);
    else found[found.length - 1] = joined;
    reading.free = kept.to;
    remember(reading, kept);
    i = kept.to - 1;
  }
  const timexes: Timex[] = [];
  for (const one of found) {
    const timex = timexOf(reading, one);
    if (timex !== null) timexes.push(timex);
  }
  return timexes;
}

function findAt(r: Reading, i: number): Found | null {
  const lower = r.tokens.lower[i]!;
  const rules = RULES.get(lower);
  if (rules !== undefined) {
    for (const rule of rules) {
      const found = rule(r, i);
      if (found !== null) return found;
    }
    return null;
  }
  const c = lower.charCodeAt(0);
  if (c >= 48 && c <= 57) {
    const found = lower.length <= 13 ? numberRule(r, i) : null;
    if (found !== null) return found;
  }
  if (lower.length > 5 && lower.length < 30 && /[-‐‑]/.test(lower)) return hyphenRule(r, i);
  return null;
}

function remember(r: Reading, found: Found): void {
  if (found.moment === null || found.moment.year === null || found.type === "SET") return;
  const sentence = r.sentences.ofToken[found.from]!;
  r.anchor = { moment: found.until ?? found.moment, sentence };
  // A quarter that was counted from the report's own is not what the report is on.
  if (found.moment.grain === "quarter" && (found.moment.inferred[0] === "year" || r.quarter === null))
    r.quarter = { moment: found.moment, sentence };
}

/** Joins an expression with the one before it where both are of one time: "Saturday, April 25", "10 p.m. Wednesday", "Tuesday morning". */
function join(r: Reading, a: Found, b: Found): Found | null {
  const { lower } = r.tokens;
  const gap = b.from - a.to;
  const range = joinRange(r, a, b);
  if (range !== null) return range;
  if (gap > 2 || r.sentences.ofToken[a.from] !== r.sentences.ofToken[b.from]) return null;
  const between = gap === 0 ? "" : gap === 1 ? lower[a.to]! : `${lower[a.to]} ${lower[a.to + 1]}`;
  const near = between === "" || between === ",";
  const span = { from: a.from, to: b.to };
  const day = b.moment?.grain === "day";
  if (
    a.kind === "weekday" &&
    b.kind === "date" &&
    day &&
    b.time === null &&
    (near || between === "the" || between === ", the")
  )
    return { ...sameWeekday(a, b), ...span };
  if (
    a.kind === "clock" &&
    a.moment === null &&
    (near || between === "on") &&
    (b.kind === "weekday" || (b.kind === "date" && day))
  )
    return { ...b, ...span, type: "TIME", time: a.time };
  if (
    a.kind === "dayPart" &&
    a.moment === null &&
    (near || between === "of" || between === "on") &&
    (b.kind === "weekday" || (b.kind === "date" && day))
  )
    return { ...b, ...span, type: "TIME", time: a.time, kind: "date" };
  if (b.kind === "dayPart" && b.moment === null && a.time === null && near) {
    if (a.kind === "weekday" && lower[b.to - 1]!.endsWith("s"))
      return { ...a, ...span, type: "SET", moment: null, value: `XXXX-WXX-${weekdayIn(a)}${b.time}` };
    if (a.kind === "weekday" && a.type === "SET") return { ...a, ...span, value: `${a.value}${b.time}` };
    if (a.moment?.grain === "day" && gap === 0) return { ...a, ...span, type: "TIME", time: b.time };
  }
  if (
    b.kind === "clock" &&
    b.moment === null &&
    a.moment?.grain === "day" &&
    a.time === null &&
    (near || between === "at" || between === ", at")
  )
    return { ...a, ...span, type: "TIME", time: b.time };
  return null;
}

/** "from 5 January to 8 March 1993", "between 1992 and 1994", "1992–1994": one stretch of time. */
function joinRange(r: Reading, a: Found, b: Found): Found | null {
  const { lower } = r.tokens;
  if (b.from - a.to !== 1 || a.moment === null || b.moment === null || a.until !== null || b.until !== null)
    return null;
  if (a.moment.grain !== b.moment.grain || a.time !== null || b.time !== null) return null;
  const mark = lower[a.to]!;
  const before = lower[a.from - 1] ?? "";
  const opened =
    /^[–—-]$/.test(mark) ||
    (/^(?:to|until|till|through)$/.test(mark) && before === "from") ||
    (mark === "and" && before === "between");
  if (!opened) return null;
  const until = b.moment;
  let first = a.moment;
  // The year that is written once, at the end, is that of both.
  if (first.inferred[0] === "year" || first.year === null) {
    first = { ...first, year: until.year, inferred: until.inferred };
    const from = firstDayOf(first);
    const to = firstDayOf(until);
    if (from !== null && to !== null && from > to && first.year !== null) first = { ...first, year: first.year - 1 };
  }
  const from = firstDayOf(first);
  const to = firstDayOf(until);
  if (from !== null && to !== null && from >= to) return null;
  return { ...a, from: a.from, to: b.to, kind: "date", moment: first, until };
}

/** 1 to 7: the weekday that an expression of that kind names. */
function weekdayIn(found: Found): number {
  const first = found.moment === null ? null : firstDayOf(found.moment);
  return first === null ? Number(found.value?.at(-1)) : weekdayOf(first);
}

/** A day whose year was lent gets the nearest year in which it falls on the weekday that is written. */
function sameWeekday(a: Found, b: Found): Found {
  const m = b.moment;
  if (m === null || m.year === null || m.inferred[0] !== "year" || b.until !== null) return b;
  const weekday = weekdayIn(a);
  for (const by of [0, 1, -1, -2, -3, -4, -5, -6]) {
    const day = { year: m.year + by, month: m.index, day: m.day };
    if (isDay(day) && weekdayOf(toDayNumber(day)) === weekday) return { ...b, moment: { ...m, year: day.year } };
  }
  return b;
}

function timexOf(r: Reading, found: Found): Timex | null {
  const { tokens } = r;
  const span = [tokens.start[found.from]!, tokens.end[found.to - 1]!] as const;
  if (found.moment !== null) {
    const until = found.until;
    const dating = until === null ? datingOfMoment(found.moment) : rangeDating(found.moment, until);
    const named = dating.edtf.startsWith("XXXX") && !/\d/.test(dating.edtf) ? null : dating;
    return { span, type: found.type, value: `${timexValue(found.moment)}${found.time ?? ""}`, dating: named };
  }
  if (found.value !== null) {
    const value = found.type === "TIME" || found.time !== null ? `${found.value}${found.time ?? ""}` : found.value;
    return { span, type: found.type, value, dating: null };
  }
  if (found.time === null) return null;
  // A clock time alone is on the text's own day, a part of a day alone is nothing.
  const exact = /\d/.test(found.time);
  if (
    found.kind === "dayPart" &&
    !(exact && /^(?:at|by|until|around|since|before|after)$/.test(tokens.lower[found.from - 1] ?? ""))
  )
    return null;
  const day = r.reference.day;
  if (found.fallback !== null)
    return {
      span,
      type: "TIME",
      value: `${timexValue(found.fallback)}${found.time}`,
      dating: datingOfMoment(found.fallback),
    };
  if (day === null) return { span, type: "TIME", value: `XXXX-XX-XX${found.time}`, dating: null };
  const m = dayMoment(day, ["anchor"]);
  return { span, type: "TIME", value: `${timexValue(m)}${found.time}`, dating: datingOfMoment(m) };
}

const rangeDating = (a: Moment, b: Moment): Dating => datingBetween(datingOfMoment(a), datingOfMoment(b));
