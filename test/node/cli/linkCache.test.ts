import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { DocumentRecord } from "../../../src/model/record.ts";
import { linkFolder } from "../../../src/node/cli/linking.ts";
import { GraphEditor } from "../../../src/node/disk/graphEditor.ts";
import { GraphFolder } from "../../../src/node/disk/graphFolder.ts";
import { CACHE_NAME, documentFile, LINKS_NAME, MANIFEST_NAME, VIEW_FOLDER } from "../../../src/node/disk/layout.ts";
import { writeRecord } from "../../../src/node/disk/recordFile.ts";
import { verifyGraph } from "../../../src/node/disk/verify.ts";
import { DEFAULT_NAMES } from "../../../src/rdf/vocabulary/namespaces.ts";
import { inventedRecords } from "../../bench/records.mjs";

const work = mkdtempSync(join(tmpdir(), "claimgraph-cache-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const records = inventedRecords(24);
/** The same documents as another version of the program reads them. */
const readings: readonly (readonly DocumentRecord[])[] = [
  records,
  records.map((record) => ({ ...record, dating: null })),
  records.map((record) => ({ ...record, claims: record.claims.slice(0, 5) })),
];
const ALWAYS = { fromDocuments: 1, toClaims: Number.POSITIVE_INFINITY };
const NEVER = { fromDocuments: Number.POSITIVE_INFINITY, toClaims: 0 };

let made = 0;
const newGraph = (): string => join(work, `${++made}.graph`);

/** Gives a graph these documents and no others, and links it. */
async function linked(
  path: string,
  documents: readonly DocumentRecord[],
  cached: (typeof ALWAYS & { readonly viewAbove?: number }) | "as usual" = ALWAYS,
): Promise<string> {
  const editor = await GraphEditor.open(path, { create: true });
  try {
    rmSync(join(path, "documents"), { recursive: true, force: true });
    for (const record of documents) {
      const file = join(path, documentFile(record.id));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, writeRecord(record, DEFAULT_NAMES));
    }
    await linkFolder(editor, { stopIfInterrupted() {} }, ...(cached === "as usual" ? [] : [cached]));
  } finally {
    await editor.close();
  }
  return readFileSync(join(path, LINKS_NAME), "utf8");
}

/** Every file of a graph that is computed across its documents, by its name; not the cache. */
async function computedFiles(path: string): Promise<ReadonlyMap<string, string>> {
  const names = await (await GraphFolder.open(path)).viewFiles();
  const all = [LINKS_NAME, ...names.sort().map((name) => join(VIEW_FOLDER, name))];
  return new Map(all.map((name) => [name, readFileSync(join(path, name), "utf8")]));
}

async function recordsOf(graph: GraphFolder): Promise<DocumentRecord[]> {
  const found: DocumentRecord[] = [];
  for await (const record of graph.records()) found.push(record);
  return found;
}

const anew = (documents: readonly DocumentRecord[]): Promise<string> => linked(newGraph(), documents, NEVER);

test("documents more, less and read again give from one run to the next what linking anew gives", async () => {
  const step = fc
    .tuple(
      fc.shuffledSubarray(
        records.map((_, n) => n),
        { minLength: 16 },
      ),
      fc.array(fc.nat({ max: 5 }), { minLength: records.length, maxLength: records.length }),
    )
    .map(([chosen, read]) => chosen.map((n) => readings[Math.max(0, read[n]! - 3)]![n]!));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 4 }), async (steps) => {
      const path = newGraph();
      for (const one of steps) expect(await linked(path, one)).toBe(await anew(one));
    }),
    { numRuns: 4 },
  );
});

test("with a document more, edited, gone and back the view and the points are those that are made anew", async () => {
  const path = newGraph();
  const edited = records.map((record, n) => (n === 3 ? { ...record, claims: record.claims.slice(0, 5) } : record));
  for (const documents of [records.slice(1), records, edited, records.slice(2), records]) {
    await linked(path, documents, { ...ALWAYS, viewAbove: 0 });
    const other = newGraph();
    await linked(other, documents, { ...NEVER, viewAbove: 0 });
    const files = await computedFiles(path);
    expect(files.size).toBeGreaterThan(documents.length);
    expect(files).toEqual(await computedFiles(other));
  }
}, 180_000);

test("a cache that is damaged, cut off, of another version or of nothing is as good as none", async () => {
  const path = newGraph();
  const cache = join(path, CACHE_NAME);
  const [before, after] = [records.slice(1), records];
  await linked(path, before);
  const whole = readFileSync(cache, "utf8");
  const expected = await anew(after);
  const damaged = [
    whole.replace("Keldoran", "Pallumian"),
    whole.slice(0, whole.length / 2),
    "",
    "{}\n",
    `${"0".repeat(64)}\n`,
    whole.replace(/"rules":"./, '"rules":"x'),
  ];
  for (const content of damaged) {
    writeFileSync(cache, content);
    expect(await linked(path, after)).toBe(expected);
    // and it is made anew
    expect(readFileSync(cache, "utf8").length).toBeGreaterThan(whole.length);
  }
  // nothing can be kept there, and nothing need be
  rmSync(cache);
  mkdirSync(cache);
  expect(await linked(path, after)).toBe(expected);
});

test("a cache that tells of a document what its file does not is found by verifying", async () => {
  const path = newGraph();
  await linked(path, records);
  const cache = join(path, CACHE_NAME);
  const lines = readFileSync(cache, "utf8").split("\n").slice(0, -2);
  const forged = `${lines.join("\n").replaceAll("Keldoran soldiers", "Pallumian guards")}\n`;
  writeFileSync(cache, `${forged}${createHash("sha256").update(forged).digest("hex")}\n`);
  const { findings } = await verifyGraph(await GraphFolder.open(path));
  expect(findings.filter(({ file }) => file === CACHE_NAME).length).toBe(1);
});

test("a cache of another hand is believed by no answer, and by no later run", async () => {
  const path = newGraph();
  const expected = await linked(path, records);
  const graph = await GraphFolder.open(path);
  expect((await graph.cache())?.documents.size).toBe(records.length);
  const honest = await recordsOf(graph);
  const cache = join(path, CACHE_NAME);
  const lines = readFileSync(cache, "utf8").split("\n").slice(0, -2);
  const forged = `${lines.join("\n").replaceAll("Keldoran soldiers", "Pallumian guards")}\n`;
  writeFileSync(cache, `${forged}${createHash("sha256").update(forged).digest("hex")}\n`);
  expect(await graph.cache()).toBe(null);
  expect(await recordsOf(graph)).toEqual(honest);
  expect(await linked(path, records)).toBe(expected);
  // as in a graph of version 0.1
  rmSync(join(path, MANIFEST_NAME));
  expect(await graph.cache()).toBe(null);
});

test("what the cache holds of a document is not believed once its file has changed", async () => {
  const path = newGraph();
  await linked(path, records);
  const other = records.map((record, n) => (n === 0 ? { ...record, title: "Another title" } : record));
  expect(await linked(path, other)).toContain("Another title");
});

test("a document that is removed takes the cache with it, which has its words", async () => {
  const path = newGraph();
  await linked(path, records);
  const editor = await GraphEditor.open(path);
  await editor.remove(records[0]!.id);
  await editor.close();
  expect(readdirSync(path)).not.toContain(CACHE_NAME);
});

test("a small graph has no cache", async () => {
  const path = newGraph();
  await linked(path, records, "as usual");
  expect(readdirSync(path)).not.toContain(CACHE_NAME);
});
