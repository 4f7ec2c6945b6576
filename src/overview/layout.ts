import { UndirectedGraph } from "graphology";
import defaults from "graphology-layout-forceatlas2/defaults.js";
import helpers from "graphology-layout-forceatlas2/helpers.js";
import iterate from "graphology-layout-forceatlas2/iterate.js";
import { sha256Hex } from "../model/ids.ts";
import type { Network, NetworkEdge } from "./network.ts";
import { type Box, packed } from "./pack.ts";

interface NodeAttributes {
  x: number;
  y: number;
}

interface EdgeAttributes {
  weight: number;
}

type LayoutGraph = UndirectedGraph<NodeAttributes, EdgeAttributes>;

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** The position of each node, by id; the longer side of the picture is 1000 units. */
export type Positions = ReadonlyMap<string, Position>;

const SIDE = 1000;
/** Room around a connected component, in units of its median edge length. */
const ROOM = 0.9;
/** Iterations of the layout: enough to settle; fewer for big networks, where each one takes long. */
const rounds = (nodes: number): number => (nodes < 500 ? 400 : nodes < 5000 ? 150 : 40);

/**
 * The positions of a network's nodes: always the same for the same network, in any order of input. Starting points come
 * from the ids, nodes and edges are sorted by id, and there is no randomness. Each connected component is laid out by itself (ForceAtlas2,
 * Jacomy et al. 2014) and the components are then packed, the biggest first: laid out together, they would push each other so far away that
 * none could be read.
 */
export function layout(network: Network): Positions {
  const work = layingOut(network);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The number of steps in which a layout can be watched. */
const LOOKS = 24;

/** The same in steps; after each, the present positions are available. */
export function* layingOut(network: Network): Generator<() => Positions, Positions> {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const edges = [...network.edges].sort(byId);
  const parts = partsOf([...network.nodes].sort(byId), edges).map(settling);
  const now = () => arranged(parts.map(({ graph }) => boxed(graph)));
  for (let look = 1; look <= LOOKS; look++) {
    for (const part of parts) part.settle(look / LOOKS);
    yield now;
  }
  return now();
}

/** Puts the components next to each other. */
function arranged(parts: readonly LaidOut[]): Positions {
  const places = packed(parts.map(({ box }) => box));
  const positions = new Map<string, Position>();
  parts.forEach(({ points, box }, at) => {
    const place = places[at] ?? { x: 0, y: 0 };
    for (const [id, { x, y }] of points) {
      // y grows upwards, and the biggest components come first
      positions.set(id, { x: place.x + ROOM + x - box.left, y: -(place.y + ROOM + y - box.top) });
    }
  });
  return fitted(positions);
}

interface Part {
  readonly nodes: readonly string[];
  readonly edges: readonly NetworkEdge[];
}

/** The connected components, each with its nodes and edges in the order given. */
function partsOf(nodes: readonly { readonly id: string }[], edges: readonly NetworkEdge[]): readonly Part[] {
  const root = new Map(nodes.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) {
      root.set(at, root.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { source, target } of edges) root.set(find(source), find(target));
  const parts = new Map<string, { nodes: string[]; edges: NetworkEdge[] }>();
  for (const { id } of nodes) {
    const own = parts.get(find(id)) ?? { nodes: [], edges: [] };
    own.nodes.push(id);
    parts.set(find(id), own);
  }
  for (const edge of edges) parts.get(find(edge.source))?.edges.push(edge);
  return [...parts.values()];
}

interface LaidOut {
  readonly points: readonly (readonly [id: string, Position])[];
  readonly box: Box & { readonly left: number; readonly top: number };
}

const SETTINGS = {
  ...defaults,
  gravity: 1.5,
  scalingRatio: 12,
  strongGravityMode: false,
  linLogMode: false,
  slowDown: 4,
};

/** A component from its starting points on; `settle` runs the iterations up to a share of all. */
function settling({ nodes, edges }: Part): { readonly graph: LayoutGraph; settle(share: number): void } {
  const graph: LayoutGraph = new UndirectedGraph<NodeAttributes, EdgeAttributes>();
  for (const id of nodes) graph.addNode(id, startingPoint(id));
  for (const { source, target, claims } of edges) {
    const weight = 1 + Math.log2(claims.length + 1) / 4;
    if (graph.hasEdge(source, target)) graph.updateEdgeAttribute(source, target, "weight", (old = 0) => old + weight);
    else graph.addEdge(source, target, { weight });
  }
  const matrices = helpers.graphToByteArrays(graph, (_: string, { weight }: EdgeAttributes) => weight);
  const settings = { ...SETTINGS, barnesHutOptimize: graph.order > 1500 };
  let done = 0;
  const settle = (share: number) => {
    if (graph.order < 2) return;
    const until = Math.round(rounds(graph.order) * share);
    for (; done < until; done++) iterate(settings, matrices.nodes, matrices.edges);
    helpers.assignLayoutChanges(graph, matrices.nodes, null);
  };
  return { graph, settle };
}

/** A component at its present positions, scaled so that its median edge has length 1. */
function boxed(graph: LayoutGraph): LaidOut {
  const scale = 1 / medianEdge(graph);
  const placed = graph.mapNodes((id, { x, y }) => [id, { x: x * scale, y: y * scale }] as const);
  const points = spread(drawnIn(placed), graph.size < 1.3 * graph.order ? NEAREST.tree : NEAREST.mesh);
  const xs = points.map(([, { x }]) => x);
  const ys = points.map(([, { y }]) => y);
  const [left, top] = [least(xs), least(ys)];
  return { points, box: { left, top, width: most(xs) - left + 2 * ROOM, height: most(ys) - top + 2 * ROOM } };
}

/** Nodes of a component that lie farther out than this share of its nodes are pulled in, or a few outliers would make the rest small. */
const MOST_NODES = 0.85;
const DRAWN_IN = 0.35;

function drawnIn(points: LaidOut["points"]): LaidOut["points"] {
  const mean = (of: (point: Position) => number) =>
    points.reduce((sum, [, point]) => sum + of(point), 0) / Math.max(1, points.length);
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const far = points.map(([, point]) => Math.hypot(point.x - x, point.y - y)).sort((a, b) => a - b);
  const edge = far[Math.floor(far.length * MOST_NODES)] ?? 0;
  return points.map(([id, point]) => {
    const own = Math.hypot(point.x - x, point.y - y);
    const share = own <= edge ? 1 : (edge + (own - edge) * DRAWN_IN) / own;
    return [id, { x: x + (point.x - x) * share, y: y + (point.y - y) * share }] as const;
  });
}

/** The least distance between two nodes of a component, in units of its median edge length; less in a component with many lines. */
const NEAREST = { tree: 0.9, mesh: 0.55 } as const;
/** Iterations in which they are pushed apart; fewer for many nodes, as with {@link rounds}. */
const spreadings = (nodes: number): number => (nodes < 500 ? 40 : nodes < 5000 ? 8 : 2);

/** The points, in the order given, with those that nearly coincide pushed apart, because a covered node cannot be read. */
function spread(points: LaidOut["points"], nearest: number): LaidOut["points"] {
  const places = points.map(([, { x, y }]) => ({ x, y }));
  const square = (value: number) => Math.floor(value / nearest);
  for (let round = 0; round < spreadings(points.length); round++) {
    let moved = false;
    const squares = new Map<string, number[]>();
    for (const [at, { x, y }] of places.entries()) {
      const key = `${square(x)} ${square(y)}`;
      const own = squares.get(key);
      if (own === undefined) squares.set(key, [at]);
      else own.push(at);
    }
    for (const [at, one] of places.entries()) {
      for (let step = 0; step < 9; step++) {
        const key = `${square(one.x) + (step % 3) - 1} ${square(one.y) + Math.floor(step / 3) - 1}`;
        for (const other of squares.get(key) ?? []) {
          const there = places[other];
          if (other <= at || there === undefined) continue;
          const [dx, dy] = [there.x - one.x, there.y - one.y];
          const far = Math.hypot(dx, dy);
          if (far >= nearest) continue;
          moved = true;
          const push = (nearest - far) / 2 / Math.max(far, 1e-9);
          one.x -= dx * push;
          one.y -= dy * push;
          there.x += dx * push;
          there.y += dy * push;
        }
      }
    }
    if (!moved) break;
  }
  return points.map(([id], at) => [id, places[at] ?? { x: 0, y: 0 }] as const);
}

function medianEdge(graph: LayoutGraph): number {
  const lengths = Array.from(graph.edgeEntries(), ({ source, target, sourceAttributes: a, targetAttributes: b }) =>
    source === target ? 0 : Math.hypot(a.x - b.x, a.y - b.y),
  );
  lengths.sort((a, b) => a - b);
  return Math.max(1e-9, lengths[Math.floor(lengths.length / 2)] ?? 1);
}

/** A point in the unit square from the first 16 hex digits of the id's hash. */
function startingPoint(id: string): Position {
  const hash = sha256Hex(id);
  return { x: Number.parseInt(hash.slice(0, 8), 16) / 2 ** 32, y: Number.parseInt(hash.slice(8, 16), 16) / 2 ** 32 };
}

/** Scaled to {@link SIDE} and rounded to tenths of a unit, so that a last bit of a float cannot show in a file. */
function fitted(positions: Positions): Positions {
  const xs = [...positions.values()].map(({ x }) => x);
  const ys = [...positions.values()].map(({ y }) => y);
  const [left, bottom] = [least(xs), least(ys)];
  const scale = SIDE / Math.max(most(xs) - left, most(ys) - bottom, 1e-9);
  const rounded = (value: number) => Math.round(value * scale * 10) / 10;
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: rounded(x - left), y: rounded(y - bottom) }]));
}

/** Math.min and Math.max take their numbers as arguments, of which there can be too many. */
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
