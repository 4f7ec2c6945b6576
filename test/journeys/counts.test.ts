import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { survey } from "../../src/overview/overview.ts";
import { partFiles } from "../../src/overview/pieces.ts";
import { syntheticGraph } from "../overview/synthetic.mjs";
import { hasCorpus, readCorpusNamed } from "../rdf/realRecords.ts";
import { LONG } from "../tools/long.ts";
import { type Site, serve, serveBeside } from "./serve.ts";
import { openDetails } from "./visit.ts";
import { visiting } from "./visiting.ts";

// What a line, an offer, a filter or a heading says is what opens.

/** News and speeches of one conflict, as many as the page shows whole. */
function realGraph(): Promise<Site> {
  const read = readCorpusNamed("texts/news20-", "texts/ungd-arm-20", "texts/ungd-aze-20");
  return serve({
    records: read.map(({ record }) => record),
    texts: new Map(read.map(({ record, text }) => [record.textId, text])),
  });
}

const GRAPHS: readonly {
  readonly of: string;
  /** Names of things that are searched for. */
  readonly words: readonly string[];
  /** More addresses to try. */
  readonly more: readonly string[];
  readonly serving: () => Promise<Site>;
}[] = [
  {
    of: "the samples",
    words: ["Keldora", "Hestrel", "Oona", "Tornwick"],
    more: ["&said=x&from=2025-03-10"],
    serving: () => serveBeside(null),
  },
  {
    of: "real documents",
    words: ["Armenia", "Karabakh", "Turkey", "Lachin"],
    more: ["&polarity=denied"],
    serving: realGraph,
  },
];
/** Real documents are read and counted by `npm run test:long`, where they are beside the project. */
const isSkipped = (of: string): boolean => of !== "the samples" && !(LONG && hasCorpus);

for (const { of, words: asked, more, serving } of GRAPHS)
  describe.skipIf(isSkipped(of))(`on ${of}`, () => {
    const at = visiting(serving);
    const own = of === "the samples" ? "?graph=samples" : "";

    async function opened(hash: string): Promise<Page> {
      const { page } = await at.visitor.open("about:blank", "it is");
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${at.site.address}${own}#${hash}`);
      await page.locator("#claims-heading .count").waitFor({ state: "attached" });
      await page
        .locator(".contradictions, .picture .mark-button, .matrix, .strip, .map-list")
        .first()
        .waitFor({ state: "attached" });
      return page;
    }

    const numberIn = (words: string | null): number => Number((words ?? "").replace(/[^\d]/g, ""));
    const listed = (page: Page): Promise<number> => page.locator("#claims-heading .count").textContent().then(numberIn);

    /** Fails where the list does not come to hold so many claims. */
    const expectListed = (page: Page, said: number): Promise<void> => expect.poll(() => listed(page)).toBe(said);

    async function back(page: Page, was: number): Promise<void> {
      await page.keyboard.press("Control+z");
      await expectListed(page, was);
    }

    /** Some of many: the first, one of the middle, the last. */
    async function someOf(found: Locator): Promise<readonly Locator[]> {
      const count = await found.count();
      return [...new Set([0, 1, Math.floor(count / 2), count - 1])]
        .filter((at) => at >= 0 && at < count)
        .map((at) => found.nth(at));
    }

    test.each(["", "&act=deny", ...(LONG ? more : [])])(
      "every filter lists as many claims as it says (address %s)",
      async (others) => {
        const page = await opened(`view=graph&panes=read&pane=claims${others}`);
        const all = await listed(page);
        for (const facet of await page.locator(".filters fieldset").all()) {
          for (const choice of await someOf(facet.locator("li label:has(.count):has(input:not(:checked))"))) {
            const said = numberIn(await choice.locator(".count").textContent());
            // beside a value that is chosen already another one brings more
            if ((await facet.locator("input:checked").count()) > 0) continue;
            await choice.locator("input").click();
            await expectListed(page, said);
            await back(page, all);
          }
        }
        await page.close();
      },
    );

    test.each(["", ...(LONG ? ["&act=deny"] : [])])(
      "what is offered while one types lists as many claims as the offer says (address %s)",
      async (others) => {
        const page = await opened(`view=graph&panes=read&pane=claims${others}`);
        const all = await listed(page);
        for (const words of asked) {
          await page.locator("#search").fill(words);
          const offer = page.locator('#found [role="option"]').first();
          await offer.waitFor();
          const said = numberIn(await offer.locator(".count").textContent());
          await offer.click();
          await expectListed(page, said);
          await page.locator("#claims-heading").focus();
          await page.goto(`${at.site.address}${own}#view=graph&panes=read&pane=claims${others}`);
          await expectListed(page, all);
        }
        await page.close();
      },
    );

    test.each(["", "&act=deny", "&polarity=denied"])(
      "things of the network and lines between them list as many claims as they say (address %s)",
      async (others) => {
        const page = await opened(`view=graph&panes=explore${others}`);
        await page.locator(".scene-list summary").click();
        const things = page.locator(".scene-list li");
        let followed = 0;
        await things.first().waitFor();
        const all = await listed(page);
        for (const thing of await someOf(things)) {
          if ((await thing.count()) === 0) continue;
          const said = numberIn(await thing.locator(".count").textContent());
          await thing.locator("button.link").click();
          await expectListed(page, said);
          const line = page.locator('.chosen [aria-label="Joined to"] button.count').first();
          await page.locator(".chosen").waitFor();
          await openDetails("mouse", page);
          await page.waitForTimeout(200);
          // of a claim whose speaker nobody names there is no line to what it tells of
          if ((await line.count()) === 0) {
            await back(page, all);
            continue;
          }
          followed++;
          const joined = numberIn(await line.textContent());
          await line.click();
          await expectListed(page, joined);
          await back(page, said);
          await back(page, all);
        }
        expect(followed).toBeGreaterThan(1);
        await page.close();
      },
    );

    test.each(["", ...(LONG ? ["&act=deny"] : [])])(
      "cells of the matrix list as many claims as they say (address %s)",
      async (others) => {
        const page = await opened(`view=matrix${others}`);
        const all = await listed(page);
        for (const cell of await someOf(page.locator(".matrix .cell"))) {
          const words = (await cell.locator(".hidden").textContent()) ?? "";
          const [, asserted, denied] = /(\d+) asserted, (\d+) denied/.exec(words) ?? [];
          await cell.click();
          await expectListed(page, Number(asserted) + Number(denied));
          await back(page, all);
        }
        await page.close();
      },
    );

    test("a bar of time lists as many claims as it says, with those that may be of its days", async () => {
      const page = await opened("view=timeline");
      const all = await listed(page);
      for (const range of ["said", "happened"]) {
        const bars = page.locator(`.brush[data-range="${range}"] .bar`);
        const count = await bars.count();
        for (let nth = 1; nth < count - 1; nth += 3) {
          const words = (await bars.nth(nth).getAttribute("title")) ?? "";
          const [, claims = "0"] = /: (\d+) claims?/.exec(words) ?? [];
          const [, unsure = "0"] = /and (\d+) that may be/.exec(words) ?? [];
          await bars.nth(nth).click({ position: { x: 2, y: 2 } });
          await expectListed(page, Number(claims) + Number(unsure));
          await back(page, all);
        }
      }
      await page.close();
    });

    test.each([
      ["timeline", ".lane-line", ".lane-name button", ".lane-name .muted"],
      ["map", ".map-list li", "button", ".count"],
    ])("an event or a place of the %s lists as many claims as it says", async (view, rows, name, words) => {
      const page = await opened(`view=${view}`);
      const all = await listed(page);
      await page.locator(rows).first().waitFor();
      for (const row of await someOf(page.locator(rows))) {
        const said = /(\d+)(?: claim|$)/.exec((await row.locator(words).first().textContent()) ?? "")?.[1];
        await row.locator(name).first().click();
        await expectListed(page, Number(said));
        await back(page, all);
      }
      await page.close();
    });

    test("a side of the picture opens as many points and claims as it says, and so does each line", async () => {
      const page = await opened("");
      const sides = page.locator(".picture .mark-button[data-point='']");
      for (const side of await someOf(sides)) {
        const [, claims, documents] =
          /: (\d+) claims? in (\d+) independent/.exec((await side.locator("title").textContent()) ?? "") ?? [];
        await side.click();
        const told = page.locator(".point-panel > .muted").first();
        await expect
          .poll(() => told.textContent())
          .toBe(
            `${claims} claim${claims === "1" ? "" : "s"}, ${documents} independent document${documents === "1" ? "" : "s"}`,
          );
        const points = numberIn(
          /(\d+) points?$/.exec((await page.locator(".point-title").textContent()) ?? "")?.[1] ?? null,
        );
        expect(await page.locator(".point-panel .of-side").count()).toBe(points);
      }
      await page.close();
    });

    test("the record of an event says of how many claims it is, and these are listed", async () => {
      const page = await opened("view=record");
      const chooser = page.locator(".chooser select");
      await chooser.waitFor();
      const options = await chooser.locator("option").all();
      for (const option of options.slice(0, 4)) {
        const words = (await option.textContent()) ?? "";
        const [, said] = /\((\d+)(?:, disputed)?\)$/.exec(words.trim()) ?? [];
        await chooser.selectOption((await option.getAttribute("value")) ?? "");
        const heads = page.locator(".compared h3").filter({ hasText: /^Contradictions: / });
        if ((await heads.count()) > 0)
          expect(await page.locator(".compared .pair").count()).toBe(numberIn(await heads.textContent()));
        const sources = page.locator(".compared h3").filter({ hasText: /^Sources: / });
        expect(await sources.locator("+ ul > li").count()).toBe(numberIn(await sources.textContent()));
        await page.getByRole("button", { name: "All claims about it" }).click();
        await expectListed(page, Number(said));
        await page.goBack();
        await chooser.waitFor();
      }
      await page.close();
    });

    test("the heading over contradictions says how many there are", async () => {
      const page = await opened("view=graph&panes=read&pane=claims");
      const heading = page.locator("#contradictions-heading");
      const said = numberIn(await heading.textContent());
      const more = page.locator(".contradictions > button");
      while (/more/.test((await more.textContent()) ?? "")) await more.click();
      expect(await page.locator(".contradictions .pair").count()).toBe(said);
      await page.close();
    });

    test("compare tells of as many points as it lists, each opens in the picture with what both hold, and none is told to be there where there is one", async () => {
      const page = await opened("view=compare");
      const heading = page.locator(".compared h3").filter({ hasText: /^Points that they dispute/ });
      await heading.waitFor();
      const said = numberIn(await heading.textContent());
      const points = page.locator(".points-between > li");
      expect(await points.count()).toBe(said);
      expect(await page.getByText("No contradiction between the two").count()).toBe(0);
      for (const point of await someOf(points)) {
        const title = await point.locator("button.link").textContent();
        await point.locator("button.link").click();
        await expect.poll(() => page.locator(".point-title").textContent()).toBe(title);
        await page.goBack();
        await heading.waitFor();
      }
      await page.close();
    });
  });

/** The folder of a large graph to count on: without one a synthetic graph is taken, by `npm run test:long` alone. */
const GIVEN = process.env.COUNTED_GRAPH;

async function largeGraph(): Promise<Site> {
  if (GIVEN === undefined) {
    const { records, links, texts } = syntheticGraph({ documents: 1000 });
    const files = new Map([...partFiles(survey(records, links))].map(({ path, content }) => [path, content]));
    return serveBeside({ files, texts });
  }
  const folder = join(GIVEN, "view");
  const files = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".json"));
  const read = await Promise.all(
    files.map(async (path) => [path, await readFile(join(folder, path), "utf8")] as const),
  );
  return serveBeside({ files: new Map(read), texts: new Map() });
}

describe.skipIf(!LONG && GIVEN === undefined)("on the overview of a large graph", () => {
  const at = visiting(largeGraph);
  /** Opens of so many documents at most: of more the list has a part, and says so. */
  const STEPS = 12;

  async function overview(): Promise<Page> {
    const { page } = await at.visitor.open(at.site.address, "it is");
    await page.locator(".overview-matrix tbody .cell").first().waitFor({ timeout: 60_000 });
    return page;
  }

  /** Fails where all that was opened does not list so many claims. */
  async function expectOpened(page: Page, said: number): Promise<void> {
    const more = page.locator(".opened-parts button.plain");
    await page.locator(".opened-parts li").first().waitFor();
    for (let step = 0; step < STEPS && (await more.count()) > 0; step++) {
      const before = await page.locator(".opened-parts li").first().textContent();
      await more.first().click();
      await expect.poll(() => page.locator(".opened-parts li").first().textContent()).not.toBe(before);
    }
    if ((await more.count()) > 0) return;
    await expect
      .poll(async () =>
        Number(((await page.locator("#claims-heading .count").textContent()) ?? "").replace(/[^\d]/g, "")),
      )
      .toBe(said);
  }

  const numbersIn = (words: string | null, pattern: RegExp): number[] =>
    [...(words ?? "").matchAll(pattern)].map(([, digits = ""]) => Number(digits.replace(/\D/g, "")));

  test.each([
    ["a cell of the matrix", ".overview-matrix tbody .cell", /([\d\u202f]+) (?:asserted|denied)/g],
    ["a bar of time", ".overview-time .bar", /: ([\d\u202f]+) claims?/g],
    ["a group", ".overview-groups-list li", /of the ([\d\u202f]+) claims to do with it/g],
  ])("%s opens as many claims as it says", async (_, marks, pattern) => {
    const first = await overview();
    const count = await first.locator(marks).count();
    await first.close();
    for (const nth of [0, Math.floor(count / 2), count - 1]) {
      const page = await overview();
      const mark = page.locator(marks).nth(nth);
      const said = numbersIn((await mark.getAttribute("title")) ?? (await mark.textContent()), pattern);
      const button = (await mark.locator("button").count()) > 0 ? mark.locator("button") : mark;
      await button.dispatchEvent("click");
      await expectOpened(
        page,
        said.reduce((sum, one) => sum + one, 0),
      );
      await page.close();
    }
  });

  test("what is offered while one types, and a line of the list, open as many claims as they say", async () => {
    const first = await overview();
    const names = await first.locator(".overview-list li button").allTextContents();
    await first.close();
    for (const name of [names[0], names[Math.floor(names.length / 2)], names.at(-1)]) {
      const page = await overview();
      await page.locator(".overview-list summary").click();
      const line = page
        .locator(".overview-list li")
        .filter({ hasText: name ?? "" })
        .first();
      const [said = 0] = numbersIn(await line.locator(".count").textContent(), /([\d\u202f]+)/g);
      await line.locator("button").click();
      await expectOpened(page, said);
      await page.close();
      const other = await overview();
      await other
        .locator("#search")
        .fill((name ?? "").split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length)[0] ?? "");
      const offer = other.locator('#found [role="option"]:has(.count)').first();
      await offer.waitFor();
      const [offered = 0] = numbersIn(await offer.locator(".count").textContent(), /([\d\u202f]+)/g);
      await offer.click();
      await expectOpened(other, offered);
      await other.close();
    }
  });
});
