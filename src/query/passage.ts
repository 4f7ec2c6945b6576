import type { DocumentRecord } from "../model/record.ts";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import type { ClaimInRecord } from "./corpusIndex.ts";

/** The place of a claim in its document, with its whole sentences. */
export interface Passage {
  /** Counted from 1. */
  readonly line: number;
  readonly sentences: string;
}

/** The text of a document; null if the graph does not have it. */
export type TextOf = (record: DocumentRecord) => string | null;

/** Longer stretches are shown from their start. */
const LONGEST = 1200;

/** Finds the passages of claims in texts; the lines of a text are indexed once. */
export class Passages {
  readonly #textOf: TextOf;
  readonly #known = new Map<DocumentRecord, Text | null>();

  constructor(textOf: TextOf) {
    this.#textOf = textOf;
  }

  /** Null if the graph does not have the text. */
  of({ claim, record }: ClaimInRecord): Passage | null {
    const text = this.#text(record);
    const spans = [...claim.source, ...claim.cue, ...claim.content];
    if (text === null || spans.length === 0) return null;
    const start = text.utf16(Math.min(...spans.map((span) => span.start)));
    const end = text.utf16(Math.max(...spans.map((span) => span.end)));
    return { line: text.lineAt(start), sentences: sentencesAround(text, start, end) };
  }

  #text(record: DocumentRecord): Text | null {
    const known = this.#known.get(record);
    if (known !== undefined) return known;
    const text = this.#textOf(record);
    const found = text === null ? null : textOf(text);
    this.#known.set(record, found);
    return found;
  }
}

interface Text {
  readonly text: string;
  /** The UTF-16 offset of a code point's. */
  readonly utf16: (offset: number) => number;
  readonly lineAt: (offset: number) => number;
  /** The bounds of its sentences, split when first asked for: for each claim anew that takes most of the time of a long list. */
  readonly sentences: () => Sentences;
}

/** Offsets (UTF-16) of sentences, in order. */
interface Sentences {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function textOf(text: string): Text {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const lineAt = (offset: number): number => countTo(ends, offset - 1) + 1;
  let split: Sentences | null = null;
  const sentences = (): Sentences => {
    split ??= sentencesIn(text);
    return split;
  };
  return { text, utf16: utf16Offsets(text), lineAt, sentences };
}

function sentencesIn(text: string): Sentences {
  const tokens = tokenize(text);
  const found = splitSentences(tokens);
  const starts: number[] = [];
  const ends: number[] = [];
  for (let n = 0; n < found.count; n++) {
    starts.push(tokens.start[found.from[n] ?? 0] ?? 0);
    ends.push(tokens.end[(found.to[n] ?? 1) - 1] ?? 0);
  }
  return { starts, ends };
}

/** Converts offsets in code points to UTF-16: a character beyond U+FFFF counts as two units. */
function utf16Offsets(text: string): (offset: number) => number {
  const wide: number[] = [];
  let at = 0;
  for (const letter of text) {
    if (letter.length === 2) wide.push(at);
    at++;
  }
  return (offset) => offset + wide.filter((one) => one < offset).length;
}

/** The sentences from the one with the start to the one with the end; what is in no sentence begins and ends for itself. */
function sentencesAround({ text, sentences }: Text, start: number, end: number): string {
  const { starts, ends } = sentences();
  const first = countTo(starts, start) - 1;
  const last = countTo(ends, end - 1);
  const from = start < (ends[first] ?? 0) ? (starts[first] ?? start) : start;
  const to = (starts[last] ?? end) < end ? (ends[last] ?? end) : end;
  const whole = text.slice(from, to).replaceAll(/\s+/g, " ").trim();
  const letters = Array.from(whole);
  return letters.length <= LONGEST ? whole : `${letters.slice(0, LONGEST).join("").trimEnd()}…`;
}

/** How many of rising numbers are no greater than one. */
function countTo(rising: readonly number[], most: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
