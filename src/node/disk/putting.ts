import { join } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { sha256Hex } from "../../model/ids.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { ChangedFiles } from "./changedFiles.ts";
import { exists } from "./files.ts";
import type { GraphFolder } from "./graphFolder.ts";
import { absentTextFile, documentFile, textFile } from "./layout.ts";
import { parseRecord, writeRecord } from "./recordFile.ts";

/** The result of putting a document in. `forgotten`: it was removed on purpose before, and is left out. */
export type PutResult = "added" | "replaced" | "unchanged" | "forgotten";

/**
 * A file that differs from what was written holds somebody's work, which reading again would destroy. A file without a record is damaged
 * and is written again.
 */
function refuseEdited(changes: ChangedFiles, id: string, before: string): void {
  const written = changes.hashOf(documentFile(id));
  if (written === undefined || written === sha256Hex(before) || !isRecord(changes.graph, id, before)) return;
  throw new ClaimgraphError("the document's file was edited by hand, and would be written over", {
    exitCode: EXIT.badData,
    place: join(changes.graph.path, documentFile(id)),
    remedy:
      "Correct claims with claimgraph review, which lasts, and build with --overwrite; the file was left as it is",
  });
}

function isRecord(graph: GraphFolder, id: string, turtle: string): boolean {
  try {
    parseRecord(turtle, documentFile(id), id, graph.settings);
    return true;
  } catch (error) {
    if (error instanceof ClaimgraphError) return false;
    throw error;
  }
}

/** Adds a document with its text, or replaces its file if it is there already. */
export async function putDocument(
  changes: ChangedFiles,
  record: DocumentRecord,
  text: string,
  overwrites = false,
): Promise<Exclude<PutResult, "forgotten">> {
  const { graph } = changes;
  const turtle = writeRecord(record, graph.settings);
  const before = (await exists(join(graph.path, documentFile(record.id)))) ? await graph.turtle(record.id) : null;
  const sameText = await hasText(graph, record.textId);
  if (before === turtle && sameText) return "unchanged";
  if (before !== null && before !== turtle && !overwrites) refuseEdited(changes, record.id, before);
  await changes.markStale();
  // the text first: a document without its text would be broken, a text without a document does no harm
  if (sameText) changes.changed(textFile(record.textId), record.textId);
  else await changes.write(textFile(record.textId), text, record.textId);
  if (before === turtle) changes.changed(documentFile(record.id), sha256Hex(turtle));
  else await changes.write(documentFile(record.id), turtle, sha256Hex(turtle));
  if (await graph.lacksText(record.textId)) await changes.delete(absentTextFile(record.textId));
  return before === null ? "added" : "replaced";
}

/** Adds a document that came from another graph without its text. */
export async function putWithoutText(
  changes: ChangedFiles,
  record: DocumentRecord,
): Promise<Exclude<PutResult, "forgotten">> {
  const { graph } = changes;
  const turtle = writeRecord(record, graph.settings);
  const before = (await graph.has(record.id)) ? await graph.turtle(record.id) : null;
  if (before === turtle && (await graph.lacksText(record.textId))) return "unchanged";
  await changes.markStale();
  await changes.write(absentTextFile(record.textId), "");
  await changes.write(documentFile(record.id), turtle, sha256Hex(turtle));
  return before === null ? "added" : "replaced";
}

/** Whether the graph has a text, and it is intact. */
export async function hasText(graph: GraphFolder, textId: string): Promise<boolean> {
  return (await exists(join(graph.path, textFile(textId)))) && sha256Hex(await graph.textBytes(textId)) === textId;
}
