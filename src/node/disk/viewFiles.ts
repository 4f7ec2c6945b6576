import { rm, unlink } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import type { Files } from "./files.ts";
import { OWNER_ONLY } from "./files.ts";
import { hashOf } from "./graphCache.ts";

/** A file that is made for the viewer, by its path in the folder of the view, with `/`. */
export interface ViewFile {
  readonly path: string;
  readonly content: string;
}

/** What is there before: the files of the folder, and the hashes of those that are as a run wrote them. */
interface Before {
  readonly files: readonly string[];
  hashOf(path: string): string | undefined;
}

/** Files that are written side by side. */
const AT_ONCE = 32;

/**
 * Writes the files of a view in place of those that were there, through to the disk; what would be the same is left as it is. The last file is
 * the one that the viewer begins with: it goes first of all and comes back last, so that what a crash leaves half-way is not taken for whole.
 *
 * @returns the hash of each file
 */
export async function writeViewFiles(
  folder: string,
  view: Iterable<ViewFile>,
  before: Before,
  files: Files,
): Promise<ReadonlyMap<string, string>> {
  const old = new Set(before.files.map((name) => name.split(sep).join("/")));
  const hashes = new Map<string, string>();
  const made = new Set<string>();
  let last: ViewFile | null = null;
  let underWay: Promise<void>[] = [];
  // Nothing is below the folder's top but parts of it
  for (const name of old) if (!name.includes("/")) await unlink(join(folder, name));
  for (const part of view) {
    if (last !== null && !isAsBefore(last)) underWay.push(write(last));
    last = part;
    const own = dirname(join(folder, part.path));
    if (!made.has(own)) await files.mkdir(own, { recursive: true });
    made.add(own);
    hashes.set(part.path, hashOf(part.content));
    if (underWay.length < AT_ONCE) continue;
    await Promise.all(underWay);
    underWay = [];
  }
  await Promise.all(underWay);
  if (last === null) await rm(folder, { recursive: true, force: true });
  else for (const name of old) if (name.includes("/") && !hashes.has(name)) await unlink(join(folder, name));
  if (last !== null) await write(last);
  return hashes;

  function isAsBefore({ path }: ViewFile): boolean {
    return path.includes("/") && old.has(path) && before.hashOf(path) === hashes.get(path);
  }

  async function write({ path, content }: ViewFile): Promise<void> {
    const handle = await files.open(join(folder, path), "w", OWNER_ONLY.file);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}
