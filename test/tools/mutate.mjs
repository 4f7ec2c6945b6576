// Makes small changes to the sources, one at a time, and counts how many of them `npm run check` notices. Works on a copy of the project, so
// that it can run in the background while one works.
//
//   node test/tools/mutate.mjs [--count 200] [--seed 1] [--under src/extract] [--keep FOLDER] [--quick]
//
// A change turns a comparison, an "and" or an "or", a truth value or a number, or drops a word of a word list. Which changes are made
// hangs on the seed and the sources alone. For each, the checks run from the quickest to the longest, until one fails: the tests nearest to
// the changed file, the types, the other tests of reading, and at last all tests that import the file. --quick leaves out the last.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The tests that read each folder most; the golden files read all of them. */
const TESTS = {
  dates: ["test/extract/dates"],
  events: ["test/extract/events", "test/extract/descriptions.test.ts", "test/extract/places.test.ts"],
  pos: ["test/extract/tagger"],
  lookup: ["test/extract/lexicon/lookup.test.ts"],
  parts: ["test/extract/parts.test.ts", "test/extract/turns.test.ts", "test/extract/transcripts.test.ts"],
  head: ["test/extract/head.test.ts", "test/extract/letters.test.ts"],
  coreference: ["test/extract/speakers.test.ts", "test/extract/namings.test.ts", "test/extract/namedStates.test.ts"],
  authorial: ["test/extract/authorial.test.ts", "test/extract/ownVoice.test.ts"],
  voice: ["test/extract/authorial.test.ts", "test/extract/ownVoice.test.ts"],
};
const GOLDEN = "test/golden.test.ts";

/** What is looked for in a line, and what it becomes. */
const TURNS = [
  [/ === /g, " !== "],
  [/ !== /g, " === "],
  [/ < /g, " <= "],
  [/ > /g, " >= "],
  [/ <= /g, " < "],
  [/ >= /g, " > "],
  [/ && /g, " || "],
  [/ \|\| /g, " && "],
  [/ \+ 1\b/g, " + 2"],
  [/ - 1\b/g, " - 2"],
  [/\breturn true;/g, "return false;"],
  [/\breturn false;/g, "return true;"],
];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every change that can be made to a source: the place, how much is replaced, and by what. */
export function changesOf(source, file) {
  const found = [];
  let at = 0;
  for (const line of source.split("\n")) {
    const isCode = !/^\s*(?:\/\/|\*|\/\*|import |export type |export interface )/.test(line);
    if (isCode && file.includes("/lexicon/")) {
      for (const match of line.matchAll(/(?<=[ `"])[a-z]{3,}(?= [a-z])/g))
        found.push({ at: at + match.index, length: match[0].length + 1, by: "" });
    } else if (isCode) {
      for (const [pattern, by] of TURNS)
        for (const match of line.matchAll(pattern)) found.push({ at: at + match.index, length: match[0].length, by });
    }
    at += line.length + 1;
  }
  return found.sort((a, b) => a.at - b.at);
}

const changed = (source, { at, length, by }) => source.slice(0, at) + by + source.slice(at + length);

function sourcesUnder(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.split(sep).join("/")}`)
    .sort();
}

/** A copy of the project with the same packages. */
function copyOf(folder) {
  for (const name of [
    "src",
    "test",
    "data",
    "ontology",
    "web",
    "docs",
    "package.json",
    "tsconfig.json",
    "vitest.config.ts",
  ])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
}

/** Whether a command ends well in a copy. One that never ends has noticed. */
const succeeds = (copy, args) =>
  spawnSync("npx", args, { cwd: copy, stdio: "ignore", timeout: 600_000, killSignal: "SIGKILL" }).status === 0;

/** One process for all files, which keeps the modules: what a change does is not another in a process of its own. */
const VITEST = ["--run", "--project", "unit", "--bail", "1", "--isolate=false", "--maxWorkers", "1"]
  // A test that is slow only because the machine has much to do has noticed nothing
  .concat("--testTimeout", "500000");
const passes = (copy, tests) => succeeds(copy, ["vitest", ...VITEST, "--passWithNoTests", ...tests]);

/** The checks for a changed file, each under its name. */
function checksOf(file, { quick }) {
  const [, folder] = /src\/extract\/([^/]+)\//.exec(file) ?? [];
  const near = file.startsWith("src/extract/") ? [GOLDEN, ...(TESTS[folder] ?? [])] : [file.replace(/^src/, "test")];
  return [
    ["nearest tests", (copy) => passes(copy, near)],
    ["types", (copy) => succeeds(copy, ["tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", "types.tsbuildinfo"])],
    ["tests of reading", (copy) => passes(copy, ["test/extract"])],
    ...(quick ? [] : [["all that import it", (copy) => succeeds(copy, ["vitest", "related", file, ...VITEST])]]),
  ];
}

/** The name of the first check that notices; null where none does. */
const noticedBy = (copy, file, options) => checksOf(file, options).find(([, check]) => !check(copy))?.[0] ?? null;

function main() {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "200" },
      seed: { type: "string", default: "1" },
      under: { type: "string", default: "src/extract" },
      keep: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  const all = sourcesUnder(values.under).flatMap((file) => {
    const source = readFileSync(join(root, file), "utf8");
    return changesOf(source, file).map((change) => ({ file, source, change }));
  });
  const next = random(Number(values.seed));
  const chosen = Array.from({ length: Number(values.count) }, () => all[Math.floor(next() * all.length)]);
  const copy = values.keep ?? mkdtempSync(join(tmpdir(), "claimgraph-mutate-"));
  copyOf(copy);
  let noticed = 0;
  const before = noticedBy(copy, "src/extract/pipeline.ts", values);
  if (before !== null) {
    console.error(`${before}: these fail before any change is made`);
    return 1;
  }
  chosen.forEach(({ file, source, change }, n) => {
    writeFileSync(join(copy, file), changed(source, change));
    const by = noticedBy(copy, file, values);
    writeFileSync(join(copy, file), source);
    if (by !== null) noticed++;
    const line = source.slice(0, change.at).split("\n").length;
    const what = `${source.slice(change.at, change.at + change.length).trim()} -> ${change.by.trim() || "(dropped)"}`;
    console.log(`${by === null ? "missed " : "noticed"} ${noticed}/${n + 1}  ${file}:${line}  ${what}  ${by ?? ""}`);
  });
  if (values.keep === undefined) rmSync(copy, { recursive: true });
  console.log(`${noticed} of ${chosen.length} changes were noticed: ${Math.round((100 * noticed) / chosen.length)} %`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
