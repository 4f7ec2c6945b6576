import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "./program.ts";
import { BRIDGE, LOOKUP, Work } from "./work.ts";

const MARKET = `Pallumia denies that its army shelled the bridge at Tornwick.

“Pallumia's army fired the shell that killed four people at the bridge on 17 March 2025,” the Ministry of Defence of Keldora said.
`;
const NOTES = `@prefix my: <http://my.example/ns#> .
<http://my.example/mayor> my:note "called back on Friday", "Rückruf"@de ; my:weight 3 .
[] my:asks <http://my.example/mayor> ; my:about [ my:topic "bridge" ] .
`;
const ENDINGS = ["ttl", "trig", "nq", "nt", "jsonld", "ttl.gz"];

const work = new Work();
let graph = "";
let notes = "";
/** What the graph itself answers to a query of what disputes what, and to one of labels. */
let own: readonly string[][] = [];
beforeAll(async () => {
  const bridge = work.file("bridge.txt", BRIDGE);
  const market = work.file("market.txt", MARKET);
  notes = work.file("notes.ttl", NOTES);
  graph = work.path("whole.graph");
  expect((await run(["build", bridge, market, notes, "-o", graph, "--lookup", LOOKUP])).stderr).toContain(
    "2 added, 6 triples of your own added; ",
  );
  own = [await ask(graph, DISPUTED), await ask(graph, LABELS)];
});

const ask = async (of: string, query: string): Promise<string[]> =>
  (await run(["query", of, query, "--format", "csv"])).stdout.trim().split(/\r?\n/).slice(1).sort();
const OWN = "PREFIX my: <http://my.example/ns#> SELECT ?said { <http://my.example/mayor> my:note ?said }";
const DISPUTED = "SELECT ?a ?b { ?a cg:disputes ?b . ?b cg:disputes ?a }";
const LABELS = "SELECT ?label { ?claim cg:claimant/rdfs:label ?label }";

describe.each(ENDINGS)("an export as .%s", (ending) => {
  test("holds links, labels and the user's own triples, and comes back as it was", async () => {
    const file = work.path(`one.${ending}`);
    expect((await run(["export", graph, "-o", file])).code).toBe(0);
    expect(await ask(file, OWN)).toEqual(["Rückruf", "called back on Friday"]);
    expect([await ask(file, DISPUTED), await ask(file, LABELS)]).toEqual(own);
    for (const rows of own) expect(rows.length).toBeGreaterThan(0);
    const again = work.path(`two.${ending}`);
    await run(["export", file, "-o", again]);
    expect(readFileSync(again)).toEqual(readFileSync(file));
    const back = work.path(`back-${ending}.graph`);
    expect((await run(["build", file, "-o", back])).code).toBe(0);
    const third = work.path(`three.${ending}`);
    await run(["export", back, "-o", third]);
    expect(readFileSync(third)).toEqual(readFileSync(file));
  });
});

test("own triples given twice are there once; verify knows their file", async () => {
  const other = work.path("twice.graph");
  await run(["build", notes, "-o", other]);
  expect((await run(["build", notes, "-o", other])).stderr).not.toContain("triple");
  expect((await run(["verify", other])).code).toBe(0);
  writeFileSync(join(other, "own", "own.nq"), "<urn:a> <urn:b> .\n");
  expect((await run(["verify", other])).stdout).toMatch(/own[/\\]own\.nq:1: /);
});

test("a document that came without its text is kept, told of, and whole once its text comes", async () => {
  const file = work.path("textless.ttl");
  await run(["export", graph, "-o", file]);
  const other = work.path("textless.graph");
  await run(["build", file, "-o", other]);
  const checked = await run(["verify", other]);
  expect(checked.code).toBe(0);
  expect(checked.stderr).toContain("2 documents came without their texts");
  await run(["build", work.path("bridge.txt"), "-o", other, "--lookup", LOOKUP]);
  expect((await run(["verify", other])).stderr).toContain("1 document came without its text");
});

test("graphs are put together the same in any order; what was removed from one is in none", async () => {
  const [north, south] = [work.path("north.graph"), work.path("south.graph")];
  await run(["build", work.path("bridge.txt"), notes, "-o", north, "--lookup", LOOKUP]);
  await run(["build", work.path("market.txt"), work.path("bridge.txt"), "-o", south, "--lookup", LOOKUP]);
  const exported = async (name: string, ...graphs: string[]): Promise<string> => {
    expect((await run(["merge", ...graphs, "-o", work.path(`${name}.graph`)])).code).toBe(0);
    await run(["export", work.path(`${name}.graph`), "-o", work.path(`${name}.trig`)]);
    return readFileSync(work.path(`${name}.trig`), "utf8");
  };
  const both = await exported("both", north, south);
  expect(await exported("both2", south, north)).toBe(both);
  expect(both).toContain("called back on Friday");
  const [bridge = ""] = await ask(north, "SELECT ?d { ?d a cg:Document }");
  await run(["remove", south, bridge.slice(bridge.lastIndexOf("/") + 1)]);
  expect(await exported("less", north, south)).not.toContain(bridge.slice(bridge.lastIndexOf("/") + 1));
  expect(await exported("less2", south, north)).not.toContain(bridge.slice(bridge.lastIndexOf("/") + 1));
});

test("a .ttl that is prose is refused with its line, and the rest is read", async () => {
  const prose = work.file("prose.ttl", "The mayor said that the bridge was closed.\n");
  const ran = await run(["build", prose, work.path("bridge.txt"), "-o", work.path("prose.graph")]);
  expect(ran).toMatchObject({ code: 3, stderr: expect.stringContaining(`${prose}:1: this is not Turtle`) });
  expect(ran.stderr).toContain("1 added");
});

test("standard output, without links where asked", async () => {
  const whole = await run(["export", graph, "-o", "-"]);
  expect(whole.stdout).toContain("cg:disputes");
  const bare = await run(["export", graph, "-o", "-", "--format", "ntriples", "--no-links"]);
  expect(bare.stdout).not.toMatch(/ns#(?:disputes|canonical|Link)>/);
  expect(bare.stderr).toContain("Without what links the documents");
  expect(bare.stdout).toContain("called back on Friday");
});

test("a packed file holds the same bytes", async () => {
  await run(["export", graph, "-o", work.path("p.nt")]);
  await run(["export", graph, "-o", work.path("p.nt.gz")]);
  expect(gunzipSync(readFileSync(work.path("p.nt.gz"))).equals(readFileSync(work.path("p.nt")))).toBe(true);
});

test.each(["csv", "csv.gz", "gexf", "gexf.gz", "graphml"])(
  "an export as .%s takes the place of an earlier one, and of nothing else",
  async (ending) => {
    const file = work.path(`table.${ending}`);
    expect((await run(["export", graph, "-o", file])).code).toBe(0);
    const first = readFileSync(file);
    expect((await run(["export", graph, "-o", file])).code).toBe(0);
    expect(readFileSync(file)).toEqual(first);
    for (const theirs of [Buffer.from("town,dead\nOsk,9\n"), gzipSync("<xml>their own</xml>")]) {
      writeFileSync(file, theirs);
      const ran = await run(["export", graph, "-o", file]);
      expect(ran.stderr).toMatch(
        ending.startsWith("csv") ? /is no table that was exported here/ : /is no network that was exported here/,
      );
      expect(ran.code).toBe(73);
      expect(readFileSync(file)).toEqual(theirs);
    }
  },
);
