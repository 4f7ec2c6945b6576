import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readModels } from "../../src/extract/models/models.ts";
import { run, start } from "./cli/program.ts";
import { BRIDGE, Work } from "./cli/work.ts";

const MODELS = fileURLToPath(new URL("../../data/models/", import.meta.url));
const TRAIN = fileURLToPath(new URL("../../dist/node/train/main.js", import.meta.url));
const work = new Work();

test("what a confidence means is worked out from documents that people reviewed to the end", async () => {
  const graph = work.path("reviewed.graph");
  const file = work.file("bridge.txt", BRIDGE);
  expect((await run(["build", file, "-o", graph, "--date", "2025-03-20"])).code).toBe(0);
  const models = work.path("models");
  cpSync(MODELS, models, { recursive: true });
  const train = () => spawnSync(process.execPath, [TRAIN, "--dev-reviews", graph, "-o", models], { encoding: "utf8" });
  const refused = train();
  expect([refused.status, refused.stderr]).toEqual([
    65,
    expect.stringContaining("no document of the graph is reviewed to the end"),
  ]);
  const { code } = await start(["review", graph, "--as", "Ada"], { input: "yyyy" });
  expect(code).toBe(0);
  const trained = train();
  expect([trained.status, trained.stderr]).toEqual([0, expect.stringContaining("1 documents are reviewed to the end")]);
  const read = (folder: string) => ({
    pos: new Uint8Array(readFileSync(join(folder, "pos.en.bin"))),
    claims: new Uint8Array(readFileSync(join(folder, "claims.en.bin"))),
  });
  const [before, after] = [readModels(read(MODELS)), readModels(read(models))];
  expect(after.claims?.calibration).not.toEqual(before.claims?.calibration);
  expect(readFileSync(join(models, "claims.en.md"))).toEqual(readFileSync(join(MODELS, "claims.en.md")));
});
