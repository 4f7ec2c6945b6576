import { afterAll, beforeAll, expect, test } from "vitest";
import type { DocumentRecord } from "../../src/model/record.ts";
import { velmar } from "../web/fixtures/velmar.ts";
import { POLICY, type Site, serve } from "./serve.ts";
import { expectAccessible, startVisitor, type Visitor, waitForStatus } from "./visit.ts";

const HOSTILE = `<img src=x onerror="document.title='broken'"><script>document.title='broken'</script>\u202e"'&lt;`;

/** Every name and title of the fixture replaced by markup. */
function hostileRecords(): DocumentRecord[] {
  return velmar.records.map((record) => ({
    ...record,
    title: HOSTILE,
    url: "javascript:document.title='broken'",
    actors: record.actors.map((actor) => ({ ...actor, names: [HOSTILE, "x".repeat(10_000)] })),
    cited: record.cited.map((cited) => ({ ...cited, names: [HOSTILE], title: HOSTILE, identifier: HOSTILE })),
    claims: record.claims.map((claim) => ({
      ...claim,
      rule: HOSTILE,
      content: claim.content.map((span) => ({ ...span, quote: HOSTILE })),
      namings: claim.namings.map((naming) => ({ ...naming, form: HOSTILE })),
    })),
  }));
}

let visitor: Visitor;
const sites: Site[] = [];

async function site(fixture: Parameters<typeof serve>[0]): Promise<string> {
  const made = await serve(fixture);
  sites.push(made);
  return made.address;
}

beforeAll(async () => {
  visitor = await startVisitor();
});

afterAll(async () => {
  await visitor?.close();
  for (const one of sites) await one.close();
});

test("the page keeps a strict Content-Security-Policy", async () => {
  const address = await site(velmar);
  const response = await fetch(address);
  expect(response.headers.get("content-security-policy")).toBe(POLICY);
  const { page, troubles } = await visitor.open(address);
  await waitForStatus(page, "13 claims");
  await page.locator(".canvas canvas").first().waitFor({ state: "attached" });
  expect(troubles).toEqual([]);
  await page.close();
});

test("markup in any field is shown as text and does nothing", async () => {
  const { page, troubles } = await visitor.open(await site({ ...velmar, records: hostileRecords() }));
  await waitForStatus(page, "13 claims");
  for (const card of await page.locator(".card").all()) await card.click();
  expect(await page.locator(".speaker").first().textContent()).toBe(HOSTILE);
  expect(await page.title()).toBe("Network – Claimgraph");
  expect(await page.locator(".evidence a").count()).toBe(0);
  expect(await page.locator("#app img, #app script").count()).toBe(0);
  expect(troubles).toEqual([]);
  await page.close();
});

test("a text that does not hold the words says so instead of marking others", async () => {
  const records = hostileRecords();
  const { page } = await visitor.open(await site({ ...velmar, records }));
  await page.getByRole("alert").filter({ hasText: "another version" }).waitFor();
  await page.close();
});

test("a text that is not there leaves the words of the claim", async () => {
  const { page } = await visitor.open(await site({ ...velmar, texts: new Map() }));
  await page.getByText("The document’s text could not be loaded").waitFor();
  expect(await page.locator("blockquote").textContent()).toBe("Ostavia shelled Teal Ridge on the night of 12 July");
  await page.close();
});

test("a graph without claims, and a page without a graph, say what to do", async () => {
  const empty = await visitor.open(await site({ records: [], texts: new Map() }));
  await empty.page.getByText("This graph holds no claims.").waitFor();
  await expectAccessible(empty.page);
  await empty.page.close();
  const none = await visitor.open(await site(null));
  await none.page.getByRole("heading", { name: "No graph is open" }).waitFor();
  await expectAccessible(none.page);
  expect(none.troubles).toEqual([]);
  await none.page.close();
});

test("a link to a claim that is gone opens the list and says so", async () => {
  const { page } = await visitor.open(`${await site(velmar)}#claim=0000`);
  await waitForStatus(page, "The claim of this link is not in this graph.");
  expect(await page.locator(".claim-list li").count()).toBe(13);
  await page.close();
});

test("claims that stand inside each other in a circle do not hang the page", async () => {
  const [first, ...rest] = velmar.records;
  if (first === undefined) throw new Error("no record");
  const [a, b, ...others] = first.claims;
  if (a === undefined || b === undefined) throw new Error("no claims");
  const claims = [{ ...a, parent: b.id }, { ...b, parent: a.id }, ...others];
  const { page } = await visitor.open(await site({ ...velmar, records: [{ ...first, claims }, ...rest] }));
  await waitForStatus(page, "13 claims");
  await page.locator(".chain li").first().waitFor();
  await page.close();
});

test("without WebGL the list works and the picture says why it is missing", async () => {
  const blind = await startVisitor(["--disable-3d-apis"]);
  try {
    const { page, troubles } = await blind.open(await site(velmar));
    await waitForStatus(page, "13 claims");
    await page.getByRole("img", { name: /This browser has no WebGL, so the picture does not move/ }).waitFor();
    await page.locator(".card").nth(1).click();
    await page.locator('.source mark:has-text("At least sixteen shells")').waitFor();
    await expectAccessible(page);
    expect(troubles).toEqual([]);
  } finally {
    await blind.close();
  }
});

test("a lost WebGL context is drawn anew, and the page says so", async () => {
  const { page } = await visitor.open(await site(velmar));
  await waitForStatus(page, "13 claims");
  await page.locator(".canvas canvas").first().waitFor({ state: "attached" });
  await page.locator(".graph-note").waitFor({ state: "hidden" });
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll(".canvas canvas")) {
      const context = (canvas as HTMLCanvasElement).getContext("webgl2");
      context?.getExtension("WEBGL_lose_context")?.loseContext();
    }
  });
  await waitForStatus(page, "The browser discarded the drawing. It is drawn again.");
  await page.locator(".canvas canvas").first().waitFor({ state: "attached" });
  await page.locator(".card").nth(1).click();
  await page.locator('.source mark:has-text("At least sixteen shells")').waitFor();
  await page.close();
});

test("a worker that dies leaves the list and says what is missing", async () => {
  const address = await site(velmar);
  const page = await visitor.context.newPage();
  await page.route(/(?:link|layout|open)\.worker-/, (route) => route.fulfill({ status: 500, body: "" }));
  await page.goto(`${address}#view=graph&pane=claims`);
  await waitForStatus(page, "The documents could not be compared with each other");
  expect(await page.locator(".claim-list li").count()).toBe(13);
  await page.getByText("The graph’s layout could not be computed.").waitFor();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "x.ttl", mimeType: "text/turtle", buffer: Buffer.from("") });
  await waitForStatus(page, "x.ttl: the browser could not read it");
  await page.locator(".card").nth(1).click();
  await page.locator('.source mark:has-text("At least sixteen shells")').waitFor();
  await page.close();
});

test("where the browser keeps nothing, views are not saved and the page says where they are kept instead", async () => {
  const address = await site(velmar);
  const page = await visitor.context.newPage();
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Storage.prototype.getItem = () => {
      throw new DOMException("forbidden", "SecurityError");
    };
  });
  await page.goto(address);
  await waitForStatus(page, "13 claims");
  await page.getByRole("button", { name: "Dark theme" }).click();
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("textbox", { name: "Name of this view" }).fill("mine");
  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByText("This browser keeps nothing for this page.").waitFor();
  await page.close();
});

test("a link to a thing that is gone, and to days and faces that are none, opens the page all the same", async () => {
  const { page, troubles } = await visitor.open(
    `${await site(velmar)}#node=gone&view=record&of=gone&a=gone&b=alsogone&from=2031-99-99&sort=nothing&path=gone&open=things.x`,
  );
  await waitForStatus(page, "0 claims to do with Unknown");
  await page.locator(".points").waitFor();
  for (const key of ["1", "2", "3", "4", "5", "6", "7"]) await page.keyboard.press(key);
  await page.getByRole("button", { name: "Clear all" }).click();
  await waitForStatus(page, "13 claims in 2 documents");
  expect(troubles).toEqual([]);
  await page.close();
});

test("a graph without events, and a graph of one claim by nobody, have every face", async () => {
  const bare = velmar.records.map((record) => ({
    ...record,
    events: [],
    places: [],
    claims: record.claims.map((claim) => ({ ...claim, descriptions: [], namings: [] })),
  }));
  const [record] = velmar.records;
  const [claim] = record?.claims ?? [];
  if (record === undefined || claim === undefined) throw new Error("no claim");
  const nobody = {
    ...claim,
    claimant: null,
    principal: null,
    onBehalfOf: [],
    basis: [],
    descriptions: [],
    namings: [],
    parent: null,
  };
  const lone = [
    { ...record, actors: [], cited: [], events: [], places: [], publishers: [], creators: [], claims: [nobody] },
  ];
  for (const records of [bare, lone]) {
    const { page, troubles } = await visitor.open(await site({ ...velmar, records }));
    await waitForStatus(page, "claim");
    for (const key of ["1", "2", "3", "4", "5", "6", "7"]) {
      await page.keyboard.press(key);
      await page.locator(`.view-body[data-view]`).waitFor();
      await expect.poll(() => page.locator(".view-body").textContent()).not.toContain("Loading");
    }
    expect(troubles).toEqual([]);
    await page.close();
  }
});

test("ids of 5 KB and control characters in names are shown as they are, and found in the link again", async () => {
  const long = "f".repeat(5000);
  const records = velmar.records.map((record) => ({
    ...record,
    actors: record.actors.map((actor, at) =>
      at === 0 ? { ...actor, names: ["\u0000\u0007bell\u202egnol\u2066"] } : actor,
    ),
    claims: record.claims.map((claim, at) => (at === 0 ? { ...claim, id: long } : claim)),
  }));
  const { page, troubles } = await visitor.open(await site({ ...velmar, records: records.slice(0, 1) }));
  await waitForStatus(page, "claims in 1 document");
  await page.locator(".card").nth(1).click();
  await page.locator(".card").first().click();
  await expect.poll(() => page.url()).toContain(long);
  const again = await visitor.open(page.url());
  await again.page.locator('.card[aria-current="true"]').waitFor();
  // an override of direction ends with the name that it stands in
  const box = await again.page.locator(".card").nth(2).boundingBox();
  expect(box?.width ?? 0).toBeGreaterThan(100);
  expect([...troubles, ...again.troubles]).toEqual([]);
  await again.page.close();
  await page.close();
});
