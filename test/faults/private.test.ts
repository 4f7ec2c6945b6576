import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { guardFormulas } from "../../src/export/csv.ts";
import { writeMarkdown } from "../../src/export/report/markdown.ts";
import { run } from "../node/cli/program.ts";
import { BRIDGE, Work } from "../node/cli/work.ts";

const work = new Work();
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe.skipIf(process.platform === "win32")("who may read what is written", () => {
  test("a graph folder is its owner's alone, every file of it; the folder above it is not touched", async () => {
    const graph = work.path("above/own.graph");
    await run(["build", work.file("own.txt", BRIDGE), "-o", graph]);
    const entries = readdirSync(graph, { recursive: true, withFileTypes: true });
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries)
      expect(modeOf(join(entry.parentPath, entry.name)), entry.name).toBe(entry.isDirectory() ? "700" : "600");
    expect(modeOf(graph)).toBe("700");
    expect(modeOf(work.path("above"))).not.toBe("700");
  });

  test("a graph file and an export keep the mode that somebody gave them; a new one follows the umask", async () => {
    const file = work.path("own.ttl");
    const table = work.path("own.csv");
    await run(["build", work.file("own.txt", BRIDGE), "-o", file]);
    await run(["export", file, "-o", table]);
    expect(modeOf(file)).toBe(((0o666 & ~process.umask()) as number).toString(8));
    for (const [path, mode] of [
      [file, "600"],
      [table, "664"],
    ] as const)
      chmodSync(path, Number.parseInt(mode, 8));
    await run(["build", work.file("two.txt", "Keldora said that the mill was closed."), "-o", file]);
    await run(["export", file, "-o", table]);
    expect(readFileSync(table, "utf8")).toContain("the mill was closed");
    expect([modeOf(file), modeOf(table)]).toEqual(["600", "664"]);
  });
});

describe("an export writes over an earlier export only", () => {
  test.each([
    ["notes.csv", "name,place\r\nOren Vask,Tamrin\r\n"],
    ["notes.ttl", '<https://example.org/a> <https://example.org/b> "mine".\n'],
    ["notes.nq", "no graph at all"],
  ])("%s with other content stays: exit code 73", async (name, content) => {
    const graph = work.path("export.ttl");
    await run(["build", work.file("own.txt", BRIDGE), "-o", graph]);
    const file = work.file(name, content);
    expect(await run(["export", graph, "-o", file])).toMatchObject({
      code: 73,
      stderr: expect.stringContaining(`error: ${file}: the file is there and `),
    });
    expect(readFileSync(file, "utf8")).toBe(content);
  });

  test("a graph file with a document that the exported graph does not have stays", async () => {
    const [one, two] = [work.path("one.ttl"), work.path("two.ttl")];
    await run(["build", work.file("own.txt", BRIDGE), "-o", one]);
    await run(["build", work.file("two.txt", "Keldora said that the mill was closed."), "-o", two]);
    const before = readFileSync(two, "utf8");
    expect((await run(["export", one, "-o", two])).code).toBe(73);
    expect(readFileSync(two, "utf8")).toBe(before);
    writeFileSync(two, "");
    expect((await run(["export", one, "-o", two])).code).toBe(0);
    expect((await run(["export", one, "-o", two])).code).toBe(0);
  });
});

test("a query's table holds no formula, and its numbers stay numbers", () => {
  expect(guardFormulas('a,b\r\n=1+1,-5\r\n"=cmd(""x"",1)","said, = no"\r\n@x,+1.5e3\r\n"first\n=second",-a\r\n')).toBe(
    'a,b\r\n\'=1+1,-5\r\n"\'=cmd(""x"",1)","said, = no"\r\n\'@x,+1.5e3\r\n"first\n=second",\'-a\r\n',
  );
});

test.each(["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", " https://example.org", "file:///etc/x"])(
  "a report in Markdown has no link to %s",
  (href) => {
    const line = [{ kind: "link", text: "A title", href }] as const;
    expect(writeMarkdown({ title: "T", blocks: [{ kind: "paragraph", line }] })).toBe("# T\n\nA title\n");
  },
);
