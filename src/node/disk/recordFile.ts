import { writeTurtle } from "../../export/turtle.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { parseQuads } from "../../rdf/n3.ts";
import { quadsToRecords } from "../../rdf/quadsToRecords.ts";
import type { GraphSettings } from "./graphSettings.ts";

/** A document's file: everything in the graph about it, in Turtle. */
export const writeRecord = (record: DocumentRecord, names: GraphSettings): string => writeTurtle([record], names);

/**
 * Reads a document's file.
 *
 * @param id the document that it must be about
 * @throws ClaimgraphError (bad data) naming file and line
 */
export function parseRecord(turtle: string, file: string, id: string, names: GraphSettings): DocumentRecord {
  const records = quadsToRecords(parseQuads(turtle, "turtle", file, names), { names, name: file });
  const [record] = records;
  if (record === undefined || records.length > 1 || record.id !== id) {
    const found = record === undefined ? "none" : records.map((one) => one.id).join(", ");
    throw new ClaimgraphError(`the file has to be about the document ${id}, and is about ${found}`, {
      exitCode: EXIT.badData,
      place: file,
      remedy: "Restore the file, or delete it and build the document again",
    });
  }
  return record;
}

/** Ids of the texts that a document's file mentions, without reading it as Turtle, because it may be damaged. */
export const textIdsIn = (turtle: string): ReadonlySet<string> =>
  new Set([...turtle.matchAll(/\btext\/([0-9a-f]{64})/g)].map((match) => match[1]!));
