import type { Act } from "../../src/model/claim.ts";
import { codeUnits } from "../evidence/highlight.ts";
import type { ClaimEntry } from "../state/graphIndex.ts";

/** Acts that are underlined alike: seventeen styles could not be told apart. */
export type Family = "says" | "accuses" | "denies" | "calls";

const FAMILIES: Record<Act, Family> = {
  state: "says",
  report: "says",
  confirm: "says",
  concede: "says",
  believe: "says",
  praise: "says",
  intend: "says",
  allege: "accuses",
  accuse: "accuses",
  condemn: "accuses",
  deny: "denies",
  reject: "denies",
  demand: "calls",
  promise: "calls",
  threaten: "calls",
  warn: "calls",
  ask: "calls",
};

export const familyOf = ({ claim }: ClaimEntry): Family =>
  claim.polarity === "denied" ? "denies" : FAMILIES[claim.act];

/** A stretch of a document with the claims whose content or cue it is, outermost first. */
export interface Stretch {
  readonly text: string;
  readonly contentOf: readonly ClaimEntry[];
  readonly cueOf: readonly ClaimEntry[];
  /** Claims without a cue whose content begins here: nothing else of them could be pointed at. */
  readonly beginOf: readonly ClaimEntry[];
}

interface Mark {
  readonly entry: ClaimEntry;
  readonly part: "content" | "cue";
  readonly start: number;
  readonly end: number;
}

/** Cuts a text at the bounds of the claims' contents and cues. Pieces joined give the text; null where a quote does not fit. */
export function underlined(text: string, entries: readonly ClaimEntry[]): readonly Stretch[] | null {
  const spans = entries.flatMap((entry) => [
    ...entry.claim.content.map((span) => ({ entry, span, part: "content" as const })),
    ...entry.claim.cue.map((span) => ({ entry, span, part: "cue" as const })),
  ]);
  const units = codeUnits(
    text,
    spans.flatMap(({ span }) => [span.start, span.end]),
  );
  const marks: Mark[] = [];
  for (const { entry, span, part } of spans) {
    const [start, end] = [units.get(span.start), units.get(span.end)];
    if (start === undefined || end === undefined || text.slice(start, end) !== span.quote) return null;
    marks.push({ entry, part, start, end });
  }
  const bounds = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const opened = new Map<number, Mark[]>();
  for (const mark of marks) opened.set(mark.start, [...(opened.get(mark.start) ?? []), mark]);

  let covering: Mark[] = [];
  return bounds.slice(0, -1).map((start, at) => {
    const end = bounds[at + 1] ?? text.length;
    const beginning = opened.get(start) ?? [];
    covering = [...covering.filter((mark) => mark.end > start), ...beginning];
    return {
      text: text.slice(start, end),
      contentOf: entriesOf(covering, "content"),
      cueOf: entriesOf(covering, "cue"),
      beginOf: entriesOf(beginning, "content").filter(
        ({ claim }) => claim.cue.length === 0 && units.get(claim.content[0]?.start ?? -1) === start,
      ),
    };
  });
}

const entriesOf = (marks: readonly Mark[], part: Mark["part"]): readonly ClaimEntry[] =>
  marks
    .filter((mark) => mark.part === part)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .map(({ entry }) => entry);
