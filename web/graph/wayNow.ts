import type { NetworkEdge } from "../../src/overview/network.ts";
import { isWalked, wayBetween } from "../../src/overview/way.ts";
import type { ClaimEntry, GraphIndex } from "../state/graphIndex.ts";
import type { Session } from "../state/session.ts";
import { wayOpening, writeOpening } from "../whole/openings.ts";
import type { Picture } from "./picture.ts";

/** One step of a way, with what shows it. */
export interface Step {
  readonly from: string;
  readonly to: string;
  /** The line that it leads along; null where what is open has none. */
  readonly edge: Pick<NetworkEdge, "kind" | "source" | "target"> | null;
  /** How many claims there are to it, in the whole graph. */
  readonly claims: number;
  /** The surest of those that are open. */
  readonly evidence: ClaimEntry | null;
}

/** The way that is asked for: along what the filters leave, or through the whole of a big graph. Null where there is none. */
export function wayNow(session: Session, picture: Picture): readonly Step[] | null {
  const index = session.index.value;
  const { node, way } = session.view.value;
  if (index === null || node === null || way === null) return null;
  const stepsAlong = (ids: readonly string[], counts: readonly number[]): readonly Step[] =>
    ids.slice(1).map((to, at) => stepBetween(index, ids[at] ?? "", to, counts[at]));
  const opened = session.opened.value;
  if (opened === null) {
    const read = new Set(index.records.map(({ id }) => id));
    const edges = picture.edges.filter((edge) => isWalked(edge) && !read.has(edge.source) && !read.has(edge.target));
    const ids = wayBetween(edges, node, way);
    return ids === null ? null : stepsAlong(ids, []);
  }
  const found = opened.ways.get(writeOpening(wayOpening(node, way))) ?? null;
  if (found === null) return null;
  return stepsAlong(
    [node, ...found.map(({ to }) => to)],
    found.map(({ claims }) => claims),
  );
}

function stepBetween(index: GraphIndex, from: string, to: string, inAll: number | undefined): Step {
  const lines = index.network.edges.filter(
    (edge) =>
      isWalked(edge) && ((edge.source === from && edge.target === to) || (edge.source === to && edge.target === from)),
  );
  const [edge = null] = [...lines].sort((a, b) => b.claims.length - a.claims.length);
  const entries = (edge?.claims ?? []).flatMap((id) => index.byId.get(id) ?? []);
  const [evidence = null] = [...entries].sort((a, b) => b.claim.confidence - a.claim.confidence);
  return { from, to, edge, claims: inAll ?? edge?.claims.length ?? 0, evidence };
}

/** The ids of all that a way leads through. */
export const pathOf = (steps: readonly Step[] | null): readonly string[] | null => {
  const [first] = steps ?? [];
  return steps === null || first === undefined ? null : [first.from, ...steps.map(({ to }) => to)];
};
