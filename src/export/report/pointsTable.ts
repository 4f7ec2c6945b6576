import { citationText } from "../../model/citation.ts";
import type { CorpusIndex } from "../../query/corpusIndex.ts";
import type { EventRecord, Point, PointState } from "../../query/record.ts";
import type { Saying } from "../../query/sayings.ts";
import type { Block, Line } from "./blocks.ts";
import type { References } from "./references.ts";
import { muted, nameOf, quoted, sourceLine, strong, text } from "./words.ts";

/** The most sayings shown in one cell; the rest is counted. */
const IN_CELL = 8;
/** The most columns of a table beside the first. */
const COLUMNS = 6;

const STATES: Readonly<Record<PointState, string>> = {
  agreed: "told alike",
  disputed: "disputed",
  differing: "told differently",
  single: "told by one",
};

/** The facts needed to write a table of points. */
interface Writing {
  readonly corpus: CorpusIndex;
  readonly references: References;
}

/** A row for each point of an event; a column for each of the speakers with most claims; all others share the last one. */
export function pointsTable(corpus: CorpusIndex, record: EventRecord, references: References): Block {
  const writing = { corpus, references };
  const all = record.speakers.length;
  const own = all > COLUMNS ? COLUMNS - 1 : all;
  const others = (point: Point): readonly Saying[] => point.cells.slice(own).flatMap(({ sayings }) => sayings);
  return {
    kind: "table",
    head: ["Point", ...record.speakers.slice(0, own).map(nameOf), ...(own < all ? [`${all - own} others`] : [])],
    rows: record.points.map((point) => [
      [[strong(point.title)], [muted(STATES[point.state])]],
      ...point.cells.slice(0, own).map(({ sayings }) => cellLines(writing, sayings, point, false)),
      ...(own < all ? [cellLines(writing, others(point), point, true)] : []),
    ]),
  };
}

function cellLines(writing: Writing, sayings: readonly Saying[], point: Point, among: boolean): Line[] {
  if (sayings.length === 0) return [[muted("silent")]];
  const seen = new Set<string>();
  const own = sayings.filter(({ value, words }) => {
    const key = `${value} ${words.quote.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ")}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const lines = own.slice(0, IN_CELL).map((saying) => sayingLine(writing, saying, point, among));
  return own.length > IN_CELL ? [...lines, [muted(`and ${own.length - IN_CELL} more`)]] : lines;
}

function sayingLine({ corpus, references }: Writing, saying: Saying, point: Point, among: boolean): Line {
  const { claim, record, value, words } = saying;
  const claimant = claim.claimant === null ? null : corpus.label(claim.claimant);
  const side = corpus.speakerOf(claim);
  const speaker = side?.name ?? null;
  // in a shared column, claims that one tells of another are marked again
  const who = among && side?.told ? speaker : claimant === speaker && !among ? null : claimant;
  const cue = claim.cue.map(({ quote }) => quote).join(" … ");
  const cited = citationText(claim.citation);
  return [
    ...(point.key !== "what" ? [strong(value), text(" ")] : cue === "" ? [] : [text(`${cue}: `)]),
    ...(point.key === "what" ? references.quote(saying) : [quoted(words.quote)]),
    ...(saying.describes ? [] : [muted(" (on what another claims of it)")]),
    ...(who === null ? [] : [muted(` ${who};`)]),
    muted(" "),
    ...sourceLine(corpus, record),
    ...(cited === "" ? [] : [muted(`, ${cited}`)]),
    text(" "),
    references.to(saying),
  ];
}
