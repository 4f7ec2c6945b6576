import { fromDayNumber, toDayNumber } from "../../../model/calendar.ts";
import { DOUBTFUL_SEASONS, EACH, SEASON_CODES, SEASONS, SURE_SEASONS } from "../../lexicon/language.ts";
import { dateFound, type FoundDate, valueFound } from "../found.ts";
import { moment, type Part } from "../moment.ts";
import type { Reading } from "../reading.ts";
import { isCapital } from "./months.ts";
import { partBefore } from "./parts.ts";
import { yearAfter } from "./years.ts";

/** Days that a season has. */
const SEASON_DAYS = 92;

/** "last summer", "the winter of 1992", "this fall". */
export function seasonRule(r: Reading, i: number): FoundDate | null {
  const season = SEASONS.get(r.lower(i));
  if (season === undefined) return null;
  const floor = r.floor(i);
  const { part, from } = partBefore(r, i, floor);
  const which = r.before(i, floor);
  const start = Math.min(from, which === "the" ? i - 1 : i);
  const year = yearAfter(r, i + 1, r.ceiling(i));
  const ofYear = r.has(i + 1, "of") || !DOUBTFUL_SEASONS.has(r.lower(i)) || which === "in" || part !== null;
  if (year !== null && !r.has(i + 1, "in") && ofYear) {
    if (year.written) r.tellYear(year.year, i);
    return dateFound(start, year.to, moment("season", year.year, season));
  }
  if (EACH.has(which)) return valueFound(i - 1, i + 1, "SET", `XXXX-${SEASON_CODES[season - 1]}`);
  if (!isSeason(r, i, which, part)) return null;
  const begin = SURE_SEASONS.has(which) ? (r.has(i - 2, "this", "the") ? i - 2 : i - 1) : start;
  const latest = r.reference.latest;
  const resolved = latest === null ? null : seasonYear(r, i, season, which, latest);
  return dateFound(
    Math.max(begin, floor),
    i + 1,
    moment("season", resolved, season, 0, resolved === null ? [] : ["year"]),
  );
}

/** Whether the word is a season here: not "they fall back", "the Winter Palace". */
function isSeason(r: Reading, i: number, which: string, part: Part | null): boolean {
  if (SURE_SEASONS.has(which)) return true;
  if (DOUBTFUL_SEASONS.has(r.lower(i)) && (part === null || which === "the")) return false;
  if (part === null && !/^(?:the|by|since|until|that)$/.test(which)) return false;
  return !(isCapital(r.word(i)) && isCapital(r.word(i + 1)));
}

/** The year of a season that is written without one; a winter has the year in which it begins, as TimeML's annotators write it. */
function seasonYear(r: Reading, i: number, season: number, which: string, latest: number): number {
  const { year } = fromDayNumber(latest);
  const start = (at: number): number => toDayNumber({ year: at, month: season * 3, day: 1 });
  const begun = start(year) <= latest ? year : year - 1;
  const over = start(begun) + SEASON_DAYS <= latest;
  switch (which) {
    case "next":
    case "coming":
      return begun + 1;
    case "this":
      return over && start(year) > latest ? year : begun;
    case "last":
    case "past":
      return over ? begun : begun - 1;
    default:
      return over && r.tense(i, i + 1) === "future" ? begun + 1 : begun;
  }
}
