import type { Timex } from "../model/dating.ts";
import type { Span } from "../model/span.ts";
import type { Quotation } from "../text/quotations.ts";
import type { Sentences } from "../text/sentences.ts";
import type { Tokens } from "../text/tokens.ts";

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

/** All that the rules look at: one text, taken apart. Offsets of tokens are into the untouched text. */
export interface Analysis {
  readonly text: string;
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

/** The characters of a run of tokens. */
export const spanOf = (tokens: Tokens, range: Range): Span => [tokens.start[range[0]]!, tokens.end[range[1] - 1]!];

/** The words of a run of tokens, exactly as written. */
export const wordsOf = (tokens: Tokens, range: Range): string =>
  tokens.text.slice(tokens.start[range[0]]!, tokens.end[range[1] - 1]!);

/** The same on one line: a name broken over two lines is one name. */
export const nameOf = (tokens: Tokens, range: Range): string => wordsOf(tokens, range).replace(/\s+/g, " ");
