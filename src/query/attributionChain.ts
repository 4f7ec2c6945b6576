import type { ClaimInRecord, CorpusIndex } from "./corpusIndex.ts";
import { ancestorsOf } from "./telling.ts";

/** The chain from a claim outwards: claimant, on whose behalf, enclosing claims, document. */
export interface AttributionChain {
  readonly claim: ClaimInRecord;
  readonly claimant: { readonly id: string; readonly label: string } | null;
  /** The actors between claimant and principal, in the order of the record. */
  readonly onBehalfOf: readonly { readonly id: string; readonly label: string }[];
  readonly principal: { readonly id: string; readonly label: string } | null;
  /** The claims that show this step. */
  readonly basis: readonly ClaimInRecord[];
  /** The enclosing claims, from the innermost. */
  readonly within: readonly ClaimInRecord[];
  readonly document: { readonly id: string; readonly label: string };
}

/** The chain of a claim; null if there is no such claim. */
export function attributionChain(corpus: CorpusIndex, id: string): AttributionChain | null {
  const told = corpus.told.get(id);
  if (told === undefined) return null;
  const { claim, record } = told;
  const named = (one: string) => ({ id: one, label: corpus.label(one) });
  const within = ancestorsOf(claim, (one) => corpus.told.get(one)?.claim).flatMap(
    (outer) => corpus.told.get(outer.id) ?? [],
  );
  return {
    claim: told,
    claimant: claim.claimant === null ? null : named(claim.claimant),
    onBehalfOf: claim.onBehalfOf.map(named),
    principal: claim.principal === null ? null : named(claim.principal),
    basis: claim.basis.flatMap((one) => corpus.told.get(one) ?? []),
    within,
    document: named(record.id),
  };
}
