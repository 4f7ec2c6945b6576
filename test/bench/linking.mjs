// How the time and memory of linking grow with the number of documents: no faster than n log n; and what one document more costs, in memory and
// from one run of the program to the next. Each measurement has a process of its own, and time is the processor's: machines are shared.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Linker, link } from "../../dist/link/linker.js";
import { linkFolder } from "../../dist/node/cli/linking.js";
import { GraphEditor } from "../../dist/node/disk/graphEditor.js";
import { SETTINGS_NAME, writeSettings } from "../../dist/node/disk/graphSettings.js";
import { documentFile } from "../../dist/node/disk/layout.js";
import { writeRecord } from "../../dist/node/disk/recordFile.js";
import { DEFAULT_NAMES } from "../../dist/rdf/vocabulary/namespaces.js";
import { table } from "./paired.mjs";
import { inventedRecords } from "./records.mjs";

const SIZES = [1_000, 2_500, 5_000, 10_000, 20_000];
const SELF = fileURLToPath(import.meta.url);
/** What a process may take, in MB: it collects its garbage in time. */
const HEAP = { once: 1_350, kept: 4_096, folder: 2_048 };
/** Graphs of up to so many documents are linked as `build` does, from files to files. */
const ON_DISK = 10_000;

async function seconds(work) {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return { time: (user + system) / 1e6, result };
}

const measure = (way, ...args) =>
  JSON.parse(execFileSync(process.execPath, [`--max-old-space-size=${HEAP[way]}`, SELF, way, ...args.map(String)]));

export async function run() {
  console.log(
    "Invented documents of ten claims, every tenth a copy. One document more: in a linker that was kept; and as `build` links a graph's folder, from reading its files to writing the last, anew and where an earlier run left off",
  );
  let before = null;
  const rows = SIZES.map((size) => {
    const once = measure("once", size);
    const row = { size, ...once, more: measure("kept", size).time, folder: throughFolder(size), growth: null };
    if (before !== null) row.growth = row.time / before.time / (size / before.size);
    before = row;
    return row;
  });
  table(rows, [
    ["documents", (row) => row.size],
    ["seconds", (row) => row.time.toFixed(1)],
    ["MB", (row) => row.memory.toFixed(0)],
    ["links", (row) => row.links],
    ["a document, against the row before", (row) => row.growth?.toFixed(2) ?? ""],
    ["one more, in memory", (row) => row.more.toFixed(2)],
    ["a folder, anew", (row) => row.folder?.anew.toFixed(1) ?? ""],
    ["MB", (row) => row.folder?.memory.toFixed(0) ?? ""],
    ["one more, between runs", (row) => row.folder?.more.toFixed(1) ?? ""],
  ]);
}

/** What it takes to link a folder of so many documents, and then one more. */
function throughFolder(size) {
  if (size > ON_DISK) return null;
  const graph = mkdtempSync(join(tmpdir(), "claimgraph-bench-"));
  const put = (path, content) => {
    mkdirSync(dirname(join(graph, path)), { recursive: true });
    writeFileSync(join(graph, path), content);
  };
  try {
    put(SETTINGS_NAME, writeSettings(DEFAULT_NAMES));
    const records = inventedRecords(size + 1);
    for (const record of records.slice(0, size)) put(documentFile(record.id), writeRecord(record, DEFAULT_NAMES));
    const anew = measure("folder", graph);
    const last = records.at(-1);
    put(documentFile(last.id), writeRecord(last, DEFAULT_NAMES));
    return { anew: anew.time, memory: anew.memory, more: measure("folder", graph).time };
  } finally {
    rmSync(graph, { recursive: true, force: true });
  }
}

/** Ways to link, each told a size or a folder. */
const WAYS = {
  async once(size) {
    link(inventedRecords(200));
    const all = inventedRecords(Number(size) + 1).slice(0, -1);
    return seconds(() => link(all));
  },
  async kept(size) {
    const records = inventedRecords(Number(size) + 1);
    const linker = new Linker();
    linker.link(records.slice(0, -1));
    return seconds(() => linker.link(records));
  },
  folder: (graph) =>
    seconds(async () => {
      const editor = await GraphEditor.open(graph);
      try {
        return await linkFolder(editor, { stopIfInterrupted() {} });
      } finally {
        await editor.close();
      }
    }),
};

if (process.argv[1] === SELF) {
  const [way, what] = process.argv.slice(2);
  const { time, result } = await WAYS[way](what);
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ time, memory, links: result.links.length }));
}
