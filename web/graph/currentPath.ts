import type { NetworkEdge } from "../../src/overview/network.ts";
import { isPathEdge, pathBetween } from "../../src/overview/path.ts";
import { pathOpening, writeOpening } from "../largeGraph/openings.ts";
import type { ClaimEntry, GraphIndex } from "../state/graphIndex.ts";
import type { Session } from "../state/session.ts";
import type { Scene } from "./scene.ts";

/** One step of a path, with the claims that support it. */
export interface PathStep {
  readonly from: string;
  readonly to: string;
  /** The line that it leads along; null where what is open has none. */
  readonly edge: Pick<NetworkEdge, "kind" | "source" | "target"> | null;
  /** How many claims there are to it, in the whole graph. */
  readonly claims: number;
  /** The surest of those that are open. */
  readonly evidence: ClaimEntry | null;
}

/** The path that is asked for: along what the filters leave, or through the whole of a big graph. Null where there is none. */
export function currentPath(session: Session, scene: Scene): readonly PathStep[] | null {
  const index = session.index.value;
  const { node, path } = session.pageState.value;
  if (index === null || node === null || path === null) return null;
  const stepsAlong = (ids: readonly string[], counts: readonly number[]): readonly PathStep[] =>
    ids.slice(1).map((to, at) => stepBetween(index, ids[at] ?? "", to, counts[at]));
  const opened = session.opened.value;
  if (opened === null) {
    const read = new Set(index.records.map(({ id }) => id));
    const edges = scene.edges.filter((edge) => isPathEdge(edge) && !read.has(edge.source) && !read.has(edge.target));
    const ids = pathBetween(edges, node, path);
    return ids === null ? null : stepsAlong(ids, []);
  }
  const found = opened.paths.get(writeOpening(pathOpening(node, path))) ?? null;
  if (found === null) return null;
  return stepsAlong(
    [node, ...found.map(({ to }) => to)],
    found.map(({ claims }) => claims),
  );
}

function stepBetween(index: GraphIndex, from: string, to: string, inAll: number | undefined): PathStep {
  const lines = index.network.edges.filter(
    (edge) =>
      isPathEdge(edge) &&
      ((edge.source === from && edge.target === to) || (edge.source === to && edge.target === from)),
  );
  const [edge = null] = [...lines].sort((a, b) => b.claims.length - a.claims.length);
  const entries = (edge?.claims ?? []).flatMap((id) => index.byId.get(id) ?? []);
  const [evidence = null] = [...entries].sort((a, b) => b.claim.confidence - a.claim.confidence);
  return { from, to, edge, claims: inAll ?? edge?.claims.length ?? 0, evidence };
}

/** The ids of all that a path leads through. */
export const pathOf = (steps: readonly PathStep[] | null): readonly string[] | null => {
  const [first] = steps ?? [];
  return steps === null || first === undefined ? null : [first.from, ...steps.map(({ to }) => to)];
};
