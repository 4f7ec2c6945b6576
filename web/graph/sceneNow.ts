import { isPointing } from "../../src/overview/pointingNames.ts";
import type { Results } from "../state/facets.ts";
import type { GraphIndex } from "../state/graphIndex.ts";
import type { Sliced } from "../state/slices.ts";
import { type Scene, sceneOf } from "./scene.ts";

const EMPTY: Scene = { nodes: [], edges: [], total: 0 };

/** How many things are drawn at once, by what draws them. */
export const SCENE_LIMITS = { card: 2000, software: 300, static: 150 } as const;

/** Square pixels that a thing and its name want to themselves. */
const PLACE = 4200;
const FEWEST = 30;

/** How many things can be told apart in a pane of that size; in steps, so that a pixel more changes nothing. */
export const roomIn = (width: number, height: number): number =>
  Math.max(FEWEST, Math.round((width * height) / PLACE / 10) * 10);

const known = new WeakMap<Results, { readonly index: GraphIndex; readonly scene: Scene }>();

/** The whole scene of the claims that the filters leave. */
export function sceneNow(index: GraphIndex | null, results: Results | null): Scene {
  if (index === null || results === null) return EMPTY;
  const own = known.get(results);
  if (own?.index === index) return own.scene;
  const scene = sceneFor(index, results);
  known.set(results, { index, scene });
  return scene;
}

/** The same ahead: {@link sceneNow} then has it. */
export function* drawingAhead(index: GraphIndex, results: Results): Sliced<Scene> {
  yield;
  return sceneNow(index, results);
}

function sceneFor(index: GraphIndex, results: Results): Scene {
  const shown = new Set(results.drawn.map(({ claim }) => claim.id));
  const denied = new Set(results.drawn.flatMap(({ claim }) => (claim.polarity === "denied" ? claim.id : [])));
  // a document is where claims are told, and no more: the list and the evidence lead to it
  const documents = new Set(index.records.map(({ id }) => id));
  const pointing = new Set(index.network.nodes.flatMap(({ id, label }) => (isPointing(label) ? id : [])));
  return sceneOf(index.network, shown, denied, (id) => documents.has(id) || pointing.has(id));
}
