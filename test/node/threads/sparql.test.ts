import { mkdtempSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EXIT } from "../../../src/model/errors.ts";
import { sparqlThread } from "../../../src/node/threads/sparql.ts";
import { buildWorker } from "./builtWorker.ts";

let built: Awaited<ReturnType<typeof buildWorker>>;
beforeAll(async () => {
  built = await buildWorker("src/node/threads/sparqlWorker.ts");
});
afterAll(() => built.remove());

const NQUADS = Array.from({ length: 300 }, (_, i) => `<urn:a${i}> <urn:p> "${i}" .`).join("\n");

test("a graph is asked in a thread: answers, mistakes, a deadline, a query that breaks the engine, and answers again", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "sparql-")), "graph.nq");
  writeFileSync(file, NQUADS);
  const thread = sparqlThread(
    { sources: [{ file, format: "nquads", graph: null }], base: "https://w3id.org/claimgraph/id/" },
    built.url,
  );
  try {
    const count = { query: "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", options: { rows: "csv" } } as const;
    expect(await thread.ask(count, 60_000)).toEqual({ kind: "rows", text: "n\r\n300\r\n" });
    await expect(thread.ask({ query: "SELECT {" }, 60_000)).rejects.toMatchObject({ exitCode: EXIT.usage });
    const endless = {
      query: "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER(?c != ?f) }",
    };
    await expect(thread.ask(endless, 300)).rejects.toMatchObject({
      message: expect.stringContaining("took longer than 0.3 s"),
    });
    const deep = { query: `SELECT * { FILTER(${"(".repeat(20_000)}1${")".repeat(20_000)}) }` };
    await expect(thread.ask(deep, 60_000)).rejects.toMatchObject({ name: "ClaimgraphError", exitCode: EXIT.usage });
    expect(await thread.ask(count, 60_000)).toEqual({ kind: "rows", text: "n\r\n300\r\n" });
  } finally {
    await thread.close();
  }
});

test("a graph for which the engine cannot have the memory is refused before it is loaded, with its size and the way to go on", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "sparql-")), "graph.nq");
  writeFileSync(file, NQUADS);
  // takes no room on the disk
  truncateSync(file, 2_500_000_000);
  const thread = sparqlThread({ sources: [{ file, format: "nquads", graph: null }], base: "urn:x/" }, built.url);
  try {
    await expect(thread.ask({ query: "ASK {}" }, 60_000)).rejects.toMatchObject({
      code: "refused",
      exitCode: EXIT.badData,
      message: expect.stringMatching(/about 5\.4 GB of memory for this graph, and can have 4 GB/),
      remedy: expect.stringMatching(/claimgraph push/),
    });
  } finally {
    await thread.close();
  }
});
