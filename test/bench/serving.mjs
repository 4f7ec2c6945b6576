// Questions a second of a server with 8 clients on a graph of 15,000 claims: /api/claims by name, and five SPARQL queries beside the engine alone.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeGraph } from "../../dist/node/index.js";
import { loadEngine } from "../../dist/query/sparql/engine.js";
import { prefixesOf } from "../../dist/rdf/vocabulary/namespaces.js";
import { inventedRecords } from "./records.mjs";

const MAIN = fileURLToPath(new URL("../../dist/node/cli/main.js", import.meta.url));
const TOKEN = "a-token-of-the-bench";
const CLIENTS = 8;
const SECONDS = 6;
const NAMES = ["Keldora", "Pallumia"];
const QUERIES = [
  "SELECT ?act (COUNT(*) AS ?n) { ?claim cg:act ?act } GROUP BY ?act",
  "SELECT ?claim ?content { ?claim cg:act cg:deny ; cg:content ?content } LIMIT 200",
  "SELECT ?type (COUNT(DISTINCT ?event) AS ?n) { ?d cg:ofEvent ?event ; cg:eventType ?type } GROUP BY ?type",
  "ASK { ?claim cg:polarity cg:denied ; cg:act cg:accuse }",
  "CONSTRUCT { ?claim cg:claimant ?who } { ?claim cg:claimant ?who } LIMIT 500",
];

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

const get = (port, path) =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${TOKEN}` };
    request({ port, host: "127.0.0.1", path, headers, agent }, (response) => {
      let bytes = 0;
      response.on("data", (piece) => {
        bytes += piece.length;
      });
      response.on("aborted", () => reject(new Error(`broken off: ${path}`)));
      response.on("end", () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${response.statusCode} ${path}`)),
      );
    })
      .on("error", reject)
      .end();
  });

/** Asks with all clients at once for some seconds; gives answers a second. */
async function rate(port, paths) {
  const until = performance.now() + SECONDS * 1000;
  let answered = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      for (let n = client; performance.now() < until; n++) {
        await get(port, paths[n % paths.length]);
        answered++;
      }
    }),
  );
  return answered / ((performance.now() - started) / 1000);
}

function start(file) {
  const child = spawn(process.execPath, [MAIN, "serve", file, "--port", "0"], {
    env: { ...process.env, CLAIMGRAPH_TOKEN: TOKEN },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      out += text;
      const port = /:(\d+)\/#token/.exec(out)?.[1];
      if (port !== undefined) resolve({ child, port: Number(port) });
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

const memoryOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), "claimgraph-bench-"));
  const file = join(folder, "bench.nq");
  const records = inventedRecords(1_500);
  writeFileSync(file, writeGraph(records, "nquads"));
  console.log(`${records.reduce((sum, { claims }) => sum + claims.length, 0)} claims, ${CLIENTS} clients`);
  const { child, port } = await start(file);
  try {
    const claims = NAMES.map((name) => `/api/claims?by=${name}&limit=20`);
    await get(port, claims[0]);
    const named = await rate(port, claims);
    console.log(`/api/claims by name: ${named.toFixed(0)} a second (asked: 200)`);
    const sparql = QUERIES.map((query) => `/sparql?query=${encodeURIComponent(query)}`);
    await get(port, sparql[0]);
    const served = await rate(port, sparql);
    const engine = loadEngine([{ text: readFileSync(file, "utf8"), format: "nquads", name: file }]);
    const options = {
      prefixes: prefixesOf(),
      as: { results: "application/sparql-results+json", graph: "text/turtle" },
    };
    for (const query of QUERIES) engine.ask(query, options);
    const started = performance.now();
    let asked = 0;
    while (performance.now() - started < SECONDS * 1000) engine.ask(QUERIES[asked++ % QUERIES.length], options);
    const alone = asked / ((performance.now() - started) / 1000);
    console.log(
      `five SPARQL queries: ${served.toFixed(1)} a second served, ${alone.toFixed(1)} by the engine alone, ratio ${(alone / served).toFixed(2)} (asked: 1.2)`,
    );
    console.log(`memory of serving: ${memoryOf(child.pid).toFixed(0)} MB`);
  } finally {
    child.kill("SIGINT");
    rmSync(folder, { recursive: true });
  }
}
