import { SaxesParser } from "saxes";
import type { SparqlAnswer } from "../../src/query/sparql/engine.ts";
import { parseKeepingBlankNodes, parseQuads, type ResultTerm } from "../../src/rdf/n3.ts";
import { linesOf, read } from "./suite.ts";

type Rows = readonly Readonly<Record<string, ResultTerm>>[];

/** What a query should answer, or answers, in a form in which equal answers are equal. */
export type Comparable =
  | { readonly truth: boolean }
  | { readonly rows: readonly string[] }
  | { readonly graph: readonly string[] };

/** Rows in any order; what blank nodes are called does not count. */
const comparableRows = (rows: Rows): Comparable => ({
  rows: rows
    .map((row) =>
      JSON.stringify(
        Object.keys(row)
          .sort()
          .map((name) => [name, ...termOf(row[name]!)]),
      ),
    )
    .sort(),
});

function termOf({ type, value, datatype = "", ...more }: ResultTerm & { readonly "xml:lang"?: string }): string[] {
  if (type === "bnode") return ["_:"];
  // 3.1E0 and 3.1 are one number
  const written = NUMBERS.test(datatype) ? String(Number(value)) : value;
  return [type.replace("typed-", ""), written, plainOf(datatype), (more["xml:lang"] ?? "").toLowerCase()];
}

const NUMBERS = /XMLSchema#(?:integer|decimal|float|double)$/;

const plainOf = (datatype = ""): string => (/XMLSchema#string$|#langString$/.test(datatype) ? "" : datatype);

export function comparableOf(answer: SparqlAnswer): Comparable {
  if (answer.kind === "truth") return { truth: answer.value };
  if (answer.kind === "graph") return { graph: linesOf(parseKeepingBlankNodes(answer.ntriples, "answer")) };
  return comparableRows((JSON.parse(answer.text) as { results: { bindings: Rows } }).results.bindings);
}

/** What the file of a test says; null where it is in a format that is not compared. */
export function wantedOf(file: string): Comparable | null {
  if (file.endsWith(".srj")) {
    const told = JSON.parse(read(file)) as { boolean?: boolean; results?: { bindings: Rows } };
    return told.boolean === undefined ? comparableRows(told.results?.bindings ?? []) : { truth: told.boolean };
  }
  if (file.endsWith(".srx")) return fromXml(read(file));
  if (!/\.(?:ttl|nt)$/.test(file)) return null;
  const quads = parseQuads(read(file), "turtle", file, { base: `file://${file}`, ns: "" });
  return quads.some(({ object }) => object.value.endsWith("result-set#ResultSet")) ? null : { graph: linesOf(quads) };
}

/** https://www.w3.org/TR/rdf-sparql-XMLres/ */
function fromXml(text: string): Comparable {
  const rows: Record<string, ResultTerm>[] = [];
  let truth: boolean | null = null;
  let name = "";
  let words = "";
  let attributes: Readonly<Record<string, string>> = {};
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    words = "";
    attributes = tag.attributes as Record<string, string>;
    if (tag.name === "result") rows.push({});
    if (tag.name === "binding") name = attributes.name ?? "";
  });
  parser.on("text", (piece) => {
    words += piece;
  });
  parser.on("closetag", (tag) => {
    const row = rows.at(-1);
    if (tag.name === "boolean") truth = words.trim() === "true";
    if (row === undefined || !["uri", "literal", "bnode"].includes(tag.name)) return;
    const { datatype, "xml:lang": language } = attributes;
    row[name] = {
      type: tag.name as ResultTerm["type"],
      value: words,
      ...(datatype === undefined ? {} : { datatype }),
      ...(language === undefined ? {} : { "xml:lang": language }),
    };
  });
  parser.write(text).close();
  return truth === null ? comparableRows(rows) : { truth };
}
