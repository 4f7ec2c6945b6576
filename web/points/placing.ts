import { groupsOf, type PointGroup, type Side } from "./columns.ts";
import { foldSides, type Mark, type SideLine } from "./foldSides.ts";
import { type Measure, wrapped } from "./measure.ts";
import type { Holding, PicturePoint } from "./picturePoint.ts";

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface PlacedPoint extends Place {
  readonly point: PicturePoint;
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly below: string;
}

export interface PlacedMark extends Place {
  readonly mark: Mark;
  readonly radius: number;
  readonly label: readonly string[];
  /** Where the label begins or ends. */
  readonly labelAt: { readonly x: number; readonly anchor: "start" | "end" };
}

export interface PlacedLine {
  readonly id: string;
  readonly tie: SideLine;
  readonly from: PlacedMark;
  readonly count: number;
  /** As the `d` of a path. */
  readonly path: string;
  readonly width: number;
  readonly badge: Place;
  /** Where a denial is crossed. */
  readonly cross: Place | null;
}

/** The picture with the place of everything in it, in pixels. */
export interface PlacedPicture {
  readonly width: number;
  readonly height: number;
  /** The height that it needs at least. */
  readonly natural: number;
  readonly points: readonly PlacedPoint[];
  readonly marks: readonly PlacedMark[];
  readonly lines: readonly PlacedLine[];
}

/** What the picture is placed by. */
export interface Room {
  readonly width: number;
  /** The points are spread over so much where they need less. */
  readonly height: number;
  readonly measure: Measure;
  /** The line under the title of a point. */
  readonly below: (point: PicturePoint) => string;
  /** The label of a mark. */
  readonly name: (mark: Mark) => string;
}

export const TITLE = 13;
export const SMALL = 11;
export const TITLE_LINE = 15;
const MARK_LINE = 15;
const GAP = 5;
const GROUP_GAP = 16;
const EDGE = 6;

/** Widths of what stands side by side: names, lines, points. */
function columnsIn(width: number) {
  const name = Math.round(Math.max(90, Math.min(200, width * 0.14)));
  const fan = Math.round(Math.max(64, Math.min(260, width * 0.12)));
  const box = width - 2 * (EDGE + name + fan + 44);
  return { name, fan, box };
}

/** Narrower than this, sides stand under their points. */
const NARROW = 620;

/** Puts points one under the other, heaviest group first, with their sides left and right of them; in a narrow room under them. */
export function placed(points: readonly PicturePoint[], room: Room): PlacedPicture {
  if (room.width < NARROW) return placedUnder(points, room);
  const groups = groupsOf(points).map((group) => measured(group, room));
  const natural = groups.reduce((sum, { height }) => sum + height, 0) + GROUP_GAP * Math.max(0, groups.length - 1);
  const spare = Math.max(0, room.height - 2 * EDGE - natural);
  const stretch = Math.min(16, spare / Math.max(1, points.length));
  const found = { points: [] as PlacedPoint[], marks: [] as PlacedMark[], lines: [] as PlacedLine[] };
  let top = EDGE;
  for (const group of groups) {
    const height = group.height + stretch * group.boxes.length;
    const boxes = placedBoxes(group, top, height, stretch, room.width);
    const marks = placedMarks(group, boxes, top, height, room.width);
    found.points.push(...boxes);
    found.marks.push(...marks);
    found.lines.push(...placedLines(group.ties, boxes, marks));
    top += height + GROUP_GAP;
  }
  return { width: room.width, height: Math.max(top - GROUP_GAP + EDGE, 0), natural: natural + 2 * EDGE, ...found };
}

interface Measured {
  readonly ties: readonly SideLine[];
  readonly boxes: readonly Pick<PlacedPoint, "point" | "title" | "below" | "height">[];
  readonly marks: readonly (Pick<PlacedMark, "mark" | "radius" | "label"> & { readonly height: number })[];
  readonly height: number;
}

/** The room that a group needs. */
function measured(group: PointGroup, { width, measure, below, name }: Room): Measured {
  const { marks, ties } = foldSides(group);
  const columns = columnsIn(width);
  const boxes = group.points.map((point) => {
    const title = wrapped(point.title, columns.box - 20, 2, (words) => measure(words, TITLE, true));
    const small = wrapped(below(point), columns.box - 20, 1, (words) => measure(words, SMALL, false))[0] ?? "";
    return { point, title, below: small, height: 21 + TITLE_LINE * title.length };
  });
  const sized = marks.map((mark) => {
    const label = wrapped(name(mark), columns.name, 2, (words) => measure(words, TITLE, true));
    const radius = Math.min(21, 5 + 3.4 * Math.sqrt(mark.documents));
    return { mark, radius, label, height: Math.max(2 * radius + 6, label.length * MARK_LINE + 6) };
  });
  const side = (column: Side) =>
    sized.filter(({ mark }) => mark.column === column).reduce((sum, { height }) => sum + height, 0);
  const stack = boxes.reduce((sum, { height }) => sum + height, 0) + GAP * (boxes.length - 1);
  return { ties, boxes, marks: sized, height: Math.max(stack, side("left"), side("right")) };
}

function placedBoxes({ boxes }: Measured, top: number, height: number, stretch: number, width: number): PlacedPoint[] {
  const { name, fan, box } = columnsIn(width);
  const x = EDGE + name + fan + 44;
  const gap = GAP + stretch;
  const stack = boxes.reduce((sum, one) => sum + one.height, 0) + gap * (boxes.length - 1);
  let y = top + Math.max(0, (height - stack) / 2);
  return boxes.map((one) => {
    const at = { ...one, x, y, width: box };
    y += one.height + gap;
    return at;
  });
}

/** Each mark as near as may be to the points that it leads to, none over another. */
function placedMarks(
  { marks, ties }: Measured,
  boxes: readonly PlacedPoint[],
  top: number,
  height: number,
  width: number,
) {
  const middles = new Map(boxes.map(({ point, y, height: own }) => [point, y + own / 2]));
  const { name } = columnsIn(width);
  const wanted = (key: string): number => {
    const own = ties.filter(({ mark }) => mark === key);
    return own.reduce((sum, { point }) => sum + (middles.get(point) ?? 0), 0) / Math.max(1, own.length);
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
    return own.map(({ mark, radius, label, y }) => ({ mark, radius, label, x, y, labelAt }));
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
const BADGE = 11;
/** Where on its line a count stands: the first place that is free. */
const STEPS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

function placedLines(
  ties: readonly SideLine[],
  boxes: readonly PlacedPoint[],
  marks: readonly PlacedMark[],
): PlacedLine[] {
  const markOf = new Map(marks.map((one) => [one.mark.key, one]));
  const taken: Place[] = [];
  return boxes.flatMap((box) =>
    (["left", "right"] as const).flatMap((column) => {
      const own = ties
        .filter(({ point, mark }) => point === box.point && markOf.get(mark)?.mark.column === column)
        .flatMap((tie) => markOf.get(tie.mark) ?? [])
        .map((mark, at, all) => ({ mark, nth: all.slice(0, at).filter((one) => one === mark).length }))
        .sort((a, b) => a.mark.y - b.mark.y || a.nth - b.nth);
      return own.map(({ mark, nth }, at) => {
        const tie = ties.filter((one) => one.point === box.point && one.mark === mark.mark.key)[nth]!;
        const end = {
          x: column === "left" ? box.x : box.x + box.width,
          y: box.y + (box.height * (at + 1)) / (own.length + 1),
        };
        return lineOf(tie, mark, end, column, taken);
      });
    }),
  );
}

/** How many claims holdings stand for; one that several hold is counted once where all are listed. */
export function countOf(holdings: readonly Holding[]): number {
  const listed = holdings.every(({ claims, count }) => claims.length === count);
  if (!listed) return holdings.reduce((sum, { count }) => sum + count, 0);
  return new Set(holdings.flatMap(({ claims }) => claims)).size;
}

function lineOf(tie: SideLine, mark: PlacedMark, end: Place, column: Side, taken: Place[]): PlacedLine {
  const outward = column === "left" ? 1 : -1;
  const start = { x: mark.x + outward * mark.radius, y: mark.y };
  const middle = (start.x + end.x) / 2;
  const at = (t: number): Place => {
    const u = 1 - t;
    const along = (a: number, b: number, c: number, d: number) =>
      u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    return { x: along(start.x, middle, middle, end.x), y: along(start.y, start.y, end.y, end.y) };
  };
  const isFree = (place: Place) => taken.every((other) => Math.hypot(other.x - place.x, other.y - place.y) > 2 * BADGE);
  const step = STEPS.find((one) => isFree(at(one))) ?? 0.5;
  const badge = at(step);
  taken.push(badge);
  const known = countOf(tie.holdings);
  return {
    id: `${tie.point.id} ${tie.mark} ${tie.denies ? "denies" : "says"}`,
    tie,
    from: mark,
    count: known,
    path: `M${round(start.x)} ${round(start.y)}C${round(middle)} ${round(start.y)} ${round(middle)} ${round(end.y)} ${round(end.x)} ${round(end.y)}`,
    width: round(Math.min(6, 1.2 + 1.1 * Math.sqrt(known))),
    badge: { x: round(badge.x), y: round(badge.y) },
    cross: tie.denies ? { x: round(end.x - outward * 13), y: round(end.y) } : null,
  };
}

const ROW = 30;

/** Each point as wide as the room, its sides under it: who says so on the left, who answers otherwise on the right. */
function placedUnder(points: readonly PicturePoint[], { width, measure, below, name }: Room): PlacedPicture {
  const found = { points: [] as PlacedPoint[], marks: [] as PlacedMark[], lines: [] as PlacedLine[] };
  const box = width - 2 * EDGE;
  const half = box / 2;
  let y = EDGE;
  for (const group of groupsOf(points)) {
    const { marks, ties } = foldSides(group);
    const markOf = new Map(marks.map((mark) => [mark.key, mark]));
    for (const point of group.points) {
      const title = wrapped(point.title, box - 20, 2, (words) => measure(words, TITLE, true));
      const small = wrapped(below(point), box - 20, 1, (words) => measure(words, SMALL, false))[0] ?? "";
      const height = 21 + TITLE_LINE * title.length;
      found.points.push({ point, title, below: small, x: EDGE, y, width: box, height });
      const rows = (["left", "right"] as const).map((column) => {
        const own = ties.filter((tie) => tie.point === point && markOf.get(tie.mark)?.column === column);
        const x = EDGE + (column === "left" ? 0 : half);
        for (const [at, tie] of own.entries()) {
          const mark = markOf.get(tie.mark);
          if (mark === undefined) continue;
          const middle = y + height + 8 + ROW * (at + 0.5);
          const label = wrapped(name(mark), half - 92, 2, (words) => measure(words, TITLE - 1, true));
          const from: PlacedMark = {
            mark,
            radius: 7,
            label,
            x: x + 74,
            y: middle,
            labelAt: { x: x + 86, anchor: "start" },
          };
          found.marks.push(from);
          found.lines.push(lineUnder(tie, from, { x: x + 12, y: y + height }));
        }
        return own.length;
      });
      y += height + 8 + ROW * Math.max(...rows, 0) + 12;
    }
  }
  return { width, height: y, natural: y, ...found };
}

function lineUnder(tie: SideLine, from: PlacedMark, end: Place): PlacedLine {
  const count = countOf(tie.holdings);
  return {
    id: `${tie.point.id} ${tie.mark} ${tie.denies ? "denies" : "says"}`,
    tie,
    from,
    count,
    path: `M${end.x} ${end.y}V${from.y}H${from.x - from.radius}`,
    width: Math.min(4, 1.2 + 0.7 * Math.sqrt(count)),
    badge: { x: end.x + 38, y: from.y },
    cross: tie.denies ? { x: end.x + 12, y: from.y } : null,
  };
}
