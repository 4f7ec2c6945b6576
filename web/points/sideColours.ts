import type { PicturePoint } from "./picturePoint.ts";

/** So many sides have a colour of their own; the rest are grey, as is who is not named. */
export const COLOURS = 7;

/** The colour of each side by its number, from 1: the heaviest of all points first, so that filters change no colour. */
export function sideColours(points: readonly PicturePoint[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { holdings } of points)
    for (const { side, count, documents } of holdings)
      if (side.kind === "named") weights.set(side.key, (weights.get(side.key) ?? 0) + 4 * documents.length + count);
  const order = [...weights].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1)).slice(0, COLOURS);
  return new Map(order.map(([key], at) => [key, at + 1]));
}
