import type { Actor, CitedDocument, Claim, EventDescription } from "../model/claim.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import { mergeActors, mergeCited } from "../model/recordOrder.ts";
import { quadsToRecords } from "../rdf/quadsToRecords.ts";
import { recordToQuads } from "../rdf/recordToQuads.ts";
import type { AnyTerm, DatasetCore, Quad } from "../rdf/term.ts";
import { DEFAULT_NAMES, type GraphNames } from "../rdf/vocabulary/namespaces.ts";
import { datasetOf } from "./dataset.ts";

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
interface Indexes {
  readonly claims: ReadonlyMap<string, ClaimInDocument>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly cited: ReadonlyMap<string, CitedDocument>;
  /** Ids of events, with what claims say of each. */
  readonly events: ReadonlyMap<string, readonly DescriptionInClaim[]>;
  readonly places: ReadonlySet<string>;
}

/**
 * A graph of claims in memory: the records of its documents, and indexes over them that are built when first asked for.
 * Documents are in order of id, claims in document order.
 */
export class ClaimGraph {
  readonly names: GraphNames;
  readonly #records = new Map<string, DocumentRecord>();
  #documents: readonly DocumentRecord[] | null = null;
  #indexes: Indexes | null = null;
  #dataset: DatasetCore | null = null;

  constructor(records: Iterable<DocumentRecord> = [], names: GraphNames = DEFAULT_NAMES) {
    this.names = names;
    for (const record of records) this.#records.set(record.id, record);
  }

  /**
   * The graph that quads hold.
   * @param name what they are called in messages
   * @throws ClaimgraphError where they are no graph of claims
   */
  static fromQuads(quads: Iterable<Quad>, names: GraphNames = DEFAULT_NAMES, name = "graph"): ClaimGraph {
    return new ClaimGraph(quadsToRecords(quads, { names, name }), names);
  }

  /** Number of documents. */
  get size(): number {
    return this.#records.size;
  }

  /** The documents in order of id. */
  get documents(): readonly DocumentRecord[] {
    this.#documents ??= [...this.#records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return this.#documents;
  }

  document(id: string): DocumentRecord | null {
    return this.#records.get(id) ?? null;
  }

  /** Adds a document; replaces the one that has its id. */
  add(record: DocumentRecord): this {
    this.#records.set(record.id, record);
    this.#forget();
    return this;
  }

  /** Takes a document out with all that it says. Whether it was there. */
  remove(id: string): boolean {
    const wasThere = this.#records.delete(id);
    if (wasThere) this.#forget();
    return wasThere;
  }

  /** Every claim by its id, document by document. */
  get claims(): ReadonlyMap<string, ClaimInDocument> {
    return this.#index().claims;
  }

  /** Every actor by its id, with the names that all documents have for it, the fullest first. */
  get actors(): ReadonlyMap<string, Actor> {
    return this.#index().actors;
  }

  get cited(): ReadonlyMap<string, CitedDocument> {
    return this.#index().cited;
  }

  /** Every event by its id, with what claims say of it. */
  get events(): ReadonlyMap<string, readonly DescriptionInClaim[]> {
    return this.#index().events;
  }

  /** Ids of the places. */
  get places(): ReadonlySet<string> {
    return this.#index().places;
  }

  /** All quads, each document's in a graph named by it. */
  *quads(): Generator<Quad> {
    for (const record of this.documents) yield* recordToQuads(record, { names: this.names, inGraph: true });
  }

  /**
   * The triples as RDF/JS DatasetCore, all in its default graph. Built when first asked for and kept until the graph changes; what is
   * added to it or deleted from it does not reach the documents.
   */
  get dataset(): DatasetCore {
    this.#dataset ??= datasetOf(this.documents, this.names);
    return this.#dataset;
  }

  /** The triples that have these terms; null or absent stands for any. */
  match(subject?: AnyTerm | null, predicate?: AnyTerm | null, object?: AnyTerm | null): DatasetCore {
    return this.dataset.match(subject, predicate, object);
  }

  #forget(): void {
    this.#documents = null;
    this.#indexes = null;
    this.#dataset = null;
  }

  #index(): Indexes {
    this.#indexes ??= indexesOf(this.documents);
    return this.#indexes;
  }
}

function indexesOf(documents: readonly DocumentRecord[]): Indexes {
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
