import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildIfMissing } from "./cli/program.ts";

const folder = mkdtempSync(join(tmpdir(), "claimgraph-published-"));
type Pack = { readonly pack: (to: string) => string; readonly run: (packed: string) => Promise<boolean> };
let packed = "";
let bytes = new ArrayBuffer();
let tried: Pack["run"];
beforeAll(async () => {
  buildIfMissing();
  const { pack, run }: Pack = await import(new URL("../long/pack.mjs", import.meta.url).href);
  packed = pack(folder);
  bytes = new Uint8Array(readFileSync(packed)).buffer;
  tried = run;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("publint finds nothing wrong with the package as it is published", async () => {
  expect((await publint({ pack: { tarball: bytes } })).messages).toEqual([]);
});

test("its types are those of the code at every entry, for who imports modules", async () => {
  const found = await checkPackage(createPackageFromTarballData(new Uint8Array(bytes)));
  if (found.types === false) throw new Error("the package has no types");
  expect(Object.keys(found.entrypoints)).toEqual(expect.arrayContaining([".", "./node", "./models"]));
  // The package is of modules alone: who resolves without "exports", or requires before Node 20.19, is not served
  const isOlder = ({ kind, ...where }: (typeof found.problems)[number]): boolean =>
    "resolutionKind" in where &&
    ((kind === "NoResolution" && where.resolutionKind === "node10") ||
      (kind === "CJSResolvesToESM" && where.resolutionKind === "node16-cjs"));
  expect(found.problems.filter((problem) => !isOlder(problem))).toEqual([]);
});

test("the package of npm pack, installed in an empty folder, builds, verifies, exports, serves an assistant and shows the demo", async () => {
  expect(await tried(packed)).toBe(true);
});
