import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { foldersBeneath, licencesOf, packageFolderOf } from "./tools/bundledLicences.mjs";
import { billOfMaterials } from "./tools/sbom.mjs";

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
}
const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), "utf8"));
const ALLOWED = new Set(["MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "Zlib", "Apache-2.0"]);

/** Whether a licence is one of ours; of a choice one is enough, of several that hold together all are needed. */
const isAllowed = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, "")
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((one) => ALLOWED.has(one.trim())));

test("a licence is allowed by its name, as a choice, and not as a part of one that asks more", () => {
  expect(["MIT", "(GPL-3.0 OR MIT)", "MIT AND ISC"].map(isAllowed)).toEqual([true, true, true]);
  expect(["GPL-3.0", "MIT AND GPL-3.0", ""].map(isAllowed)).toEqual([false, false, false]);
});

test("everything that the program needs to run may be passed on", () => {
  const packages = Object.entries(read("package-lock.json").packages as Readonly<Record<string, Locked>>);
  const needed = packages.filter(([path, { dev }]) => path !== "" && dev !== true);
  expect(needed.length).toBeGreaterThan(15);
  expect(needed.filter(([, { license }]) => !isAllowed(license ?? "")).map(([path]) => path)).toEqual([]);
});

test("the package holds what tells of its safety and its changes", () => {
  expect(read("package.json").files).toEqual(expect.arrayContaining(["docs", "SECURITY.md", "CHANGELOG.md"]));
});

const module_ = (path: string): string => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));

test("what is bundled into the viewer comes with the text of its licence, also where the package brings none", () => {
  const folders = ["preact/dist/preact.mjs", "@preact/signals/dist/signals.mjs?v=1", "saxes/saxes.js"].map((path) =>
    packageFolderOf(module_(path)),
  );
  expect(folders).toEqual(["preact", "@preact/signals", "saxes"].map(module_));
  expect(packageFolderOf(fileURLToPath(import.meta.url))).toBeNull();
  const text = licencesOf(folders.filter((folder) => folder !== null));
  expect(text).toMatch(/^preact \d[^\n]*\(MIT\)\n\nThe MIT License/m);
  expect(text).toMatch(/^saxes \d[^\n]*\(ISC\)\n\nCopyright \(c\) \S[^\n]*\n\nPermission to use/m);
});

test("what a package holds of others in one file may be passed on, and comes with their texts", () => {
  const folders = foldersBeneath(module_("@zazuko/yasgui"));
  const names = [...folders].map((folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  expect(names.length).toBeGreaterThan(15);
  // beside ours: a text in the public domain, icons that ask to be attributed, and one whose licence stands in its text only
  expect(names.filter(({ license }) => !isAllowed(license ?? "")).map(({ name, license }) => [name, license])).toEqual(
    expect.arrayContaining([
      ["@fortawesome/free-solid-svg-icons", "(CC-BY-4.0 AND MIT)"],
      ["jsuri", undefined],
      ["string-hash", "CC0-1.0"],
    ]),
  );
  expect(names.filter(({ license }) => !isAllowed(license ?? "")).length).toBe(3);
  const text = licencesOf(folders);
  expect(text).toMatch(/^codemirror \d[^\n]*\(MIT\)\n\nMIT License/m);
  expect(text).toMatch(/^jsuri \d[^\n]*\n\n(?:(?!-{80})[\s\S])*Permission is hereby granted/m);
  expect(text).toContain("Font Awesome");
});

test("the bill of materials names each package that the program needs, with version, licence and hash", () => {
  const { components, metadata } = billOfMaterials(new URL("../package-lock.json", import.meta.url));
  expect(metadata.component.name).toBe("claimgraph");
  const n3 = components.find(({ name }) => name === "n3");
  expect(n3).toMatchObject({ version: read("package.json").dependencies.n3, licenses: [{ expression: "MIT" }] });
  expect(n3?.hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/);
  expect(components.some(({ name }) => name === "vitest")).toBe(false);
});
