import { type TableRow, tableContext } from "../../export/claimTable.ts";
import { csvOf, csvWithFiles } from "../../export/csv.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { Passages } from "../../query/passage.ts";
import { standsForIn } from "../../query/standsFor.ts";
import type { OpenGraph } from "./graph.ts";

/**
 * The claims of a graph as a table, with the names and ids of clusters, and each claim's whole sentence
 * if the graph has the text.
 *
 * @param whole the whole graph; `records` may lack some of its claims
 * @param withFiles whether to add the names under which documents were given
 */
export async function tablePieces(
  graph: OpenGraph,
  whole: readonly DocumentRecord[],
  records: readonly DocumentRecord[],
  withFiles: boolean,
): Promise<Iterable<string>> {
  const kept = await graph.links(whole);
  const known =
    kept === null
      ? {}
      : {
          labels: kept.labels,
          canonical: kept.links.canonical,
          standsFor: standsForIn(whole, kept.links.links),
        };
  const passages = await passagesIn(graph, records);
  const files = new Map<string, readonly string[]>();
  if (withFiles) for (const { id } of records) files.set(id, await graph.sourcesOf(id));
  const rows = function* (): Generator<TableRow> {
    for (const record of records) {
      const rowOf = tableContext(record, known);
      for (const claim of record.claims)
        yield { ...rowOf(claim), passage: passages.of({ claim, record }), files: files.get(record.id) ?? [] };
    }
  };
  return withFiles ? csvWithFiles(rows()) : csvOf(rows());
}

/** The passages of the claims of these documents; each text is read once. */
export async function passagesIn(graph: OpenGraph, records: readonly DocumentRecord[]): Promise<Passages> {
  const texts = new Map<string, string | null>();
  for (const { textId } of records) if (!texts.has(textId)) texts.set(textId, await graph.text(textId));
  return new Passages(({ textId }) => texts.get(textId) ?? null);
}
