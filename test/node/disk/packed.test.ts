import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { packed } from "../../../src/node/disk/packed.ts";

async function bytesOf(pieces: Iterable<string>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of packed(pieces, "claims.nq.gz")) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

test("a packed text is unpacked to the same", async () => {
  const pieces = Array.from({ length: 50_000 }, (_, n) => `gate ${n * 7919}\n`);
  expect(gunzipSync(await bytesOf(pieces)).toString()).toBe(pieces.join(""));
});

test("where making the text fails, whoever writes it is told, and does not wait for ever", async () => {
  function* broken(): Generator<string> {
    yield "one\n";
    throw new Error("no more");
  }
  await expect(bytesOf(broken())).rejects.toThrow("no more");
});
