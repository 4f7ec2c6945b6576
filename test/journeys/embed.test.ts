import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { serveBeside } from "./serve.ts";
import { expectAccessible, type HANDS, press } from "./visit.ts";
import { visiting } from "./visiting.ts";

// What is on the screen as a file in somebody else's page: it is saved, put on a static server beside a page with the lines that were copied,
// and looked at there.

const at = visiting(() => serveBeside(null));

/** A static server with these files; the header is the one that the docs tell. */
async function host(files: ReadonlyMap<string, string>) {
  const server = createServer((request, response) => {
    const body = files.get(decodeURIComponent((request.url ?? "/").slice(1)));
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "frame-ancestors 'self'",
    });
    response.end(body ?? "not here");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        // a connection that the browser opened ahead is no idle one to the server
        server.closeAllConnections();
      }),
  };
}

/** Saves the file and copies the lines, as a user does. */
async function saved(page: Page, hand: (typeof HANDS)[number]) {
  await press(hand, page.getByRole("button", { name: "Export", exact: true }));
  const lines = await page.getByRole("textbox", { name: "Lines to paste" }).inputValue();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    press(hand, page.getByRole("button", { name: "Save the file to embed" })),
  ]);
  await page.getByText(`${download.suggestedFilename()} is saved.`).waitFor();
  return { lines, name: download.suggestedFilename(), html: await readFile(await download.path(), "utf8") };
}

test.each([
  { view: "record", name: "event-embed.html", hand: "keyboard", picture: false },
  { view: "compare", name: "comparison-embed.html", hand: "mouse", picture: false },
  { view: "disputes", name: "disputed-points-embed.html", hand: "mouse", picture: true },
  { view: "graph", name: "network-embed.html", hand: "mouse", picture: true },
  { view: "map", name: "map-embed.html", hand: "mouse", picture: true },
  { view: "table", name: "claims-embed.html", hand: "mouse", picture: false },
] as const)("$view: in a page elsewhere the marked sentence is seen", async ({ view, name, hand, picture }) => {
  const { page, troubles } = await at.visitor.open(`${at.site.address}?graph=samples#view=${view}`, "it is");
  await page.locator(".source mark, .sentence mark").first().waitFor();
  await page
    .locator(".canvas[data-named], .map-place, .picture, .points, .conflict, .claim-table")
    .first()
    .waitFor({ state: "attached" });
  const file = await saved(page, hand);
  expect(file.name).toBe(name);
  expect(file.html).not.toMatch(/<script|javascript:|\son\w+=/i);
  const site = await host(
    new Map([
      [file.name, file.html],
      ["page.html", `<!doctype html><html lang="en"><title>A page</title><h1>A page</h1>${file.lines}`],
    ]),
  );
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.setViewportSize({ width: 900, height: 900 });
  await page.goto(`${site.address}page.html`);
  const frame = page.frameLocator("iframe");
  const mark = frame.locator("mark[data-part~='content']:visible").first();
  await mark.scrollIntoViewIfNeeded();
  const seen = await mark.evaluate((element) => {
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const top = element.ownerDocument.elementFromPoint(box.left + 4, box.top + box.height / 2);
    return { isOnTop: top !== null && element.contains(top), words: element.textContent ?? "" };
  });
  expect(seen.isOnTop).toBe(true);
  expect(seen.words.length).toBeGreaterThan(10);
  expect(await frame.locator("blockquote").first().textContent()).toContain(seen.words);
  expect(await frame.locator("figure > svg").count()).toBe(picture ? 1 : 0);
  expect(await frame.locator("body").textContent()).toContain("nothing here says who is right");
  // what is folded opens without a script
  const folded = frame.locator("details:not([open]) summary").first();
  if ((await folded.count()) > 0) {
    const open = await frame.locator("details[open]").count();
    await folded.click();
    expect(await frame.locator("details[open]").count()).toBe(open + 1);
  }
  expect(asked.every((address) => address.startsWith(site.address))).toBe(true);
  // what looks into a frame without scripts is a script itself
  expect(troubles.filter((words) => !words.startsWith("Blocked script execution"))).toEqual([]);
  await page.goto(`${site.address}${file.name}`);
  await expectAccessible(page);
  await page.close();
  await site.close();
});

test("a comparison in a page elsewhere has the points that compare lists", async () => {
  const { page } = await at.visitor.open(`${at.site.address}?graph=samples#view=compare`, "it is");
  const points = page.locator(".points-between li");
  await points.first().waitFor();
  const told = await page
    .locator(".compared h3")
    .filter({ hasText: /^Points that they dispute/ })
    .textContent();
  const titles = await points.locator("button").allTextContents();
  const { html } = await saved(page, "mouse");
  await page.setContent(html);
  const groups = await page.locator("summary").allTextContents();
  expect(titles.length).toBe(Number(/\d+$/.exec(told ?? "")?.[0]));
  for (const [n, title] of titles.entries()) expect(groups[n]).toContain(title);
  await page.close();
});
