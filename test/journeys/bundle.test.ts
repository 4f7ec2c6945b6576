import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const page = readFileSync(`${dist}/web/index.html`, "utf8");

/** Scripts that the page loads before anything is asked of it. */
const scripts = [...page.matchAll(/<(?:script|link rel="modulepreload")[^>]*(?:src|href)="\.\/([^"]+)"/g)].map(
  ([, path]) => path ?? "",
);

test("the viewer's initial scripts are at most 90 KB gzipped", () => {
  const bytes = scripts.map((path) => gzipSync(readFileSync(`${dist}/web/${path}`)).length);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(90 * 1024);
});

test("the page holds no script or style of its own, and names nothing on another host", () => {
  expect(page).not.toMatch(/<script(?![^>]*src=)/);
  expect(page).not.toMatch(/<style|style=|https?:\/\//);
});

test("index.html of the viewer is the only one that is built", () => {
  const pages = readdirSync(dist, { recursive: true }).filter((path) => String(path).endsWith("index.html"));
  expect(pages).toEqual(["web/index.html"]);
});
