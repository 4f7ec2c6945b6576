// What reviewing costs at 15,000 claims: what a thousand reviews add to answers from the shell, by the processor's time, and how long each key in
// the viewer keeps the page, by the time of its thread.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeGraph } from "../../dist/node/index.js";
import { findBrowser, startBrowser } from "../tools/browser.mjs";
import { inventedRecords } from "./records.mjs";

const MAIN = fileURLToPath(new URL("../../dist/node/cli/main.js", import.meta.url));
const DOCUMENTS = 1_500;
/** As many as are shown whole; more open at an overview, from which parts are opened. */
const WHOLE = 990;
const REVIEWS = 1_000;
const ROUNDS = 5;

const claimgraph = (...args) =>
  execFileSync(process.execPath, [MAIN, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** A thousand decisions of two people: two in five accept, one in five rejects, three in ten correct, one in ten comments. */
function decisionsOf(claims) {
  const rows = ["decision,id,claimant,date,text,who"];
  for (let n = 0; n < REVIEWS; n++) {
    const { id } = claims[n * 15];
    const who = n % 3 === 0 ? "Bo" : "Ada";
    const kind = n % 10;
    if (kind < 4) rows.push(`accept,${id},,,,${who}`);
    else if (kind < 6) rows.push(`reject,${id},,,,${who}`);
    else if (kind < 8) rows.push(`correct,${id},${claims[n * 15 + 7].claimant},,,${who}`);
    else if (kind === 8) rows.push(`correct,${id},,2016-03-04,,${who}`);
    else rows.push(`comment,${id},,,seen on day ${n},${who}`);
  }
  return `${rows.join("\n")}\n`;
}

/** Seconds of the processor that a command takes: its own and those of its threads. */
function processorOf(args) {
  const script = `process.on("exit", () => { const { user, system } = process.cpuUsage(); require("fs").writeSync(2, "\\nprocessor " + (user + system)); });`;
  const folder = mkdtempSync(join(tmpdir(), "claimgraph-hook-"));
  const hook = join(folder, "hook.cjs");
  writeFileSync(hook, script);
  const { stderr } = spawnSync(process.execPath, ["--require", hook, MAIN, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  rmSync(folder, { recursive: true });
  return Number(/processor (\d+)\s*$/.exec(stderr)?.[1]) / 1e6;
}

/** Takes both by turns, so that what else the machine does falls on both. */
function added(graph, args) {
  const [none, applied] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    none.push(processorOf([args[0], graph, ...args.slice(1), "--reviews", "none"]));
    applied.push(processorOf([args[0], graph, ...args.slice(1)]));
  }
  const [least, most] = [Math.min(...none), Math.min(...applied)];
  console.log(
    `${args.join(" ")}: ${least.toFixed(2)} s as read, ${most.toFixed(2)} s with ${REVIEWS} reviews, ${(most - least).toFixed(2)} s more (asked: .20)`,
  );
}

/** How long a key keeps the page's thread, until nothing is left to do for it; and until its answer is on the screen. */
async function keys(context, entry) {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return 1_000 * metrics.find(({ name }) => name === "TaskDuration").value;
  };
  await page.goto(entry);
  await page.locator(".claim-list .card").first().waitFor({ timeout: 120_000 });
  await page.waitForTimeout(4_000);
  await page.locator(".claim-list .card").first().click();
  await page.keyboard.press("r");
  await page.locator(".review").waitFor();
  await page.waitForTimeout(1_500);
  const painted = (key) =>
    page.evaluate(
      (one) =>
        new Promise((resolve) => {
          const start = performance.now();
          document.activeElement?.dispatchEvent(
            new KeyboardEvent("keydown", { key: one, bubbles: true, cancelable: true }),
          );
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        }),
      key,
    );
  for (const [what, one, between] of [
    ["c, which asks what is wrong", "c", "Escape"],
    ["y, which goes on to the next claim", "y", null],
    ["n, which goes on to the next claim", "n", null],
    ["s, a star", "s", null],
    ["u, undo", "u", null],
  ]) {
    const [thread, seen] = [[], []];
    for (let round = 0; round < 8; round++) {
      const before = await busy();
      seen.push(await painted(one));
      thread.push((await busy()) - before);
      if (between !== null) await page.keyboard.press(between);
      await page.waitForTimeout(250);
    }
    console.log(
      `key ${what}: ${middle(thread).toFixed(0)} ms of the page's thread (most ${Math.max(...thread).toFixed(0)}), seen after ${middle(seen).toFixed(0)} ms by the clock (asked: 100)`,
    );
  }
  await page.close();
}

/** `claimgraph view` of a graph: its address with the key, and how to end it. */
function view(graph) {
  const child = spawn(process.execPath, [MAIN, "view", graph, "--port", "0"], { stdio: ["ignore", "pipe", "ignore"] });
  return new Promise((resolve) => {
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      out += text;
      if (out.includes("\n")) resolve({ entry: out.trim().split("\n")[0], end: () => child.kill("SIGINT") });
    });
  });
}

/** A graph in a folder, of as many invented documents. */
function graphOf(folder, documents) {
  const [file, graph] = [join(folder, `${documents}.nq`), join(folder, `${documents}.graph`)];
  writeFileSync(file, writeGraph(inventedRecords(documents), "nquads"));
  claimgraph("build", file, "-o", graph, "--quiet");
  return graph;
}

/** What reviews add to answers from the shell. */
function answers(folder) {
  const graph = graphOf(folder, DOCUMENTS);
  const claims = claimgraph("claims", graph, "--json")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const table = join(folder, "reviews.csv");
  writeFileSync(table, decisionsOf(claims));
  claimgraph("review", graph, "--import", table, "--quiet");
  console.log(`${claims.length} claims, ${REVIEWS} reviews`);
  for (const args of [
    ["claims", "--by", "Keldora", "--count"],
    ["timeline", "--from", "2016-03", "--to", "2016-04"],
    ["disputes", "--json"],
    ["compare", "Keldora", "Pallumia", "--json"],
  ])
    added(graph, args);
}

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), "claimgraph-bench-"));
  const path = await findBrowser();
  if (path === null) throw new Error("No browser starts: `npm test` finds or installs one.");
  try {
    answers(folder);
    console.log(`the viewer, ${WHOLE * 10} claims on one page`);
    const served = await view(graphOf(folder, WHOLE));
    const { context, close } = await startBrowser(path);
    try {
      await keys(context, `${served.entry}&view=graph&pane=claims&panes=read`);
    } finally {
      await close();
      served.end();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
