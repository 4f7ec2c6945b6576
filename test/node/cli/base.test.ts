import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { run } from "./program.ts";
import { BRIDGE, Work } from "./work.ts";

const work = new Work();

test("a graph is built under a base of one's own as docs/serving.md shows, and answers by it", async () => {
  const page = readFileSync(fileURLToPath(new URL("../../../docs/serving.md", import.meta.url)), "utf8");
  const [, settings = ""] = /^```json\n(.*?)^```$/ms.exec(page) ?? [];
  const graph = work.path("own.graph");
  mkdirSync(graph);
  writeFileSync(join(graph, "claimgraph.json"), settings);
  const built = await run(["build", work.file("bridge.txt", BRIDGE), "-o", graph]);
  expect(built.code, built.stderr).toBe(0);
  const { stdout } = await run(["query", graph, "SELECT ?c { ?c a cg:Claim } LIMIT 1", "--format", "csv"]);
  expect(stdout.split(/\r?\n/)[1]).toMatch(/^https:\/\/claims\.example\.org\/id\/claim\/[0-9a-f]{32}$/);
});
