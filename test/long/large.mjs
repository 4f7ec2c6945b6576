// Every question and every export answers with 200,000 claims: nothing is limited by the longest string of the machine, and what it takes is told.
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inventedRecords } from "../bench/records.mjs";

const MAIN = fileURLToPath(new URL("../../dist/node/cli/main.js", import.meta.url));
const DOCUMENTS = 20_000;

/** Tells at the end how much memory the program took at most, in kB. */
const TELL_MEMORY = `data:text/javascript,process.on("exit",()=>process._rawDebug("memory "+process.resourceUsage().maxRSS))`;
const MOST_MEMORY_MB = 1500;

/** A graph's folder with so many documents of ten claims, without their texts. */
async function writeGraph(graph, documents) {
  const { SETTINGS_NAME, writeSettings } = await import("../../dist/node/disk/graphSettings.js");
  const { documentFile } = await import("../../dist/node/disk/layout.js");
  const { writeRecord } = await import("../../dist/node/disk/recordFile.js");
  const { DEFAULT_NAMES } = await import("../../dist/rdf/vocabulary/namespaces.js");
  const put = (path, content) => {
    mkdirSync(dirname(join(graph, path)), { recursive: true });
    writeFileSync(join(graph, path), content);
  };
  put(SETTINGS_NAME, writeSettings(DEFAULT_NAMES));
  const records = inventedRecords(documents);
  for (const record of records) put(documentFile(record.id), writeRecord(record, DEFAULT_NAMES));
  return records;
}

/** The commands that are tried, each with the file that its answer goes to. */
function commands(graph, at, event) {
  return [
    ["link", graph],
    ["timeline", graph, "--json"],
    ["timeline", graph],
    ["compare", graph, "Keldora", "Pallumia"],
    ["compare", graph, "Keldora", "Pallumia", "--json"],
    ["event", graph, event],
    ["event", graph, event, "--json"],
    ["claims", graph, "--by", "Keldora", "--json"],
    ...["ttl", "trig", "nq", "nt", "jsonld", "csv"].map((ending) => ["export", graph, "-o", join(at, `all.${ending}`)]),
    ["export", graph, "-o", join(at, "site/")],
  ];
}

/**
 * @param {number} documents
 * @param {string[]} only commands that are tried; all where none are named
 * @returns {Promise<boolean>} whether all of them answered
 */
export async function run(documents = DOCUMENTS, only = []) {
  const at = mkdtempSync(join(tmpdir(), "claimgraph-large-"));
  try {
    const graph = join(at, "graph");
    const records = await writeGraph(graph, documents);
    const claims = records.reduce((sum, one) => sum + one.claims.length, 0);
    console.log(`${documents} documents, ${claims} claims`);
    let held = true;
    const id = records.find(({ events }) => events.length > 0).events[0].id;
    for (const words of commands(graph, at, id).filter(([name]) => only.length === 0 || only.includes(name))) {
      const answer = openSync(join(at, "answer"), "w");
      const start = Date.now();
      const { status, stderr } = spawnSync(process.execPath, ["--import", TELL_MEMORY, MAIN, ...words], {
        stdio: ["ignore", answer, "pipe"],
        maxBuffer: 1 << 26,
      });
      closeSync(answer);
      const seconds = ((Date.now() - start) / 1000).toFixed(0);
      const bytes = statSync(join(at, "answer")).size;
      const memory = Number(/^memory (\d+)$/m.exec(String(stderr))?.[1] ?? Number.NaN) / 1000;
      const isHeld = status === 0 && memory <= MOST_MEMORY_MB;
      held &&= isHeld;
      const what = words.map((word) => word.replace(at, "").slice(0, 24)).join(" ");
      console.log(
        `${isHeld ? "held" : "FAILS"}  ${what}: ${seconds} s, ${memory.toFixed(0)} MB of memory, ${(bytes / 1e6).toFixed(1)} MB printed`,
      );
      if (status !== 0) console.log(String(stderr).slice(-600));
    }
    console.log(execFileSync("du", ["-sh", at], { encoding: "utf8" }).split("\t")[0]);
    return held;
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [documents, ...only] = process.argv.slice(2);
  process.exitCode = (await run(documents === undefined ? DOCUMENTS : Number(documents), only)) ? 0 : 1;
}
