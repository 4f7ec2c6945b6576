import {
  type Actor,
  type CitedDocument,
  type Claim,
  type EventDescription,
  type Naming,
  type Place,
  ROLES,
} from "../model/claim.ts";
import type { Dating } from "../model/dating.ts";
import { GENRES } from "../model/document.ts";
import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { hasLastDay } from "../model/lastDay.ts";
import { quantityFromWords } from "../model/olderRecords.ts";
import type { Quantity } from "../model/quantity.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import { inOrder, inOrderOfId } from "../model/recordOrder.ts";
import { Descriptions } from "./description.ts";
import type { Quad } from "./term.ts";
import { DEFAULT_NAMES, type GraphNames } from "./vocabulary/namespaces.ts";
import type { VALUES } from "./vocabulary/terms.ts";
import { type IdPath, type PropertyName, TERMS, type Vocabulary, vocabularyOf } from "./vocabulary/vocabulary.ts";

export interface RecordOptions {
  readonly names?: GraphNames;
  /** The name of the quads in messages: a file. */
  readonly name?: string;
}

/**
 * The records that quads hold: the inverse of `recordToQuads`, for a record in order. Documents come sorted by id. Where quads are in named
 * graphs, each graph is read by itself; in one graph, `prov:wasDerivedFrom` says which document a claim belongs to. A name of an actor
 * that several documents share is then a name in all of them. Triples of no record (links, reviews, the user's own) are skipped.
 * @throws ClaimgraphError if something that a record needs is missing, doubled or unknown
 */
export function quadsToRecords(quads: Iterable<Quad>, options: RecordOptions = {}): DocumentRecord[] {
  const graph = new GraphReader(options);
  for (const one of quads) graph.add(one);
  return inOrderOfId(graph.records());
}

/** Takes the quads of a graph as they come, and returns its records once all are there. */
export class GraphReader {
  readonly #v: Vocabulary;
  readonly #name: string;
  readonly #graphs = new Map<string, Descriptions>();
  #last: { readonly graph: string; readonly said: Descriptions } | null = null;

  constructor(options: RecordOptions = {}) {
    this.#v = vocabularyOf(options.names ?? DEFAULT_NAMES);
    this.#name = options.name ?? "graph";
  }

  add(one: Quad): void {
    const graph = one.graph.value;
    if (this.#last?.graph !== graph) {
      const said = this.#graphs.get(graph) ?? new Descriptions([], this.#name);
      this.#graphs.set(graph, said);
      this.#last = { graph, said };
    }
    this.#last.said.add(one);
  }

  /**
   * Yields each record as it is made, in no order: see {@link quadsToRecords}.
   * @throws ClaimgraphError as that does
   */
  *records(): Generator<DocumentRecord> {
    const seen = new Set<string>();
    for (const said of this.#graphs.values()) {
      for (const record of new RecordReader(said, this.#v).records()) {
        if (seen.has(record.id))
          throw new ClaimgraphError(`document ${record.id} is in more than one graph`, {
            code: "bad-rdf",
            exitCode: EXIT.badData,
            place: this.#name,
            remedy: "Leave the older one out",
          });
        seen.add(record.id);
        yield record;
      }
    }
  }
}

/** The things that a document's claims and bibliography name, by the kind of IRI. */
type Things = Record<"actor" | "cited" | "thing" | "event" | "place", Set<string>>;

const noThings = (): Things => ({
  actor: new Set(),
  cited: new Set(),
  thing: new Set(),
  event: new Set(),
  place: new Set(),
});

/** Reads the documents of one graph; lives as long as that takes. */
class RecordReader {
  readonly #v: Vocabulary;
  readonly #said: Descriptions;
  /** The state for the document that is being read. */
  #things = noThings();

  constructor(said: Descriptions, v: Vocabulary) {
    this.#v = v;
    this.#said = said;
  }

  *records(): Generator<DocumentRecord> {
    const documents: string[] = [];
    const claims = new Map<string, string[]>();
    const extractions = new Map<string, string[]>();
    const namings = new Map<string, string[]>();
    for (const subject of this.#said.subjects()) {
      for (const type of this.#said.iris(subject, TERMS.type.value)) {
        if (type === this.#v.class("Document").value) documents.push(subject);
        else if (type === this.#v.class("Claim").value)
          push(claims, this.#said.needIri(subject, TERMS.wasDerivedFrom.value), subject);
        else if (type === this.#v.class("Naming").value) push(namings, this.#needIri(subject, "usedIn"), subject);
        else if (type === TERMS.activity.value && this.#v.parseId(subject)?.path === "extraction") {
          for (const used of this.#said.iris(subject, TERMS.used.value)) push(extractions, used, subject);
        }
      }
    }
    for (const [document, [claim = ""]] of claims) {
      if (!this.#said.has(document, TERMS.type.value, this.#v.class("Document").value))
        throw this.#said.fault(claim, `its document <${document}> is not in the graph`);
    }
    for (const document of documents) {
      // a file under another base: said before anything is missed in it
      this.#id(document, ["document"]);
      const [extraction, ...others] = extractions.get(document) ?? [];
      if (extraction === undefined) throw this.#said.fault(document, "no extraction used it");
      if (others.length > 0) throw this.#said.fault(document, "more than one extraction used it");
      this.#things = noThings();
      const own = (claims.get(document) ?? []).map((claim) => this.#claim(claim, namings.get(claim) ?? []));
      yield this.#document(document, extraction, own);
    }
  }

  #document(node: string, extraction: string, claims: readonly Claim<QuotedSpan>[]): DocumentRecord {
    const creators = this.#ids(this.#said.iris(node, TERMS.creator.value), ["actor"]);
    const publishers = this.#ids(this.#said.iris(node, TERMS.publisher.value), ["actor"]);
    const things = this.#things;
    const genre = this.#value(node, "genre");
    const id = this.#id(node, ["document"]);
    const known = GENRES.find((one) => one === genre);
    if (known === undefined) throw this.#said.fault(node, `${genre} is no genre of a document`);
    return inOrder({
      id,
      sha256: this.#needText(node, "sha256"),
      textId: this.#id(this.#needIri(node, "text"), ["text"]),
      language: this.#said.needText(node, TERMS.language.value),
      title: this.#said.text(node, TERMS.title.value),
      dating: this.#dating(node, TERMS.issued.value, "own"),
      genre: known,
      url: this.#said.iri(node, TERMS.source.value),
      creators,
      publishers,
      identifiers: this.#said.texts(node, TERMS.identifier.value),
      extraction: this.#id(extraction, ["extraction"]),
      extractor: this.#needText(extraction, "extractor"),
      ...this.#readBy(node),
      claims,
      actors: [...things.actor].map((actor) => this.#actor(actor, this.#namesOf(id, "actor", actor))),
      cited: [...things.cited].map((cited) => this.#cited(cited, this.#namesOf(id, "cited", cited))),
      things: [...things.thing].map((thing) => ({
        id: thing,
        names: this.#altLabels(this.#v.id("thing", thing).value),
      })),
      events: [...things.event].map((id) => ({ id })),
      places: [...things.place].map((id) => this.#place(id)),
    });
  }

  #claim(node: string, namings: readonly string[]): Claim<QuotedSpan> {
    const actors = ["actor", "cited"] as const;
    return {
      id: this.#id(node, ["claim"]),
      level: this.#level(node),
      parent: this.#only(node, "reportedIn", ["claim"]),
      voice: this.#value(node, "voice"),
      form: this.#value(node, "form"),
      act: this.#value(node, "act"),
      polarity: this.#value(node, "polarity"),
      source: this.#spans(node, "claimantSpan"),
      cue: this.#spans(node, "cueSpan"),
      content: this.#spans(node, "contentSpan"),
      claimant: this.#only(node, "claimant", actors),
      onBehalfOf: this.#ids(this.#iris(node, "onBehalfOf"), actors),
      principal: this.#only(node, "principal", actors),
      basis: this.#ids(this.#iris(node, "basis"), ["claim"]),
      dating: this.#dating(node, this.#dateOf(node, "saidOn"), "shared"),
      latest: this.#text(node, "latest"),
      descriptions: this.#iris(node, "describes").map((one) => this.#description(one)),
      namings: namings.map((one) => this.#naming(one)),
      confidence: this.#confidence(node),
      rule: this.#needText(node, "rule"),
      ...this.#citation(node),
    };
  }

  #citation(node: string): Pick<Claim, "citation"> {
    const told = (["page", "paragraph", "time", "recognised"] as const).flatMap((key) => {
      const value = this.#text(node, key);
      return value === null ? [] : [[key, value] as const];
    });
    const page = this.#iri(node, "onPage");
    const place = page === null ? null : this.#v.parsePage(page);
    if (page !== null && place === null) throw this.#said.fault(node, `<${page}> is no page of a document`);
    const number = place === null ? {} : { pageNumber: place.number };
    return told.length === 0 && place === null ? {} : { citation: { ...Object.fromEntries(told), ...number } };
  }

  #readBy(node: string): Pick<DocumentRecord, "readBy"> {
    const reader = this.#text(node, "reader");
    const libraries = this.#said.texts(node, this.#v.property("library").value);
    return reader === null ? {} : { readBy: { reader, libraries } };
  }

  #description(node: string): EventDescription<QuotedSpan> {
    return {
      id: this.#id(node, ["description"]),
      event: this.#id(this.#needIri(node, "ofEvent"), ["event"]),
      type: this.#value(node, "eventType"),
      status: this.#value(node, "status"),
      span: this.#span(node),
      dating: this.#dating(node, this.#dateOf(node, "happenedOn"), "own"),
      place: this.#only(node, "place", ["place"]),
      quantities: this.#iris(node, "quantity").map((one) => this.#quantity(one)),
      participants: ROLES.flatMap((role) =>
        this.#ids(this.#iris(node, role), ["actor", "cited", "thing"]).map((entity) => ({ role, entity })),
      ),
    };
  }

  /** A number; in a graph of version 0.1, which has only words, these words. */
  #quantity(node: string): Quantity<QuotedSpan> {
    if (this.#v.parseSpan(node) !== null) return quantityFromWords(this.#quoted(node, node));
    this.#id(node, ["quantity"]);
    return {
      value: this.#number(node),
      bound: this.#value(node, "bound"),
      counted: this.#text(node, "counted"),
      span: this.#span(node),
    };
  }

  /** A place with its point; without one where the graph has none, or more than one because it was read with several lists of names. */
  #place(id: string): Place {
    const node = this.#v.id("place", id).value;
    const [latitude, longitude] = (["latitude", "longitude"] as const).map((property) => {
      const values = this.#said.texts(node, this.#v.property(property).value);
      const wrong = values.find((one) => !/^-?\d{1,3}(?:\.\d{1,20})?$/.test(one));
      if (wrong !== undefined) throw this.#isNo(node, wrong, property);
      return values.length === 1 ? Number(values[0]) : undefined;
    });
    return latitude === undefined || longitude === undefined ? { id } : { id, point: { latitude, longitude } };
  }

  #number(node: string): number | null {
    const text = this.#text(node, "value");
    if (text !== null && !/^\d{1,20}(?:\.\d+)?$/.test(text)) throw this.#isNo(node, text, "number");
    return text === null ? null : Number(text);
  }

  #naming(node: string): Naming<QuotedSpan> {
    return {
      id: this.#id(node, ["naming"]),
      denotes: this.#id(this.#needIri(node, "names"), ["actor", "cited", "event", "place"]),
      span: this.#span(node),
      form: this.#said.needText(node, TERMS.literalForm.value),
      distance: this.#iris(node, "distance").map((iri) => this.#valueOf(node, "distance", iri)),
    };
  }

  /** The subject that has this document's names for a thing: a separate one if other documents have other names. */
  #namesOf(document: string, path: "actor" | "cited", id: string): string {
    const apart = this.#v.namesIn(document, id).value;
    const isApart = this.#said.has(apart, TERMS.type.value, this.#v.class("NamesInDocument").value);
    return isApart ? apart : this.#v.id(path, id).value;
  }

  #actor(id: string, node: string): Actor {
    const kind = this.#iri(node, "kind");
    return {
      id,
      kind: kind === null ? null : this.#valueOf(node, "kind", kind),
      names: this.#altLabels(node),
    };
  }

  #cited(id: string, node: string): CitedDocument {
    const genre = this.#iri(node, "genre");
    return {
      id,
      genre: genre === null ? null : (this.#valueOf(node, "genre", genre) as CitedDocument["genre"]),
      names: this.#altLabels(node),
      title: this.#said.text(node, TERMS.title.value),
      identifier: this.#said.text(node, TERMS.identifier.value),
    };
  }

  /**
   * A date. For a claim, `cg:latest` is the last day by which it was said, which is also the end of its date if it has one; a description and
   * a document only have the bounds of their date.
   */
  #dating(node: string, property: string, latestIs: "own" | "shared"): Dating | null {
    const edtf = this.#said.text(node, property);
    if (edtf === null) return null;
    const latest = this.#text(node, "latest");
    return {
      edtf,
      earliest: this.#text(node, "earliest"),
      latest: latestIs === "shared" && !hasLastDay(edtf) ? null : latest,
      inferred: this.#iris(node, "inferred").map((iri) => this.#valueOf(node, "inferred", iri)),
    };
  }

  /** The property of a date: in graphs of version 0.1 it is dct:date. */
  #dateOf(node: string, property: "saidOn" | "happenedOn"): string {
    const own = this.#v.property(property).value;
    return this.#said.all(node, own).length > 0 ? own : TERMS.date.value;
  }

  #level(node: string): number {
    const text = this.#needText(node, "level");
    if (!/^[1-9]\d{0,5}$/.test(text)) throw this.#isNo(node, text, "level");
    return Number(text);
  }

  /** Hundredths. */
  #confidence(node: string): number {
    const text = this.#needText(node, "confidence");
    const value = /^\d*(?:\.\d+)?$/.test(text) && text !== "" ? Math.round(Number(text) * 100) : Number.NaN;
    if (!(value >= 0 && value <= 100)) throw this.#isNo(node, text, "confidence from 0 to 1");
    return value;
  }

  #spans(node: string, property: PropertyName): QuotedSpan[] {
    return this.#iris(node, property).map((iri) => this.#quoted(node, iri));
  }

  #quoted(node: string, iri: string): QuotedSpan {
    const place = this.#v.parseSpan(iri);
    if (place === null) throw this.#said.fault(node, `<${iri}> is no span of a text`);
    return { start: place.start, end: place.end, quote: this.#said.needText(iri, TERMS.anchorOf.value) };
  }

  #span(node: string): QuotedSpan {
    const [span, ...more] = this.#spans(node, "span");
    if (span === undefined || more.length > 0) throw this.#said.fault(node, "it needs one span");
    return span;
  }

  #value<P extends keyof typeof VALUES & PropertyName>(node: string, property: P): (typeof VALUES)[P][number] {
    return this.#valueOf(node, property, this.#needIri(node, property));
  }

  #valueOf<P extends keyof typeof VALUES>(node: string, of: P, iri: string): (typeof VALUES)[P][number] {
    const value = this.#v.valueOf(of, iri);
    if (value === null) throw this.#said.fault(node, `<${iri}> is no ${of}`);
    return value;
  }

  #id(iri: string, paths: readonly IdPath[]): string {
    const parsed = this.#v.parseId(iri);
    if (parsed === null || !paths.includes(parsed.path))
      throw this.#said.fault(iri, `this is no IRI of a ${paths.join(" or ")} under ${this.#v.names.base}`);
    if (parsed.path in this.#things) this.#things[parsed.path as keyof Things].add(parsed.id);
    return parsed.id;
  }

  /** The id of the only thing that a property may have. */
  #only(node: string, property: PropertyName, paths: readonly IdPath[]): string | null {
    const iri = this.#iri(node, property);
    return iri === null ? null : this.#id(iri, paths);
  }

  #ids(iris: readonly string[], paths: readonly IdPath[]): string[] {
    return iris.map((iri) => this.#id(iri, paths));
  }

  #altLabels(node: string): string[] {
    return this.#said.texts(node, TERMS.altLabel.value);
  }

  /** Text that is not what a property needs. */
  #isNo(node: string, text: string, what: string): ClaimgraphError {
    return this.#said.fault(node, `“${text.slice(0, 40)}” is no ${what}`);
  }

  #text(node: string, property: PropertyName): string | null {
    return this.#said.text(node, this.#v.property(property).value);
  }

  #iris(node: string, property: PropertyName): string[] {
    return this.#said.iris(node, this.#v.property(property).value);
  }

  #iri(node: string, property: PropertyName): string | null {
    return this.#said.iri(node, this.#v.property(property).value);
  }

  #needIri(node: string, property: PropertyName): string {
    return this.#said.needIri(node, this.#v.property(property).value);
  }

  #needText(node: string, property: PropertyName): string {
    return this.#said.needText(node, this.#v.property(property).value);
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
