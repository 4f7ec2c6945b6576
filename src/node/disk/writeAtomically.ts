import { basename, dirname, join } from "node:path";
import { type Files, keepMode, modeOf, REAL_FILES, writingError } from "./files.ts";

/** Names of unfinished files; after a crash, the holder of the graph's lock may delete them. */
export const TEMPORARY = /^\.[^/\\]+\.\d+-\d+\.tmp$/;

/** Text in UTF-8, or bytes, or pieces of either that need not be in memory all at once. */
export type Content = string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

let written = 0;

/**
 * Writes a file whole or not at all: into a temporary file beside it, which is synced to disk and then renamed. Folders that are missing are made. If
 * anything fails, the temporary file is removed and the old file stays unchanged. The mode of a file that was there is kept.
 *
 * @throws ClaimgraphError (cannot create, cannot write) naming `path`
 */
export async function writeAtomically(path: string, content: Content, files: Files = REAL_FILES): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${process.pid}-${++written}.tmp`);
  let created = false;
  try {
    await files.mkdir(folder, { recursive: true });
    const mode = await modeOf(path);
    const handle = mode === undefined ? await files.open(temporary, "wx") : await files.open(temporary, "wx", mode);
    created = true;
    try {
      for await (const piece of inLargePieces(content)) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (mode !== undefined) await keepMode(temporary, mode);
    await files.rename(temporary, path);
  } catch (cause) {
    if (created) await removeIfThere(temporary, files);
    throw writingError(cause, path);
  }
  await syncFolder(folder, files);
}

/** Characters that are written at once. */
const LARGE = 1 << 20;

/** Small texts together: waiting for the disk after each would take longer than writing. */
export async function* inLargePieces(content: Content): AsyncGenerator<string | Uint8Array> {
  if (typeof content === "string" || content instanceof Uint8Array) {
    yield content;
    return;
  }
  const texts: string[] = [];
  let length = 0;
  const add = (piece: string | Uint8Array): boolean => {
    if (typeof piece !== "string") return false;
    texts.push(piece);
    length += piece.length;
    return length < LARGE;
  };
  const taken = (): string => {
    length = 0;
    return texts.splice(0).join("");
  };
  // no waiting for pieces that are there already
  if (Symbol.iterator in content) {
    for (const piece of content) {
      if (add(piece)) continue;
      if (texts.length > 0) yield taken();
      if (typeof piece !== "string") yield piece;
    }
  } else {
    for await (const piece of content) {
      if (add(piece)) continue;
      if (texts.length > 0) yield taken();
      if (typeof piece !== "string") yield piece;
    }
  }
  if (texts.length > 0) yield taken();
}

/** Removes a file that may be gone already; a second error of the disk is ignored. */
async function removeIfThere(path: string, files: Files): Promise<void> {
  await files.unlink(path).catch(() => undefined);
}

/** Makes a rename survive a power cut. Windows and some network disks cannot sync a folder, and need not. */
export async function syncFolder(folder: string, files: Files = REAL_FILES): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await files.open(folder, "r").catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => undefined);
  await handle.close().catch(() => undefined);
}
