import { deleteAside } from "./asideNames.ts";
import type { ChangedFiles } from "./changedFiles.ts";
import type { GraphFolder } from "./graphFolder.ts";
import { absentTextFile, textFile } from "./layout.ts";
import { textIdsIn } from "./recordFile.ts";

/** Deletes the texts of removed documents, unless another document has the same text; copies that were set aside on purpose stay. */
export async function deleteUnused(changes: ChangedFiles, texts: Iterable<string>): Promise<void> {
  const { graph } = changes;
  const inUse = await textsInUse(graph);
  const kept = await graph.keptTexts();
  for (const id of texts) {
    if (inUse.has(id)) continue;
    await changes.delete(textFile(id));
    if (await graph.lacksText(id)) await changes.delete(absentTextFile(id));
    if (!kept.has(id)) for (const name of [textFile(id), absentTextFile(id)]) await deleteAside(changes, name);
  }
}

/** Ids of the texts that the documents of a graph have. */
export async function textsInUse(graph: GraphFolder): Promise<ReadonlySet<string>> {
  const inUse = new Set<string>();
  for (const id of await graph.documents()) for (const textId of textIdsIn(await graph.turtle(id))) inUse.add(textId);
  return inUse;
}
