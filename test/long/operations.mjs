// What the long tests do to a graph: each operation with its beginning, and what has to hold wherever it was cut off.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../dist/node/cli/main.js", import.meta.url));

const TEXTS = {
  "bridge.txt":
    "Keldora's army shelled the bridge at Tornwick on Monday, the Ministry of Defence of Pallumia said. Keldora denied it.",
  "mill.txt":
    "Keldora said that the mill was closed. Pallumia said that nine people had died at the bridge at Tornwick.",
  "road.txt": "The Ministry of Defence of Keldora said that the road to Hestrel was open.",
};

/** Files of a folder with what is in them; those that only tell who writes are left out. */
export function tree(folder) {
  const files = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = join(folder, name);
    if (statSync(path).isFile()) files[name] = readFileSync(path, "utf8");
  }
  return files;
}

/** Runs the program; `after` is called with the process when it has begun. Resolves to its exit code, null where it was killed. */
export function start(words, cwd, { nodeOptions = [], after } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...nodeOptions, MAIN, ...words], {
      cwd,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    after?.(child);
    child.on("close", (code) => resolve({ code, stderr }));
  });
}

const documentsIn = (files) => Object.entries(files).filter(([name]) => /(?:documents|texts)\/../.test(name));
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** What is wrong where something that was there before is gone or changed, and is not what the operation would leave. */
function lost(before, now, done) {
  for (const [name, content] of documentsIn(before))
    if (now[name] !== content && now[name] !== done[name])
      return `${name} is ${name in now ? "neither old nor new" : "gone"}`;
  return null;
}

/** By name: the words, whether it is run again as it is, and what may be left right after it was cut off. */
export const OPERATIONS = {
  build: { words: ["build", "mill.txt", "road.txt", "-o", "g"], left: lost },
  "build a file": { words: ["build", "mill.txt", "-o", "g.ttl"], left: oldOrNew("g.ttl") },
  link: { words: ["link", "g"], left: lost },
  remove: { words: ["remove", "g", "ID"], again: ["link", "g"], left: lost },
  import: { words: ["merge", "other", "-o", "g"], left: lost },
  "export a file": { words: ["export", "g", "-o", "out.nq"], left: oldOrNew("out.nq") },
  "export a site": { words: ["export", "g", "-o", "site/"], left: wholeSite },
};

function oldOrNew(name) {
  return (before, now, done) =>
    now[name] === before[name] || now[name] === done[name] ? null : `${name} is neither old nor new`;
}

const under = (files, folder) =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => name.startsWith(`${folder}/`))
      .map(([name, text]) => [name.slice(folder.length), text]),
  );

/** The old site or the new one stands whole, or the old one beside it. */
function wholeSite(before, now, done) {
  const there = under(now, "site");
  if (same(there, under(before, "site")) || same(there, under(done, "site"))) return null;
  return Object.keys(there).length === 0 && same(under(now, ".site.claimgraph-old"), under(before, "site"))
    ? null
    : "neither the old nor the new site stands";
}

/** Makes the folder in which each operation begins. */
export async function makeBeginning(at) {
  mkdirSync(at, { recursive: true });
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(at, name), text);
  for (const words of [
    ["build", "bridge.txt", "-o", "g"],
    ["build", "bridge.txt", "-o", "g.ttl"],
    ["export", "g", "-o", "out.nq"],
    ["export", "g", "-o", "site/"],
    ["build", "road.txt", "-o", "g"],
    ["build", "mill.txt", "-o", "other"],
  ]) {
    const { code, stderr } = await start(words, at);
    if (code !== 0) throw new Error(`${words.join(" ")}: ${stderr}`);
  }
}

/** One operation with what it gives undisturbed, and how long it takes. */
export async function prepare(name, beginning, work) {
  const operation = OPERATIONS[name];
  const at = join(work, "done");
  fresh(beginning, at);
  const id = readdirSync(join(at, "g/documents"), { recursive: true, encoding: "utf8" })
    .filter((one) => one.endsWith(".ttl"))
    .sort()[0]
    .replace(/^.*\/|\.ttl$/g, "");
  const words = operation.words.map((word) => (word === "ID" ? id : word));
  const before = tree(at);
  const begin = Date.now();
  const { code, stderr } = await start(words, at);
  const took = Date.now() - begin;
  if (code !== 0) throw new Error(`${name}: ${stderr}`);
  return { name, words, again: operation.again ?? words, left: operation.left, before, done: tree(at), took };
}

export function fresh(beginning, at) {
  rmSync(at, { recursive: true, force: true });
  cpSync(beginning, at, { recursive: true });
}

/** What is wrong after an operation was cut off, and after it was run again; null where all is well. */
export async function troubleAfter({ words, again, left, before, done }, at) {
  const trouble = left(before, tree(at), done);
  if (trouble !== null) return `right after: ${trouble}`;
  for (const one of same(words, again) ? [again] : [words, again]) {
    const { code, stderr } = await start(one, at);
    // Of a document that is removed already there is no more
    if (code !== 0 && !(code === 66 && one === words && again !== words)) return `again: exit code ${code}: ${stderr}`;
  }
  const now = tree(at);
  for (const name of new Set([...Object.keys(done), ...Object.keys(now)]))
    if (now[name] !== done[name] && !isKept(name) && !isSetAside(name, now)) return `again: ${name} differs`;
  return existsSync(join(at, "g/claimgraph.lock")) ? "again: the lock is left" : null;
}

/** A text whose document did not come to be is set aside, and never deleted: the next run brings a second one. */
const isSetAside = (name, now) => name.startsWith("g/set-aside/texts/") && name in now;

/** What a run keeps for the next is made again where it is not there; beside a file a temporary one may stay. */
const isKept = (name) =>
  /^g\/(?:inputs\.cache|manifest\.sha256)$/.test(name) || /(?:^|\/)\.[^/]+\.(?:\d+-\d+\.tmp|lock)$/.test(name);
