import { fromDayNumber } from "../../model/calendar.ts";
import type { Unit } from "../lexicon/language.ts";
import { dayMoment, firstDayOf, type Grain, type Moment, moment, RANK, weekMoment } from "./moment.ts";
import type { Reading } from "./reading.ts";

/** For so many sentences a date may be the anchor of relative dates. */
const ANCHOR_REACH = 4;

/** Whether a date is near enough before token `i` to be an anchor. */
export const anchored = (r: Reading, i: number): boolean =>
  r.anchor !== null && r.sentenceOf(i) - r.anchor.sentence <= ANCHOR_REACH;

/**
 * The moment that an expression like "two days later" counts from: the last date within four sentences, else the text's own. Null where
 * that date is not known so finely ("in 2014 … four months later").
 */
export function anchorOf(r: Reading, i: number, grain: Grain): Moment | null {
  if (r.anchor === null || !anchored(r, i)) return referenceMoment(r, grain);
  const { moment: anchor } = r.anchor;
  return RANK[anchor.grain] <= RANK[grain] ? anchor : null;
}

/** The text's date as a moment, null where it is not known as finely as `grain` asks. */
export function referenceMoment(r: Reading, grain: Grain): Moment | null {
  const { day, month, year } = r.reference;
  if (day !== null) return dayMoment(day, []);
  if (month !== null && year !== null && RANK[grain] >= RANK.month) return moment("month", year, month);
  if (year !== null && RANK[grain] >= RANK.year) return moment("year", year);
  return null;
}

/** The moment of a coarser grain that holds the first day of a finer one, shifted by so many of that grain. */
export function shiftedByGrain(base: Moment, grain: Grain, by: number): Moment | null {
  const first = firstDayOf(base);
  if (first === null) return null;
  const { year, month } = fromDayNumber(first);
  const wrap = (index: number, size: number): Moment =>
    moment(grain, Math.floor(index / size), (((index % size) + size) % size) + 1, 0, ["anchor"]);
  switch (grain) {
    case "day":
      return dayMoment(first + by, ["anchor"]);
    case "month":
      return wrap(year * 12 + month - 1 + by, 12);
    case "quarter":
      return wrap(year * 4 + Math.floor((month - 1) / 3) + by, 4);
    case "half":
      return wrap(year * 2 + Math.floor((month - 1) / 6) + by, 2);
    case "year":
      return moment("year", year + by, 0, 0, ["anchor"]);
    case "decade":
      return moment("decade", (Math.floor(year / 10) + by) * 10, 0, 0, ["anchor"]);
    case "century":
      return moment("century", (Math.floor(year / 100) + by) * 100, 0, 0, ["anchor"]);
    default:
      return null;
  }
}

/** The moment so many units from another, as fine as the unit is; null where the other is not known so finely. */
export function shiftedByUnit(base: Moment, unit: Unit, by: number): Moment | null {
  const first = firstDayOf(base);
  if (first === null || !Number.isInteger(by)) return null;
  const day = base.grain === "day";
  const week = (kind: "week" | "weekend", days: number): Moment => weekMoment(first + days, kind, ["anchor"]);
  switch (unit) {
    case "day":
    case "night":
      return day ? dayMoment(first + by, ["anchor"]) : null;
    case "week":
    case "weekend":
      return day || base.grain === "week" ? week(unit, by * 7) : null;
    case "fortnight":
      return day ? week("week", by * 14) : null;
    case "month":
    case "quarter":
    case "year":
      return shiftedByGrain(base, unit, by);
    case "decade":
      return shiftedByGrain(base, "year", by * 10);
    case "century":
      return shiftedByGrain(base, "year", by * 100);
    default:
      return null;
  }
}

/** The same, but a decade and a century are whole ones: "last decade" is one of the calendar, not ten years ago. */
export function shiftedByCalendarUnit(base: Moment, unit: Unit, by: number): Moment | null {
  if (unit === "decade" || unit === "century") return shiftedByGrain(base, unit, by);
  return shiftedByUnit(base, unit, by);
}
