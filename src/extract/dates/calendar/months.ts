import { fromDayNumber, isDay } from "../../../model/calendar.ts";
import {
  DATE_PREPOSITIONS,
  DOUBTFUL_MONTHS,
  EACH,
  EVENT_ADJECTIVES,
  LAST,
  MONTHS,
  NEXT,
} from "../../lexicon/language.ts";
import { dateFound, type FoundDate, valueFound } from "../found.ts";
import { yearFromNeighbours } from "../lending.ts";
import { moment, type Part } from "../moment.ts";
import type { Reading } from "../reading.ts";
import { type Days, daysAfter, daysBefore } from "./monthDays.ts";
import { partBefore, withPart } from "./parts.ts";
import { yearAfter } from "./years.ts";

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** The name of a month and its context. */
interface MonthName {
  readonly r: Reading;
  readonly i: number;
  readonly month: number;
  readonly floor: number;
  readonly ceiling: number;
  /** The part of the month, if a hyphen joins it to the name: "mid-November". */
  readonly prefix: Part | null;
}

/** "24 April", "April 15, 2020", "26-27 February 1992", "early September", "last May". */
export function monthRule(r: Reading, i: number): FoundDate | null {
  const month = MONTHS.get(r.lower(i));
  return month === undefined ? null : monthFound(r, i, month, null);
}

/** The same for a month by its number; `prefix` is what a hyphen joins to its name: "mid-November". */
export function monthFound(r: Reading, i: number, month: number, prefix: Part | null): FoundDate | null {
  const name: MonthName = { r, i, month, prefix, floor: r.floor(i), ceiling: r.ceiling(i) };
  if (prefix === null) {
    const capital = isCapital(r.word(i));
    if (!capital && (DOUBTFUL_MONTHS.has(r.lower(i)) || i + 1 >= name.ceiling)) return null;
    const day = daysFound(name);
    if (day !== null) return day;
    // "Bloody May": the name of an event
    if (!capital || (i > name.floor && isCapital(r.word(i - 1)) && EVENT_ADJECTIVES.has(r.lower(i - 1)))) return null;
  }
  const year = yearAfter(r, i + 1, name.ceiling);
  if (year !== null) {
    if (year.written) r.tellYear(year.year, i);
    const { part, from } = partOf(name);
    return dateFound(
      from,
      year.to,
      withPart(moment("month", year.year, month, 0, year.written ? [] : ["anchor"]), part),
    );
  }
  if (prefix === null && isOtherWord(name)) return null;
  return relativeMonth(name) ?? bareMonth(name);
}

const partOf = ({ r, i, floor, prefix }: MonthName): { readonly part: Part | null; readonly from: number } =>
  prefix === null ? partBefore(r, i, floor) : { part: prefix, from: i };

/** The days beside the name: those before it, unless a year follows those after it. */
function daysFound(name: MonthName): FoundDate | null {
  const { r, i, floor, ceiling } = name;
  const before = daysBefore(r, i, floor);
  const after = daysAfter(r, i, ceiling);
  if (before !== null && (after === null || yearAfter(r, after.edge, ceiling) === null))
    return dayFound(name, before, before.edge, i + 1);
  return after === null ? null : dayFound(name, after, i, after.edge);
}

function dayFound({ r, month, ceiling }: MonthName, days: Days, from: number, end: number): FoundDate | null {
  const year = yearAfter(r, end, ceiling);
  const last = Math.max(days.first, days.last);
  // 29 February is a valid day in some years
  if (!isDay({ year: 2000, month, day: last })) return null;
  if (year !== null && !isDay({ year: year.year, month, day: last })) return null;
  if (year?.written === true) r.tellYear(year.year, from);
  const y = year === null ? yearFromNeighbours(r, month, last, from, end) : year.year;
  const inferred = year === null ? (y === null ? [] : (["year"] as const)) : year.written ? [] : (["anchor"] as const);
  const found = dateFound(from, year?.to ?? end, moment("day", y, month, days.first, inferred));
  return days.last === 0 ? found : { ...found, until: moment("day", y, month, days.last, inferred) };
}

/** Whether the word is not a month here: "Theresa May", "the March on the capital", "April Smith", "May we go". */
function isOtherWord({ r, i, floor, ceiling }: MonthName): boolean {
  const before = r.before(i, floor);
  const doubtful = DOUBTFUL_MONTHS.has(r.lower(i));
  if (doubtful && !DATE_PREPOSITIONS.has(before) && !isAttribute(r, i, before)) return true;
  if (r.has(i, "may") && i === r.sentenceStart(i)) return true;
  if (i + 1 >= ceiling || !isCapital(r.word(i + 1))) return false;
  return doubtful ? before === "by" || before === "and" : !DATE_PREPOSITIONS.has(before);
}

/** "a March agreement", but not "the March on the capital" */
const isAttribute = (r: Reading, i: number, before: string): boolean =>
  /^(?:a|an|the|its|his|her|their|our)$/.test(before) &&
  /^\p{Ll}/u.test(r.word(i + 1)) &&
  !r.has(i + 1, "on", "of", "to", "in", "against", "for", "from", "and", "was", "is");

/** "every May", "last May", "this May" */
function relativeMonth({ r, i, month, floor }: MonthName): FoundDate | null {
  const which = r.before(i, floor);
  if (EACH.has(which)) return valueFound(i - 1, i + 1, "SET", `XXXX-${String(month).padStart(2, "0")}`);
  if (r.reference.latest === null) return null;
  const reference = fromDayNumber(r.reference.latest);
  if (which === "this") return dateFound(i - 1, i + 1, moment("month", reference.year, month, 0, ["year"]));
  const last = LAST.has(which);
  if (!last && !NEXT.has(which)) return null;
  const sameYear = last ? month < reference.month : month > reference.month;
  const year = sameYear ? reference.year : reference.year + (last ? -1 : 1);
  return dateFound(r.withWord(i - 1, floor, "this", "the"), i + 1, moment("month", year, month, 0, ["year"]));
}

/** "early September", "in May": the year is inferred from the text's own date. */
function bareMonth(name: MonthName): FoundDate {
  const { r, i, month } = name;
  const { part, from } = partOf(name);
  const year = yearFromNeighbours(r, month, 0, from, i + 1);
  return dateFound(from, i + 1, withPart(moment("month", year, month, 0, year === null ? [] : ["year"]), part));
}
