import type * as RDF from "@rdfjs/types";
import type { Actor, CitedDocument } from "../model/claim.ts";
import type { DocumentRecord } from "../model/record.ts";
import type { GraphContents } from "../rdf/graphContents.ts";
import { canonicalQuads } from "../rdf/ownTriples.ts";
import { quadsToRecords } from "../rdf/quadsToRecords.ts";
import { recordToQuads } from "../rdf/recordToQuads.ts";
import type { Quad } from "../rdf/term.ts";
import { DEFAULT_NAMES, type GraphNames } from "../rdf/vocabulary/namespaces.ts";
import { type ClaimInDocument, type DescriptionInClaim, type Indexes, indexesOf } from "./indexes.ts";
import { TripleSet } from "./tripleSet.ts";

export type { ClaimInDocument, DescriptionInClaim, RecordedClaim } from "./indexes.ts";

/**
 * A graph of claims in memory: an RDF/JS DatasetCore over an N3.Store that holds what documents say and the triples of your own. The documents
 * are a view of it, in order of id, with their claims in document order; the store is filled when triples are first asked for, so that
 * questions by record do not pay for it.
 */
export class ClaimGraph implements RDF.DatasetCore {
  readonly names: GraphNames;
  readonly #triples: TripleSet;
  #indexes: Indexes | null = null;
  #changes = 0;

  constructor(records: Iterable<DocumentRecord> = [], names: GraphNames = DEFAULT_NAMES) {
    this.names = names;
    this.#triples = new TripleSet(names);
    for (const record of records) this.#triples.put(record);
  }

  /**
   * The graph that quads hold, with all of them in it that are no part of a document.
   * @param name what they are called in messages
   * @throws ClaimgraphError where they are no graph of claims
   */
  static fromQuads(quads: Iterable<RDF.Quad>, names: GraphNames = DEFAULT_NAMES, name = "graph"): ClaimGraph {
    const all = [...quads] as Quad[];
    const graph = new ClaimGraph(quadsToRecords(all, { names, name }), names);
    for (const one of all) graph.add(one as RDF.Quad);
    return graph;
  }

  /** How often the graph was changed: whatever was computed at another number is of another graph. */
  get changes(): number {
    return this.#changes;
  }

  /** The documents in order of id. @throws ClaimgraphError where triples were added or deleted that leave a document or claim in pieces */
  get documents(): readonly DocumentRecord[] {
    return this.#triples.records();
  }

  document(id: string): DocumentRecord | null {
    return this.#triples.record(id);
  }

  /** Adds a document; replaces the one that has its id. Triples of your own stay. */
  addDocument(record: DocumentRecord): this {
    this.#triples.put(record);
    this.#changed();
    return this;
  }

  /** Takes a document out with all that it says. Whether it was there. */
  removeDocument(id: string): boolean {
    this.#changed();
    return this.#triples.take(id);
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

  /** Number of triples. */
  get size(): number {
    return this.#triples.all().size;
  }

  /** Adds a triple of your own, or one of a document. One that is there already is one. */
  add(quad: RDF.Quad): this {
    this.#changed();
    this.#triples.add(quad as Quad);
    return this;
  }

  delete(quad: RDF.Quad): this {
    this.#changed();
    this.#triples.delete(quad as Quad);
    return this;
  }

  has(quad: RDF.Quad): boolean {
    return this.#triples.has(quad as Quad);
  }

  /** The triples that have these terms; null or absent stands for any. What documents say is in the default graph. */
  match(
    subject?: RDF.Term | null,
    predicate?: RDF.Term | null,
    object?: RDF.Term | null,
    graph?: RDF.Term | null,
  ): RDF.DatasetCore {
    return this.#triples.all().match(subject, predicate, object, graph) as unknown as RDF.DatasetCore;
  }

  [Symbol.iterator](): Iterator<RDF.Quad> {
    return this.#triples.all()[Symbol.iterator]() as Iterator<RDF.Quad>;
  }

  /**
   * Adds all triples of a stream; settles when it has ended.
   * @throws the stream's error; what came before it is added
   */
  async import(stream: RDF.Stream): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      stream.on("data", (quad: RDF.Quad) => this.add(quad));
      stream.on("end", resolve);
      stream.on("error", reject);
    });
    return this;
  }

  /** All quads, each document's in a graph named by it; those of your own as they came. */
  *quads(): Generator<RDF.Quad> {
    for (const record of this.documents)
      yield* recordToQuads(record, { names: this.names, inGraph: true }) as Iterable<RDF.Quad>;
    yield* this.#triples.own() as Iterable<RDF.Quad>;
  }

  /** All that the graph says, for writers; blank nodes have names by which equal graphs are equal files. */
  async contents(): Promise<GraphContents> {
    return { records: this.documents, links: null, own: await canonicalQuads(this.#triples.own(), "graph") };
  }

  #changed(): void {
    this.#indexes = null;
    this.#changes++;
  }

  #index(): Indexes {
    this.#indexes ??= indexesOf(this.documents);
    return this.#indexes;
  }
}
