import { PATHS_FILE, pathIdFile, pathNumberFile } from "../../src/overview/bundleFiles.ts";
import type { PathStep } from "../../src/overview/paths.ts";
import type { PathNumbersPiece } from "../../src/overview/pieces.ts";
import { servedAddress } from "../load/served.ts";
import { t } from "../strings.ts";
import { part } from "./files.ts";
import type { PathAsked, PathFound } from "./path.worker.ts";

/** A step of a path through the whole graph. */
export interface LargeGraphStep {
  readonly from: string;
  readonly to: string;
  /** How many claims in the whole graph it stands for. */
  readonly claims: number;
  /** Number of the document with the surest of them. */
  readonly document: number;
}

let worker: Worker | null = null;
/** One after the other: an answer says nothing of what was asked. */
let last: Promise<unknown> = Promise.resolve();

/** The shortest path through the whole graph between two things; null where there is none. Rejects where it cannot be searched. */
export async function pathThroughLargeGraph(from: string, to: string): Promise<readonly LargeGraphStep[] | null> {
  const [first, second] = await Promise.all([numberOf(from), numberOf(to)]);
  if (first === null || second === null) return null;
  const asked = last.then(() => search(first, second));
  last = asked.catch(() => undefined);
  const steps = await asked;
  if (steps === null) return null;
  const ids = await Promise.all([first, ...steps.map((step) => step.to)].map(idOf));
  return steps.map(({ claims, document }, at) => ({ from: ids[at] ?? "", to: ids[at + 1] ?? "", claims, document }));
}

async function numberOf(id: string): Promise<number | null> {
  return (await part<PathNumbersPiece>(pathNumberFile(id)))?.[id] ?? null;
}

async function idOf(number: number): Promise<string> {
  const [path, place] = pathIdFile(number);
  return (await part<readonly string[]>(path))?.[place] ?? "";
}

function search(from: number, to: number): Promise<readonly PathStep[] | null> {
  worker ??= new Worker(new URL("./path.worker.ts", import.meta.url), { type: "module" });
  const own = worker;
  return new Promise((resolve, reject) => {
    own.onmessage = ({ data }: MessageEvent<PathFound>) => {
      if ("failed" in data) reject(new Error(data.failed));
      else resolve(data.steps);
    };
    own.onerror = () => {
      own.terminate();
      worker = null;
      reject(new Error(t.largeGraph.noSearch));
    };
    const lines = new URL(servedAddress(PATHS_FILE), location.href).href;
    own.postMessage({ lines, from, to } satisfies PathAsked);
  });
}
