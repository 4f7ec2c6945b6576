import { firstIndex } from "../../model/firstIndex.ts";
import type { Span } from "../../model/span.ts";

/** A line of a text that is not blank, without the white space around it. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A blank line, or the start of the text, comes before it. */
  readonly opens: boolean;
  /** A blank line, or the end of the text, comes after it. */
  readonly closes: boolean;
}

/** The lines of a text that are not blank. */
export function textLines(text: string): TextLine[] {
  const lines: { start: number; end: number; text: string; opens: boolean; closes: boolean }[] = [];
  let blank = true;
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    const raw = text.slice(at, end);
    const line = raw.trim();
    const last = lines.at(-1);
    if (line === "") {
      blank = true;
      if (last !== undefined) last.closes = true;
    } else {
      const start = at + raw.indexOf(line);
      lines.push({ start, end: start + line.length, text: line, opens: blank, closes: false });
      blank = false;
    }
    at = end + 1;
  }
  const last = lines.at(-1);
  if (last !== undefined) last.closes = true;
  return lines;
}

/** Whether something lies in one of these stretches, which are in order and apart from each other. */
export function liesIn(spans: readonly Span[], at: number): boolean {
  const found = spans[firstIndex(spans.length, (i) => (spans[i] as Span)[1] > at)];
  return found !== undefined && found[0] <= at;
}
