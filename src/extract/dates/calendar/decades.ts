import { DECADES } from "../../lexicon/language.ts";
import { dateFound, type FoundDate } from "../found.ts";
import { moment } from "../moment.ts";
import type { Reading } from "../reading.ts";
import { partBefore, withPart } from "./parts.ts";

/** A decade by its first year, with what stands before it: "the early 1990s". */
export function decadeFound(r: Reading, year: number, from: number, to: number): FoundDate {
  const floor = r.floor(to - 1);
  const { part, from: begin } = partBefore(r, from, floor);
  const start = begin === from ? r.withWord(from, floor, "the") : begin;
  return dateFound(start, to, withPart(moment("decade", year), part));
}

/** "1990s", and "the '90s" of the last century; null where the token is no decade. */
export function decadeInDigits(r: Reading, i: number): FoundDate | null {
  const lower = r.lower(i);
  if (/^\d{3}0s$/.test(lower)) return decadeFound(r, Number(lower.slice(0, 4)), i, i + 1);
  if (!/^\d0s$/.test(lower)) return null;
  const from = ["'", "’", "‘"].includes(r.word(i - 1)) ? i - 1 : i;
  const named = r.has(from - 1, "the", "early", "late", "mid");
  return named ? decadeFound(r, 1900 + Number(lower.slice(0, 2)), from, i + 1) : null;
}

/** "the nineties" */
export function spokenDecadeRule(r: Reading, i: number): FoundDate | null {
  const decade = DECADES.get(r.lower(i));
  if (decade === undefined || !r.has(i - 1, "the", "early", "late", "mid")) return null;
  return decadeFound(r, 1900 + decade, i, i + 1);
}
