// "12 Comments" over "Tomas says: I was there." -> comments of readers, up to the end of the text.
// not: "Comments" over a report's own remarks (no sign of a reader below)
import type { Part } from "../../model/document.ts";
import { COMMENT_HEADING, COMMENT_SIGN } from "../lexicon/language.ts";
import type { TextLine } from "./lines.ts";

/** An article stands above its comments: so many lines at least. */
const ARTICLE = 3;
/** Within so many lines under the heading a reader's sign must stand. */
const NEAR = 6;

/** What readers wrote under an article: each paragraph below the heading is a part. */
export function findComments(lines: readonly TextLine[]): Part[] {
  const heading = lines.findIndex(({ text, opens }, i) => i >= ARTICLE && opens && opensComments(lines, i, text));
  if (heading < 0) return [];
  const parts: Part[] = [];
  let start = -1;
  for (const line of lines.slice(heading + 1)) {
    if (start < 0 || line.opens) start = line.start;
    if (line.closes) {
      parts.push({ kind: "comment", start, end: line.end });
      start = -1;
    }
  }
  return parts;
}

function opensComments(lines: readonly TextLine[], i: number, text: string): boolean {
  if (!COMMENT_HEADING.test(text)) return false;
  return lines.slice(i + 1, i + 1 + NEAR).some((line) => COMMENT_SIGN.test(line.text));
}
