import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ChangedFiles } from "./changedFiles.ts";
import { codeOf, readingError } from "./files.ts";
import { setAsideFile } from "./layout.ts";

// Several files of one name may be set aside after each other, one whole and one damaged: `x.ttl`, `x.ttl.2`, `x.ttl.3`.

/** The names of all that is set aside of a file, relative to the graph's folder. */
function namesAside(path: string, name: string): string[] {
  const first = setAsideFile(name);
  try {
    return readdirSync(join(path, dirname(first)))
      .filter((one) => one === basename(first) || /^\.\d+$/.test(one.slice(basename(first).length)))
      .filter((one) => one.startsWith(basename(first)))
      .map((one) => join(dirname(first), one));
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return [];
    throw readingError(cause, join(path, dirname(first)));
  }
}

/** The first name under which nothing is set aside of a file yet. */
export function nextAside(path: string, name: string): string {
  const taken = new Set(namesAside(path, name));
  const first = setAsideFile(name);
  let next = first;
  for (let n = 2; taken.has(next); n++) next = `${first}.${n}`;
  return next;
}

/** Deletes all that is set aside of a file. */
export async function deleteAside(changes: ChangedFiles, name: string): Promise<void> {
  for (const one of namesAside(changes.graph.path, name)) await changes.delete(one);
}
