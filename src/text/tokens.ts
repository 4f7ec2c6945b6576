import { firstIndex } from "../model/firstIndex.ts";
import type { Span } from "../model/span.ts";
import { WRITTEN_MONTHS } from "./lexicon/language.ts";

/**
 * Tokens in the manner of the Penn Treebank, over the untouched text: clitics stand apart ("do" "n't", "Baku" "’s"),
 * hyphenated words, numbers, abbreviations, addresses and UN document symbols ("A/74/813") stay whole.
 * Every character that is no white space lies in exactly one token, but for what is hidden.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** UTF-16, half-open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: readonly string[];
  /** Lower-cased, with ’ written as '. */
  readonly lower: readonly string[];
  /** Stretches of the text that were skipped like white space, in order: footnote marks, links. */
  readonly hidden: readonly Span[];
}

/** Abbreviations that keep their full stop and do not end a sentence. */
const TITLES =
  "mr|mrs|ms|dr|prof|gen|lt|col|maj|capt|cmdr|adm|sgt|cpl|pvt|brig|gov|sen|rep|reps|sens|hon|rev|fr|st|messrs|amb|supt|no|nos|art|arts|para|paras|pp|vol|cf|vs|fig|approx|incl|insp|cllr|pres|cdr|lieut|asst|msgr|op|ed|eds|al";
/** Abbreviations that may end a sentence as well. */
const OTHERS =
  "jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|inc|ltd|co|corp|jr|sr|etc|dept|est|mt|ft|tel|min|max|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|bde|bn|regt|prov|dist|ret|govt|univ";

const TITLE_ABBREVIATION = new RegExp(`^(?:${TITLES})\\.$`);
const ABBREVIATION = new RegExp(`^(?:${TITLES}|${OTHERS})$`);

const URL_PART = '(?:https?:\\/\\/|www\\.)[^\\s<>"“”]{1,2000}[^\\s<>"“”.,;:!?)\\]]';
const SYMBOL = "[AES]\\/[A-Z0-9][A-Za-z0-9./]{1,40}[A-Za-z0-9]";
const INITIALS = "(?:\\p{L}\\.){2,10}";
const NUMBER = "\\p{N}+(?:[.,:]\\p{N}+)*";
const WORD = "[\\p{L}\\p{M}\\p{N}]+";
const JOINED = `(?:${NUMBER}|${WORD})(?:${WORD})?(?:[-‐‑'’ʼ&](?:${WORD}))*`;
/** "1March 1999": a day that has lost the space before its month. */
const GLUED_DAY = `[0-3]?\\d(?=(?:${WRITTEN_MONTHS})(?!\\p{L}))`;
const CHUNK = new RegExp(
  `${URL_PART}|${SYMBOL}|${INITIALS}|${GLUED_DAY}|${JOINED}|\`\`|''|-{2,10}|\\.{2,10}|…|[$€£]|\\S`,
  "gu",
);
const CLITIC = /(?:n['’]t|['’](?:s|S|re|ve|ll|d|m|RE|VE|LL))$/;

/** Whether this token (lower-cased) is an abbreviation after which a sentence goes on ("mr.", "para."). */
export const isTitleAbbreviation = (lower: string): boolean => TITLE_ABBREVIATION.test(lower);

/**
 * Splits a text into tokens and skips the hidden stretches. Linear in its length; throws nothing.
 *
 * @param hidden in order, apart from each other
 */
export function tokenize(text: string, hidden: readonly Span[] = []): Tokens {
  const shown = blanked(text, hidden);
  const starts: number[] = [];
  const ends: number[] = [];
  const word: string[] = [];
  const lower: string[] = [];
  // Each word is kept once: a long text has half a million tokens, and one in twenty is a new word
  const known = new Map<string, { readonly written: string; readonly lower: string }>();
  const push = (start: number, end: number): void => {
    const written = text.slice(start, end);
    starts.push(start);
    ends.push(end);
    let one = known.get(written);
    if (one === undefined) {
      one = { written, lower: written.toLowerCase().replaceAll("’", "'") };
      known.set(written, one);
    }
    word.push(one.written);
    lower.push(one.lower);
  };
  CHUNK.lastIndex = 0;
  for (let m = CHUNK.exec(shown); m !== null; m = CHUNK.exec(shown)) {
    const chunk = m[0];
    const start = m.index;
    let end = start + chunk.length;
    const code = chunk.charCodeAt(chunk.length - 1);
    // A word with a following full stop that belongs to it: "Mr.", "Sept.", a single initial before a name.
    if (shown.charCodeAt(end) === 46 && chunk.length <= 6 && isLetter(code) && isAbbreviated(chunk, shown, end)) {
      end++;
      CHUNK.lastIndex = end;
      push(start, end);
      continue;
    }
    if (chunk.length > 2 && (chunk.includes("'") || chunk.includes("’"))) {
      const clitic = CLITIC.exec(chunk);
      if (clitic !== null && clitic.index > 0) {
        push(start, start + clitic.index);
        push(start + clitic.index, end);
        continue;
      }
    }
    // `\S` cuts a number from what follows at an en dash or slash; a hyphen ("26-27") is cut here.
    push(start, end);
  }
  return {
    text,
    count: word.length,
    start: Int32Array.from(starts),
    end: Int32Array.from(ends),
    word,
    lower,
    hidden,
  };
}

/** The text with spaces for what is hidden; line breaks stay. */
function blanked(text: string, hidden: readonly Span[]): string {
  if (hidden.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const [start, end] of hidden) {
    pieces.push(text.slice(at, start), text.slice(start, end).replace(/[^\n\r]/g, " "));
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 191;

function isAbbreviated(chunk: string, text: string, dot: number): boolean {
  if (chunk.length === 1) {
    const c = chunk.charCodeAt(0);
    // "J. Smith", not "vitamin C." at the end of a line
    return c >= 65 && c <= 90 && c !== 73 && /^\.\s?\p{Lu}/u.test(text.slice(dot, dot + 4));
  }
  const low = chunk.toLowerCase();
  if (!ABBREVIATION.test(low)) return false;
  if (BEFORE_NUMBERS.has(low)) return /^\.\s?\p{N}/u.test(text.slice(dot, dot + 3));
  if (ALSO_WORDS.has(low)) return chunk.charCodeAt(0) <= 90 && /^\.\s?[\p{N}\p{Lu}]/u.test(text.slice(dot, dot + 3));
  return low !== chunk || WRITTEN_SMALL.has(low);
}

/** Abbreviations if a number follows; otherwise they are words. */
const BEFORE_NUMBERS = new Set(["no", "nos", "art", "para", "paras", "fig"]);
/** Abbreviations that are also words: they count as abbreviations with a capital, before a number or a name. */
const ALSO_WORDS = new Set(["sun", "sat", "mar", "min", "max", "co", "est", "ed", "op", "al", "rep", "fr"]);
/** Abbreviations that are written in small letters. */
const WRITTEN_SMALL = new Set(["vs", "cf", "pp", "etc", "approx", "incl", "hon"]);

/** Index of the first token that ends after `offset`; `count` where none does. */
export function tokenAt(tokens: Tokens, offset: number): number {
  return firstIndex(tokens.count, (i) => tokens.end[i]! > offset);
}
