// Mixed questions of eight clients for an hour, with builds beneath: no answer may be a fault, and memory may not grow.
//
//   npm run test:long -- load            an hour
//   node test/long/load.mjs 5            five minutes
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const MAIN = join(root, "dist/node/cli/main.js");
const TOKEN = "a-token-of-the-hour-of-load";
const CLIENTS = 8;
/** Between two builds, in milliseconds. */
const PAUSE = 20_000;
const PLACES = ["Tornwick", "Hestrel", "Morden", "Selstow", "Keswick", "Brenley"];
const QUERIES = [
  "SELECT ?act (COUNT(*) AS ?n) { ?claim cg:act ?act } GROUP BY ?act",
  "CONSTRUCT { ?claim cg:claimant ?who } { ?claim cg:claimant ?who } LIMIT 500",
  "ASK { ?claim cg:act cg:accuse }",
];
const PATHS = [
  "/health",
  "/api/claims?limit=20",
  "/api/claims?limit=20&by=Keldora",
  "/api/claims?limit=20&text=bridge",
  "/api/claims?limit=20&by=Nobodyland",
  "/api/events?limit=20",
  "/api/compare?a=Keldora&b=Pallumia",
  "/api/disputes?limit=5",
  "/api/figures?limit=5",
  "/data?graph=links",
  "/graph/graph.json",
  ...QUERIES.map((query) => `/sparql?query=${encodeURIComponent(query)}`),
];
/** Answers that are none of a fault: found, not there, and “a build is going on”, which says to come again. */
const FINE = new Set([200, 304, 404, 503]);

const build = (args) =>
  new Promise((resolve) => {
    spawn(process.execPath, [MAIN, "build", ...args], { stdio: "ignore" }).once("close", resolve);
  });

function start(graph) {
  const env = { ...process.env, CLAIMGRAPH_TOKEN: TOKEN };
  const child = spawn(process.execPath, [MAIN, "serve", graph, "--port", "0"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding("utf8").once("data", (text) => resolve({ child, address: text.split("/#")[0] }));
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

const memoryOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

/** @returns {Promise<boolean>} whether all was answered and memory stayed flat */
export async function run(minutes) {
  const folder = mkdtempSync(join(tmpdir(), "claimgraph-load-"));
  const graph = join(folder, "load.graph");
  const samples = join(root, "data/samples");
  const into = ["-o", graph, "--lookup", join(samples, "lookup.json")];
  await build([samples, ...into]);
  const { child, address } = await start(graph);
  const until = performance.now() + minutes * 60_000;
  const answers = new Map();
  const memory = [];
  let builds = 0;
  const ask = async (client) => {
    for (let n = client; performance.now() < until; n++) {
      const path = PATHS[n % PATHS.length];
      const status = await fetch(address + path, { headers: { authorization: `Bearer ${TOKEN}` } }).then(
        async (answer) => {
          await answer.arrayBuffer();
          return answer.status;
        },
        (error) => String(error.cause ?? error),
      );
      answers.set(status, (answers.get(status) ?? 0) + 1);
      if (!FINE.has(status)) console.log(`${path}: ${status}`);
    }
  };
  const write = async () => {
    while (performance.now() < until) {
      const place = PLACES[builds % PLACES.length];
      const file = join(folder, "next.txt");
      writeFileSync(
        file,
        `Keldora's army shelled the bridge at ${place} on day ${builds}, the Ministry of Defence of Pallumia said.\n`,
      );
      if ((await build([file, ...into])) === 0) builds++;
      memory.push(memoryOf(child.pid));
      await new Promise((resolve) => setTimeout(resolve, Math.min(PAUSE, Math.max(0, until - performance.now()))));
    }
  };
  try {
    await Promise.all([write(), ...Array.from({ length: CLIENTS }, (_, client) => ask(client))]);
  } finally {
    child.kill("SIGINT");
    rmSync(folder, { recursive: true, force: true });
  }
  // what comes first is the warming up
  const third = Math.floor(memory.length / 3);
  const [before, after] = [memory.slice(third, 2 * third), memory.slice(-third)].map((part) => Math.max(...part));
  console.log(`${builds} builds; answers by status: ${[...answers].map((one) => one.join(": ")).join(", ")}`);
  console.log(`memory: ${memory.map((one) => one.toFixed(0)).join(" ")} MB`);
  const isFine = [...answers.keys()].every((status) => FINE.has(status)) && builds > 0;
  const isFlat = memory.length < 6 || after < before * 1.2;
  console.log(`${isFine ? "held " : "FAILS"}  every answer\n${isFlat ? "held " : "FAILS"}  memory is flat`);
  return isFine && isFlat;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = (await run(Number(process.argv[2] ?? 60))) ? 0 : 1;
