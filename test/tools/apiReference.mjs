// The reference part of docs/api.md, made of what `tsc` wrote: every public export with its signature and what its TSDoc says.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** The doors of the package, and what each is for. */
export const DOORS = [
  { path: "claimgraph", file: "node/index.d.ts" },
  { path: "claimgraph/models", file: "node/models.d.ts" },
];

const read = (file) => readFileSync(join(DIST, file), "utf8");
const target = (from, specifier) => join(dirname(from), specifier.replace(/\.ts$/, ".d.ts"));

const LIST = /^export (?:type )?\{([^}]+)\} from "(\.[^"]+)";/gm;
const STAR = /^export (?<type>type )?\* from "(?<file>\.[^"]+)";/gm;
const OWN = /^export (?:declare )?(?:abstract )?(?<kind>class|interface|type|function|const) (?<name>\w+)/gm;

/** The names that a file exports, with the file that declares each. What stands in the file counts before what it passes on. */
function exportsOf(file) {
  const text = read(file);
  const found = new Map();
  // of `export type *` a value is no more than a type
  for (const { groups } of text.matchAll(STAR))
    for (const [name, one] of exportsOf(target(file, groups.file)))
      if (groups.type === undefined || one.kind === "interface" || one.kind === "type") found.set(name, one);
  for (const [, names, from] of text.matchAll(LIST))
    for (const written of names.split(",")) {
      const [name, as = name] = written
        .trim()
        .replace(/^type /, "")
        .split(" as ");
      if (name === "") continue;
      const one = exportsOf(target(file, from)).get(name);
      if (one === undefined) throw new Error(`${file} passes ${name} on, which ${from} does not declare`);
      found.set(as, one);
    }
  for (const { groups, index } of text.matchAll(OWN)) found.set(groups.name, { ...groups, file, index });
  return found;
}

const OWN_NAME = /^export (?:declare )?(?:abstract )?(?:class|interface|type|function|const) (\w+)/;

/** A declaration from its first line to its end: braces and brackets closed. */
function declarationAt(text, index) {
  let depth = 0;
  let isComment = false;
  for (let i = index; i < text.length; i++) {
    if (isComment) {
      if (text.startsWith("*/", i)) isComment = false;
      continue;
    }
    if (text.startsWith("/*", i)) isComment = true;
    else if ("{([".includes(text[i])) depth++;
    else if ("})]".includes(text[i])) depth--;
    const isBody = text[i] === "}" && (text[i + 1] === "\n" || i === text.length - 1);
    if (depth === 0 && (text[i] === ";" || isBody)) return text.slice(index, i + 1);
  }
  throw new Error(`no end of ${text.slice(index, index + 60)}`);
}

/** The comment before a declaration; empty where there is none. */
const commentBefore = (text, index) => /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.exec(text.slice(0, index))?.[0].trim() ?? "";

/** Types that a declaration names and its file imports. */
function namedTypes(text, block) {
  const imported = [...text.matchAll(/^import (?:type )?\{([^}]+)\} from "\./gm)].flatMap(([, names]) =>
    names.split(",").map((name) =>
      name
        .trim()
        .replace(/^type /, "")
        .replace(/^\w+ as /, ""),
    ),
  );
  const beside = [...text.matchAll(OWN)].flatMap(({ groups }) =>
    /interface|type/.test(groups.kind) ? [groups.name] : [],
  );
  const bare = block.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const own = OWN_NAME.exec(block)?.[1];
  return [...new Set([...imported, ...beside])].filter(
    (name) => name !== own && name !== "" && new RegExp(`\\b${name}\\b`).test(bare),
  );
}

const shown = (block) =>
  block
    .replace(/^export (?:declare )?/, "")
    .replaceAll(/^ *(?:#private|private [^;]+);\n/gm, "")
    .replaceAll(/^(?: {4})+/gm, (indent) => "  ".repeat(indent.length / 4));

/** Every export of a door: its name, where it stands, its comment, its declaration, what types that names. */
export function publicExports(door) {
  return [...exportsOf(door.file)]
    .map(([name, { kind, file, index }]) => {
      const text = read(file);
      const block = declarationAt(text, index);
      return { name, kind, comment: commentBefore(text, index), code: shown(block), types: namedTypes(text, block) };
    })
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** What a class inherits stands in classes of the same name. */
export const INHERITED = { ClaimGraph: ["index.d.ts", "store/claimGraph.d.ts"] };

function withInherited(one) {
  const files = INHERITED[one.name] ?? [];
  const more = files.map((file) => {
    const text = read(file);
    const { index } = exportsOf(file).get(one.name);
    return `${commentBefore(text, index)}\n${shown(declarationAt(text, index))}`;
  });
  return [`${one.comment}\n${one.code}`.trim(), ...more];
}

/** The first sentence of a comment, on one line. */
export const firstSentence = (comment) =>
  /^.*?[.:](?=\s|$)/
    .exec(
      comment
        .replaceAll(/^\/\*\*|\*\/$/g, "")
        .replaceAll(/^\s*\* ?/gm, "")
        .replaceAll(/\{@link (\w+)\}/g, "`$1`")
        .replaceAll(/\s+/g, " ")
        .trim(),
    )?.[0]
    .replace(/:$/, ".") ?? "";

const anchorOf = ({ path }, name) => `${path.replace("/", "-")}-${name.toLowerCase()}`;

/** The whole part: an index, then each export. */
export function apiReference() {
  const lines = [];
  for (const door of DOORS) {
    const all = publicExports(door);
    lines.push(`## \`${door.path}\``, "");
    for (const { name, kind, comment } of all)
      lines.push(`- [\`${name}\`](#${anchorOf(door, name)}), ${kind}. ${firstSentence(comment)}`);
    lines.push("");
    for (const one of all) {
      lines.push(`<a id="${anchorOf(door, one.name)}"></a>`, "", `### \`${one.name}\``, "");
      for (const code of withInherited(one)) lines.push("```ts", code.trim(), "```", "");
    }
  }
  return `${lines.join("\n").trimEnd()}\n`;
}
