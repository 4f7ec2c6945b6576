import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { refuseLink } from "../../src/node/disk/ownFolder.ts";
import { run } from "../node/cli/program.ts";
import { BRIDGE, tree, Work } from "../node/cli/work.ts";

const work = new Work();

async function built(name: string): Promise<string> {
  const graph = work.path(name);
  await run(["build", work.file("bridge.txt", BRIDGE), "-o", graph]);
  return graph;
}

describe("output goes into no graph’s folder, and overwrites no foreign file", () => {
  test("an export, a graph file, a site and a report are refused there", async () => {
    const graph = await built("own.graph");
    const before = tree(graph);
    const [document = ""] = Object.keys(before).filter((name) => /documents.*ttl$/.test(name));
    for (const words of [
      ["export", graph, "-o", join(graph, document)],
      ["export", graph, "-o", join(graph, "links.ttl")],
      ["export", graph, "-o", `${join(graph, "view")}/`],
      ["build", work.path("bridge.txt"), "-o", join(graph, document)],
      ["build", work.path("bridge.txt"), "-o", graph, "--report", join(graph, "claimgraph.json")],
    ])
      expect((await run(words)).code, words.join(" ")).toBe(73);
    expect(tree(graph)).toEqual(before);
  }, 60_000);

  test("a report overwrites an earlier report, and nothing else", async () => {
    const graph = await built("reported.graph");
    const notes = work.file("notes.json", '{"mine": true}');
    const words = ["build", work.path("bridge.txt"), "-o", graph, "--report"];
    expect((await run([...words, notes])).code).toBe(73);
    expect(readFileSync(notes, "utf8")).toBe('{"mine": true}');
    for (let n = 0; n < 2; n++) expect((await run([...words, work.path("run.json")])).code).toBe(0);
  }, 60_000);
});

describe.skipIf(process.platform === "win32")("a graph of somebody else’s with links in it", () => {
  test("gives no file of the machine for a text, in a site or a page", async () => {
    const graph = await built("linked.graph");
    const secret = work.file("secret.txt", "the combination is 4711");
    const [text = ""] = Object.keys(tree(graph)).filter((name) => /^texts.*txt$/.test(name));
    unlinkSync(join(graph, text));
    symlinkSync(secret, join(graph, text));
    const site = work.path("linked.site");
    const ran = await run(["export", graph, "-o", `${site}/`, "--texts"]);
    expect(ran).toMatchObject({ code: 3, stderr: expect.stringContaining("is not the one that was read") });
    for (const [name, content] of Object.entries(tree(join(site, "graph"))))
      expect(content, name).not.toContain("4711");
  }, 60_000);

  test("deletes nothing where a link in it leads", async () => {
    const graph = await built("leading.graph");
    const own = work.path("mine");
    mkdirSync(join(own, "documents"), { recursive: true });
    writeFileSync(join(own, "documents", "diary.txt"), "mine");
    writeFileSync(join(own, "graph.json"), "mine");
    for (const name of ["set-aside", "view"]) symlinkSync(own, join(graph, name));
    await expect(refuseLink(join(graph, "view"))).rejects.toThrow(/is a link/);
    await run(["link", graph]);
    await run(["purge", graph]);
    await run(["repair", graph]);
    expect(tree(own)).toEqual({ "documents/diary.txt": "mine", "graph.json": "mine" });
    renameSync(own, `${own}.moved`);
    expect(existsSync(own)).toBe(false);
    expect(readdirSync(`${own}.moved`)).toEqual(["documents", "graph.json"]);
  }, 60_000);
});

describe("foreign files in or beside a graph", () => {
  test("a foreign file in the folder of the view stays, whatever is written or removed there", async () => {
    const graph = await built("viewed.graph");
    mkdirSync(join(graph, "view", "words"), { recursive: true });
    const own = ["view/notes.txt", "view/words/mine.md"];
    for (const name of own) writeFileSync(join(graph, name), "mine");
    writeFileSync(join(graph, "view", "words", "abc.json"), "{}");
    await run(["repair", graph]);
    await run(["link", graph]);
    expect(Object.keys(tree(join(graph, "view")))).toEqual(["notes.txt", "words/mine.md"]);
  }, 60_000);

  test("a document is set aside, not deleted, if another’s graph says that it was removed", async () => {
    const graph = await built("kept.graph");
    const [document = ""] = Object.keys(tree(graph)).filter((name) => /documents.*ttl$/.test(name));
    const id = document.slice(-36, -4);
    const theirs = work.path("theirs.graph");
    await run(["build", work.file("mill.txt", "Keldora said that the mill was closed."), "-o", theirs]);
    mkdirSync(join(theirs, "forgotten"), { recursive: true });
    writeFileSync(join(theirs, "forgotten", id), "");
    const ran = await run(["build", theirs, "-o", graph]);
    expect(ran.stderr).toContain("set aside");
    expect(Object.keys(tree(graph))).not.toContain(document);
    await run(["restore", graph, id]);
    expect(Object.keys(tree(graph))).toContain(document);
    expect((await run(["verify", graph])).code).toBe(0);
  }, 60_000);

  test("folders beside a site are left alone, and two exports of one site leave it whole", async () => {
    const graph = await built("twice.graph");
    const site = work.path("twice.site");
    for (const name of [".twice.site.new", ".twice.site.old"]) {
      mkdirSync(work.path(name));
      writeFileSync(join(work.path(name), "diary.txt"), "mine");
    }
    const ran = await Promise.all([1, 2, 3].map(() => run(["export", graph, "-o", `${site}/`])));
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0]);
    const mark = Object.keys(tree(site)).find((name) => name.includes("claimgraph")) ?? "";
    const listed: { files: string[] } = JSON.parse(readFileSync(join(site, mark), "utf8"));
    expect(Object.keys(tree(site)).filter((name) => name !== mark)).toEqual(listed.files);
    for (const name of [".twice.site.new", ".twice.site.old"])
      expect(readFileSync(join(work.path(name), "diary.txt"), "utf8")).toBe("mine");
    expect(readdirSync(work.folder).filter((name) => name.endsWith(".lock"))).toEqual([]);
  }, 60_000);
});
