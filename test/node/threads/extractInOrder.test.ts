import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extract } from "../../../src/extract/pipeline.ts";
import { ClaimgraphError, EXIT } from "../../../src/model/errors.ts";
import {
  type Extracted,
  type ExtractInOrderOptions,
  extractInOrder,
  type Work,
} from "../../../src/node/threads/extractInOrder.ts";
import { readDocument } from "../../../src/read/document.ts";
import { zipFile } from "../../read/zipFile.ts";
import { buildWorker } from "./builtWorker.ts";

let own: Awaited<ReturnType<typeof buildWorker>>;
let dying: Awaited<ReturnType<typeof buildWorker>>;
beforeAll(async () => {
  own = await buildWorker("src/node/threads/extractWorker.ts");
  dying = await buildWorker("test/node/threads/dying.ts");
});
afterAll(() => {
  own.remove();
  dying.remove();
});

const samples = new URL("../../../data/samples/", import.meta.url);
const files = readdirSync(samples)
  .filter((name) => /\.(?:txt|html)$/.test(name))
  .sort()
  .slice(0, 6)
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, samples))) }));

async function run(works: Iterable<Work>, options: ExtractInOrderOptions): Promise<Extracted[]> {
  const found: Extracted[] = [];
  for await (const one of extractInOrder(works, options)) found.push(one);
  return found;
}

const piece = (name: string, bytes: Uint8Array): Work => ({
  kind: "piece",
  piece: { id: name, name, bytes, line: null },
});
const source = (text: string): Work => piece(text, new TextEncoder().encode(text));
const summary = (found: readonly Extracted[]): string[] =>
  found.map((one) => (one.kind === "refused" ? `-${one.error.place}` : one.id));

describe("extractInOrder", () => {
  test("a long document, after which its thread ends, and those around it come in their order, once each", async () => {
    const said = "Keldora denied on Monday that its army had fired on the bridge at Tornwick.\n\n";
    const long = `${"The road to Lorne was quiet in those days, and nobody came by.\n\n".repeat(3300)}${said}`;
    const zip = zipFile([
      ["a.txt", long],
      ["b.txt", said],
      ["c.txt", `${long} `],
    ]);
    const works = [
      source(said),
      piece("long.txt", new TextEncoder().encode(long)),
      piece("all.zip", zip),
      source(`${said} `),
    ];
    const found = await run(works, { jobs: 1, worker: own.url });
    expect(found.map((one) => [one.id, one.kind === "extraction" ? one.extraction.claims.length : one])).toEqual([
      [said, 1],
      ["long.txt", 1],
      ["all.zip!/a.txt", 1],
      ["all.zip!/b.txt", 1],
      ["all.zip!/c.txt", 1],
      [`${said} `, 1],
    ]);
  });

  test("gives with one and three jobs what reading in this thread gives, in the order of the pieces", async () => {
    const works = files.map(({ name, bytes }) => piece(name, bytes));
    // the bytes of files stay in the thread that read them, unless they are asked for
    const expected = files.map(({ name, bytes }) => {
      const { original: _, ...document } = readDocument(bytes, name);
      return extract(document);
    });
    expect(expected.some(({ claims }) => claims.length > 0)).toBe(true);
    for (const jobs of [1, 3]) {
      const found = await run(works, { jobs, worker: own.url });
      expect(found.map((one) => (one.kind === "extraction" ? one.extraction : one))).toEqual(expected);
    }
  });

  test("passes refusals through in their place", async () => {
    const error = new ClaimgraphError("no such file", { exitCode: EXIT.noInput, place: "b" });
    const found = await run([source("a"), { kind: "refused", id: "b", error }, source("c")], {
      jobs: 2,
      worker: dying.url,
    });
    expect(summary(found)).toEqual(["a", "-b", "c"]);
  });

  test("keeps the order when later documents are read sooner", async () => {
    const texts = Array.from({ length: 40 }, (_, i) => "x".repeat(40 - i));
    expect(summary(await run(texts.map(source), { jobs: 3, worker: dying.url }))).toEqual(texts);
  });

  test("gives every document of a piece that holds many, before those of the next", async () => {
    const many = Array.from({ length: 50 }, (_, i) => `many ${i + 1}`);
    const found = await run(["a", "many", "b"].map(source), { jobs: 2, worker: dying.url });
    expect(summary(found)).toEqual(["a", ...many, "b"]);
  });

  test("loses one document where a thread dies or has a bug, names it, and goes on", async () => {
    const texts = ["a", "die", "b", "die", "die", "c", "trouble", "d", "bug", "e"];
    const found = await run(texts.map(source), { jobs: 2, worker: dying.url });
    expect(summary(found)).toEqual(["a", "-die", "b", "-die", "-die", "c", "-trouble", "d", "-bug", "e"]);
    expect(found[1]).toMatchObject({
      error: {
        exitCode: EXIT.someRefused,
        message: "the thread that was reading this document ended by itself (code 9)",
      },
    });
    expect(found[8]).toMatchObject({
      error: { exitCode: EXIT.someRefused, message: "reading it failed (Error: x is undefined)" },
    });
  });

  test("stops a document that takes longer than its time, also with one job, names it, and goes on", async () => {
    const options = { jobs: 1, timeLimit: 1, worker: dying.url };
    const found = await run(["a", "loop", "b"].map(source), options);
    expect(summary(found)).toEqual(["a", "-loop", "b"]);
    expect(found[1]).toMatchObject({
      error: {
        exitCode: EXIT.someRefused,
        message: expect.stringMatching(/longer than 1 s.*nothing of it was taken.*depends on the machine/),
        remedy: expect.stringContaining("--time-limit"),
      },
    });
  });

  test("names the line of a file of JSON Lines that is stopped", async () => {
    const bytes = new TextEncoder().encode("loop");
    const line: Work = { kind: "piece", piece: { id: "n.jsonl:7", name: "n.jsonl", bytes, line: 7 } };
    const [one] = await run([line], { timeLimit: 1, worker: dying.url });
    expect(one).toMatchObject({ kind: "refused", id: "n.jsonl:7", error: { place: "n.jsonl", line: 7 } });
  });

  test("takes no more pieces ahead than twice the jobs, and ends its threads when nobody asks on", async () => {
    let taken = 0;
    function* endless(): Generator<Work> {
      for (;;) yield source(`text ${++taken}`);
    }
    for await (const _ of extractInOrder(endless(), { jobs: 2, worker: dying.url })) break;
    expect(taken).toBeLessThanOrEqual(5);
  });

  test("throws where a model is damaged: nothing can be read", async () => {
    const options = { worker: own.url, models: { pos: new Uint8Array([1, 2, 3]) } };
    await expect(run([source("a"), source("b")], options)).rejects.toBeInstanceOf(ClaimgraphError);
  });
});
