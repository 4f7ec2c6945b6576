import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { LONG } from "../tools/long.ts";
import { serveBeside } from "./serve.ts";
import { allClaims, expectAccessible, HANDS, press, tabTo } from "./visit.ts";
import { visiting } from "./visiting.ts";

const at = visiting(() => serveBeside(null));

/** The smallest of a desk, the widest and that of a phone; in the long tests those between, too. */
const SIZES: readonly (readonly [width: number, height: number])[] = [
  [1280, 800],
  [1920, 1080],
  [390, 844],
  ...(LONG ? [[1366, 768] as const, [1440, 900] as const] : []),
];

/** The picture of the sample documents as a reader sees it who knows nothing of it. */
async function opened(width = 1280, height = 800): Promise<{ page: Page; troubles: readonly string[] }> {
  const visit = await at.visitor.open("about:blank", "it is");
  await visit.page.setViewportSize({ width, height });
  await visit.page.goto(`${at.site.address}?graph=samples`);
  await visit.page.locator(".picture .mark-button").first().waitFor();
  return visit;
}

/** Whether something is inside the window and of its size, and nothing lies over its middle. */
async function expectSeen(found: Locator): Promise<void> {
  const isSeen = () =>
    found.evaluate((element) => {
      const { left, top, right, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && right - left > 2;
      const over = document.elementFromPoint(x, y);
      return isInside && over !== null && (element.contains(over) || over.contains(element));
    });
  // a text scrolls to its words when it is there
  await expect.poll(isSeen).toBe(true);
}

const mark = (page: Page, name: RegExp): Locator => page.locator(".picture").getByRole("button", { name });

test("from a cold start the heaviest point is seen with its sides, and its sentences beside it", async () => {
  const { page, troubles } = await opened();
  const first = page.locator('.picture .mark-button[aria-current="true"]').first();
  await expectSeen(first);
  for (const side of ["Keldora", "Pallumia"]) {
    const own = mark(page, new RegExp(`^${side}: \\d+ claims? in`));
    await expectSeen(own.locator("circle"));
    await expectSeen(own.locator("text").first());
  }
  await page.locator(".point-panel mark").first().waitFor();
  await expectSeen(page.locator(".point-panel mark").first());
  expect(await page.locator(".picture [data-denies] .cross").count()).toBeGreaterThan(3);
  const drawn = await page.screenshot({ clip: { x: 300, y: 150, width: 500, height: 400 } });
  // a white rectangle of that size is a tenth of this
  expect(drawn.length).toBeGreaterThan(12_000);
  await expectAccessible(page);
  expect(troubles).toEqual([]);
});

test.each(SIZES.filter(([width]) => width > 1000))(
  "at %i × %i the picture of twelve points is seen whole, and no letter of it is too small",
  async (width, height) => {
    const { page } = await opened(width, height);
    const room = page.locator(".picture-room");
    const hidden = () =>
      room.evaluate((box) => [box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth]);
    await expect.poll(hidden).toEqual([0, 0]);
    for (const words of await page.locator(".picture text").all())
      expect((await words.boundingBox())?.height ?? 0).toBeGreaterThan(10);
    await page.close();
  },
);

test("the heading tells how many of the points are drawn, the legend each kind of mark, and “more” draws as many as it says", async () => {
  const { page } = await opened();
  const boxes = () => page.locator(".picture .mark-button[data-who='[]'] > g > rect").count();
  const told = async () =>
    /(\d+) of (\d+) disputed points/.exec((await page.locator(".picture-head").textContent()) ?? "");
  const [, drawn, all] = (await told()) ?? [];
  expect(await boxes()).toBe(Number(drawn));
  for (const words of ["disputed point", "a side, larger", "says so", "denies it"])
    await expectSeen(page.locator(".picture-legend li").filter({ hasText: words }).first());
  const more = page.getByRole("button", { name: /^Show \d+ more of/ });
  const [, next, of] = /Show (\d+) more of (\d+)/.exec((await more.textContent()) ?? "") ?? [];
  expect(of).toBe(all);
  await more.click();
  expect(await boxes()).toBe(Number(drawn) + Number(next));
  while ((await more.count()) > 0) await more.click();
  expect(await boxes()).toBe(Number(all));
  await page.close();
});

test.each([
  [1280, 800],
  [1100, 700],
  [1440, 900],
])("at %i × %i no button lies over a tab, in a font that is wider, too", async (width, height) => {
  const { page } = await opened(width, height);
  await page.keyboard.press("2");
  await page.locator(".arrange").waitFor();
  await page.evaluate("document.documentElement.style.setProperty('--sans', 'monospace')");
  for (const tab of await page.locator(".tabs [role='tab']").all()) await expectSeen(tab);
  await page.close();
});

test.each([
  [1280, "sans-serif"],
  [1280, "monospace"],
  [1100, "monospace"],
])(
  "at %i beside the evidence every tab is whole and the button to maximise beside them, in %s",
  async (width, font) => {
    const { page } = await opened(width, 800);
    await page.evaluate((name) => document.documentElement.style.setProperty("--sans", name), font);
    for (const view of ["Read", "Compare", "Event"]) {
      await page.getByRole("tab", { name: view }).click();
      await page.locator(".evidence.pane").waitFor();
      const strip = page.locator(".tabs");
      for (const tab of await strip.getByRole("tab").all()) await expectSeen(tab);
      expect(await strip.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      const tabs = await strip.boundingBox();
      const button = await page.locator(".tabs-head .maximise").boundingBox();
      if (tabs === null || button === null) throw new Error("no tabs or no button");
      expect(button.y).toBeLessThan(tabs.y + tabs.height);
      expect(button.x).toBeGreaterThanOrEqual(tabs.x + tabs.width);
    }
    await page.close();
  },
);

test("on a phone all that is said of an event is within its width, under the name of who says it", async () => {
  const { page } = await opened(390, 844);
  await page.goto(`${at.site.address}?graph=samples#view=record`);
  const cells = page.locator(".points tbody td");
  await cells.first().waitFor();
  expect(await page.locator(".compared").evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  await expectSeen(cells.first().locator(".said-by button").first());
  const named = await cells.evaluateAll((all) => all.map((one) => getComputedStyle(one, "::before").content));
  for (const side of ["Keldora", "Pallumia"]) expect(named).toContain(`"${side}"`);
  await expectAccessible(page);
  await page.close();
});

test.each(HANDS)("a line's number is that of the claims that it opens, by %s", async (hand) => {
  const { page } = await opened();
  const line = mark(page, /^Pallumia denies it, \d+ claims?: /).first();
  const told = Number(/, (\d+) claim/.exec((await line.locator("title").textContent()) ?? "")?.[1]);
  if (hand === "mouse") await line.click();
  else {
    await tabTo(page.locator(".picture .mark-button[tabindex='0']"));
    const isThere = () => line.evaluate((element) => element === document.activeElement);
    for (let step = 0; step < 40 && !(await isThere()); step++)
      await page.keyboard.press(step % 2 === 0 ? "ArrowRight" : "ArrowDown");
    if (!(await isThere())) await line.focus();
    await page.keyboard.press("Enter");
  }
  const panel = page.locator(".point-panel");
  await panel.getByText(`${told} claim`).first().waitFor();
  for (const more of await panel.getByRole("button", { name: /more claims? of this side/ }).all()) await more.click();
  expect(await panel.locator(".sentence").count()).toBe(told);
});

test.each(HANDS)(
  "from a cold start the heaviest contradiction is found and its two sentences are read side by side, by %s",
  async (hand) => {
    const { page, troubles } = await opened();
    const heaviest = page.locator('.picture .mark-button[aria-current="true"]').first();
    if (hand === "mouse") await heaviest.click();
    else {
      await tabTo(heaviest);
      await page.keyboard.press("Enter");
    }
    const title = (await page.locator(".point-title").textContent()) ?? "";
    await expectAccessible(page);
    await press(hand, page.getByRole("button", { name: "Both sentences, each in its document" }));
    for (const nth of [0, 1]) {
      const words = page.locator(".one-text").nth(nth).locator("mark[data-part~='content']").first();
      await expectSeen(words);
    }
    expect(await page.locator(".point-title").textContent()).toBe(title);
    await expectAccessible(page);
    await press(hand, page.getByRole("button", { name: "Back to the picture" }).first());
    await expectSeen(page.locator('.picture .mark-button[aria-current="true"]').first());
    expect(troubles).toEqual([]);
    await page.close();
  },
);

test.each(SIZES)("at %i × %i the two sentences of a dispute are seen side by side", async (width, height) => {
  const { page } = await opened(width, height);
  await page.getByRole("button", { name: "Both sentences, each in its document" }).click();
  const texts = page.locator(".one-text");
  for (const nth of [0, 1]) {
    const words = texts.nth(nth).locator("mark[data-part~='content']").first();
    await expectSeen(words);
  }
  const [left, right] = await Promise.all([texts.nth(0).boundingBox(), texts.nth(1).boundingBox()]);
  if (left === null || right === null) throw new Error("no texts");
  if (width > 640) expect(Math.abs(left.y - right.y)).toBeLessThan(2);
});

test.each(SIZES)("at %i × %i a sentence that is chosen is seen in its document", async (width, height) => {
  const { page } = await opened(width, height);
  await page.locator(".point-panel .sentence").nth(1).click();
  const words = page.locator(".evidence .source mark[data-part~='content']").first();
  await expectSeen(words);
});

test.each(HANDS)("the figure is saved with its title, its numbers and its days, by %s", async (hand) => {
  const { page } = await opened();
  const all = await allClaims(page);
  const counts = await page.locator(".picture .mark-button rect + text").allTextContents();
  await press(hand, page.getByRole("button", { name: "Export", exact: true }));
  await page.locator("dialog[open]").waitFor();
  await expectAccessible(page);
  const saved = page.waitForEvent("download");
  await press(hand, page.getByRole("button", { name: "Picture (SVG)" }));
  const file = await saved;
  expect(file.suggestedFilename()).toBe("who-contradicts-whom.svg");
  const svg = await readFile((await file.path()) ?? "", "utf8");
  expect(svg).toContain("Who contradicts whom about what");
  expect(svg).toContain("Pallumia");
  expect(svg).toMatch(/Said from 3 March 2025 to/);
  expect(svg).toContain(all);
  for (const count of counts) expect(svg).toContain(`>${count}<`);
  const table = page.waitForEvent("download");
  await press(hand, page.getByRole("button", { name: "Disputed points (CSV)" }));
  const csv = await readFile((await (await table).path()) ?? "", "utf8");
  expect(csv.split("\r\n").length).toBeGreaterThan(20);
});

test.each(HANDS)(
  "an event's record is printed with what was asked, and without what is only for the screen, by %s",
  async (hand) => {
    const { page } = await opened();
    const all = await allClaims(page);
    await press(hand, page.getByRole("button", { name: "Open the record of this event" }));
    await page.locator(".view-body[data-view='record'] h3").first().waitFor();
    await expectAccessible(page);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".print-head").textContent()).toContain(all);
    expect(await page.locator(".top").isVisible()).toBe(false);
    expect(await page.locator(".filters").isVisible()).toBe(false);
    expect(await page.locator(".view-body[data-view='record']").isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
  },
);

test("by keys alone: parts of the page, the title of each view, the window for one part, and filters that come back", async () => {
  const { page, troubles } = await at.visitor.open(`${at.site.address}?graph=samples`, "it is");
  await page.locator(".picture .mark-button").first().waitFor();
  expect(await page.title()).toContain("Disputes");
  await page.keyboard.press("2");
  await page.locator(".graph-body").waitFor();
  expect(await page.title()).toContain("Network");
  expect(await page.evaluate("document.activeElement?.id")).toBe("view-heading");
  const visited = new Set<string>();
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press("F6");
    visited.add(await page.evaluate<string>("document.activeElement?.closest('.pane, .top')?.className ?? ''"));
  }
  for (const part of ["top", "view", "claims", "evidence"])
    expect([...visited].some((name) => name.split(" ").includes(part))).toBe(true);
  // out of the search, where letters are words
  await page.locator("#view-heading").focus();
  await page.keyboard.press("m");
  await page.locator(".evidence").waitFor({ state: "hidden" });
  const box = await page.locator(".view").boundingBox();
  expect(box?.width).toBeGreaterThan(1270);
  await page.keyboard.press("Escape");
  await page.locator(".evidence").waitFor();
  await page.goto(`${page.url()}&act=deny`);
  await page.reload();
  await page.getByRole("status").filter({ hasText: "denies" }).first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await page.getByRole("status").filter({ hasText: "denies" }).first().waitFor();
  expect(troubles).toEqual([]);
  await page.close();
});
