import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { serveBeside } from "./serve.ts";
import { expectAccessible, touch } from "./visit.ts";
import { visiting } from "./visiting.ts";

// The map of places. Those of the samples have points in an ocean, from the lookup that the samples are read with.

const at = visiting(() => serveBeside(null));

async function opened(hash = "view=map", size = { width: 1280, height: 800 }) {
  const visit = await at.visitor.open("about:blank", "it is");
  await visit.page.setViewportSize(size);
  await visit.page.goto(`${at.site.address}?graph=samples#${hash}`);
  await visit.page.locator(".map-place, .map-list").first().waitFor();
  await visit.page.locator('.map-dot[data-side="1"]').waitFor({ state: "attached" });
  return visit;
}

/** Whether the middle of something is inside of the window, and nothing lies over it. */
const isSeen = (one: Locator): Promise<boolean> =>
  one.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return box.width > 0 && top !== null && (element.contains(top) || top.contains(element));
  });

const listed = (page: Page): Promise<string | null> => page.locator("#claims-heading .count").textContent();

test.each([
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
])("each place with a point is seen with both of its names, in the colours of its sides ($width)", async (size) => {
  const { page } = await opened("view=map", size);
  const places = page.locator(".map-place");
  expect(await places.count()).toBe(3);
  for (const place of await places.all()) expect(await isSeen(place)).toBe(true);
  const names = await page.locator(".map-names text").allTextContents();
  expect(names.sort()).toEqual(["Dalmeth / Sarrowmark", "Hasterra / Hestrel", "Tornwick / Vellamont"]);
  for (const place of await places.all()) {
    expect(await place.getAttribute("aria-label")).toMatch(/: \d+ claims \(Keldora \d+ · Pallumia \d+.*, disputed$/);
    expect(await place.locator("path").count()).toBeGreaterThan(1);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.close();
});

test("a place lists as many claims as it says, on the map and in the list, and filters are those of all views", async () => {
  const { page } = await opened();
  const all = await listed(page);
  for (const row of await page.locator(".map-list [data-mark]").all()) {
    const said = await row.locator(".count").textContent();
    await row.click();
    await expect.poll(() => listed(page)).toBe(said);
    await row.click();
    await expect.poll(() => listed(page)).toBe(all);
  }
  const place = page.locator(".map-place").first();
  const [, said] = /: (\d+) claims/.exec((await place.getAttribute("aria-label")) ?? "") ?? [];
  await place.click();
  await expect.poll(() => listed(page)).toBe(said);
  expect(await place.getAttribute("aria-pressed")).toBe("true");
  expect(await isSeen(page.locator(".source mark").first())).toBe(true);
  await page
    .locator(".filters label", { hasText: /^Pallumia/ })
    .first()
    .click();
  await expect
    .poll(() => page.locator(".map-place").first().getAttribute("aria-label"))
    .toMatch(/: \d+ claims? \(Pallumia \d+\)/);
  await page.close();
});

test("what has no point is listed with the reason, and a state is never drawn", async () => {
  const { page } = await opened();
  const rest = page.locator(".map-unplaced");
  await rest.scrollIntoViewIfNeeded();
  expect(await rest.textContent()).toContain("No coordinates known");
  expect(await rest.textContent()).toContain("Lowmere");
  for (const name of ["Keldora", "Pallumia"])
    expect(await page.locator(".map-names", { hasText: new RegExp(`^${name}$`) }).count()).toBe(0);
  const used = page.locator(".map-row-names").first();
  expect(await used.textContent()).toMatch(/“?Sarrowmark”? Keldora/);
  expect(await used.textContent()).toMatch(/“?Dalmeth”? Pallumia/);
  await page.close();
});

test("keys lead from place to place with one stop on the map and one in the list, and Enter chooses", async () => {
  const { page } = await opened();
  for (const part of [".map-room", ".map-list"])
    expect(await page.locator(`${part} [data-mark][tabindex="0"]`).count()).toBe(1);
  const label = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  await page.locator(".map-place").first().focus();
  const first = await label();
  await page.keyboard.press("ArrowRight");
  expect(await label()).not.toBe(first);
  await page.keyboard.press("Enter");
  expect(await page.locator(".map-place[aria-pressed=true]").getAttribute("aria-label")).toBe(await label());
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate(() => document.activeElement?.closest(".map-list") !== null)).toBe(true);
  await page.close();
});

test("it zooms and goes back, and a place that is out of the picture is brought into it by the list", async () => {
  const { page } = await opened();
  const distance = () =>
    page.locator(".map-place").evaluateAll((all) => {
      const [a, b] = all.map((one) => one.getBoundingClientRect().left);
      return Math.abs((a ?? 0) - (b ?? 0));
    });
  const before = await distance();
  const closer = page.getByRole("button", { name: "Closer" });
  await closer.click();
  await expect.poll(distance).toBeGreaterThan(before * 1.3);
  for (let nth = 0; nth < 3; nth++) await closer.click();
  await page.locator(".map-list section", { hasText: "Outside of the picture" }).locator("[data-mark]").last().click();
  await page.locator(".map-place[aria-pressed=true]").waitFor();
  expect(await isSeen(page.locator(".map-place[aria-pressed=true]"))).toBe(true);
  await page.getByRole("button", { name: "Most claims" }).click();
  await expect.poll(distance).toBeCloseTo(before, 0);
  await page.close();
});

test("it is clean for axe-core, in forced colours too, loads nothing from elsewhere, and no gazetteer before it is opened", async () => {
  const { page, troubles, requests } = await opened();
  await expectAccessible(page);
  await page.emulateMedia({ forcedColors: "active" });
  await expectAccessible(page);
  expect(await isSeen(page.locator(".map-place").first())).toBe(true);
  expect(
    requests.filter((address) => !address.startsWith(new URL(at.site.address).origin) && address !== "about:blank"),
  ).toEqual([]);
  expect(requests.some((address) => /names-/.test(address))).toBe(true);
  expect(troubles).toEqual([]);
  await page.close();
  const other = await at.visitor.open(`${at.site.address}?graph=samples`);
  await other.page.locator(".canvas canvas").first().waitFor({ state: "attached" });
  expect(other.requests.filter((address) => /names-|coastlines|mapView/.test(address))).toEqual([]);
  await other.page.close();
});

test("what is saved is the map that is on the screen, with names, sources and question, and its PNG is not white", async () => {
  const { page } = await opened();
  const question = (await page.locator(".status [role=status]").first().textContent()) ?? "";
  await page.locator(".top").getByRole("button", { name: "Export" }).click();
  const svgSaved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Picture (SVG)" }).click();
  const svgFile = await svgSaved;
  expect(svgFile.suggestedFilename()).toBe("map.svg");
  const svg = await readFile((await svgFile.path()) ?? "", "utf8");
  for (const words of [
    "Where it is, as claims tell",
    "Hasterra / Hestrel",
    "Keldora",
    "Natural Earth",
    "GeoNames",
    question,
  ])
    expect(svg).toContain(words);
  expect(svg).not.toContain("var(--");
  const pngSaved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Picture (PNG)" }).click();
  const png = await readFile((await (await pngSaved).path()) ?? "");
  const colours = await page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      const seen = new Set<string>();
      for (let at = 0; at < data.length; at += 4 * 97) seen.add([data[at], data[at + 1], data[at + 2]].join());
      return seen.size;
    },
    [...png],
  );
  expect(colours).toBeGreaterThan(20);
  await page.close();
});

test("on a phone a finger sideways drags the map, and up or down scrolls the page; two fingers zoom", async () => {
  const { page } = await opened("view=map", { width: 390, height: 844 });
  const dot = page.locator(".map-place .map-target").first();
  const place = async () => {
    const box = await dot.boundingBox();
    if (box === null) throw new Error("no dot");
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  };
  const room = await page.locator(".map-room").boundingBox();
  if (room === null) throw new Error("no map");
  const [x, y] = [room.x + room.width / 2, room.y + room.height - 20];
  const was = await place();
  await touch(
    page,
    [0, 20, 40, 60].map((by) => [{ x: x + by, y }]),
  );
  await expect.poll(place).toEqual({ x: was.x + 60, y: was.y });
  const scroller = () =>
    page.evaluate(() => [...document.querySelectorAll("*")].reduce((sum, one) => sum + one.scrollTop, 0));
  const before = await scroller();
  await touch(
    page,
    [0, 20, 40, 60, 80].map((by) => [{ x, y: y - by }]),
  );
  await expect.poll(scroller).toBeGreaterThan(before);
  const scale = () => page.locator(".map text", { hasText: "km" }).textContent();
  const wide = await scale();
  const middle = (await page.locator(".map-room").boundingBox()) ?? room;
  const [cx, cy] = [middle.x + middle.width / 2, middle.y + middle.height / 2];
  await touch(
    page,
    [20, 40, 60, 80, 100].map((by) => [
      { x: cx - by, y: cy },
      { x: cx + by, y: cy },
    ]),
  );
  await expect.poll(scale).not.toBe(wide);
  await page.close();
});
