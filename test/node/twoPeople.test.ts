import { afterAll, beforeAll, expect, test } from "vitest";
import { buildIfMissing } from "./cli/program.ts";
import { DocsPage } from "./docsPage.ts";

const page = new DocsPage("two-people-one-archive.md");
beforeAll(buildIfMissing);
afterAll(() => page.remove());

test("every command does what the page shows", async () => {
  expect(await page.run()).toBeGreaterThan(10);
  expect(page.written("decisions.csv")).toMatch(/^decision,id,other,claimant/);
});

test("the page's links are there", () => {
  expect(page.deadLinks()).toEqual([]);
});
