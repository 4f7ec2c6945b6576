import type { DocumentRecord } from "../model/record.ts";
import { groupPieces } from "../rdf/n3.ts";
import { recordToGroups } from "../rdf/recordToQuads.ts";
import type { GraphNames } from "../rdf/vocabulary/namespaces.ts";
import { byId } from "./turtle.ts";

/** Records as TriG in pieces: as in Turtle, each document's triples in a graph named by the document. Loses nothing. */
export function trigPieces(records: Iterable<DocumentRecord>, names: GraphNames): readonly string[] {
  const groups = byId(records).flatMap((record) => {
    const { document, claims, things } = recordToGroups(record, { names, inGraph: true });
    return [document, ...claims, things];
  });
  return groupPieces(
    groups.filter((group) => group.length > 0),
    "trig",
    names,
  );
}
