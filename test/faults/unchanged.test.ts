import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "../node/cli/program.ts";
import { BRIDGE, tree, Work } from "../node/cli/work.ts";

const work = new Work();
const MILL = "Keldora said that the mill was closed.";

/** A graph of two files, and what building it again says. */
async function built(name: string) {
  const graph = work.path(name);
  const inputs = [work.file("bridge.txt", BRIDGE), work.file("mill.txt", MILL)];
  await run(["build", ...inputs, "-o", graph, "--no-names"]);
  const again = async (...options: string[]): Promise<string> =>
    (await run(["build", ...inputs, "-o", graph, "--no-names", ...options])).stderr.replace(`${graph}: `, "");
  return { graph, inputs, again };
}
const fileOf = (graph: string, folder: string): string =>
  `${graph}/${Object.keys(tree(graph)).find((name) => name.startsWith(folder))}`;

describe("an input that a graph has read", () => {
  test("is not read again, and nothing in the folder changes or tells its name", async () => {
    const { graph, again } = await built("same.graph");
    const before = tree(graph);
    expect(Object.values(before).some((content) => content.includes("mill.txt"))).toBe(false);
    expect(await again()).toBe("2 unchanged; nothing was read again\n");
    expect(tree(graph)).toEqual(before);
    expect(await run(["verify", graph])).toMatchObject({ code: 0, stdout: "" });
  });

  test("is read again where a byte of it, or what it is read with, is another", async () => {
    const { again } = await built("other.graph");
    work.file("mill.txt", `${MILL} `);
    expect(await again()).toContain("1 added, 1 unchanged; 1 claim read");
    expect(await again("--publisher", "Halyard")).toContain("2 added; 5 claims read");
    expect(await again("--publisher", "Halyard")).toContain("nothing was read again");
  });

  test.each(["documents", "texts"])("is read again where the graph has lost something of its %s", async (folder) => {
    const { graph, again } = await built(`${folder}.graph`);
    const file = fileOf(graph, folder);
    const whole = readFileSync(file, "utf8");
    writeFileSync(file, whole.slice(0, -20));
    expect(await again()).toMatch(/claims? read/);
    expect(readFileSync(file, "utf8")).toBe(whole);
    expect((await run(["verify", graph])).code).toBe(0);
  });

  test("stays out where its document was removed", async () => {
    const { graph, inputs, again } = await built("removed.graph");
    const { stdout } = await run(["claims", graph, "--text", "mill", "--json"]);
    const id = JSON.parse(stdout).document;
    await run(["remove", graph, id]);
    expect(readFileSync(`${graph}/inputs.cache`, "utf8")).not.toContain(id);
    expect(await again()).toContain("1 unchanged, 1 kept out");
    await run(["restore", graph, id]);
    expect((await run(["build", inputs[1]!, "-o", graph])).stderr).toContain("1 added; 1 claim read");
  });

  test("is read again where the list of what was read is damaged", async () => {
    const { graph, again } = await built("list.graph");
    writeFileSync(`${graph}/inputs.cache`, "claimgraph inputs 1\n…");
    expect(await again()).toBe("2 unchanged; 5 claims read\n");
    expect(await again()).toBe("2 unchanged; nothing was read again\n");
  });
});

test("links that are gone are computed again though nothing is read", async () => {
  const { graph, again } = await built("links.graph");
  const links = readFileSync(`${graph}/links.ttl`, "utf8");
  writeFileSync(`${graph}/links.ttl`, "# claimgraph links 1\n");
  expect(await again()).toContain("nothing was read again");
  expect(readFileSync(`${graph}/links.ttl`, "utf8")).toBe(links);
});

test("--report gives the result for each input, and the reason for each refusal", async () => {
  const { graph, inputs } = await built("report.graph");
  const report = work.path("run.json");
  const bad = work.file("bad.docx", "PK no document");
  const fresh = work.file("gate.txt", "Pallumia said that the gate was open.");
  expect((await run(["build", ...inputs, bad, fresh, "-o", graph, "--report", report])).code).toBe(3);
  const told = JSON.parse(readFileSync(report, "utf8"));
  expect(told).toMatchObject({ graph, ended: "done", counts: { unchanged: 2, refused: 1, added: 1 } });
  expect(told.documents).toMatchObject([
    { input: inputs[0], outcome: "unchanged" },
    { input: inputs[1], outcome: "unchanged" },
    { input: bad, outcome: "refused", reason: expect.any(String), exitCode: 65 },
    { input: fresh, outcome: "added", claims: 1, document: expect.stringMatching(/^[0-9a-f]{32}$/) },
  ]);
});
