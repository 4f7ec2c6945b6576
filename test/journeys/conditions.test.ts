import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VIEWS } from "../../web/state/pageState.ts";
import { LONG } from "../tools/long.ts";
import { velmar } from "../web/fixtures/velmar.ts";
import { type Site, serve, serveBeside } from "./serve.ts";
import { expectAccessible, HANDS, type Hand, openClaim, press, startVisitor, waitForStatus } from "./visit.ts";
import { visiting } from "./visiting.ts";

/** With the samples, whose names and quotations are long, and with a graph so small that all of it is looked at soon. */

const at = visiting(() => serveBeside(null));

let small: Site;

beforeAll(async () => {
  small = await serve(velmar);
});

afterAll(() => small?.close());

interface Condition {
  readonly name: string;
  /** Before the page is opened. */
  readonly before: (page: Page) => Promise<unknown>;
  readonly query?: string;
  /** Whether it changes colours or movement alone, and moves nothing to another place. */
  readonly isLook?: boolean;
}

const CONDITIONS: readonly Condition[] = [
  { name: "320 pixels wide", before: (page) => page.setViewportSize({ width: 320, height: 640 }) },
  // Zoomed to 200 %, a page of 1280 pixels has 640 of its own
  { name: "zoomed to 200 %", before: (page) => page.setViewportSize({ width: 640, height: 400 }) },
  { name: "a dark theme", before: (page) => page.emulateMedia({ colorScheme: "dark" }), isLook: true },
  { name: "forced colours", before: (page) => page.emulateMedia({ forcedColors: "active" }), isLook: true },
  { name: "reduced motion", before: (page) => page.emulateMedia({ reducedMotion: "reduce" }), isLook: true },
  { name: "a language from right to left", before: async () => undefined, query: "&language=pseudo" },
];

/** The network with the list beside it, from where every view is opened in turn. */
const NETWORK = "#view=graph&pane=claims";
const PART = ".disputes, .graph-body, .timeline, .map-body, .matrix, .claim-table, .reading, .compared";

/** Opens each view in turn, by its tab or by its key. */
async function eachFace(hand: Hand, page: Page, look: () => Promise<void>): Promise<void> {
  for (const [at, view] of VIEWS.entries()) {
    if (hand === "keyboard") await page.keyboard.press(String(at + 1));
    else if (await page.locator(`#tab-${view}`).isVisible()) await page.locator(`#tab-${view}`).click();
    else
      await page
        .locator(".panes button")
        .nth(2)
        .click()
        .then(() => page.locator(`#tab-${view}`).click());
    await page.locator(`.view-body[data-view="${view}"]`).locator(PART).first().waitFor();
    await look();
  }
}

/** Nothing sticks out of the page, and nothing in it but what scrolls by itself. */
async function expectNoOverflow(page: Page): Promise<void> {
  const [wide, room] = (await page.evaluate(
    "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
  )) as [number, number];
  expect(wide).toBeLessThanOrEqual(room);
}

describe.each(CONDITIONS)("with $name", ({ before, query = "", isLook = false }) => {
  // Keys lead to the same views whatever these look like: in the long tests, by them as well
  test.each(isLook && !LONG ? (["mouse"] as const) : HANDS)(
    "every view is usable by %s and accessible",
    async (hand) => {
      const page = await at.visitor.context.newPage();
      const troubles: string[] = [];
      page.on("pageerror", (error) => troubles.push(error.message));
      await before(page);
      const graph = hand === "mouse" ? `${small.address}?${query}` : `${at.site.address}?graph=samples${query}`;
      await page.goto(`${graph}${NETWORK}`);
      await page.locator(".claim-list .card").first().waitFor();
      await page.locator(".contradictions").waitFor();
      // The states are the same whichever hand leads to them
      const look = async () => {
        if (hand === "mouse") await expectAccessible(page);
        await expectNoOverflow(page);
      };
      await look();
      await eachFace(hand, page, look);
      expect(troubles).toEqual([]);
      await page.close();
    },
  );
});

describe.each(HANDS)("without WebGL, by %s", (hand) => {
  test("the list leads to the evidence, and the picture is a still one", async () => {
    const blind = await startVisitor(["--disable-3d-apis"]);
    try {
      const { page, troubles } = await blind.open(
        hand === "mouse" ? small.address : `${at.site.address}?graph=samples`,
      );
      await waitForStatus(page, "claims");
      await page.locator(".graph-body svg[role=img]").waitFor();
      const second = (await page.locator(".claim-list .card .quote").nth(1).textContent()) ?? "";
      await openClaim(hand, page, second);
      await page.locator('.source mark[data-part~="content"]').first().waitFor();
      await press(hand, page.getByRole("button", { name: "Export" }));
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        press(hand, page.getByRole("dialog").getByRole("button", { name: "Picture (SVG)" })),
      ]);
      expect(download.suggestedFilename()).toBe("network.svg");
      await page.keyboard.press("Escape");
      await eachFace(hand, page, async () => {
        if (hand === "mouse") await expectAccessible(page);
      });
      expect(troubles).toEqual([]);
    } finally {
      await blind.close();
    }
  });
});

test("the key after a dialog is closed is heard, however late the page learns of it", async () => {
  const { page } = await at.visitor.open(`${at.site.address}?graph=samples`);
  await page.locator(".canvas[data-named]").waitFor();
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.locator("dialog[open]").waitFor();
  // both within one task, as on a machine that is busy
  await page.evaluate(() => {
    document.querySelector("dialog")?.close();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "5", bubbles: true }));
  });
  await page.locator(".claim-table").waitFor();
  await page.close();
});

test("with reduced motion nothing moves by itself", async () => {
  const page = await at.visitor.context.newPage();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${at.site.address}?graph=samples${NETWORK}`);
  await page.locator(".claim-list .card").nth(2).click();
  expect(await page.evaluate("document.getAnimations().length")).toBe(0);
  await page.close();
});

test("from right to left the page is turned round, and every word of it comes from the strings", async () => {
  const page = await at.visitor.context.newPage();
  await page.goto(`${at.site.address}?graph=samples&language=pseudo${NETWORK}&panes=read`);
  await page.locator(".claim-list .card").first().waitFor();
  expect(await page.evaluate("getComputedStyle(document.body).direction")).toBe("rtl");
  const [filters, view] = await Promise.all([
    page.locator(".filters").boundingBox(),
    page.locator(".view").boundingBox(),
  ]);
  expect(filters?.x ?? 0).toBeGreaterThan(view?.x ?? 0);
  for (const english of ["Filters", "Evidence", "Contradictions", "Claimed by", "Export"]) {
    expect(await page.getByText(english, { exact: true }).count()).toBe(0);
  }
  // quotations keep their own direction
  expect(
    await page
      .locator(".card .quote")
      .first()
      .evaluate((quote) => getComputedStyle(quote).direction),
  ).toBe("ltr");
  await page.close();
});
