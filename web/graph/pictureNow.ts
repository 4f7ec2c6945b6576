import type { Results } from "../state/facets.ts";
import type { GraphIndex } from "../state/graphIndex.ts";
import { type Picture, pictureOf } from "./picture.ts";

export const EMPTY: Picture = { nodes: [], edges: [], total: 0 };

/** How many things are drawn at once, by what draws them. */
export const SCENE = { card: 2000, software: 300, still: 150 } as const;

/** The picture of the claims that the filters leave. */
export function pictureNow(index: GraphIndex | null, results: Results | null, limit: number): Picture {
  if (index === null || results === null) return EMPTY;
  const shown = new Set(results.drawn.map(({ claim }) => claim.id));
  const denied = new Set(results.drawn.flatMap(({ claim }) => (claim.polarity === "denied" ? claim.id : [])));
  return pictureOf(index.network, shown, denied, limit);
}
