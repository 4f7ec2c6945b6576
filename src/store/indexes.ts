import type { Actor, CitedDocument, Claim, EventDescription } from "../model/claim.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import { mergeActors, mergeCited } from "../model/recordOrder.ts";

/** A claim as a graph holds it. */
export type RecordedClaim = Claim<QuotedSpan>;

/** A claim with the document that reports it. */
export interface ClaimInDocument {
  readonly claim: RecordedClaim;
  readonly document: DocumentRecord;
}

/** What a claim says of an event. */
export interface DescriptionInClaim extends ClaimInDocument {
  readonly description: EventDescription<QuotedSpan>;
}

/** Everything of all documents, by id. */
export interface Indexes {
  readonly claims: ReadonlyMap<string, ClaimInDocument>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly cited: ReadonlyMap<string, CitedDocument>;
  /** Ids of events, with what claims say of each. */
  readonly events: ReadonlyMap<string, readonly DescriptionInClaim[]>;
  readonly places: ReadonlySet<string>;
}

/** Indexes over documents. */
export function indexesOf(documents: readonly DocumentRecord[]): Indexes {
  const claims = new Map<string, ClaimInDocument>();
  const actors = new Map<string, Actor>();
  const cited = new Map<string, CitedDocument>();
  const events = new Map<string, DescriptionInClaim[]>();
  const places = new Set<string>();
  for (const document of documents) {
    for (const actor of document.actors) addMerged(actors, actor, mergeActors);
    for (const one of document.cited) addMerged(cited, one, mergeCited);
    for (const { id } of document.events) if (!events.has(id)) events.set(id, []);
    for (const { id } of document.places) places.add(id);
    for (const claim of document.claims) {
      claims.set(claim.id, { claim, document });
      for (const description of claim.descriptions) {
        const told = { description, claim, document };
        const known = events.get(description.event);
        if (known === undefined) events.set(description.event, [told]);
        else known.push(told);
      }
    }
  }
  return { claims, actors, cited, events, places };
}

function addMerged<T extends { readonly id: string }>(to: Map<string, T>, thing: T, merge: (a: T, b: T) => T): void {
  const known = to.get(thing.id);
  to.set(thing.id, known === undefined ? thing : merge(known, thing));
}
