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
    return { line: text.lineAt(start), sentences: sentencesAround(text.text, start, end) };
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
}

function textOf(text: string): Text {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const lineAt = (offset: number): number => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
  return { text, utf16: utf16Offsets(text), lineAt };
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

/** The sentences from the one with the start to the one with the end. */
function sentencesAround(text: string, start: number, end: number): string {
  const from = paragraphStart(text, start);
  const to = paragraphEnd(text, end);
  const tokens = tokenize(text.slice(from, to));
  const sentences = splitSentences(tokens);
  let [first, last] = [start - from, end - from];
  for (let n = 0; n < sentences.count; n++) {
    const [own, next] = [tokens.start[sentences.from[n] ?? 0] ?? 0, tokens.end[(sentences.to[n] ?? 1) - 1] ?? 0];
    if (own <= start - from && start - from < next) first = own;
    if (own < end - from && end - from <= next) last = next;
  }
  const whole = text
    .slice(from + first, from + last)
    .replaceAll(/\s+/g, " ")
    .trim();
  const letters = Array.from(whole);
  return letters.length <= LONGEST ? whole : `${letters.slice(0, LONGEST).join("").trimEnd()}…`;
}

/** How many letters before and behind a claim its sentence may begin and end. */
const REACH = 4000;

/** The end of the blank line before an offset. */
function paragraphStart(text: string, offset: number): number {
  const least = Math.max(0, offset - REACH);
  const last = [...text.slice(least, offset).matchAll(/\n[ \t]*\n/g)].at(-1);
  return last === undefined ? least : least + last.index;
}

function paragraphEnd(text: string, offset: number): number {
  const after = text.slice(offset, offset + REACH);
  const at = after.search(/\n[ \t]*\n/);
  return offset + (at < 0 ? after.length : at);
}
