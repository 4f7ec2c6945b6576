import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildIfMissing } from "./cli/program.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "claimgraph-published-"));
beforeAll(() => buildIfMissing(), 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("publint finds nothing wrong with the package as it is published", async () => {
  expect((await publint({ pkgDir: ROOT, pack: "npm" })).messages).toEqual([]);
}, 180_000);

test("its types are those of the code at every entry, for who imports modules", async () => {
  const [{ filename }] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
      cwd: ROOT,
      encoding: "utf8",
    }),
  );
  const found = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(join(folder, filename)))));
  if (found.types === false) throw new Error("the package has no types");
  expect(Object.keys(found.entrypoints)).toEqual(expect.arrayContaining([".", "./node", "./models"]));
  // The package is of modules alone: who resolves without "exports", or requires before Node 20.19, is not served
  const isOlder = ({ kind, ...where }: (typeof found.problems)[number]): boolean =>
    "resolutionKind" in where &&
    ((kind === "NoResolution" && where.resolutionKind === "node10") ||
      (kind === "CJSResolvesToESM" && where.resolutionKind === "node16-cjs"));
  expect(found.problems.filter((problem) => !isOlder(problem))).toEqual([]);
}, 180_000);
