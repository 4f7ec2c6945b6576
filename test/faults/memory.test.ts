import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const DENSE = fileURLToPath(new URL("../bench/dense.mjs", import.meta.url));

test("fifteen links a claim take little memory: 1,500 documents about 40 events are linked with a heap of 80 MB", () => {
  const told = execFileSync(process.execPath, ["--max-old-space-size=80", DENSE, "1500"], { encoding: "utf8" });
  const { claims, links } = JSON.parse(told);
  expect(links / claims).toBeGreaterThan(10);
  expect(links / claims).toBeLessThanOrEqual(30);
});
