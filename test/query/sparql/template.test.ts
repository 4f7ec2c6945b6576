import fc from "fast-check";
import { DataFactory } from "n3";
import { expect, test } from "vitest";
import { loadEngine } from "../../../src/query/sparql/engine.ts";
import { sparql } from "../../../src/query/sparql/template.ts";

const engine = loadEngine([]);
const back = (query: string): { value: string; type: string } => {
  const answer = engine.ask(query);
  return JSON.parse(answer.kind === "rows" ? answer.text : "{}").results.bindings[0].x;
};

test("no string breaks out of its place", () => {
  const tried = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom('" } INSERT { <urn:a> <urn:b> "', "\\", '"""', "\n#", "'); DROP"),
  );
  fc.assert(
    fc.property(tried, (text) => {
      expect(back(sparql`SELECT ?x { BIND(${text} AS ?x) }`).value).toBe(text);
    }),
  );
});

test("terms, numbers and booleans are what they were", () => {
  const iri = DataFactory.namedNode("http://my.example/a");
  expect(back(sparql`SELECT ?x { BIND(${iri} AS ?x) }`)).toMatchObject({ type: "uri", value: iri.value });
  expect(back(sparql`SELECT ?x { BIND(${0.25} + ${2} AS ?x) }`).value).toBe("2.25");
  expect(back(sparql`SELECT ?x { BIND(${true} AS ?x) }`).value).toBe("true");
  expect(() => sparql`SELECT * { ?a ?b ${DataFactory.namedNode("no iri> ?c")} }`).toThrow(/no IRI/);
  expect(() => sparql`SELECT * { ?a ?b ${Number.NaN} }`).toThrow(/cannot stand in a query/);
});
