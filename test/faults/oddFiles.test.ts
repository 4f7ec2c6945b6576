import { execFileSync } from "node:child_process";
import { statSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { run } from "../node/cli/program.ts";
import { BRIDGE, tree, Work } from "../node/cli/work.ts";

const work = new Work();
let made = 0;

/** A graph with one of its files, the first that is called so. */
async function graphWith(file: RegExp): Promise<{ graph: string; path: string }> {
  const graph = work.path(`odd${++made}.graph`);
  await run(["build", work.file("bridge.txt", BRIDGE), "-o", graph]);
  const [name = ""] = Object.keys(tree(graph)).filter((one) => file.test(one));
  return { graph, path: join(graph, name) };
}

const KINDS = {
  document: /^documents.*ttl$/,
  text: /^texts.*txt$/,
  links: /^links\.ttl$/,
  settings: /^claimgraph\.json$/,
};

describe.skipIf(process.platform === "win32")("a file of a graph that is none", () => {
  test.each(Object.entries(KINDS))(
    "a FIFO in place of the %s is refused by name, and never waited for",
    async (_, kind) => {
      const { graph, path } = await graphWith(kind);
      unlinkSync(path);
      execFileSync("mkfifo", [path]);
      const ran = await run(["verify", graph]);
      expect(ran.code).not.toBe(0);
      expect(ran.stdout + ran.stderr).toMatch(/FIFO|is gone/);
      expect([0, 3, 65, 66]).toContain((await run(["timeline", graph])).code);
    },
  );

  test("a device in place of a document is not read", async () => {
    const { graph, path } = await graphWith(KINDS.document);
    unlinkSync(path);
    symlinkSync("/dev/zero", path);
    const ran = await run(["claims", graph]);
    expect(ran.stderr).toContain("a device, no file");
    expect(ran.code).not.toBe(0);
  });
});

test.each([
  ["document", KINDS.document, "0.6 GB"],
  ["text", KINDS.text, "0.6 GB"],
  // links of a large graph have as much, but no line of theirs has
  ["links", KINDS.links, "links.ttl: it has a line of more than 64 MB"],
] as const)("a %s of 600 MB is told by name, and read by nobody", async (_, kind, why) => {
  const { graph, path } = await graphWith(kind);
  truncateSync(path, 6e8);
  const ran = await run(["verify", graph]);
  expect(ran.code).toBe(65);
  expect(ran.stdout + ran.stderr).toContain(why);
});

test("a packed graph that is not packed, is cut off, or unpacks to more than is read is refused: exit code 65", async () => {
  const packed = gzipSync(Buffer.alloc(1 << 20));
  const bomb = Buffer.concat(Array.from({ length: 600 }, () => packed));
  const inputs = {
    "plain.ttl.gz": Buffer.from("<a> <b> <c> ."),
    "cut.ttl.gz": packed.subarray(0, 60),
    "bomb.ttl.gz": bomb,
  };
  for (const [name, bytes] of Object.entries(inputs)) {
    writeFileSync(work.path(name), bytes);
    expect(await run(["claims", work.path(name)]), name).toMatchObject({
      code: 65,
      stderr: expect.stringContaining(name),
    });
  }
});

test("a graph file that memory has no room for is told at once, and no export is written over it unseen", async () => {
  const large = work.file("large.ttl", "");
  truncateSync(large, 5e8);
  const room = expect.stringMatching(
    /large\.ttl: to read this file would take more than 7\.\d GB of memory, and there are/,
  );
  expect(await run(["claims", large])).toMatchObject({ code: 65, stdout: "", stderr: room });
  const { graph } = await graphWith(KINDS.document);
  const ran = await run(["export", graph, "-o", large]);
  expect(ran).toMatchObject({ code: 73, stderr: expect.stringContaining("cannot be compared with this graph") });
  expect(statSync(large).size).toBe(5e8);
});
