import type { DocumentRecord } from "../model/record.ts";
import { recordToGroups } from "../rdf/recordToQuads.ts";
import type { Literal, NamedNode, Quad } from "../rdf/term.ts";
import { CONTEXT_TERMS, contextOf } from "../rdf/vocabulary/context.ts";
import { DEFAULT_NAMES, type GraphNames, prefixesOf } from "../rdf/vocabulary/namespaces.ts";
import { TERMS } from "../rdf/vocabulary/vocabulary.ts";
import { byId } from "./turtle.ts";

type Json = string | { readonly [key: string]: Json } | readonly Json[];

/**
 * Records as JSON-LD 1.1 with the context in the file, so that nothing is fetched to read it. Each document's triples are in a graph named by
 * the document, a node a line, in the order of Turtle. Loses nothing.
 */
export const writeJsonld = (records: Iterable<DocumentRecord>, names: GraphNames = DEFAULT_NAMES): string =>
  [...jsonldPieces(records, names)].join("");

/** The same document by document. */
export function* jsonldPieces(records: Iterable<DocumentRecord>, names: GraphNames): Generator<string> {
  const writer = new NodeWriter(names);
  yield `{"@context":${JSON.stringify(contextOf(names))},\n"@graph":[\n`;
  let between = "";
  for (const record of byId(records)) {
    const { document, claims, things } = recordToGroups(record, { names });
    const nodes = writer.nodes([...document, ...claims.flat(), ...things]);
    const lines = nodes.map((node) => JSON.stringify(node)).join(",\n");
    yield `${between}{"@id":${JSON.stringify(writer.id(document[0]!.subject.value))},"@graph":[\n${lines}\n]}`;
    between = ",\n";
  }
  yield "\n]}\n";
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
      const id = this.id(subject.value);
      let node = nodes.at(-1);
      if (node?.id !== id) {
        node = { id, properties: new Map() };
        nodes.push(node);
      }
      const [name, value] = this.#property(predicate.value, object as NamedNode | Literal);
      const values = node.properties.get(name);
      if (values === undefined) node.properties.set(name, [value]);
      else values.push(value);
    }
    return nodes.map(({ id, properties }) => ({
      "@id": id,
      ...Object.fromEntries([...properties].map(([name, values]) => [name, values.length === 1 ? values[0]! : values])),
    }));
  }

  id(iri: string): string {
    return iri.startsWith(this.#names.base) ? iri.slice(this.#names.base.length) : iri;
  }

  #property(predicate: string, object: NamedNode | Literal): [string, Json] {
    if (predicate === TERMS.type.value) return ["@type", this.#local(object.value)];
    const term = this.#terms.get(predicate);
    if (term === undefined) throw new Error(`the context has no term for ${predicate}`);
    if (object.termType === "NamedNode")
      return [term.name, term.type === "@vocab" ? this.#local(object.value) : this.id(object.value)];
    if (object.language !== "") return [term.name, { "@value": object.value, "@language": object.language }];
    return [term.name, object.value];
  }

  /** A term of ours by its local name, any other IRI as it is. */
  #local(iri: string): string {
    return iri.startsWith(this.#names.ns) ? iri.slice(this.#names.ns.length) : iri;
  }
}
