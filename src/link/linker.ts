import type { Links } from "../model/link.ts";
import type { DocumentRecord } from "../model/record.ts";
import { type BlockOrder, blocksOf, placeIn } from "./blocks/blocks.ts";
import { LinkSet, merged } from "./blocks/linkSet.ts";
import { CLAIM_STEPS, ClaimLinks, type ComparisonResults, type RowsOfDocument } from "./comparing/claimLinks.ts";
import type { ClaimRow } from "./comparing/claimRow.ts";
import type { ActorDigest } from "./digest/actorDigest.ts";
import type { ComparableClaim } from "./digest/comparableClaim.ts";
import { type DocumentDigest, digest } from "./digest/digest.ts";
import type { EventDigest } from "./digest/eventDigest.ts";
import { Actors } from "./grouping/actors.ts";
import { Cited } from "./grouping/cited.ts";
import { CopiedClaims } from "./grouping/copiedClaims.ts";
import { Copies } from "./grouping/copies.ts";
import { Events } from "./grouping/events.ts";
import { extentsOf } from "./grouping/extents.ts";
import { Mentions } from "./grouping/mentions.ts";
import { namedSubjects } from "./grouping/namedSubjects.ts";
import { Places } from "./grouping/places.ts";
import { Principals } from "./grouping/principals.ts";
import { type Extent, NOWHERE, sameExtent } from "./grouping/subject.ts";
import { subjectsIn } from "./grouping/subjects.ts";
import {
  type PackedDigest,
  type PackedFindings,
  packDigest,
  packFindings,
  unpackDigest,
  unpackFindings,
} from "./packed.ts";

/** Options of a linker; none of them changes its results. */
export interface LinkerOptions {
  /** Whether comparisons are kept for the next linking; true if left out. */
  readonly keeps?: boolean;
  /** The order in which blocks are compared. */
  readonly order?: BlockOrder;
  /** Called before each comparison, and again within one that finds very much, with its name, the steps done and their total. */
  readonly onStep?: (done: number, total: number, what: string) => void;
}

/** The kinds of things, in the order in which they are compared. */
const STEPS = ["actors", "places", "sources", "copies", "events", "subjects", ...CLAIM_STEPS] as const;
type Step = (typeof STEPS)[number];

/**
 * Links documents, and keeps what it has read and compared: if a document is added or removed, only what it touches is computed
 * again. The result never depends on what was linked before.
 */
export class Linker {
  readonly #keeps: boolean;
  readonly #order: BlockOrder | undefined;
  readonly #step: (what: Step) => void;
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
  readonly #principals: Principals;
  #extents: ReadonlyMap<string, Extent> = new Map();
  #named: ReadonlyMap<DocumentDigest, string> = new Map();
  #ids: readonly string[] = [];

  constructor({ keeps = true, order, onStep }: LinkerOptions = {}) {
    this.#keeps = keeps;
    this.#order = order;
    this.#step = (what) => onStep?.(STEPS.indexOf(what), STEPS.length, what);
    this.#links = new LinkSet(keeps);
    this.#actors = new Actors(this.#links, order);
    this.#places = new Places(this.#links, order);
    this.#cited = new Cited(this.#links, order);
    this.#copies = new Copies(this.#links, order);
    this.#events = new Events(this.#links, (id) => this.#toldOf(id), order);
    this.#claims = this.#claimsAnew();
    this.#copied = new CopiedClaims(this.#links);
    this.#principals = new Principals(this.#actors.clusters, this.#entity);
  }

  /** The digest of an event, from the last document that has one. */
  #toldOf(id: string): EventDigest {
    const told = this.#mentions.of(id).findLast(({ events }) => events.some((one) => one.id === id));
    return told!.events.find((one) => one.id === id)!;
  }

  /** Gives the digest of a document, a kept one or one computed by {@link digest}; it holds nothing else of the linker in memory. */
  get digestOf(): (record: DocumentRecord) => DocumentDigest {
    const documents = this.#documents;
    return (record) => {
      const kept = documents.get(record.id);
      return kept?.record === record ? kept : digest(record);
    };
  }

  /** Digests records that will be linked, while others are still being loaded. */
  read(records: readonly DocumentRecord[]): void {
    for (const record of records) this.#ahead.set(record, digest(record));
  }

  /**
   * All links among these records: the same for any order of the records. Of two records with one id the later in order of their
   * extraction's id counts.
   */
  link(records: readonly DocumentRecord[]): Links {
    const { gone, come } = this.#take(latestOf(records));
    this.#note(gone, come);
    const canonical = this.#canonicals();
    if (!this.#keeps) this.#forget();
    return { links: this.#links.all(), canonical };
  }

  /** Takes in the records to link; returns those that are gone or have changed, and those that are new or have changed. */
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

  /** Frees what was read and compared before the result is built, so that memory never holds both. */
  #forget(): void {
    this.#documents = new Map();
    this.#mentions = new Mentions();
    this.#claims = this.#claimsAnew();
    this.#extents = new Map();
    this.#named = new Map();
  }

  #claimsAnew(given?: ComparisonResults): ClaimLinks {
    return new ClaimLinks(this.#links, { keeps: this.#keeps, order: this.#order, given, onStep: this.#step });
  }

  /** A linker that continues from the kept state of another. */
  static from(
    documents: Iterable<readonly [DocumentRecord, PackedDigest]>,
    findings: PackedFindings,
    options: Pick<LinkerOptions, "onStep"> = {},
  ): Linker {
    const linker = new Linker(options);
    const digests = Array.from(documents, ([record, packed]) => unpackDigest(record, packed));
    const compared = unpackFindings(digests, findings);
    linker.#claims = linker.#claimsAnew(compared.claims);
    linker.#events.give(compared.events);
    linker.#actors.give(compared.actors);
    linker.#documents = new Map(digests.map((one) => [one.record.id, one]));
    linker.#update([], digests);
    linker.#note(
      [],
      digests.map(({ record }) => record),
    );
    return linker;
  }

  /** Ids of its documents, in the order of {@link digests}. */
  ids(): Iterable<string> {
    return this.#documents.keys();
  }

  /** What it has read of each document: with {@link findings}, everything that another linker needs to continue from here. */
  *digests(): Generator<readonly [DocumentRecord, PackedDigest]> {
    for (const one of this.#documents.values()) yield [one.record, packDigest(one)];
  }

  /** What it has found among the claims of its documents, in the order of {@link digests}. */
  findings(): PackedFindings {
    return packFindings([...this.#documents.values()], {
      claims: this.#claims.compared(),
      events: this.#events.blocks.results(),
      actors: this.#actors.compared(),
    });
  }

  readonly #entity = (id: string): string =>
    this.#actors.clusters.representativeOf(this.#cited.clusters.representativeOf(id));

  #update(gone: readonly DocumentDigest[], come: readonly DocumentDigest[]): void {
    for (const document of gone) this.#mentions.remove(document);
    for (const document of come) this.#mentions.add(document);
    const both = [...gone, ...come];
    const told = new Set(come);
    const tell = (ids: Iterable<string>): void => {
      for (const id of ids) for (const document of this.#mentions.of(id)) told.add(document);
    };
    this.#step("actors");
    const actors = this.#groupActors(both);
    this.#step("places");
    const places = this.#groupPlaces(both);
    this.#step("sources");
    const cited = this.#cited.update(gone, come);
    this.#step("copies");
    const copies = this.#copies.update(gone, come);
    if (!this.#keeps) this.#copies.clear();
    tell(actors.keys());
    tell(cited.keys());
    tell(places);
    const known = { places: this.#places, actorOf: this.#actors.clusters.representativeOf };
    this.#step("events");
    const events = this.#events.update(gone, told, known);
    if (!this.#keeps) this.#events.clear();
    tell(events.keys());
    tell(this.#principals.update(both, actors, (id) => this.#mentions.of(id)));
    this.#step("subjects");
    this.#settle(told);
    this.#claims.update(this.#rowsOf(gone, told));
    this.#groupCopiedClaims(both, copies);
  }

  #groupActors(both: readonly DocumentDigest[]): Map<string, string> {
    const ids = new Set(both.flatMap(({ actors }) => actors.map(({ actor }) => actor.id)));
    const known = new Map<DocumentDigest, ReadonlyMap<string, readonly ActorDigest[]>>();
    const actorsOf = (document: DocumentDigest): ReadonlyMap<string, readonly ActorDigest[]> => {
      const own = known.get(document) ?? blocksOf(document.actors, ({ actor }) => [actor.id]);
      known.set(document, own);
      return own;
    };
    const changed = this.#actors.update(ids, (id) =>
      this.#mentions.of(id).flatMap((document) => actorsOf(document).get(id) ?? []),
    );
    if (!this.#keeps) this.#actors.clear();
    return changed;
  }

  #groupPlaces(both: readonly DocumentDigest[]): Set<string> {
    const ids = new Set(both.flatMap(({ places }) => places.map(({ id }) => id)));
    const changed = this.#places.update(ids, (id) =>
      this.#mentions.of(id).flatMap(({ places }) => places.filter((one) => one.id === id)),
    );
    if (!this.#keeps) this.#places.clear();
    return changed;
  }

  /** @param copies documents whose cluster has changed, with their former representative */
  #groupCopiedClaims(both: readonly DocumentDigest[], copies: ReadonlyMap<string, string>): void {
    const { representativeOf, membersOf } = this.#copies.clusters;
    const clusters = new Set(both.map(({ facts }) => representativeOf(facts.id)));
    for (const [id, before] of copies) clusters.add(before).add(representativeOf(id));
    this.#copied.update(clusters, (cluster) =>
      representativeOf(cluster) === cluster ? membersOf(cluster).flatMap((id) => this.#documents.get(id) ?? []) : [],
    );
  }

  /** Finds days and places of events, and the subjects of documents; adds the documents for whose claims these have changed. */
  #settle(told: Set<DocumentDigest>): void {
    const { representativeOf, membersOf } = this.#events.clusters;
    const documents = [...this.#documents.values()];
    const extents = extentsOf(documents, representativeOf, this.#places);
    const named = namedSubjects(documents, extents, this.#places);
    const changed = new Set<string>();
    for (const [event, extent] of extents) if (!sameExtent(extent, this.#extents.get(event))) changed.add(event);
    for (const event of changed)
      for (const id of membersOf(event)) for (const document of this.#mentions.of(id)) told.add(document);
    for (const document of documents) {
      const subject = named.get(document);
      if (subject !== this.#named.get(document) || (subject !== undefined && changed.has(subject))) told.add(document);
    }
    this.#extents = extents;
    this.#named = named;
  }

  *#rowsOf(gone: Iterable<DocumentDigest>, told: Iterable<DocumentDigest>): Generator<RowsOfDocument> {
    for (const { facts } of gone) if (!this.#documents.has(facts.id)) yield { document: facts.id, rows: [] };
    const { representativeOf } = this.#events.clusters;
    for (const document of told) {
      const known = { representativeOf, extents: this.#extents };
      const subjects = subjectsIn(document, known, this.#named.get(document) ?? null);
      const rows = document.claims.map((claim, order): ClaimRow => {
        const subject = subjects[order] ?? { told: [], all: [], extent: NOWHERE };
        return { claim, subject, ...this.#principals.of(claim.claim), ...this.#denotedBy(claim) };
      });
      yield { document: document.facts.id, rows };
    }
  }

  #denotedBy({ claim: { descriptions, namings }, places }: ComparableClaim) {
    return {
      described: descriptions.map(({ event }) => this.#denoted(event)),
      denoted: namings.map(({ denotes }) => this.#denoted(denotes)),
      places: [...new Set(places.map(this.#denoted))],
    };
  }

  readonly #denoted = (id: string): string =>
    this.#events.clusters.representativeOf(this.#places.representativeOf(this.#entity(id)));

  /** Notes everything that documents no longer mention, and everything new. */
  #note(gone: readonly DocumentRecord[], come: readonly DocumentRecord[]): void {
    const told = new Set(come.flatMap(idsIn));
    const isTold = (id: string): boolean =>
      told.has(id) || this.#mentions.of(id).some(({ record }) => idsIn(record).includes(id));
    const lost = new Set(gone.flatMap(idsIn).filter((id) => !isTold(id)));
    const known = this.#ids;
    const fresh = [...told].filter((id) => known[placeIn(known, id, compareText)] !== id);
    this.#ids = merged(known, fresh.sort(), lost);
  }

  /** For everything, the least id of its cluster, in order. */
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

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** All links among these records. Pure; the same for any order of the records. */
export const link = (records: readonly DocumentRecord[]): Links => new Linker({ keeps: false }).link(records);
