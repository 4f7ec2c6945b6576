import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DocumentRecord } from "../../src/model/record.ts";
import { syntheticGraph } from "../overview/synthetic.mjs";
import { velmar } from "../web/fixtures/velmar.ts";
import { type Site, serveBeside } from "./serve.ts";
import { expectAccessible, openDetails, startVisitor, type Visitor } from "./visit.ts";

// Graphs that a picture was never meant for: it stays a picture, and what it says stays true.

let visitor: Visitor;
const sites: Site[] = [];

beforeAll(async () => {
  visitor = await startVisitor();
});

afterAll(async () => {
  await visitor?.close();
  for (const one of sites) await one.close();
});

async function served(records: readonly DocumentRecord[], texts: ReadonlyMap<string, string>): Promise<string> {
  const files = new Map([["graph.json", JSON.stringify({ texts: true, documents: records })]]);
  const site = await serveBeside({ files, texts });
  sites.push(site);
  return site.address;
}

async function opened(address: string, hash: string): Promise<{ page: Page; troubles: readonly string[] }> {
  const visit = await visitor.open("about:blank", "it is");
  await visit.page.setViewportSize({ width: 1280, height: 800 });
  await visit.page.goto(`${address}#${hash}`);
  return visit;
}

/** Waits until the page has linked and drawn, and nothing of it is wider than the window. */
async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
}

test("one name of 10,000 unbroken letters: every view opens within seconds, and none is wider than the window", async () => {
  const { records, texts } = syntheticGraph({ documents: 30 });
  const [long] = records[0]?.actors ?? [];
  const named = records.map((record) => ({
    ...record,
    actors: record.actors.map((actor) => (actor.id === long?.id ? { ...actor, names: ["x".repeat(10_000)] } : actor)),
  }));
  const address = await served(named, texts);
  const { page, troubles } = await opened(address, "");
  await page.locator(".picture .mark-button, .nothing").first().waitFor();
  const views = ["graph", "timeline", "matrix", "table", "reading", "compare", "record"];
  for (const [at, view] of [...views, "disputes"].entries()) {
    const start = Date.now();
    await page.keyboard.press(String(view === "disputes" ? 1 : at + 2));
    const shown = page.locator(`.view-body[data-view="${view}"]`);
    await shown.locator(".muted, table, .nothing, h3, .view-tools").first().waitFor();
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    expect(Date.now() - start).toBeLessThan(6000);
    await expectFits(page);
  }
  expect(troubles).toEqual([]);
  await page.close();
});

test("an actor with more than a thousand claims: a click draws twenty of what it is joined to, and names stay readable", async () => {
  const { records, texts } = syntheticGraph({ documents: 104, claimsEach: 12, actors: 40, events: 700 });
  const [hub] = records[0]?.actors.filter(({ kind }) => kind === "person") ?? [];
  if (hub === undefined) throw new Error("no person");
  const all = records.map((record) => ({
    ...record,
    actors: record.actors.some(({ id }) => id === hub.id) ? record.actors : [...record.actors, hub],
    claims: record.claims.map((claim) => ({ ...claim, claimant: hub.id })),
  }));
  const { page, troubles } = await opened(await served(all, texts), "view=graph");
  await page.locator(".canvas[data-named]").waitFor({ timeout: 30_000 });
  await page.locator(".scene-list summary").click();
  await page
    .locator(".scene-list li")
    .filter({ hasText: hub.names[0] ?? "" })
    .locator("button.link")
    .first()
    .click();
  await page.locator(".chosen").waitFor();
  expect(
    Number(
      /([\d\u202f]+) claims/.exec((await page.locator(".chosen-head").textContent()) ?? "")?.[1]?.replace(/\D/g, ""),
    ),
  ).toBeGreaterThan(1000);
  await page.locator(".scene-list summary").click();
  await openDetails("mouse", page);
  await expect.poll(() => page.locator(".expand").textContent()).toMatch(/\d+ of \d+ events drawn/);
  const drawn = () => page.locator(".canvas").evaluate((canvas: HTMLElement) => ({ ...canvas.dataset }));
  let before = "";
  await expect
    .poll(
      async () => {
        const was = before;
        before = JSON.stringify(await drawn());
        return was === before;
      },
      { interval: 1000 },
    )
    .toBe(true);
  const { named, inSight } = await drawn();
  // a ball would be hundreds of things with a name over a name
  expect(Number(inSight)).toBeLessThan(120);
  expect(Number(named)).toBeGreaterThanOrEqual(12);
  expect(troubles).toEqual([]);
  await page.close();
});

test("666 actors in a choice: the field opens at once, offers few, and words find one", async () => {
  const { records, texts } = syntheticGraph({ documents: 670, claimsEach: 3, actors: 666, events: 200 });
  const { page, troubles } = await opened(await served(records, texts), "view=compare");
  const field = page.getByRole("combobox", { name: "First" });
  await field.waitFor({ timeout: 40_000 });
  const start = Date.now();
  await field.click();
  const options = page.locator('.actor-field [role="option"]');
  await options.first().waitFor();
  expect(Date.now() - start).toBeLessThan(1500);
  expect(await options.count()).toBeLessThan(60);
  const name = (await options.nth(5).locator(".found-name").textContent()) ?? "";
  await field.fill(name);
  await expect.poll(() => options.first().locator(".found-name").textContent()).toBe(name);
  await expectFits(page);
  expect(troubles).toEqual([]);
  await page.close();
});

test("two graphs that share no actor: nothing contradicts across them, no path leads over, and both are told", async () => {
  const { records, texts } = syntheticGraph({ documents: 12 });
  const [one] = velmar.records.flatMap(({ actors }) => actors);
  const [other] = records.flatMap(({ actors }) => actors);
  const address = await served([...velmar.records, ...records], new Map([...velmar.texts, ...texts]));
  const { page, troubles } = await opened(address, `view=compare&a=${one?.id}&b=${other?.id}`);
  await page.getByText("No contradiction between the two was found.").waitFor();
  await page.goto(`${address}#view=graph&node=${one?.id}&path=${other?.id}`);
  await page.reload();
  await page.locator('.chosen[data-along="path"] p').last().waitFor({ timeout: 30_000 });
  expect(await page.locator(".path-steps").count()).toBe(0);
  expect(troubles).toEqual([]);
  await page.close();
});

test("sides that somebody groups wrongly are parted again, and every number is as before", async () => {
  const site = await serveBeside(null);
  sites.push(site);
  const { page } = await visitor.open(`${site.address}?graph=samples`, "it is");
  const counts = () => page.locator(".picture .mark-button rect + text").allTextContents();
  const sides = page.locator(".picture .mark-button[data-point='']");
  await sides.first().waitFor();
  const before = await counts();
  await sides
    .filter({ hasText: /^Pallumia:/ })
    .first()
    .click();
  const choice = page.locator(".counts-as select");
  await choice.selectOption({ label: "Keldora" });
  await expect.poll(counts).not.toEqual(before);
  expect(page.url()).toContain("join=");
  const joined = page
    .locator(".picture .mark-button[data-point='']")
    .filter({ hasText: /^Keldora:/ })
    .first();
  await joined.click();
  await page.getByRole("button", { name: /stand alone again/ }).click();
  await expect.poll(counts).toEqual(before);
  await page.close();
});

test("a graph in which all contradict all: each side has its column, every count can be read and leads to its claims", async () => {
  const { records, texts } = syntheticGraph({ documents: 400, actors: 9, events: 6 });
  const { page, troubles } = await opened(await served(records, texts), "");
  await page.locator(".picture .mark-button").first().waitFor({ timeout: 40_000 });
  const counts = page.locator(".picture .mark-button[data-point]:has(rect[rx='10'])");
  expect(await counts.count()).toBeGreaterThan(40);
  const places = await counts.evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().toJSON()));
  for (const [at, one] of places.entries())
    for (const other of places.slice(at + 1))
      expect(
        one.right <= other.left + 1 ||
          other.right <= one.left + 1 ||
          one.bottom <= other.top + 1 ||
          other.bottom <= one.top + 1,
      ).toBe(true);
  await expectAccessible(page);
  // by keyboard from the box in the first row to the count beside it, and to the one beyond
  await page.locator(".picture .mark-button[aria-current='true']").first().focus();
  const focused = () => page.evaluate("document.activeElement?.querySelector('title')?.textContent ?? ''");
  const names = [await focused()];
  for (const key of ["ArrowLeft", "ArrowLeft"]) {
    await page.keyboard.press(key);
    names.push(await focused());
  }
  expect(new Set(names).size).toBe(3);
  await page.keyboard.press("Enter");
  await page.locator(".point-panel mark").first().waitFor();
  const last = counts.last();
  const told = await last.locator("text").textContent();
  await last.click();
  await page.locator(".point-panel mark").first().waitFor();
  expect(await page.locator(".point-panel").textContent()).toContain(told === "1" ? "1 claim" : `${told} claims`);
  await expectFits(page);
  expect(troubles).toEqual([]);
  await page.close();
});
