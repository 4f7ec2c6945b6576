import { type PathStep, type PathsPiece, pathsThrough } from "../../src/overview/paths.ts";
import { t } from "../strings.ts";

/** The two ends of a path, by their numbers, and where the lines of the graph are served. */
export interface PathAsked {
  readonly lines: string;
  readonly from: number;
  readonly to: number;
}

export type PathFound = { readonly steps: readonly PathStep[] | null } | { readonly failed: string };

/** The lines are kept for the paths that are asked for next. */
const known = new Map<string, ReturnType<typeof load>>();

async function load(address: string): Promise<ReturnType<typeof pathsThrough>> {
  const response = await fetch(address);
  if (response.status === 404) throw new Error(t.largeGraph.noPaths);
  if (!response.ok) throw new Error(t.load.noServed(response.status));
  return pathsThrough((await response.json()) as PathsPiece);
}

/** Finds paths through a whole graph beside the page, which is not held up meanwhile. */
addEventListener("message", async ({ data: { lines, from, to } }: MessageEvent<PathAsked>) => {
  try {
    const loading = known.get(lines) ?? load(lines);
    known.set(lines, loading);
    postMessage({ steps: (await loading)(from, to) } satisfies PathFound);
  } catch (error) {
    known.delete(lines);
    postMessage({ failed: error instanceof Error ? error.message : String(error) } satisfies PathFound);
  }
});
