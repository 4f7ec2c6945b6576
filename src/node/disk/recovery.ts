import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { ChangedFiles } from "./changedFiles.ts";
import { deleteUnused, textsInUse } from "./deleteUnused.ts";
import { exists } from "./files.ts";
import { documentFile, FOLDERS, sourceFile, textFile } from "./layout.ts";
import { LOCK_NAME } from "./lock.ts";
import { originalFiles, originalsIn, originalsInUse } from "./originals.ts";
import { deletedDocuments, deleteReviewsOf } from "./reviewFiles.ts";
import { setAside } from "./setAside.ts";
import { TEMPORARY } from "./writeAtomically.ts";

const UNMARKED = [FOLDERS.reviews, FOLDERS.sources, FOLDERS.own, FOLDERS.forgotten];

/** Removes the leftovers of a run that ended half-way. */
export async function recover(changes: ChangedFiles, wasInterrupted: boolean): Promise<void> {
  const { graph } = changes;
  for (const name of await readdir(graph.path))
    if (TEMPORARY.test(name) && !name.startsWith(`.${LOCK_NAME}.`)) await changes.delete(name);
  // some files are written without a mark that a run is under way
  const folders = wasInterrupted ? Object.values(FOLDERS) : UNMARKED;
  for (const folder of folders) {
    for (const name of await graph.files(folder))
      if (TEMPORARY.test(name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1)))
        await changes.delete(join(folder, name));
  }
  if (!wasInterrupted) return;
  for (const id of await graph.forgotten()) {
    await changes.delete(sourceFile(id));
    await changes.delete(documentFile(id));
  }
  await deleteReviewsOf(changes, await deletedDocuments(graph));
  await deleteUnused(changes, await graph.forgottenTexts());
  await setAsideUnused(changes);
}

/**
 * Sets texts and originals aside that no document has and that nobody removed. They cannot be made again, so none is deleted; and where a
 * document cannot be read, they may be its own and stay where they are.
 */
export async function setAsideUnused({ graph, files }: ChangedFiles): Promise<void> {
  const inUse = await textsInUse(graph);
  const unused = (await graph.texts()).filter((id) => !inUse.has(id)).map(textFile);
  const ownBytes = await originalsInUse(graph);
  for (const id of await originalsIn(graph)) if (ownBytes?.has(id) === false) unused.push(...originalFiles([id]));
  if (unused.length === 0) return;
  let damaged = 0;
  for await (const _ of graph.records(() => damaged++));
  if (damaged > 0) return;
  for (const name of unused) if (await exists(join(graph.path, name))) await setAside(graph, name, files);
}
