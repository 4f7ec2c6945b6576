/** Namespaces of others that we reuse, by the prefixes that files use for them. */
export const NAMESPACES = {
  dct: "http://purl.org/dc/terms/",
  edtf: "http://id.loc.gov/datatypes/edtf/",
  nif: "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
  oa: "http://www.w3.org/ns/oa#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  skosxl: "http://www.w3.org/2008/05/skos-xl#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** The namespaces of ids and of our own terms. Both can be set, so that others can host their own graph. */
export interface GraphNames {
  /** Ends in `/`: `claim/7606…` is resolved against it. */
  readonly base: string;
  /** Namespace of the terms, ends in `#` or `/`. */
  readonly ns: string;
}

export const DEFAULT_NAMES: GraphNames = {
  base: "https://w3id.org/claimgraph/id/",
  ns: "https://w3id.org/claimgraph/ns#",
};

/** The prefixes of our files and of queries, by name. */
export function prefixesOf(names: GraphNames = DEFAULT_NAMES): Readonly<Record<string, string>> {
  return { cg: names.ns, ...NAMESPACES };
}
