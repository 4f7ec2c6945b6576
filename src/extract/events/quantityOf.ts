// "killed nine people and wounded 24" → 9 killed, 24 wounded.   "at least 16 shells" → 16 or more shells.   "dozens of houses" → about houses, no number.
// not: "killed three and captured two villages" (the villages are not killed)
import type { Quantity } from "../../model/quantity.ts";
import { boundOf } from "../../text/quantities/boundBefore.ts";
import { harmAfter, harmBefore, harmOf } from "../../text/quantities/harm.ts";
import { numberAt } from "../../text/quantities/numberAt.ts";
import { COUNTED_PEOPLE, MASSES } from "../lexicon/language.ts";
import { type Analysis, type Range, spanOf } from "../structure/analysis.ts";
import { NOUN, NUMBER, PROPER } from "../structure/tagClasses.ts";

/** The numbers in words that count something, each with its bound and what it counts, in their order. */
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
  return boundOf(analysis.tokens.lower, one[0], one[0], one[1]) === "at least" ? (step < 0 ? one : other) : null;
}

/** A number with its bound, and the token behind its last word. */
function numberOf(
  analysis: Analysis,
  [from, to]: Range,
): Pick<Quantity, "value" | "bound"> & { readonly past: number } {
  const { lower } = analysis.tokens;
  let first = from;
  while (first < to && !MASSES.has(lower[first] ?? "") && !analysis.is(first, NUMBER) && !isNumber(lower, first))
    first++;
  if (first === to) first = from;
  const number = numberAt(lower, first, to);
  const past = number?.to ?? first + 1;
  const told = boundOf(lower, from, first, past);
  return { value: number?.value ?? null, bound: told ?? (number === null ? "about" : "exactly"), past };
}

const isNumber = (lower: readonly string[], i: number): boolean => numberAt(lower, i, i + 1) !== null;

/** What is counted by a number that ends before token `past`. */
function countedBy(analysis: Analysis, [from, to]: Range, past: number): string | null {
  if (analysis.has(past, "%", "percent") || (analysis.has(past, "per") && analysis.has(past + 1, "cent")))
    return "percent";
  if (/^\p{Sc}$/u.test(analysis.lower(past - 2)) || /^\p{Sc}$/u.test(analysis.lower(from - 1))) return "money";
  const { lower } = analysis.tokens;
  const head = headOf(analysis, past, to);
  const noun = head === null ? null : analysis.lower(head);
  // "31 wounded", "14 deaths", "two prisoners"
  const own = noun === null ? null : harmOf(noun);
  if (own !== null) return own;
  const isOfPeople = head === null || COUNTED_PEOPLE.test(analysis.lower(head)) || isNameOfPeople(analysis, head);
  return (isOfPeople ? (harmBefore(lower, from) ?? harmAfter(lower, to)?.harm) : null) ?? noun;
}

/** The noun behind the number. */
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
