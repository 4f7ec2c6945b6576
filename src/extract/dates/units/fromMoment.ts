import { LATER, SO_MUCH_EARLIER } from "../../lexicon/language.ts";
import { anchored, anchorOf, referenceMoment, shiftedByGrain, shiftedByUnit } from "../anchors.ts";
import { dateFound, type FoundDate, valueFound } from "../found.ts";
import type { Moment } from "../moment.ts";
import { hedgesBefore } from "../numerals.ts";
import { type AmountPhrase, GRAIN_OF } from "./unitPhrase.ts";
import { durationValue } from "./unitValue.ts";

/** From so many years on, a distance names no year: "2,500 years ago". */
const REMOTE_YEARS = 500;

/** "three years ago", "just two days ago" */
export function agoFound(phrase: AmountPhrase): FoundDate | undefined {
  const { r, unit, to, ceiling } = phrase;
  if (to >= ceiling || !r.has(to, "ago")) return undefined;
  const quarter = reportedQuarter(phrase);
  return countedFound(phrase, to + 1, -1, quarter ?? referenceMoment(r, GRAIN_OF[unit] ?? "day"), quarter !== null);
}

/** "two days later", "a week before.", "five years from now"; "two days before the vote" is counted from an event whose date is unknown. */
export function countedFromFound(phrase: AmountPhrase): FoundDate | undefined {
  const { r, i, unit, from, to, ceiling, floor, value } = phrase;
  const next = to < ceiling ? r.lower(to) : "";
  const fromNow = next === "from" && r.has(to + 1, "now");
  const back = SO_MUCH_EARLIER.has(next);
  if (!back && !LATER.has(next) && next !== "hence" && !fromNow) return undefined;
  if (hasObject(phrase, next)) return undefined;
  // "a few minutes later": too vague or too short to move the date
  const vague = value === null || unit === "second" || unit === "minute" || unit === "hour";
  if (vague) return valueFound(hedgesBefore(r.tokens, from, floor), to, "DURATION", durationValue(unit, value));
  const grain = GRAIN_OF[unit] ?? "day";
  const quarter = reportedQuarter(phrase);
  // "seventy years later" does not count from the text's own date
  const base = (): Moment | null => {
    if (next === "hence" || fromNow) return referenceMoment(r, grain);
    return back || anchored(r, i) ? anchorOf(r, i, grain) : null;
  };
  return countedFound(phrase, fromNow ? to + 2 : to + 1, back ? -1 : 1, quarter ?? base(), quarter !== null);
}

/** Whether the anchor is named after the preposition: "before the vote". */
function hasObject({ r, to, ceiling }: AmountPhrase, preposition: string): boolean {
  if (preposition !== "before" && preposition !== "after" && preposition !== "prior") return false;
  if (to + 1 >= ceiling) return false;
  return !/^(?:[.,;:)"”]|'')$/.test(r.lower(to + 1));
}

/** "a year earlier" in a report on a quarter means the same quarter of the year before. */
const reportedQuarter = ({ r, i, unit, value }: AmountPhrase): Moment | null =>
  unit === "year" && value === 1 ? r.quarterNear(i) : null;

/** The moment so far back (-1) or ahead (1) of `base`, which may be the quarter that a report covers. */
function countedFound(
  phrase: AmountPhrase,
  to: number,
  sign: 1 | -1,
  base: Moment | null,
  quarter: boolean,
): FoundDate {
  const { r, unit, value, floor } = phrase;
  const hedged = hedgesBefore(r.tokens, phrase.from, floor);
  const from = hedged - 1 >= r.free && r.has(hedged - 1, "just") ? hedged - 1 : hedged;
  const remote = value !== null && unit === "year" && value >= REMOTE_YEARS;
  const unknown = valueFound(from, to, "DATE", sign < 0 ? "PAST_REF" : "FUTURE_REF");
  if (base === null || value === null || remote) return unknown;
  const resolved = quarter ? shiftedByGrain(base, "quarter", sign * 4) : shiftedByUnit(base, unit, sign * value);
  return isInCalendar(resolved) ? dateFound(from, to, resolved) : unknown;
}

/** Whether a moment lies in the years that a date can name: "822 centuries later" does not. */
const isInCalendar = (m: Moment | null): m is Moment => m !== null && m.year !== null && m.year >= 0 && m.year <= 9999;
