import { NUMBERS } from "../../text/lexicon/language.ts";
import { digitsValue } from "../../text/quantities/numberAt.ts";
import type { Tokens } from "../../text/tokens.ts";
import { COUNTED, DATE_HEDGE_PAIRS, DATE_HEDGES, ORDINALS, VAGUE_NUMBERS } from "../lexicon/language.ts";

/** An amount before a unit: where it begins, and how much; null if the text gives no number ("several"). */
export interface Amount {
  readonly from: number;
  readonly value: number | null;
  /** Whether it is only the article ("a week"). */
  readonly article: boolean;
}

/** The day of a month that a token writes as a number ("24", "24th"), else 0. */
export function dayNumeral(lower: string): number {
  const c = lower.charCodeAt(0);
  if (c < 48 || c > 57 || lower.length > 4) return 0;
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(lower);
  const day = match === null ? 0 : Number(match[1]);
  return day >= 1 && day <= 31 ? day : 0;
}

/** "third", "3rd", "20th" as a number, else 0. */
export function ordinalValue(lower: string): number {
  const word = ORDINALS.get(lower);
  if (word !== undefined) return word;
  const match = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(lower);
  return match === null ? 0 : Number(match[1]);
}

/** The year that a token of four digits writes, else 0. */
export function yearNumeral(word: string): number {
  if (word.length !== 4) return 0;
  for (let k = 0; k < 4; k++) {
    const c = word.charCodeAt(k);
    if (c < 48 || c > 57) return 0;
  }
  const year = Number(word);
  return year >= 1000 && year <= 2199 ? year : 0;
}

/** Number words side by side, each token perhaps hyphenated: "twenty four", "two hundred and ten". */
export function wordsValue(words: readonly string[]): number | null {
  let total = 0;
  let part = 0;
  let seen = false;
  for (const word of words) {
    for (const piece of word.split("-")) {
      if (piece === "and") continue;
      const value = piece === "a" ? 1 : NUMBERS.get(piece);
      if (value === undefined) return null;
      seen = true;
      if (value === 100) part = (part === 0 ? 1 : part) * 100;
      else if (value === 1000) {
        total += (part === 0 ? 1 : part) * 1000;
        part = 0;
      } else part += value;
    }
  }
  return seen ? total + part : null;
}

const isNumberWord = (lower: string): boolean =>
  NUMBERS.has(lower) || (lower.includes("-") && lower.split("-").every((piece) => NUMBERS.has(piece)));

/** A place in the tokens, and the first token that a rule may look back to from it. */
interface Place {
  readonly tokens: Tokens;
  readonly at: number;
  readonly min: number;
}

/** The word so many tokens before a place, lower-cased; `""` where a rule may not look so far back. */
const back = ({ tokens, at, min }: Place, by: number): string => (at - by >= min ? (tokens.lower[at - by] ?? "") : "");

const amountOf = (from: number, value: number | null, article = false): Amount => ({ from, value, article });

/** Reads the amount that ends before token `end` (exclusive), not before token `min`; adjectives of counting may stand between. */
export function amountBefore(tokens: Tokens, end: number, min: number): Amount | null {
  let at = end - 1;
  for (let k = 0; k < 2 && at > min && COUNTED.has(tokens.lower[at] ?? ""); k++) at--;
  if (at < min) return null;
  const place: Place = { tokens, at, min };
  const last = back(place, 0);
  if (last === "of" && back(place, 1) === "couple") return amountOf(back(place, 2) === "a" ? at - 2 : at - 1, 2);
  if (last === "couple") return amountOf(back(place, 1) === "a" ? at - 1 : at, 2);
  if (VAGUE_NUMBERS.has(last)) return amountOf(back(place, 1) === "a" ? at - 1 : at, null);
  if (last === "a" || last === "an") return back(place, 1) === "half" ? amountOf(at - 1, 0.5) : amountOf(at, 1, true);
  if (last === "½") return withWhole(place, 1);
  const first = last.charCodeAt(0);
  return first >= 48 && first <= 57 ? amountInDigits(place) : amountInWords(place);
}

/** A half with the whole number before it, that many tokens back: "2 ½", "2 1/2". */
function withWhole({ tokens, at, min }: Place, by: number): Amount {
  const whole = at - by >= min ? digitsValue(tokens.word[at - by] ?? "") : null;
  return whole === null ? amountOf(at - by + 1, 0.5) : amountOf(at - by, whole + 0.5);
}

/** "12", "2½", "1/2", "2 1/2" */
function amountInDigits(place: Place): Amount | null {
  const last = back(place, 0);
  if (last.endsWith("½")) {
    const whole = digitsValue(last.slice(0, -1));
    return whole === null ? null : amountOf(place.at, whole + 0.5);
  }
  const value = digitsValue(last);
  if (value === null) return null;
  if (last === "2" && back(place, 1) === "/" && back(place, 2) === "1") return withWhole(place, 3);
  return amountOf(place.at, value);
}

/** At most so many words before the last write one number. */
const LONGEST_NUMBER = 6;

/** "twenty-four", "two hundred and ten", "a thousand" */
function amountInWords({ tokens, at, min }: Place): Amount | null {
  const word = (k: number): string => (k >= min ? (tokens.lower[k] ?? "") : "");
  if (!isNumberWord(word(at))) return null;
  let from = at;
  while (from - 1 >= min && at - from < LONGEST_NUMBER) {
    if (isNumberWord(word(from - 1))) from--;
    else if (word(from - 1) === "and" && isLargeNumber(word(from - 2))) from -= 2;
    else break;
  }
  if (isLargeNumber(word(from)) && word(from - 1) === "a") from--;
  return amountOf(from, wordsValue(tokens.lower.slice(from, at + 1)));
}

const isLargeNumber = (word: string): boolean => word === "hundred" || word === "thousand";

/** Includes hedges to the left of token `from`: "more than", "nearly", "up to"; returns where they begin. */
export function hedgesBefore(tokens: Tokens, from: number, min: number): number {
  const place: Place = { tokens, at: from, min };
  if (DATE_HEDGES.has(back(place, 1))) return from - 1;
  if (!DATE_HEDGE_PAIRS.has(`${back(place, 2)}_${back(place, 1)}`)) return from;
  return back(place, 3) === "no" ? from - 3 : from - 2;
}
