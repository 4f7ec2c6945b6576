import { rmdir, unlink } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { codeOf, type Files, OWNER_ONLY } from "./files.ts";
import { hashOf } from "./graphCache.ts";

/** A file that is made for the viewer, by its path in the folder of the view, with `/`. */
export interface ViewFile {
  readonly path: string;
  readonly content: string;
}

/** The state before: the files of the folder, and the hashes of those that are unchanged since a run wrote them. */
interface Before {
  readonly files: readonly string[];
  hashOf(path: string): string | undefined;
}

/** Files of a view, and links in place of its folders; anything else in its folder is foreign. */
const OWN =
  /^(?:(?:graph|numbers|ways)\.json|(?:documents\/\d+|things|words|ways)\/\w+\.json|documents(?:\/\d+)?|things|words|ways)$/;

/** How many files are written at the same time. */
const AT_ONCE = 32;

/**
 * Writes the files of a view in place of the old ones, and syncs them to disk; equal files stay. The last file is the one that the
 * viewer opens first: it is deleted first and written last, so that an unfinished view does not look complete after a crash.
 *
 * @returns the hash of each file
 */
export async function writeViewFiles(
  folder: string,
  view: Iterable<ViewFile>,
  before: Before,
  files: Files,
): Promise<ReadonlyMap<string, string>> {
  const old = ownIn(before.files);
  const hashes = new Map<string, string>();
  const made = new Set<string>();
  let last: ViewFile | null = null;
  let underWay: Promise<void>[] = [];
  for (const name of old) if (!isPart(name)) await unlink(join(folder, name));
  for (const part of view) {
    if (last !== null && !isAsBefore(last)) underWay.push(write(last));
    last = part;
    const own = part.path.slice(0, part.path.lastIndexOf("/") + 1);
    if (!made.has(own)) await files.mkdir(join(folder, own), { recursive: true });
    made.add(own);
    hashes.set(part.path, hashOf(part.content));
    if (underWay.length < AT_ONCE) continue;
    await Promise.all(underWay);
    underWay = [];
  }
  await Promise.all(underWay);
  if (last === null) await clearView(folder, before.files);
  else for (const name of old) if (isPart(name) && !hashes.has(name)) await unlink(join(folder, name));
  if (last !== null) await write(last);
  return hashes;

  function isAsBefore({ path }: ViewFile): boolean {
    return path.includes("/") && old.has(path) && before.hashOf(path) === hashes.get(path);
  }

  async function write({ path, content }: ViewFile): Promise<void> {
    // never through a symbolic link, nor into a file with another hard link
    if (old.has(path)) await unlink(join(folder, path)).catch(passOverMissing);
    const handle = await files.open(join(folder, path), "wx", OWNER_ONLY.file);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** Removes a view, and leaves foreign files. @param names of the files in its folder */
export async function clearView(folder: string, names: readonly string[]): Promise<void> {
  const own = ownIn(names);
  const folders = new Set([""]);
  for (const name of own) {
    await unlink(join(folder, name)).catch(passOverMissing);
    for (let above = dirname(name); above !== "."; above = dirname(above)) folders.add(above);
  }
  // inner folders first; a folder that is not empty stays
  for (const one of [...folders].sort().reverse()) await rmdir(join(folder, one)).catch(() => undefined);
}

/** below the top level there are only files of a view */
const isPart = (name: string): boolean => name.endsWith(".json") && name.includes("/");

const ownIn = (names: readonly string[]): Set<string> =>
  new Set(names.map((name) => name.split(sep).join("/")).filter((name) => OWN.test(name)));

function passOverMissing(cause: unknown): void {
  if (codeOf(cause) !== "ENOENT") throw cause;
}
