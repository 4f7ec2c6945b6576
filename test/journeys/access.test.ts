import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startVisitor, type Visitor, waitForStatus } from "./visit.ts";

const PROGRAM = fileURLToPath(new URL("../../dist/node/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "claimgraph-access-"));
let visitor: Visitor;
let program: ChildProcess;
let entry = "";

beforeAll(async () => {
  writeFileSync(join(folder, "bridge.txt"), "Keldora denied that it had fired on the bridge.\n");
  spawnSync(process.execPath, [PROGRAM, "build", join(folder, "bridge.txt"), "-o", join(folder, "graph")]);
  program = spawn(process.execPath, [PROGRAM, "view", join(folder, "graph"), "--port", "0"]);
  entry = await new Promise<string>((resolve) => {
    program.stdout?.once("data", (printed: Buffer) => resolve(String(printed).trim()));
  });
  visitor = await startVisitor();
});

afterAll(async () => {
  await visitor?.close();
  program?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test("without the key the page says what to do, and shows nothing of the graph", async () => {
  const { page } = await visitor.open(entry.replace(/#.*/, ""));
  await page.getByText("Open the address that claimgraph printed").first().waitFor();
  expect(await page.content()).not.toContain("fired on");
  await page.close();
});

test("the address that is printed opens the graph; the key leaves the address, and the page can be loaded again", async () => {
  expect(entry).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[A-Za-z0-9_-]{32}$/);
  const { page, troubles } = await visitor.open(entry);
  await waitForStatus(page, "1 claim");
  expect(page.url()).not.toContain("token");
  expect(await page.evaluate(() => document.cookie)).toBe("");
  await page.reload();
  await waitForStatus(page, "1 claim");
  expect(troubles).toEqual([]);
  await page.close();
});
