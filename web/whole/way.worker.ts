import { type WayStep, type WaysPart, waysThrough } from "../../src/overview/ways.ts";
import { t } from "../strings.ts";

/** The two ends of a way, by their numbers, and where the lines of the graph are served. */
export interface WayAsked {
  readonly lines: string;
  readonly from: number;
  readonly to: number;
}

export type WayFound = { readonly steps: readonly WayStep[] | null } | { readonly failed: string };

/** The lines are kept for the ways that are asked for next. */
const known = new Map<string, ReturnType<typeof load>>();

async function load(address: string): Promise<ReturnType<typeof waysThrough>> {
  const response = await fetch(address);
  if (response.status === 404) throw new Error(t.whole.noWays);
  if (!response.ok) throw new Error(t.load.noServed(response.status));
  return waysThrough((await response.json()) as WaysPart);
}

/** Finds ways through a whole graph beside the page, which is not held up meanwhile. */
addEventListener("message", async ({ data: { lines, from, to } }: MessageEvent<WayAsked>) => {
  try {
    const loading = known.get(lines) ?? load(lines);
    known.set(lines, loading);
    postMessage({ steps: (await loading)(from, to) } satisfies WayFound);
  } catch (error) {
    known.delete(lines);
    postMessage({ failed: error instanceof Error ? error.message : String(error) } satisfies WayFound);
  }
});
