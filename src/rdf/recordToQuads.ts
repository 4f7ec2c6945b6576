import type { Actor, CitedDocument, Claim, EventDescription, Naming, Place, Thing } from "../model/claim.ts";
import type { Dating } from "../model/dating.ts";
import type { Quantity } from "../model/quantity.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import {
  DEFAULT_GRAPH,
  decimalText,
  iri,
  languageText,
  numberText,
  plainText,
  type QuadGroup,
  quad,
  typed,
} from "./n3.ts";
import type { DefaultGraph, Literal, NamedNode, Quad } from "./term.ts";
import { DEFAULT_NAMES, type GraphNames } from "./vocabulary/namespaces.ts";
import { type IdPath, type PropertyName, TERMS, type Vocabulary, vocabularyOf } from "./vocabulary/vocabulary.ts";

/** The mark for words left out between two stretches of a content. */
export const GAP = " […] ";

/** Further references of quoted words beside their span, each under a property of that name. */
const CITED_BY = ["page", "paragraph", "time", "recognised"] as const;

/** RFC 8118 says what `page=3` means of a PDF. */
const PDF_FRAGMENTS = iri("http://tools.ietf.org/rfc/rfc8118");

/** The pages on which claims stand, in order. */
const pagesOf = (claims: DocumentRecord["claims"]): readonly number[] =>
  [...new Set(claims.flatMap(({ citation }) => citation?.pageNumber ?? []))].sort((a, b) => a - b);

/** The prefixes of which a file needs more, beside those of every document, where claims of these stand on pages. */
export const pagePrefixes = (records: readonly DocumentRecord[]): readonly string[] =>
  records.some(({ claims }) => pagesOf(claims).length > 0) ? ["oa", "rdf"] : [];

export interface QuadOptions {
  readonly names?: GraphNames;
  /** Puts the quads into a graph named by the document. */
  readonly inGraph?: boolean;
}

/** The triples of a record in groups, in the order in which a person reads them. The quads of a subject stand together. */
export interface RecordGroups {
  /** Bibliography, text and extraction. */
  readonly document: QuadGroup;
  /** Each claim with its descriptions, its namings and the words of its spans, in document order. */
  readonly claims: readonly QuadGroup[];
  /** Actors, cited documents, things, events and places; other documents name some of them, too. */
  readonly things: QuadGroup;
}

/** All triples of a document's record, in the order of {@link RecordGroups}. No blank nodes. */
export function recordToQuads(record: DocumentRecord, options: QuadOptions = {}): Quad[] {
  const { document, claims, things } = recordToGroups(record, options);
  return [...document, ...claims.flat(), ...things];
}

/**
 * The triples of a document's record, grouped.
 * @throws Error if a claim names an actor, document, event or place that the record does not list
 */
export function recordToGroups(record: DocumentRecord, options: QuadOptions = {}): RecordGroups {
  const v = vocabularyOf(options.names ?? DEFAULT_NAMES);
  const graph = options.inGraph === true ? v.id("document", record.id) : DEFAULT_GRAPH;
  return new RecordQuads(record, v, graph).groups();
}

/** Writes one record; lives as long as that takes. */
class RecordQuads {
  readonly #record: DocumentRecord;
  readonly #v: Vocabulary;
  readonly #graph: NamedNode | DefaultGraph;
  readonly #document: NamedNode;
  readonly #extraction: NamedNode;
  /** The kind of IRI of each thing that claims name. */
  readonly #paths: ReadonlyMap<string, IdPath>;
  /** Spans whose words are already written. */
  readonly #quoted = new Set<string>();
  #quads: Quad[] = [];
  #subject: NamedNode;

  constructor(record: DocumentRecord, v: Vocabulary, graph: NamedNode | DefaultGraph) {
    this.#record = record;
    this.#v = v;
    this.#graph = graph;
    this.#document = v.id("document", record.id);
    this.#extraction = v.id("extraction", record.extraction);
    this.#subject = this.#document;
    this.#paths = new Map<string, IdPath>([
      ...record.actors.map(({ id }): [string, IdPath] => [id, "actor"]),
      ...record.cited.map(({ id }): [string, IdPath] => [id, "cited"]),
      ...record.things.map(({ id }): [string, IdPath] => [id, "thing"]),
      ...record.events.map(({ id }): [string, IdPath] => [id, "event"]),
      ...record.places.map(({ id }): [string, IdPath] => [id, "place"]),
    ]);
  }

  groups(): RecordGroups {
    const { claims, actors, cited, things, events, places } = this.#record;
    return {
      document: this.#group(() => this.#bibliography()),
      claims: claims.map((claim) => this.#group(() => this.#claim(claim))),
      things: this.#group(() => {
        for (const actor of actors) this.#actor(actor);
        for (const one of cited) this.#cited(one);
        for (const one of things) this.#plainThing(one);
        for (const { id } of events) this.#about(this.#v.id("event", id)).type("Event");
        for (const place of places) this.#place(place);
        for (const number of pagesOf(claims)) this.#page(number);
      }),
    };
  }

  #group(write: () => void): QuadGroup {
    this.#quads = [];
    write();
    return this.#quads;
  }

  #bibliography(): void {
    const { title, creators, publishers, dating, url, identifiers, genre, sha256, textId, language, readBy } =
      this.#record;
    const text = this.#v.id("text", textId);
    const document = this.#about(this.#document).type("Document");
    if (title !== null) document.add(TERMS.title, languageText(title, language));
    document.date(TERMS.issued, dating, dating?.latest ?? null);
    for (const id of creators) document.add(TERMS.creator, this.#thing(id));
    for (const id of publishers) document.add(TERMS.publisher, this.#thing(id));
    for (const one of identifiers) document.add(TERMS.identifier, plainText(one));
    if (url !== null) document.add(TERMS.source, iri(url));
    document
      .add(TERMS.language, plainText(language))
      .own("genre", this.#v.value("genre", genre))
      .own("sha256", plainText(sha256));
    if (readBy !== undefined) {
      document.own("reader", plainText(readBy.reader));
      for (const one of readBy.libraries) document.own("library", plainText(one));
    }
    document.own("text", text);
    this.#about(text).type("Text").add(TERMS.language, plainText(language));
    this.#about(this.#extraction)
      .add(TERMS.type, TERMS.activity)
      .add(TERMS.used, this.#document)
      .add(TERMS.used, text)
      .own("extractor", plainText(this.#record.extractor));
  }

  #claim(claim: Claim<QuotedSpan>): void {
    const v = this.#v;
    const node = this.#about(v.id("claim", claim.id)).type("Claim");
    if (claim.parent !== null) node.own("reportedIn", v.id("claim", claim.parent));
    node.own("level", typed(String(claim.level), TERMS.xsdInteger));
    if (claim.claimant !== null) node.own("claimant", this.#thing(claim.claimant));
    for (const id of claim.onBehalfOf) node.own("onBehalfOf", this.#thing(id));
    if (claim.principal !== null) node.own("principal", this.#thing(claim.principal));
    for (const id of claim.basis) node.own("basis", v.id("claim", id));
    node
      .own("act", v.value("act", claim.act))
      .own("polarity", v.value("polarity", claim.polarity))
      .own("form", v.value("form", claim.form))
      .own("voice", v.value("voice", claim.voice));
    if (claim.content.length > 0)
      node.own("content", languageText(claim.content.map(({ quote }) => quote).join(GAP), this.#record.language));
    node
      .spans("contentSpan", claim.content)
      .spans("cueSpan", claim.cue)
      .spans("claimantSpan", claim.source)
      .date(v.property("saidOn"), claim.dating, claim.latest);
    for (const key of CITED_BY) {
      const value = claim.citation?.[key];
      if (value !== undefined) node.own(key, plainText(value));
    }
    const { pageNumber } = claim.citation ?? {};
    if (pageNumber !== undefined) node.own("onPage", v.page(this.#record.id, pageNumber));
    for (const event of new Set(claim.descriptions.map(({ event }) => event))) node.own("about", this.#thing(event));
    for (const { id } of claim.descriptions) node.own("describes", v.id("description", id));
    node
      .add(TERMS.wasDerivedFrom, this.#document)
      .add(TERMS.wasGeneratedBy, this.#extraction)
      .own("rule", plainText(claim.rule))
      .own("confidence", typed(decimalText(claim.confidence), TERMS.xsdDecimal));
    for (const description of claim.descriptions) this.#description(description);
    for (const naming of claim.namings) this.#naming(naming, claim.id);
    this.#quotes([
      ...claim.content,
      ...claim.cue,
      ...claim.source,
      ...claim.descriptions.flatMap(({ span, quantities }) => [span, ...quantities.map((one) => one.span)]),
      ...claim.namings.map(({ span }) => span),
    ]);
  }

  #description(description: EventDescription<QuotedSpan>): void {
    const v = this.#v;
    const node = this.#about(v.id("description", description.id))
      .type("EventDescription")
      .own("ofEvent", this.#thing(description.event))
      .own("eventType", v.value("eventType", description.type))
      .own("status", v.value("status", description.status))
      .spans("span", [description.span]);
    for (const { role, entity } of description.participants) node.own(role, this.#thing(entity));
    if (description.place !== null) node.own("place", this.#thing(description.place));
    node.date(v.property("happenedOn"), description.dating, description.dating?.latest ?? null);
    const quantities = description.quantities.map((one) => ({ one, node: v.quantity(description.id, one.span) }));
    for (const quantity of quantities) node.own("quantity", quantity.node);
    for (const { one, node } of quantities) this.#quantity(node, one);
  }

  #quantity(subject: NamedNode, { value, bound, counted, span }: Quantity<QuotedSpan>): void {
    const node = this.#about(subject).type("Quantity");
    if (value !== null) node.own("value", typed(numberText(value), TERMS.xsdDecimal));
    node.own("bound", this.#v.value("bound", bound));
    if (counted !== null) node.own("counted", plainText(counted));
    node.spans("span", [span]);
  }

  #naming(naming: Naming<QuotedSpan>, claim: string): void {
    const v = this.#v;
    const node = this.#about(v.id("naming", naming.id))
      .type("Naming")
      .add(TERMS.literalForm, languageText(naming.form, this.#record.language))
      .own("names", this.#thing(naming.denotes))
      .own("usedIn", v.id("claim", claim))
      .spans("span", [naming.span]);
    for (const distance of naming.distance) node.own("distance", v.value("distance", distance));
  }

  /** The words of spans, each once in a document. */
  #quotes(spans: readonly QuotedSpan[]): void {
    for (const { start, end, quote } of spans) {
      const node = this.#v.span(this.#record.textId, start, end);
      if (this.#quoted.has(node.value)) continue;
      this.#quoted.add(node.value);
      this.#about(node).add(TERMS.anchorOf, plainText(quote));
    }
  }

  #place({ id, point }: Place): void {
    const node = this.#about(this.#v.id("place", id)).type("Place");
    if (point === undefined) return;
    node
      .own("latitude", typed(numberText(point.latitude), TERMS.xsdDecimal))
      .own("longitude", typed(numberText(point.longitude), TERMS.xsdDecimal));
  }

  #actor({ id, kind, names }: Actor): void {
    const node = this.#about(this.#v.id("actor", id)).type("Actor");
    if (kind !== null) node.own("kind", this.#v.value("kind", kind));
    for (const name of names) node.add(TERMS.altLabel, languageText(name, this.#record.language));
  }

  /** A page of the file, as a Web Annotation names it. */
  #page(number: number): void {
    const selector = this.#v.id("selector", `${this.#record.id}-page-${number}`);
    this.#about(this.#v.page(this.#record.id, number))
      .add(TERMS.type, TERMS.specificResource)
      .add(TERMS.hasSource, this.#document)
      .add(TERMS.hasSelector, selector);
    this.#about(selector)
      .add(TERMS.type, TERMS.fragmentSelector)
      .add(TERMS.conformsTo, PDF_FRAGMENTS)
      .add(TERMS.value, plainText(`page=${number}`));
  }

  #cited({ id, genre, names, title, identifier }: CitedDocument): void {
    const node = this.#about(this.#v.id("cited", id)).type("CitedDocument");
    if (genre !== null) node.own("genre", this.#v.value("genre", genre));
    if (identifier !== null) node.add(TERMS.identifier, plainText(identifier));
    if (title !== null) node.add(TERMS.title, languageText(title, this.#record.language));
    for (const name of names) node.add(TERMS.altLabel, languageText(name, this.#record.language));
  }

  #plainThing({ id, names }: Thing): void {
    const node = this.#about(this.#v.id("thing", id)).type("Thing");
    for (const name of names) node.add(TERMS.altLabel, languageText(name, this.#record.language));
  }

  /** IRI of an actor, cited document, thing, event or place that the record lists. */
  #thing(id: string): NamedNode {
    const path = this.#paths.get(id);
    if (path === undefined) throw new Error(`document ${this.#record.id} names ${id}, which it does not list`);
    return this.#v.id(path, id);
  }

  #about(subject: NamedNode): this {
    this.#subject = subject;
    return this;
  }

  type(name: Parameters<Vocabulary["class"]>[0]): this {
    return this.add(TERMS.type, this.#v.class(name));
  }

  add(predicate: NamedNode, object: NamedNode | Literal): this {
    this.#quads.push(quad(this.#subject, predicate, object, this.#graph));
    return this;
  }

  own(property: PropertyName, object: NamedNode | Literal): this {
    return this.add(this.#v.property(property), object);
  }

  spans(property: PropertyName, spans: readonly QuotedSpan[]): this {
    for (const { start, end } of spans) this.own(property, this.#v.span(this.#record.textId, start, end));
    return this;
  }

  /** A date with its bounds; for a claim the last day by which it was said, even without a date. */
  date(property: NamedNode, dating: Dating | null, latest: string | null): this {
    if (dating !== null) {
      this.add(property, typed(dating.edtf, TERMS.edtf));
      for (const one of dating.inferred) this.own("inferred", this.#v.value("inferred", one));
      if (dating.earliest !== null) this.own("earliest", typed(dating.earliest, TERMS.xsdDate));
    }
    if (latest !== null) this.own("latest", typed(latest, TERMS.xsdDate));
    return this;
  }
}
