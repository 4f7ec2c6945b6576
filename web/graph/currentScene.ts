import { isPointing } from "../../src/overview/pointingNames.ts";
import type { Results } from "../state/facets.ts";
import { claimsByThing, type GraphIndex } from "../state/graphIndex.ts";
import type { Sliced } from "../state/slices.ts";
import { type Scene, sceneOf } from "./scene.ts";

const EMPTY: Scene = { nodes: [], edges: [], total: 0 };

/** How many things are drawn at once, by what draws them. */
export const SCENE_LIMITS = { card: 2000, software: 300, static: 150 } as const;

/** Square pixels that a thing and its name want to themselves. */
const PLACE = 9000;
const FEWEST = 30;

/** How many things can be told apart in a pane of that size; in steps, so that a pixel more changes nothing. */
export const nodesThatFit = (width: number, height: number): number =>
  Math.max(FEWEST, Math.round((width * height) / PLACE / 10) * 10);

/** What somebody chose to see of it. */
export interface Seen {
  readonly places: boolean;
  /** What is taken out. */
  readonly away: readonly string[];
  /** A thing that is drawn even if it is a place. */
  readonly node: string | null;
}

const AT_FIRST: Seen = { places: false, away: [], node: null };

const known = new WeakMap<Results, { readonly index: GraphIndex; readonly scenes: Map<string, Scene> }>();

/** The whole scene of the claims that the filters leave. */
export function currentScene(index: GraphIndex | null, results: Results | null, seen: Seen = AT_FIRST): Scene {
  if (index === null || results === null) return EMPTY;
  const own = known.get(results);
  const { scenes } = own?.index === index ? own : { scenes: new Map<string, Scene>() };
  known.set(results, { index, scenes });
  const key = JSON.stringify([seen.places, seen.away, isPlace(index, seen.node) ? seen.node : null]);
  const scene = scenes.get(key) ?? sceneFor(index, results, seen);
  scenes.set(key, scene);
  return scene;
}

const isPlace = (index: GraphIndex, id: string | null): boolean =>
  id !== null && index.network.nodes.some((node) => node.id === id && node.kind === "place");

/** The same ahead: {@link currentScene} then has it. */
export function* drawingAhead(index: GraphIndex, results: Results): Sliced<Scene> {
  yield;
  return currentScene(index, results);
}

function sceneFor(index: GraphIndex, results: Results, { places, away, node }: Seen): Scene {
  const shown = new Set(results.drawn.map(({ claim }) => claim.id));
  const denied = new Set(results.drawn.flatMap(({ claim }) => (claim.polarity === "denied" ? claim.id : [])));
  const left = new Set(away);
  // a document is where claims are told, and no more: the line tells how many there are, the list and the evidence lead to them
  const folded = new Set<string>([...index.records.map(({ id }) => id), ...left]);
  for (const { id, kind, label } of index.network.nodes)
    if (kind === "document" || (kind === "place" && !places && id !== node) || isPointing(label)) folded.add(id);
  const counts = claimsByThing(results.drawn);
  return sceneOf(index.network, shown, denied, {
    claimsOf: (id) => counts.get(id),
    folds: (id) => folded.has(id),
    documentOf: (claim) => index.byId.get(claim)?.record.id,
  });
}
