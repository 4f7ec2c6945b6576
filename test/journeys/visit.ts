import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { findBrowser, openProfile } from "../tools/browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A browser for the tests of one file. */
export interface Visitor {
  readonly context: BrowserContext;
  /**
   * A page at an address, and what went wrong on it: errors, and breaches of the Content-Security-Policy. An address that names no view
   * is opened at the network with filters and list beside it; `as: "it is"` opens what a reader sees first.
   */
  open(address: string, as?: "it is"): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit {
  readonly page: Page;
  readonly troubles: readonly string[];
  /** Addresses asked for since the page was opened, but for its icon. */
  readonly requests: readonly string[];
}

let found: Promise<string | null> | null = null;

/** A fresh profile in the browser that CHROME_PATH or the system has, one browser for all files. Throws where there is none. */
export async function startVisitor(args: readonly string[] = []): Promise<Visitor> {
  found ??= findBrowser();
  const path = await found;
  if (path === null) throw new Error("No browser starts: `npm test` finds or installs one.");
  const { context, close } = await openProfile(path, { args });
  // On a busy machine a large graph holds the page for a quarter of a minute
  context.setDefaultTimeout(40_000);
  return {
    context,
    close,
    async open(address, as) {
      const page = await context.newPage();
      const troubles: string[] = [];
      const requests: string[] = [];
      page.on("pageerror", (error) => troubles.push(error.message));
      page.on("console", (message) => {
        const text = message.text();
        // a page without a graph asks for one, and the browser reports the answer
        if (message.type() === "error" && !text.includes("404")) troubles.push(text);
      });
      // The page's icon is asked for by the browser, which in a fresh profile forgets at each step that it has it
      page.on("request", (request) => {
        if (!/\/assets\/icon-[\w-]+\.svg$/.test(request.url())) requests.push(request.url());
      });
      await page.goto(as === "it is" ? address : atNetwork(address));
      return { page, troubles, requests };
    },
  };
}

function atNetwork(address: string): string {
  const [path = "", hash = ""] = address.split("#");
  if (/(?:^|&)view=/.test(hash)) return address;
  return `${path}#${[hash, "view=graph", "pane=claims", "panes=read"].filter((part) => part !== "").join("&")}`;
}

/** Fails with what axe-core finds wrong on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // A colour on its way to another is neither
  await page.evaluate("Promise.allSettled(document.getAnimations().map((one) => one.finished))");
  // by the debugger's protocol, which the page's policy does not stop
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
  const { violations } = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as AxeResults;
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(" ")
        .slice(0, 600)}`,
  );
  expect(found).toEqual([]);
}

export const HANDS = ["mouse", "keyboard"] as const;
/** With what a user does things. */
export type Hand = (typeof HANDS)[number];

const MOST_TABS = 250;

/** Presses what a locator finds: a click, or F6 and Tab until it has the focus and then Enter. */
export async function press(hand: Hand, found: Locator): Promise<void> {
  if (hand === "mouse") return found.first().click();
  await tabTo(found);
  await found.page().keyboard.press("Enter");
}

/** Ticks or unticks a box. */
export async function tick(hand: Hand, box: Locator): Promise<void> {
  if (hand === "mouse") return box.first().click();
  await tabTo(box);
  await box.page().keyboard.press("Space");
}

/** The key for the next part of the page is pressed at most so often: there are fewer parts. */
const MOST_PARTS = 8;

/** Whether what a locator finds comes behind the focus in its own part of the page, or has none. */
const isAhead = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const [part, active] = [element.closest(".pane, .top"), document.activeElement];
    if (part === null || active === null || element.closest("dialog") !== null) return true;
    return part.contains(active) && (active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) === 0;
  });

/** Presses F6 until the part is reached where something is, and then Tab until it has the focus; fails where these do not lead there. */
export async function tabTo(found: Locator): Promise<void> {
  const [target, page] = [found.first(), found.page()];
  await target.waitFor();
  for (let part = 0; part < MOST_PARTS && !(await isAhead(target)); part++) await page.keyboard.press("F6");
  for (let step = 0; step < MOST_TABS; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${found}`);
}

/** Opens the claim with these words in the list. */
export async function openClaim(hand: Hand, page: Page, words: string): Promise<void> {
  const card = page.locator(".claim-list .card").filter({ hasText: words });
  if (hand === "mouse") return card.first().click();
  const isThere = () => card.first().evaluate((element) => element === document.activeElement);
  // Out of a field, where letters are words; elsewhere this key would clear the filters
  if (await page.evaluate("document.activeElement?.matches('#search, select') ?? false"))
    await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("Home");
  for (let step = 0; step < MOST_TABS && !(await isThere()); step++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

/** Opens what the card of a thing that is chosen in the network tells besides, if it is closed. */
export async function openDetails(hand: Hand, page: Page): Promise<void> {
  const button = page.locator(".chosen .unfold");
  if ((await button.getAttribute("aria-expanded")) === "false") await press(hand, button);
}

/** What the status line says. */
export const statusOf = async (page: Page): Promise<string> => (await page.getByRole("status").textContent()) ?? "";

/** "344 claims in 27 documents": what the page tells of the samples when nothing is chosen. */
export async function allClaims(page: Page): Promise<string> {
  await waitForStatus(page, "claims in 27 documents");
  return /\d+ claims in 27 documents/.exec(await statusOf(page))?.[0] ?? "";
}

/** Waits until the status line says it. */
export const waitForStatus = (page: Page, words: string): Promise<unknown> =>
  page.getByRole("status").filter({ hasText: words }).waitFor();

/** The highlighted words of one part of the claim, pieces joined. */
export async function highlighted(page: Page, part: "content" | "cue" | "claimant"): Promise<string[]> {
  await page.locator(".source mark").first().waitFor();
  return page.locator(`.source mark[data-part~="${part}"]`).allTextContents();
}

/** A finger on the page, or two: each step has where they are. */
export async function touch(page: Page, steps: readonly (readonly { x: number; y: number }[])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [at, touchPoints] of steps.entries()) {
    const type = at === 0 ? "touchStart" : "touchMove";
    await session.send("Input.dispatchTouchEvent", { type, touchPoints: [...touchPoints] });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}

/** Drops a file onto a page, as a mouse does. */
export async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file = "", text = ""]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], file));
      return data;
    },
    [name, content],
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}
