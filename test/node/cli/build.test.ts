import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "./program.ts";
import { BRIDGE, LOOKUP, SAMPLES, tree, Work } from "./work.ts";

const work = new Work();
const claimsIn = (turtle: string): number => turtle.match(/^<claim\/[0-9a-f]{32}> a cg:Claim/gm)?.length ?? 0;

describe("build", () => {
  test.each(["bridge.ttl", "bridge.trig", "bridge.nq", "bridge.jsonld", "bridge.graph"])(
    "makes a graph that is called %s, and the same file once more changes nothing",
    async (name) => {
      const text = work.file("bridge.txt", BRIDGE);
      const graph = work.path(name);
      const first = await run(["build", text, "-o", graph, "--lookup", LOOKUP]);
      expect(first).toMatchObject({ code: 0, stdout: "", stderr: `${graph}: 1 added; 4 claims read\n` });
      const before = name.endsWith(".graph") ? tree(graph) : readFileSync(graph, "utf8");
      const again = await run(["build", text, "-o", graph, "--lookup", LOOKUP]);
      expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining(`${graph}: 1 unchanged; `) });
      expect(name.endsWith(".graph") ? tree(graph) : readFileSync(graph, "utf8")).toEqual(before);
      const claims = await run(["claims", graph, "--json"]);
      expect(claims.stdout.trimEnd().split("\n")).toHaveLength(4);
    },
  );

  test("adds to a graph that is there, in a folder and in a file alike", async () => {
    const one = work.file("one.txt", BRIDGE);
    const two = work.file("two.txt", "The Ministry of Health of Pallumia said that the hospital had closed.");
    for (const graph of [work.path("two.ttl"), work.path("two.graph")]) {
      await run(["build", one, "-o", graph]);
      const second = await run(["build", two, "-o", graph]);
      expect(second.stderr).toBe(`${graph}: 1 added; 1 claim read\n`);
      expect((await run(["query", graph, "SELECT ?d { ?d a cg:Document }", "--format", "csv"])).stdout).toMatch(
        /^d\r?\n(?:\S+\r?\n){2}$/,
      );
    }
  });

  test("reports a refused document, reads the others, and shows it by its exit code", async () => {
    const good = work.file("good.txt", BRIDGE);
    const empty = work.file("empty.txt", "");
    const graph = work.path("some.ttl");
    const done = await run(["build", empty, good, work.path("missing.txt"), "-o", graph]);
    expect(done.code).toBe(3);
    expect(done.stderr).toContain(`error: ${empty}: the file is empty\n`);
    expect(done.stderr).toContain(`error: ${work.path("missing.txt")}: there is no such file or folder\n`);
    expect(done.stderr).toContain("1 added, 2 refused; 4 claims read\n");
    expect(claimsIn(readFileSync(graph, "utf8"))).toBe(4);
  });

  test("makes nothing if nothing can be read, and leaves an existing graph as it was", async () => {
    const graph = work.path("none.graph");
    const none = await run(["build", work.path("missing.txt"), "-o", graph]);
    expect(none).toMatchObject({ code: 66, stdout: "" });
    expect(none.stderr).toContain("nothing written, 1 refused");
    expect(existsSync(graph)).toBe(false);
    const file = work.path("kept.ttl");
    await run(["build", work.file("kept.txt", BRIDGE), "-o", file]);
    const before = readFileSync(file);
    expect((await run(["build", work.file("blank.txt", " \n "), "-o", file])).code).toBe(65);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("reads folders, globs and standard input, and passes over what is no document", async () => {
    const folder = join(work.folder, "press");
    mkdirSync(join(folder, "deep"), { recursive: true });
    writeFileSync(join(folder, "a.txt"), BRIDGE);
    writeFileSync(join(folder, "deep", "b.html"), "<html><body><p>The army said that it had left.</p></body></html>");
    writeFileSync(join(folder, "picture.png"), "x");
    const whole = await run(["build", folder, "-o", work.path("folder.ttl")]);
    expect(whole.stderr).toContain("Passed over 1 that hold no document by their ending");
    expect(whole.stderr).toContain("2 added; 5 claims read");
    const glob = await run(["build", `${folder}/**/*.html`, "-o", work.path("glob.ttl")]);
    expect(glob.stderr).toContain("1 added; 1 claim read");
    const piped = await run(["build", "-", "-o", work.path("stdin.ttl")], { input: BRIDGE });
    expect(piped.stderr).toContain("1 added; 4 claims read");
    const nothing = await run(["build", `${folder}/*.pdf`, "-o", work.path("nothing.ttl")]);
    expect(nothing).toMatchObject({ code: 66, stderr: expect.stringContaining("/*.pdf: no file matches") });
  });

  test("takes metadata from the user", async () => {
    const graph = work.path("given.ttl");
    const text = work.file("given.txt", "The minister said that the road would open.");
    const options = ["--title", "Road", "--publisher", "Halyard", "--date", "2025-03", "--genre", "statement"];
    expect((await run(["build", text, "-o", graph, ...options])).code).toBe(0);
    const turtle = readFileSync(graph, "utf8");
    expect(turtle).toContain('dct:title "Road"@en');
    expect(turtle).toContain('dct:issued "2025-03"^^edtf:EDTF');
    expect(turtle).toContain("cg:genre cg:statement");
    expect(turtle).toContain('skos:altLabel "Halyard"@en');
  });

  test("gives the same bytes with one job and two, in either order of input, to a file and to a folder", async () => {
    const names = readdirSync(SAMPLES)
      .filter((name) => /^2025-03.*\.(?:txt|html)$/.test(name))
      .map((name) => join(SAMPLES, name));
    const made: string[] = [];
    for (const [n, inputs, jobs] of [
      [1, names, "1"],
      [2, names.toReversed(), "2"],
    ] as const) {
      for (const kind of ["ttl", "graph"]) {
        const graph = work.path(`same${n}.${kind}`);
        expect(await run(["build", ...inputs, "-o", graph, "--lookup", LOOKUP, "--jobs", jobs])).toMatchObject({
          code: 0,
        });
        made.push(graph);
      }
    }
    const [ttl1, folder1, ttl2, folder2] = made;
    expect(readFileSync(ttl2!, "utf8")).toBe(readFileSync(ttl1!, "utf8"));
    expect(tree(folder2!)).toEqual(tree(folder1!));
    expect(Object.keys(tree(folder1!)).length).toBeGreaterThan(2 * names.length);
  });
});

describe("things that build does not overwrite", () => {
  test("is somebody’s own Turtle", async () => {
    const own = '<http://example.org/a> <http://example.org/says> "mine" .\n';
    const file = work.file("own.ttl", own);
    const refused = await run(["build", work.file("in.txt", BRIDGE), "-o", file]);
    expect(refused).toMatchObject({ code: 73, stderr: expect.stringContaining("<http://example.org/a>") });
    expect(readFileSync(file, "utf8")).toBe(own);
  });

  test("is a file that is no graph, or a folder that holds other things", async () => {
    const text = work.file("other.txt", BRIDGE);
    const broken = work.file("broken.ttl", "<a> <b> .\n");
    expect(await run(["build", text, "-o", broken])).toMatchObject({
      code: 65,
      stderr: expect.stringContaining(`error: ${broken}:1: this is not Turtle`),
    });
    expect(readFileSync(broken, "utf8")).toBe("<a> <b> .\n");
    const folder = await run(["build", text, "-o", work.folder]);
    expect(folder).toMatchObject({ code: 73, stderr: expect.stringContaining("is no graph") });
  });
});

describe("wrong usage", () => {
  const wrong: readonly (readonly [args: readonly string[], told: string])[] = [
    [[], "Usage: claimgraph"],
    [["bild", "x"], "unknown command 'bild'"],
    [["build", "x"], "required option '-o, --output <graph>' not specified"],
    [["build", "-o", "x"], "missing required argument 'input'"],
    [["build", "x", "-o", "g", "--frob"], "unknown option '--frob'"],
    [["build", "x", "-o", "g", "--jobs", "0"], "whole number from 1 to 256"],
    [["build", "x", "-o", "g", "--date", "Tuesday"], "It is a date like"],
    [["build", "x", "-o", "g", "--genre", "poem"], "Allowed choices are news"],
    [["build", "x", "-o", "g.rdf"], "g.rdf: a graph is not written as .rdf"],
    [["build", "x", "-o", ""], "the graph’s name is empty"],
    [["extract", "x", "--scheme", "none"], "Allowed choices are claims, polnear"],
    [["claims", "g", "--act", "shout"], "Allowed choices are state"],
    [["query", "g", "ASK {}", "--file", "q.rq"], "there are two queries"],
    [["view", "g", "--port", "70000"], "whole number from 0 to 65535"],
  ];
  test.each(wrong)("%j is told on standard error, with exit code 2", async (args, told) => {
    const ran = await run(args, { cwd: work.folder });
    expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(told) });
    expect(readdirSync(work.folder).filter((name) => basename(name) === "g")).toEqual([]);
  });

  test("help and version are data, and no mistake", async () => {
    expect(await run(["--version"])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    for (const command of ["build", "remove", "extract", "claims", "query", "export", "verify", "view", "evaluate"]) {
      const help = await run([command, "--help"]);
      expect(help).toMatchObject({ code: 0, stderr: "" });
      expect(help.stdout).toMatch(/Examples:\n {2}\$ claimgraph.*Exit codes:\n {4}0 {2}done\n/s);
    }
  });
});
