import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { PACKAGE_VERSION } from "../../src/extract/version.ts";
import { hashOfFiles, readerFiles, readerHash, withReaderHash } from "../tools/readerHash.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const textOf = (path: string): string => readFileSync(join(root, path), "utf8");

/** All files that the pipeline imports, over any number of steps. */
function importedBy(start: string): string[] {
  const seen = new Set<string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, name = ""] of textOf(file).matchAll(/from "(\.[^"]+)"/g))
      open.push(relative(root, resolve(root, dirname(file), name)));
  }
  return [...seen];
}

describe("the version of the extractor", () => {
  it("has the version of the package", () => {
    expect(PACKAGE_VERSION).toBe(JSON.parse(textOf("package.json")).version);
  });

  it("hashes every file that the pipeline is made of, and the models", () => {
    const hashed = new Set(readerFiles(root));
    const imported = importedBy("src/extract/pipeline.ts");
    expect(imported.length).toBeGreaterThan(60);
    expect(imported.filter((file) => !hashed.has(file))).toEqual([]);
    expect(hashed.has("data/models/claims.en.bin")).toBe(true);
    expect(hashed.has("data/models/pos.en.bin")).toBe(true);
  });

  it("changes with any byte of any of them, and with a file that comes or goes", () => {
    const files = new Map([
      ["a.ts", "one"],
      ["b.ts", "two"],
    ]);
    const hash = (paths: readonly string[], changed = ""): string =>
      hashOfFiles(paths, (path) => Buffer.from(`${files.get(path)}${path === changed ? "!" : ""}`));
    const before = hash(["a.ts", "b.ts"]);
    expect(before).toMatch(/^[0-9a-f]{12}$/);
    expect(hash(["a.ts", "b.ts"])).toBe(before);
    for (const other of [hash(["a.ts", "b.ts"], "a.ts"), hash(["a.ts", "b.ts"], "b.ts"), hash(["a.ts"])])
      expect(other).not.toBe(before);
  });

  it("is written into the built module, which refuses to be without it", () => {
    expect(withReaderHash('export const READER_HASH = "";', "0123456789ab")).toContain('READER_HASH = "0123456789ab"');
    expect(withReaderHash(textOf("src/extract/version.ts"), "0123456789ab")).toContain('"0123456789ab"');
    expect(() => withReaderHash("export const OTHER = 1;", "0123456789ab")).toThrow();
  });
});

/*
 * What the golden files hold was read with something. Where they change, what reads has changed, and with it the version that
 * extractions name; UPDATE_GOLDEN=1 writes down both. A change of what is written for the same reading is a change of src/rdf or
 * src/export, and of the note below as well.
 */
describe("golden files", () => {
  const GOLDEN = join(root, "test/golden");
  const RECORD = join(GOLDEN, "readWith.json");
  const names = readdirSync(GOLDEN).filter((name) => name.endsWith(".ttl"));
  const golden = createHash("sha256");
  for (const name of names.sort()) golden.update(readFileSync(join(GOLDEN, name)));
  const writers = hashOfFiles(
    ["src/export", "src/rdf"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
        .sort(),
    ),
    (path) => readFileSync(join(root, path)),
  );
  const now = { golden: golden.digest("hex").slice(0, 12), reader: readerHash(root), writers };

  it("change only with the version that they were read with", () => {
    if (!existsSync(RECORD) && process.env.UPDATE_GOLDEN === "1") writeFileSync(RECORD, `${JSON.stringify(now)}\n`);
    const before = JSON.parse(readFileSync(RECORD, "utf8")) as typeof now;
    if (before.golden === now.golden) return;
    expect(`${now.reader} ${now.writers}`, "golden files changed, and nothing that reads or writes did").not.toBe(
      `${before.reader} ${before.writers}`,
    );
    if (process.env.UPDATE_GOLDEN === "1") writeFileSync(RECORD, `${JSON.stringify(now)}\n`);
    else
      expect(now.golden, "golden files changed: write down what they were read with, by UPDATE_GOLDEN=1").toBe(
        before.golden,
      );
  });
});
