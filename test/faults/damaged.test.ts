import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../node/cli/program.ts";
import { BRIDGE, tree, Work } from "../node/cli/work.ts";

const work = new Work();
let bridge = "";
let whole = "";
beforeAll(async () => {
  bridge = work.file("bridge.txt", BRIDGE);
  whole = work.path("whole.graph");
  const other = work.file("other.txt", "The Ministry of Health of Pallumia said that the hospital had closed.");
  expect((await run(["build", bridge, other, "-o", whole])).code).toBe(0);
});

let copies = 0;
/** A copy of the graph, with the path of the one file in it whose name ends so and whose content has the words. */
function copied(ending: string, words: string): { readonly graph: string; readonly file: string } {
  const graph = work.path(`copy${++copies}.graph`);
  cpSync(whole, graph, { recursive: true });
  const [file, ...others] = Object.entries(tree(graph)).filter(
    ([name, content]) => name.endsWith(ending) && content.includes(words),
  );
  expect(others).toEqual([]);
  return { graph, file: join(graph, file![0]) };
}

/** What `verify` prints of a graph that is not whole. */
async function found(graph: string): Promise<string[]> {
  const ran = await run(["verify", graph]);
  expect(ran.code).toBe(65);
  expect(ran.stderr).toMatch(/; \d+ findings?\n$/);
  return ran.stdout.trimEnd().split("\n");
}

describe("verify finds", () => {
  test("a text that was changed", async () => {
    const { graph, file } = copied(".txt", "bridge");
    writeFileSync(file, readFileSync(file, "utf8").replace("bridge", "market"));
    expect(await found(graph)).toEqual([expect.stringMatching(/^texts\/.*\.txt: the text was changed: its hash/)]);
  });

  test("a missing text, and a text without a document", async () => {
    const { graph, file } = copied(".txt", "bridge");
    rmSync(file);
    mkdirSync(join(graph, "texts", "00"), { recursive: true });
    writeFileSync(join(graph, "texts", "00", `00${"0".repeat(62)}.txt`), "x");
    expect(await found(graph)).toEqual([
      expect.stringMatching(/^documents\/.*cannot be read: there is no such file/),
      expect.stringMatching(/^texts\/00\/0+\.txt: the text belongs to no document/),
      expect.stringMatching(/^texts\/.*\.txt: the file is gone: manifest\.sha256 lists it/),
    ]);
  });

  test("a quote that is not in the text, by file, line and claim", async () => {
    const { graph, file } = copied(".ttl", 'nif:anchorOf "it had fired on the bridge"');
    const turtle = readFileSync(file, "utf8");
    writeFileSync(
      file,
      turtle.replace('nif:anchorOf "it had fired on the bridge"', 'nif:anchorOf "it had burnt the bridge"'),
    );
    const [line, ...others] = await found(graph);
    expect(others).toEqual([]);
    expect(line).toMatch(
      /^documents\/\S+\.ttl:\d+: the content’s span \d+,\d+ is “it had fired on the bridge” in the text/,
    );
    expect(line).toMatch(/“it had burnt the bridge” in the graph \(claim [0-9a-f]{12}\)$/);
  });

  test("an invalid act, and an event with a statement", async () => {
    const { graph, file } = copied(".ttl", "cg:act cg:deny");
    const turtle = readFileSync(file, "utf8");
    const event = /^<(event\/[0-9a-f]{32})> a cg:Event/m.exec(turtle)![1]!;
    writeFileSync(file, `${turtle}\n<${event}> cg:status cg:happened.\n`);
    expect((await found(graph)).join("\n")).toContain(event);
    writeFileSync(file, turtle.replace("cg:act cg:deny", "cg:act cg:shout"));
    expect((await found(graph)).join("\n")).toMatch(/claim\/[0-9a-f]{32}/);
  });

  test("a file that is cut off, with its line, and files that do not belong", async () => {
    const { graph, file } = copied(".ttl", "cg:act cg:deny");
    const turtle = readFileSync(file, "utf8");
    writeFileSync(file, turtle.slice(0, turtle.indexOf("cg:polarity")));
    writeFileSync(join(graph, "documents", "notes.ttl"), "");
    const lines = await found(graph);
    expect(lines).toContainEqual(expect.stringMatching(/^documents\/\S+\.ttl:\d+: this is not Turtle/));
    expect(lines).toContainEqual(expect.stringMatching(/^documents\/notes\.ttl: this file does not belong here/));
  });
});

describe("a damaged graph", () => {
  test("answers without the damaged document, which is reported by file and line, and is restored by building it again", async () => {
    const { graph, file } = copied(".ttl", "cg:act cg:deny");
    appendFileSync(file, "\n<broken");
    const asked = await run(["claims", graph]);
    expect(asked).toMatchObject({ code: 3, stderr: expect.stringContaining(`warning: ${file}:`) });
    expect(asked.stdout).toContain("the hospital had closed");
    expect((await run(["export", graph, "-o", work.path("rest.csv")])).code).toBe(3);
    expect(readFileSync(work.path("rest.csv"), "utf8")).toContain("the hospital had closed");
    expect(await run(["build", bridge, "-o", graph])).toMatchObject({ code: 0 });
    expect(tree(graph)).toEqual(tree(whole));
  });

  test("whose text was changed is restored by building the document again", async () => {
    const { graph, file } = copied(".txt", "bridge");
    appendFileSync(file, "more");
    expect((await run(["build", bridge, "-o", graph])).code).toBe(0);
    expect((await run(["verify", graph])).code).toBe(0);
  });

  test("whose settings are gone or of a later version is not opened, and not built over", async () => {
    const { graph } = copied(".json", '"format"');
    const settings = join(graph, "claimgraph.json");
    writeFileSync(settings, '{"format": 99}');
    const before = tree(graph);
    for (const command of [
      ["claims", graph],
      ["build", bridge, "-o", graph],
      ["verify", graph],
    ])
      expect(await run(command)).toMatchObject({ code: 65, stderr: expect.stringContaining("Use a later version") });
    expect(tree(graph)).toEqual(before);
    rmSync(settings);
    expect(await run(["claims", graph])).toMatchObject({
      code: 65,
      stderr: expect.stringContaining("the graph has lost its file claimgraph.json"),
    });
    expect(await run(["build", bridge, "-o", graph])).toMatchObject({ code: 73 });
  });

  test("loses its links without harm: they are computed again", async () => {
    const { graph, file } = copied("links.ttl", "cg:canonical");
    rmSync(file);
    expect((await run(["claims", graph])).code).toBe(0);
    expect((await run(["link", graph])).code).toBe(0);
    expect(tree(graph)).toEqual(tree(whole));
  });

  test("from a run that was killed while it wrote is repaired by the next", async () => {
    const { graph, file } = copied(".ttl", "cg:act cg:deny");
    writeFileSync(join(file, "..", ".half.ttl.123-1.tmp"), "<half");
    writeFileSync(join(graph, "links.stale"), "");
    expect((await found(graph)).join("\n")).toContain("a run was interrupted");
    expect((await run(["build", bridge, "-o", graph])).code).toBe(0);
    expect((await run(["verify", graph])).code).toBe(0);
    expect(readdirSync(join(file, "..")).filter((name) => name.startsWith("."))).toEqual([]);
  });
});
