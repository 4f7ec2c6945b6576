// "at least 16 soldiers", "31", "dozens of houses".   not: "22 October", "the two states", "items 32, 37 and 68", "18:30".
import { MULTIPLIERS } from "../../text/lexicon/language.ts";
import { hedgesFrom } from "../../text/quantities/boundBefore.ts";
import { numberAt } from "../../text/quantities/numberAt.ts";
import { MASSES, NO_COUNT, NUMBER_DETERMINERS, NUMBERED_THINGS, NUMBERS_GO_ON } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { NOUN, NUMBER, PROPER } from "../structure/tagClasses.ts";

/** Words that count something between two tokens: "at least 16 soldiers", "31", "dozens of houses". Times, and numbers that name things, are none. */
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
    if (countsSomething(analysis, number, end)) found.push([hedgesFrom(analysis.tokens.lower, i, from), end]);
    i = end - 1;
  }
  return found;
}

/** "items 32, 37 and 68": the last token of such a list of numbers. */
function pastNumbers(analysis: Analysis, from: number, to: number): number {
  let i = from;
  while (i + 1 < to && NUMBERS_GO_ON.test(analysis.lower(i + 1))) i++;
  return i;
}

/** A number or a word for many: neither a fraction, a date or a time of day nor part of a symbol ("67/19", "20-kilometre"). */
function isCount(analysis: Analysis, i: number): boolean {
  const low = analysis.lower(i);
  // the tagger takes "twenty-four" for an adjective
  const isNumber = MASSES.has(low) || ((analysis.is(i, NUMBER) || isHyphenated(low)) && !NO_COUNT.has(low));
  if (!isNumber || analysis.has(i - 1, "/") || analysis.has(i + 1, "/")) return false;
  return !/\/|\d-\p{L}|^\d{1,2}[.:]\d{2}$/u.test(low);
}

/** "twenty-four". */
const isHyphenated = (low: string): boolean => low.includes("-") && numberAt([low], 0) !== null;

/** The token past a number of one word or several: "31", "two million", "two hundred and ten". */
function endOfNumber(analysis: Analysis, i: number, to: number): number {
  let end = i + 1;
  for (;;) {
    const next = analysis.has(end, "and") && analysis.has(end - 1, "hundred", "thousand") ? end + 1 : end;
    const belongs = (analysis.is(next, NUMBER) && !analysis.inTime(next)) || MULTIPLIERS.has(analysis.lower(next));
    if (next >= to || !belongs) return end;
    end = next + 1;
  }
}

/** The token past the noun that the number ending at `end` counts. */
function endOfCounted(analysis: Analysis, end: number, to: number): number {
  const chunk = analysis.chunkAt(end - 1);
  if (chunk !== null && chunk.to > end) return Math.min(to, chunk.to);
  const counted = analysis.lower(end) === "of" && end + 1 < to ? analysis.chunkAt(end + 1) : null;
  return counted === null ? end : Math.min(to, counted.to);
}

/** Not "22 October", "the two states": a number that only identifies. */
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
