import { claimIndexOf } from "../../query/claimIndex.ts";
import { nameIndexOf } from "../../query/meant/nameIndex.ts";
import type { Snapshot } from "./snapshot.ts";

/** Makes what the first questions by name would wait for: the names of the graph, and its claims by who speaks and by what they speak of. */
export function buildIndexes({ corpus, store }: Snapshot): void {
  nameIndexOf(corpus);
  const claims = claimIndexOf(store.claims);
  claims.by([]);
  claims.about([]);
}
