import { prefixesOf } from "../../rdf/vocabulary/namespaces.ts";

const RESULTS = ["SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"];
const GRAPHS = ["Turtle", "N-Triples", "JSON-LD", "RDF_XML", "N-Quads", "TriG"];

/** The description of the endpoint (SPARQL 1.1 Service Description), as Turtle. */
export function serviceDescription(endpoint: string): string {
  const formats = [...RESULTS, ...GRAPHS].map((name) => `<http://www.w3.org/ns/formats/${name}>`).join(", ");
  return `@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix rdfs: <${prefixesOf().rdfs}> .

<${endpoint}#service> a sd:Service ;
    rdfs:label "Claimgraph: a graph of attributed claims, to be read" ;
    sd:endpoint <${endpoint}> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:feature sd:UnionDefaultGraph ;
    sd:resultFormat ${formats} ;
    sd:defaultDataset <${endpoint}#dataset> .

<${endpoint}#dataset> a sd:Dataset ;
    sd:defaultGraph <${endpoint}#union> .

<${endpoint}#union> a sd:Graph .
`;
}
