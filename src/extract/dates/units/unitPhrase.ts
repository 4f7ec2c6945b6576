import type { Unit } from "../../lexicon/language.ts";
import { partBefore } from "../calendar/parts.ts";
import { dateFound, type FoundDate } from "../found.ts";
import { type Grain, type Moment, RANK } from "../moment.ts";
import type { Reading } from "../reading.ts";

/** A unit of time and its determiner: "last" in "the last fiscal year". */
export interface UnitPhrase {
  readonly r: Reading;
  /** Token of the unit. */
  readonly i: number;
  readonly unit: Unit;
  /** First token that the phrase may include. */
  readonly floor: number;
  /** Token of the determiner. */
  readonly at: number;
  /** The determiner, lower-cased; `""` if none stands before the unit. */
  readonly which: string;
}

/** An amount of a unit: "two weeks". */
export interface AmountPhrase {
  readonly r: Reading;
  /** Token of the unit. */
  readonly i: number;
  readonly unit: Unit;
  readonly floor: number;
  readonly ceiling: number;
  /** Whether the amount is only the article ("a week"). */
  readonly article: boolean;
  /** First token of the amount, and one past the last token of the phrase. */
  readonly from: number;
  readonly to: number;
  /** How many; null if the text gives no number. */
  readonly value: number | null;
}

/** A unit whose determiner places it in the calendar: "last month". */
export interface RelativePhrase extends UnitPhrase {
  readonly grain: Grain;
  /** The text's own date, null where it is not known as finely as the unit is. */
  readonly reference: Moment | null;
}

/** Reads one form of an expression: undefined if the words do not have this form, null if they have it but name no time. */
export type Form<Phrase> = (phrase: Phrase) => FoundDate | null | undefined;

/** The finding of the first form that fits. */
export function firstFitting<Phrase>(forms: readonly Form<Phrase>[], phrase: Phrase): FoundDate | null {
  for (const form of forms) {
    const found = form(phrase);
    if (found !== undefined) return found;
  }
  return null;
}

/** How fine a date in such units is; none for parts of a day. */
export const GRAIN_OF: Readonly<Partial<Record<Unit, Grain>>> = {
  day: "day",
  night: "day",
  week: "week",
  weekend: "weekend",
  fortnight: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
  decade: "decade",
  century: "century",
};

/** The token where "the", "early" or "the end of" before token `at` begins. */
export function leadStart(r: Reading, at: number, floor: number): number {
  const { from } = partBefore(r, at, floor);
  return from < at ? from : r.withWord(at, floor, "the");
}

/** The token where the phrase begins, including "early", "the end of" or "sometime" before it. */
export function phraseStart({ r, at, floor }: UnitPhrase): number {
  return r.withWord(leadStart(r, at, floor), floor, "earlier", "later", "early", "late", "sometime");
}

/** The moment that the phrase names, or the part of it that the words before name: "early last year". */
export function momentFound(phrase: UnitPhrase, m: Moment | null): FoundDate | null {
  if (m === null) return null;
  const { part } = partBefore(phrase.r, phrase.at, phrase.floor);
  const parted = part !== null && (m.grain === "month" || RANK[m.grain] >= RANK.year) ? { ...m, part } : m;
  return dateFound(phraseStart(phrase), phrase.i + 1, parted);
}

/** Whether the word begins with a capital and goes on in small letters, as in the names "60 Minutes" and "This Week". */
export const isTitleCase = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);
