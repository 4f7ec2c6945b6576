import fc from "fast-check";
import { parse } from "parse5";
import { expect, test } from "vitest";
import { layout } from "../../src/overview/layout.ts";
import { csvOf } from "../../web/export/csv.ts";
import { gexfOf } from "../../web/export/gexf.ts";
import { subset } from "../../web/export/subset.ts";
import type { Palette } from "../../web/graph/palette.ts";
import { sceneOf } from "../../web/graph/scene.ts";
import { indexRecords } from "../../web/state/graphIndex.ts";
import { velmar } from "./fixtures/velmar.ts";

const index = indexRecords(velmar.records);

/** Rows of a table as RFC 4180 has them. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === "" && quoted === undefined && plain === "") break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

test("the table has a row for each claim, its words as they stand in the document", () => {
  const [head = [], ...rows] = readCsv(csvOf(index, index.entries).replace("\ufeff", ""));
  expect(rows.length).toBe(index.entries.length);
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
  expect(column("claim")).toEqual(index.entries.map(({ claim }) => claim.id));
  expect(column("content")[1]).toBe("At least sixteen shells fell on the village, and two farmers were wounded");
  expect(column("polarity").filter((word) => word === "denied").length).toBe(3);
  for (const row of rows) expect(row.length).toBe(head.length);
});

test("no cell of the table is run as a formula, and none breaks out of its row", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("=", "+", "-", "@"), (words, sign) => {
      const [first] = index.entries;
      if (first === undefined) throw new Error("no claim");
      const entry = { ...first, claim: { ...first.claim, rule: `${sign}${words}` } };
      const [head = [], row = []] = readCsv(csvOf(index, [entry]).replace("\ufeff", ""));
      expect(row[head.indexOf("rule")]).toBe(`'${sign}${words}`);
      expect(row.length).toBe(head.length);
    }),
  );
});

test("the graph for Gephi is well formed whatever names say, and has every thing and line", () => {
  const hostile = {
    ...index.network,
    nodes: index.network.nodes.map((node) => ({ ...node, label: `"><&\u0000\ud800 ${node.label}` })),
  };
  const scene = sceneOf(hostile, new Set(index.entries.map(({ claim }) => claim.id)), new Set());
  const palette = { actor: "#000000", event: "#111111", place: "#222222", document: "#333333" } as Palette;
  const text = gexfOf(scene, layout(index.network), palette);
  expect(text.includes("\u0000") || text.includes("\ud800")).toBe(false);
  expect(text.match(/<node /g)?.length).toBe(scene.nodes.length);
  expect(text.match(/<edge /g)?.length).toBe(scene.edges.length);
  const labels = [...text.matchAll(/label="([^"]*)"/g)].map(([, label]) => label);
  expect(labels.every((label) => label?.startsWith("&quot;&gt;&lt;&amp; "))).toBe(true);
  expect(parse(text).childNodes.length).toBeGreaterThan(0);
});

test("a part of the graph has the claims asked for and those that their chains need, nothing else", () => {
  const nested = index.entries.find(({ claim }) => claim.parent !== null);
  if (nested === undefined) throw new Error("no nested claim");
  const [record, ...others] = subset(index, [nested]);
  expect(others).toEqual([]);
  expect(record?.claims.map(({ id }) => id).sort()).toEqual([nested.claim.id, nested.claim.parent].sort());
  const actors = record?.actors.flatMap(({ names }) => names) ?? [];
  expect(actors).toContain("Ilse Moran");
  expect(actors).not.toContain("Lake Teal Observer Mission");
});

test("the whole is the part of all", () => {
  const claims = subset(index, index.entries).flatMap((record) => record.claims);
  expect(claims.length).toBe(index.entries.length);
});
