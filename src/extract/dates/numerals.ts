import type { Tokens } from "../../text/tokens.ts";
import { COUNTED, HEDGE_PAIRS, HEDGES, NUMBERS, ORDINALS, VAGUE_NUMBERS } from "../lexicon/en/dates.ts";

/** An amount before a unit: where it begins, and how much; null where that is not told ("several"). */
export interface Amount {
  readonly from: number;
  readonly value: number | null;
  /** Whether it is only the article ("a week"). */
  readonly article: boolean;
}

/** The number that digits write ("12", "1,000", "2.5"), null where they write none. */
export function digitsValue(word: string): number | null {
  if (!/^\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,6})?$/.test(word)) return null;
  return Number(word.replaceAll(",", ""));
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

/** Reads the amount that ends before token `end` (exclusive), not before token `min`; adjectives of counting may stand between. */
export function amountBefore(tokens: Tokens, end: number, min: number): Amount | null {
  const { lower, word } = tokens;
  let j = end - 1;
  for (let k = 0; k < 2 && j > min && COUNTED.has(lower[j]!); k++) j--;
  if (j < min) return null;
  const last = lower[j]!;
  const amount = (from: number, value: number | null, article = false): Amount => ({ from, value, article });
  if (last === "of" && j - 1 >= min && lower[j - 1] === "couple")
    return amount(j - 2 >= min && lower[j - 2] === "a" ? j - 2 : j - 1, 2);
  if (last === "couple") return amount(j - 1 >= min && lower[j - 1] === "a" ? j - 1 : j, 2);
  if (VAGUE_NUMBERS.has(last)) {
    const article = j - 1 >= min && (lower[j - 1] === "a" || lower[j - 1] === "the");
    return amount(article && lower[j - 1] === "a" ? j - 1 : j, null);
  }
  if (last === "a" || last === "an") {
    if (j - 1 >= min && lower[j - 1] === "half") return amount(j - 1, 0.5);
    return amount(j, 1, true);
  }
  if (last === "½") {
    const whole = j - 1 >= min ? digitsValue(word[j - 1]!) : null;
    return whole === null ? amount(j, 0.5) : amount(j - 1, whole + 0.5);
  }
  const first = last.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    if (last.endsWith("½")) {
      const whole = digitsValue(last.slice(0, -1));
      return whole === null ? null : amount(j, whole + 0.5);
    }
    const value = digitsValue(last);
    if (value === null) return null;
    // "2 1/2", "1/2"
    if (last === "2" && j - 2 >= min && word[j - 1] === "/" && word[j - 2] === "1") {
      const whole = j - 3 >= min ? digitsValue(word[j - 3]!) : null;
      return whole === null ? amount(j - 2, 0.5) : amount(j - 3, whole + 0.5);
    }
    return amount(j, value);
  }
  if (!isNumberWord(last)) return null;
  let from = j;
  while (from - 1 >= min && j - from < 6) {
    const before = lower[from - 1]!;
    if (isNumberWord(before)) from--;
    else if (before === "and" && from - 2 >= min && /^(?:hundred|thousand)$/.test(lower[from - 2]!)) from -= 2;
    else break;
  }
  if (/^(?:hundred|thousand)$/.test(lower[from]!) && from - 1 >= min && lower[from - 1] === "a") from--;
  return amount(from, wordsValue(lower.slice(from, j + 1)));
}

/** Takes in hedges to the left of token `from`: "more than", "nearly", "up to"; returns where they begin. */
export function hedgesBefore(tokens: Tokens, from: number, min: number): number {
  const { lower } = tokens;
  if (from - 1 >= min && HEDGES.has(lower[from - 1]!)) return from - 1;
  if (from - 2 >= min && HEDGE_PAIRS.has(`${lower[from - 2]}_${lower[from - 1]}`)) {
    return from - 3 >= min && lower[from - 3] === "no" ? from - 3 : from - 2;
  }
  return from;
}
