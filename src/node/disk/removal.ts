import { join } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { deleteAside } from "./asideNames.ts";
import type { ChangedFiles } from "./changedFiles.ts";
import { deleteUnused } from "./deleteUnused.ts";
import { exists } from "./files.ts";
import type { GraphFolder } from "./graphFolder.ts";
import type { KnownInputs } from "./knownInputs.ts";
import {
  absentTextFile,
  CACHE_NAME,
  documentFile,
  LINKS_NAME,
  setAsideFile,
  sourceFile,
  textFile,
  tombstone,
} from "./layout.ts";
import { deleteOriginals, originalFiles, originalIdsIn, originalsAside } from "./originals.ts";
import { textIdsIn } from "./recordFile.ts";
import { deleteReviewsOf } from "./reviewFiles.ts";
import { copyAside, filesSetAside, restoreFromSetAside } from "./setAside.ts";

/** Removes a document: see `GraphEditor.remove`. */
export async function removeDocument(
  changes: ChangedFiles,
  inputs: KnownInputs,
  id: string,
  keep: boolean,
): Promise<void> {
  const { graph } = changes;
  if (!(await graph.has(id))) throw await notThere(graph, id);
  await takeOut(changes, inputs, id, keep);
}

async function takeOut(changes: ChangedFiles, inputs: KnownInputs, id: string, keep: boolean): Promise<void> {
  const { graph } = changes;
  const turtle = await graph.turtle(id);
  const textIds = textIdsIn(turtle);
  if (!keep && textIds.size === 0) throw tellsNoText(graph, id);
  await changes.markStale();
  if (keep) await copyAside(graph, id, changes.files);
  else for (const name of [documentFile(id), sourceFile(id)]) await deleteAside(changes, name);
  // At once: they may hold what nobody sees in the text
  await deleteOriginals(changes, id, originalIdsIn(turtle));
  // all these files quote the document; after the tombstone, the next run completes what a crash leaves undone
  await changes.delete(LINKS_NAME);
  await changes.delete(CACHE_NAME);
  await changes.deleteView();
  await writeTombstone(changes, id, [...textIds, ...(keep ? ["kept"] : [])]);
  inputs.forget(id);
  if (!keep) await deleteReviewsOf(changes, new Set([id]));
  await changes.delete(sourceFile(id));
  await changes.delete(documentFile(id));
  await deleteUnused(changes, textIds);
}

/** What is removed is removed with its text and bytes: of a file that tells neither these would stay, and nobody would know. */
const tellsNoText = (graph: GraphFolder, id: string): ClaimgraphError =>
  new ClaimgraphError("the document’s file is damaged and does not tell which text is its own: nothing was removed", {
    exitCode: EXIT.badData,
    place: join(graph.path, documentFile(id)),
    remedy: `Build the document again and remove it then; or take out all that is damaged: claimgraph repair ${graph.path}, then claimgraph purge ${graph.path}`,
  });

/** Writes the mark of a document that was removed: the ids of its texts, and whether it was kept. */
export const writeTombstone = (changes: ChangedFiles, id: string, lines: readonly string[]): Promise<void> =>
  changes.write(tombstone(id), lines.map((line) => `${line}\n`).join(""));

/**
 * Keeps out what was removed, also in a graph that another copy was written over, half of it or whole: a tombstone that is missing is
 * written again, and a document that lies beside one is set aside. It may be the only copy, and no removal was interrupted here.
 *
 * @param wasInterrupted whether the last run was: then what lies beside a tombstone is what it left, and is gone already
 * @returns the documents that were set aside
 */
export async function keepOut(changes: ChangedFiles, inputs: KnownInputs, wasInterrupted: boolean): Promise<string[]> {
  const { graph } = changes;
  const there = new Set(await graph.forgotten());
  const lost = [...changes.known().keys()]
    .flatMap((name) => /^forgotten\/([0-9a-f]{32})$/.exec(name)?.[1] ?? [])
    .filter((id) => !there.has(id));
  const besides: string[] = [];
  for (const id of wasInterrupted ? lost : [...there, ...lost].sort())
    if (await exists(join(graph.path, documentFile(id)))) besides.push(id);
  for (const id of besides) await takeOut(changes, inputs, id, true);
  const aside = new Set(besides);
  for (const id of lost) if (!aside.has(id)) await writeTombstone(changes, id, await linesOfKept(graph, id));
  return besides;
}

/** The lines of the tombstone of a document that is set aside, so that nothing of it is deleted; none of one that is not: which texts it had is not known. */
async function linesOfKept(graph: GraphFolder, id: string): Promise<string[]> {
  const files = await filesSetAside(graph, id);
  if (files === null) return [];
  return [...files.flatMap((name) => /([0-9a-f]{64})\.(?:txt|absent)$/.exec(name)?.[1] ?? []), "kept"];
}

async function notThere(graph: GraphFolder, id: string): Promise<ClaimgraphError> {
  const forgotten = await graph.isForgotten(id);
  return new ClaimgraphError(forgotten ? `the document ${id} was removed before` : `the graph has no document ${id}`, {
    exitCode: EXIT.noInput,
    place: graph.path,
    ...(forgotten ? {} : { remedy: "List them with: claimgraph query GRAPH 'SELECT ?d { ?d a cg:Document }'" }),
  });
}

/** Deletes the tombstone of a removed document: see `GraphEditor.restore`. */
export async function restoreDocument(changes: ChangedFiles, id: string): Promise<boolean> {
  const { graph } = changes;
  if (!(await graph.isForgotten(id)))
    throw new ClaimgraphError(`no document ${id} was removed from the graph`, {
      exitCode: EXIT.noInput,
      place: graph.path,
      remedy: "List what was removed with: claimgraph restore GRAPH",
    });
  const kept = await filesSetAside(graph, id);
  if (kept !== null) {
    await changes.markStale();
    await restoreFromSetAside(graph, kept, changes.files);
    for (const name of kept) changes.changed(name);
  }
  await changes.delete(tombstone(id));
  if (kept !== null) await deletePutBack(changes, id, kept);
  return kept !== null;
}

/** Deletes what was put back from where it was set aside, but for what others that are set aside have, too. */
async function deletePutBack(changes: ChangedFiles, id: string, names: readonly string[]): Promise<void> {
  const { graph } = changes;
  await changes.delete(setAsideFile(documentFile(id)));
  const needed = new Set([
    ...[...(await graph.keptTexts())].flatMap((text) => [textFile(text), absentTextFile(text)]),
    ...originalFiles(await originalsAside(graph)),
  ]);
  for (const name of names) if (!needed.has(name)) await changes.delete(setAsideFile(name));
}
