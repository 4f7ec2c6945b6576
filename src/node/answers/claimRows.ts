import { claimJson } from "../../export/claimJson.ts";
import { type TableRow, tableContext } from "../../export/claimTable.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { ClaimInRecord } from "../../query/corpusIndex.ts";
import type { Snapshot } from "./snapshot.ts";

type RowOf = (claim: ClaimInRecord["claim"]) => TableRow;

const contexts = new WeakMap<Snapshot, Map<DocumentRecord, RowOf>>();

/** Claims as `claimgraph claims --json` prints them, each with its whole sentence. */
export async function claimsAsJson(snapshot: Snapshot, claims: readonly ClaimInRecord[]): Promise<object[]> {
  const known = contexts.get(snapshot) ?? new Map<DocumentRecord, RowOf>();
  contexts.set(snapshot, known);
  const passageOf = await snapshot.passages(claims);
  return claims.map((one) => {
    const rowOf = known.get(one.record) ?? tableContext(one.record, snapshot.known);
    known.set(one.record, rowOf);
    return claimJson({ ...rowOf(one.claim), passage: passageOf(one) });
  });
}
