import { claimIndexOf } from "../../query/claimIndex.ts";
import { placesAsked } from "../../query/claimsAsked.ts";
import type { ClaimInRecord } from "../../query/corpusIndex.ts";
import { Recent } from "../../query/meant/recent.ts";
import { checkNames } from "./meant.ts";
import type { ClaimsAsked } from "./questions.ts";
import type { Snapshot } from "./snapshot.ts";

/** How many questions keep their claims for the next page, for each revision of the graph. */
const KEPT = 100;
const kept = new WeakMap<Snapshot, Recent<readonly ClaimInRecord[]>>();

/**
 * The claims that are asked for, in their order.
 * @throws ClaimgraphError (no input) if nothing has a name, (usage) if a date cannot be read
 */
export function foundClaims(snapshot: Snapshot, asked: ClaimsAsked): readonly ClaimInRecord[] {
  const known = kept.get(snapshot) ?? new Recent<readonly ClaimInRecord[]>(KEPT);
  kept.set(snapshot, known);
  const key = JSON.stringify(Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1)));
  return known.get(key, () => findClaims(snapshot, asked));
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
  const all = inRecords(snapshot);
  return Array.from(placesAsked(snapshot.store, question, snapshot.known, listing), (place) => all[place]!);
}

const listed = new WeakMap<Snapshot, readonly ClaimInRecord[]>();

/** Each claim of the index with its record. */
function inRecords(snapshot: Snapshot): readonly ClaimInRecord[] {
  const known =
    listed.get(snapshot) ??
    claimIndexOf(snapshot.store.claims).list.map(({ claim, document }) => ({ claim, record: document }));
  listed.set(snapshot, known);
  return known;
}

/** The claim with this id, or whose id begins with it; null for none or several. */
export function claimWithId({ corpus }: Snapshot, id: string): ClaimInRecord | null {
  const exact = corpus.told.get(id);
  if (exact !== undefined) return exact;
  const found = [...corpus.told.values()].filter(({ claim }) => claim.id.startsWith(id));
  return found.length === 1 ? (found[0] ?? null) : null;
}
