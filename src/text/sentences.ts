import { AFTER_TIME, BEFORE_TIME, LETTERED, OPENS_CLAUSE, TIME_OF_DAY } from "./lexicon/language.ts";
import { isTitleAbbreviation, type Tokens } from "./tokens.ts";
import { type Wrapping, wrappingOf } from "./wrapping.ts";

/** Sentences and paragraphs as ranges of tokens; a sentence never crosses a paragraph's end. */
export interface Sentences {
  readonly count: number;
  /** First token of each sentence, and one past its last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Paragraph of each sentence. */
  readonly paragraph: Int32Array;
  /** Sentence of each token. */
  readonly ofToken: Int32Array;
  readonly paragraphs: number;
  /** First sentence of each paragraph; one entry more than there are paragraphs. */
  readonly paragraphStart: Int32Array;
}

/** A sentence that is longer than any that people write is cut at a pause, because work on one sentence may grow faster than its length. */
const LONGEST = 400;
const PAUSES = new Set([",", ";", ":"]);
const CLOSERS = new Set(['"', "”", "’", "''", "'", ")", "]", "»", "“", "*"]);

/**
 * Splits tokens into paragraphs (at line breaks, but not where a line was broken at a fixed width) and
 * paragraphs into sentences. Splitting is a view: quotations may hold several sentences, and claims cross them.
 */
export function splitSentences(tokens: Tokens): Sentences {
  const wrapping = wrappingOf(tokens.text);
  const from: number[] = [];
  const to: number[] = [];
  const paragraph: number[] = [];
  const ofToken = new Int32Array(tokens.count);
  const paragraphStart: number[] = [];
  let begin = 0;
  let par = -1;
  const close = (end: number): void => {
    if (end <= begin) return;
    ofToken.fill(from.length, begin, end);
    from.push(begin);
    to.push(end);
    paragraph.push(par);
    begin = end;
  };
  let pause = 0;
  /** The token before the closing marks that end with the last token; the last token itself where it is none. */
  let stop = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (i === 0 || isParagraphBreak(tokens, i, wrapping)) {
      close(i);
      par++;
      paragraphStart.push(from.length);
      if (!isClosing(tokens, i)) stop = i;
      continue;
    }
    if (endsSentence(tokens, stop, i - 1, i)) close(i);
    else if (i - begin >= LONGEST) close(pause > begin + LONGEST / 2 ? pause : i);
    if (PAUSES.has(tokens.word[i]!)) pause = i + 1;
    if (!isClosing(tokens, i)) stop = i;
  }
  close(tokens.count);
  paragraphStart.push(from.length);
  return {
    count: from.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    paragraph: Int32Array.from(paragraph),
    ofToken,
    paragraphs: par + 1,
    paragraphStart: Int32Array.from(paragraphStart),
  };
}

function isParagraphBreak(tokens: Tokens, i: number, wrapping: Wrapping): boolean {
  const a = tokens.end[i - 1]!;
  const b = tokens.start[i]!;
  if (b - a < 1) return false;
  let breaks = 0;
  for (let k = a; k < b; k++) {
    const c = tokens.text.charCodeAt(k);
    if (c === 10 || c === 0x2029 || (c === 13 && tokens.text.charCodeAt(k + 1) !== 10)) breaks++;
  }
  return breaks > 1 || (breaks === 1 && !wrapping.joins(a, b));
}

/** Whether a token is a closing mark that stands directly behind another token. */
const isClosing = (tokens: Tokens, i: number): boolean =>
  i > 0 && CLOSERS.has(tokens.word[i]!) && tokens.start[i] === tokens.end[i - 1];

/** The last characters of a mark that ends a sentence: full stop, exclamation mark, question mark, ellipsis. */
const FINAL = new Set([46, 33, 63, 0x2026]);

/** Whether a sentence ends after token `last`, `next` being the one that follows; `k` is the token before the closing marks that end with `last`. */
function endsSentence(tokens: Tokens, k: number, last: number, next: number): boolean {
  const stop = tokens.word[k]!;
  const final = stop.charCodeAt(stop.length - 1);
  if (!FINAL.has(final)) return false;
  if (CLOSERS.has(tokens.word[next]!) && tokens.start[next] === tokens.end[last]) return false;
  if (tokens.start[next] === tokens.end[last]) {
    // "end.Next" lacks a space, but "3.4" and "gov.uk" do not
    const w = tokens.word[next]!;
    return stop === "." && w.length > 1 && isUpper(w) && k === last && tokens.lower[k - 1]! === tokens.word[k - 1];
  }
  const follower = tokens.word[next]!;
  const opens = '"“‘«(['.includes(follower) || follower === "``";
  const word = opens ? (tokens.word[next + 1] ?? "") : follower;
  if (stop.length > 1 && final === 46 && /\p{L}/u.test(stop)) return endsAbbreviated(tokens, k, next, word, opens);
  return mayBegin(word, stop, k === last);
}

/** "U.S. Army" goes on; "in the U.S. The army" ends: only before a word that opens sentences, behind a time of day before others, too. */
function endsAbbreviated(tokens: Tokens, k: number, next: number, word: string, opens: boolean): boolean {
  if (isTitleAbbreviation(tokens.lower[k]!)) return false;
  // "named in Annex C. Brenn said"; not "George C. Brenn"
  if (/^\p{Lu}\.$/u.test(tokens.word[k]!) && isUpper(tokens.word[k - 1] ?? "") && LETTERED.has(tokens.lower[k - 1]!))
    return isUpper(word);
  if (STARTERS.has(word) || (opens && isUpper(word))) return true;
  return isTimeOfDay(tokens, k) && isUpper(word) && !isOfTime(tokens, next);
}

/** "opened at 5.30 p.m."; not "By 5.30 p.m.", "said that at 5.30 p.m.", with which a clause begins. */
function isTimeOfDay(tokens: Tokens, k: number): boolean {
  if (!TIME_OF_DAY.test(tokens.lower[k]!) || !/^\d/.test(tokens.word[k - 1] ?? "")) return false;
  let before = k - 2;
  while (BEFORE_TIME.test(tokens.lower[before] ?? "")) before--;
  return /^\p{Ll}+$/u.test(tokens.word[before] ?? "") && !OPENS_CLAUSE.test(tokens.lower[before]!);
}

/** "Monday", "GMT", "Tamrin time": what may follow a time of day in its sentence. */
const isOfTime = (tokens: Tokens, next: number): boolean =>
  AFTER_TIME.test(tokens.word[next]!) ||
  tokens.lower[next + 1] === "time" ||
  !/^\p{Ll}/u.test(tokens.word[next + 1] ?? "");

/** Whether a sentence may begin with this word after a stop; `bare` where no quotation mark closes between them. */
function mayBegin(word: string, stop: string, bare: boolean): boolean {
  // "Why?" he asked
  const isEnd = stop === "." || ((stop === "!" || stop === "?") && bare);
  return isEnd ? !/^\p{Ll}/u.test(word) : isUpper(word);
}

const isUpper = (word: string): boolean => /^\p{Lu}/u.test(word);

const STARTERS = new Set(
  "The A An This That These Those He She It They We I In On At But And However According As For Meanwhile His Her Its Their There When While After Before If Our Earlier Later Both Some Many Most No Yes Since Despite Although".split(
    " ",
  ),
);
