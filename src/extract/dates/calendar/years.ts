import { NUMBERS } from "../../../text/lexicon/language.ts";
import { COUNTED_NOUNS, LAST, NEXT, THIS } from "../../lexicon/language.ts";
import { dateFound, type FoundDate } from "../found.ts";
import { moment } from "../moment.ts";
import { yearNumeral } from "../numerals.ts";
import type { Reading } from "../reading.ts";

/** A year, as digits ("1992", ", 1992", "of 1992") or by reference ("last year"). */
export interface YearAt {
  readonly year: number;
  /** One past its last token. */
  readonly to: number;
  /** Whether its number is written out. */
  readonly written: boolean;
}

/** The year written from token `j` on. */
export function yearAfter(r: Reading, j: number, ceiling: number): YearAt | null {
  const k = j < ceiling && r.has(j, ",", "of", "in") ? j + 1 : j;
  if (k >= ceiling) return null;
  const spoken = r.has(k, "nineteen") && (k === j || r.has(j, "of")) ? spokenYear(r, k) : null;
  if (spoken !== null && spoken.to <= ceiling) return spoken;
  const year = yearNumeral(/^(\d{4})[-‐‑]\d{2}$/.exec(r.word(k))?.[1] ?? r.word(k));
  if (year !== 0) {
    // "On 24 April, 2000 people": a number that counts something
    const counts = r.has(k - 1, ",") && k + 1 < ceiling && (COUNTED_NOUNS.has(r.lower(k + 1)) || r.has(k + 1, "%"));
    return counts ? null : { year, to: k + 1, written: true };
  }
  return yearOfTwoTokens(r, k, ceiling) ?? (r.has(j, ",") ? null : namedYear(r, k, ceiling));
}

/** "fiscal 1992", "'92" */
function yearOfTwoTokens(r: Reading, k: number, ceiling: number): YearAt | null {
  if (k + 1 >= ceiling) return null;
  const next = r.word(k + 1);
  const fiscal = r.has(k, "fiscal") ? yearNumeral(next) : 0;
  if (fiscal !== 0) return { year: fiscal, to: k + 2, written: true };
  if (!r.has(k, "'", "’") || !/^\d\d$/.test(next)) return null;
  const short = Number(next);
  return { year: short < 30 ? 2000 + short : 1900 + short, to: k + 2, written: true };
}

/** "last year", "of the current year" */
function namedYear(r: Reading, k: number, ceiling: number): YearAt | null {
  const at = r.has(k, "the") ? k + 1 : k;
  if (at + 1 >= ceiling || !r.has(at + 1, "year")) return null;
  const year = yearBy(r, r.lower(at));
  return year === null ? null : { year, to: at + 2, written: false };
}

/** The year that "last", "next" or "this" refers to. */
function yearBy(r: Reading, which: string): number | null {
  const by = LAST.has(which) ? -1 : NEXT.has(which) ? 1 : THIS.has(which) ? 0 : null;
  return by === null || r.reference.year === null ? null : r.reference.year + by;
}

/** A year before token `i`: "this year's third quarter", "the 1988 third quarter". */
export function yearBefore(
  r: Reading,
  i: number,
  floor: number,
): { readonly year: number; readonly from: number } | null {
  if (i - 1 < floor) return null;
  const written = yearNumeral(r.word(i - 1));
  if (written !== 0) return { year: written, from: i - 1 };
  if (i - 3 < floor || !r.has(i - 1, "'s") || !r.has(i - 2, "year")) return null;
  const year = yearBy(r, r.lower(i - 3));
  return year === null ? null : { year, from: i - 3 };
}

/** "nineteen ninety-six", as transcripts of speech write it. */
export function spokenYearRule(r: Reading, i: number): FoundDate | null {
  const spoken = spokenYear(r, i);
  return spoken === null ? null : dateFound(i, spoken.to, moment("year", spoken.year));
}

function spokenYear(r: Reading, i: number): YearAt | null {
  const [first = "", second] = r.lower(i + 1).split("-");
  const tens = NUMBERS.get(first) ?? 0;
  if (tens < 10 || tens > 90) return null;
  const of = (ones: number, to: number): YearAt => ({ year: 1900 + tens + ones, to, written: true });
  if (second !== undefined) return of(NUMBERS.get(second) ?? 0, i + 2);
  const ones = tens >= 20 ? (NUMBERS.get(r.lower(i + 2)) ?? 0) : 0;
  return ones > 0 && ones < 10 ? of(ones, i + 3) : of(0, i + 2);
}
