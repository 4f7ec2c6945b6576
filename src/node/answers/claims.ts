import { claimsAsked } from "../../query/claimsAsked.ts";
import type { ClaimInRecord } from "../../query/corpusIndex.ts";
import { checkNames } from "./meant.ts";
import type { ClaimsAsked } from "./questions.ts";
import type { Snapshot } from "./snapshot.ts";

/** Questions whose claims are kept for the next page, of each moment of the graph. */
const KEPT = 100;
const kept = new WeakMap<Snapshot, Map<string, readonly ClaimInRecord[]>>();

/**
 * The claims that are asked for, in their order.
 * @throws ClaimgraphError (no input) if a name is nobody's, (usage) if a date is none
 */
export function foundClaims(snapshot: Snapshot, asked: ClaimsAsked): readonly ClaimInRecord[] {
  const known = kept.get(snapshot) ?? new Map<string, readonly ClaimInRecord[]>();
  kept.set(snapshot, known);
  const key = JSON.stringify(Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1)));
  const found = known.get(key) ?? findClaims(snapshot, asked);
  known.delete(key);
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return found;
}

function findClaims(snapshot: Snapshot, asked: ClaimsAsked): ClaimInRecord[] {
  const { by, about, denied, sort, once, act, from, to, text, minConfidence } = asked;
  const named = { ...(by === undefined ? {} : { by }), ...(about === undefined ? {} : { about }) };
  checkNames(snapshot, named);
  const question = {
    ...named,
    ...(act === undefined ? {} : { act }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(text === undefined ? {} : { text }),
    ...(minConfidence === undefined ? {} : { minConfidence }),
    ...(denied === true ? { polarity: "denied" as const } : {}),
  };
  const listing = { ...(sort === undefined ? {} : { sort }), ...(once === undefined ? {} : { once }) };
  return claimsAsked(snapshot.store, question, snapshot.known, listing).map(({ claim, document }) => ({
    claim,
    record: document,
  }));
}

/** The claim with this id, or whose id begins so; null where there is none, or where several begin so. */
export function claimWithId({ corpus }: Snapshot, id: string): ClaimInRecord | null {
  const exact = corpus.told.get(id);
  if (exact !== undefined) return exact;
  const found = [...corpus.told.values()].filter(({ claim }) => claim.id.startsWith(id));
  return found.length === 1 ? (found[0] ?? null) : null;
}
