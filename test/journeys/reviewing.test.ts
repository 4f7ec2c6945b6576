import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { run } from "../node/cli/program.ts";
import { serveBeside } from "./serve.ts";
import {
  dropFile,
  expectAccessible,
  HANDS,
  type Hand,
  openClaim,
  press,
  startVisitor,
  statusOf,
  tabTo,
  type Visitor,
  waitForStatus,
} from "./visit.ts";

const PROGRAM = fileURLToPath(new URL("../../dist/node/cli/main.js", import.meta.url));
const TEXT = `Pallumian artillery shelled the bridge at Osk on Monday and the old bridge burned, Keldora's Ministry of Defence said.
Keldora's spokesman Oren Vask said that the guard post had been left. Pallumia denied that it had shelled the bridge.
`;
const folder = mkdtempSync(join(tmpdir(), "claimgraph-reviewing-"));
const made = join(folder, "made.graph");
let visitor: Visitor;
let program: ChildProcess | null = null;
let graph = "";
let count = 0;

beforeAll(async () => {
  const { writeFileSync } = await import("node:fs");
  writeFileSync(join(folder, "bridge.txt"), TEXT);
  const built = await run(["build", join(folder, "bridge.txt"), "-o", made, "--date", "2025-03-20"]);
  expect(built.code, built.stderr).toBe(0);
  visitor = await startVisitor();
});

afterAll(async () => {
  program?.kill("SIGKILL");
  await visitor?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  program?.kill("SIGKILL");
  graph = join(folder, `g${count++}.graph`);
  cpSync(made, graph, { recursive: true });
});

/** The page of a graph that `claimgraph view` serves, with reviewing turned on by hand. */
async function reviewing(hand: Hand): Promise<{ page: Page; troubles: readonly string[] }> {
  program = spawn(process.execPath, [PROGRAM, "view", graph, "--port", "0"]);
  const entry = await new Promise<string>((resolve) => {
    program?.stdout?.once("data", (printed: Buffer) => resolve(String(printed).trim()));
  });
  const visit = await visitor.open(entry);
  await waitForStatus(visit.page, "claims");
  await visit.page.locator(".claim-list .card").first().waitFor();
  await visit.page.evaluate("localStorage.clear()");
  if (hand === "keyboard") await visit.page.keyboard.press("r");
  else await visit.page.getByRole("button", { name: "Review", exact: true }).click();
  await visit.page.locator(".review").waitFor();
  const name = visit.page.getByLabel("Your name");
  if (hand === "keyboard") await tabTo(name);
  else await name.click();
  await visit.page.keyboard.type("Ada Lorne");
  await visit.page.keyboard.press("Escape");
  return visit;
}

/** Does what a key does, by that key or by the button that tells it. */
async function decide(hand: Hand, page: Page, key: string, name: string): Promise<void> {
  if (hand === "keyboard") await page.keyboard.press(key);
  else await page.locator(".review").getByRole("button", { name, exact: true }).first().click();
}

const card = (page: Page, words: string) => page.locator(".claim-list .card").filter({ hasText: words }).first();
const answers = async (...args: string[]): Promise<Record<string, unknown>[]> =>
  (await run(["claims", graph, "--json", ...args])).stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const kept = (page: Page) => waitForStatus(page, "kept in the graph");

describe.each(HANDS)("by %s alone", (hand: Hand) => {
  test("claims are accepted, rejected, corrected, starred and commented; the page shows it, and so do all answers", async () => {
    const { page, troubles } = await reviewing(hand);
    await openClaim(hand, page, "shelled the bridge at Osk");
    const before = await page.locator(".claim-list .card").count();

    // the wrong name: c w and a digit by keyboard
    await decide(hand, page, "c", "Correct");
    if (hand === "keyboard") await page.keyboard.press("w");
    else await page.locator(".review-fields button").first().click();
    const vask = page.locator(".review [role=option]").filter({ hasText: "Oren Vask" });
    await vask.waitFor();
    await expectAccessible(page);
    if (hand === "keyboard") await page.keyboard.press((await vask.locator(".key").textContent()) ?? "");
    else await vask.click();
    await kept(page);
    await card(page, "shelled the bridge at Osk")
      .filter({ hasText: "Oren Vask" })
      .filter({ hasText: "corrected" })
      .waitFor();

    // the words, marked in the text
    await decide(hand, page, "c", "Correct");
    if (hand === "keyboard") {
      await page.keyboard.press("e");
      await page.locator(".marking-text").waitFor();
      for (let n = 0; n < 9; n++) await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Enter");
    } else {
      await page.locator(".review-fields button").filter({ hasText: "Which words" }).click();
      await page.locator(".marking-text").waitFor();
      await page.evaluate(() => {
        const box = document.querySelector(".marking-text");
        const words = "Pallumian artillery shelled the bridge";
        for (const node of box?.querySelectorAll("mark") ?? []) {
          const [text] = node.childNodes;
          const range = document.createRange();
          range.setStart(text as Node, 0);
          range.setEnd(text as Node, words.length);
          getSelection()?.removeAllRanges();
          getSelection()?.addRange(range);
        }
        box?.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
      });
      await page.getByRole("button", { name: "Take these words" }).click();
    }
    await page.locator(".review-told").filter({ hasText: "Which words" }).waitFor();
    await page.locator('.claim-list .card[aria-current="true"] .quote').filter({ hasNotText: "burned" }).waitFor();

    // a star and a comment are seen on the claim
    await decide(hand, page, "s", "Star");
    await decide(hand, page, "m", "Comment");
    await page.getByLabel("Your comment").waitFor();
    await page.keyboard.type("see the map, too");
    await page.keyboard.press("Enter");
    const marked = page.locator('.claim-list .card[aria-current="true"]');
    await marked.filter({ hasText: "starred" }).filter({ hasText: "1 comment" }).waitFor();
    await page.locator(".review-told").filter({ hasText: "see the map, too" }).waitFor();

    // right goes on to the next claim, wrong takes it out of the list
    await decide(hand, page, "y", "Right");
    await page.locator('.card[aria-current="true"]').filter({ hasText: "the guard post had been left" }).waitFor();
    await decide(hand, page, "n", "Wrong");
    await card(page, "the guard post had been left").waitFor({ state: "detached" });
    expect(await page.locator(".claim-list .card").count()).toBe(before - 1);
    await expectAccessible(page);

    // undo brings it back
    await decide(hand, page, "u", "Undo");
    await card(page, "the guard post had been left").waitFor();
    await decide(hand, page, "n", "Wrong");
    await card(page, "the guard post had been left").waitFor({ state: "detached" });
    await waitUntil(async () => (await log()).length === 8);

    // opened anew it shows the same, and so does the command line
    await page.reload();
    await card(page, "Oren Vask").filter({ hasText: "corrected" }).filter({ hasText: "starred" }).waitFor();
    expect(await page.locator(".claim-list .card").count()).toBe(before - 1);
    const [claim] = await answers("--text", "shelled the bridge", "--by", "Oren Vask");
    expect(claim?.content).toBe("Pallumian artillery shelled the bridge");
    expect(await answers("--text", "guard post")).toEqual([]);
    expect(new Set((await log()).map(({ who }) => who))).toEqual(new Set(["Ada Lorne"]));
    expect((await run(["verify", graph])).stderr).toContain("all is well");

    // an older decision is undone from the list of all
    await page.locator(".review-all summary").click();
    const undo = page.locator(".review-all li").filter({ hasText: "Wrong" }).filter({ hasNotText: "undone" });
    await press(hand, undo.getByRole("button"));
    await card(page, "the guard post had been left").waitFor();
    expect(troubles).toEqual([]);
    await page.close();
  });
});

const log = async (): Promise<Record<string, unknown>[]> =>
  (await run(["log", graph, "--json"])).stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < 60 && !(await isSo()); tried++) await new Promise((resolve) => setTimeout(resolve, 250));
  expect(await isSo()).toBe(true);
}

describe.each(HANDS)("an investigation, by %s alone", (hand: Hand) => {
  test("is saved as one file, and a colleague opens it with its question, selection, views, stars and comments", async () => {
    const mine = await reviewing(hand);
    const { page } = mine;
    await openClaim(hand, page, "shelled the bridge at Osk");
    await decide(hand, page, "s", "Star");
    await decide(hand, page, "m", "Comment");
    await page.getByLabel("Your comment").waitFor();
    await page.keyboard.type("ask who counted");
    await page.keyboard.press("Enter");
    await waitUntil(async () => (await log()).length === 2);
    if (hand === "keyboard") await tabTo(page.locator("#search"));
    else await page.locator("#search").click();
    await page.keyboard.type("bridge");
    await waitForStatus(page, "“bridge”");
    const dialog = page.getByRole("dialog");
    await press(hand, page.getByRole("button", { name: "Export", exact: true }));
    const field = async (label: string, words: string): Promise<void> => {
      if (hand === "keyboard") await tabTo(dialog.getByLabel(label, { exact: true }));
      else await dialog.getByLabel(label, { exact: true }).click();
      await page.keyboard.type(words);
    };
    await field("Name of this view", "All of the bridge");
    await press(hand, dialog.getByRole("button", { name: "Save view" }));
    await dialog.getByRole("button", { name: "All of the bridge", exact: true }).waitFor();
    await field("Name of the investigation", "The bridge at Osk");
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      press(hand, dialog.getByRole("button", { name: "Save investigation" })),
    ]);
    const file = join(folder, `${hand}-${download.suggestedFilename()}`);
    expect(download.suggestedFilename()).toBe("the-bridge-at-osk.investigation.json");
    await download.saveAs(file);
    expect(mine.troubles).toEqual([]);
    await page.close();

    // the colleague: another graph of the same documents, another browser's storage
    program?.kill("SIGKILL");
    graph = join(folder, `g${count++}.graph`);
    cpSync(made, graph, { recursive: true });
    const theirs = await reviewing(hand);
    const other = theirs.page;
    const choose = async (path: string): Promise<void> => {
      await press(hand, other.getByRole("button", { name: "Export", exact: true }));
      const [chooser] = await Promise.all([
        other.waitForEvent("filechooser"),
        press(hand, other.getByRole("dialog").getByRole("button", { name: "Open an investigation" })),
      ]);
      await chooser.setFiles(path);
    };
    const { writeFileSync } = await import("node:fs");
    const broken = join(folder, "broken.json");
    writeFileSync(broken, readFileSync(file, "utf8").replace('"decision": "star"', '"decision": "reject"'));
    await choose(broken);
    await other.getByText(/broken\.json: Line \d+: entry 1 of “notes” is none\. Nothing of it was opened\./).waitFor();
    await other.keyboard.press("Escape");
    expect(await other.locator('.tag[data-mark="star"]').count()).toBe(0);

    if (hand === "mouse") await dropFile(other, "bridge.json", readFileSync(file, "utf8"));
    else await choose(file);
    await waitForStatus(other, "“The bridge at Osk” is open: 2 stars, comments and tags, 1 saved view");
    await other.locator('.claim-list .card[aria-current="true"]').filter({ hasText: "1 comment" }).waitFor();
    await other
      .locator(".review-told")
      .filter({ hasText: "ask who counted" })
      .filter({ hasText: "Ada Lorne" })
      .waitFor();
    expect(await other.locator("#search").inputValue()).toBe("bridge");
    expect(await log()).toEqual([]);
    await expectAccessible(other);
    await press(hand, other.getByRole("button", { name: "Keep them in the graph" }));
    await waitUntil(async () => (await log()).length === 2);
    expect((await log()).map(({ decision, who }) => [decision, who])).toEqual([
      ["star", "Ada Lorne"],
      ["comment", "Ada Lorne"],
    ]);
    await press(hand, other.getByRole("button", { name: "Export", exact: true }));
    await other.getByRole("dialog").getByRole("button", { name: "All of the bridge", exact: true }).waitFor();
    expect(theirs.troubles).toEqual([]);
    await other.close();
  });
});

test("a page without a server keeps decisions until they are saved as a file, which the program takes in", async () => {
  const site = join(folder, "site");
  await run(["export", graph, "-o", `${site}/`, "--texts"]);
  const text = readFileSync(join(folder, "bridge.txt"), "utf8");
  const body = readFileSync(join(site, "graph", "graph.json"), "utf8");
  const { documents } = JSON.parse(body) as { documents: { textId: string }[] };
  const beside = await serveBeside({
    files: new Map([["graph.json", body]]),
    texts: new Map([[documents[0]?.textId ?? "", text]]),
  });
  const { page, requests } = await visitor.open(beside.address);
  await page.locator(".claim-list .card").first().waitFor();
  await page.evaluate("localStorage.clear()");
  await openClaim("keyboard", page, "shelled the bridge at Osk");
  await page.keyboard.press("r");
  await page.locator(".review").waitFor();
  for (const key of ["c", "w"]) await page.keyboard.press(key);
  await page.keyboard.type("vask");
  await page.keyboard.press("Enter");
  await card(page, "shelled the bridge at Osk").filter({ hasText: "Oren Vask" }).waitFor();
  await page.keyboard.press("n");
  expect(await statusOf(page)).toContain("on this page only");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save them as a file" }).click(),
  ]);
  const table = join(folder, "reviews.csv");
  await download.saveAs(table);
  expect(requests.filter((address) => /reviews$/.test(address))).toEqual([]);
  expect((await run(["review", graph, "--import", table])).stderr).toContain("2 reviews added");
  expect(await answers("--text", "shelled the bridge at Osk")).toEqual([]);
  expect((await answers("--text", "shelled the bridge at Osk", "--reviews", "none")).length).toBe(1);
  await page.close({ runBeforeUnload: false });
  await beside.close();
});
