import type { ClaimGraph, ClaimInDocument } from "../store/claimGraph.ts";
import { claimIndexOf } from "./claimIndex.ts";
import { CLAIM_ORDERS, type ClaimOrder } from "./claimOrders.ts";
import { type ClaimQuestion, claimPlaces, type KnownAcross } from "./claims.ts";

export interface Listing {
  /** By date if absent. */
  readonly sort?: ClaimOrder;
  /** Whether to list only the first of claims in copies of one text. */
  readonly once?: boolean;
}

/** The claims that a question asks for, listed in the same way everywhere. */
export const claimsAsked = (
  graph: ClaimGraph,
  question: ClaimQuestion,
  known: KnownAcross | undefined,
  listing: Listing = {},
): ClaimInDocument[] => claimIndexOf(graph.claims).at(placesAsked(graph, question, known, listing));

/** The same claims as their places in the index of the graph's claims. */
export function placesAsked(
  graph: ClaimGraph,
  question: ClaimQuestion,
  known: KnownAcross | undefined,
  { sort = "date", once = false }: Listing = {},
): Int32Array {
  const index = claimIndexOf(graph.claims);
  const all = index.sorted(claimPlaces(graph, question, known), CLAIM_ORDERS[sort]);
  return once && known !== undefined ? firstOfEach(index.list, all, known.canonical) : all;
}

/** The first of claims in copies of one text. */
function firstOfEach(
  list: readonly ClaimInDocument[],
  places: Int32Array,
  canonical: ReadonlyMap<string, string>,
): Int32Array {
  const seen = new Set<string>();
  return places.filter((place) => {
    const { claim } = list[place]!;
    const id = canonical.get(claim.id) ?? claim.id;
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst;
  });
}
