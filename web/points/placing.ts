import { groupsOf, type Side } from "./columns.ts";
import type { SideLine } from "./foldSides.ts";
import { columnsIn, type MeasuredGroup, measured, mostDocuments, rowOf } from "./measuredGroup.ts";
import type { PicturePoint } from "./picturePoint.ts";
import {
  AIRY,
  type Density,
  EDGE,
  lineFrom,
  type Place,
  type PlacedLine,
  type PlacedMark,
  type PlacedPicture,
  type PlacedPoint,
  type Room,
} from "./placedPicture.ts";
import { placedAbove } from "./placingAbove.ts";
import { type LineToCount, round, STEPS, withCounts } from "./placingCounts.ts";
import { placedUnder } from "./placingUnder.ts";

const TIGHT: Density = { lines: 3, row: 16, gap: 3, groupGap: 7 };
/** The first of these with which all has room. */
const DENSITIES = [AIRY, { ...AIRY, lines: 3 }, TIGHT, { ...TIGHT, lines: 2 }];
/** What has nearly room is drawn smaller, but no smaller than this; what has not scrolls. */
export const SMALLEST = 0.86;

/** Narrower than this, sides stand under their points. */
const NARROW = 620;

/** Puts points one under the other, heaviest group first, with their sides left and right of them; in a narrow room under them. */
export function placed(points: readonly PicturePoint[], room: Room): PlacedPicture {
  if (room.width < NARROW) return placedUnder(points, room);
  const grouped = groupsOf(points);
  const inside = room.height - 2 * EDGE;
  const most = mostDocuments(grouped, room);
  const tried = (density: Density) => {
    const groups = grouped.map((group) => measured(group, most, room, density));
    const gaps = density.groupGap * Math.max(0, groups.length - 1);
    return { density, groups, natural: groups.reduce((sum, { height }) => sum + height, gaps) };
  };
  const fitting = (densities: readonly Density[], height: number) =>
    densities.find((density) => tried(density).natural <= height);
  const fits = fitting(DENSITIES, inside) ?? fitting(DENSITIES.slice(2), inside / SMALLEST) ?? TIGHT;
  const { density, groups, natural } = tried(fits);
  const spare = Math.max(0, inside - natural);
  const stretch = Math.min(16, spare / Math.max(1, points.length));
  const found = { points: [] as PlacedPoint[], marks: [] as PlacedMark[], lines: [] as PlacedLine[] };
  let top = EDGE;
  for (const group of groups) {
    const height = group.height + stretch * group.boxes.length;
    const boxes = placedBoxes(group, top, height, density.gap + stretch);
    const { marks, lines } = group.crowded ? placedAbove(group, boxes, top) : placedBeside(group, boxes, top, height);
    found.points.push(...boxes);
    found.marks.push(...marks);
    found.lines.push(...lines);
    top += height + density.groupGap;
  }
  return {
    width: room.width,
    height: Math.max(top - density.groupGap + EDGE, 0),
    natural: natural + 2 * EDGE,
    ...found,
  };
}

function placedBoxes(
  { boxes, at, head }: MeasuredGroup,
  top: number,
  height: number,
  gap: number,
): readonly PlacedPoint[] {
  const stack = boxes.reduce((sum, one) => sum + one.height, 0) + gap * (boxes.length - 1);
  let y = top + head + Math.max(0, (height - head - stack) / 2);
  return boxes.map((one) => {
    const placed = { ...one, ...at, y };
    y += one.height + gap;
    return placed;
  });
}

/** Marks left and right of their points, with lines that fan out from each. */
function placedBeside(group: MeasuredGroup, boxes: readonly PlacedPoint[], top: number, height: number) {
  const marks = placedMarks(group, boxes, top, height);
  return { marks, lines: placedLines(group.ties, boxes, marks) };
}

/** Each mark as near as may be to the points that it leads to, none over another. */
function placedMarks(
  { marks, ties, at }: MeasuredGroup,
  boxes: readonly PlacedPoint[],
  top: number,
  height: number,
): readonly PlacedMark[] {
  const boxOfPoint = new Map(boxes.map((box) => [box.point, box]));
  // where its line ends: of names that is the row of one
  const endOf = (tie: SideLine): number => {
    const box = boxOfPoint.get(tie.point);
    const [from, tall] = box === undefined ? [0, 0] : stretchOf(tie, box);
    return from + tall / 2;
  };
  const width = 2 * at.x + at.width;
  const { name } = columnsIn(width);
  const wanted = (key: string): number => {
    const own = ties.filter(({ mark }) => mark === key);
    return own.reduce((sum, tie) => sum + endOf(tie), 0) / Math.max(1, own.length);
  };
  return (["left", "right"] as const).flatMap((column): PlacedMark[] => {
    const own = marks
      .filter(({ mark }) => mark.column === column)
      .map((one) => ({ ...one, y: wanted(one.mark.key) }))
      .sort((a, b) => a.y - b.y || b.mark.documents - a.mark.documents);
    let next = top;
    for (const one of own) {
      one.y = Math.max(one.y, next + one.height / 2);
      next = one.y + one.height / 2;
    }
    let last = top + height;
    for (const one of own.toReversed()) {
      one.y = Math.min(one.y, last - one.height / 2);
      last = one.y - one.height / 2;
    }
    const x = column === "left" ? EDGE + name + 8 + 21 : width - EDGE - name - 8 - 21;
    const labelAt = { x: column === "left" ? x - 27 : x + 27, anchor: column === "left" ? "end" : "start" } as const;
    return own.map(({ mark, radius, label, y }) => {
      return { mark, radius, label, uses: [], x, y, labelAt: { ...labelAt, y }, stem: null };
    });
  });
}

function placedLines(
  ties: readonly SideLine[],
  boxes: readonly PlacedPoint[],
  marks: readonly PlacedMark[],
): PlacedLine[] {
  const markOf = new Map(marks.map((one) => [one.mark.key, one]));
  const lines = boxes.flatMap((box) =>
    (["left", "right"] as const).flatMap((column) => {
      const own = ties
        .flatMap((tie) => {
          const mark = markOf.get(tie.mark);
          return tie.point === box.point && mark?.mark.column === column ? [{ tie, mark }] : [];
        })
        .sort((a, b) => endRow(a.tie, box) - endRow(b.tie, box) || a.mark.y - b.mark.y);
      return own.map(({ tie, mark }) => {
        const row = own.filter((one) => endRow(one.tie, box) === endRow(tie, box));
        const share = (row.findIndex((one) => one.tie === tie) + 1) / (row.length + 1);
        const [top, height] = stretchOf(tie, box);
        return lineOf(tie, mark, { x: column === "left" ? box.x : box.x + box.width, y: top + height * share }, column);
      });
    }),
  );
  return withCounts(lines);
}

/** The row of a box that a line ends at. */
const endRow = (tie: SideLine, box: PlacedPoint): number => (box.byName ? rowOf(tie, box) : 0);

/** Top and height of what its lines end at: of a row its middle, so that none ends between two. */
function stretchOf(tie: SideLine, box: PlacedPoint): readonly [top: number, height: number] {
  if (!box.byName) return [box.y, box.height];
  const rows = box.title.length + (box.rest === null ? 0 : 1);
  const row = tie.denies ? rows : rowOf(tie, box);
  const top = box.y + 1 + row * box.row;
  const height = row < rows ? box.row : box.y + box.height - top;
  return [top + height / 3, height / 3];
}

function lineOf(tie: SideLine, mark: PlacedMark, end: Place, column: Side): LineToCount {
  const outward = column === "left" ? 1 : -1;
  const start = { x: mark.x + outward * mark.radius, y: mark.y };
  const middle = (start.x + end.x) / 2;
  const at = (t: number): Place => {
    const u = 1 - t;
    const along = (a: number, b: number, c: number, d: number) =>
      u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    return { x: along(start.x, middle, middle, end.x), y: along(start.y, start.y, end.y, end.y) };
  };
  const line = lineFrom(tie, mark);
  return {
    ...line,
    path: `M${round(start.x)} ${round(start.y)}C${round(middle)} ${round(start.y)} ${round(middle)} ${round(end.y)} ${round(end.x)} ${round(end.y)}`,
    end: { x: round(end.x), y: round(end.y) },
    width: round(Math.min(6, 1.2 + 1.1 * Math.sqrt(line.count))),
    badge: at(0.5),
    places: STEPS.map(at),
    cross: tie.denies ? { x: round(end.x - outward * 13), y: round(end.y) } : null,
  };
}
