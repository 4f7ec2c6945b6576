import type { PointGroup, Side } from "./columns.ts";
import { type FoldedGroup, foldSides, type SideLine } from "./foldSides.ts";
import { wrapped } from "./measure.ts";
import {
  boxOf,
  type Density,
  EDGE,
  type MeasuredBox,
  type PlacedMark,
  type PlacedPoint,
  type Room,
  TITLE,
  withTotal,
} from "./placedPicture.ts";

export const MARK_LINE = 15;

/** Widths of what stands side by side: names, lines, points. */
export function columnsIn(width: number) {
  const name = Math.round(Math.max(90, Math.min(200, width * 0.14)));
  const fan = Math.round(Math.max(64, Math.min(260, width * 0.12)));
  return { name, box: width - 2 * (EDGE + name + fan + 44) };
}

/** Boxes of crowded points leave so much room for the counts of each side; they are at least and at most so wide. */
const COUNTS = { column: 52, least: 280, most: 1.15 };
/** Two counts, one over the other. */
export const COUNTS_APART = 21;
/** Counts of a crowded box stand so far from it at least, and from the edge of the picture. */
export const BESIDE = 30;
const OUTSIDE = 20;
/** Between the names over a group and what is above or below them. */
const NAMES_APART = 6;

/** What a group of points needs, before it has its place. */
export interface MeasuredGroup extends Pick<FoldedGroup, "ties" | "crowded"> {
  readonly boxes: readonly MeasuredBox[];
  readonly marks: readonly MeasuredMark[];
  /** Where the boxes begin, and how wide they are. */
  readonly at: Pick<PlacedPoint, "x" | "width">;
  /** Of a group whose names stand over it, the room that these take. */
  readonly head: number;
  /** How far the columns of counts of a crowded group are from each other. */
  readonly step: number;
  readonly height: number;
}

type MeasuredMark = Pick<PlacedMark, "mark" | "radius" | "label"> & { readonly height: number };

const BIGGEST_MARK = 21;
const BIGGEST_ABOVE = 13;

/** The area grows with the documents; where some have very many, the radius is a part of theirs. */
function radiusOf(documents: number, most: number, biggest: number): number {
  const grown = (count: number) => 5 + 3.4 * Math.sqrt(count);
  return Math.max(5, grown(documents) * Math.min(1, biggest / grown(most)));
}

/** The documents of the largest side that is drawn. */
export function mostDocuments(groups: readonly PointGroup[], room: Room): number {
  const marks = groups.flatMap((group) => foldSides(group).marks);
  return Math.max(1, ...marks.map((drawn) => (drawn.kind === "named" ? withTotal(drawn, room) : drawn).documents));
}

/** The room that a group needs. @param documents the documents of the largest side of the picture */
export function measured(group: PointGroup, documents: number, room: Room, density: Density): MeasuredGroup {
  const { marks, ties, crowded } = foldSides(group);
  const columns = columnsIn(room.width);
  const inColumn = (column: Side) => marks.filter((mark) => mark.column === column).length;
  const aside = Math.max(1, inColumn("left"), inColumn("right"));
  const free = room.width - 2 * (EDGE + OUTSIDE + BESIDE + COUNTS.column * aside);
  const width = crowded ? Math.min(columns.box * COUNTS.most, Math.max(free, COUNTS.least)) : columns.box;
  const x = (room.width - width) / 2;
  const step = (x - EDGE - OUTSIDE - BESIDE) / aside;
  const wide = crowded ? step + 2 * OUTSIDE : columns.name;
  const boxes = group.points.map((point) => {
    const box = boxOf(point, width - 20, crowded ? { ...density, row: COUNTS_APART } : density, room);
    const own = ties.filter((tie) => tie.point === point);
    const rows = new Set(own.map((tie) => rowOf(tie, box))).size;
    return crowded && !box.byName ? { ...box, height: Math.max(box.height, rows * COUNTS_APART) } : box;
  });
  const sized = marks.map((drawn): MeasuredMark => {
    const mark = withTotal(drawn, room);
    const most = (crowded ? 2 : 3) + (mark.kind === "several" ? 1 : 0);
    const label = wrapped(room.name(mark), wide, most, (words) => room.measure(words, TITLE, true));
    // who is not named is many: such a mark is as large as what is drawn of it
    const weighed = mark.kind === "named" ? mark : drawn;
    const radius = radiusOf(weighed.documents, documents, crowded ? BIGGEST_ABOVE : BIGGEST_MARK);
    return { mark, radius, label, height: Math.max(2 * radius + 6, label.length * MARK_LINE + 6) };
  });
  const stack = boxes.reduce((sum, { height }) => sum + height, 0) + density.gap * (boxes.length - 1);
  const measures = { ties, crowded, boxes, marks: sized, at: { x, width }, step };
  if (crowded) {
    const head = headOf(sized);
    return { ...measures, head, height: head + stack };
  }
  const side = (column: Side) =>
    sized.filter(({ mark }) => mark.column === column).reduce((sum, { height }) => sum + height, 0);
  return { ...measures, head: 0, height: Math.max(stack, side("left"), side("right")) };
}

/** Two rows of names, by turns, and the marks under them. */
function headOf(marks: readonly MeasuredMark[]): number {
  const lines = Math.max(1, ...marks.map(({ label }) => label.length));
  return 2 * (lines * MARK_LINE + NAMES_APART) + 2 * BIGGEST_ABOVE + NAMES_APART;
}

/** The row of a box that a line leads to: that of its name, else the one below; of a box without names denials have the second. */
export const rowOf = (
  { variant, denies }: Pick<SideLine, "variant" | "denies">,
  { byName, title }: Pick<PlacedPoint, "byName" | "title">,
): number => (byName ? (denies ? title.length + 1 : (variant ?? title.length)) : denies ? 1 : 0);
