import type { Claim } from "../model/claim.ts";
import type { Links } from "../model/link.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";

/**
 * The records with one id for each cluster of actors, places, events and cited documents, so
 * that all claims about a thing are found together. Claims and documents keep their own ids.
 */
export function foldedRecords(
  records: readonly DocumentRecord[],
  canonical: Links["canonical"],
): readonly DocumentRecord[] {
  const one = (id: string): string => canonical.get(id) ?? id;
  const maybe = (id: string | null): string | null => (id === null ? null : one(id));
  const all = (ids: readonly string[]): readonly string[] => [...new Set(ids.map(one))];
  const thing = <T extends { readonly id: string }>(given: T): T => ({ ...given, id: one(given.id) });
  const claim = (given: Claim<QuotedSpan>): Claim<QuotedSpan> => ({
    ...given,
    claimant: maybe(given.claimant),
    onBehalfOf: all(given.onBehalfOf),
    principal: maybe(given.principal),
    descriptions: given.descriptions.map((description) => ({
      ...description,
      event: one(description.event),
      place: maybe(description.place),
      participants: description.participants.map(({ role, entity }) => ({ role, entity: one(entity) })),
    })),
    namings: given.namings.map((naming) => ({ ...naming, denotes: one(naming.denotes) })),
  });
  return records.map((record) => ({
    ...record,
    creators: all(record.creators),
    publishers: all(record.publishers),
    claims: record.claims.map(claim),
    actors: record.actors.map(thing),
    cited: record.cited.map(thing),
    events: record.events.map(thing),
    places: record.places.map(thing),
  }));
}
