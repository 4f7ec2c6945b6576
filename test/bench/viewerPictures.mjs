// Makes the pictures in docs/screenshots: `npm run build && node test/bench/viewerPictures.mjs [part of a name …]`
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { crc32, deflateSync } from "node:zlib";
import { serve } from "../../dist/node/server/server.js";
import { survey } from "../../dist/overview/overview.js";
import { partFiles } from "../../dist/overview/pieces.js";
import { syntheticGraph } from "../overview/synthetic.mjs";
import { findBrowser, startBrowser } from "../tools/browser.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PROGRAM = join(ROOT, "dist/node/cli/main.js");
const FOLDER = fileURLToPath(new URL("../../docs/screenshots/", import.meta.url));
/** Words of the names of those that are to be made; all where none are given. */
const ONLY = process.argv.slice(2);
const isWanted = ({ name }) => ONLY.length === 0 || ONLY.some((word) => name.includes(word));
const MOST_BYTES = 250_000;
/** Colours that are told apart, in bits a channel; of 256 so many are kept for what is bright and small. */
const BITS = 5;
const BRIGHT = 100;
const [USUAL, NARROW, WIDE] = [
  [1280, 800],
  [390, 844],
  [1920, 1080],
];

/** Views on the samples, with what is done before each picture is taken. */
const SAMPLES = [
  // what is seen first
  { name: "viewer" },
  { name: "both", open: (page) => page.locator(".point-panel .ways button").first().click() },
  { name: "graph", hash: "view=graph", size: WIDE, open: (page) => chooseTown(page) },
  { name: "together", hash: "view=graph&groups=1" },
  { name: "timeline", hash: "view=timeline" },
  { name: "map", hash: "view=map" },
  { name: "matrix", hash: "view=matrix&rows=side" },
  { name: "table", hash: "view=table" },
  { name: "reading", hash: "view=reading" },
  { name: "compare", hash: "view=compare" },
  { name: "event", hash: "view=record" },
  { name: "dark", hash: "view=compare", dark: true },
  { name: "narrow-disputes", size: NARROW },
  { name: "narrow-claims", hash: "pane=claims", size: NARROW },
  { name: "narrow-graph", hash: "view=graph", size: NARROW },
  { name: "narrow-evidence", hash: "pane=evidence", size: NARROW },
];

/** Reports on the samples, by the command that writes them. */
const REPORTS = [
  { name: "report-event", command: ["event", "Hestrel 2025-03-03"], size: [1280, 900] },
  { name: "report-figures", command: ["figures", "--event", "Hestrel 2025-03-03"], size: [1280, 560] },
];

/** The same on a graph of 5,000 documents: its overview, and each view on what is opened from there. */
const WHOLE = [
  { name: "overview" },
  { name: "overview-wide", size: WIDE },
  { name: "overview-narrow", size: NARROW },
  { name: "overview-together", open: (page) => page.locator(".overview-groups").scrollIntoViewIfNeeded() },
  { name: "large-path", open: (page) => findWay(page) },
  { name: "large-path-narrow", size: NARROW, open: (page) => findWay(page) },
  { name: "large-together", open: (page) => page.locator(".overview-groups .group").first().click() },
  { name: "large-graph", open: (page) => openEvent(page, "graph") },
  { name: "large-timeline", open: (page) => openMonth(page, "timeline") },
  { name: "large-matrix", open: (page) => openMonth(page, "matrix&rows=side") },
  { name: "large-table", open: (page) => openMonth(page, "table") },
  { name: "large-reading", open: (page) => openMonth(page, "reading") },
  { name: "large-compare", open: (page) => openEvent(page, "compare") },
  { name: "large-event", open: (page) => openEvent(page, "record") },
];

/** Turns to a view, with what else the address is to say of it. */
async function show(page, view) {
  await page.locator(".screen").waitFor();
  await page.evaluate((wanted) => {
    const others = location.hash.slice(1).split("&");
    const kept = others.filter((part) => !/^(?:view|pane|rows)=/.test(part));
    location.hash = [...kept, `view=${wanted}`, "pane=view"].join("&");
  }, view);
}

/** Opens documents about the first event that sides contradict each other about. */
async function openEvent(page, view) {
  await page.locator(".overview-disputes .about button").first().click();
  await show(page, view);
}

/** Opens the first documents of a month. */
async function openMonth(page, view) {
  await page.locator(".overview-time .bar").nth(3).click();
  await show(page, view);
}

async function findWay(page) {
  for (const [label, place] of [
    ["From an actor …", 5],
    ["Path to an actor …", 7],
  ]) {
    await page.getByRole("combobox", { name: label }).click();
    await page.locator('.actor-field [role="option"]').nth(place).click();
  }
  await page.getByRole("button", { name: "Find the path" }).click();
}

async function chooseTown(page) {
  await page.locator("#search").fill("Hestrel");
  await page.locator('[role="option"]').first().click();
}

const { context, close } = await startBrowser(await findBrowser());
mkdirSync(FOLDER, { recursive: true });
try {
  const none = { file: async () => null, text: async () => null };
  const samples = await serve(none, { port: 0 });
  for (const picture of SAMPLES.filter(isWanted)) await take(`${samples.address}?graph=samples`, picture);
  await samples.close();
  for (const picture of REPORTS.filter(isWanted)) await takeReport(picture);

  if (WHOLE.some(isWanted)) await takeWhole();
} finally {
  await close();
}

async function takeWhole() {
  const { records, links, texts } = syntheticGraph({ documents: 5000 });
  const files = new Map();
  for (const { path, content } of partFiles(survey(records, links))) files.set(path, content);
  const whole = await serve(
    { file: async (path) => files.get(path) ?? null, text: async (id) => texts.get(id) ?? null },
    { port: 0 },
  );
  for (const picture of WHOLE.filter(isWanted)) await take(whole.entry, picture);
  await whole.close();
}

async function take(address, { name, hash = "", size = USUAL, dark = false, open }) {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  await page.setViewportSize({ width: size[0], height: size[1] });
  await page.goto(`${address}${address.includes("#") ? "&" : "#"}${hash}`);
  await page.locator("#claims-heading, .claim-table, .view-body").first().waitFor({ state: "attached" });
  await page.waitForTimeout(2500);
  if (open !== undefined) {
    await open(page);
    await page.waitForTimeout(2500);
  }
  await keep(name, page);
}

/** Writes what a page shows, and closes it. */
async function keep(name, page) {
  const bytes = await withFewColours(page, await page.screenshot());
  await page.close();
  writeFileSync(`${FOLDER}${name}.png`, bytes);
  console.log(`${name}.png: ${Math.round(bytes.length / 1000)} kB`);
  if (bytes.length > MOST_BYTES) throw new Error(`${name}.png is too big for a README`);
}

/** A report, written by its command from a graph of the samples made for it. */
async function takeReport({ name, command: [verb, ...rest], size }) {
  const folder = mkdtempSync(join(tmpdir(), "claimgraph-pictures-"));
  const graph = join(folder, "samples.graph");
  const run = (...args) =>
    execFileSync(process.execPath, [PROGRAM, ...args], { cwd: ROOT, stdio: ["ignore", "pipe", "ignore"] });
  run("build", "data/samples/2025-*", "-o", graph, "--lookup", "data/samples/lookup.json");
  writeFileSync(join(folder, "report.html"), run(verb, graph, ...rest, "--html"));
  const page = await context.newPage();
  await page.setViewportSize({ width: size[0], height: size[1] });
  await page.goto(pathToFileURL(join(folder, "report.html")).href);
  await keep(name, page);
  rmSync(folder, { recursive: true });
}

/** The same picture with 256 colours, which is a third of the bytes and looks alike. */
async function withFewColours(page, png) {
  const blank = await page.context().newPage();
  const { width, height, pixels } = await blank.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let text = "";
    for (let at = 0; at < data.length; at += 30_000) text += String.fromCharCode(...data.subarray(at, at + 30_000));
    return { width: image.width, height: image.height, pixels: btoa(text) };
  }, png.toString("base64"));
  await blank.close();
  return indexed(width, height, Buffer.from(pixels, "base64"));
}

/** A PNG of 256 colours: the commonest, and of the rest the brightest; others are drawn in the nearest of these. */
function indexed(width, height, rgba) {
  const buckets = new Map();
  for (let at = 0; at < rgba.length; at += 4) {
    const key = [0, 1, 2].reduce((sum, channel) => (sum << BITS) | (rgba[at + channel] >> (8 - BITS)), 0);
    const own = buckets.get(key) ?? new Map();
    buckets.set(key, own);
    const colour = rgba.readUIntBE(at, 3);
    own.set(colour, (own.get(colour) ?? 0) + 1);
  }
  const all = [...buckets.values()].map((own) => {
    const [[colour]] = [...own].sort((a, b) => b[1] - a[1]);
    const count = [...own.values()].reduce((sum, one) => sum + one, 0);
    const channels = [colour >> 16, (colour >> 8) & 255, colour & 255];
    return { colour, count, bright: (Math.max(...channels) - Math.min(...channels)) ** 2 * count };
  });
  const common = all.sort((a, b) => b.count - a.count).slice(0, 256 - BRIGHT);
  const rest = all
    .slice(256 - BRIGHT)
    .sort((a, b) => b.bright - a.bright)
    .slice(0, BRIGHT);
  const palette = [...common, ...rest].map(({ colour }) => colour);
  const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const places = new Map(palette.map((colour, at) => [colour, at]));
  const placeOf = (colour) => {
    const known = places.get(colour);
    if (known !== undefined) return known;
    const [r, g, b] = parts(colour);
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    palette.forEach((other, at) => {
      const [x, y, z] = parts(other);
      const far = (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2;
      if (far < least) [best, least] = [at, far];
    });
    places.set(colour, best);
    return best;
  };
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = placeOf(rgba.readUIntBE((y * width + x) * 4, 3));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // 8 bits, a palette
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flatMap(parts))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
