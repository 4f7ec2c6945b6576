import type { DocumentRecord } from "../model/record.ts";
import { newDataset } from "../rdf/n3.ts";
import { recordToQuads } from "../rdf/recordToQuads.ts";
import type { DatasetCore } from "../rdf/term.ts";
import type { GraphNames } from "../rdf/vocabulary/namespaces.ts";

/**
 * The triples of records in one RDF/JS dataset, an N3.Store. All are in the default graph: N3's indexes are per graph, and with 2,000 graphs a
 * join was 281 times slower.
 */
export function datasetOf(records: Iterable<DocumentRecord>, names: GraphNames): DatasetCore {
  const dataset = newDataset();
  for (const record of records) for (const quad of recordToQuads(record, { names })) dataset.add(quad);
  return dataset;
}
