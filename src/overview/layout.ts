import { UndirectedGraph } from "graphology";
import forceAtlas2Module from "graphology-layout-forceatlas2";
import { sha256Hex } from "../model/ids.ts";
import type { Network } from "./network.ts";

/** The package is CommonJS with the types of an ES module: its function is what both name `default`. */
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

interface NodeAttributes {
  x: number;
  y: number;
}

interface EdgeAttributes {
  weight: number;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Where each node stands, by id; the longer side of the picture is 1000 units. */
export type Positions = ReadonlyMap<string, Position>;

const SIDE = 1000;
/** Rounds of the layout: enough to settle; fewer for big networks, where each one is dear. */
const rounds = (nodes: number): number => (nodes < 500 ? 400 : nodes < 5000 ? 150 : 40);

/**
 * The same picture for the same network, whatever the order in which it was read: starting points come from the ids,
 * nodes and edges are put in order of id, and nothing is left to chance. Method: ForceAtlas2 (Jacomy et al. 2014).
 */
export function layout(network: Network): Positions {
  const graph = new UndirectedGraph<NodeAttributes, EdgeAttributes>();
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  for (const { id } of [...network.nodes].sort(byId)) graph.addNode(id, startingPoint(id));
  for (const { source, target, claims } of [...network.edges].sort(byId)) {
    const weight = 1 + Math.log2(claims.length + 1) / 4;
    if (graph.hasEdge(source, target)) graph.updateEdgeAttribute(source, target, "weight", (old = 0) => old + weight);
    else graph.addEdge(source, target, { weight });
  }
  if (graph.order > 1) {
    forceAtlas2.assign(graph, {
      iterations: rounds(graph.order),
      getEdgeWeight: "weight",
      settings: {
        gravity: 1.5,
        scalingRatio: 12,
        strongGravityMode: false,
        linLogMode: false,
        slowDown: 4,
        barnesHutOptimize: graph.order > 1500,
      },
    });
  }
  return fitted(graph);
}

/** A point in the unit square from the first 16 hex digits of the id's hash. */
function startingPoint(id: string): Position {
  const hash = sha256Hex(id);
  return { x: Number.parseInt(hash.slice(0, 8), 16) / 2 ** 32, y: Number.parseInt(hash.slice(8, 16), 16) / 2 ** 32 };
}

/** Scaled to {@link SIDE} and rounded to whole units, so that a last bit of a float cannot show in a file. */
function fitted(graph: UndirectedGraph<NodeAttributes, EdgeAttributes>): Positions {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  graph.forEachNode((_, { x, y }) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  });
  const scale = SIDE / Math.max(right - left, top - bottom, 1e-9);
  const positions = new Map<string, Position>();
  graph.forEachNode((id, { x, y }) => {
    positions.set(id, { x: Math.round((x - left) * scale), y: Math.round((y - bottom) * scale) });
  });
  return positions;
}
