// "Keldora's ministry issued the following statement: ↵ “Keldora condemns … ↵ It demands …”" -> the two quotation marks: the statement is the text
// not: "The minister said: “We did not fire.” The mayor of Hestrel said otherwise." (a quotation in a report)
import type { Span } from "../../model/span.ts";
import { REPRODUCED } from "../head/headPatterns.ts";
import type { TextLine } from "./lines.ts";

/** The share that must lie within the quotation marks: of the whole text, and of the text behind the line that introduces it. */
const LEAST_SHARE = 0.4;
const LEAST_OF_REST = 0.6;
const FIRST_LINES = 14;
const OPENING = /^["“«„]/u;
const CLOSING = /["”»“]$/u;

/** The quotation marks around a statement or letter that a text gives whole, with those that open each of its paragraphs; empty if it gives none. */
export function marksAroundReproduced(text: string, lines: readonly TextLine[]): Span[] {
  const k = lines.slice(0, FIRST_LINES).findIndex((line, n) => {
    const next = lines[n + 1];
    return REPRODUCED.test(line.text.slice(-400)) && next !== undefined && OPENING.test(next.text);
  });
  const first = lines[k + 1];
  if (k < 0 || first === undefined) return [];
  let last = lines.length - 1;
  while (last > k && !CLOSING.test((lines[last] as TextLine).text)) last--;
  const end = lines[last];
  if (last <= k || end === undefined) return [];
  const size = end.end - first.start;
  if (size < text.trim().length * LEAST_SHARE || size < (text.trimEnd().length - first.start) * LEAST_OF_REST)
    return [];
  const inner = lines.slice(k + 1, last + 1);
  const opened = inner.filter((line) => OPENING.test(line.text)).map(({ start }): Span => [start, start + 1]);
  // a mark that closes before the end belongs to a quotation of its own
  if (inner.slice(0, -1).some((line) => CLOSING.test(line.text) && OPENING.test(line.text))) return [];
  return [...opened, [end.end - 1, end.end]];
}
