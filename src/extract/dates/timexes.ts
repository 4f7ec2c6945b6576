import type { Dating, Timex } from "../../model/dating.ts";
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import {
  DAY_PARTS,
  DECADES,
  DEICTIC_DAYS,
  MONTHS,
  SEASONS,
  SET_WORDS,
  UNITS,
  VAGUE_TIMES,
  WEEKDAYS,
} from "../lexicon/language.ts";
import { spokenDecadeRule } from "./calendar/decades.ts";
import { monthRule } from "./calendar/months.ts";
import { NAMED_DAY_WORDS, namedDayRule } from "./calendar/namedDays.ts";
import { numberRule } from "./calendar/numbers.ts";
import { seasonRule } from "./calendar/seasons.ts";
import { weekdayRule } from "./calendar/weekdays.ts";
import { spokenYearRule } from "./calendar/years.ts";
import type { FoundDate } from "./found.ts";
import { join } from "./join.ts";
import { Reading } from "./reading.ts";
import { referenceOf } from "./reference.ts";
import { toTimex } from "./toTimex.ts";
import { hyphenRule } from "./units/hyphen.ts";
import { periodRule, unitRule } from "./units/unitRule.ts";
import { dayPartRule, deicticRule, overnightRule, refRule, setRule, vagueRule } from "./wordRules.ts";

type Rule = (reading: Reading, i: number) => FoundDate | null;

/** The rules that a word may start; the first that finds something counts. */
const RULES: ReadonlyMap<string, readonly Rule[]> = (() => {
  const map = new Map<string, Rule[]>();
  const put = (words: Iterable<string>, rule: Rule): void => {
    for (const word of words) map.set(word, [...(map.get(word) ?? []), rule]);
  };
  // "May Day" before the month of May, "the night of" before nights as an amount's unit
  put(NAMED_DAY_WORDS, namedDayRule);
  put(MONTHS.keys(), monthRule);
  put(WEEKDAYS.keys(), weekdayRule);
  put(UNITS.keys(), unitRule);
  put(SEASONS.keys(), seasonRule);
  put(DAY_PARTS.keys(), dayPartRule);
  put(DEICTIC_DAYS.keys(), deicticRule);
  put(VAGUE_TIMES.keys(), vagueRule);
  put(SET_WORDS.keys(), setRule);
  put(DECADES.keys(), spokenDecadeRule);
  put(["nineteen"], spokenYearRule);
  put(["overnight"], overnightRule);
  put(["period"], periodRule);
  put(["past", "future", "moment"], refRule);
  return map;
})();

export interface TimexOptions {
  /** Date of the text, from which missing years are inferred and days counted. */
  readonly reference: Dating | null;
}

/**
 * All time expressions of a text, in order and apart from each other, with TIMEX3 type and value and, where they name a calendar date, that
 * date in EDTF. Linear in the text's length. What a date takes from the text's own date is named in `inferred`; without such a date
 * nothing is made up: "24 April" is then `XXXX-04-24`.
 *
 * Normalisation follows TimeML's annotation guidelines (Saurí et al. 2006) as TempEval-3 applied them.
 *
 * @example findTimexes(tokens, sentences, { reference: parseDate("2020-04-26") })
 */
export function findTimexes(tokens: Tokens, sentences: Sentences, options: TimexOptions): Timex[] {
  const reading = new Reading(tokens, sentences, referenceOf(options.reference));
  const found: FoundDate[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (i < reading.free) continue;
    const next = findAt(reading, i);
    if (next === null || next.from < reading.free) continue;
    const previous = found.at(-1);
    const joined = previous === undefined ? null : join(reading, previous, next);
    const kept = joined ?? next;
    if (joined === null) found.push(next);
    else found[found.length - 1] = joined;
    reading.free = kept.to;
    remember(reading, kept);
    i = kept.to - 1;
  }
  const timexes: Timex[] = [];
  for (const one of found) {
    const timex = toTimex(reading, one);
    if (timex !== null) timexes.push(timex);
  }
  return timexes;
}

function findAt(r: Reading, i: number): FoundDate | null {
  const lower = r.lower(i);
  const rules = RULES.get(lower);
  if (rules !== undefined) {
    for (const rule of rules) {
      const found = rule(r, i);
      if (found !== null) return found;
    }
    return null;
  }
  const c = lower.charCodeAt(0);
  if (c >= 48 && c <= 57) {
    const found = lower.length <= 13 ? numberRule(r, i) : null;
    if (found !== null) return found;
  }
  if (lower.length > 5 && lower.length < 30 && /[-‐‑]/.test(lower)) return hyphenRule(r, i);
  return null;
}

function remember(r: Reading, found: FoundDate): void {
  if (found.moment === null || found.moment.year === null || found.type === "SET") return;
  const sentence = r.sentenceOf(found.from);
  r.anchor = { moment: found.until ?? found.moment, sentence };
  // A quarter that was counted from the report's own is not the one that the report covers.
  if (found.moment.grain === "quarter" && (found.moment.inferred[0] === "year" || r.quarter === null))
    r.quarter = { moment: found.moment, sentence };
}
