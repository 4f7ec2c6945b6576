import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linkFolder } from "../../src/node/cli/linking.ts";
import { GraphEditor } from "../../src/node/disk/graphEditor.ts";
import { GraphFolder } from "../../src/node/disk/graphFolder.ts";
import { documentFile, STALE_NAME } from "../../src/node/disk/layout.ts";
import { verifyGraph } from "../../src/node/disk/verify.ts";
import { recordFor, TEXT } from "../node/disk/bridgeRecord.ts";

let folder = "";
let path = "";
const terminal = { stopIfInterrupted: () => undefined };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimgraph-"));
  path = join(folder, "bridge.graph");
  const editor = await GraphEditor.open(path, { create: true });
  try {
    await editor.put(recordFor(), TEXT);
    await linkFolder(editor, terminal);
  } finally {
    await editor.close();
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = async () => (await verifyGraph(await GraphFolder.open(path))).findings;
const files = () =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe("the manifest of a graph", () => {
  test("lists every file, as sha256sum reads it", async () => {
    expect(await found()).toEqual([]);
    const listed = readFileSync(join(path, "manifest.sha256"), "utf8").trim().split("\n");
    expect(listed).toHaveLength(files().length - 1);
    if (process.platform !== "linux") return;
    expect(execFileSync("sha256sum", ["-c", "manifest.sha256"], { cwd: path, encoding: "utf8" })).not.toContain(
      "FAILED",
    );
  });

  test("shows every changed byte of every file", async () => {
    for (const file of files().filter((name) => !name.endsWith("claimgraph.json"))) {
      const bytes = readFileSync(file);
      for (const at of [0, 1, 2, 3, 4, 5, 6, 7].map((n) => Math.floor((n * (bytes.length - 1)) / 7))) {
        const changed = Buffer.from(bytes);
        changed[at] = (bytes[at] ?? 0) ^ 1;
        writeFileSync(file, changed);
        expect([file, at, (await found()).length > 0]).toEqual([file, at, true]);
      }
      writeFileSync(file, bytes);
    }
    expect(await found()).toEqual([]);
  });

  test("shows a changed act and a changed day in a document's file, although they are well formed", async () => {
    const file = files().find((name) => name.includes("documents")) ?? "";
    const turtle = readFileSync(file, "utf8");
    writeFileSync(file, turtle.replace(/cg:(?:deny|accuse|state)\b/, "cg:confirm"));
    expect(readFileSync(file, "utf8")).not.toBe(turtle);
    expect((await found()).map(({ message }) => message)).toEqual([
      expect.stringContaining("changed since it was written"),
    ]);
    writeFileSync(file, turtle);
  });

  test("shows an added file and a missing one", async () => {
    const stranger = join(path, "view", "mine.json");
    mkdirSync(join(path, "view"), { recursive: true });
    writeFileSync(stranger, "{}");
    expect((await found()).map(({ message }) => message)).toEqual([expect.stringContaining("not listed")]);
    rmSync(stranger);
    const links = readFileSync(join(path, "links.ttl"));
    rmSync(join(path, "links.ttl"));
    expect((await found()).map(({ message }) => message)).toEqual([expect.stringContaining("is gone")]);
    writeFileSync(join(path, "links.ttl"), links);
  });
});

describe("a changed file", () => {
  const [document = ""] = [documentFile(recordFor().id)];
  const turned = (): void => {
    const file = join(path, document);
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.replace(/cg:(?:deny|accuse|state)\b/, "cg:confirm"));
    expect(readFileSync(file, "utf8")).not.toBe(before);
  };
  const edit = async <T>(work: (editor: GraphEditor) => Promise<T>): Promise<T> => {
    const editor = await GraphEditor.open(path);
    try {
      return await work(editor);
    } finally {
      await editor.close();
    }
  };
  const whole = () =>
    edit(async (editor) => {
      await editor.put(recordFor(), TEXT);
      await linkFolder(editor, terminal);
    });
  const TOLD = [{ file: document, message: expect.stringContaining("was changed since it was written") }];

  test("is told of after repair, which names it, as before", async () => {
    turned();
    expect(await found()).toMatchObject(TOLD);
    const named = await edit(async (editor) => {
      await editor.repair();
      await linkFolder(editor, terminal);
      return editor.changedFiles();
    });
    expect(named).toEqual([document]);
    expect(await found()).toMatchObject(TOLD);
  });

  test("is told of after a run that was interrupted and one that went on, and is not written over", async () => {
    utimesSync(join(path, document), 1_000_000, 1_000_000);
    writeFileSync(join(path, STALE_NAME), "");
    await edit((editor) => linkFolder(editor, terminal));
    expect(await found()).toMatchObject(TOLD);
    writeFileSync(join(path, STALE_NAME), "");
    await expect(whole()).rejects.toThrow(/edited by hand/);
  });

  test("that the interrupted run itself may have written is taken as it is", async () => {
    writeFileSync(join(path, STALE_NAME), "");
    utimesSync(join(path, STALE_NAME), 1_000_000, 1_000_000);
    utimesSync(join(path, document), 2_000_000, 2_000_000);
    await whole();
    expect(await found()).toEqual([]);
  });

  test("cannot be found where the manifest is gone, and verify says that", async () => {
    rmSync(join(path, "manifest.sha256"));
    expect(await found()).toMatchObject([{ file: "manifest.sha256", message: expect.stringContaining("is gone") }]);
    await whole();
    expect(await found()).toEqual([]);
  });
});
