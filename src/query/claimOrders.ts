import { compareDays } from "../model/edtf.ts";
import type { ClaimInDocument } from "../store/claimGraph.ts";

type Order = (a: ClaimInDocument, b: ClaimInDocument) => number;

/** Orders in which claims are listed; equal claims stay in the order of document and text. */
export const CLAIM_ORDERS = {
  date: byDay,
  "date-down": (a, b) => (a.claim.latest === null || b.claim.latest === null ? byDay(a, b) : byDay(b, a)),
  confidence: (a, b) => b.claim.confidence - a.claim.confidence,
  document: () => 0,
} as const satisfies Readonly<Record<string, Order>>;

export type ClaimOrder = keyof typeof CLAIM_ORDERS;

/** By the last day by which it was said; claims without one come last. Those of one day stay in the order of their text. */
function byDay({ claim: a }: ClaimInDocument, { claim: b }: ClaimInDocument): number {
  if (a.latest === null || b.latest === null) return Number(a.latest === null) - Number(b.latest === null);
  return compareDays(a.latest, b.latest);
}
