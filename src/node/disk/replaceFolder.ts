import { open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { codeOf, exists, REAL_FILES, writingError } from "./files.ts";
import { hashOf } from "./graphCache.ts";
import { lockFile } from "./lock.ts";
import { hashOfFile } from "./manifest.ts";
import { syncFolder } from "./writeAtomically.ts";

/** Writes one file of the new folder, and syncs it to disk. */
export type WriteFile = (name: string, content: string | Uint8Array) => Promise<void>;

export interface FolderKind {
  /** The file that lists every other file of the folder, and marks the folder as ours. */
  readonly mark: string;
  /** The name of such a folder in messages: "a site of a graph". */
  readonly called: string;
}

/**
 * Writes a folder whole or not at all. The new one is written beside the old one, synced to disk, and then put in its place, so
 * that after a stop at any moment there is the old one or the new one; after a stop between the two renames, the next run puts the old one
 * back. A folder with files that this program did not write is refused.
 *
 * @param path the folder to be written
 * @param fill writes the files of the new folder; names are relative to it, with `/`
 * @throws ClaimgraphError (cannot create) if the folder holds foreign files, (cannot create, cannot write) naming the file
 */
export async function replaceFolder(
  path: string,
  kind: FolderKind,
  fill: (write: WriteFile) => Promise<void>,
): Promise<void> {
  const place = await realPlace(path);
  const name = (what: string): string => join(dirname(place), `.${basename(place)}.${what}`);
  const [fresh, old] = [name("claimgraph-new"), name("claimgraph-old")];
  await REAL_FILES.mkdir(dirname(place), { recursive: true }).catch((cause: unknown) => {
    throw writingError(cause, path);
  });
  // two runs must not write one folder together
  const lock = await lockFile(place);
  try {
    await putBack(place, old, kind);
    await refuseStrangers(place, kind, path);
    await removeOwn(fresh);
    await fillFolder(fresh, kind, fill);
    await swap(place, fresh, old);
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    throw writingError(cause, path);
  } finally {
    await lock.release();
  }
}

/** The real path of the folder, with links resolved. */
async function realPlace(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return absolute;
    throw writingError(cause, path);
  }
}

/** Completes the work of a killed run: the old folder returns if there is no new one, and is deleted if there is. */
async function putBack(place: string, old: string, kind: FolderKind): Promise<void> {
  if ((await filesOf(old)) === null) return;
  try {
    const now = await filesOf(place);
    if (now === null || now.length === 0) {
      await rm(place, { recursive: true, force: true });
      await rename(old, place);
    } else if (now.includes(kind.mark)) await rm(old, { recursive: true, force: true });
  } catch (cause) {
    throw writingError(cause, old);
  }
}

/** Deletes the unfinished folders of killed runs, recognised by the beginning of the name and `.claimgraph-new`. */
async function removeOwn(fresh: string): Promise<void> {
  try {
    await rm(fresh, { recursive: true, force: true });
  } catch (cause) {
    throw writingError(cause, fresh);
  }
}

async function refuseStrangers(place: string, kind: FolderKind, path: string): Promise<void> {
  // a folder of somebody's own may be a whole disk: one file in it is enough
  const isMarked = await exists(join(place, kind.mark));
  if (!isMarked && !(await hasFile(place))) return;
  const names = isMarked ? ((await filesOf(place)) ?? []) : [];
  const own = names.includes(kind.mark) ? await listed(join(place, kind.mark)) : null;
  const stranger = names.find((name) => name !== kind.mark && own?.has(name) !== true);
  const edited = own !== null && stranger === undefined ? await editedIn(place, own) : null;
  if (own !== null && stranger === undefined && edited === null) return;
  throw new ClaimgraphError(
    own === null
      ? `the folder holds other files and is not marked as ${kind.called}: ${kind.mark} is missing`
      : edited === null
        ? `the folder holds a file that this program did not write: ${stranger}`
        : `a file in it was changed since it was written: ${edited}`,
    {
      exitCode: EXIT.cannotCreate,
      place: path,
      remedy:
        "Name a folder that does not exist yet, or an empty one; or move what is yours elsewhere. Nothing was changed",
    },
  );
}

/** Whether there is any file in a folder or those inside, links and devices too. */
async function hasFile(folder: string): Promise<boolean> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    if (entries.some((entry) => !entry.isDirectory())) return true;
    for (const { name } of entries) if (await hasFile(join(folder, name))) return true;
    return false;
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return false;
    throw writingError(
      codeOf(cause) === "ENOTDIR" ? Object.assign(new Error("no folder"), { code: "EEXIST" }) : cause,
      folder,
    );
  }
}

/** The first file that somebody has changed; null if there is none. */
async function editedIn(place: string, own: Listed): Promise<string | null> {
  for (const [name, hash] of own) {
    if (hash === null) continue;
    const now = await hashOfFile(place, name);
    if (now !== null && now !== hash) return name;
  }
  return null;
}

/** The files that a mark lists, each with its hash; null for the hash in a mark of an older version. */
type Listed = ReadonlyMap<string, string | null>;

/** Null if it cannot be read. */
async function listed(mark: string): Promise<Listed | null> {
  try {
    const value: unknown = JSON.parse(await readFile(mark, "utf8"));
    if (typeof value !== "object" || value === null) return null;
    const { files, sha256 = {} } = value as { readonly files?: unknown; readonly sha256?: unknown };
    if (!Array.isArray(files)) return null;
    const hashes = new Map(Object.entries(typeof sha256 === "object" && sha256 !== null ? sha256 : {}));
    const hashIn = (name: string): string | null => {
      const hash: unknown = hashes.get(name);
      return typeof hash === "string" ? hash : null;
    };
    return new Map(files.filter((name) => typeof name === "string").map((name) => [name, hashIn(name)]));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw writingError(error, mark);
  }
}

/** Names of all files in a folder, with `/`, links and devices too; null if there is no such folder. */
async function filesOf(folder: string): Promise<string[] | null> {
  try {
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error("no folder"), { code: "EEXIST" });
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .split(sep)
          .join("/"),
      );
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return null;
    throw writingError(cause, folder);
  }
}

async function fillFolder(fresh: string, kind: FolderKind, fill: (write: WriteFile) => Promise<void>): Promise<void> {
  const hashes = new Map<string, string>();
  const folders = new Set<string>();
  const write: WriteFile = async (name, content) => {
    const file = join(fresh, ...name.split("/"));
    try {
      await REAL_FILES.mkdir(dirname(file), { recursive: true });
      await writeThrough(file, content);
    } catch (cause) {
      throw writingError(cause, file);
    }
    hashes.set(name, hashOf(content));
    folders.add(dirname(file));
  };
  await fill(write);
  const files = [...hashes.keys()].sort();
  const sha256 = Object.fromEntries(files.map((name) => [name, hashes.get(name)]));
  await write(kind.mark, `${JSON.stringify({ called: kind.called, files, sha256 }, null, 1)}\n`);
  for (const folder of folders) await syncFolder(folder);
}

async function writeThrough(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, "w");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function swap(place: string, fresh: string, old: string): Promise<void> {
  const stood = (await filesOf(place)) !== null;
  if (stood) await rename(place, old);
  try {
    await rename(fresh, place);
  } catch (cause) {
    if (stood) await rename(old, place);
    throw cause;
  }
  await syncFolder(dirname(place));
  await rm(old, { recursive: true, force: true });
}
