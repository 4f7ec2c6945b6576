import { labelsAcross } from "../link/labels/labelsAcross.ts";
import type { Claim, EventDescription } from "../model/claim.ts";
import type { Link, Links } from "../model/link.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import { memoizedOf } from "../text/remembered.ts";
import { principalResolver } from "./answering.ts";
import { type ClaimInChain, nameWithTellers, tellersOf } from "./telling.ts";

/** A claim with the document that reports it. */
export interface ClaimInRecord {
  readonly claim: Claim<QuotedSpan>;
  readonly record: DocumentRecord;
}

/** Actors that a user counts as one side: names or ids of actors, under a name that the user chose. */
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
  /** The links of each claim. */
  readonly linksOf: ReadonlyMap<string, readonly Link[]>;
  /** All ids of a cluster, by any id in it. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly kindOf: ReadonlyMap<string, ThingKind>;
  /** Whether a link is valid after reviews; computed links are valid until somebody rejects them. */
  representativeOf(id: string): string;
  label(id: string): string;
  /** Whether any claim names the place, event or actor. */
  isNamed(id: string): boolean;
  /** The user's side of an actor, or the actor itself: id and name. */
  sideOf(actor: string): SideName;
  /**
   * The actor who answers for a claim: its principal; if its document names none, the one that other documents name for
   * its claimant, if they name only one; else the claimant. A claim that another tells is kept apart: “Pallumia, as Keldora tells it”. Null
   * if the speaker is unknown.
   */
  speakerOf(claim: ClaimInChain): SideName | null;
  /** The actor who answers for a claim, whoever tells it. */
  ownSpeakerOf(claim: ClaimInChain): SideName | null;
}

export type ThingKind = "document" | "claim" | "actor" | "cited" | "event" | "place";

/** A speaker: an actor, or a side that the caller made. */
export interface SideName {
  readonly id: string;
  readonly name: string;
  /** If others tell its claim: the speaker itself, and the tellers, from the innermost; null for one who is not named. Else absent. */
  readonly told?: { readonly by: readonly (SideName | null)[]; readonly of: SideName | null };
}

/** Id of the side whose words reach the reader: if Keldora tells what Pallumia said, Keldora's; empty if nobody is named. */
export const tellerOf = ({ id, told }: SideName): string => (told === undefined ? id : (told.by.at(-1)?.id ?? ""));

/** Whether a claim is made by one of these sides, or one of them tells it as another's. */
export const isSaidBy = (speaker: SideName | null, sides: readonly string[]): boolean =>
  speaker !== null &&
  (sides.includes(speaker.id) || speaker.told?.by.some((one) => one !== null && sides.includes(one.id)) === true);

/**
 * Prepares records and their links for questions across documents.
 *
 * @param options.sides actors that count as one side in answers; nobody is on a side if absent
 * @param options.labels display labels; computed if absent
 */
export function corpusIndexOf(
  records: readonly DocumentRecord[],
  links: Links,
  options: IndexOptions = {},
): CorpusIndex {
  if ((options.sides ?? []).length > 0) return indexed(records, links, options);
  const known = indexes.get(links);
  if (known?.records === records && known.labels === options.labels) return known.corpus;
  const corpus = indexed(records, links, options);
  indexes.set(links, { records, labels: options.labels, corpus });
  return corpus;
}

interface IndexOptions {
  readonly sides?: readonly Side[];
  readonly labels?: ReadonlyMap<string, string>;
}

/** The last index without sides for some links: reviews and answers ask for the same one. */
const indexes = new WeakMap<
  Links,
  {
    readonly records: readonly DocumentRecord[];
    readonly labels: ReadonlyMap<string, string> | undefined;
    readonly corpus: CorpusIndex;
  }
>();

function indexed(records: readonly DocumentRecord[], links: Links, options: IndexOptions): CorpusIndex {
  const sorted = [...records].sort(
    (a, b) => compare(a.dating?.latest ?? "", b.dating?.latest ?? "") || compare(a.id, b.id),
  );
  const labels = options.labels ?? labelsAcross(records, links);
  const representativeOf = (id: string): string => links.canonical.get(id) ?? id;
  const label = (id: string): string => labels.get(id) ?? labels.get(representativeOf(id)) ?? id;
  const { told, aboutEvent, kindOf, named } = thingsOf(sorted, representativeOf);
  const { linksOf, members } = byThing(links);
  const sides = sidesByActor(options.sides ?? [], sorted, representativeOf);
  const answersFor = principalResolver(sorted, representativeOf, sides);
  const sideOf = (actor: string): SideName => {
    const cluster = representativeOf(actor);
    return sides.get(cluster) ?? { id: cluster, name: label(actor) };
  };
  // one question asks for the speaker of a claim many times
  const ownSpeakerOf = memoizedOf((claim: ClaimInChain): SideName | null => {
    const own = answersFor(claim);
    return own === null ? null : sideOf(own);
  });
  return {
    records: sorted,
    links,
    labels,
    told,
    aboutEvent,
    linksOf,
    members,
    kindOf,
    representativeOf,
    label,
    isNamed: (id) => named.has(representativeOf(id)),
    sideOf,
    ownSpeakerOf,
    speakerOf: memoizedOf((claim) => speakerAsTold(claim, (id) => told.get(id)?.claim, ownSpeakerOf)),
  };
}

/** Indexes the claims of records by their ids and by the events that they describe, the kind of each id, and the things that claims name. */
function thingsOf(records: readonly DocumentRecord[], representativeOf: (id: string) => string) {
  const told = new Map<string, ClaimInRecord>();
  const aboutEvent = new Map<string, ClaimInRecord[]>();
  const kindOf = new Map<string, ThingKind>();
  const named = new Set<string>();
  for (const record of records) {
    kindOf.set(record.id, "document");
    for (const { id } of record.actors) kindOf.set(id, "actor");
    for (const { id } of record.cited) kindOf.set(id, "cited");
    for (const { id } of record.events) kindOf.set(id, "event");
    for (const { id } of record.places) kindOf.set(id, "place");
    for (const claim of record.claims) {
      const one = { claim, record };
      kindOf.set(claim.id, "claim");
      for (const { denotes } of claim.namings) named.add(representativeOf(denotes));
      told.set(claim.id, one);
      for (const event of new Set(claim.descriptions.map((description) => representativeOf(description.event))))
        push(aboutEvent, event, one);
    }
  }
  return { told, aboutEvent, kindOf, named };
}

/** Indexes the links of each thing, and the ids of its cluster. */
function byThing(links: Links) {
  const linksOf = new Map<string, Link[]>();
  for (const link of links.links) {
    push(linksOf, link.from, link);
    push(linksOf, link.to, link);
  }
  const clusters = new Map<string, string[]>();
  for (const [id, cluster] of links.canonical) push(clusters, cluster, id);
  for (const list of clusters.values()) list.sort(compare);
  const members = new Map([...links.canonical].map(([id, cluster]) => [id, clusters.get(cluster)!]));
  return { linksOf, members };
}

/**
 * The speaker of a claim, or its tellers.
 *
 * @param speaking who answers for a claim by itself
 */
export function speakerAsTold(
  claim: ClaimInChain,
  claimOf: (id: string) => ClaimInChain | undefined,
  speaking: (claim: ClaimInChain) => SideName | null,
): SideName | null {
  const own = speaking(claim);
  if (claim.parent === null) return own;
  const names = new Map<string, SideName>();
  const tellers = tellersOf(claim, claimOf, (one) => {
    const side = speaking(one);
    if (side !== null) names.set(side.id, side);
    return side?.id ?? null;
  });
  if (tellers.length === 0) return own;
  const by = tellers.map((id) => (id === null ? null : (names.get(id) ?? null)));
  return {
    id: [own, ...by].map((one) => one?.id ?? "").join(" as told by "),
    name:
      nameWithTellers(
        own?.name ?? null,
        by.map((one) => one?.name ?? null),
      ) ?? "",
    told: { by, of: own },
  };
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

/** The descriptions that a claim gives of an event in this cluster. */
export const descriptionsOf = (
  { claim }: ClaimInRecord,
  event: string,
  { representativeOf }: CorpusIndex,
): readonly EventDescription<QuotedSpan>[] =>
  claim.descriptions.filter((description) => representativeOf(description.event) === event);

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
