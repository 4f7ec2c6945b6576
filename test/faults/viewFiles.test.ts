import {
  existsSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Files, REAL_FILES } from "../../src/node/disk/files.ts";
import { type ViewFile, writeViewFiles } from "../../src/node/disk/viewFiles.ts";
import { tree } from "../node/cli/work.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimgraph-view-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const OLD: readonly ViewFile[] = [
  { path: "words/a.json", content: "1" },
  { path: "words/b.json", content: "2" },
  { path: "words/c.json", content: "3" },
  { path: "graph.json", content: "old" },
];
const NEW = OLD.filter(({ path }) => path !== "words/c.json").map((file) =>
  /[bh]\.json/.test(file.path) ? { ...file, content: "new" } : file,
);
const write = async (view: readonly ViewFile[], known: ReadonlyMap<string, string>, files: Files = REAL_FILES) =>
  writeViewFiles(folder, view, { files: Object.keys(tree(folder)), hashOf: (path) => known.get(path) }, files);

test("a view that is written again: what is the same is left as it is, what is no more is gone", async () => {
  const known = await write(OLD, new Map());
  const before = statSync(join(folder, "words/a.json")).mtimeMs;
  await write(NEW, known);
  expect(tree(folder)).toEqual(Object.fromEntries(NEW.map(({ path, content }) => [path, content])));
  expect(statSync(join(folder, "words/a.json")).mtimeMs).toBe(before);
  await write([], known);
  expect(existsSync(folder)).toBe(false);
});

test("where it ends half-way the file that the viewer begins with is not there; every file is flushed", async () => {
  const known = await write(OLD, new Map());
  let flushed = 0;
  const failing: Files = {
    ...REAL_FILES,
    open: async (path, flags, mode) => {
      const handle = await REAL_FILES.open(path, flags, mode);
      return {
        writeFile: (content) => handle.writeFile(content),
        close: () => handle.close(),
        async sync() {
          if (path.endsWith("b.json") && flushed === 0) throw Object.assign(new Error("failed"), { code: "EIO" });
          flushed++;
          await handle.sync();
        },
      };
    },
  };
  await expect(write(NEW, known, failing)).rejects.toThrow("failed");
  expect(existsSync(join(folder, "graph.json"))).toBe(false);
  // What was cut off is not known by its hash any more
  flushed = 1;
  await write(NEW, new Map(), failing);
  expect(readFileSync(join(folder, "words/b.json"), "utf8")).toBe("new");
  expect(flushed).toBe(1 + NEW.length);
});

test.skipIf(process.platform === "win32")(
  "nothing is written through a link, or into a file that is elsewhere, too",
  async () => {
    const known = await write(OLD, new Map());
    const [secret, copy] = [`${folder}.secret`, `${folder}.copy`];
    writeFileSync(secret, "mine");
    linkSync(join(folder, "words/a.json"), copy);
    unlinkSync(join(folder, "words/b.json"));
    symlinkSync(secret, join(folder, "words/b.json"));
    const view = OLD.map((file) => ({ ...file, content: "new" }));
    await writeViewFiles(
      folder,
      view,
      { files: ["words/a.json", "words/b.json", "words/c.json", "graph.json"], hashOf: (path) => known.get(path) },
      REAL_FILES,
    );
    expect([readFileSync(secret, "utf8"), readFileSync(copy, "utf8")]).toEqual(["mine", "1"]);
    expect(tree(folder)).toEqual(Object.fromEntries(view.map(({ path, content }) => [path, content])));
    for (const file of [secret, copy]) rmSync(file);
  },
);
