import type { Links } from "../model/link.ts";
import type { DocumentRecord } from "../model/record.ts";
import { placeIn } from "./blocks/blocks.ts";
import { LinkSet, merged } from "./blocks/linkSet.ts";
import { ClaimLinks, type Compared, type Said } from "./comparing/claimLinks.ts";
import { type ActorDigest, type ComparableClaim, type DocumentDigest, digest } from "./digest/digest.ts";
import { Actors } from "./grouping/actors.ts";
import { Cited } from "./grouping/cited.ts";
import { CopiedClaims } from "./grouping/copiedClaims.ts";
import { Copies } from "./grouping/copies.ts";
import { Events } from "./grouping/events.ts";
import { Mentions } from "./grouping/mentions.ts";
import { Places } from "./grouping/places.ts";
import { type Extent, extentsOf, namedSubjects, sameExtent, subjectsIn } from "./grouping/subjects.ts";
import {
  type PackedDigest,
  type PackedFindings,
  packDigest,
  packFindings,
  unpackDigest,
  unpackFindings,
} from "./packed.ts";

/**
 * Links documents, and keeps what it has read and compared: after a document more or less, only what has to do with it is computed
 * anew. What comes back never depends on what was linked before.
 */
export class Linker {
  readonly #keeps: boolean;
  #documents = new Map<string, DocumentDigest>();
  readonly #ahead = new WeakMap<DocumentRecord, DocumentDigest>();
  #mentions = new Mentions();
  readonly #links: LinkSet;
  readonly #actors: Actors;
  readonly #places: Places;
  readonly #cited: Cited;
  readonly #copies: Copies;
  readonly #events: Events;
  #claims: ClaimLinks;
  readonly #copied: CopiedClaims;
  /** Who answers for a cluster of actors, where documents that tell agree; null where they do not. */
  readonly #sides = new Map<string, string | null>();
  readonly #kinds = new Map<string, string>();
  #extents: ReadonlyMap<string, Extent> = new Map();
  #named: ReadonlyMap<DocumentDigest, string> = new Map();
  #ids: readonly string[] = [];

  /** @param keeps whether what was compared is kept for the next linking */
  constructor(keeps = true) {
    this.#keeps = keeps;
    this.#links = new LinkSet(keeps);
    this.#actors = new Actors(this.#links);
    this.#places = new Places(this.#links);
    this.#cited = new Cited(this.#links);
    this.#copies = new Copies(this.#links);
    this.#events = new Events(this.#links, (id) => {
      const document = this.#mentions.of(id).at(-1)!;
      return document.events.find((one) => one.id === id)!;
    });
    this.#claims = this.#claimsAnew();
    this.#copied = new CopiedClaims(this.#links);
  }

  /** Reads records that are going to be linked, while others are still on their way. */
  read(records: readonly DocumentRecord[]): void {
    for (const record of records) this.#ahead.set(record, digest(record));
  }

  /** All links among these records: the same in any order of them. Of two records with one id the later in order of their extraction's id counts. */
  link(records: readonly DocumentRecord[]): Links {
    const { gone, come } = this.#take(latestOf(records));
    this.#note(gone, come);
    const canonical = this.#canonicals();
    if (!this.#keeps) this.#forget();
    return { links: this.#links.all(), canonical };
  }

  /** Links records; gives those that are no longer there or have changed, and those that are new or have changed. */
  #take(records: readonly DocumentRecord[]): { readonly gone: DocumentRecord[]; readonly come: DocumentRecord[] } {
    const before = this.#documents;
    const come: DocumentDigest[] = [];
    const after = new Map<string, DocumentDigest>();
    for (const record of records) {
      const kept = before.get(record.id);
      const own = kept?.record === record ? kept : (this.#ahead.get(record) ?? digest(record));
      if (own !== kept) come.push(own);
      after.set(record.id, own);
    }
    const gone = [...before.values()].filter((one) => after.get(one.record.id) !== one);
    this.#documents = after;
    if (gone.length + come.length > 0) this.#update(gone, come);
    return { gone: gone.map(({ record }) => record), come: come.map(({ record }) => record) };
  }

  /** Lets go of what was read and compared, before the result takes its place. */
  #forget(): void {
    this.#documents = new Map();
    this.#mentions = new Mentions();
    this.#claims = this.#claimsAnew();
    this.#extents = new Map();
    this.#named = new Map();
  }

  #claimsAnew(given: Compared | null = null): ClaimLinks {
    const known = {
      representativeOf: (id: string) =>
        this.#events.clusters.representativeOf(this.#places.representativeOf(this.#entity(id))),
      isState: (id: string | null) => id !== null && this.#kinds.get(id) === "state",
    };
    return new ClaimLinks(this.#links, this.#keeps, known, given);
  }

  /** A linker that goes on where another, which was kept, left off. */
  static from(documents: Iterable<readonly [DocumentRecord, PackedDigest]>, findings: PackedFindings): Linker {
    const linker = new Linker();
    const digests = Array.from(documents, ([record, packed]) => unpackDigest(record, packed));
    linker.#claims = linker.#claimsAnew(unpackFindings(digests, findings));
    linker.#documents = new Map(digests.map((one) => [one.record.id, one]));
    linker.#update([], digests);
    linker.#note(
      [],
      digests.map(({ record }) => record),
    );
    return linker;
  }

  /** What it has read of each document: with {@link findings}, all that another linker needs to go on from here. */
  *digests(): Generator<readonly [DocumentRecord, PackedDigest]> {
    for (const one of this.#documents.values()) yield [one.record, packDigest(one)];
  }

  /** What it has found among the claims of its documents, in the order of {@link digests}. */
  findings(): PackedFindings {
    return packFindings([...this.#documents.values()], this.#claims.compared());
  }

  readonly #entity = (id: string): string =>
    this.#actors.clusters.representativeOf(this.#cited.clusters.representativeOf(id));

  #update(gone: readonly DocumentDigest[], come: readonly DocumentDigest[]): void {
    const mentions = this.#mentions;
    for (const document of gone) mentions.remove(document);
    for (const document of come) mentions.add(document);
    const both = [...gone, ...come];
    const told = new Set(come);
    const tell = (ids: Iterable<string>): void => {
      for (const id of ids) for (const document of mentions.of(id)) told.add(document);
    };

    const actors = this.#actors.update(
      new Set(both.flatMap(({ actors: own }) => own.map(({ actor }) => actor.id))),
      (id) => mentions.of(id).flatMap(({ actors: own }) => own.filter(({ actor }) => actor.id === id)),
    );
    if (!this.#keeps) this.#actors.clear();
    const places = this.#places.update(new Set(both.flatMap(({ places: own }) => own.map(({ id }) => id))), (id) =>
      mentions.of(id).flatMap(({ places: own }) => own.filter((one) => one.id === id)),
    );
    if (!this.#keeps) this.#places.clear();
    const cited = this.#cited.update(gone, come);
    const copies = this.#copies.update(gone, come);
    if (!this.#keeps) this.#copies.clear();
    tell(actors.keys());
    tell(cited.keys());
    tell(places);
    const events = this.#events.update(gone, told, this.#places, this.#actors.clusters.representativeOf);
    if (!this.#keeps) this.#events.clear();
    tell(events.keys());
    tell(this.#characterise(both, actors));
    this.#settle(told);

    this.#claims.update(
      gone.flatMap(({ comparables }) => comparables),
      this.#saidIn(told),
    );
    const clusters = new Set(both.map(({ record }) => this.#copies.clusters.representativeOf(record.id)));
    for (const [id, before] of copies) clusters.add(before).add(this.#copies.clusters.representativeOf(id));
    this.#copied.update(clusters, (cluster) =>
      this.#copies.clusters.representativeOf(cluster) === cluster
        ? this.#copies.clusters.membersOf(cluster).flatMap((id) => this.#documents.get(id) ?? [])
        : [],
    );
  }

  /**
   * Tells of clusters of actors who answers for them, and of what kind they are.
   *
   * @param changed actors whose cluster has changed, with their cluster before
   * @returns actors of whom something else is told than before
   */
  #characterise(documents: readonly DocumentDigest[], changed: ReadonlyMap<string, string>): string[] {
    const { representativeOf, membersOf } = this.#actors.clusters;
    const clusters = new Set(changed.values());
    const note = ({ actors }: DocumentDigest): void => {
      for (const { actor } of actors) clusters.add(representativeOf(actor.id));
    };
    for (const document of documents) note(document);
    // a side may have joined another
    for (const id of changed.keys()) for (const document of this.#mentions.of(id)) note(document);
    const found = new Set<string>();
    const kinds: string[] = [];
    for (const cluster of clusters) {
      const members = representativeOf(cluster) === cluster ? membersOf(cluster) : [];
      // one whose side one document tells has it in all, if no other tells another
      const sides = new Set<string>();
      let last: ActorDigest | null = null;
      for (const id of members)
        for (const document of this.#mentions.of(id))
          for (const one of document.actors) {
            if (one.actor.id !== id) continue;
            if (one.side !== null) sides.add(representativeOf(one.side));
            if (one.actor.kind !== null && (last === null || follows(one, last))) last = one;
          }
      const side = sides.size === 0 ? undefined : sides.size === 1 ? [...sides][0]! : null;
      const kind = last?.actor.kind ?? undefined;
      if (this.#sides.get(cluster) === side && this.#kinds.get(cluster) === kind) continue;
      if (this.#kinds.get(cluster) !== kind) kinds.push(cluster);
      put(this.#sides, cluster, side);
      put(this.#kinds, cluster, kind);
      found.add(cluster);
    }
    // those for whom it answers speak for one of another kind
    const others = new Set(kinds);
    if (kinds.length > 0)
      for (const [cluster, side] of this.#sides) if (side !== null && others.has(side)) found.add(cluster);
    return [...found].flatMap(membersOf);
  }

  // who answers for a speaker in one document does in another that names nobody
  #sideOf({ claim: { claimant, principal } }: ComparableClaim): string | null {
    const own = principal === null ? null : this.#entity(principal);
    if (claimant === null || (own !== null && own !== this.#entity(claimant))) return own;
    const told = this.#sides.get(this.#entity(claimant)) ?? null;
    // a person speaks for a side that is not told
    return told ?? (own !== null && this.#kinds.get(own) === "person" ? null : own);
  }

  /** Finds days and places of events, and what documents are about; adds those documents for whose claims that has changed. */
  #settle(told: Set<DocumentDigest>): void {
    const { representativeOf, membersOf } = this.#events.clusters;
    const documents = [...this.#documents.values()];
    const extents = extentsOf(documents, representativeOf, this.#places);
    const named = namedSubjects(documents, extents, this.#places);
    const changed = new Set<string>();
    for (const [cluster, extent] of extents) if (!sameExtent(extent, this.#extents.get(cluster))) changed.add(cluster);
    for (const cluster of changed)
      for (const id of membersOf(cluster)) for (const document of this.#mentions.of(id)) told.add(document);
    for (const document of documents) {
      const subject = named.get(document);
      if (subject !== this.#named.get(document) || (subject !== undefined && changed.has(subject))) told.add(document);
    }
    this.#extents = extents;
    this.#named = named;
  }

  *#saidIn(documents: Iterable<DocumentDigest>): Generator<Said> {
    for (const document of documents) {
      const named = this.#named.get(document) ?? null;
      const subjects = subjectsIn(document, this.#events.clusters.representativeOf, this.#extents, named);
      for (const [comparable, subject] of subjects) {
        const { claimant } = comparable.claim;
        const speaker = claimant === null ? null : this.#entity(claimant);
        yield { comparable, subject, speaker, side: this.#sideOf(comparable) };
      }
    }
  }

  /** Takes note of everything that is no longer told of, and of what is new. */
  #note(gone: readonly DocumentRecord[], come: readonly DocumentRecord[]): void {
    const told = new Set(come.flatMap(idsIn));
    const isTold = (id: string): boolean =>
      told.has(id) || this.#mentions.of(id).some(({ record }) => idsIn(record).includes(id));
    const lost = new Set(gone.flatMap(idsIn).filter((id) => !isTold(id)));
    const known = this.#ids;
    const fresh = [...told].filter((id) => known[placeIn(known, id, compareText)] !== id);
    this.#ids = merged(known, fresh.sort(), lost);
  }

  /** Of everything the least id of its cluster, in order. */
  #canonicals(): Map<string, string> {
    const representatives = new Map<string, string>();
    for (const { clusters } of [this.#copies, this.#actors, this.#events, this.#places, this.#cited])
      for (const [id, cluster] of clusters.representatives()) representatives.set(id, cluster);
    for (const [id, cluster] of this.#copied.representatives()) representatives.set(id, cluster);
    const canonical = new Map<string, string>();
    for (const id of this.#ids) canonical.set(id, representatives.get(id) ?? id);
    return canonical;
  }
}

/** Ids of all that a document holds. */
function idsIn({ id, claims, actors, events, places, cited }: DocumentRecord): string[] {
  return [id, ...[claims, actors, events, places, cited].flatMap((list) => list.map((one) => one.id))];
}

/** Each document once, in order of id. */
function latestOf(records: readonly DocumentRecord[]): DocumentRecord[] {
  const latest = new Map<string, DocumentRecord>();
  for (const record of records) {
    const known = latest.get(record.id);
    if (known === undefined || record.extraction > known.extraction) latest.set(record.id, record);
  }
  return [...latest.values()].sort((a, b) => compareText(a.id, b.id));
}

/** Whether one stands after another in the order of documents and of what they tell. */
const follows = (one: ActorDigest, other: ActorDigest): boolean =>
  one.document === other.document
    ? one.document.actors.indexOf(one) > one.document.actors.indexOf(other)
    : one.document.record.id > other.document.record.id;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** All links among these records. Pure; in any order of them the same. */
export const link = (records: readonly DocumentRecord[]): Links => new Linker(false).link(records);

function put<T>(map: Map<string, T>, key: string, value: T | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
