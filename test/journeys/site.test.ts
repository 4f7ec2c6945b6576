import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, serveBeside } from "./serve.ts";
import { expectAccessible, highlighted, startVisitor, type Visitor, waitForStatus } from "./visit.ts";

const PROGRAM = fileURLToPath(new URL("../../dist/node/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "claimgraph-site-"));
const NEWS = `TAMRIN, 20 March 2025 (Halyard) – Keldora's army shelled the bridge at Tornwick on Monday, the Ministry of Defence of Pallumia said.

Keldora denied that it had fired on the bridge.
`;

const run = (...words: string[]) => spawnSync(process.execPath, [PROGRAM, ...words], { encoding: "utf8" });

let visitor: Visitor;
const sites: Site[] = [];

/** Serves a folder as any static host would. */
async function host(name: string): Promise<string> {
  const site = await serveBeside(null, join(folder, name));
  sites.push(site);
  return site.address;
}

beforeAll(async () => {
  writeFileSync(join(folder, "bridge.txt"), NEWS);
  run("build", join(folder, "bridge.txt"), "-o", join(folder, "graph"));
  visitor = await startVisitor();
});

afterAll(async () => {
  await visitor?.close();
  for (const site of sites) await site.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a graph exported as a site opens on any static host, with whole documents where they were asked for", async () => {
  const done = run("export", join(folder, "graph"), "-o", `${join(folder, "with")}/`, "--texts");
  expect([done.status, done.stdout]).toEqual([0, ""]);
  const { page, troubles, requests } = await visitor.open(await host("with"));
  await waitForStatus(page, "in 1 document");
  const content = (await highlighted(page, "content")).join("");
  expect(NEWS).toContain(content);
  expect(await page.locator(".source").textContent()).toContain("Keldora denied that it had fired on the bridge.");
  const own = new URL(page.url()).origin;
  expect(requests.filter((address) => !address.startsWith(own))).toEqual([]);
  await expectAccessible(page);
  expect(troubles).toEqual([]);
  await page.close();
});

test("without --texts the words of claims are there, the documents are not, and none is asked for", async () => {
  expect(run("export", join(folder, "graph"), "-o", join(folder, "without/")).status).toBe(0);
  expect(readdirSync(join(folder, "without/graph"))).toEqual(["graph.json"]);
  const { page, requests, troubles } = await visitor.open(await host("without"));
  await waitForStatus(page, "in 1 document");
  await page.getByText("holds the words of each claim but not the documents").waitFor();
  expect(NEWS).toContain(await page.locator("blockquote").first().textContent());
  expect(requests.filter((address) => address.includes("texts"))).toEqual([]);
  expect(troubles).toEqual([]);
  await page.close();
});

test("a site is written again over itself, and over no other folder", () => {
  expect(run("export", join(folder, "graph"), "-o", join(folder, "without/")).status).toBe(0);
  const other = join(folder, "other");
  run("build", join(folder, "bridge.txt"), "-o", other);
  const refused = run("export", join(folder, "graph"), "-o", `${other}/`);
  expect(refused.status).toBe(73);
  expect(refused.stderr).toContain("lies in the folder of a graph");
  expect(readdirSync(other)).toContain("claimgraph.json");
});

test("the built viewer has the samples as a demo, one step from a page without a graph", async () => {
  const site = await serveBeside(null);
  sites.push(site);
  const { page, troubles } = await visitor.open(site.address);
  await page.getByRole("link", { name: /sample documents/ }).click();
  await waitForStatus(page, "in 27 documents");
  // what contradicts is seen from the start
  await page.locator(".picture .mark-button").first().waitFor();
  expect(await page.locator(".picture .cross").count()).toBeGreaterThan(1);
  await page.locator(".point-panel mark").first().waitFor();
  expect(troubles).toEqual([]);
  await page.close();
});

test("a graph exported as one page opens by double click, with its documents, its picture and its network, and asks for nothing", async () => {
  expect(run("export", join(folder, "graph"), "-o", `${join(folder, "single")}/`, "--single", "--texts").status).toBe(
    0,
  );
  expect(readdirSync(join(folder, "single")).sort()).toEqual(["claimgraph-site.json", "index.html"]);
  const address = pathToFileURL(join(folder, "single", "index.html")).href;
  const { page, troubles, requests } = await visitor.open(address);
  await waitForStatus(page, "in 1 document");
  expect(NEWS).toContain((await highlighted(page, "content")).join(""));
  expect(await page.locator(".source").textContent()).toContain("Keldora denied that it had fired on the bridge.");
  await page.locator(".graph-body:not(:has(.graph-note)) .canvas canvas").first().waitFor({ state: "attached" });
  await page.getByRole("tab", { name: "Disputes" }).click();
  await page.locator(".picture .mark-button").first().waitFor();
  expect(requests.filter((one) => !/^(?:file|blob|data):/.test(one))).toEqual([]);
  expect(troubles).toEqual([]);
  await page.close();
});

test("a site that is opened from its folder says how to serve it", async () => {
  expect(run("export", join(folder, "graph"), "-o", join(folder, "unserved/")).status).toBe(0);
  const page = await visitor.context.newPage();
  await page.goto(pathToFileURL(join(folder, "unserved", "index.html")).href);
  const words = page.getByText("Serve the folder");
  await words.waitFor();
  expect(await words.isVisible()).toBe(true);
  await page.close();
});

test("one page is refused where it cannot be, and says what to do", () => {
  for (const more of [
    ["-o", join(folder, "one.ttl"), "--single"],
    ["-o", join(folder, "both/"), "--single", "--originals"],
  ]) {
    const { status, stderr } = run("export", join(folder, "graph"), ...more);
    expect(status).toBe(2);
    expect(stderr).toMatch(/one page (?:is written into a folder|holds no files)/);
  }
});
