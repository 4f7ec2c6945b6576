import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ClaimgraphError } from "../../../src/model/errors.ts";
import { type AskOptions, loadEngine } from "../../../src/query/sparql/engine.ts";

const KNOWN: AskOptions = {
  prefixes: { cg: "https://example.org/ns#", xsd: "http://www.w3.org/2001/XMLSchema#" },
  base: "https://example.org/id/",
};

const nquads = (text: string) => [{ text, format: "nquads" as const, name: "g.nq" }];

const engine = loadEngine(
  nquads(
    [
      '<https://example.org/id/claim/1> <https://example.org/ns#content> "the bridge stands" .',
      "<https://example.org/id/claim/1> <https://example.org/ns#act> <https://example.org/ns#state> <urn:doc:1> .",
      "<https://example.org/id/claim/2> <https://example.org/ns#act> <https://example.org/ns#deny> <urn:doc:2> .",
    ].join("\n"),
  ),
);

const rows = (query: string, options: AskOptions = {}): string[][] => {
  const answer = engine.ask(query, { ...KNOWN, ...options });
  if (answer.kind !== "rows") throw new Error(`got ${answer.kind}`);
  const { head, results } = JSON.parse(answer.text);
  return results.bindings.map((row: Record<string, { value: string }>) => head.vars.map((v: string) => row[v]?.value));
};

/** The error that a query is answered with, as it is printed. */
function refusal(query: string, options: AskOptions = {}): string {
  try {
    engine.ask(query, { ...KNOWN, ...options });
  } catch (error) {
    if (error instanceof ClaimgraphError) return `${error.exitCode} ${error}`;
    throw error;
  }
  return "answered";
}

describe("asking in SPARQL", () => {
  it("needs no declaration of our prefixes, and takes ids relative to our base", () => {
    expect(rows("SELECT ?a { <claim/1> cg:act ?a }")).toEqual([["https://example.org/ns#state"]]);
  });

  it("lets a query declare one of our prefixes otherwise", () => {
    expect(rows("PREFIX cg: <urn:other:> SELECT ?a { ?c cg:act ?a }")).toEqual([]);
  });

  it("asks the graphs of documents as one", () => {
    expect(rows("SELECT ?c { ?c cg:act ?a } ORDER BY ?c")).toHaveLength(2);
  });

  it("answers in the results formats of the W3C", () => {
    const query = "SELECT ?c ?a { ?c cg:act ?a } ORDER BY ?c LIMIT 1";
    expect(JSON.parse((engine.ask(query, KNOWN) as { text: string }).text)).toEqual({
      head: { vars: ["c", "a"] },
      results: {
        bindings: [
          {
            c: { type: "uri", value: "https://example.org/id/claim/1" },
            a: { type: "uri", value: "https://example.org/ns#state" },
          },
        ],
      },
    });
    expect((engine.ask(query, { ...KNOWN, rows: "csv" }) as { text: string }).text.split(/\r?\n/)).toEqual([
      "c,a",
      "https://example.org/id/claim/1,https://example.org/ns#state",
      "",
    ]);
  });

  it("answers yes or no, and with a graph", () => {
    expect(engine.ask("ASK { ?c cg:act cg:deny }", KNOWN)).toEqual({ kind: "truth", value: true });
    expect(engine.ask("CONSTRUCT { ?c cg:was ?a } WHERE { ?c cg:act ?a }", KNOWN)).toEqual({
      kind: "graph",
      ntriples: [
        "<https://example.org/id/claim/1> <https://example.org/ns#was> <https://example.org/ns#state> .",
        "<https://example.org/id/claim/2> <https://example.org/ns#was> <https://example.org/ns#deny> .",
      ].join("\n"),
    });
  });

  it.each([
    "INSERT DATA { <a> <b> <c> }",
    "DELETE WHERE { ?s ?p ?o }",
    "PREFIX x: <urn:x> CLEAR ALL",
    "DROP ALL",
    "LOAD <urn:x>",
  ])("refuses what would change the graph: %s", (query) => {
    expect(refusal(query)).toMatch(/^2 query:1: [A-Z]+ would change the graph/);
    expect(rows("SELECT * { ?s ?p ?o }")).toHaveLength(3);
  });

  it("does not take words of strings, IRIs, variables and comments for an update", () => {
    expect(
      rows('# DELETE it\nSELECT ?insert { ?insert cg:content ?o FILTER(?o != "DROP ALL" && ?insert != <urn:CLEAR>) }'),
    ).toHaveLength(1);
  });

  it("names line and column of a mistake, not counting what it put before", () => {
    expect(refusal("SELECT ?c {\n ?c cg:act ?a\n", { place: "who.rq" })).toMatch(/^2 who\.rq:3: column 1: expected /);
    expect(refusal("SELECT ?c { ?c cg:act }")).toMatch(/^2 query:1: column 23: expected /);
  });

  it("names a prefix that is declared nowhere, with its line", () => {
    expect(refusal("SELECT ?c\n{ ?c geo:lat ?x }")).toMatch(/^2 query:2: the prefix geo: is not declared.*cg:, xsd:/);
  });

  it("asks no other server", () => {
    expect(refusal("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")).toMatch(
      /SERVICE would ask another server/,
    );
  });

  it("says what is missing from what is no query", () => {
    expect(refusal("")).toContain("there is no SELECT, ASK, CONSTRUCT or DESCRIBE");
  });

  it("answers or refuses any text, and stays as it was", () => {
    const word = fc.constantFrom(
      "SELECT",
      "*",
      "{",
      "}",
      "?s",
      "cg:act",
      "<",
      '"',
      "'''",
      "\\",
      "#",
      "\n",
      "(",
      "PREFIX",
      ":",
      "FILTER",
      "é",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ unit: "grapheme", maxLength: 5 })), { maxLength: 20 }),
        (words) => {
          refusal(words.join(" "));
        },
      ),
    );
    expect(rows("SELECT * { ?s ?p ?o }")).toHaveLength(3);
  });
});

describe("loading", () => {
  it("takes several texts of several formats as one graph, relative IRIs against the base", () => {
    const both = loadEngine(
      [
        {
          text: "@prefix cg: <https://example.org/ns#> . <claim/1> cg:act cg:state .",
          format: "turtle",
          name: "a.ttl",
        },
        { text: "<urn:d> { <claim/2> <https://example.org/ns#act> <urn:x> }", format: "trig", name: "b.trig" },
      ],
      "https://example.org/id/",
    );
    const answer = both.ask("SELECT ?c { ?c cg:act ?a } ORDER BY ?c", { ...KNOWN, rows: "csv" });
    expect((answer as { text: string }).text.split(/\r?\n/)).toEqual([
      "c",
      "https://example.org/id/claim/1",
      "https://example.org/id/claim/2",
      "",
    ]);
  });

  it("names file and line of what is not in its format", () => {
    const broken = { text: "<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b> .", format: "nquads" as const, name: "g.nq" };
    expect(() => loadEngine([broken])).toThrow(expect.objectContaining({ exitCode: 65, place: "g.nq", line: 2 }));
  });
});
