/**
 * Words that are time expressions by themselves. "yesterday", "earlier today", "overnight", "last night", "now" and "daily" are such; "a
 * night's sleep", "the present" as a gift are not.
 */

import { DAY_PARTS, DEICTIC_DAYS, EACH, NEWS_TELLING, SET_WORDS, VAGUE_TIMES, WRITING } from "../lexicon/language.ts";
import { anchorOf } from "./anchors.ts";
import { dateFound, dayPartFound, type FoundDate, valueFound } from "./found.ts";
import { dayMoment, firstDayOf } from "./moment.ts";
import type { Reading } from "./reading.ts";

/** "today", "late yesterday", "tonight". */
export function deicticRule(r: Reading, i: number): FoundDate | null {
  const by = DEICTIC_DAYS.get(r.lower(i));
  if (by === undefined) return null;
  const from = r.withWord(i, r.floor(i), "earlier", "later", "early", "late");
  const { day } = r.reference;
  if (day === null) return valueFound(from, i + 1, "DATE", by < 0 ? "PAST_REF" : by > 0 ? "FUTURE_REF" : "PRESENT_REF");
  const found = dateFound(from, i + 1, dayMoment(day + by, ["anchor"]));
  return r.has(i, "tonight") ? { ...found, type: "TIME", time: "TNI" } : found;
}

/** "this morning", "last night", "at noon"; alone it waits for a day beside it ("Tuesday morning", "the night of 4 May"). */
export function dayPartRule(r: Reading, i: number): FoundDate | null {
  const time = DAY_PARTS.get(r.lower(i));
  if (time === undefined) return null;
  const floor = r.floor(i);
  const which = r.before(i, floor);
  if (EACH.has(which)) return valueFound(i - 1, i + 1, "SET", `XXXX-XX-XX${time}`);
  return partOfToday(r, i, which, time) ?? partOfAnchor(r, i, which, time) ?? bareDayPart(r, i, floor, time);
}

const partOfDay = (from: number, i: number, day: number, time: string): FoundDate => ({
  ...dateFound(from, i + 1, dayMoment(day, ["anchor"])),
  type: "TIME",
  time,
});

/** "early this morning", "last night" */
function partOfToday(r: Reading, i: number, which: string, time: string): FoundDate | null {
  const { day } = r.reference;
  if (day === null) return null;
  const from = r.withWord(i - 1, r.floor(i), "earlier", "later", "early", "late");
  if (which === "this") return partOfDay(from, i, day, time);
  return which === "last" && time === "TNI" ? partOfDay(from, i, day - 1, time) : null;
}

/** Days counted from the day spoken of: "that night", "the next morning". */
const FROM_ANCHOR: ReadonlyMap<string, number> = new Map([
  ["that", 0],
  ["same", 0],
  ["next", 1],
  ["following", 1],
  ["previous", -1],
]);

function partOfAnchor(r: Reading, i: number, which: string, time: string): FoundDate | null {
  const by = FROM_ANCHOR.get(which);
  const anchor = by === undefined ? null : anchorOf(r, i, "day");
  const first = anchor?.grain === "day" ? firstDayOf(anchor) : null;
  if (by === undefined || first === null) return null;
  return partOfDay(r.withWord(i - 1, r.floor(i), "the", "that"), i, first + by, time);
}

/** "morning", "the early morning": the day stands elsewhere or is missing. */
function bareDayPart(r: Reading, i: number, floor: number, time: string): FoundDate {
  const early = r.withWord(i, floor, "early", "late");
  return dayPartFound(r.withWord(early, floor, "the", "early"), i + 1, time);
}

/** "overnight": the night before the text's day. */
export function overnightRule(r: Reading, i: number): FoundDate | null {
  const { day } = r.reference;
  if (day === null || r.has(i - 1, "the", "an")) return null;
  const night = dateFound(i, i + 1, dayMoment(day - 1, ["anchor"]));
  return { ...night, type: "TIME", time: "TNI", until: dayMoment(day, ["anchor"]) };
}

/** "now", "recently", "just now" */
export function vagueRule(r: Reading, i: number): FoundDate | null {
  const value = VAGUE_TIMES.get(r.lower(i));
  if (value === undefined) return null;
  return valueFound(r.withWord(i, r.floor(i), "right", "just", "more", "most", "very"), i + 1, "DATE", value);
}

/** "in the past", "the future", "at the moment". */
export function refRule(r: Reading, i: number): FoundDate | null {
  const floor = r.floor(i);
  const the = r.before(i, floor) === "the";
  const closed = /^(?:[.,;:)]|and|or|to|but|''|"|”)$/.test(r.lower(i + 1) || ".");
  switch (r.lower(i)) {
    case "past": {
      // "in the past they held", not "in the past two months"
      const clause =
        r.has(i - 2, "in") && r.has(i + 1, "that", "it", "he", "she", "they", "we", "i", "you", "has", "have", "had");
      return the && (closed || clause) ? valueFound(i - 1, i + 1, "DATE", "PAST_REF") : null;
    }
    case "future":
      return futureFound(r, i, the, floor);
    case "moment":
      return closed && r.has(i - 2, "at") && (the || r.has(i - 1, "this"))
        ? valueFound(i - 1, i + 1, "DATE", "PRESENT_REF")
        : null;
    default:
      return null;
  }
}

/** "the near future", "the future", "in future" */
function futureFound(r: Reading, i: number, the: boolean, floor: number): FoundDate | null {
  if (r.has(i - 1, "near") && r.has(i - 2, "the") && i - 2 >= floor)
    return valueFound(i - 2, i + 1, "DATE", "FUTURE_REF");
  if (the && !r.has(i + 1, "of")) return valueFound(i - 1, i + 1, "DATE", "FUTURE_REF");
  return r.has(i - 1, "in", "near") ? valueFound(i, i + 1, "DATE", "FUTURE_REF") : null;
}

/** "daily", "annually"; "the Daily Velmar" is a name, and in "the daily writes" a paper is. */
export function setRule(r: Reading, i: number): FoundDate | null {
  const value = SET_WORDS.get(r.lower(i));
  if (r.has(i - 1, "the") && (NEWS_TELLING.has(r.lower(i + 1)) || WRITING.has(r.lower(i + 1)))) return null;
  // "the state-owned daily Al-Nahr"
  if (/^\p{Lu}\p{Ll}/u.test(r.word(i + 1)) && i > r.sentenceStart(i)) return null;
  const capital = r.word(i).charCodeAt(0) <= 90;
  if (value === undefined || (capital && i !== r.sentenceStart(i))) return null;
  return valueFound(i, i + 1, "SET", value);
}
