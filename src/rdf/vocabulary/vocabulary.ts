import { iri, reusedIri } from "../n3.ts";
import type { NamedNode } from "../term.ts";
import { DEFAULT_NAMES, type GraphNames } from "./namespaces.ts";
import { type CLASSES, localName, type PROPERTIES, VALUES, type ValueProperty, valueName } from "./terms.ts";

export type ClassName = (typeof CLASSES)[number];
export type PropertyName = (typeof PROPERTIES)[number];

/** The kinds of things that have ids, as the first part of their path. */
export const ID_PATHS = [
  "document",
  "text",
  "extraction",
  "claim",
  "description",
  "naming",
  "quantity",
  "names",
  "actor",
  "cited",
  "thing",
  "event",
  "place",
  "link",
  "point",
  "stance",
  "review",
  "target",
  "selector",
  "correction",
  "page",
] as const;
export type IdPath = (typeof ID_PATHS)[number];

/** Whether a word is the path of a kind of thing. */
export const isIdPath = (word: string): word is IdPath => ID_PATHS.some((one) => one === word);

/** The form of an id in IRIs and file names: it can never lead out of a folder. */
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,127}$/;

/** The part of an id's IRI behind the base. Throws if the id is invalid. */
export function idPath(path: IdPath, id: string): string {
  if (!ID.test(id)) throw new Error(`no id of a ${path}: ${JSON.stringify(id)}`);
  return `${path}/${id}`;
}

/** Terms of other vocabularies that we reuse. */
export const TERMS = {
  type: reusedIri("rdf", "type"),
  title: reusedIri("dct", "title"),
  creator: reusedIri("dct", "creator"),
  publisher: reusedIri("dct", "publisher"),
  issued: reusedIri("dct", "issued"),
  source: reusedIri("dct", "source"),
  identifier: reusedIri("dct", "identifier"),
  language: reusedIri("dct", "language"),
  date: reusedIri("dct", "date"),
  altLabel: reusedIri("skos", "altLabel"),
  literalForm: reusedIri("skosxl", "literalForm"),
  anchorOf: reusedIri("nif", "anchorOf"),
  activity: reusedIri("prov", "Activity"),
  used: reusedIri("prov", "used"),
  wasDerivedFrom: reusedIri("prov", "wasDerivedFrom"),
  wasGeneratedBy: reusedIri("prov", "wasGeneratedBy"),
  annotation: reusedIri("oa", "Annotation"),
  specificResource: reusedIri("oa", "SpecificResource"),
  textQuoteSelector: reusedIri("oa", "TextQuoteSelector"),
  hasBody: reusedIri("oa", "hasBody"),
  bodyValue: reusedIri("oa", "bodyValue"),
  hasTarget: reusedIri("oa", "hasTarget"),
  hasSource: reusedIri("oa", "hasSource"),
  hasScope: reusedIri("oa", "hasScope"),
  hasSelector: reusedIri("oa", "hasSelector"),
  exact: reusedIri("oa", "exact"),
  fragmentSelector: reusedIri("oa", "FragmentSelector"),
  conformsTo: reusedIri("dct", "conformsTo"),
  value: reusedIri("rdf", "value"),
  motivatedBy: reusedIri("oa", "motivatedBy"),
  created: reusedIri("dct", "created"),
  xsdDateTime: reusedIri("xsd", "dateTime"),
  edtf: reusedIri("edtf", "EDTF"),
  xsdDate: reusedIri("xsd", "date"),
  xsdDecimal: reusedIri("xsd", "decimal"),
  xsdInteger: reusedIri("xsd", "integer"),
} as const;

/** A thing's kind and id, read from its IRI. */
export interface ParsedId {
  readonly path: IdPath;
  readonly id: string;
}

/** Our terms and ids under the names that a graph has. */
export interface Vocabulary {
  readonly names: GraphNames;
  class(name: ClassName): NamedNode;
  property(name: PropertyName): NamedNode;
  /** A value of the model as a term: of the act `state` it is `cg:state`, of the genre `press-release` `cg:pressRelease`. */
  value(of: ValueProperty, value: string): NamedNode;
  /** The value of a property for a term; null if the term stands for none. */
  valueOf<P extends keyof typeof VALUES>(property: P, iri: string): (typeof VALUES)[P][number] | null;
  /** Throws if the id is invalid. */
  id(path: IdPath, id: string): NamedNode;
  span(textId: string, start: number, end: number): NamedNode;
  /** A quantity of a description, with its words. */
  quantity(description: string, words: { readonly start: number; readonly end: number }): NamedNode;
  /** The names that one document has for a thing with other names elsewhere. */
  namesIn(document: string, thing: string): NamedNode;
  /** A page of a document's file, counted from 1. */
  page(document: string, number: number): NamedNode;
  parseId(iri: string): ParsedId | null;
  parsePage(iri: string): { readonly document: string; readonly number: number } | null;
  parseSpan(iri: string): { readonly textId: string; readonly start: number; readonly end: number } | null;
}

/** The vocabulary of a graph; one and the same for equal names. */
export function vocabularyOf(names: GraphNames = DEFAULT_NAMES): Vocabulary {
  const key = `${names.base} ${names.ns}`;
  let made = vocabularies.get(key);
  if (made === undefined) {
    made = makeVocabulary(names);
    vocabularies.set(key, made);
  }
  return made;
}

const vocabularies = new Map<string, Vocabulary>();

function makeVocabulary(names: GraphNames): Vocabulary {
  const terms = new Map<string, NamedNode>();
  const term = (local: string): NamedNode => {
    let found = terms.get(local);
    if (found === undefined) {
      found = iri(names.ns + local);
      terms.set(local, found);
    }
    return found;
  };
  const values = new Map(
    Object.entries(VALUES).map(([property, all]) => [
      property,
      new Map<string, string>([
        // as graphs of version 0.1 have them: one name for an act, an event type, a kind
        ...all.map((value): [string, string] => [names.ns + localName(value), value]),
        ...all.map((value): [string, string] => [names.ns + valueName(property as ValueProperty, value), value]),
      ]),
    ]),
  );
  const pagePath = /^page\/([A-Za-z0-9][A-Za-z0-9-]{0,127})-([1-9]\d{0,6})$/;
  const spanPath = /^text\/([A-Za-z0-9][A-Za-z0-9-]{0,127})#char=(\d{1,10}),(\d{1,10})$/;
  return {
    names,
    class: term,
    property: term,
    value: (of, value) => term(valueName(of, value)),
    valueOf: <P extends keyof typeof VALUES>(property: P, value: string) =>
      (values.get(property)!.get(value) ?? null) as (typeof VALUES)[P][number] | null,
    id: (path, id) => iri(names.base + idPath(path, id)),
    span: (textId, start, end) => iri(`${names.base}${idPath("text", textId)}#char=${start},${end}`),
    quantity: (description, { start, end }) =>
      iri(`${names.base}${idPath("quantity", `${description}-${start}-${end}`)}`),
    namesIn: (document, thing) => iri(names.base + idPath("names", `${document}-${thing}`)),
    page: (document, number) => iri(names.base + idPath("page", `${document}-${number}`)),
    parsePage: (value) => {
      const match = value.startsWith(names.base) && pagePath.exec(value.slice(names.base.length));
      return match ? { document: match[1] ?? "", number: Number(match[2]) } : null;
    },
    parseId: (value) => {
      if (!value.startsWith(names.base)) return null;
      const [path = "", id = "", ...more] = value.slice(names.base.length).split("/");
      if (more.length > 0 || !ID.test(id)) return null;
      const known = ID_PATHS.find((one) => one === path);
      return known === undefined ? null : { path: known, id };
    },
    parseSpan: (value) => {
      if (!value.startsWith(names.base)) return null;
      const match = spanPath.exec(value.slice(names.base.length));
      return match && { textId: match[1]!, start: Number(match[2]), end: Number(match[3]) };
    },
  };
}
