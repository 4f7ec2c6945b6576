import { type Tokens, tokenAt } from "../../text/tokens.ts";
import type { Range } from "../structure/analysis.ts";

/** A line of the head or of the signature: a run of tokens, half-open. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** A blank line, or nothing, comes after it. */
  readonly last: boolean;
}

const MAX_LINES = 60;
/** A line of more characters than this belongs to the body. */
export const MAX_LINE = 300;

/** The first lines of a text that are not blank, of its first `count` tokens. */
export function linesOf(tokens: Tokens, count: number): Line[] {
  return linesBetween(tokens, [0, count], MAX_LINES);
}

/** The lines of a run of tokens that are not blank, at most so many. */
export function linesBetween(tokens: Tokens, [from, end]: Range, most = Number.POSITIVE_INFINITY): Line[] {
  const lines: Line[] = [];
  for (let i = from; i < end && lines.length < most; ) {
    let to = i + 1;
    while (to < end && newlines(tokens, to) === 0) to++;
    lines.push(lineOf(tokens, i, to, to >= end || newlines(tokens, to) > 1));
    i = to;
  }
  return lines;
}

/** The last lines before a token that are not blank, at most eight, in order. */
export function tailLines(tokens: Tokens, end: number): Line[] {
  const lines: Line[] = [];
  let to = end;
  while (to > 0 && lines.length < 8) {
    let from = to - 1;
    while (from > 0 && newlines(tokens, from) === 0) from--;
    lines.unshift(lineOf(tokens, from, to, false));
    to = from;
  }
  return lines;
}

function lineOf(tokens: Tokens, from: number, to: number, last: boolean): Line {
  const start = tokens.start[from]!;
  const text = tokens.text.slice(start, Math.min(tokens.end[to - 1]!, start + 2 * MAX_LINE)).replace(/\s/g, " ");
  return { from, to, text, last };
}

/** Line breaks before token `i`. */
function newlines(tokens: Tokens, i: number): number {
  let n = 0;
  for (let k = tokens.end[i - 1]!; k < tokens.start[i]!; k++) if (tokens.text.charCodeAt(k) === 10) n++;
  return n;
}

/** The place of words within a run of tokens (whose white space is read as single spaces); null if they are not there. */
export function rangeOf(tokens: Tokens, range: Range, words: string): Range | null {
  const from = tokens.start[range[0]]!;
  const whole = tokens.text.slice(from, tokens.end[range[1] - 1]!).replace(/\s/g, " ");
  const at = whole.indexOf(words);
  if (at < 0) return null;
  return [tokenAt(tokens, from + at), tokenAt(tokens, from + at + words.length - 1) + 1];
}
