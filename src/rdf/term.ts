/** The parts of RDF/JS (https://rdf.js.org/data-model-spec/, /dataset-spec/) that this project uses. */
export interface NamedNode {
  readonly termType: "NamedNode";
  readonly value: string;
  equals(other: AnyTerm | null | undefined): boolean;
}

export interface BlankNode {
  readonly termType: "BlankNode";
  readonly value: string;
  equals(other: AnyTerm | null | undefined): boolean;
}

export interface Literal {
  readonly termType: "Literal";
  readonly value: string;
  readonly language: string;
  readonly datatype: NamedNode;
  equals(other: AnyTerm | null | undefined): boolean;
}

export interface DefaultGraph {
  readonly termType: "DefaultGraph";
  readonly value: "";
  equals(other: AnyTerm | null | undefined): boolean;
}

/** Any RDF/JS term, also of kinds that never occur in our graphs. */
export interface AnyTerm {
  readonly termType: string;
  readonly value: string;
}

export type Term = NamedNode | BlankNode | Literal | DefaultGraph;

export interface Quad {
  readonly subject: NamedNode | BlankNode;
  readonly predicate: NamedNode;
  readonly object: NamedNode | BlankNode | Literal;
  readonly graph: NamedNode | BlankNode | DefaultGraph;
}

/** RDF/JS DatasetCore. */
export interface DatasetCore extends Iterable<Quad> {
  readonly size: number;
  add(quad: Quad): this;
  delete(quad: Quad): this;
  has(quad: Quad): boolean;
  match(
    subject?: AnyTerm | null,
    predicate?: AnyTerm | null,
    object?: AnyTerm | null,
    graph?: AnyTerm | null,
  ): DatasetCore;
}
