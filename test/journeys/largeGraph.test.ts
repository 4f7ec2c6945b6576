import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { survey } from "../../src/overview/overview.ts";
import { partFiles } from "../../src/overview/pieces.ts";
import { parseQuads } from "../../src/rdf/n3.ts";
import { quadsToRecords } from "../../src/rdf/quadsToRecords.ts";
import { syntheticGraph } from "../overview/synthetic.mjs";
import { LONG } from "../tools/long.ts";
import { serveBeside } from "./serve.ts";
import {
  expectAccessible,
  HANDS,
  type Hand,
  highlighted,
  openDetails,
  press,
  statusOf,
  tabTo,
  waitForStatus,
} from "./visit.ts";
import { visiting } from "./visiting.ts";

/** Over a thousand a graph is too large to be opened whole; `npm run test:long` takes five thousand. */
const DOCUMENTS = LONG ? 5000 : 1000;

const at = visiting(async () => {
  const { records, links, texts } = syntheticGraph({ documents: DOCUMENTS });
  const files = new Map([...partFiles(survey(records, links))].map(({ path, content }) => [path, content]));
  return serveBeside({ files, texts });
});

const written = (count: number): string => count.toLocaleString("en").replaceAll(",", "\u202f");
const ALL = `${written(12 * DOCUMENTS)} claims in ${written(DOCUMENTS)} documents`;
const claimsIn = async (page: Page): Promise<number> =>
  Number((await page.locator("#claims-heading .count").textContent())?.replace(/\D/g, ""));

/** Chooses one of those whom a field offers, counted from 1, and gives the name. */
async function chooseActor(hand: Hand, page: Page, label: string, place: number): Promise<string> {
  const field = page.getByRole("combobox", { name: label });
  if (hand === "mouse") await field.click();
  else await tabTo(field);
  const option = page
    .locator(".actor-field")
    .getByRole("option")
    .nth(place - 1);
  const name = (await option.locator(".found-name").textContent()) ?? "";
  if (hand === "mouse") await option.click();
  else {
    for (let step = 0; step < place; step++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  return name;
}

/** Saves what the export dialog makes, and gives its text. */
async function exported(hand: Hand, page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    press(hand, page.getByRole("dialog").getByRole("button", { name })),
  ]);
  return readFile(await download.path(), "utf8");
}

test("thousands of documents open at an overview that asks for no more than one file of the graph", async () => {
  const { page, requests, troubles } = await at.visitor.open(at.site.address);
  await waitForStatus(page, ALL);
  await page.locator(".overview-graph canvas").first().waitFor({ state: "attached" });
  expect(requests.filter((address) => address.includes("/graph/")).map((address) => new URL(address).pathname)).toEqual(
    ["/graph/graph.json"],
  );
  expect(await page.locator(".overview-disputes li").count()).toBeGreaterThan(5);
  expect(await page.locator(".overview-matrix tbody tr").count()).toBe(20);
  expect(await page.locator(".overview-time .bar").count()).toBeGreaterThan(12);
  await expectAccessible(page);
  expect(troubles).toEqual([]);
  await page.close();
});

describe.each(HANDS)("by %s alone", (hand: Hand) => {
  test("a thing is drilled into, twenty documents at a time; a path leads on; exports hold the claims that are shown", async () => {
    const { page, troubles } = await at.visitor.open(at.site.address);
    await waitForStatus(page, ALL);
    const actor = (await page.locator(".overview-matrix tbody th").first().textContent()) ?? "";
    if (hand === "mouse") await page.getByRole("combobox", { name: "Search claims" }).click();
    else await page.keyboard.press("/");
    await page.keyboard.type(actor.slice(0, -1));
    const option = page.getByRole("option", { name: actor }).first();
    await option.waitFor();
    // the words before led to others as well
    await expect.poll(() => page.getByRole("option").first().textContent()).toContain(actor);
    if (hand === "mouse") await option.click();
    else {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
    }
    await waitForStatus(page, `to do with ${actor}`);
    const before = await claimsIn(page);
    expect(before).toBeGreaterThanOrEqual(20);
    expect(await statusOf(page)).toContain(`${before} claims to do with ${actor}`);
    await page.locator(".canvas canvas").first().waitFor({ state: "attached" });
    await expectAccessible(page);

    // twenty more documents
    const shown = page.locator(".opened-parts li").first();
    await shown.getByText(/^20 of/).waitFor();
    await press(hand, shown.getByRole("button", { name: "Open 20 more" }));
    await shown.getByText(/^40 of/).waitFor();
    expect(await claimsIn(page)).toBeGreaterThan(before);

    // what is joined to it: twenty, and a list of the rest that words narrow
    await openDetails(hand, page);
    const joined = page.getByRole("list", { name: "Joined to", exact: true });
    expect(await joined.locator("li").count()).toBe(20);
    await press(hand, page.locator(".chosen").getByRole("button", { name: /^\d+ more$/ }));
    expect(await joined.locator("li").count()).toBeGreaterThan(20);
    const find = page.getByRole("searchbox", { name: "Find in Joined to" });
    if (hand === "mouse") await find.click();
    else await tabTo(find);
    await page.keyboard.type("no such name");
    await expect.poll(() => joined.locator("li").count()).toBe(0);
    await press(hand, page.locator(".chosen").getByRole("button", { name: "Fewer" }));

    // a path to another actor through the whole graph, in words, each step with a claim that shows it
    const other = await chooseActor(hand, page, "Path to an actor …", 6);
    const steps = page.locator(".path-steps > li");
    await steps.first().waitFor();
    expect(await steps.first().textContent()).toContain(actor);
    expect(await steps.last().textContent()).toContain(other);
    const told = await steps.allTextContents();
    for (const one of told) expect(one).toMatch(/ speaks (?:of|on behalf of) .*\d+ claims?“.+”/);
    await expectAccessible(page);
    const again = await at.visitor.open(page.url());
    await again.page.locator(".path-steps > li").first().waitFor();
    expect(await again.page.locator(".path-steps > li").allTextContents()).toEqual(told);
    await again.page.close();
    const words = (await steps.last().locator(".quote").textContent())?.replace(/[“”]/g, "") ?? "";
    await press(hand, steps.last().locator(".quote"));
    await expect.poll(() => highlighted(page, "content")).toEqual([words]);
    await press(hand, page.getByRole("button", { name: "Close the path" }));
    await page.getByRole("list", { name: "Joined to", exact: true }).waitFor();

    const count = await claimsIn(page);
    await press(hand, page.getByRole("button", { name: "Export" }));
    await expectAccessible(page);
    const turtle = await exported(hand, page, "Turtle");
    const records = quadsToRecords(parseQuads(turtle, "turtle", "claims.ttl"), { name: "claims.ttl" });
    expect(records.reduce((sum, { claims }) => sum + claims.length, 0)).toBe(count);
    const table = await exported(hand, page, "Table (CSV)");
    expect(table.trim().split("\n").length).toBe(count + 1);
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("two actors are chosen on the overview, and the path between them is opened", async () => {
    const { page, troubles } = await at.visitor.open(at.site.address);
    await waitForStatus(page, ALL);
    const from = await chooseActor(hand, page, "From an actor …", 1);
    const to = await chooseActor(hand, page, "Path to an actor …", 2);
    expect(to).not.toBe(from);
    await press(hand, page.getByRole("button", { name: "Find the path" }));
    await page.locator(".path-steps > li").first().getByText(from).waitFor();
    await page.locator(".path-steps > li").last().getByText(to).waitFor();
    await page.locator(".opened-parts").getByText(`Path from ${from} to ${to}`).waitFor();
    await page.goBack();
    await waitForStatus(page, ALL);
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("the path is seen in the network, too, where another view was opened before", async () => {
    const { page, troubles } = await at.visitor.open(at.site.address);
    await waitForStatus(page, ALL);
    await page.locator(".overview-matrix .cell").first().click();
    await page.locator(".claim-list .card").first().waitFor();
    await page.goBack();
    await waitForStatus(page, ALL);
    await chooseActor(hand, page, "From an actor …", 1);
    await chooseActor(hand, page, "Path to an actor …", 2);
    await press(hand, page.getByRole("button", { name: "Find the path" }));
    await page.locator(".path-steps > li").first().waitFor();
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("what is often mentioned together is opened from the overview, told beside the picture, and narrows the claims", async () => {
    const { page } = await at.visitor.open(at.site.address);
    await waitForStatus(page, ALL);
    await page.locator(".overview-groups .group-name").nth(1).waitFor();
    const [first, second] = await page.locator(".overview-groups .group-name").allTextContents();
    expect(first).toMatch(/ and \d+ more$/);
    await press(hand, page.locator(".overview-groups .group").first());
    await waitForStatus(page, `often mentioned together: ${first}`);
    const count = await claimsIn(page);
    const facet = page.getByRole("group", { name: "Often mentioned together" });
    await facet.getByRole("checkbox", { checked: true }).waitFor();
    expect(
      await facet
        .locator("li", { hasText: first ?? "" })
        .locator(".count")
        .textContent(),
    ).toBe(String(count));
    const groups = page.getByRole("region", { name: "Often mentioned together" });
    await groups.getByRole("button", { name: `Number 1 ${first}`, pressed: true }).waitFor();
    await expectAccessible(page);
    await press(hand, groups.getByRole("button", { name: first ?? "" }));
    await press(hand, groups.getByRole("button", { name: second ?? "" }));
    await waitForStatus(page, `often mentioned together: ${second}`);
    await press(hand, page.getByRole("button", { name: "Often mentioned together", exact: true }));
    await groups.waitFor({ state: "detached" });
    expect(page.url()).not.toContain("groups");
    await page.close();
  });

  test("in a graph that is all here both are found along what the filters leave", async () => {
    const { page } = await at.visitor.open(`${at.site.address}?graph=samples#groups=1`);
    const groups = page.getByRole("region", { name: "Often mentioned together" });
    await groups.getByRole("button").nth(2).waitFor();
    await press(hand, groups.getByRole("button").first());
    await waitForStatus(page, "to do with what is often mentioned together");
    expect(await page.locator("#claims-heading .count").textContent()).toBe(
      await groups.getByRole("button").first().locator(".count").textContent(),
    );
    if (hand === "mouse") await page.getByRole("button", { name: "Clear all" }).click();
    else await page.keyboard.press("Escape");
    await waitForStatus(page, "claims in 27 documents");
    if (hand === "mouse") await page.getByRole("combobox", { name: "Search claims" }).click();
    else await page.keyboard.press("/");
    await page.keyboard.type("Bram Oskell");
    await page.getByRole("option", { name: "Bram Oskell" }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await waitForStatus(page, "to do with Bram Oskell");
    await chooseActor(hand, page, "Path to an actor …", 1);
    await page.locator(".path-steps > li").first().getByText("Bram Oskell").waitFor();
    await expectAccessible(page);
    await page.close();
  });

  test("a contradiction of the overview opens both documents at the words, and back leads to the overview", async () => {
    const { page } = await at.visitor.open(at.site.address);
    await waitForStatus(page, ALL);
    const first = page.locator(".overview-disputes li").first().locator(".said-by button").first();
    const words = (await first.textContent())?.replace(/[“”]/g, "") ?? "";
    await press(hand, first);
    await waitForStatus(page, `opened from a graph of ${written(DOCUMENTS)} documents`);
    await page.locator('.source mark[data-part~="content"]').filter({ hasText: words }).waitFor();
    await press(hand, page.locator('.ties li[data-relation="disputes"]').first().getByRole("button"));
    await page.locator('.source mark[data-part~="content"]').filter({ hasText: words }).waitFor();
    await expectAccessible(page);
    await page.goBack();
    await page.goBack();
    await waitForStatus(page, ALL);
    await page.close();
  });
});

test("a line of the picture opens as many claims as it says, of a side that also says otherwise as well", async () => {
  const { page } = await at.visitor.open(at.site.address, "it is");
  await waitForStatus(page, ALL);
  const lines = page.locator(".picture .mark-button:not([data-point='']):not([data-who='[]']):has(rect + text)");
  await lines.first().waitFor();
  const count = await lines.count();
  expect(count).toBeGreaterThan(20);
  for (let nth = 0; nth < count; nth += 9) {
    const said = await lines.nth(nth).locator("rect + text").textContent();
    await lines.nth(nth).dispatchEvent("click");
    const told = page.locator(".point-panel > .muted").first();
    await expect.poll(async () => /([\d\u202f]+) claims?/.exec((await told.textContent()) ?? "")?.[1]).toBe(said);
  }
  await page.close();
});

test("two sentences of a disputed point are opened side by side, and beside them stands the point and not another one", async () => {
  const { page, troubles } = await at.visitor.open(at.site.address, "it is");
  await waitForStatus(page, ALL);
  const title = page.locator(".point-title");
  const asked = await title.textContent();
  await page.getByRole("button", { name: "Both sentences, each in its document" }).click();
  await waitForStatus(page, `opened from a graph of ${written(DOCUMENTS)} documents`);
  for (const nth of [0, 1])
    await page.locator(".one-text").nth(nth).locator("mark[data-part~='content']").first().waitFor();
  expect(await title.textContent()).toBe(asked);
  expect(await page.locator(".point-panel").textContent()).toContain("in the whole graph");
  expect(await page.locator(".picture-head").textContent()).toMatch(/^Who contradicts whom/);
  expect(troubles).toEqual([]);
  await page.close();
});

test("words of claims are searched in all documents, and the link opens the same in a fresh page", async () => {
  const { page } = await at.visitor.open(at.site.address);
  await waitForStatus(page, ALL);
  await page.getByRole("combobox", { name: "Search claims" }).fill("shelled");
  const words = page.getByRole("option", { name: /Open claims with “shelled”/ });
  await words.waitFor();
  await words.click();
  await waitForStatus(page, "claims with “shelled”");
  const status = await statusOf(page);
  const again = await at.visitor.open(page.url());
  await waitForStatus(again.page, status);
  await again.page.close();
  await page.getByRole("button", { name: "Overview" }).click();
  await waitForStatus(page, ALL);
  await page.close();
});

test("a cell of the matrix opens the claims of its row about its column; a bar the documents of its time", async () => {
  const { page } = await at.visitor.open(at.site.address);
  await waitForStatus(page, ALL);
  const cell = page.locator(".overview-matrix .cell").first();
  const label = (await cell.getAttribute("title")) ?? "";
  const [, who = "", count = ""] = /^(.*?) about .*: (\d+) asserted/.exec(label) ?? [];
  await cell.click();
  await waitForStatus(page, `by ${who}`);
  expect(await claimsIn(page)).toBeGreaterThanOrEqual(Math.min(20, Number(count)));
  await page.goBack();
  await page.locator(".overview-time .bar").nth(3).click();
  await waitForStatus(page, "240 claims in 20 documents");
  for (const view of ["timeline", "map"]) {
    await page.locator(`#tab-${view}`).click();
    await page.getByText(/ · of the 20 documents opened here, of [\d\s]+ in the graph/).waitFor();
  }
  await page.close();
});

test("a part that the server no longer has leaves the page usable and says so", async () => {
  const { page } = await at.visitor.open(at.site.address);
  await waitForStatus(page, ALL);
  await page.route("**/graph/things/**", (route) => route.fulfill({ status: 500, body: "" }));
  await page.locator(".overview-matrix .cell").first().click();
  await waitForStatus(page, "The graph could not be loaded: the server answered 500.");
  await page.unroute("**/graph/things/**");
  await page.goBack();
  await waitForStatus(page, ALL);
  await page.locator(".overview-matrix .cell").first().click();
  await waitForStatus(page, "opened from a graph of");
  await page.close();
});

test("a name that is hidden is hidden on the overview and in the search too", async () => {
  const { page } = await at.visitor.open(at.site.address);
  await waitForStatus(page, ALL);
  const name = (await page.locator(".overview-matrix tbody th").first().textContent()) ?? "";
  await page.locator(".overview-matrix .cell").first().click();
  await page.locator(".chain").getByRole("button", { name: "Hide the name" }).first().click();
  await waitForStatus(page, "opened from a graph of");
  expect(await page.locator("body").textContent()).not.toContain(name);
  await page.getByRole("button", { name: "Overview" }).click();
  await waitForStatus(page, ALL);
  await page.getByText("1 name hidden").waitFor();
  expect(await page.locator("body").textContent()).not.toContain(name);
  await page.getByRole("combobox", { name: "Search claims" }).fill(name.slice(0, -1));
  await page.getByRole("option").first().waitFor();
  expect(await page.locator(".found").textContent()).not.toContain(name);
  await page.close();
});
