import type { Part } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { findComments } from "./comments.ts";
import { textLines } from "./lines.ts";
import { findNoteMarks } from "./noteMarks.ts";
import { findNotes } from "./notes.ts";
import { bulletsOf, findPageLines } from "./pageLines.ts";
import { marksAroundReproduced } from "./reproduced.ts";
import { findRows } from "./tables.ts";
import { findTurns, type SpokenTurn, stageDirections, turnParts } from "./turns.ts";

/** The stretches of a text, by kind. */
export interface TextParts {
  /** In order of their starts, the longer first. */
  readonly parts: readonly Part[];
  readonly turns: readonly SpokenTurn[];
  /** Stretches that belong to no sentence, in order and apart from each other: marks and text of footnotes, quotation marks around the whole. */
  readonly hidden: readonly Span[];
}

const HIDDEN: ReadonlySet<Part["kind"]> = new Set<Part["kind"]>(["noteMark", "note", "furniture", "comment"]);

/**
 * Finds the parts of a text before anything else is read: turns with their speakers, footnotes and their marks. Linear in its length; throws nothing.
 *
 * @param given parts that the file's own markup marks
 */
export function findParts(text: string, given: readonly Part[] = []): TextParts {
  const lines = textLines(text);
  const marks = findNoteMarks(text);
  const notes = findNotes(lines, marks);
  const told = toldTurns(given);
  const turns = told.length > 0 ? told : findTurns(text, lines);
  const page = findPageLines(
    lines,
    turns.map(({ label }) => label.span),
  );
  const spoken = told.length > 0 ? [] : [...turnParts(turns, text), ...stageDirections(text, turns)];
  const tables = given.some(({ kind }) => kind === "row") ? [] : findRows(lines);
  const comments = turns.length > 0 ? [] : findComments(lines);
  const parts = [...given, ...marks, ...notes, ...spoken, ...page, ...tables, ...comments].sort(
    (x, y) => x.start - y.start || y.end - x.end,
  );
  // The sender of a mail does not make the claims of the mail that is quoted in it; that mail is a document of its own
  const quoted = new Set(given.filter(({ kind }) => kind === "quote"));
  const hidden = parts
    .filter((part) => (HIDDEN.has(part.kind) || quoted.has(part)) && part.end > part.start)
    .map(({ start, end }): Span => [start, end]);
  return { parts, turns, hidden: apart([...hidden, ...bulletsOf(text, page), ...marksAroundReproduced(text, lines)]) };
}

/** The turns that a file's markup gives: each with its label and, inside that, the name of the speaker. */
function toldTurns(given: readonly Part[]): SpokenTurn[] {
  const startingAt = (kind: Part["kind"]): ReadonlyMap<number, Part> =>
    new Map(given.filter((part) => part.kind === kind).map((part) => [part.start, part]));
  const labels = startingAt("label");
  const speakers = startingAt("speaker");
  return given.flatMap(({ kind, start, end, by }): SpokenTurn[] => {
    const label = labels.get(start);
    const speaker = speakers.get(start);
    if (kind !== "turn" || label === undefined || speaker === undefined) return [];
    const key = (by ?? "").toLowerCase().split(/\s+/).at(-1) ?? "";
    const span: Span = [label.start, label.end];
    const name: Span = [speaker.start, speaker.end];
    return [
      { label: { role: "named", strength: "plain", span, name, state: null, time: null, key }, start: label.end, end },
    ];
  });
}

/** The stretches in order; those that overlap are joined. */
function apart(all: readonly Span[]): Span[] {
  const spans: [number, number][] = [];
  for (const [start, end] of [...all].sort((x, y) => x[0] - y[0])) {
    const last = spans.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else spans.push([start, end]);
  }
  return spans;
}
