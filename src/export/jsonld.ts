import type { DocumentRecord } from "../model/record.ts";
import { inOrderOfId } from "../model/recordOrder.ts";
import { contentsOf, type GraphContents, OWN_GRAPH, REVIEWS_GRAPH } from "../rdf/graphContents.ts";
import { linksToGroups } from "../rdf/linksToQuads.ts";
import { iri } from "../rdf/n3.ts";
import { recordToGroups } from "../rdf/recordToQuads.ts";
import { reviewGroups } from "../rdf/reviewToQuads.ts";
import type { BlankNode, Literal, NamedNode, Quad } from "../rdf/term.ts";
import { CONTEXT_TERMS, contextOf } from "../rdf/vocabulary/context.ts";
import { DEFAULT_NAMES, type GraphNames, NAMESPACES, prefixesOf } from "../rdf/vocabulary/namespaces.ts";
import { TERMS } from "../rdf/vocabulary/vocabulary.ts";
import { ownGroups } from "./turtle.ts";

type Json = string | { readonly [key: string]: Json } | readonly Json[];

/**
 * Records as JSON-LD 1.1 with the context in the file, so that nothing is fetched to read it. Each document's triples are in a graph named by the
 * document, one node in each line, in the order of Turtle. Loses nothing.
 */
export const writeJsonld = (records: Iterable<DocumentRecord>, names: GraphNames = DEFAULT_NAMES): string =>
  [...jsonldPieces(contentsOf(records), names)].join("");

/** A whole graph in pieces: the documents, and beside them their links, reviews and the user's own triples. */
export function* jsonldPieces(
  { records, links, own, reviews = [] }: GraphContents,
  names: GraphNames,
): Generator<string> {
  const writer = new NodeWriter(names);
  yield `{"@context":${JSON.stringify(contextOf(names))},\n"@graph":[\n`;
  let between = "";
  const ordered = inOrderOfId(records);
  for (const record of ordered) {
    const { document, claims, things } = recordToGroups(record, { names });
    const nodes = writer.nodes([...document, ...claims.flat(), ...things]);
    const lines = nodes.map((node) => JSON.stringify(node)).join(",\n");
    yield `${between}{"@id":${JSON.stringify(writer.id(document[0]!.subject))},"@graph":[\n${lines}\n]}`;
    between = ",\n";
  }
  const reviewed = reviewGroups(reviews, names, iri(names.base + REVIEWS_GRAPH));
  const beside = [...(links === null ? [] : [linksToGroups(ordered, links, names)]), reviewed, ownGroups(own)];
  for (const groups of beside) {
    for (const group of groups) {
      const graph = writer.id(group[0]!.graph);
      const isBeside = graph === "" || graph === OWN_GRAPH;
      const nodes = writer.nodes(group).map((node) => JSON.stringify(node));
      yield `${between}${isBeside ? nodes.join(",\n") : `{"@id":${JSON.stringify(graph)},"@graph":[\n${nodes.join(",\n")}\n]}`}`;
      between = ",\n";
    }
  }
  yield "\n]}\n";
}

const XSD_STRING = `${NAMESPACES.xsd}string`;

/** Whether a value can be written under a term, since the user's own triples may use our properties in other ways. */
function suits(type: string | null, object: NamedNode | BlankNode | Literal): boolean {
  if (object.termType !== "Literal") return type === "@id" || (type === "@vocab" && object.termType === "NamedNode");
  const { language, datatype } = object;
  if (language !== "") return type === null;
  return type === (datatype.value === XSD_STRING ? null : datatype.value);
}

/** Writes nodes under one context. */
class NodeWriter {
  readonly #names: GraphNames;
  /** Names and coercions of the context's terms by the IRI of the property. */
  readonly #terms: ReadonlyMap<string, { readonly name: string; readonly type: string | null }>;

  constructor(names: GraphNames) {
    this.#names = names;
    const prefixes = prefixesOf(names);
    const expand = (name: string): string => {
      const [prefix = "", local = ""] = name.split(":");
      return `${prefixes[prefix]!}${local}`;
    };
    this.#terms = new Map(
      Object.entries(CONTEXT_TERMS).map(([name, term]) => {
        const type = term["@type"] ?? null;
        return [expand(term["@id"]), { name, type: type === null || type.startsWith("@") ? type : expand(type) }];
      }),
    );
  }

  /** Quads whose subjects stand together, as one node for each. */
  nodes(quads: readonly Quad[]): Json[] {
    const nodes: { id: string; properties: Map<string, Json[]> }[] = [];
    for (const { subject, predicate, object } of quads) {
      const id = this.id(subject);
      let node = nodes.at(-1);
      if (node?.id !== id) {
        node = { id, properties: new Map() };
        nodes.push(node);
      }
      const [name, value] = this.#property(predicate.value, object);
      const values = node.properties.get(name);
      if (values === undefined) node.properties.set(name, [value]);
      else values.push(value);
    }
    return nodes.map(({ id, properties }) => ({
      "@id": id,
      ...Object.fromEntries([...properties].map(([name, values]) => [name, values.length === 1 ? values[0]! : values])),
    }));
  }

  /** The name of a node: relative to the base for ours, the label for a blank node. */
  id({ termType, value }: Quad["subject"] | Quad["graph"]): string {
    if (termType === "BlankNode") return `_:${value}`;
    return value.startsWith(this.#names.base) ? value.slice(this.#names.base.length) : value;
  }

  #property(predicate: string, object: NamedNode | BlankNode | Literal): [string, Json] {
    if (predicate === TERMS.type.value && object.termType !== "Literal")
      return ["@type", object.termType === "BlankNode" ? this.id(object) : this.#local(object.value)];
    const term = this.#terms.get(predicate);
    if (term === undefined || !suits(term.type, object)) return [predicate, this.#whole(object)];
    if (object.termType === "BlankNode") return [term.name, this.id(object)];
    if (object.termType === "NamedNode")
      return [term.name, term.type === "@vocab" ? this.#local(object.value) : this.id(object)];
    if (object.language !== "") return [term.name, { "@value": object.value, "@language": object.language }];
    return [term.name, object.value];
  }

  /** A value in a form that needs no context. */
  #whole(object: NamedNode | BlankNode | Literal): Json {
    if (object.termType !== "Literal") return { "@id": this.id(object) };
    const { value, language, datatype } = object;
    if (language !== "") return { "@value": value, "@language": language };
    return datatype.value === XSD_STRING ? value : { "@value": value, "@type": datatype.value };
  }

  /** A term of ours by its local name, any other IRI as it is. */
  #local(iri: string): string {
    return iri.startsWith(this.#names.ns) ? iri.slice(this.#names.ns.length) : iri;
  }
}
