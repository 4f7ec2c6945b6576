import { readFile, stat } from "node:fs/promises";
import { isOurTable } from "../../export/csv.ts";
import { isOurNetwork } from "../../export/gexf.ts";
import { graphFormatOf } from "../../export/graphFormats.ts";
import { keyOf } from "../../export/readContents.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { GraphContents } from "../../rdf/graphContents.ts";
import type { GraphNames } from "../../rdf/vocabulary/namespaces.ts";
import { readingError } from "../disk/files.ts";
import { readGraphFile } from "./graph.ts";

/**
 * Checks that an export overwrites only an earlier export: a file with other content stays.
 *
 * @throws ClaimgraphError (cannot create) if the file has contents that the export lacks
 */
export async function refuseOthers(file: string, exported: ExportContents, names: GraphNames): Promise<void> {
  const found = await stat(file).catch(() => null);
  // a device or a pipe has no contents; writing to a folder fails later with its own message
  if (found === null || !found.isFile() || found.size === 0) return;
  const other = graphFormatOf(file) === null ? await notOurTable(file) : await otherInGraph(file, exported, names);
  if (other === null) return;
  throw new ClaimgraphError(`the file is there and ${other}`, {
    exitCode: EXIT.cannotCreate,
    place: file,
    remedy: "Name another file, or delete this one. Nothing was changed",
  });
}

/** The contents of an export: its documents, the user's own triples, and reviews. */
export type ExportContents = Pick<GraphContents, "records" | "own" | "reviews">;

async function notOurTable(file: string): Promise<string | null> {
  try {
    const text = await readFile(file, "utf8");
    if (/\.gexf$/i.test(file)) return isOurNetwork(text) ? null : "is no network that was exported here";
    return isOurTable(text) ? null : "is no table that was exported here";
  } catch (cause) {
    throw readingError(cause, file);
  }
}

async function otherInGraph(
  file: string,
  { records, own, reviews = [] }: ExportContents,
  names: GraphNames,
): Promise<string | null> {
  try {
    const there = await readGraphFile(file, names);
    const documents = new Set(records.map(({ id }) => id));
    const other = there.records.find(({ id }) => !documents.has(id));
    if (other !== undefined) return `holds a document that the graph does not have: ${other.id}`;
    const decided = new Set(reviews.map(({ id }) => id));
    const review = there.reviews?.find(({ id }) => !decided.has(id));
    if (review !== undefined) return `holds a review that would be lost: ${review.id}`;
    const ours = new Set(own.map(keyOf));
    const beside = there.own.find((one) => !ours.has(keyOf(one)));
    return beside === undefined
      ? null
      : `also says things that the graph does not, and that would be lost: <${beside.subject.value}> <${beside.predicate.value}> …`;
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    return `is no graph that was exported here: ${error.message}`;
  }
}
