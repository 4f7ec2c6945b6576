import { claimJson } from "../../export/claimJson.ts";
import { type TableOptions, type TableRow, tableContext } from "../../export/claimTable.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { ClaimInRecord } from "../../query/corpusIndex.ts";
import { standsForIn } from "../../query/standsFor.ts";
import type { Snapshot } from "./snapshot.ts";

type RowOf = (claim: ClaimInRecord["claim"]) => TableRow;

/** The rows of a snapshot's documents, with what is known across them. */
interface Rows {
  readonly known: TableOptions;
  readonly of: Map<DocumentRecord, RowOf>;
}

const contexts = new WeakMap<Snapshot, Rows>();

function rowsIn(snapshot: Snapshot): Rows {
  const { records, links } = snapshot.corpus;
  const rows = contexts.get(snapshot) ?? {
    known: { ...snapshot.known, standsFor: standsForIn(records, links.links) },
    of: new Map(),
  };
  contexts.set(snapshot, rows);
  return rows;
}

/** Claims as `claimgraph claims --json` prints them, each with its whole sentence. */
export async function claimsAsJson(snapshot: Snapshot, claims: readonly ClaimInRecord[]): Promise<object[]> {
  const { known, of } = rowsIn(snapshot);
  const passageOf = await snapshot.passages(claims);
  return claims.map((one) => {
    const rowOf = of.get(one.record) ?? tableContext(one.record, known);
    of.set(one.record, rowOf);
    return claimJson({ ...rowOf(one.claim), passage: passageOf(one) });
  });
}
