import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { PACKAGE_VERSION } from "../../src/extract/version.ts";
import { hashOfFiles, readerFiles, withReaderHash } from "../tools/readerHash.mjs";

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
