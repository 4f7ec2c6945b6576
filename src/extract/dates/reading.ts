import { daysInMonth, fromDayNumber, isDay, toDayNumber, weekdayOf } from "../../model/calendar.ts";
import type { Dating } from "../../model/dating.ts";
import { parseDate } from "../../model/edtf.ts";
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import { AM, PM, UNTIL_WORDS, ZONES } from "../lexicon/en/dates.ts";
import { dayMoment, firstDayOf, type Grain, type Moment, moment, RANK } from "./moment.ts";
import { type Tense, tenseAround } from "./tense.ts";

/** A time expression as a rule found it, in tokens. */
export interface Found {
  readonly from: number;
  /** One past the last token. */
  readonly to: number;
  /** What may be joined with it: "Friday" with "Oct. 13", "10 p.m." with "Wednesday". */
  readonly kind: "weekday" | "date" | "clock" | "dayPart" | "other";
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** The calendar date, null where it names none. */
  readonly moment: Moment | null;
  /** TIMEX3 time of day ("TMO", "T22:00"). */
  readonly time: string | null;
  /** TIMEX3 value where the moment does not give it. */
  readonly value: string | null;
  /** The day of a clock time that names none itself. */
  readonly fallback: Moment | null;
  /** Second end of a range. */
  readonly until: Moment | null;
}

/** The date that a text is read from. Null where it is not known so finely. */
export interface Reference {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  /** Last day that it may mean. */
  readonly latest: number | null;
}

/** A text while its time expressions are read: what stands in it, and what was found so far. */
export interface Reading {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly reference: Reference;
  /** First token after the last expression found. */
  free: number;
  /** The last date read, and its sentence: what "two days later" counts from. */
  anchor: { readonly moment: Moment; readonly sentence: number } | null;
  /** The last quarter of a year read: what "a year earlier" counts from in a report on it. */
  quarter: { readonly moment: Moment; readonly sentence: number } | null;
  /** The last year written out, and its sentence. */
  year: { readonly year: number; readonly sentence: number; readonly token: number } | null;
}

export function referenceOf(dating: Dating | null): Reference {
  const earliest = dating?.earliest ?? null;
  const latest = dating?.latest ?? null;
  const a = earliest === null ? null : dayOf(earliest);
  const b = latest === null ? null : dayOf(latest);
  if (b === null) return { day: null, month: null, year: null, latest: null };
  const from = a === null ? null : fromDayNumber(a);
  const to = fromDayNumber(b);
  const sameYear = from !== null && from.year === to.year;
  return {
    day: a === b ? b : null,
    month: sameYear && from.month === to.month ? to.month : null,
    year: sameYear ? to.year : null,
    latest: b,
  };
}

function dayOf(xsdDate: string): number | null {
  const match = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(xsdDate);
  if (match === null || parseDate(xsdDate) === null) return null;
  return toDayNumber({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/** Shorthand for the commonest finding. */
export const dateFound = (from: number, to: number, m: Moment, kind: Found["kind"] = "date"): Found => ({
  from,
  to,
  kind,
  type: "DATE",
  moment: m,
  time: null,
  value: null,
  fallback: null,
  until: null,
});

/** A finding that names no calendar date. */
export const valueFound = (from: number, to: number, type: Found["type"], value: string): Found => ({
  from,
  to,
  kind: "other",
  type,
  moment: null,
  time: null,
  value,
  fallback: null,
  until: null,
});

/** First token of the sentence that a rule may look back to from token `i`. */
export const floorOf = (r: Reading, i: number): number =>
  Math.max(r.free, r.sentences.from[r.sentences.ofToken[i]!] ?? 0);

/** One past the last token of the sentence of token `i`. */
export const ceilingOf = (r: Reading, i: number): number => r.sentences.to[r.sentences.ofToken[i]!] ?? r.tokens.count;

export const tenseOf = (r: Reading, from: number, to: number): Tense => tenseAround(r.tokens, r.sentences, from, to);

/**
 * Days after the text's date within which a day without year is taken to lie ahead: after "until" and the like, and where no verb
 * tells. A past tense keeps it behind, but for the one day that time zones make.
 */
const DEADLINE = 150;
const NEAR_FUTURE = 45;
/** Sentences over which a date is what others are counted from. */
const ANCHOR_REACH = 4;
/** Tokens over which a year lends itself to a day of the same sentence. */
const YEAR_REACH = 10;

/**
 * The year of a day or month that is written without one: the latest not after the text's date; the next one where the tense looks
 * ahead; within a sentence that has named an earlier year, that year. Null where the text has no date.
 */
export function lendYear(r: Reading, month: number, day: number, from: number, to: number): number | null {
  const { latest } = r.reference;
  if (latest === null) return null;
  const reference = fromDayNumber(latest);
  const at = (year: number): number =>
    toDayNumber({ year, month, day: day === 0 ? 1 : Math.min(day, daysInMonth(year, month)) });
  const tense = tenseOf(r, from, to);
  const told = r.year !== null && r.year.sentence === r.sentences.ofToken[from] && tense !== "future" ? r.year : null;
  if (told !== null && told.year < reference.year && from - told.token <= YEAR_REACH) {
    if (day === 0 || isDay({ year: told.year, month, day })) return told.year;
  }
  if (day === 0 && month === reference.month) return reference.year;
  const past = at(reference.year) <= latest ? reference.year : reference.year - 1;
  const next = at(reference.year) >= latest ? reference.year : reference.year + 1;
  if (past === next) return fits(month, day, past, -1);
  const ahead = at(next) - latest;
  // Just gone by: whatever the tense, nobody means the day a year on.
  if (ahead > 300) return fits(month, day, past, -1);
  const deadline = UNTIL_WORDS.has(r.tokens.lower[from - 1] ?? "");
  const reach = deadline ? DEADLINE : tense === "unknown" ? NEAR_FUTURE : 1;
  if (tense === "future" || ahead <= reach) return fits(month, day, next, 1);
  return fits(month, day, past, -1);
}

/** 29 February needs a leap year. */
function fits(month: number, day: number, year: number, step: number): number {
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
  const { lower } = r.tokens;
  // "Tuesday's vote" has been held; "until Tuesday", "as early as Tuesday" look ahead
  let k = from - 1;
  while (
    k > from - 4 &&
    k >= 0 &&
    (/^\d/.test(lower[k]!) || AM.has(lower[k]!) || PM.has(lower[k]!) || ZONES.has(lower[k]!))
  )
    k--;
  const before = lower[k] ?? "";
  const tense = tenseOf(r, from, to);
  const until =
    /^(?:until|till)$/.test(before) ||
    (before === "by" && tense !== "past") ||
    (before === "as" && /^(?:early|soon|late)$/.test(lower[k - 1] ?? ""));
  const future = until || (lower[to] !== "'s" && tense === "future");
  return dayMoment(future ? reference + ahead : reference - back, ["anchor"]);
}

/** Whether a date stands near enough before token `i` to count from. */
export const anchored = (r: Reading, i: number): boolean =>
  r.anchor !== null && r.sentences.ofToken[i]! - r.anchor.sentence <= ANCHOR_REACH;

/**
 * The moment that an expression like "two days later" counts from: the last date within four sentences, else the text's own. Null where
 * that date is not known so finely ("in 2014 … four months later").
 */
export function anchorOf(r: Reading, i: number, grain: Grain): Moment | null {
  if (r.anchor === null || !anchored(r, i)) return referenceMoment(r, grain);
  const { moment: anchor } = r.anchor;
  return RANK[anchor.grain] <= RANK[grain] ? anchor : null;
}

/** The text's date as a moment, null where it is not known as finely as `grain` asks. */
export function referenceMoment(r: Reading, grain: Grain): Moment | null {
  const { day, month, year } = r.reference;
  if (day !== null) return dayMoment(day, []);
  if (month !== null && year !== null && RANK[grain] >= RANK.month) return moment("month", year, month);
  if (year !== null && RANK[grain] >= RANK.year) return moment("year", year);
  return null;
}

/** The moment of a coarser grain that holds the first day of a finer one, shifted by so many of that grain. */
export function shifted(base: Moment, grain: Grain, by: number): Moment | null {
  const first = firstDayOf(base);
  if (first === null) return null;
  const { year, month } = fromDayNumber(first);
  const wrap = (index: number, size: number): Moment =>
    moment(grain, Math.floor(index / size), (((index % size) + size) % size) + 1, 0, ["anchor"]);
  switch (grain) {
    case "day":
      return dayMoment(first + by, ["anchor"]);
    case "month":
      return wrap(year * 12 + month - 1 + by, 12);
    case "quarter":
      return wrap(year * 4 + Math.floor((month - 1) / 3) + by, 4);
    case "half":
      return wrap(year * 2 + Math.floor((month - 1) / 6) + by, 2);
    case "year":
      return moment("year", year + by, 0, 0, ["anchor"]);
    case "decade":
      return moment("decade", (Math.floor(year / 10) + by) * 10, 0, 0, ["anchor"]);
    case "century":
      return moment("century", (Math.floor(year / 100) + by) * 100, 0, 0, ["anchor"]);
    default:
      return null;
  }
}
