// "[12] Tamrin Post, 3 March" under a text that has the mark [12] -> a footnote.   "References" and the numbered lines under it -> footnotes
// "1 The letter was not sent." and all below it, behind the last mark of a text that has the mark [1] -> footnotes
// not: "12. The army fired." (a numbered paragraph), "[12] killed" in a text without such marks.

import type { Part } from "../../model/document.ts";
import { CITATION, NOTES_HEADING } from "../lexicon/language.ts";
import type { TextLine } from "./lines.ts";

const NUMBERED = /^\\?\[?(\d{1,4}|[ivxlc]{1,8}|[¹²³⁰⁴-⁹]{1,3}|[a-z])\\?[\].)]?\s+\S|^([\^*†‡])\s?\S/i;
const BRACKETED = /^(?:\\?\[(\d{1,4}|[ivxlc]{1,8}|[a-z])\\?\]|([¹²³⁰⁴-⁹]{1,3}))\s?\S/i;
const BARE = /^(?:[*•]\s)?(\d{1,3})\s{1,4}(?=\S)/;

/** The footnotes of a text: lines that open with the number of a mark before them, or stand under a heading for notes. */
export function findNotes(lines: readonly TextLine[], marks: readonly Part[]): Part[] {
  const seen = new Set<string>();
  const notes: Part[] = [];
  // notes with marks without brackets are a monitor's own and report what it saw; only those with brackets are an editor's
  const edited = marks.filter(({ start, end, number }) => end - start > (number ?? "").length + 1);
  const body = edited[0]?.number === "1" ? (edited.at(-1)?.end ?? 0) : Number.POSITIVE_INFINITY;
  let ending = false;
  let next = 0;
  let under = false;
  for (const line of lines) {
    while (next < marks.length && (marks[next] as Part).start < line.start) {
      const { number } = marks[next++] as Part;
      for (const one of (number ?? "").split(/\s?[,–-]\s?/)) seen.add(one);
    }
    // an editor's additions behind the text: from the first note on, nothing is the author's
    ending ||= line.start >= body && line.opens && BARE.exec(line.text)?.[1] === "1";
    if (ending) {
      const number = BARE.exec(line.text)?.[1];
      notes.push({ kind: "note", start: line.start, end: line.end, ...(number === undefined ? {} : { number }) });
      continue;
    }
    if (NOTES_HEADING.test(line.text)) {
      under = true;
      notes.push({ kind: "heading", start: line.start, end: line.end });
      continue;
    }
    const number = numberOf(line, seen, under);
    if (number !== null) notes.push({ kind: "note", start: line.start, end: line.end, number });
    // the next heading ends the notes; lines before it belong to the last note
    else if (under && line.opens && /^#{1,6}\s/.test(line.text)) under = false;
  }
  return notes;
}

function numberOf(line: TextLine, seen: ReadonlySet<string>, under: boolean): string | null {
  const bracketed = BRACKETED.exec(line.text);
  if (bracketed !== null) {
    const number = (bracketed[1] ?? bracketed[2]) as string;
    return under || seen.has(number) ? number : null;
  }
  if (under) {
    const numbered = NUMBERED.exec(line.text);
    return numbered === null ? null : (numbered[1] ?? numbered[2] ?? null);
  }
  const bare = BARE.exec(line.text)?.[1];
  return bare !== undefined && seen.has(bare) && CITATION.test(line.text) ? bare : null;
}
