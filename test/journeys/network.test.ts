import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { syntheticGraph } from "../overview/synthetic.mjs";
import { LONG } from "../tools/long.ts";
import { serveBeside } from "./serve.ts";
import { allClaims, expectAccessible, HANDS, openDetails, press, tabTo, touch, waitForStatus } from "./visit.ts";
import { visiting } from "./visiting.ts";

const at = visiting(() => serveBeside(null));

async function network(hash = "", width = 1280, height = 800) {
  const visit = await at.visitor.open("about:blank", "it is");
  await visit.page.setViewportSize({ width, height });
  await visit.page.goto(`${at.site.address}?graph=samples#view=graph${hash}`);
  await visit.page.locator(".canvas[data-named]").waitFor({ timeout: 40_000 });
  await visit.page.locator(".graph-note").waitFor({ state: "hidden" });
  return visit;
}

/** What the canvas tells of itself. */
const told = (page: Page, what: "named" | "heaviest" | "inSight") =>
  page.locator(".canvas").evaluate((canvas: HTMLElement, key) => Number(canvas.dataset[key]), what);

test("the network has the room, its heaviest twelve are named, and the sentence is seen beside it", async () => {
  const { page, troubles } = await network();
  const box = await page.locator(".canvas").boundingBox();
  if (box === null) throw new Error("no canvas");
  expect((box.width * box.height) / (1280 * 800)).toBeGreaterThan(0.45);
  await expect.poll(() => told(page, "heaviest")).toBe(12);
  expect(await told(page, "named")).toBeGreaterThanOrEqual(30);
  expect(await told(page, "inSight")).toBeGreaterThanOrEqual(50);
  const mark = page.locator(".evidence .source mark[data-part~='content']").first();
  await mark.waitFor();
  const seen = await mark.boundingBox();
  expect(seen !== null && seen.y > 0 && seen.y + 15 < 800).toBe(true);
  // a white rectangle of that size is a tenth of this
  expect((await page.screenshot({ clip: { ...box } })).length).toBeGreaterThan(30_000);
  await expectAccessible(page);
  expect(troubles).toEqual([]);
  await page.close();
});

test.each(HANDS)(
  "an event that is chosen leaves the network its room; its card tells more when asked, by %s",
  async (hand) => {
    const { page } = await network();
    await page.locator(".scene-list summary").click();
    await page.locator(".scene-list li:has(.shape-event) button.link").first().click();
    await page.locator(".scene-list summary").click();
    await page.locator(".chosen").waitFor();
    const share = async () => {
      const box = await page.locator(".canvas").boundingBox();
      return box === null ? 0 : (box.width * box.height) / (1280 * 800);
    };
    await expect.poll(share).toBeGreaterThanOrEqual(0.45);
    await expect.poll(() => told(page, "heaviest")).toBe(12);
    await expect.poll(() => told(page, "named")).toBeGreaterThanOrEqual(30);
    const joined = page.getByRole("list", { name: "Joined to", exact: true }).locator("li");
    expect(await joined.count()).toBe(0);
    const said = Number(/\d+/.exec((await page.locator(".chosen .unfold").textContent()) ?? "")?.[0]);
    await openDetails(hand, page);
    await expect.poll(() => joined.count()).toBe(said);
    await expectAccessible(page);
    await press(hand, page.locator(".chosen .unfold"));
    await expect.poll(share).toBeGreaterThanOrEqual(0.45);
    await page.close();
  },
);

test("a thing is dragged to where one wants it, and undo puts it back", async () => {
  const { page } = await network();
  const [[x, y] = [0, 0]] = await heaviestOn(page);
  await page.mouse.move(x, y);
  const cursor = () => page.locator(".canvas").evaluate((canvas: HTMLElement) => canvas.style.cursor);
  await expect.poll(cursor).toBe("pointer");
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 30, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => page.url()).toMatch(/[#&]pin=/);
  const [[movedX, movedY] = [0, 0]] = await heaviestOn(page);
  expect([movedX - x, movedY - y].map((by) => Math.round(by / 10))).toEqual([4, 3]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => page.url()).not.toMatch(/[#&]pin=/);
  await page.close();
});

test.each(HANDS)(
  "a thing is taken out of the picture and brought back; its claims stay in the list, by %s",
  async (hand) => {
    const { page } = await network();
    const before = await told(page, "inSight");
    const all = await allClaims(page);
    await page.locator("#search").fill("Oona Vesterly");
    const found = page.locator('[role="option"]').first();
    await found.waitFor();
    if (hand === "mouse") await found.click();
    else {
      await page.locator("#search").press("ArrowDown");
      await page.locator("#search").press("Enter");
    }
    await page.locator(".chosen").waitFor();
    await expectAccessible(page);
    await press(hand, page.getByRole("button", { name: "Take out of the picture" }));
    await waitForStatus(page, all);
    await page.locator(".chosen").waitFor({ state: "detached" });
    await expectAccessible(page);
    const without = () => page.locator(".canvas").getAttribute("aria-label");
    const fewer = await without();
    await press(hand, page.getByRole("button", { name: "Bring back 1 thing" }));
    await expect.poll(without).not.toBe(fewer);
    await expect.poll(() => told(page, "inSight")).toBe(before);
    await page.close();
  },
);

test("on a phone the network keeps its room beside what is chosen, the table its width, and the chosen tab is in sight", async () => {
  const { page } = await network("", 390, 844);
  await page.getByText("The same as a list").click();
  await page.locator(".scene-list button.link").first().click();
  await page.locator(".chosen").waitFor();
  const [tools, canvas, chosen] = await Promise.all(
    [".view-tools", ".graph-body", ".chosen"].map((part) => page.locator(part).first().boundingBox()),
  );
  if (!tools || !canvas || !chosen) throw new Error("nothing is drawn");
  expect(canvas.height).toBeGreaterThanOrEqual(280);
  expect(canvas.y).toBeGreaterThanOrEqual(tools.y + tools.height - 1);
  expect(chosen.y).toBeGreaterThanOrEqual(canvas.y + canvas.height - 1);
  await page.locator("#tab-table").click();
  const table = page.locator(".scroll:has(.claim-table)");
  await table.waitFor();
  expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  await page.locator("#tab-record").click();
  await expect
    .poll(async () => {
      const tab = await page.locator("#tab-record").boundingBox();
      return tab !== null && tab.x >= 0 && tab.x + tab.width <= 390;
    })
    .toBe(true);
  await page.close();
});

test("how the panes stand is kept for the next visit; the picture can have the whole window", async () => {
  const { page } = await network("&panes=explore");
  await page.getByRole("button", { name: "Whole" }).click();
  expect(await page.locator(".claims").isVisible()).toBe(false);
  const again = await network();
  expect(await again.page.locator(".claims").isVisible()).toBe(false);
  await again.page.getByRole("button", { name: "Read", exact: true }).first().click();
  expect(await again.page.locator(".filters").isVisible()).toBe(true);
  await again.page.getByRole("button", { name: "Explore" }).click();
  await again.page.close();
  await page.close();
});

/** Where the heaviest things stand on the page, the heaviest first, when nothing moves. */
async function heaviestOn(page: Page): Promise<readonly (readonly [x: number, y: number])[]> {
  const canvas = page.locator(".canvas");
  const places = () => canvas.evaluate((element: HTMLElement) => element.dataset.places ?? "");
  let was = "";
  await expect
    .poll(
      async () => {
        const before = was;
        was = await places();
        return was !== "" && was === before;
      },
      { interval: 400 },
    )
    .toBe(true);
  const box = await canvas.boundingBox();
  if (box === null) throw new Error("no canvas");
  return was.split(" ").map((place) => {
    const [x = 0, y = 0] = place.split(",").map(Number);
    return [box.x + x, box.y + y] as const;
  });
}

/** Whether the marked words of the open claim begin inside what is visible of the evidence, under nothing. */
async function expectMarkSeen(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const mark = document.querySelector(".evidence .source mark[data-part~='content']");
        const line = mark?.getClientRects()[0];
        if (mark === null || line === undefined) return "no mark";
        const over = document.elementFromPoint(line.left + Math.min(20, line.width / 2), (line.top + line.bottom) / 2);
        return over !== null && mark.contains(over) ? "seen" : `under ${over?.className ?? "nothing"}`;
      }),
    )
    .toBe("seen");
}

test.each([[1280, 800], ...(LONG ? [[1366, 768] as const, [1440, 900] as const, [1920, 1080] as const] : [])] as const)(
  "at %i × %i panes are closed one by one and come back, evidence stands below or beside, and its words stay in sight",
  async (width, height) => {
    const { page, troubles } = await network("", width, height);
    const close = (name: string) => page.getByRole("button", { name: `Close: ${name}` });
    const back = (name: string) => page.locator(".closed-panes button").filter({ hasText: name });
    await expectMarkSeen(page);
    await page.getByRole("button", { name: "Evidence below" }).click();
    const [view, evidence] = await Promise.all([
      page.locator(".view").boundingBox(),
      page.locator(".evidence").boundingBox(),
    ]);
    if (view === null || evidence === null) throw new Error("no panes");
    expect(evidence.y).toBeGreaterThanOrEqual(view.y + view.height);
    await expectMarkSeen(page);
    await page.getByRole("button", { name: "Evidence beside" }).click();
    await expectMarkSeen(page);
    await close("Claims").click();
    expect(await page.locator(".claims").isVisible()).toBe(false);
    await expectMarkSeen(page);
    await close("Evidence").click();
    expect((await page.locator(".view").boundingBox())?.width).toBeGreaterThan(width - 4);
    // kept for the next visit
    await page.reload();
    await page.locator(".canvas[data-named]").waitFor();
    expect(await page.locator(".claims, .evidence").first().isVisible()).toBe(false);
    await back("Evidence").click();
    await expectMarkSeen(page);
    await back("Claims").click();
    expect(await page.locator(".claims").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await expectMarkSeen(page);
    const [list, words] = await Promise.all([
      page.locator(".claims").boundingBox(),
      page.locator(".evidence").boundingBox(),
    ]);
    expect(Math.abs((list?.y ?? 0) - (words?.y ?? 99))).toBeLessThan(2);
    for (const view of [6, 8, 5, 3, 2]) {
      await page.keyboard.press(String(view));
      await expectMarkSeen(page);
    }
    await page.getByRole("button", { name: "Explore", exact: true }).click();
    expect(troubles).toEqual([]);
    await page.close();
  },
);

test.each(HANDS)(
  "the edge of the evidence is moved, below the view and beside it, and stays so, by %s",
  async (hand) => {
    const { page } = await at.visitor.open("about:blank", "it is");
    await page.setViewportSize({ width: 1280, height: 800 });
    const evidence = page.locator(".evidence.pane");
    for (const [view, name, axis] of [
      ["timeline", "Height of the evidence", "height"],
      ["table", "Height of the evidence", "height"],
      ["record", "Width of the sentences and the evidence", "width"],
    ] as const) {
      await page.goto("about:blank");
      await page.goto(`${at.site.address}?graph=samples#view=${view}`);
      const edge = evidence.getByRole("separator", { name });
      await edge.waitFor();
      // the view brings its own style sheet, and then its words
      await page.locator(".strip, .claim-table, .view-body[data-view='record'] h3").first().waitFor();
      await expectMarkSeen(page);
      const before = (await evidence.boundingBox())?.[axis] ?? 0;
      if (hand === "mouse") {
        const box = await edge.boundingBox();
        if (box === null) throw new Error("no edge");
        const [x, y] = [box.x + Math.min(3, box.width / 2), box.y + Math.min(3, box.height / 2)];
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.move(x - (axis === "width" ? 72 : 0), y - (axis === "height" ? 72 : 0), { steps: 4 });
        await page.mouse.up();
      } else {
        await tabTo(edge);
        const key = axis === "height" ? "ArrowUp" : "ArrowLeft";
        await page.keyboard.press(key);
        // and two that come faster than the page draws
        await edge.evaluate((element, pressed) => {
          for (let step = 0; step < 2; step++)
            element.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }));
        }, key);
      }
      await expect.poll(async () => (await evidence.boundingBox())?.[axis]).toBeCloseTo(before + 72, -1);
      await expectMarkSeen(page);
      await page.reload();
      await edge.waitFor();
      expect((await evidence.boundingBox())?.[axis]).toBeCloseTo(before + 72, -1);
      await page.evaluate("localStorage.clear()");
    }
    await page.close();
  },
);

const claimsListed = async (page: Page): Promise<number> =>
  Number((await page.locator("#claims-heading .count").textContent())?.replace(/\D/g, ""));

test.each(HANDS)(
  "several things are chosen at once, worked on together, and each step is undone, by %s",
  async (hand) => {
    const { page, troubles } = await network();
    const card = page.locator(".chosen");
    if (hand === "keyboard") {
      await tabTo(page.locator(".scene-list summary"));
      await page.keyboard.press("Enter");
      await tabTo(page.locator(".scene-list li button.link").first());
      await page.keyboard.press("Enter");
      await card.waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Enter");
    } else {
      const [first = [0, 0]] = await heaviestOn(page);
      await page.mouse.click(...(first as [number, number]));
      await card.waitFor();
      // the card has moved what is drawn
      const [, second = [0, 0]] = await heaviestOn(page);
      await page.keyboard.down("Shift");
      await page.mouse.click(...(second as [number, number]));
      await page.keyboard.up("Shift");
    }
    await card.getByText("2 things chosen").waitFor();
    const told = Number(/(\d+) claims?/.exec((await card.textContent()) ?? "")?.[1]);
    expect(await claimsListed(page)).toBe(told);
    await press(hand, card.getByRole("button", { name: "Show chosen" }));
    await expectAccessible(page);
    const things = await page.locator(".canvas").getAttribute("aria-label");
    await press(hand, card.getByRole("button", { name: "Take out of the picture" }));
    await page.getByRole("button", { name: "Bring back 2 things" }).waitFor();
    await page.keyboard.press("Control+z");
    await card.getByText("2 things chosen").waitFor();
    await expect.poll(() => page.locator(".canvas").getAttribute("aria-label")).toBe(things);
    await page.keyboard.press("Control+z");
    await card.getByText("2 things chosen").waitFor({ state: "detached" });
    expect(troubles).toEqual([]);
    await page.close();
  },
);

/** Where the things of the list stand on the page, by what is drawn. */
const middleOf = async (page: Page) => {
  const places = await heaviestOn(page);
  const sum = places.reduce(([x, y], place) => [x + place[0], y + place[1]], [0, 0]);
  return { x: sum[0] / places.length, y: sum[1] / places.length };
};

/** The points of a ring, the first of them again at its end. */
const ring = ({ x, y }: { x: number; y: number }, radius: number) =>
  Array.from({ length: 25 }, (_, at) => ({
    x: x + radius * Math.cos((at * Math.PI) / 12),
    y: y + radius * Math.sin((at * Math.PI) / 12),
  }));

const chosenIn = async (page: Page): Promise<readonly string[]> =>
  page.locator(".chosen ul").last().locator("li [dir='auto']").allTextContents();

test.each(["mouse", "finger"] as const)(
  "things are chosen by a line round them, kept in place, moved and taken out together, and each step is undone, by %s",
  async (hand) => {
    const { page, troubles } = await network();
    const lasso = page.getByRole("button", { name: "Draw round" });
    const middle = await middleOf(page);
    // within an empty corner there is nothing, and the line can be drawn again
    await lasso.click();
    await page.locator(".lasso").waitFor();
    const draw = async (line: readonly { x: number; y: number }[]) => {
      if (hand === "finger")
        return touch(
          page,
          line.map((point) => [point]),
        );
      const [first, ...rest] = line;
      await page.mouse.move(first?.x ?? 0, first?.y ?? 0);
      await page.mouse.down();
      for (const { x, y } of rest) await page.mouse.move(x, y);
      await page.mouse.up();
    };
    const box = await page.locator(".canvas").boundingBox();
    if (box === null) throw new Error("no canvas");
    await draw(ring({ x: box.x + box.width - 60, y: box.y + box.height - 60 }, 30));
    await page.getByText("There is nothing within the line.").waitFor();
    await expectAccessible(page);
    const line = ring(middle, 130);
    const within = (await heaviestOn(page)).filter(([x, y]) => Math.hypot(x - middle.x, y - middle.y) < 120).length;
    expect(within).toBeGreaterThan(1);
    await draw(line);
    await page.locator(".chosen[data-along='several']").waitFor();
    await page.locator(".lasso").waitFor({ state: "detached" });
    const chosen = await chosenIn(page);
    expect(chosen.length).toBeGreaterThanOrEqual(within);
    expect(chosen.length).toBeLessThan(await told(page, "inSight"));
    await expectMarkSeen(page);
    const pins = () => (page.url().match(/[#&]pin=/g) ?? []).length;
    await page.getByRole("button", { name: "Keep in place" }).click();
    await expect.poll(pins).toBe(chosen.length);
    const before = page.url();
    await page.getByRole("button", { name: "To the right" }).click();
    await expect.poll(() => page.url()).not.toBe(before);
    await page.getByRole("button", { name: "Take out of the picture" }).click();
    await page.getByRole("button", { name: `Bring back ${chosen.length} things` }).waitFor();
    for (const left of [chosen.length, chosen.length, 0]) {
      await page.keyboard.press("Control+z");
      await expect.poll(pins).toBe(left);
    }
    expect(await chosenIn(page)).toEqual(chosen);
    // Esc ends it, and takes no choice away
    await lasso.click();
    await page.locator(".lasso").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".lasso").waitFor({ state: "detached" });
    expect(await chosenIn(page)).toEqual(chosen);
    expect(troubles).toEqual([]);
    await page.close();
  },
);

test("by keyboard alone things are chosen one after the other, moved, let go of, taken out and brought back by undo", async () => {
  const { page, troubles } = await network();
  await page.emulateMedia({ forcedColors: "active" });
  const active = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  await tabTo(page.locator(".scene-list summary"));
  await page.keyboard.press("Enter");
  await tabTo(page.locator(".scene-list li button.link").first());
  const names = await page.locator(".scene-list li button.link").allTextContents();
  for (let step = 0; step < 3; step++) await page.keyboard.press("Shift+ArrowDown");
  await page.getByText("4 things chosen").waitFor();
  expect(await chosenIn(page)).toEqual(names.slice(0, 4));
  await page.keyboard.press("Shift+ArrowUp");
  await page.getByText("3 things chosen").waitFor();
  expect(await active()).toBe(names[2]);
  await expectAccessible(page);
  // what they were is undone at once
  await page.keyboard.press("Control+z");
  await page.locator(".chosen").waitFor({ state: "detached" });
  await page.keyboard.press("Control+y");
  await page.getByText("3 things chosen").waitFor();
  const pins = () => (page.url().match(/[#&]pin=/g) ?? []).length;
  await tabTo(page.getByRole("button", { name: "To the left", exact: true }));
  const [at = [0, 0]] = await heaviestOn(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(pins).toBe(3);
  await expect.poll(async () => ((await heaviestOn(page))[0]?.[0] ?? 0) - at[0]).toBeGreaterThan(20);
  await tabTo(page.getByRole("button", { name: "Let go" }));
  await page.keyboard.press("Enter");
  await expect.poll(pins).toBe(0);
  await tabTo(page.locator(".scene-list [tabindex='0']"));
  await page.keyboard.press("Home");
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "Bring back 3 things" }).waitFor();
  // the focus is on what is next, and not lost
  await expect.poll(active).toBe(names[3]);
  await expectAccessible(page);
  await page.keyboard.press("Control+z");
  await page.getByText("3 things chosen").waitFor();
  expect(troubles).toEqual([]);
  await page.close();
});

test("on a phone a finger drags a thing and scrolls past the ground, and two fingers zoom", async () => {
  const { page } = await network("", 390, 844);
  const [heaviest] = await heaviestOn(page);
  if (heaviest === undefined) throw new Error("nothing is drawn");
  const [x, y] = heaviest;
  const steps = (by: number) => Array.from({ length: 6 }, (_, at) => [{ x: x + at * by, y: y + at * 4 }]);
  await touch(page, steps(8));
  await expect.poll(() => page.url()).toMatch(/[#&]pin=/);
  await page.keyboard.press("Control+z");
  await expect.poll(() => page.url()).not.toMatch(/[#&]pin=/);
  const places = (await heaviestOn(page)).map(([left, top]) => `${left},${top}`);
  const box = await page.locator(".canvas").boundingBox();
  if (box === null) throw new Error("no canvas");
  const corner = { x: box.x + 6, y: box.y + box.height - 6 };
  await touch(
    page,
    Array.from({ length: 6 }, (_, at) => [{ x: corner.x + 20 * at, y: corner.y }]),
  );
  // the ground stays where it is, since the finger was to scroll
  expect((await heaviestOn(page)).map(([left, top]) => `${left},${top}`)).toEqual(places);
  const [middle, right] = [box.x + box.width / 2, box.y + box.height / 2];
  await touch(
    page,
    Array.from({ length: 6 }, (_, at) => [
      { x: middle - 20 - 12 * at, y: right },
      { x: middle + 20 + 12 * at, y: right },
    ]),
  );
  await expect.poll(async () => (await told(page, "inSight")) < 30).toBe(true);
  await page.close();
});

test("of a thing with many neighbours twenty more of a kind are drawn at a time, as the step says, and undone", async () => {
  const { records, texts } = syntheticGraph({ documents: 40, claimsEach: 12, actors: 3, events: 400 });
  // a state for whom others speak has no events of its own: a person has
  const person = records[0]?.actors.find(({ kind }) => kind === "person")?.names[0] ?? "";
  const site = await serveBeside({
    files: new Map([["graph.json", JSON.stringify({ texts: true, documents: records })]]),
    texts,
  });
  const { page } = await at.visitor.open(`${site.address}#view=graph`, "it is");
  await page.locator(".canvas[data-named]").waitFor({ timeout: 40_000 });
  await page.locator(".scene-list summary").click();
  await page.locator(".scene-list li").filter({ hasText: person }).locator("button.link").first().click();
  await openDetails("mouse", page);
  const events = page.locator(".expand li").filter({ hasText: "events" });
  const told = async () =>
    (/(\d+) of (\d+) events drawn/.exec((await events.textContent()) ?? "") ?? []).slice(1).map(Number);
  await expect.poll(async () => (await told()).length).toBe(2);
  const [before = 0, all = 0] = await told();
  expect(all).toBeGreaterThan(before + 20);
  await events.getByRole("button", { name: "Draw 20 more" }).click();
  await expect.poll(told).toEqual([before + 20, all]);
  await page.keyboard.press("Control+z");
  await expect.poll(told).toEqual([before, all]);
  await page.close();
  await site.close();
});
