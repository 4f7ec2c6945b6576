import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GraphEditor } from "../../src/node/disk/graphEditor.ts";
import { GraphFolder } from "../../src/node/disk/graphFolder.ts";
import { isUnchanged, readAtOnce } from "../../src/node/disk/reading.ts";
import { run } from "../node/cli/program.ts";
import { BRIDGE, Work } from "../node/cli/work.ts";

const work = new Work();
const MILL = "Keldora said that the mill was closed.";
const built = async (name: string): Promise<string> => {
  const graph = work.path(name);
  await run(["build", work.file("bridge.txt", BRIDGE), work.file("mill.txt", MILL), "-o", graph]);
  return graph;
};
const fail = (error: Error): never => {
  throw error;
};

test("a question while a run writes is answered with a warning; the lock of a dead run does not count", async () => {
  const graph = await built("asked.graph");
  const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  const lock = join(graph, "claimgraph.lock");
  try {
    writeFileSync(lock, JSON.stringify({ pid: child.pid, host: hostname() }));
    for (const question of [
      ["claims", graph],
      ["query", graph, "SELECT ?c { ?c a cg:Claim }"],
    ]) {
      const asked = await run(question);
      expect(asked).toMatchObject({ code: 0, stderr: expect.stringContaining(`process ${child.pid}`) });
      expect(asked.stderr).toMatch(/5 (?:claims|rows)/);
    }
  } finally {
    child.kill();
    await new Promise((resolve) => child.once("exit", resolve));
  }
  expect((await run(["claims", graph])).stderr).toBe("5 claims\n");
});

test("documents are of one moment: what a run removes or replaces meanwhile is read again, what it adds is left out", async () => {
  const graph = await built("moment.graph");
  const folder = await GraphFolder.open(graph);
  const editor = await GraphEditor.open(graph);
  const [first = "", second = ""] = await folder.documents();
  const original = folder.records.bind(folder);
  let readings = 0;
  folder.records = async function* (onDamaged) {
    let n = 0;
    for await (const record of original(onDamaged)) {
      yield record;
      if (readings === 0 && n++ === 0) await editor.remove(second);
    }
    readings++;
  };
  try {
    const reading = await readAtOnce(folder, fail);
    expect(reading.records.map(({ id }) => id)).toEqual([first]);
    expect([reading.isOfOneMoment, readings]).toEqual([true, 2]);
    // Links that the run writes are of its documents, perhaps not of these
    expect(await isUnchanged(folder, reading)).toBe(false);
  } finally {
    await editor.close();
  }
});

test("links that are older than their documents are not used", async () => {
  const graph = await built("stale.graph");
  const [before, query] = [readFileSync(join(graph, "links.ttl"), "utf8"), "SELECT ?l { ?l a cg:Link }"];
  expect(before).toContain("cg:canonical");
  writeFileSync(join(graph, "links.stale"), "");
  const asked = await run(["query", graph, query]);
  expect(asked).toMatchObject({ code: 0, stderr: expect.stringContaining("claimgraph link") });
  rmSync(join(graph, "links.stale"));
});
