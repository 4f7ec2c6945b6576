/// <reference types="vite/client" />
/** A query that the program ships, for the page to start from. */
export interface Example {
  /** "disputes" */
  readonly name: string;
  /** What it asks: the comment at its head. */
  readonly about: string;
  readonly query: string;
}

const FILES: Readonly<Record<string, string>> = import.meta.glob("../../docs/queries/*.rq", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The query for a start, which needs nothing of the reader. */
const FIRST: Example = {
  name: "claims",
  about: "Claims with who makes them and their words.",
  query: `PREFIX cg: <https://w3id.org/claimgraph/ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?claim ?speaker ?act ?says
WHERE {
  ?claim a cg:Claim ; cg:act ?act ; cg:content ?says .
  OPTIONAL { ?claim cg:claimant/cg:canonical/rdfs:label ?speaker }
}
LIMIT 50
`,
};

/** The comment lines at the head of a query, as a text. */
function aboutOf(query: string): string {
  const lines = query.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  return lines
    .slice(0, end)
    .map((line) => line.slice(1).trim())
    .join(" ");
}

/** The queries of docs/queries, after the one to start with. */
export const EXAMPLES: readonly Example[] = [
  FIRST,
  ...Object.entries(FILES)
    .map(([path, query]) => ({
      name: path.slice(path.lastIndexOf("/") + 1).replace(/\.rq$/, ""),
      about: aboutOf(query),
      query,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1)),
];
