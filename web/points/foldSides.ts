import type { PointGroup, Side } from "./columns.ts";
import { denies, type Holding, type PicturePoint } from "./picturePoint.ts";
import { type Total, totalOf } from "./totals.ts";

/** A mark beside the points: a side, or several small ones of one point that share a mark. */
export interface Mark extends Total {
  readonly key: string;
  readonly column: Side;
  /** Of a mark of several, the heaviest that has a name; empty where none has one. */
  readonly name: string;
  readonly kind: "named" | "nobody" | "told" | "several";
  /** Keys of the sides that it stands for. */
  readonly sides: readonly string[];
  /** The point that it belongs to, where several of this one share it. */
  readonly point: string | null;
}

/** A line from a mark to a point. */
export interface SideLine {
  readonly mark: string;
  readonly point: PicturePoint;
  readonly holdings: readonly Holding[];
  readonly denies: boolean;
  /** Which of several names it stands for; null where no name is asked. */
  readonly variant: number | null;
}

/** So many sides that only one point has stand beside it by themselves, one beside a side of several points; more share a mark. */
const ALONE = 2;

/** Of two alike the shorter name, which has room. */
const heaviestFirst = (a: Holding, b: Holding): number =>
  b.documents.length - a.documents.length || b.count - a.count || a.side.name.length - b.side.name.length;

/** The marks of a group and what leads from each to its points. */
export interface FoldedGroup {
  readonly marks: readonly Mark[];
  readonly ties: readonly SideLine[];
  /** Whether so much leads to each point that lines from one mark to all of its points could not be told apart. */
  readonly crowded: boolean;
}

/** So many lines on one side of the points, and so many for each point, are a crowd. */
const CROWD = { lines: 16, ofPoint: 2.5 };

/** So many marks stand on one side of crowded points; of more the smaller ones share the last. */
const MOST_ASIDE = 5;

/** The marks of a group and what leads from each to its points: of a crowded one only so many marks as have room beside each other. */
export function foldSides(group: PointGroup): FoldedGroup {
  const folded = sidesOf(group);
  const { marks, ties } = folded;
  const columnOf = new Map(marks.map(({ key, column }) => [key, column]));
  const linesOn = (column: Side) => ties.filter(({ mark }) => columnOf.get(mark) === column).length;
  const most = Math.max(linesOn("left"), linesOn("right"));
  if (most < CROWD.lines || most < CROWD.ofPoint * group.points.length) return { ...folded, crowded: false };
  return { ...(["left", "right"] as const).reduce(lastShared, folded), crowded: true };
}

/** Marks of one column in which the smaller ones share the last. */
function lastShared({ marks, ties }: Folded, column: Side): Folded {
  const own = marks
    .filter((one) => one.column === column)
    .sort((a, b) => b.documents - a.documents || b.claims - a.claims || (a.key < b.key ? -1 : 1));
  const small = own.slice(MOST_ASIDE - 1);
  const [first] = small;
  if (first === undefined || small.length < 2) return { marks, ties };
  const keys = new Set(small.map(({ key }) => key));
  const key = `${first.key} and others`;
  const shared = new Map<string, SideLine>();
  for (const tie of ties.filter(({ mark }) => keys.has(mark))) {
    const at = `${tie.point.id} ${tie.denies} ${tie.variant}`;
    shared.set(at, { ...tie, mark: key, holdings: [...(shared.get(at)?.holdings ?? []), ...tie.holdings] });
  }
  const together = [...shared.values()];
  const holdings = together.flatMap((tie) => tie.holdings);
  const sides = [...new Set(small.flatMap((one) => one.sides))];
  const name = small.find((one) => one.name !== "")?.name ?? "";
  const mark: Mark = { key, column, name, kind: "several", sides, point: null, ...totalOf(holdings) };
  return {
    marks: [...marks.filter((one) => !keys.has(one.key)), mark],
    ties: [...ties.filter((tie) => !keys.has(tie.mark)), ...together],
  };
}

type Folded = Omit<FoldedGroup, "crowded">;

function sidesOf({ points, columnOf }: PointGroup): Folded {
  const uses = new Map<string, Set<PicturePoint>>();
  for (const point of points)
    for (const { side } of point.holdings) uses.set(side.key, (uses.get(side.key) ?? new Set()).add(point));
  const found = new Map<string, { mark: Omit<Mark, keyof Total>; holdings: Holding[] }>();
  const ties: SideLine[] = [];
  const add = (mark: Omit<Mark, keyof Total>, point: PicturePoint, holdings: readonly Holding[]) => {
    const own = found.get(mark.key) ?? { mark, holdings: [] };
    found.set(mark.key, own);
    own.holdings.push(...holdings);
    const answers = new Map<string, Holding[]>();
    for (const one of holdings) {
      const answer = `${denies(one) ? 1 : 0} ${one.variant ?? ""}`;
      answers.set(answer, [...(answers.get(answer) ?? []), one]);
    }
    for (const [, those] of [...answers].sort(([x], [y]) => (x < y ? -1 : 1))) {
      const [first] = those;
      if (first !== undefined)
        ties.push({ mark: mark.key, point, holdings: those, denies: denies(first), variant: first.variant });
    }
  };
  for (const point of points) {
    for (const column of ["left", "right"] as const) {
      const own = point.holdings.filter(({ side }) => (columnOf.get(side.key) ?? "left") === column);
      const bySide = new Map<string, Holding[]>();
      for (const one of own) bySide.set(one.side.key, [...(bySide.get(one.side.key) ?? []), one]);
      const lone = [...bySide].filter(([key]) => uses.get(key)?.size === 1);
      const room = lone.length < bySide.size ? 1 : ALONE;
      const folded = lone.length > room ? lone.slice(room - 1) : [];
      const together = new Set(folded.map(([key]) => key));
      for (const [key, holdings] of bySide) {
        const [first] = holdings;
        if (together.has(key) || first === undefined) continue;
        const { name, kind } = first.side;
        add({ key, column, name, kind, sides: [key], point: null }, point, holdings);
      }
      const shared = folded.flatMap(([, holdings]) => holdings);
      const name = shared.filter(({ side }) => side.kind === "named").sort(heaviestFirst)[0]?.side.name ?? "";
      const [key, sides] = [`${point.id} ${column}`, [...together]];
      const mark = { key, column, name, kind: "several" as const, sides, point: point.id };
      if (shared.length > 0) add(mark, point, shared);
    }
  }
  const marks = [...found.values()].map(({ mark, holdings }) => ({
    ...mark,
    ...totalOf(holdings),
  }));
  return { marks, ties };
}
