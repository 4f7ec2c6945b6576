// "at least 16 soldiers", "31", "dozens of houses".   not: "22 October", "the two states", "items 32, 37 and 68", "18:30".
import { HEDGE_PAIRS, HEDGES, MASSES, MULTIPLIERS, NUMBER_DETERMINERS, NUMBERED_THINGS } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { NOUN, NUMBER, PROPER } from "../structure/tagClasses.ts";
import { numberIn } from "./numberValue.ts";

/** Words that count something between two tokens: "at least 16 soldiers", "31", "dozens of houses". Times and numbers of things are none. */
export function quantityPhrasesIn(analysis: Analysis, from: number, to: number): Range[] {
  const found: Range[] = [];
  for (let i = from; i < to; i++) {
    if (analysis.inTime(i)) continue;
    if (NUMBERED_THINGS.has(analysis.lower(i))) {
      i = pastNumbers(analysis, i, to);
      continue;
    }
    if (!isCount(analysis, i)) continue;
    const number: Range = [i, endOfNumber(analysis, i, to)];
    const end = endOfCounted(analysis, number[1], to);
    if (countsSomething(analysis, number, end)) found.push([hedged(analysis, i, from), end]);
    i = end - 1;
  }
  return found;
}

/** "items 32, 37 and 68": the last token of what they are called by. */
function pastNumbers(analysis: Analysis, from: number, to: number): number {
  let i = from;
  while (i + 1 < to && /^(?:\d.*|,|and|\(|\)|\p{Ll})$/u.test(analysis.lower(i + 1))) i++;
  return i;
}

/** "one" and "from zero" count nothing. */
const NO_COUNT = new Set(["one", "zero"]);

/** A number or a word for many: neither a fraction, a date or a time of day nor part of a symbol ("67/19", "20-kilometre"). */
function isCount(analysis: Analysis, i: number): boolean {
  const low = analysis.lower(i);
  // the tagger takes "twenty-four" for an adjective
  const isNumber = MASSES.has(low) || ((analysis.is(i, NUMBER) || isHyphenated(low)) && !NO_COUNT.has(low));
  if (!isNumber || analysis.has(i - 1, "/") || analysis.has(i + 1, "/")) return false;
  return !/\/|\d-\p{L}|^\d{1,2}[.:]\d{2}$/u.test(low);
}

/** "twenty-four". */
const isHyphenated = (low: string): boolean => low.includes("-") && numberIn([low])?.words === 1;

/** One past a number of one word or several: "31", "two million", "two hundred and ten". */
function endOfNumber(analysis: Analysis, i: number, to: number): number {
  let end = i + 1;
  for (;;) {
    const next = analysis.has(end, "and") && analysis.has(end - 1, "hundred", "thousand") ? end + 1 : end;
    const belongs = (analysis.is(next, NUMBER) && !analysis.inTime(next)) || MULTIPLIERS.has(analysis.lower(next));
    if (next >= to || !belongs) return end;
    end = next + 1;
  }
}

/** One past what is counted by the number that ends at `end`. */
function endOfCounted(analysis: Analysis, end: number, to: number): number {
  const chunk = analysis.chunkAt(end - 1);
  if (chunk !== null && chunk.to > end) return Math.min(to, chunk.to);
  const counted = analysis.lower(end) === "of" && end + 1 < to ? analysis.chunkAt(end + 1) : null;
  return counted === null ? end : Math.min(to, counted.to);
}

/** Not "22 October", "the two states": a number that only tells which. */
function countsSomething(analysis: Analysis, [first, past]: Range, end: number): boolean {
  const head = analysis.chunkAt(end - 1)?.head ?? end - 1;
  if (analysis.inTime(head)) return false;
  // "a Boeing 737"
  if (end === past && analysis.is(first - 1, PROPER) && analysis.chunkAt(first - 1)?.to === past) return false;
  const chunk = analysis.chunkAt(past - 1);
  const tellsWhich =
    chunk !== null && NUMBER_DETERMINERS.has(analysis.lower(chunk.from)) && !MASSES.has(analysis.lower(first));
  return !tellsWhich || !analysis.is(head, NOUN);
}

/** Takes in "at least", "no fewer than", "as many as", "about". */
function hedged(analysis: Analysis, i: number, floor: number): number {
  const before = analysis.lower(i - 1);
  if (i - 3 >= floor && before === "as" && analysis.has(i - 2, "many", "much", "few") && analysis.has(i - 3, "as"))
    return i - 3;
  if (i - 2 >= floor && HEDGE_PAIRS.has(`${analysis.lower(i - 2)} ${before}`))
    return i - 3 >= floor && before === "than" && analysis.has(i - 3, "no", "not") ? i - 3 : i - 2;
  return i - 1 >= floor && HEDGES.has(before) ? i - 1 : i;
}
