import type { Timex } from "../../model/dating.ts";
import type { Span } from "../../model/span.ts";
import type { Quotation } from "../../text/quotation.ts";
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import { tagBitsOf } from "./tagClasses.ts";

/** A run of tokens, half-open. */
export type Range = readonly [from: number, to: number];

/** A noun phrase without what follows its head: "the Azerbaijani foreign minister", "he", "Velmar's army". */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  /** Token that the phrase is built on. */
  readonly head: number;
}

/** Auxiliaries and the verb they belong to: "has been accused", "did not deny". */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  readonly main: number;
  readonly finite: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly infinitive: boolean;
  readonly participle: boolean;
  /** Lower-cased modal ("could"), or null. */
  readonly modal: string | null;
}

/** The parts of an analysis; `analyse` computes them. */
export interface AnalysisParts {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  /** Penn part of speech of each token, as index into TAGS. */
  readonly tags: Uint8Array;
  readonly quotations: readonly Quotation[];
  /** Innermost quotation of each token (its marks count as outside), -1 where none. */
  readonly quotationOf: Int32Array;
  /** Outermost quotation of each token, -1 where none. */
  readonly outerQuotationOf: Int32Array;
  readonly chunks: readonly Chunk[];
  readonly chunkOf: Int32Array;
  readonly groups: readonly VerbGroup[];
  readonly groupOf: Int32Array;
  readonly timexes: readonly Timex[];
  /** 1 for tokens inside a time expression. */
  readonly inTimex: Uint8Array;
  /** First token after the head of the document. */
  readonly body: number;
}

/**
 * A cursor over one analysed text: everything that the rules look at. Offsets of tokens are into the untouched text. The methods
 * answer for one token, sentence, chunk or group; a token outside of the text has no word (`""`) and lies in nothing (`-1`).
 */
export class Analysis implements AnalysisParts {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly tags: Uint8Array;
  readonly quotations: readonly Quotation[];
  readonly quotationOf: Int32Array;
  readonly outerQuotationOf: Int32Array;
  readonly chunks: readonly Chunk[];
  readonly chunkOf: Int32Array;
  readonly groups: readonly VerbGroup[];
  readonly groupOf: Int32Array;
  readonly timexes: readonly Timex[];
  readonly inTimex: Uint8Array;
  readonly body: number;

  constructor(parts: AnalysisParts) {
    this.text = parts.tokens.text;
    this.tokens = parts.tokens;
    this.sentences = parts.sentences;
    this.tags = parts.tags;
    this.quotations = parts.quotations;
    this.quotationOf = parts.quotationOf;
    this.outerQuotationOf = parts.outerQuotationOf;
    this.chunks = parts.chunks;
    this.chunkOf = parts.chunkOf;
    this.groups = parts.groups;
    this.groupOf = parts.groupOf;
    this.timexes = parts.timexes;
    this.inTimex = parts.inTimex;
    this.body = parts.body;
  }

  /** The word of a token as written. */
  word(token: number): string {
    return this.tokens.word[token] ?? "";
  }

  /** The word of a token, lower-cased, with ’ as '. */
  lower(token: number): string {
    return this.tokens.lower[token] ?? "";
  }

  /** Where a token begins in the text (UTF-16). */
  start(token: number): number {
    return this.tokens.start[token] as number;
  }

  /** Where a token ends in the text (UTF-16, half-open). */
  end(token: number): number {
    return this.tokens.end[token] as number;
  }

  /** The Penn part of speech of a token, as index into TAGS. */
  tag(token: number): number {
    return this.tags[token] as number;
  }

  /** The classes of a token's part of speech, as bits (tagClasses.ts); 0 outside of the text. */
  bits(token: number): number {
    return tagBitsOf(this.tags, token);
  }

  /** Whether the part of speech of a token is of one of these classes. */
  is(token: number, classes: number): boolean {
    return (tagBitsOf(this.tags, token) & classes) !== 0;
  }

  /** Whether a token is part of a time expression. */
  inTime(token: number): boolean {
    return this.inTimex[token] === 1;
  }

  /** Whether the token is one of these words, lower-cased. */
  has(token: number, ...words: readonly string[]): boolean {
    return words.includes(this.lower(token));
  }

  /** The number of the sentence of a token. */
  sentenceOf(token: number): number {
    return this.sentences.ofToken[token] as number;
  }

  /** First token of a sentence. */
  sentenceFrom(sentence: number): number {
    return this.sentences.from[sentence] as number;
  }

  /** The token after the last of a sentence. */
  sentenceTo(sentence: number): number {
    return this.sentences.to[sentence] as number;
  }

  /** The number of the noun phrase of a token, -1 where none. */
  chunkIndex(token: number): number {
    return this.chunkOf[token] ?? -1;
  }

  /** The noun phrase of this number. */
  chunk(index: number): Chunk {
    return this.chunks[index] as Chunk;
  }

  /** The noun phrase in which a token stands, or null. */
  chunkAt(token: number): Chunk | null {
    return this.chunks[this.chunkIndex(token)] ?? null;
  }

  /** The number of the verb group of a token, -1 where none. */
  groupIndex(token: number): number {
    return this.groupOf[token] ?? -1;
  }

  /** The verb group of this number. */
  group(index: number): VerbGroup {
    return this.groups[index] as VerbGroup;
  }

  /** The verb group in which a token stands, or null. */
  groupAt(token: number): VerbGroup | null {
    return this.groups[this.groupIndex(token)] ?? null;
  }

  /** The verb group in which a token stands if it is finite, else null. */
  finiteAt(token: number): VerbGroup | null {
    const group = this.groupAt(token);
    return group?.finite === true ? group : null;
  }

  /** The number of the innermost quotation around a token, -1 where none. */
  quotationIndex(token: number): number {
    return this.quotationOf[token] ?? -1;
  }

  /** The number of the outermost quotation around a token, -1 where none. */
  outerQuotationIndex(token: number): number {
    return this.outerQuotationOf[token] ?? -1;
  }

  /** The quotation of this number. */
  quotation(index: number): Quotation {
    return this.quotations[index] as Quotation;
  }
}

/** The characters of a run of tokens. */
export const spanOf = (tokens: Tokens, range: Range): Span => [tokens.start[range[0]]!, tokens.end[range[1] - 1]!];

/** The words of a run of tokens, exactly as written. */
export const wordsOf = (tokens: Tokens, range: Range): string =>
  tokens.text.slice(tokens.start[range[0]]!, tokens.end[range[1] - 1]!);

/** The same on one line: a name broken over two lines is one name. */
export const nameOf = (tokens: Tokens, range: Range): string => wordsOf(tokens, range).replace(/\s+/g, " ");
