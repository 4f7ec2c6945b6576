import { groupsOf, type PointGroup, type Side } from "./columns.ts";
import { foldSides, type SideLine } from "./foldSides.ts";
import { wrapped } from "./measure.ts";
import type { PicturePoint } from "./picturePoint.ts";
import {
  AIRY,
  boxOf,
  type Density,
  EDGE,
  lineFrom,
  type MeasuredBox,
  type Place,
  type PlacedLine,
  type PlacedMark,
  type PlacedPicture,
  type PlacedPoint,
  type Room,
  TITLE,
  withTotal,
} from "./placedPicture.ts";
import { placedUnder } from "./placingUnder.ts";

const MARK_LINE = 15;
const TIGHT: Density = { lines: 3, row: 16, gap: 3, groupGap: 7 };
/** The first of these with which all has room, else `TIGHT`. */
const DENSITIES = [AIRY, { ...AIRY, lines: 3 }, TIGHT, { ...TIGHT, lines: 2 }];

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
  const grouped = groupsOf(points);
  const inside = room.height - 2 * EDGE;
  const tried = (density: Density) => {
    const groups = grouped.map((group) => measured(group, room, density));
    const gaps = density.groupGap * Math.max(0, groups.length - 1);
    return { density, groups, natural: groups.reduce((sum, { height }) => sum + height, gaps) };
  };
  const fits = DENSITIES.find((density) => tried(density).natural <= inside);
  const { density, groups, natural } = tried(fits ?? TIGHT);
  const spare = Math.max(0, inside - natural);
  const stretch = Math.min(16, spare / Math.max(1, points.length));
  const found = { points: [] as PlacedPoint[], marks: [] as PlacedMark[], lines: [] as PlacedLine[] };
  let top = EDGE;
  for (const group of groups) {
    const height = group.height + stretch * group.boxes.length;
    const boxes = placedBoxes(group, { top, height, width: room.width, gap: density.gap + stretch });
    const marks = placedMarks(group, boxes, top, height, room.width);
    found.points.push(...boxes);
    found.marks.push(...marks);
    found.lines.push(...placedLines(group.ties, boxes, marks));
    top += height + density.groupGap;
  }
  return {
    width: room.width,
    height: Math.max(top - density.groupGap + EDGE, 0),
    natural: natural + 2 * EDGE,
    ...found,
  };
}

interface Measured {
  readonly ties: readonly SideLine[];
  readonly boxes: readonly MeasuredBox[];
  readonly marks: readonly (Pick<PlacedMark, "mark" | "radius" | "label"> & { readonly height: number })[];
  readonly height: number;
}

/** The room that a group needs. */
function measured(group: PointGroup, room: Room, density: Density): Measured {
  const { width, measure, name } = room;
  const { marks, ties } = foldSides(group);
  const columns = columnsIn(width);
  const boxes = group.points.map((point) => boxOf(point, columns.box - 20, density, room));
  const sized = marks.map((drawn) => {
    const mark = withTotal(drawn, room);
    const label = wrapped(name(mark), columns.name, 3, (words) => measure(words, TITLE, true));
    // who is not named is many: such a mark is as large as what is drawn of it
    const { documents } = mark.kind === "named" ? mark : drawn;
    const radius = Math.min(21, 5 + 3.4 * Math.sqrt(documents));
    return { mark, radius, label, height: Math.max(2 * radius + 6, label.length * MARK_LINE + 6) };
  });
  const side = (column: Side) =>
    sized.filter(({ mark }) => mark.column === column).reduce((sum, { height }) => sum + height, 0);
  const stack = boxes.reduce((sum, { height }) => sum + height, 0) + density.gap * (boxes.length - 1);
  return { ties, boxes, marks: sized, height: Math.max(stack, side("left"), side("right")) };
}

function placedBoxes(
  { boxes }: Measured,
  { top, height, width, gap }: { top: number; height: number; width: number; gap: number },
): PlacedPoint[] {
  const { name, fan, box } = columnsIn(width);
  const x = EDGE + name + fan + 44;
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
    return own.map(({ mark, radius, label, y }) => ({ mark, radius, label, uses: [], x, y, labelAt }));
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
const BADGE = 11;
/** Where on its line a count stands: the first place that is free. */
const STEPS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78, 0.45, 0.55, 0.35, 0.65, 0.26, 0.74, 0.18, 0.82];

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
        .flatMap((tie) => {
          const mark = markOf.get(tie.mark);
          return tie.point === box.point && mark?.mark.column === column ? [{ tie, mark }] : [];
        })
        .sort((a, b) => rowOf(a.tie, box) - rowOf(b.tie, box) || a.mark.y - b.mark.y);
      return own.map(({ tie, mark }) => {
        const row = own.filter((one) => rowOf(one.tie, box) === rowOf(tie, box));
        const share = (row.findIndex((one) => one.tie === tie) + 1) / (row.length + 1);
        const [top, height] = stretchOf(tie, box);
        return lineOf(
          tie,
          mark,
          { x: column === "left" ? box.x : box.x + box.width, y: top + height * share },
          column,
          taken,
        );
      });
    }),
  );
}

/** The row of a box that a line leads to: that of its name, else the one below. */
const rowOf = ({ variant, denies: denied }: SideLine, { byName, title }: PlacedPoint): number =>
  byName ? (denied ? title.length + 1 : (variant ?? title.length)) : 0;

/** Top and height of what its lines end at: of a row its middle, so that none ends between two. */
function stretchOf(tie: SideLine, box: PlacedPoint): readonly [top: number, height: number] {
  if (!box.byName) return [box.y, box.height];
  const rows = box.title.length + (box.rest === null ? 0 : 1);
  const row = tie.denies ? rows : rowOf(tie, box);
  const top = box.y + 1 + row * box.row;
  const height = row < rows ? box.row : box.y + box.height - top;
  return [top + height / 3, height / 3];
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
  const line = lineFrom(tie, mark);
  return {
    ...line,
    path: `M${round(start.x)} ${round(start.y)}C${round(middle)} ${round(start.y)} ${round(middle)} ${round(end.y)} ${round(end.x)} ${round(end.y)}`,
    end: { x: round(end.x), y: round(end.y) },
    width: round(Math.min(6, 1.2 + 1.1 * Math.sqrt(line.count))),
    badge: { x: round(badge.x), y: round(badge.y) },
    cross: tie.denies ? { x: round(end.x - outward * 13), y: round(end.y) } : null,
  };
}
