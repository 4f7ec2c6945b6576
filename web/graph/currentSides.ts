import { isPointing } from "../../src/overview/pointingNames.ts";
import { currentPoints } from "../points/currentPoints.ts";
import { COLOURS, sideColours } from "../points/sideColours.ts";
import { type GraphIndex, labelOf } from "../state/graphIndex.ts";
import type { Session } from "../state/session.ts";
import type { Scene } from "./scene.ts";

/** A side of the legend: its number is its colour. */
export interface LegendSide {
  readonly number: number;
  readonly name: string;
  /** How many things of the scene are its. */
  readonly count: number;
}

/** The numbers of the colours of sides: those of the picture of disputes, then those for whom most claims are made. */
export function currentSides(session: Session): ReadonlyMap<string, number> {
  const now = currentPoints(session);
  const index = session.index.value;
  const numbers = new Map(now === null ? [] : sideColours(now.all));
  if (index === null) return numbers;
  for (const side of heaviestOf(index)) {
    if (numbers.size >= COLOURS) break;
    if (!numbers.has(side)) numbers.set(side, numbers.size + 1);
  }
  return numbers;
}

const heaviest = new WeakMap<GraphIndex, readonly string[]>();

/** For whom claims are made, those with most first; one claim alone makes no side of the picture. */
function heaviestOf(index: GraphIndex): readonly string[] {
  const own = heaviest.get(index);
  if (own !== undefined) return own;
  const counts = new Map<string, number>();
  for (const { teller } of index.entries)
    if (teller.principal !== null) counts.set(teller.principal, (counts.get(teller.principal) ?? 0) + 1);
  const found = [...counts]
    .filter(([id, count]) => count > 1 && !isPointing(labelOf(index, id)))
    .sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))
    .map(([id]) => id);
  heaviest.set(index, found);
  return found;
}

const known = new WeakMap<GraphIndex, ReadonlyMap<string, string>>();

/** For whom each actor speaks most often, as its claims tell. */
function principalsIn(index: GraphIndex): ReadonlyMap<string, string> {
  const own = known.get(index);
  if (own !== undefined) return own;
  const counts = new Map<string, Map<string, number>>();
  for (const { teller } of index.entries) {
    const { claimant, principal } = teller;
    if (claimant === null || principal === null) continue;
    const named = counts.get(claimant) ?? new Map<string, number>();
    counts.set(claimant, named.set(principal, (named.get(principal) ?? 0) + 1));
  }
  const found = new Map(
    [...counts].map(([claimant, named]) => {
      const [first] = [...named].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1));
      return [claimant, first?.[0] ?? claimant] as const;
    }),
  );
  known.set(index, found);
  return found;
}

/** The scene with the side of each actor: its own, or that for which it speaks; 0 where that is not known. */
export function withSides(scene: Scene, index: GraphIndex | null, numbers: ReadonlyMap<string, number>): Scene {
  if (index === null) return scene;
  const principals = principalsIn(index);
  return {
    ...scene,
    nodes: scene.nodes.map((node) => {
      if (node.kind !== "actor") return node;
      return { ...node, side: numbers.get(node.id) ?? numbers.get(principals.get(node.id) ?? "") ?? 0 };
    }),
  };
}

/** The sides of a scene with how many of its actors are theirs; the unknown last. */
export function legendSides(
  scene: Scene,
  nameOf: (id: string) => string,
  numbers: ReadonlyMap<string, number>,
): LegendSide[] {
  const counts = new Map<number, number>();
  for (const { side } of scene.nodes) if (side !== undefined) counts.set(side, (counts.get(side) ?? 0) + 1);
  const names = new Map([...numbers].map(([id, number]) => [number, nameOf(id)]));
  return [...counts]
    .sort(([a], [b]) => (a === 0 ? 1 : b === 0 ? -1 : a - b))
    .map(([number, count]) => ({ number, name: names.get(number) ?? "", count }));
}

/** The labels of a graph; none while there is no graph. */
export const namesIn =
  (index: GraphIndex | null) =>
  (id: string): string =>
    index === null ? "" : labelOf(index, id);
