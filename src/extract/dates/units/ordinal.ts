import { fromDayNumber } from "../../../model/calendar.ts";
import type { Unit } from "../../lexicon/language.ts";
import { partBefore, withPart } from "../calendar/parts.ts";
import { yearAfter, yearBefore } from "../calendar/years.ts";
import { dateFound, type FoundDate } from "../found.ts";
import { moment } from "../moment.ts";
import { ordinalValue } from "../numerals.ts";
import type { Reading } from "../reading.ts";
import { leadStart } from "./unitPhrase.ts";

/** Units that the calendar numbers. */
export type NumberedUnit = "quarter" | "half" | "century";

export const isNumbered = (unit: Unit): unit is NumberedUnit =>
  unit === "quarter" || unit === "half" || unit === "century";

/** "the third quarter", "the second half of 2020", "the 20th century". */
export function ordinalFound(r: Reading, i: number, unit: Unit): FoundDate | null {
  if (!isNumbered(unit)) return null;
  const floor = r.floor(i);
  const at = r.withWord(i, floor, "fiscal", "-") - 1;
  if (at < floor) return null;
  const word = r.lower(at);
  // "last century" is the century before this one
  if (unit === "century" && (word === "last" || word === "final")) return null;
  const n = unit === "half" && (word === "last" || word === "latter") ? 2 : ordinalValue(word);
  return n === 0 ? null : numberedUnitFound(r, i, at, unit, n);
}

/** The `n`-th quarter, half or century: the unit is token `i`, its number token `at`. */
export function numberedUnitFound(r: Reading, i: number, at: number, unit: NumberedUnit, n: number): FoundDate | null {
  const floor = r.floor(i);
  if (unit === "century") {
    if (n > 21) return null;
    return dateFound(
      leadStart(r, at, floor),
      i + 1,
      withPart(moment("century", (n - 1) * 100), partBefore(r, at, floor).part),
    );
  }
  if (n > (unit === "quarter" ? 4 : 2)) return null;
  const from = r.withWord(at, floor, "fiscal");
  return inYear(r, i, from, unit, n) ?? ofReference(r, i, from, unit, n);
}

/** "the second half of 2020", "this year's third quarter" */
function inYear(r: Reading, i: number, from: number, unit: "quarter" | "half", n: number): FoundDate | null {
  const floor = r.floor(i);
  const after = yearAfter(r, i + 1, r.ceiling(i));
  if (after !== null) return dateFound(leadStart(r, from, floor), after.to, moment(unit, after.year, n));
  const before = yearBefore(r, from, floor);
  return before === null ? null : dateFound(leadStart(r, before.from, floor), i + 1, moment(unit, before.year, n));
}

/** A quarter, with its year by the text's own date: the last one that had begun, or the next one if the tense looks ahead. */
function ofReference(r: Reading, i: number, from: number, unit: "quarter" | "half", n: number): FoundDate | null {
  const ofTheYear = r.has(i + 1, "of") && r.has(i + 2, "the") && r.has(i + 3, "year");
  if (unit === "half" && !ofTheYear) return null;
  // "the first quarter" of a match, of a mile, of the moon
  if (!ofTheYear && r.has(i + 1, "of") && r.has(i + 2, "the", "a", "an", "this", "his", "its", "their", "that"))
    return null;
  const floor = r.floor(i);
  const begin = leadStart(r, from, floor);
  const end = ofTheYear ? i + 4 : i + 1;
  const reference = r.reference.latest;
  if (reference === null) return dateFound(begin, end, moment(unit, null, n));
  const { year, month } = fromDayNumber(reference);
  const size = unit === "quarter" ? 3 : 6;
  const begun = (n - 1) * size + 1 <= month ? year : year - 1;
  if (/^year[-‐‑](?:ago|earlier)$/.test(r.before(from, floor)))
    return dateFound(from - 1, end, moment(unit, begun - 1, n, 0, ["anchor"]));
  const ahead = begun < year && r.tense(begin, end) === "future";
  return dateFound(begin, end, moment(unit, ahead ? year : begun, n, 0, ["year"]));
}
