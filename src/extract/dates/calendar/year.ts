import { fromDayNumber } from "../../../model/calendar.ts";
import { COUNTED_NOUNS, MONTHS, NUMBERED, ORDINALS, UNITS, YEAR_PREPOSITIONS } from "../../lexicon/language.ts";
import { dateFound, type FoundDate } from "../found.ts";
import { moment } from "../moment.ts";
import { yearNumeral } from "../numerals.ts";
import type { Reading } from "../reading.ts";
import { decadeFound } from "./decades.ts";
import { partBefore, withPart } from "./parts.ts";

/** Years outside of these need a preposition or the like before them. */
const FIRST_BARE_YEAR = 1900;
const LAST_BARE_YEAR = 2049;
const YEARS_AHEAD = 2;

/** A year in four digits that stands alone: "1918", "the fiscal year 1992", "the early 1990's". */
export function yearRule(r: Reading, i: number): FoundDate | null {
  const year = yearNumeral(r.word(i));
  const before = r.before(i, r.sentenceStart(i));
  const after = i + 1 < r.ceiling(i) ? r.lower(i + 1) : "";
  if (isNumber(r, i, before, after)) return null;
  if (year % 10 === 0 && after === "'s" && (before === "the" || before === "early" || before === "late"))
    return decadeFound(r, year, i, i + 2);
  const floor = r.floor(i);
  const { part, from } = partBefore(r, i, floor);
  const placed = YEAR_PREPOSITIONS.has(before) || part !== null || MONTHS.has(before);
  if (placed ? isVague(before) && countsPlural(r, i, after) : isBareCount(r, i, year, after)) return null;
  r.tellYear(year, i);
  const start = from === i ? nounStart(r, i, before, floor) : from;
  return dateFound(Math.max(start, r.free), i + 1, withPart(moment("year", year), part));
}

/** "for 1918 soldiers", "about 2000 houses" */
const isVague = (before: string): boolean => before === "for" || before === "about" || before === "around";

/** Whether the number belongs to a unit ("the 1988 third quarter") or a name, or is a count. */
function isNumber(r: Reading, i: number, before: string, after: string): boolean {
  const unit = UNITS.get(ORDINALS.has(after) ? r.lower(i + 2) : after)?.unit;
  if (unit === "quarter" || (unit === "half" && ORDINALS.has(after))) return true;
  if (NUMBERED.has(before) || COUNTED_NOUNS.has(after) || after === "%") return true;
  if ((before === "/" || after === "/") && r.touches(i)) return true;
  if (i - 2 < r.sentenceStart(i)) return false;
  const earlier = r.word(i - 2);
  // "resolution 822 (1993)": the year is part of the number
  if (before === "(" && /\d$/.test(earlier)) return true;
  // "items 68, 70 and 1999": one number of several
  return /^(?:and|or|,|&)$/.test(before) && /^\d+$/.test(earlier) && yearNumeral(earlier) === 0;
}

/** "1918 soldiers": a plural that the number counts */
const countsPlural = (r: Reading, i: number, after: string): boolean =>
  after.length > 3 && after.endsWith("s") && r.word(i + 1) === after;

/** Whether a number that nothing marks as a year is a count, or is too far away to be a year. */
function isBareCount(r: Reading, i: number, year: number, after: string): boolean {
  if (year < FIRST_BARE_YEAR || year > LAST_BARE_YEAR) return true;
  // "at 2036 troops opened fire": no year can lie so far ahead of the text's date
  if (r.reference.latest !== null && year > fromDayNumber(r.reference.latest).year + YEARS_AHEAD) return true;
  if (countsPlural(r, i, after) && !/(?:was|has|is|this|'s)$/.test(after)) return true;
  return after === "-" && r.touches(i + 1);
}

/** "the year 1992", "fiscal 1992" */
function nounStart(r: Reading, i: number, before: string, floor: number): number {
  if (before === "year") return r.withWord(i - 1, floor, "the");
  return before === "fiscal" ? i - 1 : i;
}
