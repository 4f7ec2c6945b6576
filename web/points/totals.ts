import type { Holding, PicturePoint } from "./picturePoint.ts";

/** How many claims some holdings are together, and in how many documents. */
export interface Total {
  readonly claims: number;
  readonly documents: number;
}

export const totalOf = (holdings: readonly Holding[]): Total => ({
  claims: countOf(holdings),
  documents: new Set(holdings.flatMap(({ documents }) => documents)).size,
});

/** What each side says in all points together, by its key. */
export function sideTotals(points: readonly PicturePoint[]): ReadonlyMap<string, Total> {
  const held = new Map<string, Holding[]>();
  for (const { holdings } of points)
    for (const one of holdings) held.set(one.side.key, [...(held.get(one.side.key) ?? []), one]);
  return new Map([...held].map(([key, own]) => [key, totalOf(own)]));
}

/** How many claims holdings stand for; one that several hold is counted once where all are listed. */
export function countOf(holdings: readonly Holding[]): number {
  const listed = holdings.every(({ claims, count }) => claims.length === count);
  if (!listed) return holdings.reduce((sum, { count }) => sum + count, 0);
  return new Set(holdings.flatMap(({ claims }) => claims)).size;
}
