import type { Results } from "../state/facets.ts";
import type { GraphIndex } from "../state/graphIndex.ts";
import type { Sliced } from "../state/slices.ts";
import { type Picture, pictureOf } from "./picture.ts";

const EMPTY: Picture = { nodes: [], edges: [], total: 0 };

/** How many things are drawn at once, by what draws them. */
export const SCENE = { card: 2000, software: 300, still: 150 } as const;

/** Square pixels that a thing and its name want to themselves. */
const PLACE = 4200;
const FEWEST = 30;

/** How many things can be told apart in a pane of that size; in steps, so that a pixel more changes nothing. */
export const roomIn = (width: number, height: number): number =>
  Math.max(FEWEST, Math.round((width * height) / PLACE / 10) * 10);

const known = new WeakMap<Results, { readonly index: GraphIndex; readonly picture: Picture }>();

/** The whole picture of the claims that the filters leave. */
export function pictureNow(index: GraphIndex | null, results: Results | null): Picture {
  if (index === null || results === null) return EMPTY;
  const own = known.get(results);
  if (own?.index === index) return own.picture;
  const picture = pictureFor(index, results);
  known.set(results, { index, picture });
  return picture;
}

/** The same ahead: {@link pictureNow} then has it. */
export function* drawingAhead(index: GraphIndex, results: Results): Sliced<Picture> {
  yield;
  return pictureNow(index, results);
}

function pictureFor(index: GraphIndex, results: Results): Picture {
  const shown = new Set(results.drawn.map(({ claim }) => claim.id));
  const denied = new Set(results.drawn.flatMap(({ claim }) => (claim.polarity === "denied" ? claim.id : [])));
  return pictureOf(index.network, shown, denied);
}
