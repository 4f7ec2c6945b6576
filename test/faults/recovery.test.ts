import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { GraphEditor } from "../../src/node/disk/graphEditor.ts";
import { GraphFolder } from "../../src/node/disk/graphFolder.ts";
import { documentFile, setAsideFile, sourceFile, textFile, tombstone } from "../../src/node/disk/layout.ts";
import { recordFor, TEXT } from "../node/disk/bridgeRecord.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimgraph-"));
  path = join(folder, "bridge.graph");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function edit<T>(work: (editor: GraphEditor) => Promise<T>): Promise<T> {
  const editor = await GraphEditor.open(path, { create: true });
  try {
    return await work(editor);
  } finally {
    await editor.close();
  }
}
const record = recordFor();
const put = () => edit((editor) => editor.put(record, TEXT));
/** Opening for writing after a run that was interrupted clears what it left behind. */
const recover = () => edit(async () => undefined);
const everyFile = () =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));

describe("what cannot be made again is not deleted", () => {
  test.each(["", "no Turtle at all", "<a> <b> <c> ."])(
    "the text of a document whose file holds “%s” stays where it is",
    async (damage) => {
      await put();
      writeFileSync(join(path, documentFile(record.id)), damage);
      await recover();
      await recover();
      expect(readFileSync(join(path, textFile(record.textId)), "utf8")).toBe(TEXT);
    },
  );

  test("the text of a document whose file is gone is set aside", async () => {
    await put();
    rmSync(join(path, documentFile(record.id)));
    await recover();
    expect(existsSync(join(path, textFile(record.textId)))).toBe(false);
    expect(readFileSync(join(path, setAsideFile(textFile(record.textId))), "utf8")).toBe(TEXT);
  });

  test("a graph without its folder of documents is reported, not treated as empty, and nothing of it changes", async () => {
    await put();
    rmSync(join(path, "documents"), { recursive: true });
    await expect(GraphFolder.open(path)).rejects.toThrow(/lost its folder documents/);
    await expect(put()).rejects.toThrow(/lost its folder documents/);
    expect(readFileSync(join(path, textFile(record.textId)), "utf8")).toBe(TEXT);
    expect(readdirSync(path)).not.toContain("claimgraph.lock");
  });

  test("a graph without its settings is reported with the file's name and its contents", async () => {
    await put();
    const settings = readFileSync(join(path, "claimgraph.json"), "utf8");
    rmSync(join(path, "claimgraph.json"));
    const error = await GraphFolder.open(path).catch((cause) => cause);
    expect(String(error)).toContain("lost its file claimgraph.json");
    writeFileSync(join(path, "claimgraph.json"), error.remedy.slice(error.remedy.indexOf("{")));
    expect(JSON.parse(settings)).toEqual(JSON.parse(readFileSync(join(path, "claimgraph.json"), "utf8")));
    expect(await (await GraphFolder.open(path)).documents()).toEqual([record.id]);
  });
});

describe("removed documents are gone", () => {
  test("a text that was set aside before goes with its document", async () => {
    await put();
    const turtle = readFileSync(join(path, documentFile(record.id)), "utf8");
    rmSync(join(path, documentFile(record.id)));
    await recover();
    writeFileSync(join(path, documentFile(record.id)), turtle);
    await edit((editor) => editor.remove(record.id));
    expect(everyFile().filter((content) => content.includes("bridge"))).toEqual([]);
  });

  test("a run that ends between the tombstone and the text is completed by the next", async () => {
    await put();
    const turtle = readFileSync(join(path, documentFile(record.id)), "utf8");
    await edit((editor) => editor.remove(record.id));
    writeFileSync(join(path, documentFile(record.id)), turtle);
    writeFileSync(join(path, textFile(record.textId)), TEXT);
    await recover();
    expect(everyFile().filter((content) => content.includes("bridge"))).toEqual([]);
    expect(existsSync(join(path, "set-aside"))).toBe(false);
  });

  test("a run that ends between the tombstone and the record of the file's name is completed by the next", async () => {
    await edit(async (editor) => {
      await editor.put(record, TEXT);
      await editor.addSource(record.id, "statement.txt");
    });
    const name = join(path, sourceFile(record.id));
    const kept = readFileSync(name);
    await edit((editor) => editor.remove(record.id));
    writeFileSync(name, kept);
    await recover();
    expect(everyFile().join("\n")).not.toContain("statement.txt");
  });

  test("the same text does not come back as a document of another publisher", async () => {
    await put();
    await edit((editor) => editor.remove(record.id));
    expect(readFileSync(join(path, tombstone(record.id)), "utf8")).toBe(`${record.textId}\n`);
    const other = { ...record, id: "0".repeat(32) };
    expect(await edit((editor) => editor.put(other, TEXT))).toBe("forgotten");
  });
});

test("an unfinished file goes with the next run, also where that run’s folder has no mark of being under way", async () => {
  await put();
  for (const name of ["reviews/ab", "sources/ab", "own", "forgotten"]) {
    mkdirSync(join(path, name), { recursive: true });
    writeFileSync(join(path, name, ".one.ttl.99-1.tmp"), "words of a run that was killed");
  }
  await recover();
  expect(everyFile().filter((content) => content.includes("was killed"))).toEqual([]);
});
