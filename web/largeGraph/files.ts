import { loadServedPiece } from "../load/served.ts";

/** Files asked for once; those of documents that are no longer open are let go. */
const files = new Map<string, Promise<unknown>>();

/** A part of the big graph that is open, by its path; null where the graph has none of that path. Rejects where it cannot be had. */
export function part<Part>(path: string): Promise<Part | null> {
  const own = files.get(path) as Promise<Part | null> | undefined;
  if (own !== undefined) return own;
  const asked = loadServedPiece<Part>(path);
  files.set(path, asked);
  asked.catch(() => files.delete(path));
  return asked;
}

/** Lets go of the files of all documents but these. */
export function keepDocuments(wanted: ReadonlySet<number>): void {
  for (const path of files.keys()) {
    const number = /^documents\/.*?(\d+)\.json$/.exec(path)?.[1];
    if (number !== undefined && !wanted.has(Number(number))) files.delete(path);
  }
}
