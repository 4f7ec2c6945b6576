import { expect, test } from "vitest";
import { velmar } from "../web/fixtures/velmar.ts";
import { serve } from "./serve.ts";
import { expectAccessible, highlighted, openDetails, statusOf, waitForStatus } from "./visit.ts";
import { visiting } from "./visiting.ts";

const at = visiting(() => serve(velmar));

const ALL = "13 claims in 2 documents";

test("a graph opens with its claims listed and the first one's words highlighted in the document", async () => {
  const { page, troubles } = await at.visitor.open(at.site.address);
  await waitForStatus(page, ALL);
  expect(await page.locator(".claim-list li").count()).toBe(13);
  expect(await highlighted(page, "content")).toEqual(["Ostavia shelled Teal Ridge on the night of 12 July"]);
  expect(await highlighted(page, "claimant")).toEqual(["Foreign Ministry spokeswoman Ilse Moran"]);
  expect(await highlighted(page, "cue")).toEqual(["said"]);
  await page.locator(".canvas canvas").first().waitFor({ state: "attached" });
  await expectAccessible(page);
  expect(troubles).toEqual([]);
  await page.close();
});

test("every claim's highlighted span is the text's characters at its offsets", async () => {
  const { page } = await at.visitor.open(at.site.address);
  await waitForStatus(page, ALL);
  for (const { claims, textId } of velmar.records) {
    const points = Array.from(velmar.texts.get(textId) ?? "");
    for (const claim of claims) {
      await page.evaluate((id) => {
        location.hash = `claim=${id}&view=graph`;
      }, claim.id);
      await page.locator(`.card[aria-current]:has-text(${JSON.stringify(claim.content.at(-1)?.quote)})`).waitFor();
      expect(await highlighted(page, "content")).toEqual(
        claim.content.map(({ start, end }) => points.slice(start, end).join("")),
      );
    }
  }
  await page.close();
});

test("the evidence shows the chain from the document to who answers for the claim", async () => {
  const { page } = await at.visitor.open(at.site.address);
  await page.locator('.card:has-text("sixteen shells fell")', { hasText: "inside a claim by" }).click();
  await page.locator('.headline:has-text("alleges")').waitFor();
  expect(await page.locator(".chain li").allInnerTexts()).toEqual([
    "The Ostavian Herald publishes the document",
    "General Dorin Kass states that",
    "Ilse Moran alleges",
    "Velmar answers for it",
  ]);
  await page.locator(".chain").getByRole("button", { name: "General Dorin Kass" }).click();
  await page.locator('.headline:has-text("General Dorin Kass states")').waitFor();
  await page.close();
});

test("a search finds claims under every name of what they are about, and says how many", async () => {
  const { page } = await at.visitor.open(at.site.address);
  await waitForStatus(page, ALL);
  await page.getByRole("combobox", { name: "Search claims" }).fill("height 40");
  await waitForStatus(page, "with “height 40”");
  const status = await statusOf(page);
  expect(status).toBe(`${await page.locator(".claim-list li").count()} claims with “height 40”`);
  // named Teal Ridge there, and Height 40 elsewhere
  expect(await page.locator('.card:has-text("Ostavia shelled Teal Ridge")').count()).toBe(1);
  await page.getByRole("combobox", { name: "Search claims" }).fill("no such words");
  await page.getByText("No claim matches").first().waitFor();
  await expectAccessible(page);
  await page.close();
});

test("filters narrow list, count and question alike, and the link opens the same view", async () => {
  const { page } = await at.visitor.open(at.site.address);
  await waitForStatus(page, ALL);
  await page.getByRole("checkbox", { name: /^denied/ }).check();
  await page.getByRole("checkbox", { name: /^General Dorin Kass \d/ }).check();
  await waitForStatus(page, "2 claims by General Dorin Kass, denied");
  expect(await page.locator(".claim-list li").count()).toBe(2);
  await expectAccessible(page);

  const again = await at.visitor.open(page.url());
  await waitForStatus(again.page, "2 claims by General Dorin Kass, denied");
  await again.page.close();

  await page.goBack();
  await waitForStatus(page, "3 claims denied");
  await page.getByRole("button", { name: "Clear all" }).click();
  await waitForStatus(page, ALL);
  await page.close();
});

test("the list can be narrowed by act and by the day on which something was said", async () => {
  const { page } = await at.visitor.open(at.site.address);
  await waitForStatus(page, ALL);
  await page.getByRole("checkbox", { name: /^accuses/ }).check();
  await waitForStatus(page, "2 claims in which the speaker accuses");
  await page.getByRole("group", { name: "Said" }).getByLabel("Until").fill("2031-07-13");
  await waitForStatus(page, "1 claim in which the speaker accuses, said until 13 July 2031");
  await page.close();
});

test("choosing a thing in the picture lists its claims, and choosing it in the evidence does the same", async () => {
  const { page } = await at.visitor.open(at.site.address);
  await waitForStatus(page, ALL);
  await page.getByRole("button", { name: "All claims about this event" }).click();
  await waitForStatus(page, "4 claims to do with Use of force (“shelled”), Height 40 / Teal Ridge, 12 July 2031");
  await page.locator(".chosen").getByText("Event, 4 claims").waitFor();
  await expectAccessible(page);
  await openDetails("mouse", page);
  // what joins the two is one step away: the claims behind the line between them
  await page
    .locator(".chosen")
    .getByRole("button", { name: /^2: 2 claims that join it to Ilse Moran/ })
    .click();
  await waitForStatus(
    page,
    "2 claims by Ilse Moran, about Use of force (“shelled”), Height 40 / Teal Ridge, 12 July 2031",
  );
  expect(await page.locator(".claim-list li").count()).toBe(2);
  await page.goBack();
  await waitForStatus(page, "4 claims to do with");
  await page.getByRole("button", { name: /show all again/ }).click();
  await waitForStatus(page, ALL);
  await page.close();
});

test("everything can be reached by keyboard alone", async () => {
  const { page } = await at.visitor.open(at.site.address);
  await waitForStatus(page, ALL);
  await page.keyboard.press("j");
  for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator('.headline:has-text("the letter (S/2031/77) warns")').waitFor();
  await page.keyboard.press("End");
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await page.locator('.headline:has-text("Lake Teal Observer Mission reports")').waitFor();

  await page.keyboard.press("/");
  await page.keyboard.type("farmers");
  await waitForStatus(page, "1 claim with “farmers”");
  await page.keyboard.press("Escape");
  await waitForStatus(page, ALL);

  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.close();
});

test("Tab leads through every part of the page and back to where it began", async () => {
  const { page } = await at.visitor.open(at.site.address);
  await waitForStatus(page, ALL);
  await page.keyboard.press("Tab");
  const first = await page.evaluateHandle(() => document.activeElement);
  const parts = new Set<string>();
  let isBack = false;
  for (let step = 0; step < 250 && !isBack; step++) {
    await page.keyboard.press("Tab");
    isBack = await page.evaluate((one) => one === document.activeElement, first);
    parts.add(
      await page.evaluate(
        () => document.activeElement?.closest(".top, .filters, .view, .claims, .evidence")?.className ?? "",
      ),
    );
  }
  expect(isBack).toBe(true);
  const visited = [...parts].flatMap((names) => names.split(" "));
  expect(visited).toEqual(expect.arrayContaining(["top", "view", "claims", "evidence", "filters"]));
  await page.close();
});

test("the dark theme and a narrow window are accessible too, and show one part at a time", async () => {
  const { page } = await at.visitor.open(at.site.address);
  await waitForStatus(page, ALL);
  await page.getByRole("button", { name: "Dark theme" }).click();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator(".card").nth(4).click();
  await page.locator('.headline:has-text("Velmari Foreign Ministry denies")').waitFor();
  expect(await page.locator(".claims").isVisible()).toBe(false);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  await expectAccessible(page);
  await page.getByRole("navigation").getByRole("button", { name: "Network" }).click();
  await page.locator(".canvas canvas").first().waitFor();
  await expectAccessible(page);
  await page.close();
});

test("a line of the picture is clicked for the claims that it stands for", async () => {
  const { page, troubles } = await at.visitor.open(at.site.address);
  await waitForStatus(page, ALL);
  await page.locator(".graph-note").waitFor({ state: "hidden" });
  await page.locator(".canvas canvas").first().waitFor({ state: "attached" });
  const box = await page.locator(".canvas").boundingBox();
  if (box === null) throw new Error("no canvas");
  // Somewhere on the picture lines are: the first that is met is clicked
  const cursor = () => page.locator(".canvas").evaluate((canvas: HTMLElement) => canvas.style.cursor);
  const met = async () => {
    // From the middle out: that is where things are joined
    const rows = Array.from({ length: Math.floor((box.height - 50) / 12) }, (_, at) => 30 + 12 * at);
    for (const y of rows.sort((a, b) => Math.abs(a - box.height / 2) - Math.abs(b - box.height / 2))) {
      for (let x = 30; x < box.width - 20; x += 9) {
        await page.mouse.move(box.x + x, box.y + y);
        if ((await cursor()) !== "pointer") continue;
        const before = page.url();
        await page.mouse.click(box.x + x, box.y + y);
        await page.waitForURL((now) => now.href !== before, { timeout: 5000, waitUntil: "commit" }).catch(() => null);
        if (/#.*(?:by|event|place|document)=/.test(page.url())) return true;
        // a thing was met, and no line
        if (page.url() !== before) await page.goBack();
      }
    }
    return false;
  };
  expect(await met()).toBe(true);
  await expect.poll(() => statusOf(page)).not.toBe(ALL);
  expect(await page.locator(".claim-list li").count()).toBeGreaterThan(0);
  expect(troubles).toEqual([]);
  await page.close();
});
