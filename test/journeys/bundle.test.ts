import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { serveBeside } from "./serve.ts";
import { startVisitor } from "./visit.ts";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const index = readFileSync(`${dist}/web/index.html`, "utf8");

/** Scripts that the page loads before anything is asked of it. */
const scripts = [...index.matchAll(/<(?:script|link rel="modulepreload")[^>]*(?:src|href)="\.\/([^"]+)"/g)].map(
  ([, path]) => path ?? "",
);

test("the viewer's initial scripts are at most 75 KB gzipped", () => {
  const bytes = scripts.map((path) => gzipSync(readFileSync(`${dist}/web/${path}`)).length);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(75 * 1024);
});

test("the page holds no script or style of its own, and names nothing on another host", () => {
  expect(index).not.toMatch(/<script(?![^>]*src=)/);
  expect(index).not.toMatch(/<style|style=|https?:\/\//);
});

test("index.html of the viewer is the only one that is built", () => {
  const pages = readdirSync(dist, { recursive: true }).filter((path) => String(path).endsWith("index.html"));
  expect(pages).toEqual(["web/index.html"]);
});

test("all that an ordinary visit loads of the page is at most 150 KB gzipped", async () => {
  const site = await serveBeside(null);
  const visitor = await startVisitor();
  try {
    const { page, requests } = await visitor.open(`${site.address}?graph=samples`);
    await page.locator(".source mark").first().waitFor();
    await page.locator(".contradictions").waitFor();
    await page.locator(".canvas canvas").first().waitFor({ state: "attached" });
    await page.locator(".graph-note").waitFor({ state: "hidden" });
    const own = new Set(
      requests.map((address) => new URL(address).pathname).filter((path) => !path.startsWith("/samples/")),
    );
    own.add(`/${/href="\.\/(assets\/icon-[^"]+)"/.exec(index)?.[1]}`);
    const sizes = [...own].map(
      (path) => gzipSync(readFileSync(`${dist}/web${path === "/" ? "/index.html" : path}`)).length,
    );
    expect(sizes.length).toBeGreaterThan(4);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150 * 1024);
  } finally {
    await visitor.close();
    await site.close();
  }
});
