import { answerDifferently, denies, type Holding, type PicturePoint, type PictureSide } from "./picturePoint.ts";

export type Side = "left" | "right";

/** Points that share sides, and on which side of the picture each of their sides stands. */
export interface PointGroup {
  readonly points: readonly PicturePoint[];
  readonly sides: readonly PictureSide[];
  readonly columnOf: ReadonlyMap<string, Side>;
}

/**
 * Points in groups whose main opponents are the same; the groups keep the order of the points, and in a group the points of one pair of
 * opponents stand together. A side that only joins in stands in each group by itself.
 */
export function groupsOf(points: readonly PicturePoint[]): readonly PointGroup[] {
  const groups: { points: PicturePoint[]; named: Set<string> }[] = [];
  for (const point of points) {
    const named = new Set(opponents(point));
    const joined = groups.filter((group) => [...named].some((key) => group.named.has(key)));
    const [first] = joined;
    if (first === undefined) {
      groups.push({ points: [point], named });
      continue;
    }
    first.points.push(point);
    for (const key of named) first.named.add(key);
    for (const other of joined.slice(1)) {
      first.points.push(...other.points);
      for (const key of other.named) first.named.add(key);
      groups.splice(groups.indexOf(other), 1);
    }
  }
  const order = new Map(points.map((point, at) => [point, at]));
  const firstOf = new Map<string, number>();
  for (const [point, at] of order) {
    const pair = opponents(point).join(" ");
    if (!firstOf.has(pair)) firstOf.set(pair, at);
  }
  const pairOf = (point: PicturePoint) => firstOf.get(opponents(point).join(" ")) ?? 0;
  return groups.map((group) => {
    const own = group.points.toSorted((a, b) => pairOf(a) - pairOf(b) || (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const sides = new Map(own.flatMap(({ holdings }) => holdings.map(({ side }) => [side.key, side] as const)));
    return { points: own, sides: [...sides.values()], columnOf: columnsOf(own) };
  });
}

const weightOf = ({ documents, count }: Holding): number => documents.length * 100 + count;

/** Keys of the two heaviest named sides of a point that answer it differently, sorted; of its named sides where no two do. */
function opponents(point: PicturePoint): readonly string[] {
  const named = point.holdings.filter(({ side }) => side.kind === "named");
  let best: { readonly keys: readonly string[]; readonly weight: number } | null = null;
  for (const [at, one] of named.entries()) {
    for (const other of named.slice(at + 1)) {
      if (one.side.key === other.side.key || !answerDifferently(point, one, other)) continue;
      const weight = Math.min(weightOf(one), weightOf(other));
      if (best === null || weight > best.weight) best = { keys: [one.side.key, other.side.key].sort(), weight };
    }
  }
  return best?.keys ?? [...new Set(named.map(({ side }) => side.key))].sort();
}

/** Sides with a name are placed before those without. */
const NAMED = 1e9;

/** How much two sides of a point pull apart: positive where they answer differently, negative where alike. */
function pull(point: PicturePoint, a: Holding, b: Holding): number {
  const weight = Math.sqrt(a.count * b.count);
  return answerDifferently(point, a, b) ? 2 * weight : -weight;
}

/**
 * Puts sides left and right so that those who answer differently face each other: each goes where it contradicts more of those that
 * stand already, the heaviest first; then whoever does better on the other side changes over.
 */
function columnsOf(points: readonly PicturePoint[]): ReadonlyMap<string, Side> {
  const between = new Map<string, Map<string, number>>();
  const weights = new Map<string, number>();
  const add = (x: string, y: string, weight: number) => {
    const own = between.get(x) ?? new Map<string, number>();
    between.set(x, own.set(y, (own.get(y) ?? 0) + weight));
  };
  for (const point of points) {
    for (const [at, one] of point.holdings.entries()) {
      weights.set(
        one.side.key,
        (weights.get(one.side.key) ?? 0) + weightOf(one) + (one.side.kind === "named" ? NAMED : 0),
      );
      for (const other of point.holdings.slice(at + 1)) {
        if (one.side.key === other.side.key) continue;
        // who is not named is many, and draws nobody to a side
        if (other.side.kind === "named") add(one.side.key, other.side.key, pull(point, one, other));
        if (one.side.kind === "named") add(other.side.key, one.side.key, pull(point, one, other));
      }
    }
  }
  const order = [...weights].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1)).map(([key]) => key);
  const columns = new Map<string, Side>();
  const balance = (key: string): number =>
    [...(between.get(key) ?? [])].reduce((sum, [other, weight]) => {
      const column = columns.get(other);
      return column === undefined ? sum : sum + (column === "left" ? weight : -weight);
    }, 0);
  for (const key of order) columns.set(key, columns.size > 0 && balance(key) > 0 ? "right" : "left");
  for (let round = 0; round < 4; round++)
    for (const key of order.slice(1)) columns.set(key, balance(key) > 0 ? "right" : "left");
  // usually the side that asserts stands on the left of the side that denies
  const said = points
    .flatMap(({ holdings }) => holdings)
    .reduce((sum, one) => {
      const weight = (denies(one) ? 2 : -1) * Math.sqrt(one.count);
      return sum + (columns.get(one.side.key) === "left" ? weight : -weight);
    }, 0);
  if (said <= 0) return columns;
  return new Map([...columns].map(([key, column]) => [key, column === "left" ? "right" : "left"]));
}
