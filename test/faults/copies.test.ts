import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { sha256Hex } from "../../src/model/ids.ts";
import { documentFile, textFile } from "../../src/node/disk/layout.ts";
import { run } from "../node/cli/program.ts";
import { BRIDGE, tree, Work } from "../node/cli/work.ts";

const MILL = "Velmar said that the mill was closed.";
const OTHER = "Velmar said that the mine was closed, and more.";
const work = new Work();

/** A graph of two documents, with a decision of the second; the ids of the second document and its claim. */
async function two(name: string): Promise<{ readonly graph: string; readonly id: string; readonly claim: string }> {
  const graph = work.path(name);
  await run(["build", work.file("bridge.txt", BRIDGE), work.file("mill.txt", MILL), "-o", graph]);
  const rows = (await run(["claims", graph, "--text", "mill", "--json"])).stdout;
  const { id: claim, document: id } = JSON.parse(rows.split("\n")[0] ?? "");
  return { graph, id, claim };
}

const decide = (graph: string, claim: string) =>
  run(["review", graph, "--import", work.file("one.csv", `decision,id,who\nreject,${claim},Ann\n`)]);

const documentsOf = async (graph: string): Promise<string> => (await run(["documents", graph])).stdout;

/** What a run that was killed leaves. */
const interrupt = (graph: string): void => writeFileSync(join(graph, "links.stale"), "");

describe("one copy of a graph is written over another", () => {
  test("the list of files of another machine, on which a document was removed: it is set aside, with what was decided of it", async () => {
    const { graph, id, claim } = await two("synced.graph");
    const other = work.path("other.graph");
    cpSync(graph, other, { recursive: true });
    await run(["remove", other, id]);
    await decide(graph, claim);
    cpSync(join(other, "manifest.sha256"), join(graph, "manifest.sha256"));

    const ran = await run(["hide", graph, "the mayor of Osk", "--words"]);
    expect(ran.stderr).toContain(`it is set aside. To bring it back: claimgraph restore ${graph} ${id}`);
    expect(await documentsOf(graph)).not.toContain(id.slice(0, 12));
    interrupt(graph);
    await run(["build", work.path("bridge.txt"), "-o", graph]);
    await run(["restore", graph, id]);
    expect(await documentsOf(graph)).toMatch(new RegExp(`^${id.slice(0, 12)}.*mill\\.txt`, "m"));
    expect((await run(["log", graph])).stdout).toContain("Ann  reject");
    expect((await run(["verify", graph])).code).toBe(0);
  }, 60_000);

  test("the whole folder of a colleague who has removed a document: the next run sets it aside and says so", async () => {
    const { graph, id } = await two("copied.graph");
    const other = work.path("colleague.graph");
    cpSync(graph, other, { recursive: true });
    await run(["remove", other, id]);
    cpSync(other, graph, { recursive: true });
    expect((await run(["link", graph])).stderr).toContain(`the document ${id} lay beside the mark that it was removed`);
    expect(existsSync(join(graph, documentFile(id)))).toBe(false);
    expect((await run(["verify", graph])).code).toBe(0);
    expect((await run(["restore", graph, id])).stderr).toContain("is put back");
    expect(await documentsOf(graph)).toContain("mill.txt");
  }, 60_000);

  test("the mark of a document that is kept is gone: what was decided of it stays all the same", async () => {
    const { graph, id, claim } = await two("kept.graph");
    await decide(graph, claim);
    await run(["remove", graph, id, "--keep"]);
    rmSync(join(graph, "forgotten", id));
    await run(["link", graph]);
    interrupt(graph);
    await run(["link", graph]);
    expect(readFileSync(join(graph, "forgotten", id), "utf8")).toContain("kept");
    await run(["restore", graph, id]);
    expect((await run(["log", graph])).stdout).toContain("Ann  reject");
  }, 60_000);
});

test("what a colleague decided of a document that is removed and kept here is there when it is restored", async () => {
  const { graph, id, claim } = await two("mine.graph");
  const theirs = work.path("theirs.graph");
  cpSync(graph, theirs, { recursive: true });
  await decide(theirs, claim);
  await run(["remove", graph, id, "--keep"]);
  expect((await run(["merge", theirs, "-o", graph])).stderr).toContain("1 review added");
  await run(["restore", graph, id]);
  expect((await run(["log", graph])).stdout).toContain("Ann  reject");
}, 60_000);

test("a second version that file synchronisation puts beside decisions and triples of one’s own is told, and set aside", async () => {
  const { graph, claim } = await two("conflicts.graph");
  await decide(graph, claim);
  await run(["build", work.file("own.ttl", "<urn:velmar> <urn:note> 'mine' ."), "-o", graph]);
  const review = Object.keys(tree(graph)).find((name) => /^reviews.*ttl$/.test(name)) ?? "";
  const others = [`${review.slice(0, -4)} (conflicted copy).ttl`, "own/own.sync-conflict-20261130-1.nq"];
  cpSync(join(graph, review), join(graph, others[0] ?? ""));
  writeFileSync(join(graph, others[1] ?? ""), "<urn:velmar> <urn:note> 'theirs' .\n");
  await run(["build", work.file("gate.txt", "Velmar said that the gate was shut."), "-o", graph]);
  const told = (await run(["verify", graph])).stdout;
  for (const other of others) expect(told).toContain(`${other}: this file does not belong here`);
  await run(["repair", graph]);
  expect((await run(["verify", graph])).code).toBe(0);
  expect(readFileSync(join(graph, "set-aside", others[1] ?? ""), "utf8")).toContain("theirs");
  expect((await run(["log", graph])).stdout).toContain("Ann  reject");
}, 60_000);

test("documents that came without their texts are whole: repair leaves them, and one that is kept aside comes back", async () => {
  const { graph, id } = await two("whole.graph");
  const [file, textless] = [work.path("whole.ttl"), work.path("textless.graph")];
  await run(["export", graph, "-o", file]);
  await run(["build", file, "-o", textless]);
  const before = await documentsOf(textless);
  expect((await run(["repair", textless])).stderr).toContain("nothing was damaged; 2 documents whole");
  expect(await documentsOf(textless)).toBe(before);
  await run(["remove", textless, id, "--keep"]);
  expect((await run(["restore", textless, id])).code).toBe(0);
  expect(await documentsOf(textless)).toBe(before);
  expect((await run(["verify", textless])).code).toBe(0);
}, 60_000);

describe("another graph is taken in", () => {
  test("a document that has the text of a removed one is taken in with it", async () => {
    const graph = work.path("twice.graph");
    const file = work.file("mill.txt", MILL);
    await run(["build", file, "-o", graph, "--publisher", "Halyard"]);
    const { document } = JSON.parse((await run(["claims", graph, "--json"])).stdout.split("\n")[0] ?? "");
    await run(["build", file, "-o", graph, "--publisher", "Lantern"]);
    await run(["remove", graph, document]);
    const merged = work.path("merged.graph");
    await run(["merge", graph, "-o", merged]);
    expect(await documentsOf(merged)).toContain("Lantern");
    expect(await documentsOf(merged)).not.toContain("Halyard");
  }, 60_000);

  test("two people have given one key of their lookups to two: neither’s claims are told as the other’s", async () => {
    const graphOf = (name: string, text: string, names: readonly string[]): Promise<unknown> => {
      const lookup = work.file(`${name}.json`, JSON.stringify([{ key: "my:0001", kind: "state", names }]));
      return run(["build", work.file(`${name}.txt`, text), "-o", work.path(name), "--lookup", lookup]);
    };
    await graphOf("keldora", "Keldora said that the bridge was closed.", ["Keldora", "KLD"]);
    await graphOf("velmar", "Velmar said that the mill was closed. The army said that it was open.", ["Velmar"]);
    await graphOf("kld", "KLD said that the gate was closed.", ["Keldora", "KLD"]);
    const merged = work.path("keyed.graph");
    const ran = await run(["merge", work.path("keldora"), work.path("velmar"), "-o", merged]);
    expect([ran.code, ran.stderr]).toEqual([3, expect.stringContaining("“Keldora” here is “Velmar” there")]);
    expect((await run(["claims", merged, "--by", "Keldora"])).stdout).not.toContain("mill");
    // another name of one body is no other body, where a lookup says so
    const both = ["build", work.path("kld"), "-o", merged, "--lookup", work.path("keldora.json")];
    expect((await run(both)).code).toBe(0);
    expect((await run(["claims", merged, "--by", "Keldora"])).stdout).toContain("gate");
  }, 60_000);

  test.each([
    ["text", (turtle: string) => turtle.replaceAll(/\b[0-9a-f]{64}\b/g, "con")],
    ["claim", (turtle: string) => turtle.replaceAll(/claim\/[0-9a-f]{8}/g, "claim/00000000")],
  ])(
    "a document with a false id of its %s is left out, and told",
    async (what, change) => {
      const { graph, id } = await two(`ids-${what}.graph`);
      const file = join(graph, documentFile(id));
      writeFileSync(file, change(readFileSync(file, "utf8")));
      const merged = work.path(`ids-${what}-merged.graph`);
      const ran = await run(["merge", graph, "-o", merged]);
      expect([ran.code, ran.stderr]).toEqual([3, expect.stringContaining(`${id} is not what its id says`)]);
      expect(await documentsOf(merged)).not.toContain(id.slice(0, 12));
    },
    60_000,
  );

  test("a file keeps the documents that it had, whatever the other graph has removed", async () => {
    const { graph, id } = await two("tidied.graph");
    const file = work.path("kept.ttl");
    await run(["export", graph, "-o", file]);
    await run(["remove", graph, id]);
    expect((await run(["merge", graph, "-o", file])).stderr).toContain(
      `${id} was removed from it, and stays in the file`,
    );
    expect(await documentsOf(file)).toContain(id.slice(0, 12));
  }, 60_000);

  test.each([
    ["of another text", (turtle: string) => turtle.replaceAll(/\b[0-9a-f]{64}\b/g, sha256Hex(OTHER))],
    [
      "with a quote that its text does not have",
      (turtle: string) => turtle.replaceAll("the mill was closed", "the mill was mined!"),
    ],
  ])(
    "a document %s, by a later program, does not stand in the place of one’s own",
    async (_, change) => {
      const { graph, id } = await two("own.graph");
      const theirs = work.path("hostile.graph");
      rmSync(theirs, { recursive: true, force: true });
      cpSync(graph, theirs, { recursive: true });
      const file = join(theirs, documentFile(id));
      const changed = change(readFileSync(file, "utf8")).replace(/(cg:extractor ")[^"]*/, "$1claimgraph 99.0.0");
      expect(changed).not.toBe(readFileSync(file, "utf8"));
      writeFileSync(file, changed);
      const text = join(theirs, textFile(sha256Hex(OTHER)));
      mkdirSync(dirname(text), { recursive: true });
      writeFileSync(text, OTHER);
      const before = readFileSync(join(graph, documentFile(id)), "utf8");
      const ran = await run(["merge", theirs, "-o", graph]);
      expect([ran.code, ran.stderr]).toEqual([3, expect.stringContaining(`${id} is not what its id says`)]);
      expect(readFileSync(join(graph, documentFile(id)), "utf8")).toBe(before);
      rmSync(graph, { recursive: true });
    },
    60_000,
  );
});
