import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { serveBeside } from "./serve.ts";
import { visiting } from "./visiting.ts";

// The timeline: events by side with both of their dates, on an axis that no filter moves.

const at = visiting(() => serveBeside(null));

async function opened(hash = "view=timeline", size = { width: 1280, height: 800 }): Promise<Page> {
  const { page } = await at.visitor.open("about:blank", "it is");
  await page.setViewportSize(size);
  await page.goto(`${at.site.address}?graph=samples#${hash}`);
  await page.locator(".lane-mark[data-kind=said]").first().waitFor();
  // sides have their colours once the disputed points are known
  await page.locator('.lane[data-side="1"]').waitFor();
  return page;
}

/** Fails where the middle of something is outside of the window, or covered. */
async function expectSeen(one: Locator): Promise<void> {
  const seen = await one.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const top = document.elementFromPoint(x, y);
    return box.width > 0 && top !== null && (element.contains(top) || top.contains(element));
  });
  expect(seen).toBe(true);
}

const axisOf = (page: Page): Promise<readonly string[]> =>
  page
    .locator(".lane-tick, .brush .ticks span")
    .evaluateAll((ticks) =>
      ticks.map((tick) => `${tick.textContent} ${Math.round(tick.getBoundingClientRect().left)}`),
    );

test("lanes have the colour of their side, and a mark opens its claims one after the other", async () => {
  const page = await opened();
  const lane = page.locator(".lane").first();
  await expectSeen(lane.locator("h4"));
  expect(await lane.locator("h4").textContent()).toMatch(/Keldora|Pallumia/);
  for (const kind of ["said", "happened"]) await expectSeen(lane.locator(`.lane-mark[data-kind=${kind}]`).first());
  const many = lane
    .locator(".lane-mark[data-kind=said]")
    .filter({ hasText: /^[2-9]/ })
    .first();
  const count = Number(await many.textContent());
  const opens = new Set<string>();
  for (let nth = 0; nth < count; nth++) {
    await many.click();
    opens.add(/claim=([^&]+)/.exec(page.url())?.[1] ?? "");
  }
  expect(opens.size).toBe(count);
  expect(await many.getAttribute("aria-current")).toBe("true");
  await page.locator(".source mark").first().waitFor();
  await expectSeen(page.locator(".source mark").first());
  await page.close();
});

test("the name of an event lists its claims, and the lanes stay", async () => {
  const page = await opened();
  const rows = await page.locator(".lane-line").count();
  const name = page.locator(".lane-name .link").first();
  await name.click();
  await page.locator(".chip.closing").waitFor();
  expect(await name.getAttribute("aria-pressed")).toBe("true");
  expect(await page.locator(".lane-line").count()).toBe(rows);
  await page.close();
});

test("filters move neither the axis nor the brushes, and no brush vanishes", async () => {
  const page = await opened();
  const before = await axisOf(page);
  expect(before.length).toBeGreaterThan(5);
  await page.goto(`${page.url()}&act=praise&since=2025-03-01&until=2025-03-02`);
  await page.locator(".lanes .nothing, .lane").first().waitFor();
  await expect.poll(() => page.locator(".brush .handle").count()).toBe(4);
  const after = await axisOf(page);
  for (const tick of after) expect(before).toContain(tick);
  for (const brush of await page.locator(".brush .bars").all()) await expectSeen(brush);
  await page.close();
});

test("arrow keys lead through the marks with one stop of the Tab key", async () => {
  const page = await opened();
  expect(await page.locator(".lanes [data-mark][tabindex='0']").count()).toBe(1);
  await page.locator(".lanes [data-mark]").first().focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("title") ?? "");
  const first = await focused();
  await page.keyboard.press("ArrowRight");
  expect(await focused()).not.toBe(first);
  await page.keyboard.press("ArrowDown");
  expect(
    await page.evaluate(() => document.activeElement?.closest("li") === document.querySelectorAll(".lane-line")[1]),
  ).toBe(true);
  await page.keyboard.press("ArrowRight");
  const words = await focused();
  await page.keyboard.press("Enter");
  expect(words).toMatch(/^(Said|Happened) /);
  expect(await page.locator(".lane-mark[aria-current=true]").count()).toBeGreaterThan(0);
  await page.close();
});

test.each([
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 1920, height: 1080 },
])("no label of a day stands on another one, and nothing reaches out of the window ($width)", async (size) => {
  const page = await opened("view=timeline", size);
  const axes = await page.locator(".lane-axis, .strip .ticks").evaluateAll((all) =>
    all.map((axis) =>
      [...axis.querySelectorAll(".lane-tick, .lane-far, span")]
        .filter((tick) => tick.textContent !== "" && getComputedStyle(tick).visibility === "visible")
        .map((tick) => tick.getBoundingClientRect())
        .sort((a, b) => a.left - b.left),
    ),
  );
  expect(axes.length).toBe(3);
  for (const boxes of axes) {
    expect(boxes.length).toBeGreaterThan(0);
    for (const [nth, box] of boxes.slice(1).entries())
      expect(box.left).toBeGreaterThanOrEqual((boxes[nth]?.right ?? 0) - 1);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(size.width);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const body = page.locator(".timeline");
  expect(await body.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  await page.close();
});
