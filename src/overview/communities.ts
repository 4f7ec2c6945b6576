import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import type { Links } from "../model/link.ts";
import type { DocumentRecord } from "../model/record.ts";
import { foldedRecords } from "./foldedRecords.ts";
import { type Network, type NetworkNode, networkOf } from "./network.ts";

/** The package is CommonJS with the types of an ES module: both give its function the name `default`. */
const louvain = louvainModule as unknown as typeof louvainModule.default;

/**
 * A community: actors and events that are often mentioned together, in many claims among themselves and few with others. A community is no
 * side: actors who contradict each other about an event are in one community.
 */
export interface Community {
  /** Its place among all communities, those with most claims first, counted from 1: the mark of the community in a picture. */
  readonly number: number;
  /** Id of its member with most claims, by which it is asked for. */
  readonly id: string;
  /** Its members with most claims, with their labels, which name the community. */
  readonly named: readonly (readonly [id: string, label: string])[];
  readonly actors: number;
  readonly events: number;
  /** Claims by its actors about its events. */
  readonly inside: number;
  /** Claims by its actors, or about its events: the claims that a filter by it keeps. */
  readonly claims: number;
}

/** The communities of a graph. Plain data, which is written to files and passed between workers. */
export interface Communities {
  readonly groups: readonly Community[];
  /** For each member, the number of its community. */
  readonly members: readonly (readonly [id: string, number: number])[];
}

/** A smaller group has no meaning. */
const LEAST = 3;
/** How many members name a community. */
const NAMED = 2;

/**
 * Finds communities by the lines of claims between actors and events, weighted by the number of claims (Louvain, Blondel
 * et al. 2008). On whose behalf an actor speaks is ignored, because that would find sides. The same network gives the same communities, in
 * any order of its nodes and edges.
 */
export function communitiesOf({ nodes, edges }: Network): Communities {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const lines = edges
    .filter(
      ({ kind, source, target }) => kind === "claims" && kinds.get(source) === "actor" && kinds.get(target) === "event",
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (const id of [...new Set(lines.flatMap(({ source, target }) => [source, target]))].sort()) graph.addNode(id);
  for (const { source, target, claims } of lines) graph.addEdge(source, target, { weight: claims.length });
  if (graph.size === 0) return { groups: [], members: [] };
  // Walked in the order of ids: no randomness
  const found = louvain(graph, { getEdgeWeight: "weight", randomWalk: false });

  const counts = new Map<number, { inside: Set<string>; claims: Set<string>; readonly members: NetworkNode[] }>();
  for (const node of nodes) {
    const community = found[node.id];
    if (community === undefined) continue;
    const own = counts.get(community) ?? { inside: new Set(), claims: new Set(), members: [] };
    counts.set(community, own);
    own.members.push(node);
  }
  for (const { kind, source, target, claims } of edges) {
    if (kind !== "claims") continue;
    const [one, other] = [found[source], found[target]];
    for (const end of new Set([one, other])) {
      const own = end === undefined ? undefined : counts.get(end);
      if (own === undefined) continue;
      for (const id of claims) {
        own.claims.add(id);
        if (one === other) own.inside.add(id);
      }
    }
  }
  const most = (a: NetworkNode, b: NetworkNode) => b.claims - a.claims || (a.id < b.id ? -1 : 1);
  const kept = [...counts.values()]
    .filter(({ members }) => members.length >= LEAST)
    .map((one) => ({ ...one, members: [...one.members].sort(most) }))
    .sort((a, b) => b.inside.size - a.inside.size || ((a.members[0]?.id ?? "") < (b.members[0]?.id ?? "") ? -1 : 1));
  return {
    groups: kept.map(({ members, inside, claims }, at) => ({
      number: at + 1,
      id: members[0]?.id ?? "",
      named: members.slice(0, NAMED).map(({ id, label }) => [id, label]),
      actors: members.filter(({ kind }) => kind === "actor").length,
      events: members.filter(({ kind }) => kind === "event").length,
      inside: inside.size,
      claims: claims.size,
    })),
    members: kept
      .flatMap(({ members }, at) => members.map(({ id }) => [id, at + 1] as const))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** The communities of documents, with one id for all members of a cluster. */
export const communitiesAcross = (records: readonly DocumentRecord[], { canonical }: Links): Communities =>
  communitiesOf(networkOf(foldedRecords(records, canonical)));
