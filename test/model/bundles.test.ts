import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Rollup } from "vite";
import { afterAll, describe, expect, test } from "vitest";

/*
 * What a page pays that takes one thing of the library: bundled by the bundler that vite ships, minified. The library says of itself that
 * loading a file of it does nothing, so that all else falls away.
 */
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
mkdirSync(join(ROOT, ".cache"), { recursive: true });
const folder = mkdtempSync(join(ROOT, ".cache", "bundle-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes of a page's code that uses one export, and what remains of them when they are sent. */
async function sizeOf(name: string): Promise<{ readonly bytes: number; readonly packed: number }> {
  const entry = join(folder, `${name}.ts`);
  writeFileSync(entry, `import { ${name} } from "../../src/index.ts";\nglobalThis.taken = ${name};\n`);
  const made = (await build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: true, target: "es2022", rollupOptions: { input: entry } },
  })) as Rollup.RollupOutput;
  const code = made.output.flatMap((one) => (one.type === "chunk" && one.isEntry ? [one.code] : [])).join("");
  return { bytes: Buffer.byteLength(code), packed: gzipSync(code).length };
}

describe("a page that takes one thing pays for it alone", () => {
  test.each([
    ["ClaimgraphError", 1_000, 600],
    ["ERROR_CODES", 1_000, 600],
    ["sparql", 20_000, 8_000],
    // the most of it is N3's parser
    ["readGraph", 80_000, 30_000],
  ])("%s: at most %i bytes, %i as sent", async (name, most, sent) => {
    const { bytes, packed } = await sizeOf(name);
    expect(bytes).toBeGreaterThan(50);
    expect(bytes).toBeLessThan(most);
    expect(packed).toBeLessThan(sent);
  });
});
