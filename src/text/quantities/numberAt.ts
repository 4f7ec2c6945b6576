// "nine" → 9.   "1,200" → 1200.   "two and a half million" is no number here.   "three hundred and ten" → 310.   "1.5 million" → 1500000.
import { NUMBERS, SCALES } from "../lexicon/language.ts";

/** A number as written: its tokens, half-open, and its value. */
export interface WrittenNumber {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** A number while its words are read. */
interface Sum {
  readonly total: number;
  /** The part that the next scale word multiplies; null if nothing stands before it. */
  readonly part: number | null;
}

const NOTHING: Sum = { total: 0, part: null };

/** The value of digits ("12", "1,000", "2.5"); null if they are no number. */
export function digitsValue(word: string): number | null {
  if (!/^\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,6})?$/.test(word)) return null;
  return Number(word.replaceAll(",", ""));
}

/** The number that starts at token `from` of the lower-cased words, in digits or words; null if there is none. Words from `end` on are not read. */
export function numberAt(lower: readonly string[], from: number, end = lower.length): WrittenNumber | null {
  let sum = NOTHING;
  let to = from;
  for (let at = from; at < end; at++) {
    const word = lower[at] ?? "";
    // "two hundred and ten", not "nine and ten"
    if (word === "and" && at > from && isLarge(lower[at - 1] ?? "")) continue;
    const next = withWord(sum, word);
    if (next === null) break;
    sum = next;
    to = at + 1;
  }
  const value = sum.total + (sum.part ?? 0);
  return to === from ? null : { from, to, value: Math.round(value * 1e6) / 1e6 };
}

const isLarge = (word: string): boolean => SCALES.has(word) || word === "hundred";

/** The number with one word more; null if the word is not part of it. */
function withWord(sum: Sum, word: string): Sum | null {
  // "1.000" means a thousand in some texts and one in others
  const digits = /^\d{1,3}\.\d{3}$/.test(word) ? null : digitsValue(word);
  if (digits !== null) return sum === NOTHING ? { ...sum, part: digits } : null;
  let read = sum;
  for (const piece of word.split("-")) {
    const next = withPiece(read, piece);
    if (next === null) return null;
    read = next;
  }
  return read;
}

function withPiece({ total, part }: Sum, piece: string): Sum | null {
  const scale = SCALES.get(piece);
  // "thousands of houses" gives no number
  if (scale !== undefined) return part === null ? null : { total: total + part * scale, part: null };
  const value = NUMBERS.get(piece);
  if (value === undefined) return null;
  if (value === 100) return part === null ? null : { total, part: part * 100 };
  return goesOn(part, value) ? { total, part: (part ?? 0) + value } : null;
}

/** "twenty four", "two hundred ten": not "two three", "ten twenty", which are two numbers. */
const goesOn = (part: number | null, value: number): boolean =>
  part === null || (part > 0 && (part % 100 === 0 || (part % 10 === 0 && part % 100 >= 20 && value < 10)));
