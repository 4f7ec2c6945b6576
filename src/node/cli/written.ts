import { readFile, stat } from "node:fs/promises";
import { isOurTable } from "../../export/csv.ts";
import { graphFormatOf } from "../../export/readGraph.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { GraphNames } from "../../rdf/vocabulary/namespaces.ts";
import { readingError } from "../disk/files.ts";
import { readGraphFile } from "./graph.ts";

/**
 * Checks that an export writes over nothing but an earlier export: a file with other content stays.
 *
 * @param documents ids of the documents that are exported
 * @throws ClaimgraphError (cannot create) where the file holds something that the export does not
 */
export async function refuseOthers(file: string, documents: ReadonlySet<string>, names: GraphNames): Promise<void> {
  const found = await stat(file).catch(() => null);
  // What is no file (a device, a pipe) holds nothing; a folder is told when it is written
  if (found === null || !found.isFile() || found.size === 0) return;
  const other = graphFormatOf(file) === null ? await notOurTable(file) : await otherInGraph(file, documents, names);
  if (other === null) return;
  throw new ClaimgraphError(`the file is there and ${other}`, {
    exitCode: EXIT.cannotCreate,
    place: file,
    remedy: "Name another file, or delete this one. Nothing was changed",
  });
}

async function notOurTable(file: string): Promise<string | null> {
  try {
    return isOurTable(await readFile(file, "utf8")) ? null : "is no table that was exported here";
  } catch (cause) {
    throw readingError(cause, file);
  }
}

async function otherInGraph(file: string, documents: ReadonlySet<string>, names: GraphNames): Promise<string | null> {
  try {
    const records = await readGraphFile(file, { nothingElse: true, names });
    const other = records.find(({ id }) => !documents.has(id));
    return other === undefined ? null : `holds a document that the graph does not have: ${other.id}`;
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    return `is no graph that was exported here: ${error.message}`;
  }
}
