import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ClaimgraphError } from "../../src/model/errors.ts";
import { linkFolder } from "../../src/node/cli/linking.ts";
import { GraphEditor } from "../../src/node/disk/graphEditor.ts";
import { GraphFolder } from "../../src/node/disk/graphFolder.ts";
import { verifyGraph } from "../../src/node/disk/verify.ts";
import { recordFor, TEXT } from "../node/disk/bridgeRecord.ts";

/** CLAIMGRAPH_FLIPS=360 tries more. */
const FLIPS = Number(process.env.CLAIMGRAPH_FLIPS ?? 48);
let folder = "";
let path = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimgraph-"));
  path = join(folder, "flipped.graph");
  const editor = await GraphEditor.open(path, { create: true });
  await editor.put(recordFor(), TEXT);
  await editor.put(recordFor(TEXT, "Halyard"), TEXT);
  await editor.put(recordFor(`${TEXT}The mill was open.\n`), `${TEXT}The mill was open.\n`);
  await linkFolder(editor, { stopIfInterrupted: () => undefined });
  await editor.writeView([{ path: "graph.json", content: '{"overview":{"counts":{"claims":3}}}' }]);
  await editor.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Numbers from 0 to 1, the same every time (mulberry32). */
function numbers(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Whether somebody who verifies the graph is told of something. */
async function isTold(): Promise<boolean> {
  try {
    return (await verifyGraph(await GraphFolder.open(path))).findings.length > 0;
  } catch (error) {
    if (error instanceof ClaimgraphError) return true;
    throw error;
  }
}

test(`none of ${FLIPS} bits that turn anywhere in a graph's folder is silent`, async () => {
  expect(await isTold()).toBe(false);
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const kinds = new Set(files.map((file) => relative(path, file).split(/[/\\]/)[0]));
  expect(kinds).toEqual(new Set(["claimgraph.json", "documents", "links.ttl", "manifest.sha256", "texts", "view"]));
  const next = numbers(7);
  const silent: string[] = [];
  for (let n = 0; n < FLIPS; n++) {
    const file = files[Math.floor(next() * files.length)]!;
    const whole = readFileSync(file);
    const flipped = Buffer.from(whole);
    const at = Math.floor(next() * whole.length);
    flipped[at] = flipped[at]! ^ (1 << Math.floor(next() * 8));
    writeFileSync(file, flipped);
    if (!(await isTold())) silent.push(`${relative(path, file)} byte ${at}`);
    writeFileSync(file, whole);
  }
  expect(silent).toEqual([]);
}, 600_000);
