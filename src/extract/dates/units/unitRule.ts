/**
 * Expressions around a unit of time. "two weeks", "three years ago", "last month", "the second half of 2020", "the 20th century", "every two
 * days" are such; "the second soldier", "a 54-year-old", "half of the village", "quarters" of troops are not.
 */

import { EACH, UNIT_ADJECTIVES, UNITS } from "../../lexicon/language.ts";
import { dateFound, type FoundDate, valueFound } from "../found.ts";
import type { Reading } from "../reading.ts";
import { amountFound } from "./amount.ts";
import { dayUnitFound } from "./day.ts";
import { ordinalFound } from "./ordinal.ts";
import { pluralFound } from "./plural.ts";
import { relativeFound } from "./relative.ts";
import { isTitleCase, type UnitPhrase } from "./unitPhrase.ts";
import { durationValue } from "./unitValue.ts";

/** Expressions that a token for a unit ends, or begins: "two weeks", "the third quarter", "last month". */
export function unitRule(r: Reading, i: number): FoundDate | null {
  const named = UNITS.get(r.lower(i));
  if (named === undefined) return null;
  const { unit, plural } = named;
  const found = amountFound(r, i, unit, plural) ?? ordinalFound(r, i, unit);
  if (found !== null) return found;
  const floor = r.floor(i);
  let at = i - 1;
  while (at > floor && UNIT_ADJECTIVES.has(r.lower(at))) at--;
  const which = at >= floor ? r.lower(at) : "";
  const phrase: UnitPhrase = { r, i, unit, floor, at, which };
  if (EACH.has(which) && !plural) return eachFound(phrase);
  if (plural) return pluralFound(phrase);
  if (isTitleCase(r.word(i))) return null;
  return unit === "day" ? dayUnitFound(phrase) : relativeFound(phrase);
}

/** "every year", "each week" */
function eachFound({ i, unit, at }: UnitPhrase): FoundDate | null {
  return unit === "half" || unit === "second" ? null : valueFound(at, i + 1, "SET", durationValue(unit, 1));
}

/** "the latest period", "the year-earlier period" of a report on a quarter. */
export function periodRule(r: Reading, i: number): FoundDate | null {
  const quarter = r.quarterNear(i);
  if (quarter === null || !r.has(i - 1, "latest")) return null;
  return dateFound(Math.max(r.floor(i), r.has(i - 2, "the") ? i - 2 : i - 1), i + 1, quarter);
}
