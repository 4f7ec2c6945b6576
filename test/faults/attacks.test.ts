import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { DocumentRecord } from "../../src/model/record.ts";
import { refuseLink } from "../../src/node/disk/ownFolder.ts";
import { run, start } from "../node/cli/program.ts";
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
  });

  test("a table of decisions is written over an earlier one, and a table with somebody’s own column stays", async () => {
    const graph = await built("tables.graph");
    const notes = work.file("own-notes.txt", "mine");
    expect((await run(["review", graph, "--export", notes])).code).toBe(73);
    expect(readFileSync(notes, "utf8")).toBe("mine");
    for (let n = 0; n < 2; n++)
      expect((await run(["review", graph, "--export", work.path("decisions.csv")])).code).toBe(0);
    const table = work.path("claims.csv");
    for (let n = 0; n < 2; n++) expect((await run(["export", graph, "-o", table])).code).toBe(0);
    const [head = "", ...rows] = readFileSync(table, "utf8").split("\r\n");
    writeFileSync(table, [`${head},my notes`, ...rows].join("\r\n"));
    expect((await run(["export", graph, "-o", table])).code).toBe(73);
    expect(readFileSync(table, "utf8")).toContain("my notes");
  }, 60_000);

  test("a table with decisions of somebody else, or changed by hand, stays", async () => {
    const [own, theirs] = [await built("own-decisions.graph"), await built("their-decisions.graph")];
    const [claim = ""] = /[0-9a-f]{32}/.exec((await run(["claims", own, "--json"])).stdout) ?? [];
    const decide = (graph: string, who: string) =>
      run(["review", graph, "--import", work.file("one-row.csv", `decision,id,who\nreject,${claim},${who}\n`)]);
    await decide(theirs, "Ann");
    await decide(own, "=Bea");
    const table = work.path("theirs.csv");
    await run(["review", theirs, "--export", table]);
    const before = readFileSync(table, "utf8");
    expect((await run(["review", own, "--export", table])).code).toBe(73);
    expect(readFileSync(table, "utf8")).toBe(before);
    await run(["review", own, "--import", table]);
    expect((await run(["review", own, "--export", table])).code).toBe(0);
    const both = readFileSync(table, "utf8");
    expect(both).toContain(",Ann,");
    expect(both).toContain("Bea,");
    writeFileSync(table, both.replace(/^reject(.*Ann)/m, "accept$1"));
    const ran = await run(["review", own, "--export", table]);
    expect([ran.code, ran.stderr]).toEqual([
      73,
      expect.stringContaining("holds a decision that the graph does not have so"),
    ]);
    await run(["hide", own, "Ann", "--words"]);
    writeFileSync(table, both);
    expect((await run(["review", own, "--export", table])).code).toBe(0);
    expect(readFileSync(table, "utf8")).not.toContain("Ann");
  }, 60_000);

  test("graph and report are two files, and no graph is called -", async () => {
    const file = work.path("both.ttl");
    const words = ["build", work.file("bridge.txt", BRIDGE), "-o", file, "--report", `${work.folder}/./both.ttl`];
    expect((await run(words)).code).toBe(2);
    expect(existsSync(file)).toBe(false);
    expect((await run(["build", work.path("bridge.txt"), "-o", "-"], { cwd: work.folder })).code).toBe(2);
  }, 60_000);

  test.skipIf(process.platform === "win32")(
    "no device or FIFO is replaced by a file, or waited for",
    async () => {
      const graph = await built("odd.graph");
      const fifo = (name: string): string => {
        execFileSync("mkfifo", [work.path(name)]);
        return work.path(name);
      };
      const [table, file, report] = [fifo("odd.csv"), fifo("odd.ttl"), fifo("odd.json")];
      for (const words of [
        ["export", graph, "-o", table],
        ["export", graph, "-o", "/dev/null", "--format", "csv"],
        ["export", graph, "-o", "/dev/stdout", "--format", "csv"],
        ["review", graph, "--export", table],
        ["build", work.path("bridge.txt"), "-o", graph, "--report", report],
      ])
        expect((await run(words)).code, words.join(" ")).toBe(73);
      expect((await run(["build", work.path("bridge.txt"), "-o", file])).code).toBe(66);
      for (const one of [table, file, report, "/dev/null"]) expect(lstatSync(one).isFile(), one).toBe(false);
    },
    60_000,
  );

  test("a report overwrites an earlier report, and nothing else", async () => {
    const graph = await built("reported.graph");
    const notes = work.file("notes.json", '{"mine": true}');
    const words = ["build", work.path("bridge.txt"), "-o", graph, "--report"];
    expect((await run([...words, notes])).code).toBe(73);
    expect(readFileSync(notes, "utf8")).toBe('{"mine": true}');
    for (let n = 0; n < 2; n++) expect((await run([...words, work.path("run.json")])).code).toBe(0);
  });
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
  });

  test("shows and changes nothing of the graph that a folder of it leads to", async () => {
    const mine = await built("owned.graph");
    const before = tree(mine);
    const [id = ""] = Object.keys(before).flatMap((name) => /^documents.*([0-9a-f]{32})\.ttl$/.exec(name)?.[1] ?? []);
    for (const folder of ["documents", "texts", "sources", "reviews", "forgotten"]) {
      const theirs = await built(`theirs-${folder}.graph`);
      rmSync(join(theirs, folder), { recursive: true, force: true });
      symlinkSync(join(mine, folder), join(theirs, folder));
      for (const words of [
        ["documents", theirs, "--json"],
        ["export", theirs, "-o", work.path("theirs.csv")],
        ["remove", theirs, id],
      ])
        expect(await run(words), `${words[0]} ${folder}`).toMatchObject({
          code: 65,
          stdout: "",
          stderr: expect.stringContaining("is a link"),
        });
    }
    expect(tree(mine)).toEqual(before);
  });

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
  });
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
  });

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
  });

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
  });
});

describe("a graph of somebody else’s that is taken in", () => {
  test("is read from its documents, whatever its cache tells of them", async () => {
    const theirs = await built("theirs.graph");
    const honest = work.path("honest.graph");
    await run(["build", theirs, "-o", honest]);
    for (const [name, turn] of [
      ["turned", (claim: Recorded) => ({ ...claim, act: "confirm" })],
      ["broken", () => ({})],
    ] as const) {
      await forgeCache(theirs, (record) => ({ ...record, claims: record.claims.map(turn) }));
      const mine = work.path(`${name}.graph`);
      expect((await run(["build", theirs, "-o", mine])).code, name).toBe(0);
      expect(tree(join(mine, "documents")), name).toEqual(tree(join(honest, "documents")));
    }
    // nor does an answer believe it
    await forgeCache(theirs, (record) => ({
      ...record,
      claims: record.claims.map((claim) => ({ ...claim, act: "confirm" })),
    }));
    const answered = await run(["claims", theirs, "--json"]);
    expect(answered.stdout).toBe((await run(["claims", honest, "--json"])).stdout);
    expect(answered.stdout).not.toBe("");
    // a record of another id is none of this document
    await forgeCache(theirs, (record) => ({ ...record, id: "../../../evil" }));
    const asked = await run(["claims", theirs, "--count"]);
    expect(asked).toEqual(await run(["claims", honest, "--count"]));
  });
});

type Recorded = DocumentRecord["claims"][number];

/** Puts a cache into a graph that holds, and tells of its documents what their files do not. */
async function forgeCache(graph: string, forged: (record: DocumentRecord) => object): Promise<void> {
  const [{ GraphCache }, { GraphFolder }, { Linker }] = await Promise.all([
    program<typeof import("../../src/node/disk/graphCache.ts")>("node/disk/graphCache"),
    program<typeof import("../../src/node/disk/graphFolder.ts")>("node/disk/graphFolder"),
    program<typeof import("../../src/link/linker.ts")>("link/linker"),
  ]);
  const folder = await GraphFolder.open(graph);
  const records: DocumentRecord[] = [];
  for await (const record of folder.records(undefined, true)) records.push(record);
  const linker = new Linker();
  linker.link(records);
  const documents = records.map(({ id }): readonly [string, string] => [
    id,
    createHash("sha256")
      .update(readFileSync(join(graph, "documents", id.slice(0, 2), `${id}.ttl`)))
      .digest("hex"),
  ]);
  const labels = { labels: [], clusters: [] };
  let text = "";
  for await (const piece of GraphCache.write(folder.settings.base, new Map(documents), linker, labels)) text += piece;
  const inAscii = (json: string): string =>
    json.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  // its head tells the true ids, every second line is a record, and its last line is the hash of all before
  const lines = text.split("\n").slice(0, -2);
  for (const [n, [record]] of [...linker.digests()].entries())
    lines[1 + 2 * n] = inAscii(JSON.stringify(forged(record)));
  const whole = `${lines.join("\n")}\n`;
  writeFileSync(join(graph, "links.cache"), `${whole}${createHash("sha256").update(whole).digest("hex")}\n`);
}

const program = async <Module>(name: string): Promise<Module> =>
  import(new URL(`../../dist/${name}.js`, import.meta.url).href);

describe("a new graph", () => {
  test.each(["inner", "documents/inner.graph", "a/b.graph", "inner.ttl"])(
    "is not made inside a graph: %s",
    async (inside) => {
      const graph = await built(`around-${inside.replaceAll(/\W/g, "-")}.graph`);
      const before = tree(graph);
      for (const command of [
        ["merge", graph],
        ["build", work.path("bridge.txt")],
      ])
        expect(await run([...command, "-o", join(graph, inside)])).toMatchObject({
          code: 73,
          stderr: expect.stringContaining("this lies in the folder of a graph"),
        });
      expect(tree(graph)).toEqual(before);
    },
  );
});

describe("what is taken out of a graph", () => {
  test.skipIf(process.platform === "win32")(
    "is never a file in a folder that a folder of the graph leads to",
    async () => {
      const graph = await built("led.graph");
      for (const folder of ["originals", "texts", "sources", "documents"]) {
        const [own, theirs] = [join(graph, folder), work.path(`${folder}.theirs`)];
        if (existsSync(own)) renameSync(own, theirs);
        else mkdirSync(theirs);
        symlinkSync(theirs, own);
        writeFileSync(join(theirs, "keep.txt"), "mine");
        expect(await run(["repair", graph]), folder).toMatchObject({
          code: 65,
          stderr: expect.stringContaining("is a link"),
        });
        expect(readFileSync(join(theirs, "keep.txt"), "utf8")).toBe("mine");
        unlinkSync(join(theirs, "keep.txt"));
        unlinkSync(own);
        renameSync(theirs, own);
      }
    },
  );

  test("is not called removed where its file does not tell which text is its own", async () => {
    const graph = await built("cut.graph");
    const [document = ""] = Object.keys(tree(graph)).filter((name) => /documents.*ttl$/.test(name));
    const [id = ""] = /[0-9a-f]{32}/.exec(document) ?? [];
    writeFileSync(join(graph, document), readFileSync(join(graph, document), "utf8").slice(0, 100));
    const before = tree(graph);
    expect(await run(["remove", graph, id])).toMatchObject({ code: 65, stderr: expect.stringContaining("repair") });
    expect(tree(join(graph, "texts"))).toEqual(
      Object.fromEntries(
        Object.entries(before)
          .filter(([name]) => name.startsWith("texts"))
          .map(([name, content]) => [name.slice("texts".length + 1), content]),
      ),
    );
    // the way that it names takes the words out
    expect((await run(["repair", graph])).code).toBe(0);
    expect((await run(["purge", graph])).code).toBe(0);
    expect(Object.values(tree(graph)).join("\n")).not.toContain("bridge");
  });
});

describe.skipIf(process.platform === "win32")("a folder of documents of somebody else’s", () => {
  test("names nothing in its config file that would be read for ever", async () => {
    mkdirSync(work.path("theirs"));
    work.file("theirs/bridge.txt", BRIDGE);
    const config = work.path("theirs/claimgraph.config.json");
    for (const content of [{ lookup: "/dev/zero" }, { metadata: "/dev/zero" }, { sides: "/dev/zero" }, null]) {
      if (content !== null) writeFileSync(config, JSON.stringify(content));
      else {
        unlinkSync(config);
        execFileSync("mkfifo", [config]);
      }
      const ran = await run(["build", work.path("theirs"), "-o", work.path("theirs.graph")]);
      expect([ran.code, ran.stderr]).toEqual([66, expect.stringMatching(/this is a (?:device|FIFO), no file/)]);
    }
  }, 60_000);

  test("writes no message of the program, and moves no cursor, by the names of its files", async () => {
    mkdirSync(work.path("named"));
    for (const name of ["a.txt", "\u001b[2Jb.bin", "c\nerror: all is lost.bin", "d\nerror: all is lost.txt"])
      work.file(`named/${name}`, name.startsWith("d") ? "" : BRIDGE);
    const { stderr } = await start(["build", work.path("named"), "-o", work.path("named.graph")]);
    expect(stderr).toContain("all is lost");
    expect(stderr).not.toContain("\u001b");
    expect(stderr).not.toMatch(/^error: all/m);
  }, 60_000);
});

test("a graph whose documents came half-way says which are missing", async () => {
  const graph = await built("half.graph");
  await run(["build", work.file("mill.txt", "Velmar said that the mill was closed."), "-o", graph]);
  const [document = ""] = Object.keys(tree(graph)).filter((name) => /documents.*ttl$/.test(name));
  unlinkSync(join(graph, document));
  const ran = await run(["claims", graph]);
  expect([ran.code, ran.stderr]).toEqual([3, expect.stringContaining(`${document}: the document’s file is gone`)]);
  await run(["build", work.file("gate.txt", "Velmar said that the gate was shut."), "-o", graph]);
  expect((await run(["claims", graph])).code).toBe(3);
  await run(["repair", graph]);
  expect((await run(["claims", graph])).code).toBe(0);
}, 60_000);

test("a graph without the mark of what was removed keeps it out all the same", async () => {
  const graph = await built("marks.graph");
  const [id = ""] = Object.keys(tree(graph)).flatMap((name) => /documents.*([0-9a-f]{32})\.ttl$/.exec(name)?.[1] ?? []);
  await run(["remove", graph, id]);
  unlinkSync(join(graph, "forgotten", id));
  const ran = await run(["build", work.path("bridge.txt"), "-o", graph]);
  expect(ran.stderr).toContain("it was removed from the graph before and stays out");
  expect(Object.values(tree(graph)).join("")).not.toContain("Tornwick");
}, 60_000);
