import type { DocumentRecord } from "../model/record.ts";
import { quad as makeQuad, newDataset } from "../rdf/n3.ts";
import { quadsToRecords } from "../rdf/quadsToRecords.ts";
import { recordToQuads } from "../rdf/recordToQuads.ts";
import { namesByDocument } from "../rdf/sharedNames.ts";
import type { DatasetCore, Quad } from "../rdf/term.ts";
import type { GraphNames } from "../rdf/vocabulary/namespaces.ts";

/**
 * Triples of documents and of the user's own, kept in whichever form was last used: documents as records, for as long as nobody asks for
 * triples; own triples in an N3.Store; all together in another, once they are asked for.
 */
export class TripleSet {
  readonly #names: GraphNames;
  readonly #records = new Map<string, DocumentRecord>();
  #inOrder: readonly DocumentRecord[] | null = null;
  /** What is no part of a record. */
  #own = newDataset();
  /** All triples; null where they were not asked for since a document changed. */
  #all: DatasetCore | null = null;
  /** Whether triples of ours came or went since the records were made of them. */
  #isUnread = false;

  constructor(names: GraphNames) {
    this.#names = names;
  }

  put(record: DocumentRecord): void {
    this.#read();
    this.#records.set(record.id, record);
    this.#forget();
  }

  take(id: string): boolean {
    this.#read();
    const wasThere = this.#records.delete(id);
    if (wasThere) this.#forget();
    return wasThere;
  }

  /** In order of id. @throws ClaimgraphError where triples were added or deleted that leave a document or claim in pieces */
  records(): readonly DocumentRecord[] {
    this.#read();
    this.#inOrder ??= [...this.#records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return this.#inOrder;
  }

  record(id: string): DocumentRecord | null {
    this.#read();
    return this.#records.get(id) ?? null;
  }

  /**
   * All triples. Those of documents are in the default graph: N3's indexes are per graph, and with 2,000 graphs a join was 281 times slower.
   */
  all(): DatasetCore {
    if (this.#all !== null) return this.#all;
    const all = newDataset();
    for (const record of this.#records.values())
      for (const quad of recordToQuads(record, { names: this.#names })) all.add(quad);
    for (const quad of this.#own) all.add(quad);
    this.#all = all;
    return all;
  }

  /** Triples that are no part of a document. */
  own(): Iterable<Quad> {
    this.#read();
    return this.#own;
  }

  has(quad: Quad): boolean {
    return this.all().has(this.#placed(quad));
  }

  add(given: Quad): void {
    const quad = this.#placed(given);
    if (this.#records.size > 0 && this.all().has(quad)) return;
    this.#own.add(quad);
    this.#all?.add(quad);
    this.#isUnread ||= this.#isOurs(quad);
  }

  delete(given: Quad): void {
    const quad = this.#placed(given);
    const all = this.all();
    if (!all.has(quad)) return;
    all.delete(quad);
    this.#own.delete(quad);
    this.#isUnread ||= this.#isOurs(quad);
  }

  /** What stands in the graph of a document, as in TriG, stands with all the rest here. */
  #placed(quad: Quad): Quad {
    return quad.graph.value.startsWith(`${this.#names.base}document/`)
      ? makeQuad(quad.subject, quad.predicate, quad.object)
      : quad;
  }

  /** Whether a triple may be part of a document: it is about something of ours, or about a span of a text. */
  #isOurs({ subject }: Quad): boolean {
    return subject.value.startsWith(this.#names.base);
  }

  /** Makes the records of the triples where those have changed. */
  #read(): void {
    if (!this.#isUnread) return;
    const all = this.all();
    const records = quadsToRecords(all, { names: this.#names });
    const held = newDataset();
    for (const record of records) for (const quad of recordToQuads(record, { names: this.#names })) held.add(quad);
    for (const group of namesByDocument(records, this.#names)) for (const quad of group) held.add(quad);
    const own = newDataset();
    for (const quad of all) if (!held.has(quad)) own.add(quad);
    this.#records.clear();
    for (const record of records) this.#records.set(record.id, record);
    this.#own = own;
    this.#isUnread = false;
    this.#inOrder = null;
  }

  #forget(): void {
    this.#inOrder = null;
    this.#all = null;
  }
}
