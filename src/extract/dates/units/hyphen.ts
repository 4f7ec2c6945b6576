import { digitsValue } from "../../../text/quantities/numberAt.ts";
import { DAY_PARTS, LEADING_PARTS, MONTHS, ORDINALS, UNITS, type Unit } from "../../lexicon/language.ts";
import { referenceMoment, shiftedByGrain, shiftedByUnit } from "../anchors.ts";
import { monthFound } from "../calendar/months.ts";
import { withPart } from "../calendar/parts.ts";
import { dateFound, dayPartFound, type FoundDate, valueFound } from "../found.ts";
import { moment, type Part } from "../moment.ts";
import { ordinalValue, wordsValue, yearNumeral } from "../numerals.ts";
import type { Reading } from "../reading.ts";
import { isNumbered, numberedUnitFound } from "./ordinal.ts";
import { durationValue } from "./unitValue.ts";

/** A greater number before a unit is no amount of time. */
const GREATEST_COUNT = 5000;

/** Words joined by hyphens: "two-week", "third-quarter", "20th-century", "mid-November", "year-end". */
export function hyphenRule(r: Reading, i: number): FoundDate | null {
  const [first = "", second = "", third, more] = r.lower(i).split(/[-‐‑]/);
  if (more !== undefined) return null;
  if (third !== undefined) return threeWordsFound(r, i, [first, second, third]);
  const part = LEADING_PARTS.get(first) ?? null;
  if (part !== null || first === "post" || first === "pre") return partFound(r, i, part, second);
  if (first === "year" && (second === "ago" || second === "earlier")) return yearAgoFound(r, i);
  if (first === "year" && second === "end") return yearEndFound(r, i);
  return lengthFound(r, i, first, second);
}

/** "mid-November", "early-1990s", "pre-1991", "mid-afternoon" */
function partFound(r: Reading, i: number, part: Part | null, rest: string): FoundDate | null {
  const month = MONTHS.get(rest);
  if (month !== undefined && rest.length > 3 && part !== null) return monthFound(r, i, month, part);
  if (/^\d{3}0s$/.test(rest)) {
    const from = r.withWord(i, r.floor(i), "the");
    return dateFound(from, i + 1, withPart(moment("decade", Number(rest.slice(0, 4))), part));
  }
  const year = yearNumeral(rest);
  if (year !== 0) {
    r.tellYear(year, i);
    return dateFound(i, i + 1, withPart(moment("year", year), part));
  }
  const time = DAY_PARTS.get(rest);
  return time === undefined || part === null ? null : dayPartFound(i, i + 1, time);
}

/** "the year-ago period", "a year-earlier loss"; "the year-ago third quarter" is read at its unit. */
function yearAgoFound(r: Reading, i: number): FoundDate | null {
  const next = r.lower(i + 1);
  if (ordinalValue(next) !== 0 && r.has(i + 2, "quarter")) return null;
  const named = next === "period" || UNITS.get(next)?.unit === "quarter";
  const quarter = r.quarterNear(i);
  const reference = referenceMoment(r, "year");
  const before =
    quarter !== null ? shiftedByGrain(quarter, "quarter", -4) : reference && shiftedByGrain(reference, "year", -1);
  if (before === null) return null;
  const from = named && r.has(i - 1, "the") ? i - 1 : i;
  return dateFound(Math.max(from, r.floor(i)), named ? i + 2 : i + 1, before);
}

/** "year-end results" */
function yearEndFound(r: Reading, i: number): FoundDate | null {
  const reference = referenceMoment(r, "year");
  const year = reference === null ? null : shiftedByUnit(reference, "year", 0);
  return year === null ? null : dateFound(i, i + 1, { ...year, part: "late" });
}

/** "two-week", "year-long", "decades-old", "third-quarter"; an age ("40-year old") is not a time. */
function lengthFound(r: Reading, i: number, first: string, second: string): FoundDate | null {
  const long = UNITS.get(first);
  if (long !== undefined && (second === "long" || (second === "old" && long.plural)))
    return valueFound(i, i + 1, "DURATION", durationValue(long.unit, long.plural ? null : 1));
  const named = UNITS.get(second);
  if (named === undefined || named.plural) return null;
  const n = ordinalValue(first);
  if (n !== 0 && isNumbered(named.unit)) return numberedUnitFound(r, i, i, named.unit, n);
  return r.has(i + 1, "old", "older") ? null : countFound(r, i, first, named.unit);
}

/** "twenty-four-hour", "two-week-long"; an age ("a 54-year-old") is not a time. */
function threeWordsFound(
  r: Reading,
  i: number,
  [first, second, third]: readonly [string, string, string],
): FoundDate | null {
  const unit = UNITS.get(second);
  if (unit !== undefined && !unit.plural) return third === "long" ? countFound(r, i, first, unit.unit) : null;
  const last = UNITS.get(third);
  return last !== undefined && !last.plural ? countFound(r, i, `${first}-${second}`, last.unit) : null;
}

function countFound(r: Reading, i: number, count: string, unit: Unit): FoundDate | null {
  if (unit === "second" || unit === "half") return null;
  if (count === "multi" || count === "several" || count === "many")
    return valueFound(i, i + 1, "DURATION", durationValue(unit, null));
  if (ORDINALS.has(count)) return null;
  const value = digitsValue(count) ?? wordsValue([count]);
  if (value === null || count === "a" || value > GREATEST_COUNT) return null;
  const from = r.withWord(i, r.floor(i), "about", "nearly", "almost", "past");
  return valueFound(from, i + 1, "DURATION", durationValue(unit, value));
}
