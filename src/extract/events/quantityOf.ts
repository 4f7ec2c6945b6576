// "killed nine people and wounded 24" → 9 killed, 24 wounded.   "at least 16 shells" → 16 or more shells.   "dozens of houses" → about houses, no number.
// not: "killed three and captured two villages" (the villages are villages)
import type { Bound, Quantity } from "../../model/quantity.ts";
import { BOUND_WORDS, COUNTED_PEOPLE, HARMS, MASSES, MULTIPLIERS } from "../lexicon/language.ts";
import { type Analysis, type Range, spanOf } from "../structure/analysis.ts";
import { NOUN, NUMBER, PROPER } from "../structure/tagClasses.ts";
import { numberIn } from "./numberValue.ts";

/** Tokens behind a quantity among which the word is that tells what befell those counted. */
const REACH = 6;
/** Words between a word of harm and the number that it counts by: "killing of at least 14". */
const BETWEEN =
  /^(?:the|of|at|least|most|more|than|about|some|another|up|to|their|its|a|total|further|over|nearly|almost|around|between|from)$/;
const CLAUSE_END = /^(?:[.;:!?()“”"—–,]|and|but|while|or)$/;

/** The numbers, their bounds and what they count, of words that count something, in their order. */
export function quantitiesOf(analysis: Analysis, ranges: readonly Range[]): Quantity[] {
  return ranges.map((range, at) => {
    const { value, bound, past } = numberOf(analysis, range);
    const [first, last] = [
      rangePartner(ranges, at, -1, analysis) ?? range,
      rangePartner(ranges, at, 1, analysis) ?? range,
    ];
    const counted = countedBy(analysis, [first[0], last[1]], last === range ? past : numberOf(analysis, last).past);
    return { value, bound, counted, span: spanOf(analysis.tokens, range) };
  });
}

/** The other end of "10 to 15", before or behind these words. */
function rangePartner(ranges: readonly Range[], at: number, step: -1 | 1, analysis: Analysis): Range | null {
  const [one, other] = step < 0 ? [ranges[at - 1], ranges[at]] : [ranges[at], ranges[at + 1]];
  if (one === undefined || other === undefined || other[0] !== one[1] + 1) return null;
  return ofRange(analysis, one[0], one[1]) === "at least" ? (step < 0 ? one : other) : null;
}

/** A number with its bound, and the token behind its last word. */
function numberOf(
  analysis: Analysis,
  [from, to]: Range,
): Pick<Quantity, "value" | "bound"> & { readonly past: number } {
  const words = analysis.tokens.lower.slice(from, to);
  const first = words.findIndex(
    (word, at) => MASSES.has(word) || analysis.is(from + at, NUMBER) || numberIn([word]) !== null,
  );
  const number = first < 0 ? null : numberIn(words.slice(first));
  const past = from + Math.max(0, first) + (number?.words ?? 1);
  const told = boundIn(words.slice(0, first).join(" ")) ?? ofRange(analysis, from, past);
  return { value: number?.value ?? null, bound: told ?? (number === null ? "about" : "exactly"), past };
}

const boundIn = (before: string): Bound | null => BOUND_WORDS.find(([, words]) => words.test(before))?.[0] ?? null;

/** "from 7 million to 10 million", "between 10 and 15". */
function ofRange(analysis: Analysis, from: number, past: number): Bound | null {
  const isNumber = (i: number): boolean => numberIn([analysis.lower(i)]) !== null || MULTIPLIERS.has(analysis.lower(i));
  if (analysis.has(past, "to", "or") && isNumber(past + 1)) return "at least";
  if (analysis.has(from - 1, "to", "or") && isNumber(from - 2)) return "at most";
  if (analysis.has(from - 1, "between") && analysis.has(past, "and")) return "at least";
  const isSecond = analysis.has(from - 1, "and") && isNumber(from - 2);
  return isSecond && (analysis.has(from - 3, "between") || analysis.has(from - 4, "between")) ? "at most" : null;
}

/** What a number counts that ends before token `past`. */
function countedBy(analysis: Analysis, [from, to]: Range, past: number): string | null {
  if (analysis.has(past, "%", "percent") || (analysis.has(past, "per") && analysis.has(past + 1, "cent")))
    return "percent";
  if (/^\p{Sc}$/u.test(analysis.lower(past - 2)) || /^\p{Sc}$/u.test(analysis.lower(from - 1))) return "money";
  const head = headOf(analysis, past, to);
  const noun = head === null ? null : analysis.lower(head);
  // "31 wounded", "14 deaths", "two prisoners"
  const own = noun === null ? null : harmOf(noun);
  if (own !== null) return own;
  const isOfPeople = head === null || COUNTED_PEOPLE.test(analysis.lower(head)) || isNameOfPeople(analysis, head);
  return (isOfPeople ? (harmBefore(analysis, from) ?? harmAfter(analysis, to)) : null) ?? noun;
}

/** The noun of the words that count, behind the number. */
function headOf(analysis: Analysis, past: number, to: number): number | null {
  for (let i = to - 1; i >= past; i--) if (analysis.is(i, NOUN) && /^\p{L}/u.test(analysis.lower(i))) return i;
  // "535 | attacks": the word names the event itself
  const own = analysis.chunkAt(past - 1)?.head ?? -1;
  if (own >= past && analysis.is(own, NOUN)) return own;
  return to > past && /^\p{L}/u.test(analysis.lower(to - 1)) && !analysis.has(to - 1, "of") ? to - 1 : null;
}

/** "14 Pallumians". */
const isNameOfPeople = (analysis: Analysis, head: number): boolean =>
  analysis.is(head, PROPER) && /ns$/.test(analysis.lower(head));

const harmOf = (word: string): string | null => HARMS.find(([, words]) => words.test(word))?.[0] ?? null;

/** "killing at least 14", "the deaths of 14". */
function harmBefore(analysis: Analysis, from: number): string | null {
  for (let i = from - 1; i >= from - 4; i--) {
    const harm = harmOf(analysis.lower(i));
    if (harm !== null) return harm;
    if (!BETWEEN.test(analysis.lower(i))) return null;
  }
  return null;
}

/** "14 civilians were killed", "nine people lost their lives", "31 wounded". */
function harmAfter(analysis: Analysis, to: number): string | null {
  for (let i = to; i < to + REACH; i++) {
    if (CLAUSE_END.test(analysis.lower(i)) || analysis.is(i, NUMBER)) return null;
    const harm = harmOf(analysis.lower(i));
    // "14 guards killed three": they are not the ones
    if (harm !== null) return /ed$/.test(analysis.lower(i)) && analysis.is(i + 1, NUMBER) ? null : harm;
  }
  return null;
}
