// How the time and memory of linking grow with the number of documents: no faster than n log n.
import { Linker, link } from "../../dist/link/linker.js";
import { table } from "./paired.mjs";
import { inventedRecords } from "./records.mjs";

const SIZES = [1_000, 2_500, 5_000, 10_000, 20_000];

const seconds = (work) => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
};

export async function run() {
  console.log("Invented documents of ten claims, every tenth a copy; one more document added to them");
  link(inventedRecords(200));
  let before = null;
  const rows = SIZES.map((size) => {
    const records = inventedRecords(size + 1);
    const linker = new Linker();
    let links;
    const time = seconds(() => {
      links = linker.link(records.slice(0, size));
    });
    const more = seconds(() => linker.link(records));
    const row = {
      size,
      time,
      more,
      links: links.links.length,
      memory: process.memoryUsage.rss() / 2 ** 20,
      growth: before === null ? null : time / before.time / (size / before.size),
    };
    before = row;
    return row;
  });
  table(rows, [
    ["documents", (row) => row.size],
    ["seconds", (row) => row.time.toFixed(2)],
    ["one more", (row) => row.more.toFixed(2)],
    ["links", (row) => row.links],
    ["MB", (row) => row.memory.toFixed(0)],
    ["a document, against the row before", (row) => row.growth?.toFixed(2) ?? ""],
  ]);
}
