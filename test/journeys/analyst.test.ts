import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { DocumentRecord } from "../../src/model/record.ts";
import { serveBeside } from "./serve.ts";
import {
  expectAccessible,
  HANDS,
  type Hand,
  highlighted,
  openClaim,
  press,
  startVisitor,
  statusOf,
  tabTo,
  tick,
  waitForStatus,
} from "./visit.ts";
import { visiting } from "./visiting.ts";

const SAMPLES = fileURLToPath(new URL("../../dist/web/samples/", import.meta.url));
const { documents } = JSON.parse(readFileSync(`${SAMPLES}graph.json`, "utf8")) as { documents: DocumentRecord[] };

const at = visiting(() => serveBeside(null));

beforeAll(async () => {
  expect(existsSync(SAMPLES)).toBe(true);
  await at.visitor.context.grantPermissions(["clipboard-read", "clipboard-write"]);
});

async function samples(hash = ""): Promise<{ page: Page; troubles: readonly string[] }> {
  const visit = await at.visitor.open(`${at.site.address}?graph=samples${hash}`);
  await waitForStatus(visit.page, "claims");
  await visit.page.locator(".claim-list .card, .claim-table tbody tr, .compared, .points").first().waitFor();
  return visit;
}

const count = (words: string | null): number => Number(words?.replace(/\D/g, ""));
const counted = async (page: Page): Promise<number> =>
  count(await page.locator("#claims-heading .count").textContent());

/** The number that the status line begins with. */
const statusCount = async (page: Page): Promise<number> => count((await statusOf(page)).split(" ")[0] ?? "");

describe.each(HANDS)("by %s alone", (hand: Hand) => {
  test("one document: the first claim's words are marked where they stand in its text", async () => {
    const [record] = documents;
    if (record === undefined) throw new Error("the samples are empty");
    const text = readFileSync(`${SAMPLES}texts/${record.textId}.txt`, "utf8");
    const one = await serveBeside({
      files: new Map([["graph.json", JSON.stringify({ documents: [record] })]]),
      texts: new Map([[record.textId, text]]),
    });
    const { page, troubles } = await at.visitor.open(one.address);
    await waitForStatus(page, "in 1 document");
    const [first, second] = record.claims;
    const words = ({ content }: { content: readonly { quote: string }[] }) => content.map(({ quote }) => quote);
    await openClaim(hand, page, words(second ?? { content: [] })[0] ?? "");
    await page
      .locator('.card[aria-current="true"]')
      .filter({ hasText: words(second ?? { content: [] })[0] ?? "" })
      .waitFor();
    await openClaim(hand, page, words(first ?? { content: [] })[0] ?? "");
    await page
      .locator('.card[aria-current="true"]')
      .filter({ hasText: words(first ?? { content: [] })[0] ?? "" })
      .waitFor();
    const points = Array.from(text);
    const expected = (first?.content ?? []).map(({ start, end }) => points.slice(start, end).join(""));
    expect((await highlighted(page, "content")).join("")).toBe(expected.join(""));
    expect(text).toContain(await page.locator(".source").textContent());
    const whole = page.getByRole("button", { name: /^Show the whole text/ });
    if (await whole.isVisible()) await press(hand, whole);
    expect(await page.locator(".source").textContent()).toBe(text);
    await expectAccessible(page);
    expect(troubles).toEqual([]);
    await page.close();
    await one.close();
  });

  test("a claim that others repeat tells by how many independent origins it is said", async () => {
    const { page } = await samples();
    await tick(hand, page.getByRole("checkbox", { name: /^repeated by another claim/ }));
    await waitForStatus(page, "repeated by another claim");
    const words = (await page.locator(".claim-list .card .quote").first().textContent()) ?? "";
    await openClaim(hand, page, words);
    const heading = page.getByRole("heading", { name: /^Said by independent origins: \d+/ });
    await heading.waitFor();
    expect(await page.locator(".origins li:not(.dependent)").count()).toBe(count(await heading.textContent()));
    // what one side tells of another is shown, and said to be no origin of its own
    for (const told of await page.locator(".origins li.dependent").all())
      expect(await told.textContent()).toMatch(/, as .* tells? it.*goes back to another of these/);
    await expectAccessible(page);
    await page.close();
  });

  test("a contested name finds claims under the other name too; denials among them; every count agrees", async () => {
    const { page } = await samples();
    await press(hand, page.getByRole("combobox", { name: "Search claims" }));
    await page.keyboard.type("Hestrel");
    await waitForStatus(page, "with “Hestrel”");
    // the town that the other side calls Hasterra
    expect(await page.locator(".card .quote").filter({ hasText: "Hasterra" }).count()).toBeGreaterThan(0);
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await tick(hand, page.getByRole("checkbox", { name: /^denied/ }));
    await waitForStatus(page, "denied, with “Hestrel”");
    const shown = await counted(page);
    expect(shown).toBeGreaterThan(0);
    expect(await statusCount(page)).toBe(shown);
    expect(await page.locator(".claim-list li").count()).toBe(shown);
    expect(await page.locator(".card .tag.denied").count()).toBe(shown);
    expect(
      count(
        await page
          .locator(".filters label")
          .filter({ hasText: /^denied/ })
          .locator(".count")
          .textContent(),
      ),
    ).toBe(shown);
    await press(hand, page.getByRole("tab", { name: "Network" }));
    await page.keyboard.press("5");
    await page.locator(".claim-table tbody tr").first().waitFor();
    expect(await page.locator(".claim-table tbody tr").count()).toBe(shown);
    await expectAccessible(page);
    await press(hand, page.getByRole("button", { name: "Export" }));
    await page
      .getByRole("dialog")
      .getByText(new RegExp(`^${shown} claim`))
      .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      press(hand, page.getByRole("dialog").getByRole("button", { name: "Table (CSV)" })),
    ]);
    const rows = (await readFile(await download.path(), "utf8")).trim().split(/\r?\n(?=\S)/);
    expect(rows.length - 1).toBe(shown);
    await page.close();
  });

  test("a disputed event is opened from a contradiction: rows by value, and two evidences in turn", async () => {
    const { page } = await samples();
    const about = page.locator(".contradictions .about button");
    await about.first().waitFor();
    await press(hand, about);
    const disputed = page.locator('.points tr[data-state="disputed"]').first();
    await disputed.waitFor();
    expect(await disputed.locator("th .tag").textContent()).toBe("disputed");
    await expectAccessible(page);
    const said = page.locator('.points tr[data-state="disputed"]').first().locator("td .said-by button");
    expect(await said.count()).toBeGreaterThan(1);
    for (const at of [0, 1]) {
      const words = (await said.nth(at).textContent())?.replace(/^“|”$/g, "") ?? "";
      await press(hand, said.nth(at));
      // the same claim may be quoted once more where a list is folded
      const current = page.locator('.said-by [aria-current="true"]').filter({ hasText: words, visible: true });
      await current.first().waitFor();
      // what is marked in the document is what the record quotes
      await expect
        .poll(async () => {
          const marked = (await page.locator('.source mark[data-part~="content"]').allTextContents()).join("");
          return words.split(/ (?:…|\[…\]) /).every((part) => marked.includes(part));
        })
        .toBe(true);
    }
    await expectAccessible(page);
    await page.close();
  });

  test("two actors are compared and swapped; the copied link shows the same in a fresh profile", async () => {
    const { page } = await samples();
    await press(hand, page.getByRole("tab", { name: "Network" }));
    if (hand === "mouse") await page.getByRole("tab", { name: "Compare" }).click();
    else await page.keyboard.press("7");
    const heads = page.locator(".compared .heads h3");
    await heads.first().waitFor();
    await expectAccessible(page);
    const choose = async (name: string, label: string) => {
      const box = page.getByRole("combobox", { name, exact: true });
      if (hand === "mouse") await box.click();
      else await tabTo(box);
      await page.keyboard.type(label);
      const offered = page.locator(".actor-field").getByRole("option", { name: new RegExp(`^${label}\\b`) });
      if (hand === "mouse") await offered.first().click();
      else {
        await offered.first().waitFor();
        await page.keyboard.press("Enter");
      }
    };
    await choose("First", "Pallumia");
    await heads.nth(0).filter({ hasText: "Pallumia" }).waitFor();
    await choose("Second", "Keldora");
    await heads.nth(1).filter({ hasText: "Keldora" }).waitFor();
    const before = await heads.allTextContents();
    await press(hand, page.getByRole("button", { name: "Swap" }));
    await heads.nth(0).filter({ hasText: "Keldora" }).waitFor();
    expect(await heads.allTextContents()).toEqual([...before].reverse());
    const conflicts = await page
      .locator(".compared")
      .getByText(/^Where they contradict each other/)
      .textContent();
    await expectAccessible(page);

    await press(hand, page.getByRole("button", { name: "Export" }));
    await press(hand, page.getByRole("dialog").getByRole("button", { name: "Copy link" }));
    await page
      .getByRole("dialog")
      .getByRole("status")
      .filter({ hasText: /copied|address/i })
      .waitFor();
    const link = (await page.evaluate("navigator.clipboard.readText()")) as string;
    const other = await startVisitor();
    try {
      const fresh = await other.open(link);
      await fresh.page.locator(".compared .heads h3").first().waitFor();
      expect(await fresh.page.locator(".compared .heads h3").allTextContents()).toEqual([...before].reverse());
      expect(await fresh.page.getByText(/^Where they contradict each other/).textContent()).toBe(conflicts);
    } finally {
      await other.close();
    }
    await page.close();
  });

  test("both brushes narrow the list; undo, redo and back walk the same history", async () => {
    const { page } = await samples();
    const all = await statusOf(page);
    await press(hand, page.getByRole("tab", { name: "Network" }));
    if (hand === "mouse") await page.getByRole("tab", { name: "Timeline" }).click();
    else await page.keyboard.press("3");
    await page.locator(".brush").nth(1).waitFor();
    await expectAccessible(page);
    const narrow = async (range: "said" | "happened") => {
      const brush = page.locator(`.brush[data-range="${range}"]`);
      if (hand === "mouse") {
        const box = await brush.locator(".bars").boundingBox();
        if (box === null) throw new Error("no bars");
        await page.mouse.move(box.x + 4, box.y + box.height / 2);
        await page.mouse.down();
        await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 4 });
        await page.mouse.up();
      } else {
        await tabTo(brush.locator("input[type=range]").nth(1));
        for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowLeft");
      }
    };
    await narrow("said");
    await waitForStatus(page, "said until");
    const said = await statusOf(page);
    expect(await statusCount(page)).toBeLessThan(count(all.split(" ")[0] ?? ""));
    await narrow("happened");
    await waitForStatus(page, "about what happened");
    const both = await statusOf(page);
    expect(both).toContain("said until");
    await expectAccessible(page);

    // A handle that is moved by keys is a step each time; a drag is one
    const undo = async () => {
      if (hand === "mouse") await page.getByRole("button", { name: "Undo" }).click();
      else await page.keyboard.press("Control+z");
    };
    const steps = hand === "mouse" ? 1 : 3;
    for (let step = 0; step < steps; step++) await undo();
    await expect.poll(() => statusOf(page)).toBe(said);
    for (let step = 0; step < steps; step++) await undo();
    await expect.poll(() => statusOf(page)).toBe(all);
    for (let step = 0; step < steps; step++) {
      if (hand === "mouse") await page.getByRole("button", { name: "Redo" }).click();
      else await page.keyboard.press("Control+y");
    }
    await expect.poll(() => statusOf(page)).toBe(said);
    for (let step = 0; step < steps; step++) await page.goBack();
    await expect.poll(() => statusOf(page)).toBe(all);
    await page.close();
  });
});
