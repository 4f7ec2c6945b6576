import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ERROR_CODES } from "../../src/model/errors.ts";
import { apiReference, DOORS, publicExports } from "../tools/apiReference.mjs";
import { buildIfMissing } from "./cli/program.ts";
import { samplesGraph } from "./cli/samplesGraph.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FILE = join(ROOT, "docs", "api.md");
const MADE = "test/node/api.test.ts -->\n";
const page = readFileSync(FILE, "utf8");
const told = page.slice(0, page.indexOf(MADE) + MADE.length);

/** Types that public signatures name and that only the program itself fills: handles, and what its own commands pass on. */
const INNER = new Set(
  "ClaimModel Content Damaged Files GraphCache GraphInMemory GraphSettings HiddenActor KnownDocument KnownInputs Literal NamedNode OnDamaged PosModel Positions Tokens ViewFile".split(
    " ",
  ),
);

beforeAll(() => buildIfMissing());

describe("the reference of the library", () => {
  test("is made of the sources as they are", () => {
    const made = `${told}\n${apiReference()}`;
    if (process.env.UPDATE_GOLDEN === "1") writeFileSync(FILE, made);
    else expect(page).toBe(made);
  });

  test.each(DOORS)("tells of every export of $path, each with what it is", async (door) => {
    const { path, file } = door;
    const all = publicExports(door);
    const values = Object.keys(await import(pathToFileURL(join(ROOT, "dist", file.replace(/\.d\.ts$/, ".js"))).href));
    const names = all.map(({ name }) => name);
    expect(values.filter((name) => !names.includes(name))).toEqual([]);
    expect(all.filter(({ comment }) => comment === "").map(({ name }) => name)).toEqual([]);
    const index = page.slice(page.indexOf(`## \`${path}\``));
    expect(names.filter((name) => !index.includes(`- [\`${name}\`](#`))).toEqual([]);
  });

  test("exports every type that an export names", () => {
    const all = DOORS.flatMap(publicExports);
    const names = new Set(all.map(({ name }) => name));
    const missing = all.flatMap(({ name, types }) =>
      types.filter((type) => !names.has(type) && !INNER.has(type)).map((type) => `${name} names ${type}`),
    );
    expect(missing).toEqual([]);
  });

  test("lists every code of an error, and no other", () => {
    const codes = [...told.matchAll(/^\| `([a-z-]+)` /gm)].map(([, code]) => code);
    expect(codes).toEqual([...ERROR_CODES]);
  });
});

describe("its examples", () => {
  /** What is printed behind each. */
  const END = "– the end of an example –";
  const fences = [...told.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", code = ""]) => ({
    language,
    code,
  }));
  const examples = fences.flatMap(({ language, code }, n) => {
    const next = fences[n + 1];
    return language === "js" ? [{ code, prints: next?.language === "text" ? next.code : null }] : [];
  });
  // below the project, so that a program finds the package by its name
  const cache = join(ROOT, ".cache");
  let folder = "";
  let printed: readonly string[] = [];
  beforeAll(async () => {
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, "api-"));
    await samplesGraph(join(folder, "conflict.graph"));
    for (const [n, { code }] of examples.entries()) writeFileSync(join(folder, `example${n}.mjs`), code);
    // one process for all: to load the program takes longer than any of them
    const each = examples.map((_, n) => `await import("./example${n}.mjs"); console.log(${JSON.stringify(END)});`);
    writeFileSync(join(folder, "all.mjs"), each.join("\n"));
    const all = spawnSync(process.execPath, ["all.mjs"], { cwd: folder, encoding: "utf8" });
    expect(all.stderr).toBe("");
    printed = all.stdout.split(`${END}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(examples.map((example, n) => ({ ...example, n })))(
    "print what stands beneath them: $code",
    ({ prints, n }) => {
      expect(prints).not.toBeNull();
      expect(printed[n]).toBe(prints);
    },
  );
});
