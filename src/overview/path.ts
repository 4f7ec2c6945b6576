import type { NetworkEdge } from "./network.ts";

/** Lines between things that are numbered from 0: those of thing n stand from `starts[n]` up to `starts[n + 1]`. */
export interface Lines {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** How many claims each line sums up. */
  readonly claims: Uint32Array;
}

/** Indexes lines between so many things, by their ends and claims; each line can be walked in both directions. */
export function linesOf(things: number, lines: readonly (readonly [a: number, b: number, claims: number])[]): Lines {
  const starts = new Uint32Array(things + 1);
  for (const [a, b] of lines) for (const end of [a, b]) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let at = 0; at < things; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const ends = new Uint32Array(2 * lines.length);
  const claims = new Uint32Array(2 * lines.length);
  const add = (from: number, to: number, count: number) => {
    const at = next[from] ?? 0;
    next[from] = at + 1;
    ends[at] = to;
    claims[at] = count;
  };
  for (const [a, b, count] of lines) {
    add(a, b, count);
    add(b, a, count);
  }
  return { starts, ends, claims };
}

/**
 * The shortest path between two things, both included; among equally short ones, the one whose weakest line has most
 * claims, and of these the one with the lowest numbers. Null if there is none.
 */
export function shortestPath({ starts, ends, claims }: Lines, from: number, to: number): readonly number[] | null {
  const things = starts.length - 1;
  const far = new Int32Array(things).fill(-1);
  const width = new Float64Array(things);
  const next = new Int32Array(things).fill(-1);
  // searched from the far end, so that the path read off afterwards starts at the near one
  far[to] = 0;
  width[to] = Number.POSITIVE_INFINITY;
  const queue = [to];
  for (const here of queue) {
    const own = far[here] ?? 0;
    for (let at = starts[here] ?? 0; at < (starts[here + 1] ?? 0); at++) {
      const there = ends[at] ?? 0;
      if (far[there] === -1) {
        far[there] = own + 1;
        queue.push(there);
      } else if (far[there] === own - 1) {
        // everything nearer is settled
        const through = Math.min(width[there] ?? 0, claims[at] ?? 0);
        const known = next[here] ?? -1;
        if (known === -1 || through > (width[here] ?? 0) || (through === width[here] && there < known)) {
          width[here] = through;
          next[here] = there;
        }
      }
    }
    if (here === from) break;
  }
  return far[from] === -1 ? null : pathAlong(next, from, to);
}

/** The path between two things, `next` being the one behind each. */
function pathAlong(next: Int32Array, from: number, to: number): readonly number[] {
  const path = [from];
  for (let at = from; at !== to; ) {
    at = next[at] ?? to;
    path.push(at);
  }
  return path;
}

/** Whether a path may use a line: lines of claims and of “on behalf of”. A common place does not connect two things. */
export const isPathEdge = ({ kind }: Pick<NetworkEdge, "kind">): boolean => kind !== "place";

/** The shortest path between two nodes along the edges, as {@link shortestPath} has it: the ids of its nodes, in order of ids. */
export function pathBetween(edges: readonly NetworkEdge[], from: string, to: string): readonly string[] | null {
  if (from === to) return [from];
  const ids = [...new Set(edges.flatMap(({ source, target }) => [source, target]))].sort();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const [first, last] = [numbers.get(from), numbers.get(to)];
  if (first === undefined || last === undefined) return null;
  const lines = edges.map(
    ({ source, target, claims }) => [numbers.get(source) ?? 0, numbers.get(target) ?? 0, claims.length] as const,
  );
  return shortestPath(linesOf(ids.length, lines), first, last)?.map((number) => ids[number] ?? "") ?? null;
}
