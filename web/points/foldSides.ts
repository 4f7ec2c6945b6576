import { groupedBy } from "../../src/model/groupedBy.ts";
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

/** What a holding answers, as far as a line tells it. */
const answerOf = (one: Holding): string => `${denies(one) ? 1 : 0} ${one.variant ?? ""}`;

/** All that a side answers: those who share a mark answer the same, so that no line is read as the answer of another one. */
const answersOf = (holdings: readonly Holding[]): string => [...new Set(holdings.map(answerOf))].sort().join();

/** The marks of a group and what leads from each to its points. */
export interface FoldedGroup {
  readonly marks: readonly Mark[];
  readonly ties: readonly SideLine[];
  /** Whether so much leads to each point that lines from one mark to all of its points could not be told apart. */
  readonly crowded: boolean;
}

/** So many lines on one side of the points, and so many for each point, are a crowd. */
const CROWD = { lines: 12, ofPoint: 2.2 };

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
  // without a name: they do not all answer the same
  const mark: Mark = { key, column, name: "", kind: "several", sides, point: null, ...totalOf(holdings) };
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
    for (const [, those] of [...groupedBy(holdings, answerOf)].sort(([x], [y]) => (x < y ? -1 : 1))) {
      const [first] = those;
      if (first !== undefined)
        ties.push({ mark: mark.key, point, holdings: those, denies: denies(first), variant: first.variant });
    }
  };
  for (const point of points) {
    for (const column of ["left", "right"] as const) {
      const own = point.holdings.filter(({ side }) => (columnOf.get(side.key) ?? "left") === column);
      const bySide = [...groupedBy(own, ({ side }) => side.key)];
      const lone = bySide.filter(([key]) => uses.get(key)?.size === 1);
      const room = lone.length < bySide.length ? 1 : ALONE;
      const alike = groupedBy(lone.length > room ? lone.slice(room - 1) : [], ([, holdings]) => answersOf(holdings));
      const folded = [...alike].filter(([, those]) => those.length > 1);
      const together = new Set(folded.flatMap(([, those]) => those.map(([key]) => key)));
      for (const [key, holdings] of bySide) {
        const [first] = holdings;
        if (together.has(key) || first === undefined) continue;
        const { name, kind } = first.side;
        add({ key, column, name, kind, sides: [key], point: null }, point, holdings);
      }
      for (const [answers, those] of folded) {
        const shared = those.flatMap(([, holdings]) => holdings);
        const name = shared.filter(({ side }) => side.kind === "named").sort(heaviestFirst)[0]?.side.name ?? "";
        const [key, sides] = [`${point.id} ${column} ${answers}`, those.map(([side]) => side)];
        add({ key, column, name, kind: "several", sides, point: point.id }, point, shared);
      }
    }
  }
  const marks = [...found.values()].map(({ mark, holdings }) => ({
    ...mark,
    ...totalOf(holdings),
  }));
  return { marks, ties };
}
