import { dirname, join } from "node:path";
import { parseQuads } from "../../src/rdf/n3.ts";
import { read } from "./suite.ts";

/** A test of a query: what it is asked of, and what it answers. */
export interface QueryTest {
  /** Folder and name of the test. */
  readonly name: string;
  readonly type: "QueryEvaluationTest" | "CSVResultFormatTest" | "PositiveSyntaxTest11" | "NegativeSyntaxTest11";
  readonly query: string;
  /** The IRI that relative ones in the query are relative to. */
  readonly base: string;
  readonly data: readonly string[];
  /** Files of named graphs, by the IRI of each. */
  readonly graphs: readonly (readonly [iri: string, file: string])[];
  /** The file of what it answers. */
  readonly result: string | null;
}

const MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
const QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const KINDS = ["QueryEvaluationTest", "CSVResultFormatTest", "PositiveSyntaxTest11", "NegativeSyntaxTest11"] as const;

/** The tests of queries that a manifest lists, those of the manifests in it among them. */
export function queryTestsOf(root: string, manifest: string): QueryTest[] {
  const here = "https://suite.example/";
  const quads = parseQuads(read(join(root, manifest)), "turtle", manifest, { base: here + manifest, ns: here });
  const all = (subject: string, property: string): string[] =>
    quads
      .filter((quad) => quad.subject.value === subject && quad.predicate.value === property)
      .map(({ object }) => object.value);
  const one = (subject: string, property: string): string | null => all(subject, property)[0] ?? null;
  const file = (iri: string): string => join(root, decodeURI(iri.slice(here.length)));
  const list = (node: string | null): string[] =>
    node === null || node === `${RDF}nil` ? [] : [one(node, `${RDF}first`) ?? "", ...list(one(node, `${RDF}rest`))];
  const members = (property: string): string[] =>
    quads.filter(({ predicate }) => predicate.value === MF + property).flatMap(({ object }) => list(object.value));
  const included = members("include").flatMap((iri) => queryTestsOf(root, decodeURI(iri.slice(here.length))));
  const own = members("entries").flatMap((subject): QueryTest[] => {
    const type = KINDS.find((kind) => all(subject, `${RDF}type`).includes(MF + kind));
    const action = one(subject, `${MF}action`);
    if (type === undefined || action === null) return [];
    const query = one(action, `${QT}query`) ?? action;
    const graphOf = (node: string): readonly [string, string] => {
      const graph = one(node, `${QT}graph`) ?? node;
      return [graph, file(graph)];
    };
    const result = one(subject, `${MF}result`);
    return [
      {
        name: `${dirname(manifest).replace(/^.*\//, "")} ${subject.replace(/^.*#/, "")}`,
        type,
        query: file(query),
        base: query,
        data: all(action, `${QT}data`).map(file),
        graphs: all(action, `${QT}graphData`).map(graphOf),
        result: result?.startsWith(here) === true ? file(result) : null,
      },
    ];
  });
  return [...included, ...own];
}
