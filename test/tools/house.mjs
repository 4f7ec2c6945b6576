// Counts how the code is built: lines a file and a function, cyclomatic complexity, parameters, non-null assertions.
//
//   node test/tools/house.mjs            figures of each folder, and what goes beyond the limits; fails where more does than is known
//   node test/tools/house.mjs --list     every function beyond a limit
//
// A function's lines run from its first to its last. Complexity is 1 + if, for, while, do, case, catch, ?:, &&, ||, ??, nested
// functions apart (McCabe 1976, with the operators of short-circuit evaluation). Tables of data (src/extract/lexicon) are left out.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

export const LIMITS = { lines: 60, complexity: 20, parameters: 5 };

/** How many functions go beyond each limit today. The numbers only go down: what is mended is taken off here. */
const KNOWN = { lines: 0, complexity: 0, parameters: 0 };

/** Functions that go beyond a limit and read better whole, each with its reason. They are listed, and not counted. */
const WHOLE = [
  {
    file: "src/extract/attribution/crf/addRows.ts",
    name: "addRows",
    key: "parameters",
    why: "most of the time of reading goes here: an object for the parameters would be made for each token and cue",
  },
];

const wholeReason = (fn, key) =>
  WHOLE.find((one) => one.file === fn.file && one.name === fn.name && one.key === key)?.why;

const BRANCHES = new Set([
  "IfStatement",
  "ForStatement",
  "ForOfStatement",
  "ForInStatement",
  "WhileStatement",
  "DoWhileStatement",
  "ConditionalExpression",
  "CatchClause",
  "LogicalExpression",
]);
const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

const isNode = (value) => typeof value === "object" && value !== null && typeof value.type === "string";

/** The nodes right beneath a node. */
function childrenOf(node) {
  const children = [];
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}

const isBranch = (node) => BRANCHES.has(node.type) || (node.type === "SwitchCase" && node.test !== null);

/** Cyclomatic complexity of a function, without the functions in it. */
function complexityOf(fn) {
  let complexity = 1;
  const walk = (node) => {
    for (const child of childrenOf(node)) {
      if (FUNCTIONS.has(child.type)) continue;
      if (isBranch(child)) complexity++;
      walk(child);
    }
  };
  walk(fn);
  return complexity;
}

/** Counts one file: its lines, its non-null assertions and each of its functions. Lines count from 1. */
export function countFile(source, file) {
  const starts = [0];
  for (let i = source.indexOf("\n"); i >= 0; i = source.indexOf("\n", i + 1)) starts.push(i + 1);
  const lineAt = (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  const functions = [];
  let assertions = 0;
  const walk = (node, name, from) => {
    if (node.type === "TSNonNullExpression") assertions++;
    if (FUNCTIONS.has(node.type) && node.body) {
      const first = lineAt(from ?? node.start);
      functions.push({
        file,
        name: node.id?.name ?? name ?? "(unnamed)",
        line: first,
        lines: lineAt(node.end) - first + 1,
        complexity: complexityOf(node),
        parameters: node.params.length,
      });
    }
    for (const child of childrenOf(node)) {
      const named = child.type.includes("Function")
        ? (node.key ?? (node.type === "VariableDeclarator" ? node.id : null))
        : null;
      walk(child, named?.name, node.type === "MethodDefinition" ? node.start : null);
    }
  };
  walk(parseAst(source, { lang: file.endsWith("x") ? "tsx" : "ts" }, file), null, null);
  return { file, lines: starts.length - 1, assertions, functions };
}

const median = (sorted) => sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;

function filesUnder(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.d\.(?:json\.)?ts$/.test(name))
    .map((name) => join(folder, name))
    .filter((name) => !name.includes(join("extract", "lexicon")))
    .sort();
}

const FOLDERS = ["src/extract", "src/link", "src/query", "src/read", "src/node", "src", "web"];

function main(args) {
  const counted = ["src", "web"]
    .flatMap(filesUnder)
    .map((file) => countFile(readFileSync(join(root, file), "utf8"), relative(".", file)));
  for (const folder of FOLDERS) {
    const files = counted.filter(({ file }) => file.startsWith(`${folder}/`));
    const lines = files.map((file) => file.lines).sort((a, b) => a - b);
    const total = lines.reduce((sum, n) => sum + n, 0);
    const functions = files.flatMap((file) => file.functions);
    const beyond = (key) => functions.filter((fn) => fn[key] > LIMITS[key]).length;
    const assertions = files.reduce((sum, file) => sum + file.assertions, 0);
    console.log(
      `${folder.padEnd(12)} ${String(files.length).padStart(4)} files  median ${String(median(lines)).padStart(3)} lines  ` +
        `functions over ${LIMITS.lines} lines: ${beyond("lines")}, complexity ${LIMITS.complexity}: ${beyond("complexity")}, ` +
        `${LIMITS.parameters} parameters: ${beyond("parameters")}  “!” ${((100 * assertions) / Math.max(1, total)).toFixed(1)} per 100 lines`,
    );
  }
  const functions = counted.flatMap((file) => file.functions);
  let failed = false;
  for (const { file, name, key } of WHOLE)
    if (!functions.some((fn) => fn.file === file && fn.name === name && fn[key] > LIMITS[key])) {
      failed = true;
      console.error(`${name} in ${file} is within the limit of ${key}: take it off WHOLE in test/tools/house.mjs.`);
    }
  for (const key of Object.keys(LIMITS)) {
    const all = functions.filter((fn) => fn[key] > LIMITS[key]).sort((a, b) => b[key] - a[key]);
    const beyond = all.filter((fn) => wholeReason(fn, key) === undefined);
    if (args.includes("--list"))
      for (const fn of all)
        console.log(
          [`${key} ${fn[key]}  ${fn.file}:${fn.line} ${fn.name}`, wholeReason(fn, key) ?? []]
            .flat()
            .join(": whole, because "),
        );
    if (beyond.length > KNOWN[key]) {
      failed = true;
      console.error(
        `${beyond.length} functions have more than ${LIMITS[key]} ${key}, ${KNOWN[key]} are known: see them with --list, and make the new one smaller.`,
      );
    }
    if (beyond.length < KNOWN[key])
      console.log(
        `${beyond.length} functions have more than ${LIMITS[key]} ${key}: lower the known ${KNOWN[key]} in test/tools/house.mjs.`,
      );
  }
  return failed ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
