// "nine" → 9.   "1,200" → 1200.   "two and a half million" is no number here.   "three hundred and ten" → 310.   "1.5 million" → 1500000.
import { digitsValue } from "../dates/numerals.ts";
import { NUMBERS, SCALES } from "../lexicon/language.ts";

/** A number of which some words are read. */
interface Sum {
  readonly total: number;
  /** What the next scale multiplies; null where nothing stands before it. */
  readonly part: number | null;
}

const NOTHING: Sum = { total: 0, part: null };

/** The number that words from the first on write, and how many of them; null where they write none. */
export function numberIn(words: readonly string[]): { readonly value: number; readonly words: number } | null {
  let sum = NOTHING;
  let read = 0;
  for (const [at, word] of words.entries()) {
    // "two hundred and ten", not "nine and ten"
    if (word === "and" && at > 0 && isLarge(words[at - 1]!)) continue;
    const next = withWord(sum, word);
    if (next === null) break;
    sum = next;
    read = at + 1;
  }
  const value = sum.total + (sum.part ?? 0);
  return read === 0 ? null : { value: Math.round(value * 1e6) / 1e6, words: read };
}

const isLarge = (word: string): boolean => SCALES.has(word) || word === "hundred";

/** The number with a word more; null where the word belongs to none. */
function withWord(sum: Sum, word: string): Sum | null {
  // "1.000" is a thousand in some texts, one in others
  const digits = /^\d{1,3}\.\d{3}$/.test(word) ? null : digitsValue(word);
  if (digits !== null) return sum.part === null ? { ...sum, part: digits } : null;
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
  // "thousands of houses" is no number
  if (scale !== undefined) return part === null ? null : { total: total + part * scale, part: null };
  const value = NUMBERS.get(piece);
  if (value === undefined) return null;
  if (value === 100) return part === null ? null : { total, part: part * 100 };
  return { total, part: (part ?? 0) + value };
}
