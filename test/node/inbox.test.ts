import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inboxFiles } from "../tools/makeInbox.mjs";
import { buildIfMissing } from "./cli/program.ts";
import { DocsPage } from "./docsPage.ts";

const page = new DocsPage("from-an-inbox.md");
beforeAll(buildIfMissing);
afterAll(() => page.remove());

test("every command does what the page shows, and the report cites pages and paragraphs", async () => {
  expect(await page.run()).toBeGreaterThan(25);
  const html = page.written("report.html");
  expect(html).toMatch(/Pallumia denies that its drones struck the grain store of Osk.*p\. 1, para\. 1/s);
  expect(html).not.toMatch(/<script|<img|<link|localhost/);
  const [head = "", ...rows] = page.written("figures.csv").trim().split("\r\n");
  expect(head.split(",")).toContain("page");
  expect(rows.length).toBe(3);
});

test("the page's links lead to files that are there", () => {
  expect(page.deadLinks()).toEqual([]);
});

test("the files are those that their script writes", () => {
  const differing = Object.entries(inboxFiles()).filter(
    ([name, bytes]) => !readFileSync(new URL(`../../data/inbox/${name}`, import.meta.url)).equals(bytes),
  );
  expect(differing.map(([name]) => name)).toEqual([]);
});
