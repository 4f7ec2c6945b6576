// The form in which the models see a text. Ordinary words stand for themselves; every name, known or not, is replaced by its class before any
// feature is made, so that no weight can depend on a person, state, people, capital or place, or on the ending of a name.
// "Velmar's army" and "Ostra's army" look the same; so do "Velmari officials" and "Ostran officials".

import type { Tokens } from "../../text/tokens.ts";
import { defaultLookup, type Lookup, type LookupMatch } from "../lookup.ts";

/** The classes that replace tokens other than ordinary words. The order is that of the numbers in a model's file: only ever append. */
export const WORD_CLASSES = [
  "edge",
  "name",
  "state",
  "place",
  "organisation",
  "adjective",
  "people",
  "acronym",
  "initials",
  "compound",
  "integer",
  "year",
  "number",
  "ordinal",
  "decade",
  "measure",
  "address",
  "handle",
  "symbol",
  "lower",
  "lowerCompound",
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];
const CLASS = Object.fromEntries(WORD_CLASSES.map((name, index) => [name, index])) as Readonly<
  Record<WordClass, number>
>;

/** Number of the first ordinary word; classes stand before it. */
export const FIRST_WORD = 32;
/** Numbers of words and classes stay below this. */
export const MAX_WORD = 1 << 14;

export const LOWER = 0;
export const CAPITALISED = 1;
export const CAPITALS = 2;
export const NO_LETTER = 3;

/** Ordinary words: those seen often enough without a capital. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly suffixOf: Uint16Array;
}

/** One entry a token. */
export interface DelexicalizedWords {
  /** Number of the word or class. */
  readonly word: Uint16Array;
  /** LOWER, CAPITALISED, CAPITALS or NO_LETTER. */
  readonly letters: Uint8Array;
  /** The last three letters of an ordinary or uncapitalised word, as a number; 0 for a short word and for all names. */
  readonly suffix: Uint16Array;
}

export function vocabularyOf(words: readonly string[]): Vocabulary {
  const suffixOf = new Uint16Array(FIRST_WORD + words.length);
  words.forEach((word, index) => {
    suffixOf[FIRST_WORD + index] = suffixCode(word);
  });
  return { words, numberOf: new Map(words.map((word, index) => [word, FIRST_WORD + index])), suffixOf };
}

/** The last three letters as a number below 27³, 0 for words of fewer than four letters; remainder by 27² gives the last two. */
function suffixCode(lower: string): number {
  const n = lower.length;
  if (n < 4) return 0;
  const letter = (k: number): number => {
    const c = lower.charCodeAt(k) - 96;
    return c >= 1 && c <= 26 ? c : 0;
  };
  return (letter(n - 3) * 27 + letter(n - 2)) * 27 + letter(n - 1);
}

/** How a word is capitalised. */
export function lettersOf(word: string): number {
  const first = word.charCodeAt(0);
  if (first >= 97 && first <= 122) return LOWER;
  if (first < 65 || (first > 90 && first < 192)) return NO_LETTER;
  if (first > 122 && !/^\p{Lu}/u.test(word)) return /^\p{L}/u.test(word) ? LOWER : NO_LETTER;
  return word.length > 1 && word === word.toUpperCase() ? CAPITALS : CAPITALISED;
}

/** Replaces words by their numbers, names by their classes. */
export function delexicalize(
  tokens: Tokens,
  vocabulary: Vocabulary,
  lookup: Lookup = defaultLookup,
): DelexicalizedWords {
  const { count } = tokens;
  const word = new Uint16Array(count);
  const letters = new Uint8Array(count);
  const suffix = new Uint16Array(count);
  let namedUntil = 0;
  let namedAs = 0;
  for (let i = 0; i < count; i++) {
    const written = tokens.word[i]!;
    const how = lettersOf(written);
    letters[i] = how;
    // "of" and "the" within a name stay ordinary words
    if (i < namedUntil && how !== LOWER) {
      word[i] = namedAs;
      continue;
    }
    if (how === CAPITALISED || how === CAPITALS) {
      const match = lookup.match(tokens, i);
      if (match !== null) {
        namedAs = classOfMatch(match);
        namedUntil = i + match.length;
        word[i] = namedAs;
        continue;
      }
    }
    const known = vocabulary.numberOf.get(tokens.lower[i]!);
    if (known !== undefined) {
      word[i] = known;
      suffix[i] = vocabulary.suffixOf[known]!;
      continue;
    }
    const is = classOfUnknown(written, how);
    word[i] = is;
    if (is === CLASS.lower || is === CLASS.lowerCompound) suffix[i] = suffixCode(tokens.lower[i]!);
  }
  return { word, letters, suffix };
}

function classOfMatch({ entry, use }: LookupMatch): number {
  if (use === "adjective") return CLASS.adjective;
  if (use === "people") return CLASS.people;
  if (use === "capital" || entry.kind === "place") return CLASS.place;
  return entry.kind === "state" ? CLASS.state : CLASS.organisation;
}

function classOfUnknown(written: string, how: number): number {
  if (how === LOWER) {
    if (written.startsWith("http") || written.startsWith("www.")) return CLASS.address;
    if (!written.includes("-")) return CLASS.lower;
    return /\p{Lu}/u.test(written) ? CLASS.compound : CLASS.lowerCompound;
  }
  if (how === CAPITALS) return written.includes(".") ? CLASS.initials : CLASS.acronym;
  if (how === CAPITALISED) {
    if (written.length === 1 || written.includes(".")) return CLASS.initials;
    return /-\p{Ll}/u.test(written) ? CLASS.compound : CLASS.name;
  }
  return /^[0-9]/.test(written) ? classOfNumeral(written) : /^[@#]/.test(written) ? CLASS.handle : CLASS.symbol;
}

/** The class of what begins with a digit. */
function classOfNumeral(written: string): number {
  if (/^\d+$/.test(written)) return /^(?:1[5-9]|20)\d\d$/.test(written) ? CLASS.year : CLASS.integer;
  if (/^\d[\d.,:]*$/.test(written)) return CLASS.number;
  if (/^\d+(?:st|nd|rd|th)$/i.test(written)) return CLASS.ordinal;
  if (/^\d+['’]?s$/.test(written)) return CLASS.decade;
  return CLASS.measure;
}
