import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openGraph } from "../../src/node/cli/graph.ts";
import { linkFolder } from "../../src/node/cli/linking.ts";
import type { Session } from "../../src/node/cli/session.ts";
import type { Terminal } from "../../src/node/cli/terminal.ts";
import { type Files, REAL_FILES } from "../../src/node/disk/files.ts";
import { GraphEditor } from "../../src/node/disk/graphEditor.ts";
import { GraphFolder } from "../../src/node/disk/graphFolder.ts";
import { documentFile, setAsideFile, textFile } from "../../src/node/disk/layout.ts";
import { repairSettings } from "../../src/node/disk/repairSettings.ts";
import { purge, setAside } from "../../src/node/disk/setAside.ts";
import { verifyGraph } from "../../src/node/disk/verify.ts";
import { recordFor, TEXT } from "../node/disk/bridgeRecord.ts";

const MILL = "The army of Keldora said that the bridge at Osk was closed. The mill was open.\n";
const [bridge, mill] = [recordFor(), recordFor(MILL)];
let folder = "";
let path = "";
const at = (name: string): string => join(path, name);

async function edit<T>(work: (editor: GraphEditor) => Promise<T>, files?: Files): Promise<T> {
  const editor = await GraphEditor.open(path, { create: true, ...(files === undefined ? {} : { files }) });
  try {
    return await work(editor);
  } finally {
    await editor.close();
  }
}
const link = (editor: GraphEditor) => linkFolder(editor, { stopIfInterrupted: () => undefined });
const findings = async () => (await verifyGraph(await GraphFolder.open(path))).findings;
const everyFile = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((name) => [name, readFileSync(name, "utf8")]),
  );

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimgraph-"));
  path = join(folder, "two.graph");
  await edit(async (editor) => {
    await editor.put(bridge, TEXT);
    await editor.put(mill, MILL);
    await link(editor);
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a document that is removed and kept", () => {
  test("is no longer in the graph, which is well, and comes back as it was", async () => {
    const before = everyFile();
    await edit(async (editor) => {
      await editor.remove(mill.id, { keep: true });
      await link(editor);
    });
    expect(await (await GraphFolder.open(path)).documents()).toEqual([bridge.id]);
    expect(existsSync(at(textFile(mill.textId)))).toBe(false);
    expect(await findings()).toEqual([]);
    expect(await edit((editor) => editor.put(mill, MILL))).toBe("forgotten");

    await edit(async (editor) => {
      expect(await editor.restore(mill.id)).toBe(true);
      await link(editor);
    });
    expect(everyFile()).toEqual(before);
  });

  test("is deleted by purge, and then its file is needed", async () => {
    await edit((editor) => editor.remove(mill.id, { keep: true }));
    expect(await edit((editor) => purge(editor.graph))).toEqual({ documents: 1, texts: 1, originals: 0, others: 0 });
    expect(Object.values(everyFile()).some((content) => content.includes("The mill was open"))).toBe(false);
    expect(await edit((editor) => editor.restore(mill.id))).toBe(false);
    expect(await edit((editor) => editor.put(mill, MILL))).toBe("added");
  });

  test("is whole in one place or the other, whichever call fails", async () => {
    for (let step = 1, isDone = false; !isDone; step++) {
      await edit((editor) => editor.remove(mill.id, { keep: true }), failingAt(step)).then(
        () => (isDone = true),
        () => undefined,
      );
      await edit(async () => undefined);
      const graph = await GraphFolder.open(path);
      const isIn = await graph.has(mill.id);
      if (!isIn) expect(await edit((editor) => editor.restore(mill.id))).toBe(true);
      expect(await graph.text(mill.textId)).toBe(MILL);
      expect(await graph.record(mill.id)).toEqual(mill);
      expect(step).toBeLessThan(120);
    }
  });
});

/** A disk whose calls fail from one of them on. */
function failingAt(step: number): Files {
  let calls = 0;
  const guard = async <T>(call: () => Promise<T>): Promise<T> => {
    if (++calls >= step) throw Object.assign(new Error("EIO"), { code: "EIO" });
    return call();
  };
  return {
    mkdir: (one, options) => guard(() => REAL_FILES.mkdir(one, options)),
    rename: (one, other) => guard(() => REAL_FILES.rename(one, other)),
    unlink: (one) => guard(() => REAL_FILES.unlink(one)),
    open: (one, flags, mode) => guard(() => REAL_FILES.open(one, flags, mode)),
  };
}

test("a document that is removed takes with it what was set aside of it", async () => {
  await edit((editor) => editor.remove(mill.id, { keep: true }));
  await edit((editor) => editor.restore(mill.id));
  await edit((editor) => editor.remove(mill.id));
  expect(Object.values(everyFile()).some((content) => content.includes("The mill was open"))).toBe(false);
});

describe("what lies there already is not written over", () => {
  const aside = (name: string): string => at(setAsideFile(name));

  test("by the damaged text of another document with the same words, nor is it when the damaged one comes first", async () => {
    await edit((editor) => editor.remove(mill.id, { keep: true }));
    await edit(async (editor) => {
      for (const words of ["damaged once", "damaged twice"]) {
        mkdirSync(dirname(at(textFile(mill.textId))), { recursive: true });
        writeFileSync(at(textFile(mill.textId)), words);
        await setAside(editor.graph, textFile(mill.textId), REAL_FILES);
      }
    });
    expect(readFileSync(aside(textFile(mill.textId)), "utf8")).toBe(MILL);
    expect([2, 3].map((n) => readFileSync(`${aside(textFile(mill.textId))}.${n}`, "utf8"))).toEqual([
      "damaged once",
      "damaged twice",
    ]);
    await edit(async (editor) => {
      await editor.restore(mill.id);
      await link(editor);
    });
    expect(readFileSync(at(textFile(mill.textId)), "utf8")).toBe(MILL);
  });

  test("by a document that is removed and kept after a damaged one of its name was set aside", async () => {
    writeFileSync(at(documentFile(mill.id)), "<broken");
    await edit((editor) => editor.repair());
    await edit((editor) => editor.put(mill, MILL));
    await edit((editor) => editor.remove(mill.id, { keep: true }));
    expect(readFileSync(`${aside(documentFile(mill.id))}.2`, "utf8")).toBe("<broken");
    expect(readFileSync(aside(documentFile(mill.id)), "utf8")).toContain(mill.id);
  });

  test("and all of it goes with a document that is removed for good", async () => {
    for (let n = 0; n < 3; n++) {
      appendFileSync(at(textFile(mill.textId)), `more ${n}`);
      await edit((editor) => editor.repair());
      await edit((editor) => editor.put(mill, MILL));
    }
    expect(Object.values(everyFile()).filter((content) => content.includes("The mill was open"))).toHaveLength(4);
    await edit((editor) => editor.remove(mill.id));
    expect(Object.values(everyFile()).filter((content) => content.includes("The mill was open"))).toEqual([]);
  });
});

const DAMAGES: readonly (readonly [string, () => void])[] = [
  ["a document's file cut off", () => writeFileSync(at(documentFile(mill.id)), "<broken")],
  ["an empty document's file", () => writeFileSync(at(documentFile(mill.id)), "")],
  ["a text that was changed", () => appendFileSync(at(textFile(mill.textId)), "more")],
  ["a text that is gone", () => rmSync(at(textFile(mill.textId)))],
];

describe("repair", () => {
  test.each(DAMAGES)("sets aside %s; the rest is whole, and building brings the document back", async (_, damage) => {
    damage();
    await edit(async (editor) => {
      const damaged = await editor.repair();
      expect(damaged.map(({ document }) => document)).toEqual([mill.id]);
      await link(editor);
    });
    expect(existsSync(at(setAsideFile(documentFile(mill.id))))).toBe(true);
    expect(await (await GraphFolder.open(path)).documents()).toEqual([bridge.id]);
    expect((await findings()).filter(({ message }) => message !== "the text belongs to no document")).toEqual([]);
    expect(await edit((editor) => editor.put(mill, MILL))).toBe("added");
  });

  test("sets aside files that do not belong, and makes new what is computed", async () => {
    writeFileSync(at("documents/notes.ttl"), "mine");
    writeFileSync(at("links.ttl"), "<broken");
    await edit(async (editor) => {
      expect(await editor.repair()).toMatchObject([{ document: null, files: [join("documents", "notes.ttl")] }]);
      await link(editor);
    });
    expect(readFileSync(at(setAsideFile("documents/notes.ttl")), "utf8")).toBe("mine");
    expect(await findings()).toEqual([]);
  });

  test.each(["", "{", '{"format": "x"}'])("writes settings that hold “%s” again from the documents", async (damage) => {
    const before = readFileSync(at("claimgraph.json"), "utf8");
    writeFileSync(at("claimgraph.json"), damage);
    expect(await repairSettings(path)).toBe(true);
    expect(readFileSync(at("claimgraph.json"), "utf8")).toBe(before);
    rmSync(at("claimgraph.json"));
    expect(await repairSettings(path)).toBe(true);
    expect(readFileSync(at("claimgraph.json"), "utf8")).toBe(before);
  });

  test("leaves settings of a later version, and whole ones, as they are", async () => {
    expect(await repairSettings(path)).toBe(false);
    writeFileSync(at("claimgraph.json"), '{"format": 99}');
    expect(await repairSettings(path)).toBe(false);
    expect(readFileSync(at("claimgraph.json"), "utf8")).toBe('{"format": 99}');
  });
});

test("a damaged document is left out of what is asked of the others, told once, and the exit code says so", async () => {
  writeFileSync(at(documentFile(mill.id)), "<broken");
  const warnings: string[] = [];
  const terminal = { warn: (message: string) => warnings.push(message) } as unknown as Terminal;
  const session: Session = { terminal, exitCode: 0 };
  const graph = await openGraph(path, session);
  expect((await graph.records()).map(({ id }) => id)).toEqual([bridge.id]);
  await graph.records();
  expect(session.exitCode).toBe(3);
  expect(await graph.links(await graph.records())).toBeNull();
  expect(warnings).toEqual([expect.stringContaining(`${mill.id}.ttl`)]);
});
