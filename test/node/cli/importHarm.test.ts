import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { run } from "./program.ts";
import { BRIDGE, Work } from "./work.ts";

/* Graphs of others that are none, are of others or are in pieces: each is told with its file, nothing of the rest is lost, and nothing is fetched. */
const OTHER = "Pallumia said that the bridge at Tornwick was open.\n";
const work = new Work();
let bridge = "";
let graph = "";
let turtle = "";

beforeAll(async () => {
  bridge = work.file("bridge.txt", BRIDGE);
  graph = work.path("whole.graph");
  expect((await run(["build", bridge, work.file("other.txt", OTHER), "-o", graph])).code).toBe(0);
  const exported = work.path("whole.ttl");
  expect((await run(["export", graph, "-o", exported, "--no-links"])).code).toBe(0);
  turtle = readFileSync(exported, "utf8");
});

const claimsOf = async (of: string): Promise<number> =>
  (await run(["claims", of, "--json"])).stdout.split("\n").filter((line) => line !== "").length;

test.each([
  [
    "a graph that speaks of documents that it lacks",
    (all: string) => all.replaceAll(/^.*prov:wasDerivedFrom.*\n/gm, ""),
    /wasDerivedFrom is missing/,
  ],
  [
    "a graph under the base of another",
    (all: string) => all.replace("https://w3id.org/claimgraph/id/", "https://claims.example.org/id/"),
    /this is no IRI of a document under https:\/\/w3id\.org\/claimgraph\/id\//,
  ],
])("%s is refused with its file, and the rest is read", async (what, change, told) => {
  const changed = change(turtle);
  expect(changed).not.toBe(turtle);
  const file = work.file(`${what.length}.ttl`, changed);
  const into = work.path(`${what.length}.graph`);
  const { code, stderr } = await run(["build", file, bridge, "-o", into]);
  expect([code, stderr]).toEqual([3, expect.stringMatching(told)]);
  expect(stderr).toContain(file);
  expect(await claimsOf(into)).toBeGreaterThan(0);
});

test("JSON-LD with a context elsewhere is refused, and the context is not fetched", async () => {
  let asked = 0;
  const { createServer } = await import("node:http");
  const server = createServer((_, response) => {
    asked++;
    response.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const file = work.file(
    "remote.jsonld",
    JSON.stringify({ "@context": `http://127.0.0.1:${port}/context.jsonld`, "@id": "urn:x", name: "y" }),
  );
  const { code, stderr } = await run(["build", file, "-o", work.path("remote.graph")]);
  server.close();
  expect([code, stderr]).toEqual([65, expect.stringMatching(/context .* is elsewhere, and nothing is fetched/)]);
  expect(asked).toBe(0);
});

test("5 MB of a user's triples are taken in, asked for, and all in the export", async () => {
  const lines = Array.from(
    { length: 60_000 },
    (_, n) => `<http://my.example/n${n}> <http://my.example/note> "some words of note number ${n}" .\n`,
  );
  const file = work.file("own.nt", lines.join(""));
  expect(lines.join("").length).toBeGreaterThan(5_000_000);
  const into = work.path("own.graph");
  const built = await run(["build", bridge, file, "-o", into]);
  expect([built.code, built.stderr]).toEqual([0, expect.stringMatching(/60000 triples of your own added/)]);
  const { stdout } = await run([
    "query",
    into,
    "SELECT (COUNT(*) AS ?n) { ?s <http://my.example/note> ?o }",
    "--format",
    "csv",
  ]);
  expect(stdout.trim().split(/\r?\n/)[1]).toBe("60000");
  const exported = work.path("own.nq");
  expect((await run(["export", into, "-o", exported])).code).toBe(0);
  expect(readFileSync(exported, "utf8").match(/my\.example\/note> /g)?.length).toBe(60_000);
});

test("of two files that disagree on one document the same is kept, in whichever order they come", async () => {
  const first = work.file("first.ttl", turtle);
  const second = work.file("second.ttl", turtle.replace(/cg:confidence 0\.\d+/, "cg:confidence 0.5"));
  const made: string[] = [];
  for (const [n, files] of [
    [first, second],
    [second, first],
  ].entries()) {
    const into = work.path(`disagree${n}.graph`);
    const { code, stderr } = await run(["build", ...files, "-o", into]);
    expect([code, stderr]).toEqual([0, expect.stringMatching(/\d (?:left as a later program read it|replaced)/)]);
    made.push((await run(["claims", into, "--json"])).stdout);
  }
  expect(made[0]).toBe(made[1]);
});

test("a folder that is half a graph gives what is whole in it, and says which file is not", async () => {
  const half = work.path("half.graph");
  expect((await run(["merge", graph, "-o", half])).code).toBe(0);
  const files = readdirSync(join(half, "documents"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ttl"),
  );
  const damaged = join(half, "documents", files.sort()[0] ?? "");
  writeFileSync(damaged, readFileSync(damaged, "utf8").slice(0, 300));
  const into = work.path("ofHalf.graph");
  const { code, stderr } = await run(["build", half, "-o", into]);
  expect([code, stderr]).toEqual([3, expect.stringMatching(/\.ttl:\d+: this is not Turtle.*is left out/)]);
  expect(stderr).toContain(damaged);
  expect((await run(["documents", into, "--json"])).stdout.trim().split("\n").length).toBe(files.length - 1);
});
