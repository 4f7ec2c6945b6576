import type { DocumentRecord } from "../../model/record.ts";
import { inOrder } from "../../model/recordOrder.ts";
import type { Reviewed } from "./applyReviews.ts";

/** Records with only the claims that people accepted or corrected, and the claims around these. */
export function onlyReviewed({ records, decided }: Reviewed): DocumentRecord[] {
  return records.map((record) => {
    const byId = new Map(record.claims.map((claim) => [claim.id, claim]));
    const kept = new Set<string>();
    for (const { id } of record.claims) {
      const one = decided.get(id);
      if (one === undefined || !(one.isAccepted || one.corrections.length > 0)) continue;
      for (let at: string | null = id; at !== null && !kept.has(at); at = byId.get(at)?.parent ?? null) kept.add(at);
    }
    const claims = record.claims.filter(({ id }) => kept.has(id));
    if (claims.length === record.claims.length) return record;
    return inOrder({
      ...record,
      claims: claims.map((claim) => ({ ...claim, basis: claim.basis.filter((id) => kept.has(id)) })),
    });
  });
}
