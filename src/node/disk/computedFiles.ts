import { join } from "node:path";
import { ClaimgraphError } from "../../model/errors.ts";
import type { ChangedFiles } from "./changedFiles.ts";
import { exists, writingError } from "./files.ts";
import type { KnownInputs } from "./knownInputs.ts";
import { CACHE_NAME, INPUTS_NAME, LINKS_NAME, VIEW_FOLDER } from "./layout.ts";
import { nameOf } from "./manifest.ts";
import { refuseLink } from "./ownFolder.ts";
import { type ViewFile, writeViewFiles } from "./viewFiles.ts";
import type { Content } from "./writeAtomically.ts";

// The files computed from the documents of a graph: they may be deleted at any time and are made again.

/** Writes the files computed across the present documents. */
export async function writeLinks(changes: ChangedFiles, turtle: Content): Promise<void> {
  await changes.write(LINKS_NAME, turtle);
  await changes.markFresh();
}

/** Writes the cache for the next run, or removes it. */
export async function writeCache(changes: ChangedFiles, content: AsyncIterable<string> | null): Promise<void> {
  await tryToWrite(async () => {
    if (content === null) await changes.delete(CACHE_NAME);
    else await changes.write(CACHE_NAME, content);
  });
}

/** Writes the list of inputs that were read, if it has changed. */
export async function writeInputs(changes: ChangedFiles, inputs: KnownInputs): Promise<void> {
  const content = inputs.changed();
  if (content !== null) await tryToWrite(() => changes.write(INPUTS_NAME, content));
}

/** Writes a file that the graph does not need: if it cannot be written, the next run reads and links everything again. */
async function tryToWrite(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
  }
}

/** Whether files of the viewer's bundle are missing. */
export async function hasLostView(changes: ChangedFiles): Promise<boolean> {
  const hadView = [...changes.known().keys()].some((name) => name.startsWith(`${VIEW_FOLDER}/`));
  return hadView && !(await exists(join(changes.graph.path, VIEW_FOLDER)));
}

/** Writes the viewer's bundle for a big graph, in place of the old one; with no files, only removes the old one. */
export async function writeView(changes: ChangedFiles, view: Iterable<ViewFile>): Promise<void> {
  const folder = join(changes.graph.path, VIEW_FOLDER);
  await refuseLink(folder);
  const known = new Map(changes.known());
  changes.changedFolder(VIEW_FOLDER);
  const before = {
    files: await changes.graph.files(VIEW_FOLDER),
    hashOf: (path: string) => known.get(nameOf(VIEW_FOLDER, path)),
  };
  try {
    const hashes = await writeViewFiles(folder, view, before, changes.files);
    for (const [path, hash] of hashes) changes.changed(join(VIEW_FOLDER, path), hash);
  } catch (cause) {
    throw writingError(cause, folder);
  }
}
