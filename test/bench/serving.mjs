// Questions a second of a server with 8 clients on a graph of 15,000 claims: /api/claims by names that were asked before and by names that were
// not, beside an answer that asks nothing of the graph; five SPARQL queries beside the engine alone; memory beside that of the engine alone.
import { execFileSync, spawn } from "node:child_process";
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
const ROUNDS = 6;
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

/** Asks each of these once, with all clients at once; gives answers a second. */
async function rateOnce(port, paths) {
  const started = performance.now();
  let n = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (n < paths.length) await get(port, paths[n++]);
    }),
  );
  return paths.length / ((performance.now() - started) / 1000);
}

/** Names of a graph that nobody has asked for: each person and surname, each place, and each state once more with another bound. */
function namesOf(records) {
  const people = new Set(records.flatMap(({ actors }) => actors.map(({ names }) => names[0])));
  const surnames = new Set([...people].map((name) => name.split(" ").at(-1)));
  const places = new Set(
    records.flatMap(({ claims }) => claims.flatMap(({ namings }) => namings.map(({ form }) => form))),
  );
  const some = (names, most) => [...names].slice(3, most + 3);
  const by = (name) => `/api/claims?limit=20&by=${encodeURIComponent(name)}`;
  return {
    "a person's whole name": some(people, 800).map(by),
    "a last name": some(surnames, 800).map(by),
    "a place": some(places, 400).map((name) => `/api/claims?limit=20&about=${encodeURIComponent(name)}`),
    "one of the two states, each time with another bound": Array.from(
      { length: 200 },
      (_, n) => `${by(NAMES[n % 2])}&minConfidence=${n / 400}`,
    ),
  };
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

/** Seconds of processor time that a process has taken: what compares on a machine that others use, too. */
const processorOf = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
};

const memoryOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

/** What a store of its own takes of memory for the same triples, in a process of its own. */
function memoryOfEngine(file) {
  const script = `
    import { readFileSync } from "node:fs";
    import { loadEngine } from ${JSON.stringify(new URL("../../dist/query/sparql/engine.js", import.meta.url).href)};
    import { piecesOf } from ${JSON.stringify(new URL("../../dist/node/disk/graphSources.js", import.meta.url).href)};
    const engine = loadEngine([{ text: piecesOf(process.argv[1]), format: "nquads", name: "bench" }]);
    engine.ask("ASK {}");
    console.log(process.memoryUsage().rss / 2 ** 20);`;
  return Number(execFileSync(process.execPath, ["--input-type=module", "-e", script, file], { encoding: "utf8" }));
}

/** Alternates between the server and the engine alone, so that what else the machine does falls on both; gives what each takes for a query. */
async function compareSparql({ child, port }, engine) {
  const paths = QUERIES.map((query) => `/sparql?query=${encodeURIComponent(query)}`);
  const options = { prefixes: prefixesOf(), as: { results: "application/sparql-results+json", graph: "text/turtle" } };
  const seconds = { served: { processor: 0, wall: 0 }, alone: { processor: 0, wall: 0 } };
  const timed = async (what, processor, work) => {
    const [cpu, start] = [processor(), performance.now()];
    await work();
    seconds[what].processor += processor() - cpu;
    seconds[what].wall += (performance.now() - start) / 1000;
  };
  const own = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6;
  const asked = Array.from({ length: 4 }, () => paths).flat();
  await rateOnce(port, asked);
  for (let round = 0; round < ROUNDS; round++) {
    await timed(
      "served",
      () => processorOf(child.pid),
      () => rateOnce(port, asked),
    );
    await timed("alone", own, () => {
      for (let n = 0; n < 4; n++) for (const query of QUERIES) engine.ask(query, options);
    });
  }
  const { served, alone } = seconds;
  const each = (value) => ((1000 * value) / (ROUNDS * asked.length)).toFixed(1);
  console.log(
    `five SPARQL queries, one by 8 clients: ${each(served.wall)} ms served, ${each(alone.wall)} by the engine alone, ratio ${(served.wall / alone.wall).toFixed(2)} (asked: 1.2)`,
  );
  console.log(
    `  in processor time ${each(served.processor)} and ${each(alone.processor)} ms, ratio ${(served.processor / alone.processor).toFixed(2)}`,
  );
}

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), "claimgraph-bench-"));
  const file = join(folder, "bench.nq");
  const records = inventedRecords(1_500);
  writeFileSync(file, writeGraph(records, "nquads"));
  console.log(`${records.reduce((sum, { claims }) => sum + claims.length, 0)} claims, ${CLIENTS} clients`);
  // before the server is asked: it closes connections on which nothing comes for long
  const engine = loadEngine([{ text: readFileSync(file, "utf8"), format: "nquads", name: file }]);
  const server = await start(file);
  const { child, port } = server;
  try {
    const once = async (what, paths) => {
      const cpu = processorOf(child.pid);
      const rate = await rateOnce(port, paths);
      const each = ((processorOf(child.pid) - cpu) * 1000) / paths.length;
      console.log(`${what}: ${rate.toFixed(0)} a second, ${each.toFixed(1)} ms of processor time each`);
    };
    await once("an answer that asks nothing (/health)", Array(600).fill("/health"));
    const asked = NAMES.map((name) => `/api/claims?by=${name}&limit=20`);
    await get(port, asked[0]);
    await once("/api/claims by names that were asked before (asked: 200)", Array(300).fill(asked).flat());
    for (const [what, paths] of Object.entries(namesOf(records)))
      await once(`/api/claims by ${what} (asked: 200)`, paths);
    console.log(`memory of serving: ${memoryOf(child.pid).toFixed(0)} MB before SPARQL is asked`);
    await compareSparql(server, engine);
    const [all, alone] = [memoryOf(child.pid), memoryOfEngine(file)];
    console.log(
      `memory of serving: ${all.toFixed(0)} MB, of the engine alone ${alone.toFixed(0)} MB: ${((all - 400) / alone).toFixed(2)} times it and 400 MB (asked: 1.3)`,
    );
  } finally {
    child.kill("SIGINT");
    rmSync(folder, { recursive: true });
  }
}
