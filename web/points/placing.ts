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
/** The first of these with which all has room. */
const DENSITIES = [AIRY, { ...AIRY, lines: 3 }, TIGHT, { ...TIGHT, lines: 2 }];
/** What has nearly room is drawn smaller, but no smaller than this; what has not scrolls. */
export const SMALLEST = 0.86;

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

const BIGGEST_MARK = 21;

/** The area grows with the documents; where some have very many, the radius is a part of theirs. */
function radiusOf(documents: number, most: number): number {
  const grown = (count: number) => 5 + 3.4 * Math.sqrt(count);
  return Math.max(5, grown(documents) * Math.min(1, BIGGEST_MARK / grown(most)));
}

/** The documents of the largest side that is drawn. */
function mostDocuments(groups: readonly PointGroup[], room: Room): number {
  const marks = groups.flatMap((group) => foldSides(group).marks);
  return Math.max(1, ...marks.map((drawn) => (drawn.kind === "named" ? withTotal(drawn, room) : drawn).documents));
}

/** The room that a group needs. @param most the documents of the largest side of the picture */
function measured(group: PointGroup, most: number, room: Room, density: Density): Measured {
  const { width, measure, name } = room;
  const { marks, ties } = foldSides(group);
  const columns = columnsIn(width);
  const boxes = group.points.map((point) => boxOf(point, columns.box - 20, density, room));
  const sized = marks.map((drawn) => {
    const mark = withTotal(drawn, room);
    const label = wrapped(name(mark), columns.name, 3, (words) => measure(words, TITLE, true));
    // who is not named is many: such a mark is as large as what is drawn of it
    const { documents } = mark.kind === "named" ? mark : drawn;
    const radius = radiusOf(documents, most);
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
const BADGE = 21;

/** Half as wide as a count on its line is drawn. */
export const halfBadge = (count: number): number => Math.max(10, 4 + 3.6 * String(count).length);

/** Where on its line a count may stand, in fortieths of it: the middle, then further and further from it. */
const STEPS = [0, 4, 8, 12, 2, 6, 10, 14, 1, 3, 5, 7, 9, 11, 13, 15, 16].flatMap((n) =>
  n === 0 ? [0.5] : [0.5 - n / 40, 0.5 + n / 40],
);

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
        .sort((a, b) => rowOf(a.tie, box) - rowOf(b.tie, box) || a.mark.y - b.mark.y);
      return own.map(({ tie, mark }) => {
        const row = own.filter((one) => rowOf(one.tie, box) === rowOf(tie, box));
        const share = (row.findIndex((one) => one.tie === tie) + 1) / (row.length + 1);
        const [top, height] = stretchOf(tie, box);
        return lineOf(tie, mark, { x: column === "left" ? box.x : box.x + box.width, y: top + height * share }, column);
      });
    }),
  );
  return withCounts(lines);
}

/** A line with the places that its count may have, the best first. */
type LineToCount = PlacedLine & { readonly places: readonly Place[] };

/** How often counts that lie over another one look for a better place. */
const ROUNDS = 60;

/** A line whose count looks for its place among the counts of the others. */
interface Counting {
  readonly line: LineToCount;
  readonly half: number;
  badge: Place | null;
  /** How often another one has lain over it at each of its places: where all are taken, the one that was seldom in the way is tried. */
  readonly blocked: number[];
}

/**
 * Puts each count where it is free. Where none is, it takes the place that has been least in the way so far, and those that it lies over look
 * again: so two that take turns at one place come to leave it.
 */
function withCounts(lines: readonly LineToCount[]): PlacedLine[] {
  const placed = lines.map(
    (line): Counting => ({ line, half: halfBadge(line.count), badge: null, blocked: line.places.map(() => 0) }),
  );
  /** How many counts lie where this one would. */
  const over = (own: Counting, place: Place): number =>
    placed.filter(
      (other) =>
        other.badge !== null &&
        other !== own &&
        Math.abs(other.badge.x - place.x) < other.half + own.half + 1 &&
        Math.abs(other.badge.y - place.y) < BADGE,
    ).length;
  let best = { over: Number.POSITIVE_INFINITY, badges: [] as (Place | null)[] };
  for (let rounds = 0; rounds < ROUNDS && best.over > 0; rounds++) {
    for (const own of placed) {
      if (own.badge !== null && over(own, own.badge) === 0) continue;
      let least = Number.POSITIVE_INFINITY;
      const found = own.line.places.map((place) => over(own, place));
      for (const [at, place] of own.line.places.entries()) {
        const cost = (found[at] ?? 0) * (1 + (own.blocked[at] ?? 0));
        if (cost < least) [least, own.badge] = [cost, place];
        if (least === 0) break;
      }
      const at = own.line.places.indexOf(own.badge ?? own.line.badge);
      if ((found[at] ?? 0) > 0) own.blocked[at] = (own.blocked[at] ?? 0) + 1;
    }
    const left = placed.reduce((sum, own) => sum + (own.badge === null ? 0 : over(own, own.badge)), 0);
    if (left < best.over) best = { over: left, badges: placed.map(({ badge }) => badge) };
  }
  return placed.map(({ line: { places: _, ...line } }, at) => {
    const badge = best.badges[at] ?? line.badge;
    return { ...line, badge: { x: round(badge.x), y: round(badge.y) } };
  });
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
