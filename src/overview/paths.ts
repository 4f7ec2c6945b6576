import type { Network, NetworkNode } from "./network.ts";
import { isPathEdge, linesOf, shortestPath } from "./path.ts";

/** The network for paths through a large graph: its things by numbers, those with most claims first, and the lines between them. */
export interface PathsPiece {
  readonly things: number;
  /**
   * For each line: its ends, its number of claims, and the number of a document with the claim of the highest confidence. Four numbers for
   * each line, in one array.
   */
  readonly lines: readonly number[];
}

/** One line of a path, by numbers. */
export interface PathStep {
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  readonly document: number;
}

/**
 * The things that a path may pass through, in the order of their numbers. A cited document that was not read may speak and is a step; one
 * that was read is not.
 */
export function thingsOnPaths({ nodes }: Network, isRead: (id: string) => boolean): readonly NetworkNode[] {
  return nodes
    .filter(({ id, kind }) => kind !== "place" && !isRead(id))
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
}

/** Everything that a search for paths needs. `documentOf` gives the document of the claim of the highest confidence among some claims. */
export function pathsPiece(
  things: readonly NetworkNode[],
  { edges }: Network,
  documentOf: (claims: readonly string[]) => number,
): PathsPiece {
  const numbers = new Map(things.map(({ id }, number) => [id, number]));
  const lines = edges.flatMap((edge) => {
    const [source, target] = [numbers.get(edge.source), numbers.get(edge.target)];
    if (!isPathEdge(edge) || source === undefined || target === undefined) return [];
    return [[source, target, edge.claims.length, documentOf(edge.claims)] as const];
  });
  lines.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { things: things.length, lines: lines.flat() };
}

/** Finds paths through a graph, one after the other: null if there is none. */
export function pathsThrough({ things, lines }: PathsPiece): (from: number, to: number) => readonly PathStep[] | null {
  const line = (at: number) => [lines[4 * at] ?? 0, lines[4 * at + 1] ?? 0, lines[4 * at + 2] ?? 0] as const;
  const walked = linesOf(
    things,
    Array.from({ length: lines.length / 4 }, (_, at) => line(at)),
  );
  const stepBetween = (from: number, to: number): PathStep => {
    let step: PathStep = { from, to, claims: 0, document: 0 };
    for (let at = 0; at < lines.length; at += 4) {
      const [a, b, claims] = line(at / 4);
      const joins = (a === from && b === to) || (a === to && b === from);
      if (joins && claims > step.claims) step = { from, to, claims, document: lines[at + 3] ?? 0 };
    }
    return step;
  };
  return (from, to) => {
    if (from >= things || to >= things) return null;
    const path = shortestPath(walked, from, to);
    return path === null ? null : path.slice(1).map((there, at) => stepBetween(path[at] ?? 0, there));
  };
}
