import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, expect, test } from "vitest";
import { serveBeside } from "./serve.ts";
import { startVisitor } from "./visit.ts";

/* A page of somebody's own that bundles the library as it is published, as docs/api.md tells, under “In a browser”. */
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SAMPLES = join(ROOT, "data/samples");
mkdirSync(join(ROOT, ".cache"), { recursive: true });
const folder = mkdtempSync(join(ROOT, ".cache", "library-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGE = `
import { ClaimGraph, extract, readModels, writeGraph } from "claimgraph";
const bytesOf = async (name) => new Uint8Array(await (await fetch("models/" + name + ".en.bin")).arrayBuffer());
globalThis.turtleOf = async (texts) => {
  const models = readModels({ pos: await bytesOf("pos"), claims: await bytesOf("claims") });
  return texts.map((text) => writeGraph(new ClaimGraph().addExtraction(extract(text, { models })).documents, "turtle"));
};`;

/** Bundles the page into a folder that can be served, with the models beside it. */
async function bundled(): Promise<string> {
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(ROOT, join(folder, "node_modules/claimgraph"));
  put("package.json", '{ "name": "a-page", "type": "module", "private": true }');
  put("page.js", PAGE);
  put(
    "index.html",
    '<!doctype html><html lang="en"><title>x</title><script type="module" src="./page.js"></script></html>',
  );
  const site = join(folder, "site");
  await build({
    root: folder,
    base: "./",
    configFile: false,
    logLevel: "silent",
    build: { outDir: site, target: "es2022" },
  });
  mkdirSync(join(site, "models"));
  for (const name of ["pos.en.bin", "claims.en.bin"])
    copyFileSync(join(ROOT, "data/models", name), join(site, "models", name));
  return site;
}

test("the library in a page of one's own, with the models, reads what it reads in Node, byte for byte", async () => {
  const texts = readdirSync(SAMPLES)
    .filter((name) => /^2025-.*\.txt$/.test(name))
    .slice(0, 10)
    .map((name) => readFileSync(join(SAMPLES, name), "utf8"));
  expect(texts.length).toBe(10);
  const site = await serveBeside(null, await bundled());
  const visitor = await startVisitor();
  try {
    const { page, troubles, requests } = await visitor.open(site.address, "it is");
    await page.waitForFunction("'turtleOf' in globalThis");
    const read = await page.evaluate(
      (all) => (globalThis as unknown as { turtleOf: (texts: string[]) => Promise<string[]> }).turtleOf(all),
      texts,
    );
    const { ClaimGraph, defaultModels, extract, writeGraph }: typeof import("../../src/node/index.ts") = await import(
      new URL("../../dist/node/index.js", import.meta.url).href
    );
    const models = defaultModels();
    for (const [n, text] of texts.entries())
      expect(read[n]).toBe(writeGraph(new ClaimGraph().addExtraction(extract(text, { models })).documents, "turtle"));
    expect(read.join("").match(/a cg:Claim;/g)?.length).toBeGreaterThan(50);
    expect(requests.filter((address) => !address.startsWith(site.address))).toEqual([]);
    expect(troubles).toEqual([]);
  } finally {
    await visitor.close();
    await site.close();
  }
});
