import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import type { Moment } from "./moment.ts";
import type { Reference } from "./reference.ts";
import { type Tense, tenseAround } from "./tense.ts";

/** A date and the sentence that it stands in. */
interface ReadDate {
  readonly moment: Moment;
  readonly sentence: number;
}

/** A year that was written out, and where. */
export interface WrittenYear {
  readonly year: number;
  readonly sentence: number;
  readonly token: number;
}

/** For so many sentences a report's quarter may be an anchor. */
const QUARTER_REACH = 8;

/**
 * A cursor over a text while its time expressions are read: what stands in it, and what was found so far. A token outside of the text has
 * no word (`""`).
 */
export class Reading {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly reference: Reference;
  /** First token after the last expression found. */
  free = 0;
  /** The last date read: the anchor of "two days later". */
  anchor: ReadDate | null = null;
  /** The last quarter of a year read: the anchor of "a year earlier" in a report on it. */
  quarter: ReadDate | null = null;
  /** The last year written out. */
  year: WrittenYear | null = null;

  constructor(tokens: Tokens, sentences: Sentences, reference: Reference) {
    this.tokens = tokens;
    this.sentences = sentences;
    this.reference = reference;
  }

  /** The word of a token, lower-cased, with ’ as '. */
  lower(token: number): string {
    return this.tokens.lower[token] ?? "";
  }

  /** The word of a token as written. */
  word(token: number): string {
    return this.tokens.word[token] ?? "";
  }

  /** Whether the token is one of these words, lower-cased. */
  has(token: number, ...words: readonly string[]): boolean {
    return words.includes(this.lower(token));
  }

  /** Whether nothing stands between the token and the one before it. */
  touches(token: number): boolean {
    return this.tokens.start[token] === this.tokens.end[token - 1];
  }

  sentenceOf(token: number): number {
    return this.sentences.ofToken[token] as number;
  }

  /** First token of the sentence of a token. */
  sentenceStart(token: number): number {
    return this.sentences.from[this.sentenceOf(token)] ?? 0;
  }

  /** First token that a rule may look back to from a token: in its sentence, and after the last expression found. */
  floor(token: number): number {
    return Math.max(this.free, this.sentenceStart(token));
  }

  /** One past the last token of the sentence of a token. */
  ceiling(token: number): number {
    return this.sentences.to[this.sentenceOf(token)] ?? this.tokens.count;
  }

  /** The word before a token, lower-cased; `""` where a rule may not look so far back. */
  before(token: number, floor = this.floor(token)): string {
    return token - 1 >= floor ? this.lower(token - 1) : "";
  }

  /** Where an expression begins if one of these words may stand before token `at`. */
  withWord(at: number, floor: number, ...words: readonly string[]): number {
    return words.includes(this.before(at, floor)) ? at - 1 : at;
  }

  /** The tense of the verb nearest to an expression. */
  tense(from: number, to: number): Tense {
    return tenseAround(this.tokens, this.sentences, from, to);
  }

  /** Remembers a year that token `token` writes out. */
  tellYear(year: number, token: number): void {
    this.year = { year, sentence: this.sentenceOf(token), token };
  }

  /** The quarter that a report covers, if a token stands near its mention. */
  quarterNear(token: number): Moment | null {
    return this.quarter !== null && this.sentenceOf(token) - this.quarter.sentence <= QUARTER_REACH
      ? this.quarter.moment
      : null;
  }
}
