// What a user waits for in the viewer: times in a real browser, drawn by software, on graphs that a script makes.
import { gzipSync } from "node:zlib";
import { writeNquads } from "../../dist/export/nquads.js";
import { writeGraph } from "../../dist/export/readGraph.js";
import { link } from "../../dist/link/linker.js";
import { serve } from "../../dist/node/server/server.js";
import { survey } from "../../dist/overview/overview.js";
import { partFiles } from "../../dist/overview/pieces.js";
import { syntheticGraph } from "../overview/synthetic.mjs";
import { findBrowser, startBrowser } from "../tools/browser.mjs";
import { table } from "./paired.mjs";

const ROUNDS = 5;
const QUADS = 200_000;

export async function run() {
  const path = await findBrowser();
  if (path === null) throw new Error("No browser starts: `npm test` finds or installs one.");
  // Numbers of memory that are not rounded
  const { context, close } = await startBrowser(path, { args: ["--enable-precise-memory-info"] });
  try {
    const rows = [
      ...(await article(context)),
      ...(await named(context)),
      ...(await long(context)),
      ...(await dropped(context)),
      ...(await whole(context)),
    ];
    table(rows, [
      ["what", ({ what }) => what],
      ["measured", ({ measured }) => measured],
    ]);
  } finally {
    await close();
  }
}

const ms = (value) => `${Math.round(value)} ms`;
const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** A page that keeps how long its thread was blocked. */
async function pageOf(context) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.blocked = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.blocked.push(duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  return page;
}

/** Milliseconds until something is on the page, from when the page was asked for. */
const untilSeen = (page, selector) =>
  page.evaluate(
    (one) =>
      new Promise((resolve) => {
        const look = () => {
          if (document.querySelector(one) === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now()));
        };
        look();
      }),
    selector,
  );

/** Milliseconds from a click in the page to what it leads to. */
const fromClick = (page, clicked, seen) =>
  page.evaluate(
    ([button, wanted]) =>
      new Promise((resolve, reject) => {
        const start = performance.now();
        document.querySelector(button).click();
        const look = () => {
          if (performance.now() - start > 60_000) reject(new Error(`${button} shows no ${wanted} within a minute`));
          else if (document.querySelector(wanted) === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - start));
        };
        look();
      }),
    [clicked, seen],
  );

async function served(graph) {
  const files = new Map(graph.files);
  return serve(
    { file: async (name) => files.get(name) ?? null, text: async (id) => graph.texts.get(id) ?? null },
    { port: 0 },
  );
}

/** The address of the network, with filters and list beside it. */
const atNetwork = ({ entry }) => `${entry}${entry.includes("#") ? "&" : "#"}view=graph&panes=read&pane=claims`;

/** One article of some 60 things. */
async function article(context) {
  const { records, texts } = syntheticGraph({ documents: 1, claimsEach: 22, actors: 30, events: 30 });
  const site = await served({ files: [["graph.json", linkedGraph(records)]], texts });
  const [list, picture, click, frames] = [[], [], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await pageOf(context);
    await page.goto(atNetwork(site), { waitUntil: "commit" });
    list.push(await untilSeen(page, ".claim-list .card"));
    await page.locator(".canvas canvas").first().waitFor({ state: "attached" });
    picture.push(await untilSeen(page, PICTURE));
    await page.locator(".source mark").first().waitFor();
    for (const card of [3, 9, 15]) {
      const words = await page.locator(`.claim-list li:nth-child(${card}) .quote`).textContent();
      await page.evaluate((text) => {
        // What is waited for: the marked words of that claim
        globalThis.wanted = text;
      }, words);
      click.push(await clickToEvidence(page, card));
    }
    frames.push(await panning(page));
    await page.close();
  }
  await site.close();
  return [
    { what: "article of 60 things: list painted", measured: ms(middle(list)) },
    { what: "article of 60 things: graph painted (by software)", measured: ms(middle(picture)) },
    { what: "click to highlighted evidence", measured: ms(middle(click)) },
    { what: "panning, drawn by software", measured: `${Math.round(middle(frames))} frames a second` },
  ];
}

const clickToEvidence = (page, card) =>
  page.evaluate(
    (at) =>
      new Promise((resolve) => {
        const start = performance.now();
        document.querySelector(`.claim-list li:nth-child(${at}) .card`).click();
        const look = () => {
          const marks = [...document.querySelectorAll('.source mark[data-part~="content"]')];
          if (marks.map((mark) => mark.textContent).join("") !== globalThis.wanted) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - start));
        };
        look();
      }),
    card,
  );

/** Frames a second while the picture is dragged. */
async function panning(page) {
  const box = await page.locator(".canvas").boundingBox();
  const [x, y] = [box.x + 20, box.y + 20];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    globalThis.frames = 0;
    const count = () => {
      globalThis.frames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const start = performance.now();
  while (performance.now() - start < 1500) {
    const along = (performance.now() - start) / 10;
    await page.mouse.move(x + along, y + along / 2);
  }
  const seconds = (performance.now() - start) / 1000;
  const frames = await page.evaluate(() => globalThis.frames);
  await page.mouse.up();
  return frames / seconds;
}

/** How much of the network is named, and how much of a laptop's screen it has. */
async function named(context) {
  const rows = [];
  for (const documents of [1, 27, 298]) {
    const size = documents === 1 ? { documents, claimsEach: 22, actors: 30, events: 30 } : { documents };
    const { records, texts } = syntheticGraph(size);
    const site = await served({ files: [["graph.json", linkedGraph(records)]], texts });
    const page = await pageOf(context);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${site.entry}${site.entry.includes("#") ? "&" : "#"}view=graph`, { waitUntil: "commit" });
    await page.locator(PICTURE).first().waitFor({ state: "attached" });
    await page.locator(".canvas[data-named]").waitFor();
    await page.waitForTimeout(2000);
    const told = await page.locator(".canvas").evaluate((box) => {
      const { width, height } = box.getBoundingClientRect();
      const { named: names, heaviest, inSight } = box.dataset;
      return { names, heaviest, inSight, share: Math.round((100 * width * height) / (innerWidth * innerHeight)) };
    });
    await page.close();
    await site.close();
    rows.push({
      what: `network of ${documents} documents at 1280 × 800: names of the things in sight`,
      measured: `${told.names} of ${told.inSight}, ${told.heaviest} of the 12 heaviest`,
    });
    rows.push({ what: `the same: share of the screen in “explore”`, measured: `${told.share} %` });
  }
  return rows;
}

/** As `claimgraph view` serves it: linked when it was built. */
function linkedGraph(records) {
  const { links, canonical } = link(records);
  return JSON.stringify({
    texts: true,
    documents: records,
    links,
    canonical: [...canonical].filter(([id, one]) => id !== one),
  });
}

/** Comparison and table of 5,000 claims: until something of it is seen, and until a click has its evidence. */
async function long(context) {
  const { records, texts } = syntheticGraph({ documents: 420 });
  const site = await served({ files: [["graph.json", linkedGraph(records)]], texts });
  const page = await pageOf(context);
  await page.goto(site.entry, { waitUntil: "commit" });
  await page.locator(".picture .mark-button").first().waitFor();
  const rows = [];
  for (const [name, tab, seen, clicked] of [
    ["comparison", "#tab-compare", ".matter", ".matter .said-by .link"],
    ["table", "#tab-table", ".claim-table tbody tr", ".claim-table tbody button.link"],
  ]) {
    const [paints, clicks] = [[], []];
    for (let round = 0; round < 3; round++) {
      await page.locator("#tab-record").click();
      await page.waitForTimeout(500);
      paints.push(await fromClick(page, tab, seen));
      await page.locator(clicked).first().waitFor();
      clicks.push(await fromClick(page, clicked, ".evidence .source mark"));
    }
    rows.push({ what: `${name} of 5,000 claims: first painted`, measured: ms(middle(paints)) });
    rows.push({ what: `${name} of 5,000 claims: click to evidence`, measured: ms(middle(clicks)) });
  }
  await page.close();
  await site.close();
  return rows;
}

/** A file of many quads dropped on the page, as it is written by default and as it is biggest. */
async function dropped(context) {
  const rows = [];
  for (const format of ["turtle", "nquads"]) rows.push(...(await droppedAs(format, context)));
  return rows;
}

const PICTURE = ".graph-body:not(:has(.graph-note)) .canvas canvas";

async function droppedAs(format, context) {
  const few = writeNquads(syntheticGraph({ documents: 200 }).records);
  const documents = Math.round((200 * QUADS) / lines(few));
  const { records } = syntheticGraph({ documents });
  const quads = lines(writeNquads(records));
  const site = await served({ files: [], texts: new Map() });
  const [listed, drawn, all, longest] = [[], [], [], []];
  for (let round = 0; round < 3; round++) {
    const page = await pageOf(context);
    await page.goto(atNetwork(site));
    await page.getByRole("heading", { name: "No graph is open" }).waitFor();
    await page.evaluate(
      ([words, name]) => {
        globalThis.file = new File([words], name);
      },
      [writeGraph(records, format), `many.${ENDINGS[format]}`],
    );
    // Passing the file to the page is no part of opening it
    await page.waitForTimeout(500);
    await page.evaluate(() => {
      globalThis.blocked.length = 0;
      globalThis.started = performance.now();
      const data = new DataTransfer();
      data.items.add(globalThis.file);
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    const first = await untilSeen(page, ".claim-list .card");
    const nodes = await untilSeen(page, PICTURE);
    await untilSeen(page, ".status:not(:has(.rest))");
    // The last worker to end is the one that lays the whole out
    await page.waitForTimeout(60);
    while (page.workers().length > 0) await page.waitForTimeout(5);
    const whole = await untilSeen(page, PICTURE);
    const { started, blocked } = await page.evaluate(() => ({
      started: globalThis.started,
      blocked: globalThis.blocked,
    }));
    listed.push(first - started);
    drawn.push(nodes - started);
    all.push(whole - started);
    longest.push(Math.max(0, ...blocked));
    await page.close();
  }
  await site.close();
  const name = `dropped file of ${quads.toLocaleString("en")} quads (.${ENDINGS[format]})`;
  return [
    { what: `${name}: first claims listed`, measured: ms(middle(listed)) },
    { what: `${name}: first things drawn`, measured: ms(middle(drawn)) },
    { what: `${name}: all listed, linked and drawn`, measured: ms(middle(all)) },
    { what: `${name}: page blocked at most`, measured: ms(middle(longest)) },
  ];
}

const ENDINGS = { turtle: "ttl", nquads: "nq" };
const lines = (text) => text.split("\n").length - 1;

/** A graph of 300,000 things: what an overview of it costs. */
async function whole(context) {
  const size = { documents: 24_000, claimsEach: 12, actors: 200_000, events: 260_000, places: 6_000 };
  const { records, links, texts } = syntheticGraph(size);
  const surveyed = survey(records, links);
  const things = surveyed.network.nodes.length;
  const files = new Map();
  for (const { path, content } of partFiles(surveyed)) files.set(path, Buffer.from(content));
  const overview = gzipSync(files.get("graph.json")).length;
  const site = await served({ files, texts });
  const [open, drill, search, heap, ways] = [[], [], [], [], []];
  for (let round = 0; round < 3; round++) {
    const page = await pageOf(context);
    await page.goto(site.entry, { waitUntil: "commit" });
    open.push(await untilSeen(page, ".overview-graph .canvas canvas"));
    await page.locator(".overview-matrix .cell").first().waitFor();
    search.push(await searched(page, "mav"));
    await page.keyboard.press("Escape");
    drill.push(await fromClick(page, ".overview-matrix .cell", ".claim-list .card"));
    heap.push(await page.evaluate(() => performance.memory.usedJSHeapSize / 1e6));
    await page.goBack();
    ways.push(await wayFound(page));
    await page.close();
  }
  await site.close();
  const name = `graph of ${things.toLocaleString("en")} things`;
  return [
    { what: `${name}: overview painted`, measured: ms(middle(open)) },
    { what: `${name}: overview, gzipped`, measured: `${Math.round(overview / 1000)} kB` },
    { what: `${name}: search offers names`, measured: ms(middle(search)) },
    { what: `${name}: a cell opened to its claims`, measured: ms(middle(drill)) },
    { what: `${name}: a way between two actors, with what it is found by`, measured: ms(middle(ways)) },
    { what: `${name}: JavaScript heap`, measured: `${Math.round(middle(heap))} MB` },
  ];
}

/** Milliseconds until the way between two actors of the overview is told. */
async function wayFound(page) {
  for (const [label, place] of [
    ["From an actor …", 5],
    ["Path to an actor …", 7],
  ]) {
    await page.getByRole("combobox", { name: label }).click();
    await page.locator('.actor-field [role="option"]').nth(place).click();
  }
  return fromClick(page, ".overview-path button", ".path-steps > li");
}

/** Milliseconds from a letter typed to what the search offers. */
async function searched(page, words) {
  await page.locator("#search").fill("");
  return page.evaluate(
    (text) =>
      new Promise((resolve) => {
        const field = document.querySelector("#search");
        field.focus();
        const start = performance.now();
        field.value = text;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        const look = () => {
          if (document.querySelector('[role="option"]') === null) requestAnimationFrame(look);
          else resolve(performance.now() - start);
        };
        look();
      }),
    words,
  );
}
