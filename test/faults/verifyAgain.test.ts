import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeGraph } from "../../src/export/readGraph.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import type { Metadata } from "../../src/model/document.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { readGraphFileWhole } from "../../src/node/cli/graph.ts";
import { linkFolder } from "../../src/node/cli/linking.ts";
import { readAgain } from "../../src/node/cli/readAgain.ts";
import { verifyComputed } from "../../src/node/cli/verifyComputed.ts";
import { GraphEditor } from "../../src/node/disk/graphEditor.ts";
import { GraphFolder } from "../../src/node/disk/graphFolder.ts";
import { documentFile } from "../../src/node/disk/layout.ts";
import { verifyRecords } from "../../src/node/disk/verifyRecords.ts";
import { defaultModelFiles } from "../../src/node/models.ts";
import { extractorOf } from "../../src/node/threads/extractor.ts";
import { readPlain } from "../../src/read/plain.ts";

const extract = extractorOf({ models: defaultModelFiles() });
const TEXTS: readonly (readonly [string, Metadata])[] = [
  ["Keldora said that the mill was closed. Pallumia denied that it had closed the mill.\n", {}],
  [
    "The Ministry of Defence of Pallumia said that Keldoran soldiers had shelled the bridge at Tornwick.\n",
    { publisher: "Halyard", date: "2025-03-20", genre: "news", title: "Bridge shelled" },
  ],
];
const read = ([text, given]: (typeof TEXTS)[number]): DocumentRecord =>
  recordOf(extract(readPlain(new TextEncoder().encode(text), "press.txt", given)));
const records = TEXTS.map(read);

let folder = "";
let path = "";
async function put(all: readonly DocumentRecord[]): Promise<GraphFolder> {
  const editor = await GraphEditor.open(path, { create: true });
  for (const [n, record] of all.entries()) await editor.put(record, TEXTS[n]![0]);
  await linkFolder(editor, { stopIfInterrupted: () => undefined });
  await editor.close();
  return GraphFolder.open(path);
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimgraph-"));
  path = join(folder, "press.graph");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("reading every text again", () => {
  test("gives the contents of the graph, whatever was given with a document", async () => {
    const graph = await put(records);
    expect(await readAgain(graph, records, [], () => undefined)).toEqual({ findings: [], notes: [] });
  });

  test("finds a claim that was turned, with every hash of it made to fit", async () => {
    const [first, second] = records as [DocumentRecord, DocumentRecord];
    const [claim, ...others] = first.claims;
    const turned = { ...first, claims: [{ ...claim!, act: "confirm" as const }, ...others] };
    const graph = await put([turned, second]);
    const { findings } = await readAgain(graph, [turned, second], [], () => undefined);
    expect(findings).toEqual([
      {
        file: documentFile(first.id),
        line: null,
        claim: claim!.id,
        message: `reading its text again gives 1 of ${first.claims.length} claims otherwise`,
      },
    ]);
  });

  test("says nothing about documents that another version has read", async () => {
    const graph = await put(records);
    const older = records.map((record) => ({ ...record, extractor: "claimgraph 0.0.1" }));
    const { findings, notes } = await readAgain(graph, older, [], () => undefined);
    expect(findings).toEqual([]);
    expect(notes).toHaveLength(2);
    expect(notes[0]).toContain("read by another version (claimgraph 0.0.1)");
  });
});

describe("what is computed across documents", () => {
  test("is what the documents give; a link that was turned is found with its line", async () => {
    const graph = await put(records);
    expect(await verifyComputed(graph, records)).toEqual([]);
    const links = join(path, "links.ttl");
    const whole = readFileSync(links, "utf8");
    const lines = whole.split("\n");
    const at = lines.findIndex((line) => line.includes("cg:canonical"));
    lines.splice(at, 1);
    writeFileSync(links, lines.join("\n"));
    expect(await verifyComputed(graph, records)).toMatchObject([{ file: "links.ttl", line: at + 1 }]);
    writeFileSync(links, `${whole}<a> <b> <c>.\n`);
    expect(await verifyComputed(graph, records)).toMatchObject([{ file: "links.ttl", line: whole.split("\n").length }]);
  });

  test("of a view names the file that is another, that is gone, that does not belong", async () => {
    const graph = await put(records);
    const editor = await GraphEditor.open(path);
    await editor.writeView([{ path: "graph.json", content: "{}" }]);
    await editor.close();
    // so small a graph has no view
    expect(await verifyComputed(graph, records)).toMatchObject([{ file: "view/graph.json" }]);
  });
});

describe("a graph in one file", () => {
  test.each(["graph.ttl", "graph.trig", "graph.nq", "graph.jsonld"])("is well as %s", async (name) => {
    const file = join(folder, name);
    const format = ({ ttl: "turtle", trig: "trig", nq: "nquads", jsonld: "jsonld" } as const)[
      name.slice(6) as "ttl" | "trig" | "nq" | "jsonld"
    ];
    writeFileSync(file, writeGraph(records, format));
    expect(await verifyRecords(file, await readGraphFileWhole(file))).toMatchObject({ documents: 2, findings: [] });
  });

  test("is not well where the words of a claim, or those of a span, are others", async () => {
    const file = join(folder, "graph.ttl");
    const turtle = [...writeGraph(records, "turtle")].join("");
    const found = async (words: string, others: string): Promise<string> => {
      expect(turtle).toContain(words);
      writeFileSync(file, turtle.replace(words, others));
      const { findings } = await verifyRecords(file, await readGraphFileWhole(file));
      return findings.map(({ message }) => message).join("\n");
    };
    expect(await found('cg:content "the mill was closed"', 'cg:content "the mill was open"')).toContain(
      "content “the mill was open” is not what its claims and spans say",
    );
    expect(await found('nif:anchorOf "the mill was closed"', 'nif:anchorOf "the mill was never closed"')).toContain(
      "is not as long as its words: “the mill was never closed”",
    );
  });
});
