import type { Positions } from "./layout.ts";
import type { Network, NetworkEdge } from "./network.ts";

/** The distance of a new node from the node that it is joined to. */
const APART = 70;
/** Each next node is turned by the golden angle, so that no two stand in one line. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/**
 * Adds positions for nodes that are opened later: a node with a position keeps it,
 * and each new node is put beside the one to which most claims join it.
 */
export function placeNewNodes(positions: Positions, network: Network): Positions {
  const placed = new Map(positions);
  const around = new Map<string, number>();
  let missing = network.nodes.filter(({ id }) => !placed.has(id)).map(({ id }) => id);
  while (missing.length > 0) {
    const next = missing.filter((id) => {
      const anchor = anchorOf(id, network.edges, placed);
      const centre = anchor === null ? null : placed.get(anchor);
      if (anchor === null || centre === null || centre === undefined) return true;
      const count = around.get(anchor) ?? 0;
      around.set(anchor, count + 1);
      const reach = APART * (1 + count / 14);
      const angle = firstAngle(anchor) + count * TURN;
      placed.set(id, { x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) });
      return false;
    });
    if (next.length === missing.length) {
      // joined to no drawn node: below the rest
      next.forEach((id, at) => {
        placed.set(id, { x: at * APART, y: -APART });
      });
      break;
    }
    missing = next;
  }
  return placed;
}

function anchorOf(id: string, edges: readonly NetworkEdge[], placed: Positions): string | null {
  let best: string | null = null;
  let most = 0;
  for (const { source, target, claims } of edges) {
    const other = source === id ? target : target === id ? source : null;
    if (other === null || other === id || !placed.has(other) || claims.length <= most) continue;
    [best, most] = [other, claims.length];
  }
  return best;
}

/** The angle at which the ring around a node begins: from its id, so that it is always the same. */
const firstAngle = (id: string): number =>
  Array.from(id).reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 360, 7);
