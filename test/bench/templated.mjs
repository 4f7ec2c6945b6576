// How linking grows on templated text: the same documents again and again with other names of persons, states and places, as press services write
// them. Time is the processor's; each size has a process of its own.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { table } from "./paired.mjs";
import { inventedRecords } from "./records.mjs";

const SELF = fileURLToPath(import.meta.url);
const TIMES = [1, 2, 4, 7, 10];
/** What a process may take, in MB. */
const HEAP = 3_000;
const SYLLABLES = ["", "Ta", "Mo", "Ri", "Su", "Ne", "Ka", "Lo", "Vi", "De"];

const hash = (...parts) => createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);

/**
 * The same records so many times, each time with ids and names of their own.
 *
 * @param {readonly import("../../dist/model/record.js").DocumentRecord[]} records
 * @param {number} times at most ten
 */
export function templatedRecords(records, times) {
  return Array.from({ length: times }, (_, n) =>
    n === 0 ? records : records.map((record) => renamed(record, n)),
  ).flat();
}

function renamed(record, n) {
  const written = [
    ...record.actors.flatMap(({ names }) => names),
    ...record.claims.flatMap(({ namings }) => namings.map(({ form }) => form)),
  ];
  const beginnings = new Set(
    written.flatMap((name) => name.match(/\p{Lu}\p{Ll}{3,}/gu) ?? []).map((word) => word.slice(0, 5)),
  );
  const rename = (text) =>
    text.replaceAll(/\p{Lu}\p{Ll}{3,}/gu, (word) =>
      beginnings.has(word.slice(0, 5)) ? SYLLABLES[n] + word.toLowerCase() : word,
    );
  return JSON.parse(JSON.stringify(record), (_key, value) => {
    if (typeof value !== "string") return value;
    return /^[0-9a-f]{32}$/.test(value) ? hash(n, value) : rename(value);
  });
}

/** Documents to take: a JSON array of records, or invented ones. */
const baseOf = (file) => (file === undefined ? inventedRecords(300) : JSON.parse(readFileSync(file, "utf8")));

/** @param {string} [file] a JSON array of records to take in place of invented ones */
export async function run(file) {
  console.log("The same documents, each time with other names");
  let before = null;
  const rows = TIMES.map((times) => {
    const args = file === undefined ? [String(times)] : [String(times), file];
    const row = JSON.parse(
      execFileSync(process.execPath, [`--max-old-space-size=${HEAP}`, SELF, ...args], { encoding: "utf8" }),
    );
    const power = before === null ? null : Math.log(row.time / before.time) / Math.log(row.claims / before.claims);
    before = row;
    return { ...row, power };
  });
  table(rows, [
    ["documents", (row) => row.documents],
    ["claims", (row) => row.claims],
    ["seconds", (row) => row.time.toFixed(1)],
    ["MB", (row) => row.memory.toFixed(0)],
    ["links", (row) => row.links],
    ["links a claim", (row) => (row.links / row.claims).toFixed(1)],
    ["grows with the power", (row) => row.power?.toFixed(2) ?? ""],
  ]);
}

if (process.argv[1] === SELF) {
  const [times, file] = process.argv.slice(2);
  if (times === undefined || times === "all") await run(file);
  else {
    const { link } = await import("../../dist/link/linker.js");
    const records = templatedRecords(baseOf(file), Number(times));
    const start = process.cpuUsage();
    const { links } = link(records);
    const { user, system } = process.cpuUsage(start);
    const claims = records.reduce((sum, one) => sum + one.claims.length, 0);
    const memory = process.resourceUsage().maxRSS / 1024;
    const time = (user + system) / 1e6;
    console.log(JSON.stringify({ documents: records.length, claims, time, memory, links: links.length }));
  }
}
