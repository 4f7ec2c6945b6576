// Every question and every export answers with 200,000 claims: nothing is limited by the longest string of the machine, and what it takes is told.
// Then 20,000 short texts of templated sentences are built, and built again with nothing new.
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inventedRecords } from "../bench/records.mjs";
import { writeShortTexts } from "../bench/shortTexts.mjs";

const MAIN = fileURLToPath(new URL("../../dist/node/cli/main.js", import.meta.url));
const LOOKUP = fileURLToPath(new URL("../../data/samples/lookup.json", import.meta.url));
const DOCUMENTS = 20_000;

/** Tells at the end what the program took: seconds of the processor, and how much memory at most. */
const TELL_MEMORY = `data:text/javascript,process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS}=process.resourceUsage();process._rawDebug("took "+Math.round((u+s)/1e6)+" s and "+maxRSS+" kB")})`;
const MOST_MEMORY_MB = 1500;

/** A graph's folder with so many documents of ten claims, without their texts. */
async function writeGraph(graph, documents) {
  const { SETTINGS_NAME, writeSettings } = await import("../../dist/node/disk/graphSettings.js");
  const { absentTextFile, documentFile } = await import("../../dist/node/disk/layout.js");
  const { writeRecord } = await import("../../dist/node/disk/recordFile.js");
  const { DEFAULT_NAMES } = await import("../../dist/rdf/vocabulary/namespaces.js");
  const put = (path, content) => {
    mkdirSync(dirname(join(graph, path)), { recursive: true });
    writeFileSync(join(graph, path), content);
  };
  put(SETTINGS_NAME, writeSettings(DEFAULT_NAMES));
  const records = inventedRecords(documents);
  for (const record of records) {
    put(documentFile(record.id), writeRecord(record, DEFAULT_NAMES));
    put(absentTextFile(record.textId), "");
  }
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
    ["disputes", graph],
    ["query", graph, "SELECT ?act (COUNT(*) AS ?n) { ?claim cg:act ?act } GROUP BY ?act", "--time-limit", "1200"],
    ...["ttl", "trig", "nq", "nt", "jsonld", "csv", "gexf", "graphml"].map((ending) => [
      "export",
      graph,
      "-o",
      join(at, `all.${ending}`),
    ]),
    ["export", graph, "-o", join(at, "site/")],
  ];
}

/** The same for a folder of short texts. */
const shortCommands = (at) => {
  const [texts, graph] = [join(at, "texts"), join(at, "short.graph")];
  const build = ["build", texts, "-o", graph, "--lookup", LOOKUP];
  return [build, build, ["disputes", graph], ["export", graph, "-o", join(at, "short.nq")]];
};

/** Runs one of the commands, and tells whether it answered, and what it took. */
function isHeld(words, at) {
  const answer = openSync(join(at, "answer"), "w");
  const start = Date.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", TELL_MEMORY, MAIN, ...words], {
    stdio: ["ignore", answer, "pipe"],
    maxBuffer: 1 << 26,
  });
  closeSync(answer);
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  const bytes = statSync(join(at, "answer")).size;
  const [, processor = Number.NaN, memory = Number.NaN] =
    /^took (\d+) s and (\d+) kB$/m.exec(String(stderr))?.map(Number) ?? [];
  const held = status === 0 && memory / 1000 <= MOST_MEMORY_MB;
  const what = words.map((word) => word.replace(at, "").slice(0, 24)).join(" ");
  console.log(
    `${held ? "held" : "FAILS"}  ${what}: ${seconds} s, ${processor} s of the processor, ${(memory / 1000).toFixed(0)} MB of memory, ${(bytes / 1e6).toFixed(1)} MB printed`,
  );
  if (status !== 0) console.log(String(stderr).slice(-600));
  return held;
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
    const id = records.find(({ events }) => events.length > 0).events[0].id;
    writeShortTexts(join(at, "texts"), documents);
    const isAsked = ([name]) => only.length === 0 || only.includes(name);
    const asked = [...commands(graph, at, id).filter(isAsked), ...(isAsked(["build"]) ? shortCommands(at) : [])];
    const failed = asked.filter((words) => !isHeld(words, at));
    console.log(execFileSync("du", ["-sh", at], { encoding: "utf8" }).split("\t")[0]);
    return failed.length === 0;
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [documents, ...only] = process.argv.slice(2);
  process.exitCode = (await run(documents === undefined ? DOCUMENTS : Number(documents), only)) ? 0 : 1;
}
