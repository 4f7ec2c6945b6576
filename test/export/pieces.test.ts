import { expect, test } from "vitest";
import { csvRows, writeCsv } from "../../src/export/csv.ts";
import { GRAPH_FORMATS } from "../../src/export/graphFormats.ts";
import { jsonPieces } from "../../src/export/jsonPieces.ts";
import { sortedInParts } from "../../src/export/nquads.ts";
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

test("the lines of a large graph are sorted part by part as all at once, each once, also beyond the characters of one unit", () => {
  const made = [...graphPieces(contentsOf(records), "nquads")];
  const odd = ["\u{1f600}", "\uffee", "\ud7ff", "a"].map((sign) => `<urn:${sign}> <urn:p> "${sign}" .\n`);
  // in another order, some of them twice
  const lines = [...odd, ...made.toReversed(), ...made.slice(0, 300), ...odd];
  let times = 0;
  const again = (): readonly string[] => {
    times++;
    return lines;
  };
  const whole = [...sortedInParts({ records }, again, { mostClaims: records.length * 100, ofPart: 1 })];
  expect(times).toBe(1);
  expect([...sortedInParts({ records }, again, { mostClaims: 0, ofPart: 400 })]).toEqual(whole);
  expect(times).toBeGreaterThan(4);
  expect(whole.length).toBe(made.length + odd.length);
  const [a = 0, b = 0] = ["\uffee", "\u{1f600}"].map((sign) => whole.findIndex((line) => line.includes(sign)));
  expect(a).toBeLessThan(b);
});
