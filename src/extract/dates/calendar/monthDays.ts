import { AM, COUNTED_NOUNS, MONTHS, ORDINALS, PM, RANGE_MARKS, UNITS } from "../../lexicon/language.ts";
import { dayNumeral } from "../numerals.ts";
import type { Reading } from "../reading.ts";

/** Days of a month that stand beside its name. */
export interface Days {
  readonly first: number;
  /** Last day of a range, else 0. */
  readonly last: number;
  /** The outermost token: the first of days before the month, one past the last of days after it. */
  readonly edge: number;
}

/** Two days of one month in one token: "26-27". */
function joinedDays(lower: string): readonly [number, number] | null {
  if (lower.length < 3 || lower.length > 9) return null;
  const match = /^(\d{1,2})(?:st|nd|rd|th)?[-‐‑](\d{1,2})(?:st|nd|rd|th)?$/.exec(lower);
  const a = Number(match?.[1]);
  const b = Number(match?.[2]);
  return a >= 1 && a < b && b <= 31 ? [a, b] : null;
}

/** "eighth", but not "second", "last" and "final", which have other meanings too. */
const spokenDay = (lower: string): number => (lower === "last" || lower === "final" ? 0 : (ORDINALS.get(lower) ?? 0));

/** Days before the name of a month at token `i`: "24", "26-27", "12 to 14", "the 24th of". */
export function daysBefore(r: Reading, i: number, floor: number): Days | null {
  const of = r.before(i, floor) === "of";
  const k = of ? i - 2 : i - 1;
  if (k < floor) return null;
  if (of) {
    const spoken = spokenDay(r.lower(k));
    if (spoken !== 0 && r.has(k - 1, "the")) return { first: spoken, last: 0, edge: k - 1 };
    if (!/\d(?:st|nd|rd|th)$/.test(r.lower(k))) return null;
  }
  const joined = joinedDays(r.lower(k));
  if (joined !== null) return { first: joined[0], last: joined[1], edge: k };
  const day = dayNumeral(r.lower(k));
  if (day === 0) return null;
  return rangeBefore(r, k, day, floor) ?? { first: day, last: 0, edge: of ? r.withWord(k, floor, "the") : k };
}

/** "12 to 14", where token `k` is the last day. "annexes 12 and 14" is no such range: "and" needs "between" or a day beside it. */
function rangeBefore(r: Reading, k: number, last: number, floor: number): Days | null {
  if (k - 2 < floor || !RANGE_MARKS.has(r.lower(k - 1))) return null;
  const first = dayNumeral(r.lower(k - 2));
  if (first === 0 || first >= last || MONTHS.has(r.before(k - 2, floor))) return null;
  const paired = !r.has(k - 1, "and") || r.has(k - 3, "between", "on") || last === first + 1;
  return paired ? { first, last, edge: k - 2 } : null;
}

/** Days after the name of a month at token `i`: "15", "15-20", "15 to 20", "eighth". */
export function daysAfter(r: Reading, i: number, ceiling: number): Days | null {
  const the = r.has(i + 1, "the");
  const k = the ? i + 2 : i + 1;
  if (k >= ceiling) return null;
  const lower = r.lower(k);
  const joined = joinedDays(lower);
  if (joined !== null) return { first: joined[0], last: joined[1], edge: k + 1 };
  const spoken = lower === "second" ? 0 : spokenDay(lower);
  const day = spoken !== 0 ? spoken : dayNumeral(lower);
  if (day === 0 || (the && !/(?:st|nd|rd|th)$/.test(lower))) return null;
  const after = k + 1 < ceiling ? r.lower(k + 1) : "";
  if (isCounted(after) || AM.has(after) || PM.has(after)) return null;
  return rangeAfter(r, i, k, day, ceiling) ?? { first: day, last: 0, edge: k + 1 };
}

/** Whether a number before this word is a count and no day: "April 15 days", "15 people". */
const isCounted = (word: string): boolean => COUNTED_NOUNS.has(word) || UNITS.has(word) || word === "%";

/** "15 to 20", where token `k` is the first day. */
function rangeAfter(r: Reading, i: number, k: number, first: number, ceiling: number): Days | null {
  if (k + 2 >= ceiling || !RANGE_MARKS.has(r.lower(k + 1))) return null;
  const last = dayNumeral(r.lower(k + 2));
  const paired = !r.has(k + 1, "and") || r.has(i - 1, "between") || last === first + 1;
  const next = k + 3 < ceiling ? r.lower(k + 3) : "";
  if (!paired || last <= first || MONTHS.has(next) || isCounted(next)) return null;
  return { first, last, edge: k + 3 };
}
