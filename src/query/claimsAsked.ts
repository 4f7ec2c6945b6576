import type { ClaimGraph, ClaimInDocument } from "../store/claimGraph.ts";
import { CLAIM_ORDERS, type ClaimOrder } from "./claimOrders.ts";
import { type ClaimQuestion, claims, type KnownAcross } from "./claims.ts";

export interface Listing {
  /** By date if absent. */
  readonly sort?: ClaimOrder;
  /** Whether to list only the first of claims in copies of one text. */
  readonly once?: boolean;
}

/** The claims that a question asks for, listed in the same way everywhere. */
export function claimsAsked(
  graph: ClaimGraph,
  question: ClaimQuestion,
  known: KnownAcross | undefined,
  { sort = "date", once = false }: Listing = {},
): ClaimInDocument[] {
  const all = claims(graph, question, known).sort(CLAIM_ORDERS[sort]);
  return once && known !== undefined ? firstOfEach(all, known.canonical) : all;
}

/** The first of claims in copies of one text. */
function firstOfEach(all: readonly ClaimInDocument[], canonical: ReadonlyMap<string, string>): ClaimInDocument[] {
  const seen = new Set<string>();
  return all.filter(({ claim }) => {
    const id = canonical.get(claim.id) ?? claim.id;
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst;
  });
}
