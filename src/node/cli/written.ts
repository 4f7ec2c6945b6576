import { stat } from "node:fs/promises";
import { isOurTable } from "../../export/csv.ts";
import { isOurNetwork } from "../../export/gexf.ts";
import { isOurGraphml } from "../../export/graphml.ts";
import { keyOf } from "../../export/readContents.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { GraphContents } from "../../rdf/graphContents.ts";
import type { GraphNames } from "../../rdf/vocabulary/namespaces.ts";
import { piecesOf } from "../disk/graphSources.ts";
import type { FileFormat, OtherFormat } from "./export.ts";
import { readGraphFile } from "./graph.ts";

/** By format: what a file is called, and how an earlier export is known by its beginning. */
const OTHERS: Readonly<
  Record<OtherFormat, { readonly name: string; readonly isOurs: (beginning: string) => boolean }>
> = {
  csv: { name: "table", isOurs: isOurTable },
  gexf: { name: "network", isOurs: isOurNetwork },
  graphml: { name: "network", isOurs: isOurGraphml },
};

/**
 * Checks that an export overwrites only an earlier export: a file with other content stays.
 *
 * @throws ClaimgraphError (cannot create) if the file has contents that the export lacks
 */
export async function refuseOthers(
  file: string,
  format: FileFormat,
  exported: ExportContents,
  names: GraphNames,
): Promise<void> {
  const found = await stat(file).catch(() => null);
  // a device or a pipe has no contents; writing to a folder fails later with its own message
  if (found === null || !found.isFile() || found.size === 0) return;
  const other = isOther(format) ? foreignTo(format, file) : await otherInGraph(file, exported, names);
  if (other === null) return;
  throw new ClaimgraphError(`the file is there and ${other}`, {
    exitCode: EXIT.cannotCreate,
    place: file,
    remedy: "Name another file, or delete this one. Nothing was changed",
  });
}

/** The contents of an export: its documents, the user's own triples, and reviews. */
export type ExportContents = Pick<GraphContents, "records" | "own" | "reviews">;

const isOther = (format: FileFormat): format is OtherFormat => Object.hasOwn(OTHERS, format);

/** What a file is, if it is no earlier export in this format. @throws ClaimgraphError (no input) if it cannot be read */
function foreignTo(format: OtherFormat, file: string): string | null {
  const { name, isOurs } = OTHERS[format];
  try {
    const [beginning] = piecesOf(file);
    if (isOurs(new TextDecoder().decode(beginning))) return null;
  } catch (error) {
    // a file that cannot be unpacked
    if (!(error instanceof ClaimgraphError) || error.exitCode !== EXIT.badData) throw error;
  }
  return `is no ${name} that was exported here`;
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
    return `${error.code === "refused" ? "cannot be compared with this graph" : "is no graph that was exported here"}: ${error.message}`;
  }
}
