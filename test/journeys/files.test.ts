import { describe, expect, test } from "vitest";
import { writeGraph } from "../../src/export/readGraph.ts";
import { syntheticGraph } from "../overview/synthetic.mjs";
import { LONG } from "../tools/long.ts";
import { velmar } from "../web/fixtures/velmar.ts";
import { serve } from "./serve.ts";
import { dropFile, expectAccessible, HANDS, type Hand, openClaim, press, type Visit, waitForStatus } from "./visit.ts";
import { visiting } from "./visiting.ts";

const GRAPH = JSON.stringify({ documents: velmar.records }, null, 1);

const { records: synthetic } = syntheticGraph({ documents: LONG ? 380 : 80 });
const CLAIMS = synthetic.reduce((sum, { claims }) => sum + claims.length, 0);
/** Some 40,000 quads, in `npm run test:long` 200,000. As Turtle: N-Quads of so many would be too much to hand to a browser in a test. */
const many = writeGraph(synthetic, "turtle");

const at = visiting(() => serve(null));

const choose = ({ page }: Visit, name: string, content: string | Buffer) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

test("a dropped graph is shown, and no request is made but for the page's own scripts", async () => {
  const visit = await at.visitor.open(at.site.address);
  await visit.page.getByRole("heading", { name: "No graph is open" }).waitFor();
  const before = visit.requests.length;
  await dropFile(visit.page, "velmar.json", GRAPH);
  await waitForStatus(visit.page, "13 claims in 2 documents");
  await visit.page.getByText("Opened from velmar.json, on this machine only").waitFor();
  await visit.page.locator(".canvas canvas").first().waitFor({ state: "attached" });
  const asked = visit.requests.slice(before).map((address) => new URL(address));
  expect(asked.filter(({ href }) => !/\/assets\/[\w.-]+\.js$/.test(href) || !href.startsWith(at.site.address))).toEqual(
    [],
  );
  await expectAccessible(visit.page);
  expect(visit.troubles).toEqual([]);
  await visit.page.close();
});

test("without its documents, a graph shows the words of each claim", async () => {
  const visit = await at.visitor.open(at.site.address);
  await choose(visit, "velmar.json", GRAPH);
  await visit.page.getByText("holds the words of each claim but not the documents").waitFor();
  expect(await visit.page.locator("blockquote").textContent()).toBe(
    "Ostavia shelled Teal Ridge on the night of 12 July",
  );
  await visit.page.close();
});

test("a file that is not a graph is refused by its name and line, and the page stays as it was", async () => {
  const visit = await at.visitor.open(at.site.address);
  await choose(visit, "broken.json", '{\n"documents": [\n  oops ]}');
  await visit.page.getByRole("alert").filter({ hasText: "broken.json:3: this is not JSON" }).waitFor();
  await expectAccessible(visit.page);
  await choose(visit, "picture.png", "not a graph");
  await visit.page
    .getByRole("alert")
    .filter({ hasText: "picture.png: this is a PNG picture by its name only" })
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

const NEWS = `TAMRIN, 20 March 2025 (Halyard) – Keldora's army shelled the bridge at Tornwick on Monday, the Ministry of Defence of Pallumia said.

Keldora denied that it had fired on the bridge.
`;

/** Gives a file to the page: dropped on it, or chosen in the dialog that its button opens. */
async function give(hand: Hand, visit: Visit, name: string, content: string): Promise<void> {
  if (hand === "mouse") return dropFile(visit.page, name, content);
  const [chooser] = await Promise.all([
    visit.page.waitForEvent("filechooser"),
    press(hand, visit.page.getByRole("button", { name: "Open", exact: true })),
  ]);
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
}

/** What was asked for that is no part of the page itself. */
const askedElsewhere = (visit: Visit, before: number): readonly string[] =>
  visit.requests
    .slice(before)
    .filter(
      (address) =>
        !address.startsWith(at.site.address) || !/\/(?:assets\/[\w.-]+\.js|models\/[\w.-]+\.bin)$/.test(address),
    );

describe.each(HANDS)("by %s alone", (hand: Hand) => {
  test("a document is read on the page, by the extractor of the command line, and its words are marked", async () => {
    const visit = await at.visitor.open(at.site.address);
    await visit.page.getByRole("heading", { name: "No graph is open" }).waitFor();
    const before = visit.requests.length;
    await give(hand, visit, "bridge.txt", NEWS);
    await waitForStatus(visit.page, "in 1 document");
    await openClaim(hand, visit.page, "it had fired on the bridge");
    await visit.page.locator('.source mark[data-part~="content"]:has-text("it had fired on the bridge")').waitFor();
    expect(await visit.page.locator(".source").textContent()).toBe(NEWS);
    await expectAccessible(visit.page);
    expect(askedElsewhere(visit, before)).toEqual([]);
    expect(visit.troubles).toEqual([]);
    await visit.page.close();
  });

  test("a malformed graph is refused with its line; what was open stays open", async () => {
    const visit = await at.visitor.open(at.site.address);
    await give(hand, visit, "velmar.json", GRAPH);
    await waitForStatus(visit.page, "13 claims in 2 documents");
    await give(hand, visit, "broken.ttl", "@prefix a: <https://example.org/> .\na:b a:c a:d .\na:e a:f a:g .\noops\n");
    await waitForStatus(visit.page, "broken.ttl:4");
    expect(await visit.page.locator(".claim-list li").count()).toBe(13);
    await expectAccessible(visit.page);
    await visit.page.close();
  });

  test("very many quads: what is being done is told, it can be stopped, and the page stays free", async () => {
    const visit = await at.visitor.open(at.site.address);
    await give(hand, visit, "velmar.json", GRAPH);
    await waitForStatus(visit.page, "13 claims in 2 documents");
    const before = visit.requests.length;
    // by keys the button is far on a busy machine: the same again and again takes longer to read
    await give(hand, visit, "many.ttl", many.repeat(4));
    await visit.page.getByRole("progressbar").waitFor();
    await waitForStatus(visit.page, "many.ttl");
    await press(hand, visit.page.getByRole("button", { name: "Cancel" }));
    await waitForStatus(visit.page, "Stopped. Nothing was changed.");
    expect(await visit.page.locator(".claim-list li").count()).toBe(13);

    await give(hand, visit, "many.ttl", many);
    await waitForStatus(visit.page, "the first ones");
    await waitForStatus(visit.page, `${CLAIMS.toLocaleString("en").replace(",", "\u202f")} claims in`);
    await visit.page.locator(".source, blockquote").first().waitFor();
    await expectAccessible(visit.page);
    expect(askedElsewhere(visit, before)).toEqual([]);
    expect(visit.troubles).toEqual([]);
    await visit.page.close();
  });
});

test("a big file with a mistake near its end is refused with that line", async () => {
  const visit = await at.visitor.open(at.site.address);
  await choose(visit, "many.ttl", `${many}\noops\n`);
  await visit.page
    .getByRole("alert")
    .filter({ hasText: `many.ttl:${many.split("\n").length + 1}` })
    .waitFor();
  await visit.page.close();
});

test("every format that is written is read again, JSON-LD too", async () => {
  const visit = await at.visitor.open(at.site.address);
  for (const format of ["turtle", "trig", "nquads", "jsonld"] as const) {
    const ending = { turtle: "ttl", trig: "trig", nquads: "nq", jsonld: "jsonld" }[format];
    await choose(visit, `velmar.${ending}`, writeGraph(velmar.records, format));
    await visit.page.getByText(`Opened from velmar.${ending}, on this machine only`).waitFor();
    await waitForStatus(visit.page, "13 claims in 2 documents");
  }
  await visit.page.close();
});

test("a file shows its documents' words once their texts are opened too", async () => {
  const visit = await at.visitor.open(at.site.address);
  await choose(visit, "velmar.ttl", writeGraph(velmar.records, "turtle"));
  await visit.page.getByText("holds the words of each claim but not the documents").waitFor();
  const [record] = velmar.records;
  const text = velmar.texts.get(record?.textId ?? "") ?? "";
  await choose(visit, "first.txt", text);
  await visit.page.locator('.source mark[data-part~="content"]').first().waitFor();
  expect(await visit.page.locator(".source").textContent()).toBe(text);
  await waitForStatus(visit.page, "13 claims in 2 documents");
  await visit.page.close();
});
