import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ClaimGraph } from "../../src/index.ts";
import { loadEngine } from "../../src/query/sparql/engine.ts";
import { iri, parseQuads, quad, quadLines } from "../../src/rdf/n3.ts";
import type { Quad } from "../../src/rdf/term.ts";
import { DEFAULT_NAMES } from "../../src/rdf/vocabulary/namespaces.ts";
import { DEVIATIONS } from "./deviations.ts";
import { comparableOf, wantedOf } from "./sparqlResults.ts";
import { type QueryTest, queryTestsOf } from "./sparqlSuite.ts";
import { ABSENT, hasSuites, read, unpacked } from "./suite.ts";

/** The test's data in a graph of claims, as somebody's own triples, and what `graph.sparql` gives to the engine of it. */
function engineOf({ data, graphs }: QueryTest, root: string) {
  const graph = new ClaimGraph();
  const quadsIn = (file: string): Quad[] =>
    parseQuads(read(file), "turtle", file, {
      ...DEFAULT_NAMES,
      base: `https://suite.example${file.slice(root.length)}`,
    });
  for (const file of data) for (const one of quadsIn(file)) graph.add(one as never);
  for (const [name, file] of graphs)
    for (const { subject, predicate, object } of quadsIn(file))
      graph.add(quad(subject as never, predicate, object as never, iri(name)) as never);
  const text = quadLines(graph.quads() as Iterable<unknown> as Iterable<Quad>).join("");
  return loadEngine([{ name: "graph", text, format: "nquads", graph: null }]);
}

/** What a test tells: null where all is as it asks, "unread" where it is of what is not read or compared, else what is otherwise. */
function fault(test: QueryTest, root: string): string | null {
  if ([...test.data, ...test.graphs.map(([, file]) => file)].some((file) => file.endsWith(".rdf")))
    return "unread: RDF/XML";
  const query = readFileSync(test.query, "utf8");
  const ask = () => engineOf(test, root).ask(query, { base: test.base });
  if (test.type === "NegativeSyntaxTest11") {
    try {
      ask();
      return "takes what is no query";
    } catch {
      return null;
    }
  }
  try {
    const answer = ask();
    if (test.type === "PositiveSyntaxTest11") return null;
    const wanted = test.result === null ? null : wantedOf(test.result);
    if (wanted === null) return "unread: result";
    return JSON.stringify(comparableOf(answer)) === JSON.stringify(wanted) ? null : "answers otherwise";
  } catch (error) {
    return `refuses it: ${(error as Error).message.slice(0, 120)}`;
  }
}

describe.skipIf(!hasSuites)(`the W3C's tests of SPARQL 1.1 queries (skipped where ${ABSENT})`, () => {
  const root = hasSuites ? unpacked("rdf-tests.tar.gz") : "";

  it("are answered by a graph as they should be, but for the known deviations", () => {
    const tests = queryTestsOf(root, "sparql/sparql11/manifest-sparql11-query.ttl");
    expect(tests.length).toBeGreaterThan(300);
    const faults = tests.flatMap((test): [string, string][] => {
      const found = fault(test, root);
      return found === null ? [] : [[`sparql ${test.name}`, found]];
    });
    const unread = faults.filter(([, found]) => found.startsWith("unread"));
    const others = faults.filter(([, found]) => !found.startsWith("unread"));
    console.log(
      `SPARQL 1.1 queries: ${tests.length - faults.length} of ${tests.length} as the W3C asks, ${others.length} otherwise, ${unread.length} not compared`,
    );
    const known = DEVIATIONS.filter(({ test }) => test.startsWith("sparql ")).map(({ test }) => test);
    expect(others.filter(([test]) => !known.includes(test))).toEqual([]);
    expect(known.filter((test) => !others.some(([found]) => found === test))).toEqual([]);
    // data in RDF/XML, and results in the vocabulary of result sets
    expect(unread.length).toBeLessThanOrEqual(12);
  }, 300_000);
});
