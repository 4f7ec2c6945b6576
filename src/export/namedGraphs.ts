import type { GraphContents } from "../rdf/graphContents.ts";
import { quad } from "../rdf/n3.ts";
import type { Quad } from "../rdf/term.ts";
import type { GraphNames } from "../rdf/vocabulary/namespaces.ts";
import { quadsToNquads } from "./nquads.ts";
import { namedGroups } from "./trig.ts";

/** One named graph as text. */
export interface NamedGraph {
  /** IRI of the graph; null for triples without a named graph. */
  readonly iri: string | null;
  /** Its triples as N-Triples, sorted. */
  readonly ntriples: string;
}

/** The named graphs of a graph: documents one after the other, links, reviews, then the user's own. Each comes once. */
export function* namedGraphsOf(contents: GraphContents, names: GraphNames): Generator<NamedGraph> {
  const own = new Map<string, Quad[]>();
  for (const group of namedGroups({ records: [], links: null, own: contents.own }, names))
    for (const one of group) {
      const known = own.get(one.graph.value);
      if (known === undefined) own.set(one.graph.value, [one]);
      else known.push(one);
    }
  let quads: Quad[] = [];
  /** The triples of one graph, with those that the user adds to it. */
  const take = (): NamedGraph => {
    const iri = quads[0]?.graph.value ?? "";
    const all = [...quads, ...(own.get(iri) ?? [])];
    own.delete(iri);
    quads = [];
    return { iri: iri === "" ? null : iri, ntriples: ntriplesOf(all) };
  };
  for (const group of namedGroups({ ...contents, own: [] }, names))
    for (const one of group) {
      if (quads.length > 0 && quads[0]?.graph.value !== one.graph.value) yield take();
      quads.push(one);
    }
  if (quads.length > 0) yield take();
  for (const [iri, all] of own) yield { iri: iri === "" ? null : iri, ntriples: ntriplesOf(all) };
}

const ntriplesOf = (quads: readonly Quad[]): string =>
  quadsToNquads(quads.map(({ subject, predicate, object }) => quad(subject, predicate, object)));
