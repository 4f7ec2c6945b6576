/**
 * Expressions around a unit of time. "two weeks", "three years ago", "last month", "the second half of 2020", "the 20th century", "every two
 * days" are such; "the second soldier", "a 54-year-old", "half of the village", "quarters" of troops are not.
 */

import { fromDayNumber, mondayOf } from "../../model/calendar.ts";
import {
  DAY_PARTS,
  EACH,
  EARLIER,
  LAST,
  LATER,
  MIDDLE,
  MONTHS,
  NEXT,
  ORDINALS,
  STRETCH,
  THAT,
  THIS,
  UNITS,
  type Unit,
} from "../lexicon/en/dates.ts";
import { monthFound, partBefore, yearAfter, yearBefore } from "./calendarRules.ts";
import { dayMoment, firstDayOf, type Grain, type Moment, moment, type Part, RANK, weekMoment } from "./moment.ts";
import { amountBefore, digitsValue, hedgesBefore, ordinalValue, wordsValue, yearNumeral } from "./numerals.ts";
import {
  anchored,
  anchorOf,
  ceilingOf,
  dateFound,
  type Found,
  floorOf,
  type Reading,
  referenceMoment,
  shifted,
  tenseOf,
  valueFound,
} from "./reading.ts";

/** How far a report's quarter reaches, in sentences. */
const QUARTER_REACH = 8;

/** TIMEX3 value of so many units; null for an amount that is not told. */
function durationValue(unit: Unit, amount: number | null): string {
  const x = amount === null ? "X" : amount;
  const whole = amount === null || Number.isInteger(amount);
  const n = amount ?? 0;
  const time = (letter: string, smaller: string): string =>
    whole
      ? `PT${x}${letter}`
      : n % 1 === 0.5
        ? `PT${n >= 1 ? `${Math.floor(n)}${letter}` : ""}30${smaller}`
        : `PT${n}${letter}`;
  switch (unit) {
    case "second":
      return `PT${x}S`;
    case "minute":
      return time("M", "S");
    case "hour":
      return time("H", "M");
    case "day":
    case "night":
      return `P${x}D`;
    case "week":
      return `P${x}W`;
    case "weekend":
      return `P${x}WE`;
    case "fortnight":
      return amount === null ? "PXW" : `P${n * 2}W`;
    case "month":
      return `P${x}M`;
    case "quarter":
      return `P${x}Q`;
    case "half":
      return amount === null ? "PXM" : `P${n * 6}M`;
    case "year":
      if (!whole && n % 1 === 0.5) return n < 1 ? "P6M" : `P${Math.floor(n)}Y6M`;
      return `P${x}Y`;
    case "decade":
      return amount === null ? "PXE" : `P${n * 10}Y`;
    case "century":
      return amount === null ? "PXC" : `P${n * 100}Y`;
  }
}

/** The quarter that a report is on, where token `i` stands near its mention. */
const quarterNear = (r: Reading, i: number): Moment | null =>
  r.quarter !== null && r.sentences.ofToken[i]! - r.quarter.sentence <= QUARTER_REACH ? r.quarter.moment : null;

/** The moment so many units from another, as fine as the unit is; null where the other is not known so finely. */
function moved(base: Moment, unit: Unit, by: number): Moment | null {
  const first = firstDayOf(base);
  if (first === null || !Number.isInteger(by)) return null;
  const day = base.grain === "day";
  switch (unit) {
    case "day":
    case "night":
      return day ? dayMoment(first + by, ["anchor"]) : null;
    case "week":
      return day || base.grain === "week" ? weekMoment(first + by * 7, "week", ["anchor"]) : null;
    case "weekend":
      return day || base.grain === "week" ? weekMoment(first + by * 7, "weekend", ["anchor"]) : null;
    case "fortnight":
      return day ? weekMoment(first + by * 14, "week", ["anchor"]) : null;
    case "month":
      return shifted(base, "month", by);
    case "quarter":
      return shifted(base, "quarter", by);
    case "year":
      return shifted(base, "year", by);
    case "decade":
      return shifted(base, "year", by * 10);
    case "century":
      return shifted(base, "year", by * 100);
    default:
      return null;
  }
}

const GRAIN_OF: Readonly<Partial<Record<Unit, Grain>>> = {
  day: "day",
  night: "day",
  week: "week",
  weekend: "weekend",
  fortnight: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
  decade: "decade",
  century: "century",
};

/** What a token that names a unit, or a word with such an end ("two-week"), begins or ends. */
export function unitRule(r: Reading, i: number): Found | null {
  const { unit, plural } = UNITS.get(r.tokens.lower[i]!)!;
  return amountFound(r, i, unit, plural) ?? ordinalFound(r, i, unit) ?? relativeFound(r, i, unit, plural);
}

const isTitle = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);

/** "two weeks", "a year ago", "the past three months", "every two days". */
function amountFound(r: Reading, i: number, unit: Unit, plural: boolean): Found | null {
  const { tokens } = r;
  const { lower, word } = tokens;
  const floor = floorOf(r, i);
  const ceiling = ceilingOf(r, i);
  const amount = amountBefore(tokens, i, floor);
  if (amount === null) return null;
  if (unit === "second" && !plural) return null;
  // "the third quarter" comes elsewhere, "a quarter" and "a half" are shares; "some day" is no amount
  if (!plural && amount.value === null) return null;
  if (amount.article && (unit === "quarter" || unit === "half" || unit === "night" || unit === "weekend")) {
    if (lower[i + 1] !== "ago" && lower[i + 1] !== "earlier") return null;
  }
  if ((unit === "quarter" || unit === "half") && lower[i + 1] === "of" && !plural) return null;
  // "60 Minutes", "This Week": names of programmes
  if (isTitle(word[i]!)) return null;
  if (unit === "quarter" && yearNumeral(word[amount.from]!) !== 0) return null;
  // "three quarters of an hour"
  if (unit === "quarter" && lower[i + 1] === "of" && (amount.value ?? 9) < 4 && plural) return null;
  let { from, value } = amount;
  // "1988 years" of no calendar; "in 1990 months"
  if (lower[from - 1] === "$" || lower[from - 1] === "€" || lower[from - 1] === "£") return null;
  // "two to three weeks", "12-18 months": the first is what the annotators write
  if (from - 2 >= floor && /^(?:to|or|-|–|and)$/.test(lower[from - 1]!) && !amount.article) {
    const first = digitsValue(word[from - 2]!) ?? wordsValue([lower[from - 2]!]);
    if (first !== null && value !== null && first < value) {
      if (lower[from - 1] !== "and" || lower[from - 3] === "between") {
        from -= 2;
        value = first;
      }
    }
  }
  let to = i + 1;
  if (lower[to] === "and" && lower[to + 1] === "a" && lower[to + 2] === "half" && value !== null && to + 2 < ceiling) {
    value += 0.5;
    to += 3;
  } else if (lower[to] === "or" && /^(?:so|two|more|less)$/.test(lower[to + 1] ?? "") && to + 1 < ceiling) to += 2;
  const next = to < ceiling ? lower[to]! : "";
  if (next === "old" || next === "older") return null;
  if (next === "ago") {
    const begin = hedgesBefore(tokens, from, floor);
    const quarter = unit === "year" && value === 1 ? quarterNear(r, i) : null;
    return movedFound(
      r,
      begin,
      to + 1,
      quarter ?? referenceMoment(r, GRAIN_OF[unit] ?? "day"),
      unit,
      value,
      -1,
      "PAST_REF",
      quarter !== null,
    );
  }
  if (EARLIER.has(next) || LATER.has(next) || next === "hence" || (next === "from" && lower[to + 1] === "now")) {
    const back = EARLIER.has(next);
    // "two days before the vote": counted from what the text does not date
    const object = next === "before" || next === "after" || next === "prior" ? (lower[to + 1] ?? ".") : ".";
    const free = /^[.,;:)"”]$/.test(object) || object === "''" || to + 1 >= ceiling;
    if (free) {
      const now = next === "hence" || next === "from";
      const quarter = unit === "year" && value === 1 ? quarterNear(r, i) : null;
      // "seventy years later" is not seventy years from the text's own date
      const grain = GRAIN_OF[unit] ?? "day";
      const base = quarter ?? (now ? referenceMoment(r, grain) : back || anchored(r, i) ? anchorOf(r, i, grain) : null);
      // "a few minutes later": too vague or too short to move the date
      const vague = value === null || unit === "second" || unit === "minute" || unit === "hour";
      if (vague) return valueFound(hedgesBefore(tokens, from, floor), to, "DURATION", durationValue(unit, value));
      const begin = hedgesBefore(tokens, from, floor);
      const end = next === "from" ? to + 2 : to + 1;
      return movedFound(
        r,
        begin,
        end,
        base,
        unit,
        value,
        back ? -1 : 1,
        back ? "PAST_REF" : "FUTURE_REF",
        quarter !== null,
      );
    }
  }
  const before = from - 1 >= floor ? lower[from - 1]! : "";
  if (EACH.has(before)) return valueFound(from - 1, to, "SET", durationValue(unit, value));
  if (amount.article) {
    // "$5 a barrel, twice a week, 60 miles an hour": a rate
    if (/^(?:once|twice|times)$/.test(before)) return valueFound(from, to, "SET", durationValue(unit, 1));
    if (/^[\d%]/.test(before) || /^(?:million|billion|thousand|percent)$/.test(before)) {
      return null;
    }
  }
  let begin = from;
  while (begin - 1 >= floor && STRETCH.has(lower[begin - 1]!)) begin--;
  if (
    begin - 1 >= floor &&
    (lower[begin - 1] === "the" || lower[begin - 1] === "these" || lower[begin - 1] === "those")
  )
    begin--;
  if (begin === from) begin = hedgesBefore(tokens, from, floor);
  if (value === null && begin < from && /^(?:past|last|recent)$/.test(lower[from - 1]!) && lower[i] === "years")
    return valueFound(begin, to, "DURATION", "PXY");
  return valueFound(begin, to, "DURATION", durationValue(unit, value));
}

function movedFound(
  r: Reading,
  from: number,
  to: number,
  base: Moment | null,
  unit: Unit,
  value: number | null,
  sign: 1 | -1,
  vague: "PAST_REF" | "FUTURE_REF",
  quarter: boolean,
): Found {
  const begin = from - 1 >= r.free && r.tokens.lower[from - 1] === "just" ? from - 1 : from;
  // "2,500 years ago" counts no year
  const remote = value !== null && unit === "year" && value >= 500;
  if (base === null || value === null || remote) return valueFound(begin, to, "DATE", vague);
  const resolved = quarter ? shifted(base, "quarter", sign * 4) : moved(base, unit, sign * value);
  return resolved === null ? valueFound(begin, to, "DATE", vague) : dateFound(begin, to, resolved);
}

/** Where "the", "early", "the end of" before token `i` begin, and what part of the whole they mean. */
function lead(r: Reading, i: number, floor: number): { readonly part: Part | null; readonly from: number } {
  const { part, from } = partBefore(r, i, floor);
  if (from < i) return { part, from };
  return { part, from: i - 1 >= floor && r.tokens.lower[i - 1] === "the" ? i - 1 : i };
}

/** "the third quarter", "the second half of 2020", "the 20th century". */
function ordinalFound(r: Reading, i: number, unit: Unit): Found | null {
  const { lower } = r.tokens;
  if (unit !== "quarter" && unit !== "half" && unit !== "century") return null;
  const floor = floorOf(r, i);
  let k = i - 1;
  if (k >= floor && (lower[k] === "fiscal" || lower[k] === "-")) k--;
  if (k < floor) return null;
  const n = unit === "half" && (lower[k] === "last" || lower[k] === "latter") ? 2 : ordinalValue(lower[k]!);
  return n === 0 ? null : ordinalUnitFound(r, i, unit, n, k);
}

function ordinalUnitFound(r: Reading, i: number, unit: Unit, n: number, k: number): Found | null {
  const { lower } = r.tokens;
  const floor = floorOf(r, i);
  const ceiling = ceilingOf(r, i);
  if (unit === "century") {
    if (n > 21) return null;
    const { part, from } = lead(r, k, floor);
    return dateFound(from, i + 1, moment("century", (n - 1) * 100, 0, 0, [], part));
  }
  if (unit !== "quarter" && unit !== "half") return null;
  if (n > (unit === "quarter" ? 4 : 2)) return null;
  const fiscal = k - 1 >= floor && lower[k - 1] === "fiscal" ? k - 1 : k;
  const yearAgo = fiscal - 1 >= floor && /^year[-‐‑](?:ago|earlier)$/.test(lower[fiscal - 1]!);
  const after = yearAfter(r, i + 1, ceiling);
  const before = after === null ? yearBefore(r, fiscal, floor) : null;
  if (after !== null || before !== null) {
    const year = (after ?? before)!.year;
    const { from } = lead(r, before?.from ?? fiscal, floor);
    // "the second half of 1992 decades"; "the second half of the '80s" is left to its decade
    return dateFound(from, after?.to ?? i + 1, moment(unit, year, n));
  }
  const ofTheYear = lower[i + 1] === "of" && lower[i + 2] === "the" && lower[i + 3] === "year";
  if (unit === "half" && !ofTheYear) return null;
  // "the first quarter" of a match, of a mile, of the moon
  if (lower[i + 1] === "of" && !ofTheYear && /^(?:the|a|an|this|his|its|their|that)$/.test(lower[i + 2] ?? ""))
    return null;
  const { from } = lead(r, fiscal, floor);
  const end = ofTheYear ? i + 4 : i + 1;
  const reference = r.reference.latest;
  if (reference === null) return dateFound(from, end, moment(unit, null, n));
  const { year, month } = fromDayNumber(reference);
  const size = unit === "quarter" ? 3 : 6;
  const begun = (n - 1) * size + 1 <= month ? year : year - 1;
  if (yearAgo) return dateFound(fiscal - 1, end, moment(unit, begun - 1, n, 0, ["anchor"]));
  const ahead = begun < year && tenseOf(r, from, end) === "future";
  return dateFound(from, end, moment(unit, ahead ? year : begun, n, 0, ["year"]));
}

/** Adjectives between "the last" and its unit. */
const KINDS = new Set([
  "fiscal",
  "calendar",
  "full",
  "whole",
  "entire",
  "school",
  "academic",
  "financial",
  "business",
  "very",
]);

/** "last month", "this week", "the following day", "the weekend", "recent years", "weeks". */
function relativeFound(r: Reading, i: number, unit: Unit, plural: boolean): Found | null {
  const { lower } = r.tokens;
  const floor = floorOf(r, i);
  let k = i - 1;
  while (k > floor && KINDS.has(lower[k]!)) k--;
  const which = k >= floor ? lower[k]! : "";
  if (EACH.has(which) && !plural)
    return unit === "half" || unit === "second" ? null : valueFound(k, i + 1, "SET", durationValue(unit, 1));
  if (plural) return pluralFound(r, i, unit, which, k, floor);
  const grain = GRAIN_OF[unit];
  if (isTitle(r.tokens.word[i]!)) return null;
  if (grain === undefined || unit === "night") return null;
  if (unit === "day") return dayUnitFound(r, i, which, k, floor);
  const the = k - 1 >= floor && lower[k - 1] === "the";
  const from = (at: number): number => {
    const { from: begin } = lead(r, at, floor);
    const hedge =
      begin - 1 >= floor && /^(?:earlier|later|early|late|sometime)$/.test(lower[begin - 1]!) ? begin - 1 : begin;
    return hedge;
  };
  const part = partBefore(r, k, floor).part;
  const found = (m: Moment | null): Found | null => {
    if (m === null) return null;
    const parted = part !== null && (m.grain === "month" || RANK[m.grain] >= RANK.year) ? { ...m, part } : m;
    return dateFound(from(k), i + 1, parted);
  };
  // "next year's first quarter" is read from the quarter
  const owned = unit === "year" && lower[i + 1] === "'s" ? (lower[i + 2] ?? "") : "";
  if (owned === "quarter" || (ordinalValue(owned) !== 0 && /^(?:quarter|half)$/.test(lower[i + 3] ?? ""))) return null;
  const reference = referenceMoment(r, grain);
  if (unit === "year" && (owned === "end" || lower[i + 1] === "end") && reference !== null && !LAST.has(which)) {
    const m = decadeOr(reference, "year", NEXT.has(which) ? 1 : 0);
    return m === null ? null : dateFound(i, owned === "end" ? i + 3 : i + 2, { ...m, part: "late" });
  }
  const quarter = quarterNear(r, i);
  if (which === "year-ago" || which === "year-earlier") {
    if (unit !== "quarter" && unit !== "month") return null;
    const base = quarter ?? (reference === null ? null : shifted(reference, "quarter", -1));
    return base === null ? null : found(shifted(base, "quarter", -4));
  }
  if (which === "latest" && unit === "quarter")
    return reference === null ? null : found(shifted(reference, "quarter", -1));
  const counted =
    which === "following" ||
    which === "preceding" ||
    (the && (which === "next" || which === "previous" || which === "prior"));
  if (counted) {
    const base = anchorOf(r, i, grain);
    const by = which === "following" || which === "next" ? 1 : -1;
    return base === null ? null : found(moved(base, unit, by));
  }
  if (which === "past" && the) return valueFound(from(k), i + 1, "DURATION", durationValue(unit, 1));
  if (LAST.has(which) || NEXT.has(which)) {
    if (reference === null) return valueFound(from(k), i + 1, "DATE", LAST.has(which) ? "PAST_REF" : "FUTURE_REF");
    return found(
      moved(reference, unit === "decade" ? "year" : unit, unit === "decade" ? 0 : LAST.has(which) ? -1 : 1) &&
        decadeOr(reference, unit, LAST.has(which) ? -1 : 1),
    );
  }
  if (THIS.has(which)) {
    if (reference === null) return valueFound(from(k), i + 1, "DATE", "PRESENT_REF");
    return found(decadeOr(reference, unit, 0));
  }
  if (THAT.has(which)) {
    const base = anchorOf(r, i, grain);
    return base === null ? null : found(decadeOr(base, unit, 0));
  }
  if (unit === "weekend" && (which === "the" || which === "on")) {
    const day = r.reference.day;
    if (day === null) return null;
    // On a Friday the weekend spoken of as past is the one before it.
    const monday = mondayOf(day);
    const ahead = tenseOf(r, i, i + 1) === "future";
    const weekend = day - monday >= 5 || ahead ? monday : monday - 7;
    return dateFound(which === "the" ? k : i, i + 1, weekMoment(weekend, "weekend", ["anchor"]));
  }
  if (unit === "quarter" && which === "the" && lower[i + 1] !== "of") {
    if (quarter !== null) return found(quarter);
    return lower[i + 1] === "ended" && reference !== null ? found(shifted(reference, "quarter", -1)) : null;
  }
  const yearWritten = unit === "quarter" ? yearNumeral(r.tokens.word[k] ?? "") : 0;
  if (yearWritten !== 0)
    return quarter === null ? null : found({ ...quarter, year: yearWritten, inferred: ["anchor"] });
  const ended =
    lower[k] === "the" &&
    k - 2 >= floor &&
    lower[k - 1] === "of" &&
    /^(?:end|close|beginning|start|middle|rest|remainder|part|half|most)$/.test(lower[k - 2]!);
  if (ended && (unit === "year" || unit === "month" || unit === "week") && reference !== null) {
    const outer = k - 3 >= floor && lower[k - 3] === "the" ? k - 3 : k - 2;
    const noun = lower[k - 2]!;
    const m = decadeOr(reference, unit, 0);
    if (m === null) return null;
    const cut: Part | null =
      noun === "end" || noun === "close" ? "late" : noun === "beginning" || noun === "start" ? "early" : null;
    return dateFound(outer, i + 1, cut !== null && m.grain !== "week" ? { ...m, part: cut } : m);
  }
  // "the year 2006" is read from its number
  if (unit === "year" && yearNumeral(r.tokens.word[i + 1] ?? "") !== 0) return null;
  if (which === "the" && unit === "year" && reference !== null) {
    const m = decadeOr(reference, "year", 0);
    if (k < i - 1) return found(m);
    // "earlier in the year"
    const spot = k - 2 >= floor && lower[k - 1] === "in" && /^(?:earlier|later|early|late)$/.test(lower[k - 2]!);
    if (spot && m !== null) return dateFound(k - 2, i + 1, m);
  }
  if (which === "the" && unit === "year" && lower[i + 1] !== "of") return valueFound(k, i + 1, "DURATION", "P1Y");
  return null;
}

/** The moment of a unit's size so many of it from another, decades and centuries by their first year. */
function decadeOr(base: Moment, unit: Unit, by: number): Moment | null {
  if (unit === "decade" || unit === "century") return shifted(base, unit, by);
  return moved(base, unit, by);
}

function dayUnitFound(r: Reading, i: number, which: string, k: number, floor: number): Found | null {
  const { lower } = r.tokens;
  const the = k - 1 >= floor && lower[k - 1] === "the";
  const from = the ? k - 1 : k;
  const anchor = anchorOf(r, i, "day");
  const shift = (by: number): Found | null => {
    const m = anchor === null ? null : moved(anchor, "day", by);
    return m === null ? null : dateFound(from, i + 1, m);
  };
  if (which === "that" || which === "same") {
    const start = k - 1 >= floor && /^(?:later|earlier|early|late|that|the)$/.test(lower[k - 1]!) ? k - 1 : k;
    const found = shift(0);
    return found === null ? null : { ...found, from: start };
  }
  if (which === "next" || which === "following") return shift(1);
  if (which === "previous" || which === "preceding") return shift(-1);
  if (which === "other" && the) return valueFound(from, i + 1, "DATE", "PAST_REF");
  // "the day before", "the day after." but not "the day after the vote"
  if (
    which === "the" &&
    (lower[i + 1] === "before" || lower[i + 1] === "after") &&
    /^[.,;)]$/.test(lower[i + 2] ?? ".")
  ) {
    const found = anchor === null ? null : moved(anchor, "day", lower[i + 1] === "before" ? -1 : 1);
    return found === null ? null : dateFound(k, i + 2, found);
  }
  return null;
}

/** "recent weeks", "these days", "the coming months", "for years". */
function pluralFound(r: Reading, i: number, unit: Unit, which: string, k: number, floor: number): Found | null {
  const { lower } = r.tokens;
  const { from } = lead(r, k, floor);
  if (unit === "half" || unit === "second" || unit === "quarter" || unit === "night" || unit === "weekend") {
    if (unit === "quarter" && (which === "recent" || which === "coming"))
      return valueFound(from, i + 1, "DATE", which === "recent" ? "PAST_REF" : "FUTURE_REF");
    return null;
  }
  if (which === "these" && unit === "day") return valueFound(k, i + 1, "DATE", "PRESENT_REF");
  if (which === "recent")
    return valueFound(
      from,
      i + 1,
      unit === "year" ? "DATE" : "DURATION",
      unit === "year" ? "PAST_REF" : durationValue(unit, null),
    );
  if (LAST.has(which) || NEXT.has(which) || which === "these" || which === "those")
    return valueFound(from, i + 1, "DURATION", durationValue(unit, null));
  if (lower[i + 1] === "ago") return valueFound(i, i + 2, "DATE", "PAST_REF");
  if (lower[i + 1] === "later" || lower[i + 1] === "earlier")
    return valueFound(i, i + 2, "DATE", lower[i + 1] === "later" ? "FUTURE_REF" : "PAST_REF");
  if (
    /^(?:for|of|within|in|after|over|take|took|last|lasted|several|spent|been)$/.test(which) ||
    (lower[i + 1] === "of" && unit !== "minute") ||
    lower[i + 1] === "before" ||
    lower[i + 1] === "after"
  )
    return valueFound(i, i + 1, "DURATION", durationValue(unit, null));
  return null;
}

/** "the latest period", "the year-earlier period" of a report on a quarter. */
export function periodRule(r: Reading, i: number): Found | null {
  const quarter = quarterNear(r, i);
  if (quarter === null || r.tokens.lower[i - 1] !== "latest") return null;
  const floor = floorOf(r, i);
  return dateFound(Math.max(floor, r.tokens.lower[i - 2] === "the" ? i - 2 : i - 1), i + 1, quarter);
}

/** Words joined by hyphens: "two-week", "third-quarter", "20th-century", "mid-November", "year-end". */
export function hyphenRule(r: Reading, i: number): Found | null {
  const { lower, word } = r.tokens;
  const pieces = lower[i]!.split(/[-‐‑]/);
  const first = pieces[0]!;
  if (pieces.length === 2) {
    const rest = pieces[1]!;
    const part: Part | null =
      first === "early" ? "early" : MIDDLE.has(first) ? "mid" : first === "late" ? "late" : null;
    if (part !== null || first === "post" || first === "pre") {
      const month = MONTHS.get(rest);
      if (month !== undefined && rest.length > 3 && part !== null) return monthFound(r, i, month, part);
      const decade = /^\d{3}0s$/.test(rest) ? Number(rest.slice(0, 4)) : 0;
      const the = lower[i - 1] === "the" && i - 1 >= floorOf(r, i) ? i - 1 : i;
      if (decade !== 0) return dateFound(the, i + 1, moment("decade", decade, 0, 0, [], part));
      const year = yearNumeral(rest);
      if (year !== 0) {
        r.year = { year, sentence: r.sentences.ofToken[i]!, token: i };
        return dateFound(i, i + 1, moment("year", year, 0, 0, [], part));
      }
      const dayPart = DAY_PARTS.get(rest);
      if (dayPart !== undefined && part !== null)
        return { ...valueFound(i, i + 1, "TIME", ""), kind: "dayPart", time: dayPart, value: null };
      return null;
    }
    if (first === "year" && (rest === "ago" || rest === "earlier")) {
      const next = lower[i + 1] ?? "";
      // "the year-ago third quarter" is read from its unit
      if (ordinalValue(next) !== 0 && lower[i + 2] === "quarter") return null;
      const unit = UNITS.get(next)?.unit;
      const spare = next === "period" || unit === "quarter";
      const base = quarterNear(r, i);
      const reference = referenceMoment(r, "year");
      const m =
        base !== null ? shifted(base, "quarter", -4) : reference === null ? null : shifted(reference, "year", -1);
      const from = lower[i - 1] === "the" && spare ? i - 1 : i;
      return m === null ? null : dateFound(Math.max(from, floorOf(r, i)), spare ? i + 2 : i + 1, m);
    }
    if (first === "year" && rest === "end") {
      const reference = referenceMoment(r, "year");
      return reference === null ? null : dateFound(i, i + 1, { ...decadeOr(reference, "year", 0)!, part: "late" });
    }
    const long = UNITS.get(first);
    if (long !== undefined && (rest === "long" || (rest === "old" && long.plural)))
      return valueFound(i, i + 1, "DURATION", durationValue(long.unit, long.plural ? null : 1));
    const unit = UNITS.get(rest);
    if (unit !== undefined && !unit.plural) {
      const n = ordinalValue(first);
      if (n !== 0 && (unit.unit === "quarter" || unit.unit === "century" || unit.unit === "half")) {
        return ordinalUnitFound(r, i, unit.unit, n, i);
      }
      return /^older?$/.test(lower[i + 1] ?? "") ? null : countFound(r, i, i + 1, first, unit.unit);
    }
    return null;
  }
  if (pieces.length === 3) {
    const unit = UNITS.get(pieces[1]!);
    const tail = pieces[2]!;
    if (unit === undefined || unit.plural) {
      const last = UNITS.get(tail);
      // "twenty-four-hour"
      if (last !== undefined && !last.plural) return countFound(r, i, i + 1, `${first}-${pieces[1]}`, last.unit);
      return null;
    }
    // An age ("a 54-year-old") is no time of anything.
    if (tail === "long") return countFound(r, i, i + 1, first, unit.unit);
    return null;
  }
  if (word[i]!.length > 40) return null;
  return null;
}

function countFound(r: Reading, i: number, to: number, count: string, unit: Unit): Found | null {
  if (unit === "second" || unit === "half") return null;
  if (count === "multi" || count === "several" || count === "many")
    return valueFound(i, to, "DURATION", durationValue(unit, null));
  if (ORDINALS.has(count)) return null;
  const value = digitsValue(count) ?? wordsValue([count]);
  if (value === null || count === "a" || value > 5000) return null;
  const { lower } = r.tokens;
  const the = i - 1 >= floorOf(r, i) && /^(?:about|nearly|almost|past)$/.test(lower[i - 1]!) ? i - 1 : i;
  return valueFound(the, to, "DURATION", durationValue(unit, value));
}
