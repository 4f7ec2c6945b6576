import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "./program.ts";
import { BRIDGE, LOOKUP, tree, Work } from "./work.ts";

const HOSPITAL = "The Ministry of Health of Pallumia said that the hospital had closed.";

const work = new Work();
let bridge = "";
let hospital = "";
beforeAll(() => {
  bridge = work.file("bridge.txt", BRIDGE);
  hospital = work.file("hospital.txt", HOSPITAL);
});

async function built(name: string, ...inputs: string[]): Promise<string> {
  const graph = work.path(name);
  expect((await run(["build", ...inputs, "-o", graph, "--lookup", LOOKUP])).code).toBe(0);
  return graph;
}

const documentsOf = async (graph: string): Promise<string[]> =>
  (await run(["query", graph, "SELECT ?d { ?d a cg:Document }", "--format", "csv"])).stdout
    .trim()
    .split(/\r?\n/)
    .slice(1);

describe("export", () => {
  test("writes every format, and each is read back as the same graph", async () => {
    const graph = await built("formats.graph", bridge, hospital);
    const turtle = work.path("formats.ttl");
    expect(await run(["export", graph, "-o", turtle])).toMatchObject({
      code: 0,
      stdout: "",
      stderr: `${turtle}: 5 claims of 2 documents\n`,
    });
    for (const ending of ["ttl", "trig", "nq", "jsonld"]) {
      const file = work.path(`out/again.${ending}`);
      expect((await run(["export", graph, "-o", file])).code).toBe(0);
      const back = work.path(`out/back-${ending}.ttl`);
      expect((await run(["export", file, "-o", back])).code).toBe(0);
      expect(readFileSync(back, "utf8")).toBe(readFileSync(turtle, "utf8"));
    }
  });

  test("writes claims as a table that a spreadsheet opens", async () => {
    const graph = await built("table.graph", bridge);
    const file = work.path("claims.csv");
    await run(["export", graph, "-o", file]);
    const [head, ...rows] = readFileSync(file, "utf8").trimEnd().split("\r\n");
    expect(head).toMatch(/^claim,document,title,/);
    expect(rows).toHaveLength(4);
    expect(rows.join("\n")).toContain(",We hit nothing but an empty road,");
  });

  test("leaves less sure claims out where asked, and refuses an ending that it does not know", async () => {
    const graph = await built("sure.graph", bridge);
    expect((await run(["export", graph, "-o", work.path("none.ttl"), "--min-confidence", "1"])).stderr).toContain(
      ": 0 claims of 1 document",
    );
    const file = work.path("graph.rdf");
    expect(await run(["export", graph, "-o", file])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`error: ${file}: the ending tells no format`),
    });
  });
});

describe("verify", () => {
  test("finds nothing wrong with a graph as it was built", async () => {
    const graph = await built("whole.graph", bridge, hospital);
    expect(await run(["verify", graph])).toMatchObject({
      code: 0,
      stdout: "",
      stderr: expect.stringMatching(/: 2 documents, 5 claims, \d+ spans; all is well\n$/),
    });
    const json = JSON.parse((await run(["verify", graph, "--json"])).stdout);
    expect(json).toMatchObject({ documents: 2, claims: 5, findings: [] });
  });

  test("checks a graph in one file, with its links, as far as it can without the texts", async () => {
    for (const name of ["whole.ttl", "whole.trig", "whole.nt"]) {
      const file = await built(name, bridge, hospital);
      expect(await run(["verify", file])).toMatchObject({ code: 0, stdout: "" });
      const said = readFileSync(file, "utf8");
      writeFileSync(file, said.replace(/(act> |cg:act )(<[^>]*#|cg:)deny/, "$1$2admit"));
      expect((await run(["verify", file])).code).not.toBe(0);
    }
  });
});

describe("remove", () => {
  test("takes a document out, its words too, and building does not bring it back", async () => {
    const graph = await built("removed.graph", bridge, hospital);
    const before = await documentsOf(graph);
    expect(before).toHaveLength(2);
    const inText = (words: string) => Object.values(tree(graph)).some((content) => content.includes(words));
    const [id] = JSON.parse(`[${(await run(["claims", graph, "--text", "hospital", "--json"])).stdout.trim()}]`).map(
      (line: { document: string }) => line.document,
    );
    expect(inText("the hospital had closed")).toBe(true);
    expect(await run(["remove", graph, id.slice(0, 8)])).toMatchObject({
      code: 0,
      stderr: `${graph}: removed ${id}\n`,
    });
    expect(inText("the hospital had closed")).toBe(false);
    expect(await documentsOf(graph)).toEqual(before.filter((one) => !one.endsWith(id)));
    const again = await run(["build", hospital, "-o", graph, "--lookup", LOOKUP]);
    expect(again.stderr).toContain("it was removed from the graph before and stays out");
    expect(await documentsOf(graph)).toHaveLength(1);
    expect((await run(["verify", graph])).code).toBe(0);
    expect(await run(["remove", graph, id])).toMatchObject({
      code: 66,
      stderr: expect.stringContaining("was removed before"),
    });
  });

  test("takes an IRI, and nothing that might mean another document", async () => {
    const graph = await built("iri.graph", bridge);
    const [iri] = await documentsOf(graph);
    for (const [given, code] of [
      ["", 66],
      ["12", 66],
      ["another-bridge.txt", 66],
      ["0000000", 66],
    ] as const)
      expect((await run(["remove", graph, given])).code, given).toBe(code);
    expect(await documentsOf(graph)).toEqual([iri]);
    expect((await run(["remove", graph, iri!])).code).toBe(0);
    expect(await documentsOf(graph)).toEqual([]);
  });

  test("does not touch a graph that another run is writing", async () => {
    const graph = await built("locked.graph", bridge);
    writeFileSync(join(graph, "claimgraph.lock"), `${JSON.stringify({ pid: process.pid, host: "elsewhere" })}\n`);
    const before = tree(graph);
    for (const args of [
      ["build", hospital, "-o", graph],
      ["remove", graph, "12345678"],
    ])
      expect(await run(args)).toMatchObject({
        code: 75,
        stderr: expect.stringContaining(`is being written by process ${process.pid} on elsewhere`),
      });
    expect(tree(graph)).toEqual(before);
    expect((await run(["claims", graph])).code).toBe(0);
  });
});

describe("names of files", () => {
  const words = "Keldora said that Pallumian artillery shelled the bridge. Pallumia denied that claim.";

  test("stand beside the documents, and tell where a disputed claim comes from", async () => {
    const [graph, other] = [work.path("named.graph"), work.path("unnamed.graph")];
    const [one, two] = [work.file("account.txt", words), work.file("copy.txt", words)];
    await run(["build", one, two, "-o", graph]);
    await run(["build", one, "-o", other, "--no-names"]);
    const told = async (path: string): Promise<string[]> => {
      const points = JSON.parse((await run(["disputes", path, "--json"])).stdout);
      return points[0].stances[0].claims.map(({ source }: { source: string }) => source);
    };
    expect(await told(graph)).toEqual(["account.txt", "copy.txt"]);
    expect((await told(other))[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(await run(["verify", graph])).toMatchObject({ code: 0 });
  });
});

test("disputes asks for two actors at most, and for days in their order", async () => {
  const graph = work.path("few.graph");
  await run(["build", work.file("few.txt", "Keldora said that it rained."), "-o", graph]);
  expect(await run(["disputes", graph, "--between", "A", "B", "C"])).toMatchObject({ code: 2 });
  expect(await run(["disputes", graph, "--from", "2025-03-02", "--to", "2025-03-01"])).toMatchObject({ code: 2 });
  expect((await run(["disputes", graph])).stdout).toContain("No disputed point was found.");
});
