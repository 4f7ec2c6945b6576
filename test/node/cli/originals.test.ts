import { createHash } from "node:crypto";
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { pdfFile } from "../../tools/pdfFile.mjs";
import { run } from "./program.ts";
import { BRIDGE, LOOKUP, tree, Work } from "./work.ts";

const LINES = [
  "Keldora denied that it had fired on the bridge.",
  "The mayor of Tornwick said that three people had died.",
];
const pdf = pdfFile([
  LINES.map((text, i) => ({ x: 72, y: 100 + 30 * i, size: 12, text })),
  [{ x: 72, y: 100, size: 12, text: "Pallumia said that nine shells had hit the bridge." }],
]);
const HTML =
  "<html><head><title>Bridge</title></head><body><h1>Bridge</h1><!-- seen by nobody --><p>Keldora denied that it had fired on the bridge at Tornwick on Monday.</p></body></html>";
const hash = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

const work = new Work();
let files: string[] = [];
beforeAll(() => {
  files = [work.file("report.pdf", pdf), work.file("page.html", HTML), work.file("bridge.txt", BRIDGE)];
});

async function built(name: string, ...more: string[]): Promise<string> {
  const graph = work.path(name);
  expect((await run(["build", ...files, "-o", graph, "--lookup", LOOKUP, ...more])).code).toBe(0);
  return graph;
}

const originalsIn = (graph: string): string[] =>
  Object.keys(tree(graph))
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.startsWith("originals/"))
    .map((name) => name.replace(/^.*\//, ""))
    .sort();
const fileOf = (graph: string, bytes: Uint8Array | string): string =>
  join(graph, "originals", hash(bytes).slice(0, 2), hash(bytes));
const idOf = async (graph: string, words: string): Promise<string> =>
  JSON.parse((await run(["claims", graph, "--text", words, "--json"])).stdout.split("\n")[0] ?? "").document;

describe("the bytes of files", () => {
  test("are kept once, by their hash and for their owner only; a text that is its own bytes is not kept twice", async () => {
    const graph = await built("kept.graph");
    await run(["build", work.file("copy.pdf", pdf), "-o", graph, "--publisher", "Halyard", "--lookup", LOOKUP]);
    expect(originalsIn(graph)).toEqual([hash(pdf), `${hash(pdf)}.json`, hash(HTML)].sort());
    expect(readFileSync(fileOf(graph, pdf)).equals(pdf)).toBe(true);
    if (process.platform !== "win32") {
      expect(statSync(fileOf(graph, pdf)).mode & 0o777).toBe(0o600);
      expect(statSync(join(graph, "originals")).mode & 0o777).toBe(0o700);
    }
    expect((await run(["verify", graph])).stderr).toMatch(/all is well\n$/);
    expect((await run(["verify", graph, "--again", "--lookup", LOOKUP])).stderr).toMatch(/all is well\n$/);
  });

  test("are left out where asked, and come with the next build without", async () => {
    const graph = await built("none.graph", "--no-originals");
    expect(originalsIn(graph)).toEqual([]);
    expect((await run(["verify", graph])).code).toBe(0);
    expect((await run(["build", ...files, "-o", graph, "--lookup", LOOKUP])).stderr).toContain("3 unchanged");
    expect(originalsIn(graph)).toHaveLength(3);
    expect((await run(["verify", graph])).code).toBe(0);
  });

  test("come back by building where they are lost, which verify finds", async () => {
    const graph = await built("lost.graph");
    rmSync(fileOf(graph, pdf));
    expect((await run(["verify", graph])).stdout).toContain("the file is gone");
    await run(["build", ...files, "-o", graph, "--lookup", LOOKUP]);
    expect(readFileSync(fileOf(graph, pdf)).equals(pdf)).toBe(true);
    expect((await run(["verify", graph])).code).toBe(0);
  });

  test("that were changed are found, set aside by repair, and no others", async () => {
    const graph = await built("changed.graph");
    appendFileSync(fileOf(graph, HTML), "<p>added</p>");
    writeFileSync(join(graph, "originals", "notes.txt"), "mine");
    const found = await run(["verify", graph]);
    expect(found.code).toBe(65);
    expect(found.stdout).toMatch(/the original was changed/);
    expect(found.stdout).toMatch(/notes\.txt: this file does not belong here/);
    await run(["repair", graph]);
    expect(originalsIn(graph)).toEqual([hash(pdf), `${hash(pdf)}.json`].sort());
    expect((await run(["verify", graph])).code).toBe(0);
    expect((await run(["purge", graph])).stderr).toContain("1 original and 1 other file");
  });

  test("tell in the record by what they were read", async () => {
    const graph = await built("told.graph");
    const asked = "SELECT ?r ?l { ?d cg:reader ?r OPTIONAL { ?d cg:library ?l } }";
    const { stdout } = await run(["query", graph, asked, "--format", "csv"]);
    expect(stdout).toContain("pdf,pdfjs-dist 5.6.205");
    expect(stdout).toMatch(/^plain,\r?$/m);
  });
});

describe("a document that is removed", () => {
  test("takes its bytes along at once, and leaves those that another document has, too", async () => {
    const graph = await built("removed.graph");
    await run(["build", files[1] ?? "", "-o", graph, "--publisher", "Halyard", "--lookup", LOOKUP]);
    const first = await idOf(graph, "fired on the bridge at Tornwick on Monday");
    await run(["remove", graph, first]);
    expect(originalsIn(graph)).toContain(hash(HTML));
    await run(["remove", graph, await idOf(graph, "fired on the bridge at Tornwick on Monday")]);
    expect(Object.values(tree(graph)).some((content) => content.includes("seen by nobody"))).toBe(false);
    await run(["remove", graph, await idOf(graph, "nine shells")]);
    expect(originalsIn(graph)).toEqual([]);
    expect((await run(["verify", graph])).code).toBe(0);
  });

  test("and is kept is set aside with them, put back whole, and purged whole", async () => {
    const graph = await built("aside.graph");
    const id = await idOf(graph, "nine shells");
    const before = originalsIn(graph);
    await run(["remove", graph, id, "--keep"]);
    expect(originalsIn(graph)).toEqual([hash(HTML)]);
    await run(["restore", graph, id]);
    expect(originalsIn(graph)).toEqual(before);
    expect(Object.keys(tree(graph)).filter((name) => name.startsWith("set-aside"))).toEqual([]);
    expect((await run(["verify", graph])).code).toBe(0);
    await run(["remove", graph, id, "--keep"]);
    await run(["purge", graph]);
    expect(readdirSync(graph)).not.toContain("set-aside");
    expect((await run(["verify", graph])).code).toBe(0);
  });
});

test("a graph that takes another in takes its originals along, and one in a file has none", async () => {
  const [graph, both, file] = [await built("one.graph"), work.path("both.graph"), work.path("one.ttl")];
  await run(["merge", graph, "-o", both]);
  expect(originalsIn(both)).toEqual(originalsIn(graph));
  expect((await run(["verify", both])).code).toBe(0);
  await run(["export", graph, "-o", file]);
  const back = work.path("back.graph");
  await run(["build", file, "-o", back]);
  expect(originalsIn(back)).toEqual([]);
  // What has no original there keeps the one that is here
  await run(["merge", file, "-o", both]);
  expect(originalsIn(both)).toEqual(originalsIn(graph));
});
