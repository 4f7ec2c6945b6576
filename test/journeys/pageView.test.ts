import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfFile } from "../tools/pdfFile.mjs";
import { type Site, serve, serveBeside } from "./serve.ts";
import { expectAccessible, openClaim, startVisitor, type Visit, type Visitor, waitForStatus } from "./visit.ts";

const PROGRAM = fileURLToPath(new URL("../../dist/node/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "claimgraph-page-"));
const run = (...words: string[]) => spawnSync(process.execPath, [PROGRAM, ...words], { encoding: "utf8" });

const line = (y: number, text: string) => ({ x: 72, y, size: 14, text });
const PDF = pdfFile(
  [
    [line(100, "The mayor of Tornwick said that three people had died.")],
    [line(100, "Nothing is told of here."), line(300, "Keldora denied that it had fired on the bridge.")],
  ],
  { labels: { prefix: "A-", first: 7 } },
);

let visitor: Visitor;
let program: ChildProcess;
let entry = "";
const sites: Site[] = [];

beforeAll(async () => {
  writeFileSync(join(folder, "report.pdf"), PDF);
  run("build", join(folder, "report.pdf"), "-o", join(folder, "graph"));
  program = spawn(process.execPath, [PROGRAM, "view", join(folder, "graph"), "--port", "0"]);
  entry = await new Promise<string>((resolve) => {
    program.stdout?.once("data", (printed: Buffer) => resolve(String(printed).trim()));
  });
  visitor = await startVisitor();
});

afterAll(async () => {
  await visitor?.close();
  program?.kill();
  for (const site of sites) await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How many points of a stretch of the screen are of the marking pen's yellow, and how many are dark as letters are, in hundredths. */
async function coloursOn(page: Page, clip: { x: number; y: number; width: number; height: number }) {
  const picture = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const pen = canvas.getContext("2d");
    pen?.drawImage(image, 0, 0);
    const { data } = pen?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() };
    let [yellow, dark, white] = [0, 0, 0];
    for (let i = 0; i < data.length; i += 4) {
      const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3);
      if (r > 235 && g > 210 && b < 190 && b > 90) yellow++;
      if (r < 140 && g < 140 && b < 140) dark++;
      if (r > 250 && g > 250 && b > 250) white++;
    }
    const share = (n: number): number => (100 * n) / (data.length / 4);
    return { yellow: share(yellow), dark: share(dark), white: share(white) };
  }, picture);
}

/** The mark on the page of the file can be seen: it is yellow, and letters stand in it; beside it the page is white. */
async function expectMark({ page, troubles }: Visit): Promise<void> {
  await openClaim("mouse", page, "it had fired on the bridge");
  await page.getByRole("button", { name: "Show page A-8 of the file" }).click();
  await page.locator('.drawn-pages[data-state="ready"] canvas').waitFor();
  const canvas = page.locator(".drawn-pages canvas");
  expect(await canvas.count()).toBe(1);
  const [mark] = (JSON.parse((await canvas.getAttribute("data-marks")) ?? "[]") as [string, ...number[]][]).filter(
    ([part]) => part === "content",
  );
  const [, left = 0, top = 0, right = 0, bottom = 0] = mark ?? [];
  // the page scrolls to its mark: where that is on the screen is asked again until it stands
  const clipNow = async () => {
    const box = await canvas.boundingBox();
    const scale = (box?.width ?? 0) / (await canvas.evaluate((element) => (element as HTMLCanvasElement).width));
    return {
      x: (box?.x ?? 0) + left * scale,
      y: (box?.y ?? 0) + top * scale,
      width: (right - left) * scale,
      height: (bottom - top) * scale,
    };
  };
  await expect.poll(async () => (await coloursOn(page, await clipNow())).yellow).toBeGreaterThan(40);
  const clip = await clipNow();
  expect(clip.width).toBeGreaterThan(60);
  const on = await coloursOn(page, clip);
  expect(on.dark).toBeGreaterThan(1);
  const below = await coloursOn(page, { ...clip, y: clip.y + 2 * clip.height });
  expect(below.white).toBeGreaterThan(95);
  await expectAccessible(page);
  expect(troubles).toEqual([]);
}

test("a served graph shows the page of the file, with the words marked; what draws it is loaded only then", async () => {
  const visit = await visitor.open(entry);
  await waitForStatus(visit.page, "in 1 document");
  const drawing = () => visit.requests.filter((address) => /pdf|originals/i.test(address));
  expect(drawing()).toEqual([]);
  await expectMark(visit);
  expect(drawing().length).toBeGreaterThan(1);
  await visit.page.close();
});

test("a PDF that is dropped shows its page from memory, and nothing of it is asked for", async () => {
  const site = await serve(null);
  sites.push(site);
  const visit = await visitor.open(site.address);
  await visit.page.setViewportSize({ width: 1280, height: 800 });
  await visit.page
    .locator('input[type="file"]')
    .setInputFiles({ name: "report.pdf", mimeType: "application/pdf", buffer: Buffer.from(PDF) });
  await waitForStatus(visit.page, "in 1 document");
  await expectMark(visit);
  expect(visit.requests.filter((address) => address.includes("originals"))).toEqual([]);
  await visit.page.close();
});

test("a site has pages where it was exported with the originals, and none otherwise", async () => {
  for (const more of [["--originals"], ["--texts"]]) {
    const out = join(folder, more[0] ?? "");
    expect(run("export", join(folder, "graph"), "-o", `${out}/`, ...more).status).toBe(0);
    const site = await serveBeside(null, out);
    sites.push(site);
    const visit = await visitor.open(site.address);
    await waitForStatus(visit.page, "in 1 document");
    if (more[0] === "--originals") await expectMark(visit);
    else {
      await openClaim("mouse", visit.page, "it had fired on the bridge");
      await visit.page.locator(".source mark").first().waitFor();
      expect(await visit.page.getByRole("button", { name: /of the file/ }).count()).toBe(0);
      expect(readdirSync(join(out, "graph"))).not.toContain("originals");
    }
    await visit.page.close();
  }
});
