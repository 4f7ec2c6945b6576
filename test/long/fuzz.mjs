// Feeds the program what nobody meant to write: texts, files of every format, graph files, queries. Each is read, or refused by an error of ours that
// names what is wrong. Half of the changes are to sizes and structure, half to single signs. CI does not run it.
//
//   node test/long/fuzz.mjs [minutes a target: 10] [seed: 1] [target]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const dist = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
const root = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Longest that one input may take, in seconds; what takes longer is told. */
const SLOW = 10;
/** Bytes of the biggest input. */
const LARGEST = 200_000;

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % Math.max(1, below);
  };
}

const SIGNS = [
  "\u00a0",
  "\u202e",
  "\u0000",
  "\ufeff",
  "“",
  "”",
  "‘",
  '"',
  "'",
  "(",
  "[",
  "<",
  ">",
  "&",
  "%",
  "\\",
  "\r",
  "\n",
  "\t",
  "é",
  "e\u0301",
  "𝔎",
  "\ud83d\ude00",
  "—",
  "…",
  "1",
  "Ⅳ",
  "İ",
];

/** Changes of sizes and structure. */
const STRUCTURE = [
  (text, r) => text.slice(0, r(text.length)),
  (text, r) => text.slice(r(text.length)),
  (text, r) => repeated(text, r),
  (text, r) => {
    const sign = SIGNS[r(SIGNS.length)];
    const at = r(text.length);
    return text.slice(0, at) + sign.repeat(r(20_000)) + text.slice(at);
  },
  (text, r) => {
    const lines = text.split("\n");
    for (let n = 0; n < 3; n++) lines.splice(r(lines.length), 0, ...lines.splice(r(lines.length), 1 + r(4)));
    return lines.join("\n");
  },
  (text, r) => {
    const open = ["(", "[", "{", "<p>", "“", '{"a":'][r(6)];
    return open.repeat(r(3000)) + text;
  },
  (text, r) => text.replace(/[0-9]+/g, (digits) => (r(4) === 0 ? digits.repeat(1 + r(30)) : digits)),
  (text, r) => text.replace(/\S+/g, (word) => (r(40) === 0 ? word.repeat(1 + r(200)) : word)),
];

function repeated(text, r) {
  const from = r(text.length);
  const part = text.slice(from, from + 1 + r(400));
  return text.slice(0, from) + part.repeat(1 + r(Math.ceil(LARGEST / part.length))) + text.slice(from);
}

/** Changes of single signs. */
function signs(text, r) {
  const units = [...text];
  for (let n = 1 + r(12); n > 0; n--) {
    const at = r(units.length);
    const how = r(4);
    if (how === 0) units.splice(at, 1);
    else if (how === 1) units.splice(at, 0, SIGNS[r(SIGNS.length)]);
    else if (how === 2) units[at] = SIGNS[r(SIGNS.length)];
    else [units[at], units[r(units.length)]] = [units[r(units.length)], units[at]];
  }
  return units.join("");
}

function changed(text, r) {
  let now = text;
  for (let n = 1 + r(3); n > 0; n--) now = r(2) === 0 ? STRUCTURE[r(STRUCTURE.length)](now, r) : signs(now, r);
  return now.slice(0, LARGEST);
}

/** What each target reads, from what it begins. */
async function targets(folder) {
  const [{ extract, readDocument, recordOf, writeGraph, GRAPH_FORMATS }, { GraphFolder }] = await Promise.all([
    dist("index.js"),
    dist("node/disk/graphFolder.js"),
  ]);
  const [
    { readContents },
    { parseSettings, writeSettings },
    { parseRecord, writeRecord },
    { scanQuery },
    { readPiece },
  ] = await Promise.all([
    dist("export/readContents.js"),
    dist("node/disk/graphSettings.js"),
    dist("node/disk/recordFile.js"),
    dist("query/sparql/scan.js"),
    dist("read/pieces.js"),
  ]);
  const { DEFAULT_NAMES } = await dist("rdf/vocabulary/namespaces.js");
  const samples = readdirSync(root("data/samples")).filter((name) => /\.(?:txt|html)$/.test(name));
  const texts = samples.map((name) => ({ name, text: readFileSync(root(`data/samples/${name}`), "utf8") }));
  const records = texts.slice(0, 3).map(({ name, text }) => recordOf(extract(readDocument(Buffer.from(text), name))));
  const encode = (text) => new TextEncoder().encode(text);
  const graph = (format) => ({
    from: [writeGraph(records, format)],
    read: (text) => readContents(text, format, "fuzzed", DEFAULT_NAMES),
  });
  return {
    text: { from: texts.map(({ text }) => text), read: (text) => recordOf(extract(text.slice(0, 20_000))) },
    files: {
      from: [
        ...texts.map(({ text }) => text),
        "WEBVTT\n\n00:01.000 --> 00:02.000\nKeldora said no.\n",
        "{\\rtf1 Keldora said no.}",
        "From: a@b.example\nSubject: x\n\nKeldora said no.\n",
        "<rss><channel><item><title>Keldora said no</title></item></channel></rss>",
      ],
      async read(text, r) {
        const ending = ["txt", "html", "xml", "vtt", "srt", "rtf", "eml", "md", "mht", "jsonl", "zip", "pdf"][r(12)];
        for await (const one of readPiece({ bytes: encode(text), name: `fuzzed.${ending}`, line: null })) void one;
      },
    },
    ...Object.fromEntries(GRAPH_FORMATS.map((format) => [format, graph(format)])),
    document: {
      from: records.map((record) => writeRecord(record, DEFAULT_NAMES)),
      read: (text, r) => parseRecord(text, "fuzzed.ttl", records[r(records.length)].id, DEFAULT_NAMES),
    },
    settings: {
      from: [writeSettings(DEFAULT_NAMES)],
      read: (text) => parseSettings(text, "fuzzed.json"),
    },
    query: {
      from: ["PREFIX cg: <x> SELECT ?a (COUNT(*) AS ?n) { ?c cg:act ?a FILTER(?a != 'x') } GROUP BY ?a"],
      read: (text) => scanQuery(text),
    },
    folder: {
      from: [JSON.stringify([{ actors: ["0".repeat(32)], names: ["Jorun Halvey"] }])],
      read: (text) => fuzzFolder(text, folder, GraphFolder),
    },
  };
}

/** The small files of a graph's folder: what is damaged is refused, never passed over in silence where it hides names. */
async function fuzzFolder(text, folder) {
  const { mkdirSync, writeFileSync } = await import("node:fs");
  const [{ readHidden }, { readManifest }, { KnownInputs }, { writerOf }] = await Promise.all([
    dist("node/disk/hiddenFile.js"),
    dist("node/disk/manifest.js"),
    dist("node/disk/knownInputs.js"),
    dist("node/disk/lock.js"),
  ]);
  mkdirSync(join(folder, "reviews"), { recursive: true });
  for (const name of ["reviews/hidden.json", "manifest.sha256", "inputs.cache", "claimgraph.lock"])
    writeFileSync(join(folder, name), text);
  await readManifest(folder);
  await KnownInputs.read(folder);
  await writerOf(folder);
  await readHidden(folder);
}

/** @returns {Promise<number>} how many inputs failed */
async function fuzz(name, { from, read }, { minutes, seed }) {
  const { ClaimgraphError } = await dist("model/errors.js");
  const r = randomFrom(seed);
  const end = Date.now() + minutes * 60_000;
  let [runs, refused, failed] = [0, 0, 0];
  while (Date.now() < end) {
    const text = changed(from[r(from.length)], r);
    const begin = Date.now();
    try {
      await read(text, r);
    } catch (error) {
      if (error instanceof ClaimgraphError) refused++;
      else {
        failed++;
        console.log(
          `FAILS  ${name}, run ${runs} of seed ${seed}: ${String(error?.stack ?? error).slice(0, 600)}\n${JSON.stringify(text.slice(0, 200))}`,
        );
        if (failed >= 5) break;
      }
    }
    const seconds = (Date.now() - begin) / 1000;
    if (seconds > SLOW)
      console.log(`slow   ${name}, run ${runs} of seed ${seed}: ${seconds} s for ${text.length} signs`);
    runs++;
  }
  console.log(`${name}: ${runs} runs, ${refused} refused, ${failed} failed`);
  return failed;
}

/** @returns {Promise<boolean>} whether all of them held */
export async function run(minutes = 10, seed = 1, only = "") {
  const folder = mkdtempSync(join(tmpdir(), "claimgraph-fuzz-"));
  let failed = 0;
  try {
    for (const [name, target] of Object.entries(await targets(folder)))
      if (only === "" || only === name) failed += await fuzz(name, target, { minutes, seed });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return failed === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , minutes, seed, only] = process.argv;
  process.exitCode = (await run(Number(minutes ?? 10), Number(seed ?? 1), only ?? "")) ? 0 : 1;
}
