// How the time and memory of linking grow with the number of documents: no faster than n log n. Each size has a process of its own.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Linker, link } from "../../dist/link/linker.js";
import { table } from "./paired.mjs";
import { inventedRecords } from "./records.mjs";

const SIZES = [1_000, 2_500, 5_000, 10_000, 20_000];
const SELF = fileURLToPath(import.meta.url);
/** What a process may take, in MB: it collects its garbage in time. */
const HEAP = 1_350;

function seconds(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

export async function run() {
  console.log(
    "Invented documents of ten claims, every tenth a copy; then one document more, where what was compared is kept",
  );
  const measure = (size, way) =>
    JSON.parse(
      execFileSync(process.execPath, [`--max-old-space-size=${way === "once" ? HEAP : 4_096}`, SELF, size, way]),
    );
  let before = null;
  const rows = SIZES.map((size) => {
    const once = measure(size, "once");
    const row = { size, ...once, more: measure(size, "more").time, growth: null };
    if (before !== null) row.growth = row.time / before.time / (size / before.size);
    before = row;
    return row;
  });
  table(rows, [
    ["documents", (row) => row.size],
    ["seconds", (row) => row.time.toFixed(2)],
    ["MB", (row) => row.memory.toFixed(0)],
    ["links", (row) => row.links],
    ["one more, seconds", (row) => row.more.toFixed(2)],
    ["a document, against the row before", (row) => row.growth?.toFixed(2) ?? ""],
  ]);
}

if (process.argv[1] === SELF) {
  const [size, way] = [Number(process.argv[2]), process.argv[3]];
  const records = inventedRecords(size + 1);
  const all = records.slice(0, size);
  let links;
  let time;
  if (way === "once") {
    link(inventedRecords(200));
    time = seconds(() => {
      links = link(all);
    });
  } else {
    const linker = new Linker();
    linker.link(all);
    time = seconds(() => {
      links = linker.link(records);
    });
  }
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ time, memory, links: links.links.length }));
}
