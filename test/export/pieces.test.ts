import { expect, test } from "vitest";
import { csvRows, writeCsv } from "../../src/export/csv.ts";
import { GRAPH_FORMATS } from "../../src/export/graphFormats.ts";
import { jsonPieces } from "../../src/export/jsonPieces.ts";
import { graphPieces, writeGraph } from "../../src/export/readGraph.ts";
import type { Report } from "../../src/export/report/blocks.ts";
import { markdownPieces, writeMarkdown } from "../../src/export/report/markdown.ts";
import { contentsOf } from "../../src/rdf/graphContents.ts";
import { inventedRecords } from "../bench/records.mjs";

const records = inventedRecords(6);

test.each([
  null,
  3,
  "a\nb",
  [],
  {},
  [[], {}],
  { a: [1, { b: "line\nbreak", c: [[[{ d: [{}] }]]] }], e: null, "“f”": { g: { h: { i: [1, 2] } } } },
  records,
])("pieces of JSON are what JSON.stringify writes", (value) => {
  expect([...jsonPieces(value)].join("")).toBe(JSON.stringify(value, null, 2));
});

test("no piece holds more than a small part of a long answer", () => {
  const answer = { entries: Array.from({ length: 5_000 }, (_, n) => ({ claim: n, content: "said" })) };
  const pieces = [...jsonPieces(answer)];
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(200);
  const report: Report = {
    title: "Timeline",
    blocks: [
      { kind: "table", head: ["a"], rows: Array.from({ length: 5_000 }, () => [[[{ kind: "text", text: "said" }]]]) },
    ],
  };
  const lines = [...markdownPieces(report)];
  expect(lines.length).toBeGreaterThan(5_000);
  expect(lines.join("")).toBe(writeMarkdown(report));
});

test.each(GRAPH_FORMATS)("a graph is written in pieces as it is at once: %s", (format) => {
  const pieces = [...graphPieces(contentsOf(records), format)];
  expect(pieces.length).toBeGreaterThan(records.length);
  expect(pieces.join("")).toBe(writeGraph(records, format));
});

test("a table has a piece for each claim", () => {
  const rows = [...csvRows(records)];
  expect(rows).toHaveLength(1 + records.reduce((sum, { claims }) => sum + claims.length, 0));
  expect(rows.join("")).toBe(writeCsv(records));
});
