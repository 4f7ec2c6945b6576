import type { DocumentRecord } from "../../src/model/record.ts";
import { thingsOf } from "../../src/overview/listedThings.ts";
import type { ClaimEntry, GraphIndex } from "../state/graphIndex.ts";

/**
 * The records with only the given claims, and the claims that enclose them or show their
 * chains. Documents, actors, events and places that no such claim needs are left out.
 */
export function subset(index: GraphIndex, entries: readonly ClaimEntry[]): readonly DocumentRecord[] {
  const kept = new Set<string>();
  const keep = (id: string | null) => {
    const entry = id === null || kept.has(id) ? undefined : index.byId.get(id);
    if (entry === undefined) return;
    kept.add(entry.claim.id);
    keep(entry.claim.parent);
    for (const basis of entry.claim.basis) keep(basis);
  };
  for (const { claim } of entries) keep(claim.id);
  return index.originals.flatMap((record) => {
    const claims = record.claims.filter(({ id }) => kept.has(id));
    if (claims.length === 0) return [];
    const needed = new Set([...record.creators, ...record.publishers]);
    for (const claim of claims) for (const thing of thingsOf(claim)) needed.add(thing);
    const isNeeded = ({ id }: { readonly id: string }) => needed.has(id);
    return {
      ...record,
      claims,
      actors: record.actors.filter(isNeeded),
      cited: record.cited.filter(isNeeded),
      things: record.things.filter(isNeeded),
      events: record.events.filter(isNeeded),
      places: record.places.filter(isNeeded),
    };
  });
}
