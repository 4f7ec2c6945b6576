import { readFileSync, writeFileSync } from "node:fs";
import { join, win32 } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { refuseUnportable, whyNotPortable } from "../../src/node/disk/portableName.ts";
import { run } from "../node/cli/program.ts";
import { BRIDGE, tree, Work } from "../node/cli/work.ts";

const work = new Work();
const MILL = "Keldora said that the mill was closed.";
afterEach(() => {
  vi.doUnmock("node:path");
  vi.resetModules();
});

describe("names of files", () => {
  test.each([
    "CON",
    "aux.ttl",
    "x/NUL.graph/y",
    "com1",
    "LPT9.csv",
    "graph.",
    "graph /a.ttl",
    "a:b.ttl",
    "COM\u00b9.nq",
  ])("%j is refused on Windows, and is a name elsewhere", (name) => {
    expect(whyNotPortable(name)).not.toBeNull();
    expect(() => refuseUnportable(name, "win32")).toThrow(/nothing can be written here/);
    expect(() => refuseUnportable(name, "linux")).not.toThrow();
  });

  test.each(["C:\\graphs\\conflict.graph", "..\\a.ttl", "./console/auxiliary.nq", "com10.csv", "-"])(
    "%j is a name",
    (name) => {
      expect(whyNotPortable(name)).toBeNull();
    },
  );

  test("that documents bring make no file's name: those of a graph and a site can be written anywhere", async () => {
    const lines = ["CON", "aux.txt", "../up", "a:b", "A.txt", "a.txt", "trailing. "].map(
      (id, n) => `${JSON.stringify({ id, text: `${MILL} Gate ${n} was shut, Keldora said.`, title: id })}\n`,
    );
    const graph = work.path("names.graph");
    await run(["build", work.file("names.jsonl", lines.join("")), "-o", graph]);
    await run(["export", graph, "-o", `${work.path("names.site")}/`, "--texts"]);
    const names = [...Object.keys(tree(graph)), ...Object.keys(tree(work.path("names.site")))];
    expect(names.length).toBeGreaterThan(30);
    for (const name of names) expect(whyNotPortable(name), name).toBeNull();
    const own = Object.keys(tree(graph)).map((name) => name.toLowerCase());
    expect(new Set(own).size).toBe(own.length);
  });

  test("are the same in the manifest where paths have backslashes", async () => {
    const id = "0123456789abcdef0123456789abcdef";
    const posix = await import("../../src/node/disk/layout.ts");
    expect(posix.documentFile(id)).toBe(`documents/01/${id}.ttl`);
    vi.resetModules();
    vi.doMock("node:path", () => ({ ...win32, default: win32 }));
    const [layout, { nameOf }] = await Promise.all([
      import("../../src/node/disk/layout.ts"),
      import("../../src/node/disk/manifest.ts"),
    ]);
    expect(layout.documentFile(id)).toBe(`documents\\01\\${id}.ttl`);
    for (const file of [
      layout.documentFile(id),
      layout.textFile(id),
      layout.tombstone(id),
      layout.OWN_NAME,
      layout.HIDDEN_NAME,
    ])
      expect(nameOf(file)).toBe(file.replaceAll("\\", "/"));
  });
});

test("a folder whose lines another program ends by CRLF: what was removed stays out, hidden names stay covered, and verify tells", async () => {
  const graph = work.path("crlf.graph");
  const mill = work.file("mill.txt", MILL);
  await run(["build", work.file("bridge.txt", BRIDGE), mill, "-o", graph]);
  const { stdout } = await run(["claims", graph, "--text", "mill", "--json"]);
  await run(["remove", graph, JSON.parse(stdout).document]);
  await run(["hide", graph, "Oren Vask"]);
  const before = (await run(["claims", graph, "--json"])).stdout;
  expect(before).not.toContain("Vask");
  for (const name of Object.keys(tree(graph))) {
    if (name.startsWith("texts")) continue;
    const file = join(graph, name);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("\n", "\r\n"));
  }
  expect((await run(["claims", graph, "--json"])).stdout).toBe(before);
  expect((await run(["verify", graph])).code).toBe(65);
  const again = await run(["build", mill, "-o", graph, "--publisher", "Halyard"]);
  expect(again.stderr).toContain("stays out");
});

test("a text with CRLF is read as it is, and its spans are of it", async () => {
  const graph = work.path("lines.graph");
  await run(["build", work.file("crlf.txt", BRIDGE.replaceAll("\n", "\r\n")), "-o", graph]);
  expect(await run(["verify", graph])).toMatchObject({ code: 0, stdout: "" });
  expect((await run(["claims", graph])).stderr).toContain("4 claims");
});
