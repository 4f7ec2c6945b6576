import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SourceDocument } from "../../../src/model/document.ts";
import { EXIT } from "../../../src/model/errors.ts";
import {
  type Extracted,
  type ExtractInOrderOptions,
  extractInOrder,
} from "../../../src/node/threads/extractInOrder.ts";
import { readDocument } from "../../../src/read/document.ts";
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
const documents = readdirSync(samples)
  .filter((name) => /\.(?:txt|html)$/.test(name))
  .sort()
  .slice(0, 12)
  .map((name) => readDocument(readFileSync(new URL(name, samples)), name));

async function run<Item>(
  items: Iterable<Item>,
  documentOf: (item: Item) => SourceDocument | null,
  options: ExtractInOrderOptions,
): Promise<Extracted<Item>[]> {
  const found: Extracted<Item>[] = [];
  for await (const one of extractInOrder(items, documentOf, options)) found.push(one);
  return found;
}

const source = (text: string): SourceDocument => ({ ...documents[0]!, text, name: text });

describe("extractInOrder", () => {
  test("gives the same with one, two and three jobs, in the order of the items", async () => {
    const alone = await run(documents, (document) => document, { jobs: 1 });
    expect(alone.map(({ item }) => item.name)).toEqual(documents.map(({ name }) => name));
    expect(alone.some((one) => "extraction" in one && one.extraction!.claims.length > 0)).toBe(true);
    for (const jobs of [2, 3])
      expect(await run(documents, (document) => document, { jobs, worker: own.url })).toEqual(alone);
  });

  test("reads a long text in another thread also with one job, so that this one hears a Ctrl-C", async () => {
    const options = { jobs: 1, long: documents[0]!.text.length - 1, worker: dying.url };
    const [first, second] = await run([documents[0]!, source("short")], (document) => document, options);
    // such an id only the thread of the tests gives
    expect(first).toMatchObject({ extraction: { id: documents[0]!.text } });
    expect(second).toMatchObject({ extraction: { claims: [] } });
  });

  test("passes items without a document through in their place", async () => {
    const items = [documents[0]!, "refused", documents[1]!];
    const found = await run(items, (item) => (typeof item === "string" ? null : item), { jobs: 2, worker: own.url });
    expect(found.map((one) => ("extraction" in one ? (one.extraction?.document.name ?? null) : "error"))).toEqual([
      documents[0]!.name,
      null,
      documents[1]!.name,
    ]);
  });

  test("keeps the order when later documents are read sooner", async () => {
    const texts = Array.from({ length: 40 }, (_, i) => "x".repeat(40 - i));
    const found = await run(texts, source, { jobs: 3, worker: dying.url });
    expect(found.map((one) => ("extraction" in one ? one.extraction?.id : "error"))).toEqual(texts);
  });

  test("loses one document where a thread dies, names it, and goes on", async () => {
    const texts = ["a", "die", "b", "die", "die", "c", "trouble", "d"];
    const found = await run(texts, source, { jobs: 2, worker: dying.url });
    expect(found.map((one) => ("error" in one ? `-${one.error.place}` : one.extraction?.id))).toEqual([
      "a",
      "-die",
      "b",
      "-die",
      "-die",
      "c",
      "-trouble",
      "d",
    ]);
    expect(found[1]).toMatchObject({
      error: { exitCode: EXIT.fault, message: "the thread that was reading this document ended by itself (code 9)" },
    });
  });

  test("throws a bug of the extraction, whatever jobs there are", async () => {
    await expect(run(["a", "bug", "b"], source, { jobs: 2, worker: dying.url })).rejects.toThrow("x is undefined");
  });

  test("takes no more items ahead than twice the jobs, and ends its threads when nobody asks on", async () => {
    let taken = 0;
    function* endless(): Generator<string> {
      for (;;) yield `text ${++taken}`;
    }
    for await (const _ of extractInOrder(endless(), source, { jobs: 2, worker: dying.url })) break;
    expect(taken).toBeLessThanOrEqual(5);
  });
});
