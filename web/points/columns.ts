import { answerDifferently, denies, type Holding, type PicturePoint, type PictureSide } from "./picturePoint.ts";

export type Side = "left" | "right";

/** Points that share sides, and on which side of the picture each of their sides stands. */
export interface PointGroup {
  readonly points: readonly PicturePoint[];
  readonly sides: readonly PictureSide[];
  readonly columnOf: ReadonlyMap<string, Side>;
}

/** Points in groups that share a named side; the groups and their points keep the order of the points. */
export function groupsOf(points: readonly PicturePoint[]): readonly PointGroup[] {
  const groups: { points: PicturePoint[]; named: Set<string> }[] = [];
  for (const point of points) {
    const named = new Set(point.holdings.flatMap(({ side }) => (side.kind === "named" ? side.key : [])));
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
  return groups.map((group) => {
    const own = [...group.points].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const sides = new Map(own.flatMap(({ holdings }) => holdings.map(({ side }) => [side.key, side] as const)));
    return { points: own, sides: [...sides.values()], columnOf: columnsOf(own) };
  });
}

/** How much two sides of a point pull apart: positive where they answer differently, negative where alike. */
function pull(a: Holding, b: Holding): number {
  const weight = Math.sqrt(a.count * b.count);
  return answerDifferently(a, b) ? 2 * weight : -weight;
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
  for (const { holdings } of points) {
    for (const [at, one] of holdings.entries()) {
      weights.set(one.side.key, (weights.get(one.side.key) ?? 0) + one.documents.length * 100 + one.count);
      for (const other of holdings.slice(at + 1)) {
        if (one.side.key === other.side.key) continue;
        add(one.side.key, other.side.key, pull(one, other));
        add(other.side.key, one.side.key, pull(one, other));
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
