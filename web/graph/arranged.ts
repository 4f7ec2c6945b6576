import type { Position, Positions } from "../../src/overview/layout.ts";
import type { GraphIndex } from "../state/graphIndex.ts";
import type { Layout } from "../state/pageState.ts";
import { neighboursOf, type Scene, type SceneNode } from "./scene.ts";

/** Between columns and between things of one column; the renderer fits all of it into its box. */
const [ACROSS, DOWN] = [220, 60];
/** So many things stand in one column. */
const COLUMN = 14;

/** Where the things of a scene stand in a layout that is no play of forces; null for the one that is. @param around what others stand around */
export function arrangedAs(layout: Layout, scene: Scene, index: GraphIndex, around: string | null): Positions | null {
  if (layout === "sides") return inSides(scene);
  if (layout === "around") return inRings(scene, around);
  if (layout === "time") return byDay(scene, index);
  return null;
}

const heaviestFirst = (a: SceneNode, b: SceneNode): number => b.claims - a.claims || (a.id < b.id ? -1 : 1);

/** The actors of each side in columns of their own, with what they speak of in the middle. */
function inSides({ nodes }: Scene): Positions {
  const sides = new Map<number, SceneNode[]>();
  for (const node of nodes) {
    const side = node.kind === "actor" ? (node.side ?? 0) : -1;
    sides.set(side, [...(sides.get(side) ?? []), node]);
  }
  // the two heaviest sides stand left and right of what they speak of, the unknown outside
  const numbers = [...sides.keys()].filter((side) => side > 0).sort((a, b) => a - b);
  const left = numbers.filter((_, at) => at % 2 === 0).reverse();
  const right = numbers.filter((_, at) => at % 2 === 1);
  const order = [...left, -1, ...right, 0].filter((side) => sides.has(side));
  const places = new Map<string, Position>();
  let x = 0;
  for (const side of order) {
    const own = [...(sides.get(side) ?? [])].sort(heaviestFirst);
    const columns = Math.ceil(own.length / COLUMN);
    const rows = Math.ceil(own.length / columns);
    for (const [at, { id }] of own.entries())
      places.set(id, { x: x + ACROSS * Math.floor(at / rows), y: ((rows - 1) / 2 - (at % rows)) * DOWN });
    x += ACROSS * (columns + 0.6);
  }
  return places;
}

/** One thing in the middle, what it is joined to in a ring around it, and the rest in rings around that. */
function inRings({ nodes, edges }: Scene, around: string | null): Positions {
  const centre = nodes.find(({ id }) => id === around) ?? [...nodes].sort(heaviestFirst)[0];
  if (centre === undefined) return new Map();
  const rings: string[][] = [[centre.id]];
  const placed = new Set([centre.id]);
  for (let ring = rings[0] ?? []; ring.length > 0; ring = rings.at(-1) ?? []) {
    const next = [...new Set(ring.flatMap((id) => neighboursOf(edges, id).map(([other]) => other)))].filter(
      (id) => !placed.has(id),
    );
    for (const id of next) placed.add(id);
    if (next.length === 0) break;
    rings.push(next);
  }
  const rest = nodes.flatMap(({ id }) => (placed.has(id) ? [] : id));
  if (rest.length > 0) rings.push(rest);
  let radius = 0;
  const places = new Map<string, Position>();
  for (const [at, ring] of rings.entries()) {
    radius = at === 0 ? 0 : Math.max(radius + 2 * DOWN, (ring.length * DOWN) / (2 * Math.PI));
    for (const [nth, id] of ring.entries()) {
      const angle = (2 * Math.PI * nth) / ring.length;
      places.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    }
  }
  return places;
}

/** The earliest on the left: each thing at the middle day of its claims, those of one time one above the other; without a day below. */
function byDay({ nodes, edges }: Scene, index: GraphIndex): Positions {
  const days = new Map<string, number[]>();
  for (const { source, target, claims } of edges) {
    for (const id of claims) {
      const day = Date.parse(index.byId.get(id)?.claim.latest ?? "");
      if (!Number.isNaN(day)) for (const end of [source, target]) days.set(end, [...(days.get(end) ?? []), day]);
    }
  }
  const middle = (id: string): number | null => {
    const own = (days.get(id) ?? []).sort((a, b) => a - b);
    return own[Math.floor(own.length / 2)] ?? null;
  };
  const dated = nodes
    .flatMap((node) => {
      const day = middle(node.id);
      return day === null ? [] : [{ node, day }];
    })
    .sort((a, b) => a.day - b.day || heaviestFirst(a.node, b.node));
  const columns = Math.max(1, Math.ceil(dated.length / COLUMN) * 3);
  const [first, last] = [dated[0]?.day ?? 0, dated.at(-1)?.day ?? 0];
  const heights = new Map<number, number>();
  const places = new Map<string, Position>();
  for (const { node, day } of dated) {
    const column = last === first ? 0 : Math.min(columns - 1, Math.floor((columns * (day - first)) / (last - first)));
    const height = heights.get(column) ?? 0;
    heights.set(column, height + 1);
    // above and below the line of time by turns
    const step = Math.ceil(height / 2) * (height % 2 === 0 ? 1 : -1);
    places.set(node.id, { x: column * ACROSS, y: step * DOWN });
  }
  const undated = nodes.filter(({ id }) => !places.has(id));
  const lowest = -(Math.max(0, ...heights.values()) / 2 + 2) * DOWN;
  for (const [at, { id }] of undated.entries())
    places.set(id, { x: (at % columns) * ACROSS, y: lowest - Math.floor(at / columns) * DOWN });
  return places;
}
