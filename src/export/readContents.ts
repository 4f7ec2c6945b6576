import type { DocumentRecord } from "../model/record.ts";
import { type GraphContents, LINKS_GRAPH, OWN_GRAPH, REVIEWS_GRAPH } from "../rdf/graphContents.ts";
import type { LabelledLinks } from "../rdf/linkQuads.ts";
import { linksToGroups } from "../rdf/linksToQuads.ts";
import { iri, quad, reusedIri } from "../rdf/n3.ts";
import { olderForms } from "../rdf/olderTerms.ts";
import { canonicalQuads } from "../rdf/ownTriples.ts";
import { quadsToRecords } from "../rdf/quadsToRecords.ts";
import { quadsToReviews } from "../rdf/quadsToReviews.ts";
import { quadsToLinks } from "../rdf/readLinks.ts";
import { recordToQuads } from "../rdf/recordToQuads.ts";
import { reviewToQuads } from "../rdf/reviewToQuads.ts";
import { namesByDocument } from "../rdf/sharedNames.ts";
import type { AnyTerm, Quad } from "../rdf/term.ts";
import { DEFAULT_NAMES, type GraphNames } from "../rdf/vocabulary/namespaces.ts";
import { type PropertyName, TERMS, vocabularyOf } from "../rdf/vocabulary/vocabulary.ts";
import type { GraphFormat } from "./graphFormats.ts";
import { readQuads } from "./readGraph.ts";

/**
 * Everything in the text of a graph file: records, links, reviews, and the rest, the user's own triples.
 *
 * @param name the name of the text in messages: its file
 * @throws ClaimgraphError that names file and line of a mistake in the format, or the thing that does not belong in a graph of claims
 */
export async function readContents(
  text: string,
  format: GraphFormat,
  name: string,
  names: GraphNames = DEFAULT_NAMES,
): Promise<GraphContents> {
  const quads = readQuads(text, format, name, names);
  const records = quadsToRecords(quads, { names, name });
  const links = linksIn(quads, records, name, names);
  const reviews = quadsToReviews(quads, name, names);
  const own = await canonicalQuads(ownIn(quads, { records, links, reviews }, names), name);
  return { records, links, own, ...(reviews.length > 0 ? { reviews } : {}) };
}

/** Null if there are none, or if they belong to other records. */
function linksIn(
  quads: readonly Quad[],
  records: readonly DocumentRecord[],
  name: string,
  names: GraphNames,
): LabelledLinks | null {
  if (records.length === 0) return null;
  const graph = names.base + LINKS_GRAPH;
  const apart = quads.filter((one) => one.graph.value === graph);
  return quadsToLinks(apart.length > 0 ? apart : quads, records, name, names);
}

/**
 * Quads of no record, link or review. The named graph of our own quads does not matter. Quads computed for other records are left out,
 * because they are computed again.
 */
function* ownIn(
  quads: readonly Quad[],
  { records, links, reviews }: Omit<Required<GraphContents>, "own">,
  names: GraphNames,
): Generator<Quad> {
  const held = new Set<string>();
  const hold = (known: readonly Quad[]): void => {
    for (const one of known) held.add(keyOf(one));
    for (const one of olderForms(known, vocabularyOf(names))) held.add(keyOf(one));
  };
  for (const record of records) hold(recordToQuads(record, { names }));
  for (const group of namesByDocument(records, names)) hold(group);
  if (links !== null)
    for (const group of linksToGroups(records, links, names)) for (const one of group) held.add(keyOf(one));
  for (const review of reviews) hold(reviewToQuads(review, names));
  const computed = computedBy(quads, records, names);
  const ours = new Set(records.map(({ id }) => vocabularyOf(names).id("document", id).value));
  for (const graph of [LINKS_GRAPH, REVIEWS_GRAPH]) ours.add(names.base + graph);
  const own = iri(names.base + OWN_GRAPH);
  for (const one of quads) {
    if (held.has(keyOf(one)) || computed(one)) continue;
    const { termType, value } = one.graph;
    // triples that somebody added to a graph of ours, or to none, go into the graph `own`
    const isTheirs = termType === "NamedNode" && !ours.has(value);
    yield isTheirs ? one : quad(one.subject, one.predicate, one.object, own);
  }
}

const LINK_TERMS = ["from", "to", "relation", "confidence", "because", "rule", "span"] as const;
const POINT_TERMS = ["aspect", "concerns", "stance"] as const;
const STANCE_TERMS = ["side", "toldBy", "holds", "heldIn"] as const;

/** Recognises triples of links and disputed points, also those of other records. */
function computedBy(
  quads: readonly Quad[],
  records: readonly DocumentRecord[],
  names: GraphNames,
): (one: Quad) => boolean {
  const v = vocabularyOf(names);
  const iris = (...terms: readonly PropertyName[]): string[] => terms.map((term) => v.property(term).value);
  const label = reusedIri("rdfs", "label").value;
  /** The property that marks each kind of thing, and its other properties. */
  const kinds = new Map<string, { readonly by: string; readonly said: ReadonlySet<string> }>([
    ["link", { by: v.property("relation").value, said: new Set([TERMS.type.value, ...iris(...LINK_TERMS)]) }],
    ["point", { by: v.property("aspect").value, said: new Set([TERMS.type.value, label, ...iris(...POINT_TERMS)]) }],
    ["stance", { by: v.property("holds").value, said: new Set([TERMS.type.value, label, ...iris(...STANCE_TERMS)]) }],
  ]);
  const relations = new Set<string>();
  const computed = new Map<string, ReadonlySet<string>>();
  const unnamed = unnamedThings(quads, records, names);
  for (const { subject, predicate, object } of quads) {
    const path = v.parseId(subject.value)?.path ?? "";
    const kind = kinds.get(path);
    if (kind === undefined || predicate.value !== kind.by) continue;
    computed.set(subject.value, kind.said);
    if (path === "link") relations.add(object.value);
  }
  const canonical = v.property("canonical").value;
  return ({ subject, predicate, object, graph }) => {
    const said = computed.get(subject.value);
    if (said !== undefined) return said.has(predicate.value);
    if (unnamed.get(placeOf(graph, subject))?.has(predicate.value) === true) return true;
    const isBetweenOurs = v.parseId(subject.value) !== null && v.parseId(object.value) !== null;
    return isBetweenOurs && (predicate.value === canonical || relations.has(predicate.value));
  };
}

const THING_TERMS = ["kind", "genre"] as const;

/**
 * Actors, cited documents, things, events and places with the statements of another graph's export about them: their labels if they are in a
 * cluster, and everything if no claim names them, as exports of some claims once left them. These statements are about things that are not
 * here, and are not the user's own triples.
 */
function unnamedThings(
  quads: readonly Quad[],
  records: readonly DocumentRecord[],
  names: GraphNames,
): ReadonlyMap<string, ReadonlySet<string>> {
  const v = vocabularyOf(names);
  const label = reusedIri("rdfs", "label").value;
  const classes = new Set(["Actor", "CitedDocument", "Thing", "Event", "Place"].map((name) => names.ns + name));
  const things = new Set([
    ...[TERMS.type, TERMS.altLabel, TERMS.title, TERMS.identifier].map(({ value }) => value),
    ...THING_TERMS.map((term) => v.property(term).value),
    label,
  ]);
  const listed = listedIn(records, names);
  const labels = new Map<string, number>();
  const found = new Map<string, ReadonlySet<string>>();
  for (const { subject, predicate, graph } of quads) {
    const key = placeOf(graph, subject);
    if (predicate.value === label) labels.set(key, (labels.get(key) ?? 0) + 1);
    else if (predicate.value === v.property("canonical").value && v.parseId(subject.value) !== null)
      found.set(key, new Set([label]));
  }
  // one of two labels is somebody's own, and it is unknown which
  for (const key of found.keys()) if ((labels.get(key) ?? 0) > 1) found.delete(key);
  for (const { subject, predicate, object, graph } of quads) {
    if (predicate.value !== TERMS.type.value || !classes.has(object.value) || !OWN_ID.test(subject.value)) continue;
    if (!(listed.get(graph.value) ?? listed.get("")!).has(subject.value.slice(-32)))
      found.set(placeOf(graph, subject), things);
  }
  return found;
}

const placeOf = (graph: AnyTerm, subject: AnyTerm): string => `${graph.value} ${subject.value}`;

/** The ids of the things that the document of each graph names; those of all documents for a graph without a document. */
function listedIn(records: readonly DocumentRecord[], names: GraphNames): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Set<string>();
  const listed = new Map<string, ReadonlySet<string>>([["", all]]);
  for (const { id, actors, cited, things, events, places } of records) {
    const own = new Set([...actors, ...cited, ...things, ...events, ...places].map((one) => one.id));
    for (const one of own) all.add(one);
    listed.set(vocabularyOf(names).id("document", id).value, own);
  }
  return listed;
}

/** An id as the program makes it. */
const OWN_ID = /\/[0-9a-f]{32}$/;

/** The key of a triple, whatever its graph. */
export const keyOf = ({ subject, predicate, object }: Quad): string =>
  `${termKey(subject)} ${predicate.value} ${termKey(object)}`;

const termKey = (term: AnyTerm): string => {
  if (term.termType !== "Literal") return term.termType === "BlankNode" ? `_:${term.value}` : term.value;
  const { value, language, datatype } = term as Extract<Quad["object"], { termType: "Literal" }>;
  // 0.80 is 0.8: files of version 0.1 have two digits
  const told = datatype.value === TERMS.xsdDecimal.value ? String(Number(value)) : value;
  return `${JSON.stringify(told)}@${language}^${datatype.value}`;
};
