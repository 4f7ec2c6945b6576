import { afterAll, beforeAll, expect, test } from "vitest";
import { samplesGraph } from "../node/cli/samplesGraph.ts";
import { type Server, startServer, TOKEN } from "../node/cli/served.ts";
import { Work } from "../node/cli/work.ts";
import { startVisitor, type Visitor } from "./visit.ts";

const work = new Work();
let server: Server;
let visitor: Visitor;

beforeAll(async () => {
  const graph = await samplesGraph(work.path("page.graph"));
  server = await startServer(graph);
  visitor = await startVisitor();
});
afterAll(async () => {
  await visitor?.close();
  await server?.stop();
});

test("each shipped query is asked on the page; nothing is fetched from elsewhere, and nothing of the graph is kept in the browser", async () => {
  const { page, troubles, requests } = await visitor.open(`${server.address}/sparql#token=${TOKEN}`, "it is");
  const example = page.getByLabel("Start from");
  const names = await example.locator("option").allTextContents();
  expect(names).toEqual([
    "claims",
    ...["chain", "compare", "disputes", "names", "origins", "points", "record", "repeats"],
  ]);
  for (const name of names) {
    await example.selectOption(name);
    const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.locator(".yasqe_queryButton").click();
    const { results } = (await (await answered).json()) as { results: { bindings: unknown[] } };
    expect(results.bindings.length, name).toBeGreaterThan(0);
    await page.getByText(`${results.bindings.length} result`).first().waitFor();
  }
  expect(page.url()).toBe(`${server.address}/sparql`);
  expect(requests.filter((address) => !address.startsWith(server.address))).toEqual([]);
  const kept = await page.evaluate(() => [localStorage.length, document.cookie, JSON.stringify(sessionStorage)]);
  // how tables are sorted, until the tab is closed
  expect(kept).toEqual([0, "", expect.not.stringMatching(/Keldora|Pallumia|[0-9a-f]{32}/)]);
  expect(troubles).toEqual([]);
  await page.close();
});

test("the IRI of a claim leads to it in the viewer of this server", async () => {
  const { page } = await visitor.open(`${server.address}/sparql#token=${TOKEN}`, "it is");
  await page.locator(".yasqe_queryButton").click();
  const opened = page.context().waitForEvent("page");
  await page.locator("a.iri", { hasText: "claim/" }).first().click();
  const claim = await opened;
  await claim.waitForURL((address) => address.hash.includes("claim"));
  expect(claim.url()).toContain(server.address);
  await claim.close();
  await page.close();
});

test("a browser gets the page without the token, and an answer only with it; a program gets the description", async () => {
  const bare = { bare: true, headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" } };
  const page = await server.get("/sparql", bare);
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self'; ");
  expect((await server.get("/sparql?query=ASK%7B%7D", bare)).status).toBe(401);
  expect((await server.get("/sparql", { bare: true })).status).toBe(401);
  expect((await server.get("/sparql")).headers.get("content-type")).toMatch("text/turtle");
});
