import { afterAll, beforeAll, expect, test } from "vitest";
import { buildIfMissing } from "./cli/program.ts";
import { DocsPage } from "./docsPage.ts";

const page = new DocsPage("one-night-two-accounts.md");
beforeAll(buildIfMissing);
afterAll(() => page.remove());

test("every command does what the page shows", async () => {
  expect(await page.run()).toBeGreaterThan(12);
  for (const name of ["figures.html", "market.html", "accounts.html", "published.html"]) {
    const html = page.written(name);
    expect(html).not.toMatch(/<script|<img|<link|token|localhost/);
    // each number leads to a sentence that is there
    const targets = new Set([...html.matchAll(/href="#(s\d+)"/g)].map(([, id]) => id));
    expect(targets.size).toBeGreaterThan(3);
    for (const id of targets) expect(html).toContain(`id="${id}"`);
  }
  expect(page.written("published.html")).toMatch(/href="https:\/\/example\.org\/night\/#claim=[0-9a-f]{32}"/);
  expect(page.written("figures.csv").split("\r\n").length).toBeGreaterThan(8);
});

test("the page's pictures and links are there", () => {
  expect(page.deadLinks()).toEqual([]);
  expect(page.links().filter((path) => path.endsWith(".png"))).toHaveLength(3);
});
