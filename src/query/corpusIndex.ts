import { labelsAcross } from "../link/labels.ts";
import type { Claim, EventDescription } from "../model/claim.ts";
import type { Link, Links } from "../model/link.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";

/** A claim with the document that reports it. */
export interface ClaimInRecord {
  readonly claim: Claim<QuotedSpan>;
  readonly record: DocumentRecord;
}

/** Bodies that a user counts as one: names or ids of actors, under a name of the user's. */
export interface Side {
  readonly name: string;
  readonly actors: readonly string[];
}

/** Records and links with the indexes that questions across documents need. Plain maps; built in one pass. */
export interface CorpusIndex {
  readonly records: readonly DocumentRecord[];
  readonly links: Links;
  readonly labels: ReadonlyMap<string, string>;
  readonly told: ReadonlyMap<string, ClaimInRecord>;
  /** Claims about each event, by the event's cluster, in order of document date, document id and place in it. */
  readonly aboutEvent: ReadonlyMap<string, readonly ClaimInRecord[]>;
  /** Links that touch a claim. */
  readonly linksOf: ReadonlyMap<string, readonly Link[]>;
  /** All ids of a cluster, by any of them. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly kindOf: ReadonlyMap<string, ThingKind>;
  /** Whether a link stands by a person's review; computed ones stand until rejected. */
  representativeOf(id: string): string;
  label(id: string): string;
  /** Whether any claim names the place, event or actor. */
  isNamed(id: string): boolean;
  /** The user's side of an actor, or the actor itself: id and name. */
  sideOf(actor: string): SideName;
  /**
   * Who answers for a claim: its principal; where its document names none, the one that other documents name for its claimant if they
   * name one only; else the claimant. Null where the text does not tell who speaks.
   */
  speakerOf(claim: Claim<QuotedSpan>): SideName | null;
}

export type ThingKind = "document" | "claim" | "actor" | "cited" | "event" | "place";

export interface SideName {
  readonly id: string;
  readonly name: string;
}

/**
 * Prepares records and their links for questions across documents.
 *
 * @param options.sides bodies that count as one in answers; nobody is put on a side without
 * @param options.labels display labels; made anew where none are given
 */
export function corpusIndexOf(
  records: readonly DocumentRecord[],
  links: Links,
  options: { readonly sides?: readonly Side[]; readonly labels?: ReadonlyMap<string, string> } = {},
): CorpusIndex {
  const sorted = [...records].sort(
    (a, b) => compare(a.dating?.latest ?? "", b.dating?.latest ?? "") || compare(a.id, b.id),
  );
  const labels = options.labels ?? labelsAcross(records, links);
  const representativeOf = (id: string): string => links.canonical.get(id) ?? id;
  const label = (id: string): string => labels.get(id) ?? labels.get(representativeOf(id)) ?? id;
  const told = new Map<string, ClaimInRecord>();
  const aboutEvent = new Map<string, ClaimInRecord[]>();
  const kindOf = new Map<string, ThingKind>();
  const named = new Set<string>();
  for (const record of sorted) {
    kindOf.set(record.id, "document");
    for (const { id } of record.actors) kindOf.set(id, "actor");
    for (const { id } of record.cited) kindOf.set(id, "cited");
    for (const { id } of record.events) kindOf.set(id, "event");
    for (const { id } of record.places) kindOf.set(id, "place");
    for (const claim of record.claims) {
      const one = { claim, record };
      kindOf.set(claim.id, "claim");
      for (const { names } of claim.namings) named.add(representativeOf(names));
      told.set(claim.id, one);
      for (const event of new Set(claim.descriptions.map((description) => representativeOf(description.event))))
        push(aboutEvent, event, one);
    }
  }
  const linksOf = new Map<string, Link[]>();
  for (const link of links.links) {
    push(linksOf, link.from, link);
    push(linksOf, link.to, link);
  }
  const members = new Map<string, string[]>();
  for (const [id, cluster] of links.canonical) push(members, cluster, id);
  for (const list of members.values()) list.sort(compare);
  const membersOf = new Map([...links.canonical].map(([id, cluster]) => [id, members.get(cluster)!]));

  const sides = sidesByActor(options.sides ?? [], sorted, representativeOf);
  const answering = principalsByClaimant(sorted, representativeOf);
  const sideOf = (actor: string): SideName => {
    const cluster = representativeOf(actor);
    return sides.get(cluster) ?? { id: cluster, name: label(actor) };
  };
  return {
    records: sorted,
    links,
    labels,
    told,
    aboutEvent,
    linksOf,
    members: membersOf,
    kindOf,
    representativeOf,
    label,
    isNamed: (id) => named.has(representativeOf(id)),
    sideOf,
    speakerOf: ({ principal, claimant }) => {
      const own = principal ?? claimant;
      if (own === null) return null;
      const alone =
        claimant !== null && (principal === null || representativeOf(principal) === representativeOf(claimant));
      return sideOf(alone ? (answering.get(representativeOf(claimant)) ?? own) : own);
    },
  };
}

/** Of each claimant the one principal that documents name for it; none where they name several. */
function principalsByClaimant(
  records: readonly DocumentRecord[],
  representativeOf: (id: string) => string,
): Map<string, string> {
  const found = new Map<string, string | null>();
  for (const { claims } of records)
    for (const { claimant, principal } of claims) {
      if (claimant === null || principal === null) continue;
      const [own, side] = [representativeOf(claimant), representativeOf(principal)];
      if (own === side) continue;
      const known = found.get(own);
      found.set(own, known === undefined || known === side ? side : null);
    }
  return new Map([...found].flatMap(([own, side]) => (side === null ? [] : [[own, side] as const])));
}

function sidesByActor(
  sides: readonly Side[],
  records: readonly DocumentRecord[],
  representativeOf: (id: string) => string,
): Map<string, SideName> {
  const named = new Map<string, SideName>();
  for (const { name, actors } of sides)
    for (const actor of actors) named.set(actor.toLowerCase(), { id: `side:${name}`, name });
  const found = new Map<string, SideName>();
  if (named.size === 0) return found;
  for (const { actors } of records)
    for (const { id, names } of actors) {
      const side = named.get(id) ?? names.map((name) => named.get(name.toLowerCase())).find((one) => one !== undefined);
      if (side !== undefined) found.set(representativeOf(id), side);
    }
  return found;
}

/** What a claim says of an event of this cluster. */
export const descriptionsOf = (
  { claim }: ClaimInRecord,
  event: string,
  { representativeOf }: CorpusIndex,
): readonly EventDescription<QuotedSpan>[] =>
  claim.descriptions.filter((description) => representativeOf(description.event) === event);

/** Text of a claim's content; pieces left out are shown as […]. */
export const contentOf = (claim: Claim<QuotedSpan>): string => claim.content.map(({ quote }) => quote).join(" […] ");

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
