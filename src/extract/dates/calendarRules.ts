/**
 * Dates by name and number. "on 24 April", "April 15, 2020", "26–27 February 1992", "in 1918", "the early 1990s", "last Friday" are
 * dates; "822 (1993)", "Theresa May", "agenda items 68 and 70" are none.
 */

import { fromDayNumber, isDay, toDayNumber, weekdayOf } from "../../model/calendar.ts";
import { parseDate } from "../../model/edtf.ts";
import {
  AM,
  COUNTED_NOUNS,
  DATE_PREPOSITIONS,
  DAY_PARTS,
  DECADES,
  DOUBTFUL_MONTHS,
  DOUBTFUL_SEASONS,
  DOUBTFUL_WEEKDAYS,
  EACH,
  EVENT_ADJECTIVES,
  LAST,
  MONTHS,
  NEXT,
  NUMBERED,
  NUMBERS,
  ORDINALS,
  PM,
  SEASONS,
  THIS,
  UNITS,
  WEEKDAYS,
  YEAR_PREPOSITIONS,
  ZONES,
} from "../lexicon/en/dates.ts";
import { dayMoment, firstDayOf, type Moment, moment, type Part } from "./moment.ts";
import { dayNumeral, yearNumeral } from "./numerals.ts";
import {
  anchorOf,
  ceilingOf,
  dateFound,
  type Found,
  floorOf,
  lendYear,
  type Reading,
  resolveWeekday,
  tenseOf,
  valueFound,
} from "./reading.ts";

const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);

/** A year written from token `j` on, as digits ("1992", ", 1992", "of 1992") or by reference ("last year"). */
interface YearAt {
  readonly year: number;
  readonly to: number;
  readonly written: boolean;
}

export function yearAfter(r: Reading, j: number, ceiling: number): YearAt | null {
  const { lower, word } = r.tokens;
  let k = j;
  if (k < ceiling && (lower[k] === "," || lower[k] === "of" || lower[k] === "in")) k++;
  if (k >= ceiling) return null;
  if (lower[k] === "nineteen" && k === j + (lower[j] === "of" ? 1 : 0)) {
    const spoken = spokenYearRule(r, k);
    const year = spoken?.moment?.year ?? null;
    if (spoken !== null && year !== null && spoken.to <= ceiling) return { year, to: spoken.to, written: true };
  }
  const span = /^(\d{4})[-‐‑]\d{2}$/.exec(word[k]!);
  const year = yearNumeral(span?.[1] ?? word[k]!);
  if (year !== 0) {
    // "On 24 April, 2000 people": a number that counts something
    const counted = k + 1 < ceiling && (COUNTED_NOUNS.has(lower[k + 1]!) || word[k + 1] === "%");
    if (counted && lower[k - 1] === ",") return null;
    return { year, to: k + 1, written: true };
  }
  if (lower[k] === "fiscal" && k + 1 < ceiling && yearNumeral(word[k + 1]!) !== 0)
    return { year: yearNumeral(word[k + 1]!), to: k + 2, written: true };
  if ((lower[k] === "'" || lower[k] === "’") && k + 1 < ceiling && /^\d\d$/.test(word[k + 1]!)) {
    const short = Number(word[k + 1]);
    return { year: short < 30 ? 2000 + short : 1900 + short, to: k + 2, written: true };
  }
  if (lower[j] === "," || r.reference.year === null) return null;
  const from = lower[k] === "the" ? k + 1 : k;
  if (from + 1 < ceiling && lower[from + 1] === "year") {
    const which = lower[from]!;
    const by = LAST.has(which) ? -1 : NEXT.has(which) ? 1 : THIS.has(which) ? 0 : null;
    if (by !== null) return { year: r.reference.year + by, to: from + 2, written: false };
  }
  return null;
}

/** A year before token `i`: "this year's third quarter", "the 1988 third quarter". */
export function yearBefore(
  r: Reading,
  i: number,
  floor: number,
): { readonly year: number; readonly from: number } | null {
  const { lower, word } = r.tokens;
  if (i - 1 < floor) return null;
  const year = yearNumeral(word[i - 1]!);
  if (year !== 0) return { year, from: i - 1 };
  if (lower[i - 1] === "'s" && i - 3 >= floor && lower[i - 2] === "year" && r.reference.year !== null) {
    const which = lower[i - 3]!;
    const by = LAST.has(which) ? -1 : NEXT.has(which) ? 1 : THIS.has(which) ? 0 : null;
    if (by !== null) return { year: r.reference.year + by, from: i - 3 };
  }
  return null;
}

/** "early", "the end of", "late": which part, and where the words begin. */
export function partBefore(
  r: Reading,
  i: number,
  floor: number,
): { readonly part: Part | null; readonly from: number } {
  const { lower } = r.tokens;
  let k = i - 1;
  if (k >= floor && lower[k] === "the") k--;
  const word = k >= floor ? lower[k]! : "";
  const the = (at: number): number => (at - 1 >= floor && lower[at - 1] === "the" ? at - 1 : at);
  if (word === "early" || word === "earlier") return { part: word === "early" ? "early" : null, from: the(k) };
  if (word === "late" || word === "later") return { part: word === "late" ? "late" : null, from: the(k) };
  if (word === "mid" || (word === "-" && k - 1 >= floor && lower[k - 1] === "mid"))
    return { part: "mid", from: word === "mid" ? k : k - 1 };
  if (word === "of" && k - 1 >= floor) {
    const noun = lower[k - 1]!;
    if (noun === "beginning" || noun === "start") return { part: "early", from: the(k - 1) };
    if (noun === "end" || noun === "close") return { part: "late", from: the(k - 1) };
    if (noun === "middle") return { part: "mid", from: the(k - 1) };
  }
  return { part: null, from: i };
}

const withPart = (m: Moment, part: Part | null): Moment => (part === null ? m : { ...m, part });

const RANGE_MARKS = new Set(["to", "–", "—", "-", "/", "until", "till", "through", "and", "or"]);

/** Two days of one month in one token: "26-27". */
function joinedDays(lower: string): readonly [number, number] | null {
  if (lower.length < 3 || lower.length > 9) return null;
  const match = /^(\d{1,2})(?:st|nd|rd|th)?[-‐‑](\d{1,2})(?:st|nd|rd|th)?$/.exec(lower);
  if (match === null) return null;
  const a = Number(match[1]);
  const b = Number(match[2]);
  return a >= 1 && a < b && b <= 31 ? [a, b] : null;
}

interface Days {
  readonly first: number;
  /** Last day of a range, else 0. */
  readonly last: number;
  readonly edge: number;
}

/** Days of the month before its name: "24", "26-27", "12 to 14", "the 24th of". `edge` is the first token. */
function daysBefore(r: Reading, i: number, floor: number): Days | null {
  const { lower } = r.tokens;
  let k = i - 1;
  if (k < floor) return null;
  if (lower[k] === "of") {
    k--;
    if (k < floor) return null;
    const spoken = ORDINALS.get(lower[k]!) ?? 0;
    if (spoken !== 0 && lower[k] !== "last" && lower[k] !== "final" && lower[k - 1] === "the")
      return { first: spoken, last: 0, edge: k - 1 };
    if (!/\d(?:st|nd|rd|th)$/.test(lower[k]!)) return null;
  }
  const joined = joinedDays(lower[k]!);
  if (joined !== null) return { first: joined[0], last: joined[1], edge: k };
  const day = dayNumeral(lower[k]!);
  if (day === 0) return null;
  if (k - 2 >= floor && RANGE_MARKS.has(lower[k - 1]!) && lower[k - 1] !== "or") {
    const first = dayNumeral(lower[k - 2]!);
    // "Annexes 12 and 14 July" is no range; "and" needs "between" or a day beside it
    const named = lower[k - 1] !== "and" || lower[k - 3] === "between" || lower[k - 3] === "on" || day === first + 1;
    if (first !== 0 && first < day && named && !(k - 3 >= floor && MONTHS.has(lower[k - 3]!)))
      return { first, last: day, edge: k - 2 };
  }
  const the = k - 1 >= floor && lower[k - 1] === "the" && k + 1 < i ? k - 1 : k;
  return { first: day, last: 0, edge: the };
}

/** Days of the month after its name: "15", "15-20", "15 to 20", "eighth". `edge` is one past the last token. */
function daysAfter(r: Reading, i: number, ceiling: number): Days | null {
  const { lower, word } = r.tokens;
  const k = lower[i + 1] === "the" ? i + 2 : i + 1;
  if (k >= ceiling) return null;
  const joined = joinedDays(lower[k]!);
  if (joined !== null) return { first: joined[0], last: joined[1], edge: k + 1 };
  const spoken = k === i + 1 || /\D/.test(lower[k]!) ? (ORDINALS.get(lower[k]!) ?? 0) : 0;
  const day =
    spoken !== 0 && lower[k] !== "second" && lower[k] !== "last" && lower[k] !== "final"
      ? spoken
      : dayNumeral(lower[k]!);
  if (day === 0 || (k === i + 2 && !/(?:st|nd|rd|th)$/.test(lower[k]!))) return null;
  const after = k + 1 < ceiling ? lower[k + 1]! : "";
  if (COUNTED_NOUNS.has(after) || after === "%" || AM.has(after) || PM.has(after)) return null;
  // "in April 15 days", but "since April 15 days have passed" is rarer than either
  if (UNITS.has(after)) return null;
  if (k + 2 < ceiling && RANGE_MARKS.has(after) && after !== "or") {
    const last = dayNumeral(lower[k + 2]!);
    const next = k + 3 < ceiling ? lower[k + 3]! : "";
    const paired = after !== "and" || lower[i - 1] === "between" || last === day + 1;
    if (
      paired &&
      last > day &&
      !MONTHS.has(next) &&
      !COUNTED_NOUNS.has(next) &&
      word[k + 3] !== "%" &&
      !UNITS.has(next)
    )
      return { first: day, last, edge: k + 3 };
  }
  return { first: day, last: 0, edge: k + 1 };
}

/** "24 April", "April 15, 2020", "26-27 February 1992", "early September", "last May". */
export function monthRule(r: Reading, i: number): Found | null {
  const month = MONTHS.get(r.tokens.lower[i]!);
  return month === undefined ? null : monthFound(r, i, month, null);
}

/** `prefix` is what a hyphen joins to the name: "mid-November". */
export function monthFound(r: Reading, i: number, month: number, prefix: Part | null): Found | null {
  const { lower, word } = r.tokens;
  const floor = floorOf(r, i);
  const ceiling = ceilingOf(r, i);
  const doubtful = DOUBTFUL_MONTHS.has(lower[i]!);
  const capital = isCapital(word[i]);
  if (prefix === null && !capital && (doubtful || i + 1 >= ceiling)) return null;
  if (prefix === null) {
    const before = daysBefore(r, i, floor);
    const after = daysAfter(r, i, ceiling);
    const days = before !== null && (after === null || yearAfter(r, after.edge, ceiling) === null) ? before : after;
    if (days !== null) {
      const end = days === before ? i + 1 : days.edge;
      const from = days === before ? days.edge : i;
      const found = dayFound(r, month, days, from, end, ceiling);
      if (found !== null) return found;
    }
    if (!capital || (i > floor && isCapital(word[i - 1]) && EVENT_ADJECTIVES.has(lower[i - 1]!))) return null;
  }
  const year = yearAfter(r, i + 1, ceiling);
  const which = i - 1 >= floor ? lower[i - 1]! : "";
  if (year === null && prefix === null) {
    // "a March agreement", but not "the March on the capital"
    const attribute =
      /^(?:a|an|the|its|his|her|their|our)$/.test(which) &&
      /^\p{Ll}/u.test(word[i + 1] ?? "") &&
      !/^(?:on|of|to|in|against|for|from|and|was|is)$/.test(lower[i + 1]!);
    if (doubtful && !DATE_PREPOSITIONS.has(which) && !attribute) return null;
    if (lower[i] === "may" && i === r.sentences.from[r.sentences.ofToken[i]!]) return null;
    // "April Smith", "August Müller"
    if (
      isCapital(word[i + 1]) &&
      i + 1 < ceiling &&
      (doubtful ? which === "by" || which === "and" : !DATE_PREPOSITIONS.has(which))
    )
      return null;
  }
  if (year !== null) {
    if (year.written) r.year = { year: year.year, sentence: r.sentences.ofToken[i]!, token: i };
    const { part, from } = prefix === null ? partBefore(r, i, floor) : { part: prefix, from: i };
    return dateFound(from, year.to, moment("month", year.year, month, 0, year.written ? [] : ["anchor"], part));
  }
  const reference = r.reference.latest === null ? null : fromDayNumber(r.reference.latest);
  if (EACH.has(which)) return valueFound(i - 1, i + 1, "SET", `XXXX-${String(month).padStart(2, "0")}`);
  if (reference !== null && (LAST.has(which) || NEXT.has(which))) {
    const last = LAST.has(which);
    const near = last ? month < reference.month : month > reference.month;
    const y = near ? reference.year : reference.year + (last ? -1 : 1);
    const this_ = i - 2 >= floor && (lower[i - 2] === "this" || lower[i - 2] === "the") ? i - 2 : i - 1;
    return dateFound(this_, i + 1, moment("month", y, month, 0, ["year"]));
  }
  if (reference !== null && which === "this")
    return dateFound(i - 1, i + 1, moment("month", reference.year, month, 0, ["year"]));
  const { part, from } = prefix === null ? partBefore(r, i, floor) : { part: prefix, from: i };
  const lent = lendYear(r, month, 0, from, i + 1);
  return dateFound(from, i + 1, moment("month", lent, month, 0, lent === null ? [] : ["year"], part));
}

function dayFound(r: Reading, month: number, days: Days, from: number, end: number, ceiling: number): Found | null {
  const year = yearAfter(r, end, ceiling);
  const leapless = { year: 2000, month, day: Math.max(days.first, days.last) };
  if (!isDay(leapless)) return null;
  if (year !== null && !isDay({ ...leapless, year: year.year })) return null;
  if (year?.written === true) r.year = { year: year.year, sentence: r.sentences.ofToken[from]!, token: from };
  const y = year === null ? lendYear(r, month, Math.max(days.first, days.last), from, end) : year.year;
  const inferred = year === null ? (y === null ? [] : (["year"] as const)) : year.written ? [] : (["anchor"] as const);
  const first = moment("day", y, month, days.first, inferred);
  const found = dateFound(from, year?.to ?? end, first);
  return days.last === 0 ? found : { ...found, until: moment("day", y, month, days.last, inferred) };
}

/** "on Tuesday", "last Friday", "every Monday", "Sundays". */
export function weekdayRule(r: Reading, i: number): Found | null {
  const { lower, word } = r.tokens;
  const name = lower[i]!;
  const weekday = WEEKDAYS.get(name);
  if (weekday === undefined) return null;
  const floor = floorOf(r, i);
  const ceiling = ceilingOf(r, i);
  if (DOUBTFUL_WEEKDAYS.has(name)) {
    if (!isCapital(word[i])) return null;
    const k = lower[i + 1] === "," ? i + 2 : i + 1;
    if (k >= ceiling || !(MONTHS.has(lower[k]!) || (dayNumeral(lower[k]!) !== 0 && MONTHS.has(lower[k + 1] ?? ""))))
      return null;
  }
  const next = word[i + 1];
  if (i > floor && isCapital(word[i - 1]) && EVENT_ADJECTIVES.has(lower[i - 1]!)) return null;
  // "the Sunday Post": a newspaper
  if (i > floor && lower[i - 1] === "the" && i + 1 < ceiling && /^\p{Lu}\p{Ll}/u.test(next!)) {
    if (!MONTHS.has(lower[i + 1]!) && !DAY_PARTS.has(lower[i + 1]!)) return null;
  }
  const set = (from: number): Found => ({ ...valueFound(from, i + 1, "SET", `XXXX-WXX-${weekday}`), kind: "weekday" });
  if (name.endsWith("days")) return set(i);
  let from = i;
  let resolved: Moment | null;
  const which = i - 1 >= floor ? lower[i - 1]! : "";
  const the = (at: number): number =>
    at - 1 >= floor && (lower[at - 1] === "the" || lower[at - 1] === "this") ? at - 1 : at;
  if (EACH.has(which)) return set(i - 1);
  if (which === "previous" || which === "preceding" || which === "following") {
    const anchor = anchorOf(r, i, "day");
    const first = anchor === null ? null : firstDayOf(anchor);
    from = the(i - 1);
    if (first === null) resolved = null;
    else {
      const ahead = (weekday - weekdayOf(first) + 7) % 7;
      resolved = dayMoment(which === "following" ? first + (ahead || 7) : first + ahead - 7, ["anchor"]);
    }
  } else if (which === "last" || which === "past") {
    from = the(i - 1);
    resolved = resolveWeekday(r, weekday, "last", from, i + 1);
  } else if (which === "next" || which === "coming" || which === "upcoming") {
    from = the(i - 1);
    resolved = resolveWeekday(r, weekday, "next", from, i + 1);
  } else {
    if (which === "this" || which === "early" || which === "late" || which === "earlier" || which === "later")
      from = i - 1;
    resolved = resolveWeekday(r, weekday, "tense", from, i + 1);
  }
  if (resolved === null) return { ...valueFound(from, i + 1, "DATE", `XXXX-WXX-${weekday}`), kind: "weekday" };
  return dateFound(from, i + 1, resolved, "weekday");
}

const SLASHED = /^\d{1,2}$/;

/** Tokens that begin with a digit: "1918", "1990s", "2020-04-24", "24.04.2020", "18:30", "10pm". */
export function numberRule(r: Reading, i: number): Found | null {
  const { lower, word } = r.tokens;
  const w = word[i]!;
  if (w.length === 4 && yearNumeral(w) !== 0) return yearRule(r, i);
  const l = lower[i]!;
  if (w.length <= 2 && lower[i + 1] === "/" && SLASHED.test(w)) return slashedRule(r, i);
  if (/^\d{3}0s$/.test(l)) return decadeFound(r, i, Number(l.slice(0, 4)), i, i + 1);
  if (/^\d0s$/.test(l)) {
    const apostrophe = word[i - 1] === "'" || word[i - 1] === "’" || word[i - 1] === "‘";
    const named = /^(?:the|early|late|mid)$/.test(lower[apostrophe ? i - 2 : i - 1] ?? "");
    return named ? decadeFound(r, i, 1900 + Number(l.slice(0, 2)), apostrophe ? i - 1 : i, i + 1) : null;
  }
  if (l.length >= 8 && l.length <= 13) {
    const iso = /^(\d{4}-\d{2}-\d{2})(?:t\d{2})?$/.exec(l);
    if (iso !== null) return isoFound(r, i, iso[1]!);
    const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(l);
    if (dotted !== null) return numericFound(r, i, i + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  }
  const years = /^(\d{4})[-‐‑](\d{2}|\d{4})$/.exec(l);
  if (years !== null) return yearsFound(r, i, years[1]!, years[2]!);
  return clockRule(r, i);
}

function isoFound(r: Reading, i: number, text: string): Found | null {
  const dating = parseDate(text);
  if (dating === null) return null;
  const [year, month, day] = text.split("-").map(Number);
  r.year = { year: year!, sentence: r.sentences.ofToken[i]!, token: i };
  const { word } = r.tokens;
  // The minutes of "2020-04-24T10:30Z" are tokens of their own.
  let to = i + 1;
  while (
    to < r.tokens.count &&
    to < i + 6 &&
    r.tokens.start[to] === r.tokens.end[to - 1] &&
    /^(?::|\d{2}(?::\d{2})?Z?|\+|Z)$/.test(word[to]!)
  )
    to++;
  if (r.tokens.lower[i] === text) to = i + 1;
  return dateFound(i, to, moment("day", year!, month!, day!));
}

function numericFound(r: Reading, from: number, to: number, year: number, month: number, day: number): Found | null {
  if (year < 1000 || year > 2199 || !isDay({ year, month, day })) return null;
  r.year = { year, sentence: r.sentences.ofToken[from]!, token: from };
  return dateFound(from, to, moment("day", year, month, day));
}

/** "24/04/2020" and "04/24/2020"; where both orders would do, only the year is sure. */
function slashedRule(r: Reading, i: number): Found | null {
  const { word } = r.tokens;
  if (word[i + 3] !== "/" || !SLASHED.test(word[i + 2] ?? "")) return null;
  const year = yearNumeral(word[i + 4] ?? "");
  if (year === 0 || word[i + 5] === "/" || word[i - 1] === "/") return null;
  const a = Number(word[i]);
  const b = Number(word[i + 2]);
  if (a === b || a > 12) return numericFound(r, i, i + 5, year, b, a);
  if (b > 12) return numericFound(r, i, i + 5, year, a, b);
  return a === 0 || b === 0 ? null : dateFound(i, i + 5, moment("year", year));
}

/** "1988-1994", "2019-20", "2020-04". */
function yearsFound(r: Reading, i: number, first: string, second: string): Found | null {
  const a = Number(first);
  const b = second.length === 4 ? Number(second) : Math.floor(a / 100) * 100 + Number(second);
  if (yearNumeral(first) === 0) return null;
  const before = r.tokens.lower[i - 1] ?? "";
  if (NUMBERED.has(before)) return null;
  if (second.length === 2 && b !== a + 1) {
    const month = Number(second);
    if (month >= 1 && month <= 12) return dateFound(i, i + 1, moment("month", a, month));
  }
  if (b <= a || b > 2199) return null;
  return { ...dateFound(i, i + 1, moment("year", a)), until: moment("year", b) };
}

function decadeFound(r: Reading, i: number, year: number, from: number, to: number): Found {
  const floor = floorOf(r, i);
  const { part, from: begin } = partBefore(r, from, floor);
  const { lower } = r.tokens;
  const the = begin === from && from - 1 >= floor && lower[from - 1] === "the" ? from - 1 : begin;
  return dateFound(the, to, withPart(moment("decade", year), part));
}

/** "the nineties" */
export function spokenDecadeRule(r: Reading, i: number): Found | null {
  const decade = DECADES.get(r.tokens.lower[i]!);
  const before = r.tokens.lower[i - 1] ?? "";
  if (decade === undefined || !/^(?:the|early|late|mid)$/.test(before)) return null;
  return decadeFound(r, i, 1900 + decade, i, i + 1);
}

/** A year in four digits that stands alone. */
function yearRule(r: Reading, i: number): Found | null {
  const { lower, word } = r.tokens;
  const floor = r.sentences.from[r.sentences.ofToken[i]!]!;
  const ceiling = ceilingOf(r, i);
  const year = yearNumeral(word[i]!);
  const before = i - 1 >= floor ? lower[i - 1]! : "";
  const after = i + 1 < ceiling ? lower[i + 1]! : "";
  // "the 1988 third quarter" is read from its unit
  const unit = UNITS.get(ORDINALS.has(after) ? (lower[i + 2] ?? "") : after)?.unit;
  if (unit === "quarter" || (unit === "half" && ORDINALS.has(after))) return null;
  if (NUMBERED.has(before) || COUNTED_NOUNS.has(after) || after === "%") return null;
  // "resolution 822 (1993)": the year is part of the number
  if (before === "(" && i - 2 >= floor && /\d$/.test(word[i - 2]!)) return null;
  // "items 68, 70 and 1999": one number of several
  if (
    /^(?:and|or|,|&)$/.test(before) &&
    i - 2 >= floor &&
    /^\d+$/.test(word[i - 2]!) &&
    yearNumeral(word[i - 2]!) === 0
  )
    return null;
  if ((before === "/" || after === "/") && r.tokens.start[i] === r.tokens.end[i - 1]) return null;
  const decade =
    word[i]!.endsWith("0") && after === "'s" && (before === "the" || before === "early" || before === "late");
  if (decade) return decadeFound(r, i, year, i, i + 2);
  const { part, from } = partBefore(r, i, floorOf(r, i));
  const placed = YEAR_PREPOSITIONS.has(before) || part !== null || MONTHS.has(before);
  if (!placed) {
    if (year < 1900 || year > 2049) return null;
    // "1918 soldiers": a plural that the number counts
    if (after.length > 3 && after.endsWith("s") && word[i + 1] === after && !/(?:was|has|is|this|'s)$/.test(after))
      return null;
    if (after === "-" && r.tokens.start[i + 1] === r.tokens.end[i]) return null;
  } else if (before === "for" || before === "about" || before === "around") {
    if (after.length > 3 && after.endsWith("s") && word[i + 1] === after) return null;
  }
  r.year = { year, sentence: r.sentences.ofToken[i]!, token: i };
  let start = from;
  if (start === i && before === "year") start = i - 2 >= floorOf(r, i) && lower[i - 2] === "the" ? i - 2 : i - 1;
  if (start === i && before === "fiscal") start = i - 1;
  return dateFound(Math.max(start, r.free), i + 1, withPart(moment("year", year), part));
}

/** "nineteen ninety-six", as speech is written down. */
export function spokenYearRule(r: Reading, i: number): Found | null {
  const { lower } = r.tokens;
  const tens = (lower[i + 1] ?? "").split("-");
  const a = NUMBERS.get(tens[0]!) ?? 0;
  if (a < 10 || a > 90) return null;
  let to = i + 2;
  let b = tens.length > 1 ? (NUMBERS.get(tens[1]!) ?? 0) : 0;
  if (tens.length === 1 && a >= 20) {
    const ones = NUMBERS.get(lower[i + 2] ?? "") ?? 0;
    if (ones > 0 && ones < 10) {
      b = ones;
      to++;
    }
  }
  return dateFound(i, to, moment("year", 1900 + a + b));
}

/** "10 p.m.", "7:15 a.m. GMT", "10pm", "at 18:30". */
function clockRule(r: Reading, i: number): Found | null {
  const { lower } = r.tokens;
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(lower[i]!);
  if (match === null) return null;
  let hour = Number(match[1]);
  const minute = match[2] === undefined ? 0 : Number(match[2]);
  if (hour > 24 || minute > 59) return null;
  const ceiling = ceilingOf(r, i);
  let to = i + 1;
  const next = to < ceiling ? lower[to]! : "";
  const half = match[3] ?? (AM.has(next) ? "am" : PM.has(next) ? "pm" : null);
  if (half !== null) {
    if (hour > 12) return null;
    if (match[3] === undefined) to++;
    hour = (hour % 12) + (half === "pm" ? 12 : 0);
  } else if (next === "o'clock") to++;
  else if (
    !lower[i]!.includes(":") ||
    !(
      /^(?:at|around|by|about|until|till|since|from|approximately)$/.test(lower[i - 1] ?? "") ||
      ZONES.has(next) ||
      next === "local" ||
      next === "hours"
    )
  )
    return null;
  if (to < ceiling && ZONES.has(lower[to]!)) to++;
  else if (lower[to] === "local" && lower[to + 1] === "time") to += 2;
  const pad = (n: number): string => String(n).padStart(2, "0");
  const time = `T${pad(hour)}:${pad(minute)}`;
  return {
    ...dateFound(i, to, moment("day", null)),
    kind: "clock",
    type: "TIME",
    moment: null,
    time,
    fallback: nearDay(r, i),
  };
}

/** The day that this sentence or the one before speaks of. */
function nearDay(r: Reading, i: number): Moment | null {
  if (r.anchor === null || r.anchor.moment.grain !== "day" || r.anchor.moment.year === null) return null;
  return r.sentences.ofToken[i]! - r.anchor.sentence <= 1 ? r.anchor.moment : null;
}

/** "last summer", "the winter of 1992", "this fall". */
export function seasonRule(r: Reading, i: number): Found | null {
  const { lower, word } = r.tokens;
  const season = SEASONS.get(lower[i]!)!;
  const floor = floorOf(r, i);
  const ceiling = ceilingOf(r, i);
  const year = yearAfter(r, i + 1, ceiling);
  const { part, from: partFrom } = partBefore(r, i, floor);
  const which = i - 1 >= floor ? lower[i - 1]! : "";
  const the = which === "the" ? i - 1 : i;
  if (
    year !== null &&
    lower[i + 1] !== "in" &&
    (lower[i + 1] === "of" || !DOUBTFUL_SEASONS.has(lower[i]!) || which === "in" || part !== null)
  ) {
    if (year.written) r.year = { year: year.year, sentence: r.sentences.ofToken[i]!, token: i };
    return dateFound(Math.min(partFrom, the), year.to, moment("season", year.year, season));
  }
  if (EACH.has(which)) return valueFound(i - 1, i + 1, "SET", `XXXX-${["SP", "SU", "FA", "WI"][season - 1]}`);
  const latest = r.reference.latest;
  const sure = /^(?:last|this|next|past|coming|previous|following)$/.test(which);
  if (!sure && DOUBTFUL_SEASONS.has(lower[i]!) && !(part !== null && which !== "the")) return null;
  if (!sure && part === null && !/^(?:the|by|since|until|that)$/.test(which)) return null;
  if (!sure && isCapital(word[i]) && isCapital(word[i + 1])) return null;
  const begin = sure ? (lower[i - 2] === "this" || lower[i - 2] === "the" ? i - 2 : i - 1) : Math.min(partFrom, the);
  if (latest === null) return dateFound(Math.max(begin, floor), i + 1, moment("season", null, season));
  const { year: y } = fromDayNumber(latest);
  // A winter is named by the year it begins in, as the annotators do.
  const start = (at: number): number => toDayNumber({ year: at, month: season * 3, day: 1 });
  const begun = start(y) <= latest ? y : y - 1;
  const over = start(begun) + 92 <= latest;
  let resolved = begun;
  if (which === "next" || which === "coming") resolved = begun + 1;
  else if (which === "this" && lower[i - 1] === "this") resolved = over && start(y) > latest ? y : begun;
  else if (which === "last" || which === "past") resolved = over ? begun : begun - 1;
  else if (tenseOf(r, i, i + 1) === "future" && over) resolved = begun + 1;
  return dateFound(Math.max(begin, floor), i + 1, moment("season", resolved, season, 0, ["year"]));
}
