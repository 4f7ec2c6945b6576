import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openGraph } from "../../../src/node/cli/graph.ts";
import { forViewer } from "../../../src/node/cli/served.ts";
import type { Terminal } from "../../../src/node/cli/terminal.ts";
import { GraphEditor } from "../../../src/node/disk/graphEditor.ts";
import { documentFile } from "../../../src/overview/bundleFiles.ts";
import { survey } from "../../../src/overview/overview.ts";
import { partFiles } from "../../../src/overview/pieces.ts";
import { syntheticGraph } from "../../overview/synthetic.mjs";

const folder = mkdtempSync(join(tmpdir(), "claimgraph-view-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { records, links, texts } = syntheticGraph({ documents: 3, claimsEach: 4, actors: 4, events: 3, places: 3 });
const { numbers } = survey(records, links);
const [first, second] = records;
const terminal = { say: () => undefined } as unknown as Terminal;
const shown = async () =>
  forViewer(await openGraph(folder, { terminal, exitCode: 0 }), terminal, { texts: true, originals: true });
const text = (id: string | undefined) => texts.get(id ?? "") ?? "";

test("a small graph is given whole; a view that was written for a big one is given as it is, while it is of the graph as it is", async () => {
  if (first === undefined || second === undefined) throw new Error("no documents");
  const editor = await GraphEditor.open(folder, { create: true });
  try {
    await editor.put(first, text(first.textId));
    const whole = await shown();
    expect([whole.documents, whole.claims, [...whole.texts]]).toEqual([1, 4, [first.textId]]);
    expect(JSON.parse((await whole.file("graph.json")) ?? "").documents).toEqual([first]);
    expect(await whole.file(documentFile(numbers[0]!))).toBeNull();

    await editor.writeView(partFiles(survey(records, links)));
    await editor.writeLinks("");
    const parts = await shown();
    expect([parts.documents, parts.claims]).toEqual([3, 12]);
    expect(JSON.parse((await parts.file("graph.json")) ?? "").overview.counts.documents).toBe(3);
    expect(JSON.parse((await parts.file(documentFile(numbers[1]!))) ?? "").record.id).toBeDefined();
    const names: string[] = [];
    for await (const { path } of parts.files()) names.push(path);
    expect(names).toEqual(expect.arrayContaining(["graph.json", documentFile(numbers[0]!), documentFile(numbers[2]!)]));

    // another document: the view is of an older graph
    await editor.put(second, text(second.textId));
    expect((await shown()).documents).toBe(2);
  } finally {
    await editor.close();
  }
});
