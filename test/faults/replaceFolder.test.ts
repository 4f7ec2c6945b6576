import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { replaceFolder, type WriteFile } from "../../src/node/disk/replaceFolder.ts";

const SITE = { mark: "claimgraph-site.json", called: "a site of a graph" };
let folder = "";
let site = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimgraph-"));
  site = join(folder, "site");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fillWith =
  (words: string) =>
  async (write: WriteFile): Promise<void> => {
    await write("index.html", words);
    await write("graph/graph.json", words);
  };
/** Each file of the site with its words, the mark left out. */
const shown = (): Record<string, string> =>
  Object.fromEntries(
    ["index.html", "graph/graph.json"].flatMap((name) =>
      existsSync(join(site, name)) ? [[name, readFileSync(join(site, name), "utf8")]] : [],
    ),
  );
const whole = (words: string) => ({ "index.html": words, "graph/graph.json": words });
const write = (words: string) => replaceFolder(site, SITE, fillWith(words));

describe("a folder that is replaced", () => {
  test("is written where there is none, or an empty one, and over itself as often as one likes", async () => {
    mkdirSync(site);
    for (const words of ["one", "two", "three"]) {
      await write(words);
      expect(shown()).toEqual(whole(words));
    }
    expect(readdirSync(folder)).toEqual(["site"]);
  });

  test.each([
    ["a page of another's", ["index.html", "graph/table.csv", "assets/photo.jpg"]],
    ["one file", ["notes.txt"]],
    ["a hidden folder", [".git/config"]],
  ])("is refused where it holds %s, which stays", async (_, names) => {
    for (const name of names) {
      mkdirSync(join(site, name, ".."), { recursive: true });
      writeFileSync(join(site, name), "mine");
    }
    await expect(write("new")).rejects.toThrow(/not marked as a site of a graph/);
    for (const name of names) expect(readFileSync(join(site, name), "utf8")).toBe("mine");
    expect(readdirSync(folder)).toEqual(["site"]);
  });

  test("is refused, by the file's name, where somebody put a file of his own into it", async () => {
    await write("one");
    writeFileSync(join(site, "graph/mine.csv"), "mine");
    await expect(write("two")).rejects.toThrow(/did not write: graph\/mine\.csv/);
    expect(readFileSync(join(site, "graph/mine.csv"), "utf8")).toBe("mine");
    expect(shown()).toEqual(whole("one"));
  });

  test.each([0, 1, 2])("stands as it was when the disk fails after %i files", async (files) => {
    await write("one");
    const failing = replaceFolder(site, SITE, async (write) => {
      for (let n = 0; n < files; n++) await write(`graph/${n}.json`, "two");
      throw Object.assign(new Error("full"), { code: "ENOSPC" });
    });
    await expect(failing).rejects.toMatchObject({ exitCode: 74, message: expect.stringContaining("the disk is full") });
    expect(shown()).toEqual(whole("one"));
    expect(readdirSync(folder)).toEqual(["site"]);
  });

  test("comes back when a run was killed between taking the old one away and putting the new one there", async () => {
    await write("one");
    renameSync(site, join(folder, ".site.claimgraph-old"));
    mkdirSync(join(folder, ".site.claimgraph-new"));
    writeFileSync(join(folder, ".site.claimgraph-new", "index.html"), "half");
    const failing = replaceFolder(site, SITE, () => Promise.reject(new Error("stopped")));
    await expect(failing).rejects.toThrow("stopped");
    expect(shown()).toEqual(whole("one"));
    await write("two");
    expect(shown()).toEqual(whole("two"));
    expect(readdirSync(folder)).toEqual(["site"]);
  });

  test("is cleared of the old one when a run was killed before it did so", async () => {
    await write("one");
    mkdirSync(join(folder, ".site.claimgraph-old"));
    writeFileSync(join(folder, ".site.claimgraph-old", "index.html"), "older");
    await write("two");
    expect(shown()).toEqual(whole("two"));
    expect(readdirSync(folder)).toEqual(["site"]);
  });
});

test("a site in which somebody has changed a file is refused by its name, and one of an older version is not", async () => {
  await write("one");
  writeFileSync(join(site, "index.html"), "one, with an imprint");
  await expect(write("two")).rejects.toThrow(/a file in it was changed since it was written: index\.html/);
  expect(shown()).toEqual({ "index.html": "one, with an imprint", "graph/graph.json": "one" });
  const mark = join(site, SITE.mark);
  const { called, files } = JSON.parse(readFileSync(mark, "utf8"));
  writeFileSync(mark, JSON.stringify({ called, files }));
  await write("two");
  expect(shown()).toEqual(whole("two"));
});
