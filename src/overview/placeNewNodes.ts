import type { Position, Positions } from "./layout.ts";
import type { Network, NetworkEdge } from "./network.ts";

/** The distance of a new node from the node that it is joined to. */
const APART = 70;
/** A new node stands no nearer to another than this, as long as there is such a place around the node that it is joined to. */
const NEAREST = 38;
/** Each next node is turned by the golden angle, so that no two stand in one line. */
const TURN = Math.PI * (3 - Math.sqrt(5));
/** So many places around a node are looked at; the first that is free is taken. */
const TRIES = 60;

/**
 * Adds positions for nodes that are opened later: a node with a position keeps it,
 * and each new node is put beside the one to which most claims join it, where no other stands.
 */
export function placeNewNodes(positions: Positions, network: Network): Positions {
  const placed = new Map(positions);
  const near = neighbourhood([...placed.values()]);
  const put = (id: string, at: Position) => {
    placed.set(id, at);
    near.add(at);
  };
  let missing = network.nodes.filter(({ id }) => !placed.has(id)).map(({ id }) => id);
  while (missing.length > 0) {
    const next = missing.filter((id) => {
      const anchor = anchorOf(id, network.edges, placed);
      const centre = anchor === null ? undefined : placed.get(anchor);
      if (anchor === null || centre === undefined) return true;
      put(id, freeAround(centre, firstAngle(anchor), near.isFree));
      return false;
    });
    if (next.length === missing.length) {
      // joined to no drawn node: below the rest
      const bottom = Math.min(0, ...[...placed.values()].map(({ y }) => y));
      next.forEach((id, at) => {
        put(id, { x: (at % 12) * APART, y: bottom - APART * (1 + Math.floor(at / 12)) });
      });
      break;
    }
    missing = next;
  }
  return placed;
}

function freeAround(centre: Position, first: number, isFree: (at: Position) => boolean): Position {
  const around = (step: number): Position => {
    const reach = APART * (1 + step / 14);
    const angle = first + step * TURN;
    return { x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) };
  };
  for (let step = 0; step < TRIES; step++) if (isFree(around(step))) return around(step);
  return around(TRIES);
}

/** Which places have nothing near them, looked up by squares. */
function neighbourhood(all: readonly Position[]) {
  const squares = new Map<string, Position[]>();
  const square = (value: number) => Math.floor(value / NEAREST);
  const add = (at: Position) => {
    const key = `${square(at.x)} ${square(at.y)}`;
    const own = squares.get(key);
    if (own === undefined) squares.set(key, [at]);
    else own.push(at);
  };
  for (const one of all) add(one);
  const isFree = ({ x, y }: Position): boolean => {
    for (let step = 0; step < 9; step++) {
      const key = `${square(x) + (step % 3) - 1} ${square(y) + Math.floor(step / 3) - 1}`;
      if (squares.get(key)?.some((other) => Math.hypot(other.x - x, other.y - y) < NEAREST)) return false;
    }
    return true;
  };
  return { add, isFree };
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
