import { afterAll, beforeAll, expect, test } from "vitest";
import { velmar } from "../web/fixtures/velmar.ts";
import { type Site, serve } from "./serve.ts";
import { expectAccessible, startVisitor, type Visit, type Visitor, waitForStatus } from "./visit.ts";

const GRAPH = JSON.stringify({ documents: velmar.records }, null, 1);

let site: Site;
let visitor: Visitor;

beforeAll(async () => {
  site = await serve(null);
  visitor = await startVisitor();
});

afterAll(async () => {
  await visitor?.close();
  await site?.close();
});

const choose = ({ page }: Visit, name: string, content: string | Buffer) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

async function drop({ page }: Visit, name: string, content: string): Promise<void> {
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

test("a dropped graph is shown, and no request is made but for the page's own scripts", async () => {
  const visit = await visitor.open(site.address);
  await visit.page.getByRole("heading", { name: "No graph is open" }).waitFor();
  const before = visit.requests.length;
  await drop(visit, "velmar.json", GRAPH);
  await waitForStatus(visit.page, "13 claims in 2 documents");
  await visit.page.getByText("Opened from velmar.json, on this machine only").waitFor();
  await visit.page.locator(".canvas canvas").first().waitFor({ state: "attached" });
  const asked = visit.requests.slice(before).map((address) => new URL(address));
  expect(asked.filter(({ href }) => !/\/assets\/[\w.-]+\.js$/.test(href) || !href.startsWith(site.address))).toEqual(
    [],
  );
  await expectAccessible(visit.page);
  expect(visit.troubles).toEqual([]);
  await visit.page.close();
});

test("without its documents, a graph shows the words of each claim", async () => {
  const visit = await visitor.open(site.address);
  await choose(visit, "velmar.json", GRAPH);
  await visit.page.getByText("holds the words of each claim but not the documents").waitFor();
  expect(await visit.page.locator("blockquote").textContent()).toBe(
    "Ostavia shelled Teal Ridge on the night of 12 July",
  );
  await visit.page.close();
});

test("a file that is not a graph is refused by its name and line, and the page stays as it was", async () => {
  const visit = await visitor.open(site.address);
  await choose(visit, "broken.json", '{\n"documents": [\n  oops ]}');
  await visit.page.getByRole("alert").filter({ hasText: "broken.json:3: this is not JSON" }).waitFor();
  await expectAccessible(visit.page);
  await choose(visit, "picture.png", "not a graph");
  await visit.page
    .getByRole("alert")
    .filter({ hasText: "picture.png: this is no file that can be read here" })
    .waitFor();
  await choose(visit, "binary.json", Buffer.from([0xff, 0xfe, 0x00]));
  await visit.page.getByRole("alert").filter({ hasText: "binary.json: this is not text in UTF-8" }).waitFor();

  await choose(visit, "velmar.json", GRAPH);
  await waitForStatus(visit.page, "13 claims in 2 documents");
  await choose(visit, "broken.json", "{");
  await waitForStatus(visit.page, "broken.json:1: this is not JSON");
  expect(await visit.page.locator(".claim-list li").count()).toBe(13);
  await visit.page.close();
});
