// "The bridge was hit.[12] The army" -> "[12]".   "a strike took place,[2][3]", "the report.¹", "it fired.4 The mayor said.5 Then" -> each mark
// not: "[s]ome", "killed [5] people", "3 km²", "gov.uk", "$1.12".

import type { Part } from "../../model/document.ts";
import { MEASURE_ENDING } from "../lexicon/language.ts";

const NUMBERS = "\\d{1,4}(?:\\s?[,–-]\\s?\\d{1,4}){0,5}";
const WORDS =
  "(?:note|nb|n|fn|footnote)\\s\\d{1,3}|citation needed|clarification needed|dubious.{0,20}|better source needed|when\\?|who\\?|by whom\\?|which\\?|where\\?|according to whom\\?|edit";
/** Anything in square brackets, which a converter may have escaped. */
const BRACKETED = new RegExp(`\\\\?\\[(?:${NUMBERS}|[ivxlc]{1,8}|[a-z*†‡]|${WORDS})\\\\?\\]`, "g");
const SUPERSCRIPT = /[¹²³⁰⁴-⁹]{1,4}|[†‡]/g;
const GLUED = /([.,;:!?”"’)])(\d{1,3})(?=\s|$)/g;

/** The marks of footnotes in a text, in order; they are part of no sentence. */
export function findNoteMarks(text: string): Part[] {
  const marks = [...bracketed(text), ...superscripts(text), ...glued(text), ...asterisks(text)];
  return marks.sort((x, y) => x.start - y.start);
}

/** So far behind its mark the note of a page stands. */
const NOTE_WITHIN = 6000;

const mark = (start: number, sign: string): Part => ({
  kind: "noteMark",
  start,
  end: start + sign.length,
  number: sign.replace(/[[\]\\]/g, ""),
});

/** The numbers that open lines, as those of notes do. */
const numbersOfLines = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/^[ \t]*(?:[*•] )?(\d{1,3})[ \t]+\S/gm)].map(([, number]) => number ?? ""));

function bracketed(text: string): Part[] {
  const found: Part[] = [];
  const listed = numbersOfLines(text);
  for (const { index, 0: sign } of text.matchAll(BRACKETED)) {
    const before = text[index - 1] ?? "\n";
    const after = text[index + sign.length] ?? "\n";
    const follows = found.at(-1)?.end === index;
    if (/[\p{L}\p{N}]/u.test(after)) continue;
    const attached = follows || /\S/.test(before);
    // "struck. [12] The": behind a stop, a space may stand between
    const apart = /[ \u00a0]/.test(before) && /[.,;:!?”"’)\]]/.test(text[index - 2] ?? "") && /^\\?\[\d/.test(sign);
    // "Mr. Orrel [1], in Tamrin": amid a sentence where a line below opens with the number
    const noted =
      /[ \u00a0]/.test(before) && /\p{L}/u.test(text[index - 2] ?? "") && listed.has(sign.replace(/[[\]\\]/g, ""));
    if (!attached && !apart && !noted) continue;
    // "[1](#f1)": the mark leads to its note within the page
    const link = /^\(#[^()\s]{1,40}\)/.exec(text.slice(index + sign.length, index + sign.length + 44))?.[0] ?? "";
    found.push({ ...mark(index, sign), end: index + sign.length + link.length });
  }
  return found;
}

function superscripts(text: string): Part[] {
  const found: Part[] = [];
  for (const { index, 0: sign } of text.matchAll(SUPERSCRIPT)) {
    const before = text.slice(Math.max(0, index - 4), index);
    if (/[\p{L}.,;:!?”"’)\]]$/u.test(before) && !MEASURE_ENDING.test(before)) found.push(mark(index, sign));
  }
  return found;
}

/** Figures right behind a stop: only where they count on from each other, in a text or on a page, or where a line further down opens with them. */
function glued(text: string): Part[] {
  const all = [...text.matchAll(GLUED)]
    .map(({ index, 1: stop, 2: sign }) => ({ start: index + (stop as string).length, sign: sign as string }))
    .filter(({ start }) => !/\d/.test(text[start - 2] ?? ""));
  const counts = (k: number): boolean => {
    const n = Number(all[k]?.sign);
    return Number(all[k - 1]?.sign) + 1 === n || Number(all[k + 1]?.sign) - 1 === n || isNoted(k);
  };
  const isNoted = (k: number): boolean => {
    const { start, sign } = all[k] as { start: number; sign: string };
    return new RegExp(`\\n[ \\t]*${sign} {1,3}(?=\\p{Lu})`, "u").test(text.slice(start, start + NOTE_WITHIN));
  };
  return all.filter((_, k) => counts(k)).map(({ start, sign }) => mark(start, sign));
}

/** "Item 30 of the provisional agenda*": one at the end of a line, and none before it on that line. */
function asterisks(text: string): Part[] {
  return [...text.matchAll(/^([^*\n]{0,400}[\p{L}\p{N}.,)])(\*{1,3})[ \t]*$/gmu)].map(({ index, 1: line, 2: sign }) =>
    mark(index + (line as string).length, sign as string),
  );
}
