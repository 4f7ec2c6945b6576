import { weekdayOf } from "../../../model/calendar.ts";
import { DAY_PARTS, DOUBTFUL_WEEKDAYS, EACH, EVENT_ADJECTIVES, MONTHS, WEEKDAYS } from "../../lexicon/language.ts";
import { anchorOf } from "../anchors.ts";
import { dateFound, type FoundDate, valueFound } from "../found.ts";
import { resolveWeekday } from "../lending.ts";
import { dayMoment, firstDayOf, type Moment } from "../moment.ts";
import { dayNumeral } from "../numerals.ts";
import type { Reading } from "../reading.ts";
import { isCapital } from "./months.ts";

/** "on Tuesday", "last Friday", "every Monday", "Sundays". */
export function weekdayRule(r: Reading, i: number): FoundDate | null {
  const weekday = WEEKDAYS.get(r.lower(i));
  if (weekday === undefined) return null;
  const floor = r.floor(i);
  if (isOtherName(r, i, floor)) return null;
  const unknown = (from: number, type: "SET" | "DATE"): FoundDate => ({
    ...valueFound(from, i + 1, type, `XXXX-WXX-${weekday}`),
    kind: "weekday",
  });
  if (r.lower(i).endsWith("days")) return unknown(i, "SET");
  if (EACH.has(r.before(i, floor))) return unknown(i - 1, "SET");
  const { from, day } = placed(r, i, weekday, floor);
  return day === null ? unknown(from, "DATE") : dateFound(from, i + 1, day, "weekday");
}

/** "sat", "the Sunday Post", "Bloody Sunday": other words, and names */
function isOtherName(r: Reading, i: number, floor: number): boolean {
  const ceiling = r.ceiling(i);
  if (DOUBTFUL_WEEKDAYS.has(r.lower(i)) && !(isCapital(r.word(i)) && datesFollow(r, i, ceiling))) return true;
  if (i <= floor) return false;
  if (isCapital(r.word(i - 1)) && EVENT_ADJECTIVES.has(r.lower(i - 1))) return true;
  const titled = i + 1 < ceiling && /^\p{Lu}\p{Ll}/u.test(r.word(i + 1));
  return titled && r.has(i - 1, "the") && !MONTHS.has(r.lower(i + 1)) && !DAY_PARTS.has(r.lower(i + 1));
}

/** Whether a date follows the weekday: "Sat, 4 May", "Sun May 5". */
function datesFollow(r: Reading, i: number, ceiling: number): boolean {
  const k = r.has(i + 1, ",") ? i + 2 : i + 1;
  if (k >= ceiling) return false;
  return MONTHS.has(r.lower(k)) || (dayNumeral(r.lower(k)) !== 0 && MONTHS.has(r.lower(k + 1)));
}

/** The day that a weekday means, by the word before it, and where the phrase begins. */
function placed(
  r: Reading,
  i: number,
  weekday: number,
  floor: number,
): { readonly from: number; readonly day: Moment | null } {
  const which = r.before(i, floor);
  const led = r.withWord(i - 1, floor, "the", "this");
  const counted = (kind: "last" | "next" | "tense", from: number) => ({
    from,
    day: resolveWeekday(r, weekday, kind, from, i + 1),
  });
  switch (which) {
    case "previous":
    case "preceding":
    case "following":
      return { from: led, day: besideAnchor(r, i, weekday, which === "following") };
    case "last":
    case "past":
      return counted("last", led);
    case "next":
    case "coming":
    case "upcoming":
      return counted("next", led);
    case "this":
    case "early":
    case "late":
    case "earlier":
    case "later":
      return counted("tense", i - 1);
    default:
      return counted("tense", i);
  }
}

/** The weekday after or before the day that the text mentioned last. */
function besideAnchor(r: Reading, i: number, weekday: number, following: boolean): Moment | null {
  const anchor = anchorOf(r, i, "day");
  const first = anchor === null ? null : firstDayOf(anchor);
  if (first === null) return null;
  const ahead = (weekday - weekdayOf(first) + 7) % 7;
  return dayMoment(following ? first + (ahead || 7) : first + ahead - 7, ["anchor"]);
}
