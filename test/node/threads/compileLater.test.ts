import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const MAIN = fileURLToPath(new URL("../../../dist/node/cli/main.js", import.meta.url));

test("the engine knows what it is told: nothing but the answer is printed", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, "--version"], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+/);
});
