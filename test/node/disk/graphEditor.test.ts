import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { EXIT } from "../../../src/model/errors.ts";
import { GraphEditor } from "../../../src/node/disk/graphEditor.ts";
import { GraphFolder } from "../../../src/node/disk/graphFolder.ts";
import { recordFor, TEXT } from "./bridgeRecord.ts";

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

/** All files of the graph with what they hold. */
const contents = (): Map<string, string> =>
  new Map(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(path.length + 1), readFileSync(file, "utf8")]),
  );

const refusal = (work: Promise<unknown>): Promise<{ exitCode: number; message: string }> =>
  work.then(
    () => {
      throw new Error("not refused");
    },
    (error) => error,
  );

describe("a graph on disk", () => {
  test("lets other work be done while its documents are read, so that a signal is heard", async () => {
    await edit((editor) => editor.put(recordFor(), TEXT));
    const graph = await GraphFolder.open(path);
    let isHeard = false;
    setImmediate(() => {
      isHeard = true;
    });
    for await (const { record } of graph.readings(null)) expect([record.id, isHeard]).toEqual([recordFor().id, true]);
    expect.assertions(1);
  });

  test("holds each document in a file of its id and its text in a file of its hash, and gives them back", async () => {
    const record = recordFor();
    expect(await edit((editor) => editor.put(record, TEXT))).toBe("added");
    expect([...contents().keys()]).toEqual([
      "claimgraph.json",
      `documents/${record.id.slice(0, 2)}/${record.id}.ttl`,
      "links.stale",
      "manifest.sha256",
      `texts/${record.textId.slice(0, 2)}/${record.textId}.txt`,
    ]);
    const graph = await GraphFolder.open(path);
    expect(await graph.documents()).toEqual([record.id]);
    expect(await graph.record(record.id)).toEqual(record);
    expect(await graph.text(record.textId)).toBe(TEXT);
    expect(await graph.find(record.id.slice(0, 6))).toBe(record.id);
    expect(await graph.find("zz")).toBeNull();
  });

  test("has the same bytes whatever the order in which documents come, and however often", async () => {
    const records = [recordFor(), recordFor(TEXT, "Halyard")];
    const build = async (order: typeof records): Promise<Map<string, string>> => {
      rmSync(path, { recursive: true, force: true });
      await edit(async (editor) => {
        for (const record of order) await editor.put(record, TEXT);
        await editor.writeLinks("# none\n");
      });
      return contents();
    };
    const once = await build(records);
    expect(await build([...records].reverse())).toEqual(once);
    expect(await edit((editor) => editor.put(records[0]!, TEXT))).toBe("unchanged");
    expect(contents()).toEqual(once);
  });

  test("replaces a document that is there, and says that the links are to be computed again", async () => {
    const record = recordFor();
    await edit(async (editor) => {
      await editor.put(record, TEXT);
      await editor.writeLinks("# none\n");
    });
    const graph = await GraphFolder.open(path);
    expect(await graph.linksAreStale()).toBe(false);
    expect(await graph.links()).toBe("# none\n");
    const changed = { ...record, title: "Bridge open" };
    expect(await edit((editor) => editor.put(changed, TEXT))).toBe("replaced");
    expect(await graph.record(record.id)).toEqual(changed);
    expect(await graph.linksAreStale()).toBe(true);
  });

  test("removes a document with its words, keeps a text that another has, and does not let it in again", async () => {
    const lantern = recordFor(TEXT, "Lantern");
    const halyard = recordFor(TEXT, "Halyard");
    await edit(async (editor) => {
      for (const record of [lantern, halyard]) await editor.put(record, TEXT);
      await editor.writeLinks('# "the bridge at Osk was closed"\n');
    });
    await edit((editor) => editor.remove(lantern.id));
    const graph = await GraphFolder.open(path);
    expect(await graph.documents()).toEqual([halyard.id]);
    expect(await graph.forgotten()).toEqual([lantern.id]);
    expect(await graph.text(halyard.textId)).toBe(TEXT);
    expect(existsSync(join(path, "links.ttl"))).toBe(false);
    expect(await edit((editor) => editor.put(lantern, TEXT))).toBe("forgotten");
    await edit((editor) => editor.remove(halyard.id));
    expect([...contents().values()].join("")).not.toContain("bridge");
    const again = await refusal(edit((editor) => editor.remove(lantern.id)));
    expect(again).toMatchObject({ exitCode: EXIT.noInput, message: expect.stringContaining("removed before") });
  });

  test("keeps the base that it was made with", async () => {
    const settings = { base: "https://keldora.example/id/", ns: "https://keldora.example/ns#" };
    const editor = await GraphEditor.open(path, { create: true, settings });
    await editor.put(recordFor(), TEXT);
    await editor.close();
    const graph = await GraphFolder.open(path);
    expect(graph.settings).toEqual(settings);
    expect(await graph.turtle(recordFor().id)).toContain("@base <https://keldora.example/id/>");
    expect(await graph.record(recordFor().id)).toEqual(recordFor());
  });

  test("is refused where there is none, naming what is there instead", async () => {
    expect(await refusal(GraphFolder.open(path))).toMatchObject({
      exitCode: EXIT.noInput,
      message: "there is no such graph",
    });
    expect(await refusal(GraphFolder.open(folder))).toMatchObject({
      exitCode: EXIT.noInput,
      message: "this is no graph: it has no claimgraph.json",
    });
    expect(await refusal(GraphEditor.open(path))).toMatchObject({ exitCode: EXIT.noInput });
    expect(existsSync(path)).toBe(false);
    writeFileSync(join(folder, "holiday.jpg"), "x");
    expect(await refusal(GraphEditor.open(folder, { create: true }))).toMatchObject({ exitCode: EXIT.cannotCreate });
    writeFileSync(path, "a file");
    expect(await refusal(GraphEditor.open(path, { create: true }))).toMatchObject({ exitCode: EXIT.cannotCreate });
    expect(readFileSync(path, "utf8")).toBe("a file");
  });

  test.each([
    ["{", /no JSON/],
    ["[]", /format is missing/],
    ['{"format": 2}', /format 2, and this program knows up to 1/],
    ['{"format": 1, "base": "not an iri"}', /“base”/],
    ['{"format": 1, "ns": "https://a.example/> <b"}', /“ns”/],
  ])("is refused with the settings %s", async (settings, message) => {
    await edit(async () => undefined);
    writeFileSync(join(path, "claimgraph.json"), settings);
    expect(await refusal(GraphFolder.open(path))).toMatchObject({
      exitCode: EXIT.badData,
      message: expect.stringMatching(message),
    });
  });

  test("names file and line of a document's file that is broken", async () => {
    const record = recordFor();
    await edit((editor) => editor.put(record, TEXT));
    const file = join(path, "documents", record.id.slice(0, 2), `${record.id}.ttl`);
    const lines = readFileSync(file, "utf8").split("\n");
    writeFileSync(file, [...lines.slice(0, 12), "<broken", ...lines.slice(12)].join("\n"));
    expect(await refusal((await GraphFolder.open(path)).record(record.id))).toMatchObject({
      exitCode: EXIT.badData,
      place: file,
      line: 13,
    });
  });
});
