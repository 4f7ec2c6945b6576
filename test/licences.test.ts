import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

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
