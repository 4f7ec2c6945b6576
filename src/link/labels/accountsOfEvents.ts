import type { EventType } from "../../model/claim.ts";
import { contentOf } from "../../model/content.ts";
import type { DocumentRecord } from "../../model/record.ts";

/** What claims say of one event. */
export interface EventAccounts {
  /** By type: the speakers who use it. */
  readonly types: Map<EventType, Set<string>>;
  readonly places: Set<string>;
  readonly dates: Set<string>;
  /** The words of the first description. */
  readonly words: string;
  /** The words with which descriptions name it: "struck". */
  readonly named: Set<string>;
  /** By claim: its speaker and its words. */
  readonly claims: Map<string, { readonly speaker: string; readonly text: string }>;
}

/**
 * Collects what claims say of each event, by its cluster. Linear in the claims.
 *
 * @param isWanted whether an event is asked for
 */
export function accountsOfEvents(
  records: readonly DocumentRecord[],
  representativeOf: (id: string) => string,
  isWanted: (event: string) => boolean = () => true,
): Map<string, EventAccounts> {
  const events = new Map<string, EventAccounts>();
  for (const record of records)
    for (const claim of record.claims) {
      const side = claim.principal ?? claim.claimant;
      const speaker = side === null ? record.id : representativeOf(side);
      for (const { event, type, place, dating, span } of claim.descriptions) {
        if (!isWanted(event)) continue;
        const cluster = representativeOf(event);
        const own = events.get(cluster) ?? {
          types: new Map(),
          places: new Set(),
          dates: new Set(),
          words: span.quote,
          named: new Set(),
          claims: new Map(),
        };
        events.set(cluster, own);
        own.named.add(span.quote);
        own.claims.set(claim.id, { speaker, text: contentOf(claim) });
        own.types.set(type, (own.types.get(type) ?? new Set()).add(speaker));
        if (place !== null) own.places.add(representativeOf(place));
        if (dating !== null) own.dates.add(dating.edtf);
      }
    }
  return events;
}
