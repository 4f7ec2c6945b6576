import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { DocumentRecord } from "../../src/model/record.ts";
import { LiveGraph } from "../../src/node/answers/liveGraph.ts";
import { coverOf } from "../../src/query/cover/coverText.ts";
import { hiddenNames } from "../../src/query/cover/hiddenNames.ts";
import { DEFAULT_NAMES } from "../../src/rdf/vocabulary/namespaces.ts";
import { type Ran, run } from "../node/cli/program.ts";
import { tree, Work } from "../node/cli/work.ts";
import { startServer } from "./served.ts";

const work = new Work();
const NAME = /h[aá]l-?vey|jor[uú]n/i;
const TEXT = `Foreign Minister Jorun Halvey said on Monday that Pallumian artillery had shelled the market of Hestrel, killing nine people. Pallumia denied that it had shelled the market of Hestrel. "Mr Halvey’s words are false: JORÚN
HALVEY was not in Hestrel," said Lysa Cordwen, spokeswoman of the Ministry of Defence of Pallumia. Cordwen said that Halvey had lied. Halvey accused Pallumia of shelling the market.
`;
const SECOND =
  "Keldora said on Monday that Pallumian artillery had shelled the market of Hestrel, killing twelve people; Jorun Halvey had seen it. Pallumia denied that it had shelled the market of Hestrel.";
const OWN = `<https://notes.example/jorun-halvey> <http://www.w3.org/2000/01/rdf-schema#comment> "Ask J. Halvey"@en .
<https://notes.example/J%C3%B3run> <http://xmlns.com/foaf/0.1/name> "x" .
`;
let graph = "";

beforeAll(async () => {
  graph = work.path("named.graph");
  const url = "https://news.example/2025/halvey-speaks";
  const line = JSON.stringify({
    id: "halvey-1",
    text: TEXT,
    url,
    title: "Halvey speaks",
    author: "Jorun Halvey",
    publisher: "Halvey Press",
    date: "2025-03-04",
  });
  await run([
    "build",
    work.file("a.jsonl", `${line}\n`),
    work.file("halvey.txt", SECOND),
    work.file("own.nt", OWN),
    "-o",
    graph,
    "--date",
    "2025-03-04",
  ]);
  expect((await run(["hide", graph, "Jorun Halvey"])).code).toBe(0);
});

/** Formats of which one is enough to see what `--unhide` shows. */
const UNSHOWN = new Set(["--html", "--json", "json", "trig", "ntriples", "nquads"]);

const shows = async (...args: string[]): Promise<Ran> => {
  const ran = await run(args);
  expect(ran.code, ran.stderr).toBe(0);
  return ran;
};

describe("a hidden name is nowhere in the output", () => {
  const asked: [string, ...string[]][] = [
    ["claims"],
    ["claims", "--json"],
    ...["--md", "--html", "--json"].flatMap((format): [string, ...string[]][] => [
      ["event", "Hestrel", format],
      ["compare", "Keldora", "Pallumia", format],
      ["disputes", format],
      ["timeline", format],
    ]),
    ["query", "SELECT * { ?s ?p ?o }"],
    ["query", "SELECT * { GRAPH ?g { ?s ?p ?o } }", "--format", "json"],
    ["query", "SELECT * { ?s ?p ?o }", "--format", "csv"],
    ["query", "CONSTRUCT WHERE { ?s ?p ?o }"],
    ["query", 'SELECT (REPLACE(?o, "(.)", "$1-") AS ?spelt) { ?s ?p ?o FILTER isLiteral(?o) }', "--format", "csv"],
    ...["turtle", "trig", "nquads", "ntriples", "jsonld", "csv"].map((format): [string, ...string[]] => [
      "export",
      "-o",
      "-",
      "--format",
      format,
    ]),
    ["export", "-o", "-", "--no-links", "--min-confidence", "0.1"],
  ];
  test.each(asked)("%s %s %s %s", async (command, ...rest) => {
    const hidden = await shows(command, graph, ...rest);
    const plain = (text: string): string => text.replaceAll("-", "");
    expect(hidden.stdout).toContain("█");
    expect(hidden.stdout + hidden.stderr).not.toMatch(NAME);
    expect(plain(hidden.stdout)).not.toMatch(NAME);
    expect(hidden.stderr).toContain("1 name covered (--unhide shows all)");
    if (rest.some((word) => UNSHOWN.has(word))) return;
    const shown = await shows(command, graph, ...rest, "--unhide");
    expect(plain(shown.stdout)).toMatch(NAME);
    expect(shown.stdout).not.toContain("█");
  });

  test.each([[[]], [["--texts"]], [["--texts", "--min-confidence", "0.1"]]])("export -o site/ %j", async (options) => {
    const site = `${work.path(`site${options.length}`)}/`;
    await shows("export", graph, "-o", site, ...options);
    const given = Object.entries(tree(site)).filter(([name]) => name.startsWith("graph"));
    expect(given.map(([, text]) => text).join("")).toContain("█");
    for (const [name, text] of given) expect(text, name).not.toMatch(NAME);
    for (const name of Object.keys(tree(site))) expect(name).not.toMatch(NAME);
  });

  test("view, and what is hidden while it serves", async () => {
    const fresh = work.path("served.graph");
    await run(["build", work.file("fresh.txt", TEXT), "-o", fresh]);
    const server = await startServer(fresh);
    try {
      const texts = async (): Promise<string[]> => {
        const whole = await server.get("graph/graph.json");
        const [id] = /[0-9a-f]{64}/.exec(whole.replace(/.*?"textId"/s, "")) ?? [];
        return [whole, await server.get(`graph/texts/${id}.txt`)];
      };
      for (const text of await texts()) expect(text).toMatch(NAME);
      await run(["hide", fresh, "Halvey"]);
      for (const text of await texts()) expect(text.length > 100 && !NAME.test(text), text).toBe(true);
    } finally {
      await server.close();
    }
  });
});

test("data imported from the graph into another stays covered, and the folder keeps every word", async () => {
  const [file, folder] = [work.path("taken.ttl"), work.path("taken.graph")];
  await shows("build", graph, "-o", file);
  expect(readFileSync(file, "utf8")).not.toMatch(NAME);
  await shows("merge", graph, "-o", folder);
  expect((await shows("claims", folder)).stdout).not.toMatch(NAME);
  expect((await shows("claims", folder, "--unhide")).stdout).toMatch(NAME);
  for (const one of [graph, folder, file]) expect((await run(["verify", one])).code).toBe(0);
});

test("a document that comes later is covered; a name can be shown again", async () => {
  const later = work.path("later.graph");
  await shows("build", work.file("one.txt", TEXT), "-o", later);
  await shows("hide", later, "Halvey");
  await shows("hide", later, "the market", "--words");
  await shows("build", work.file("two.txt", "Dr Jorun Halvey-Venn said that the mill was closed."), "-o", later);
  expect((await shows("claims", later)).stdout).not.toMatch(/halvey|market/i);
  expect((await shows("hide", later)).stdout).toContain("Jorun Halvey");
  await shows("hide", later, "jorun halvey", "--undo");
  expect((await shows("claims", later)).stdout).toMatch(NAME);
  expect((await shows("claims", later)).stdout).not.toMatch(/market/);
  expect((await run(["hide", later, "Halvey", "--undo"])).code).toBe(66);
  expect((await run(["hide", later, "nobody of this name"])).code).toBe(66);
  expect((await run(["verify", later])).code).toBe(0);
});

test("if the list of hidden names is damaged nothing is shown", async () => {
  const damaged = work.path("damaged.graph");
  await shows("build", work.file("one.txt", TEXT), "-o", damaged);
  await shows("hide", damaged, "Halvey");
  work.file("damaged.graph/reviews/hidden.json", "[{");
  const ran = await run(["claims", damaged]);
  expect([ran.code, ran.stdout]).toEqual([65, ""]);
  expect(ran.stderr).toContain("hidden.json");
});

describe("what people decided", () => {
  test("is told without what holds a hidden name, in tables and lists, and by what is not found", async () => {
    const decided = work.path("decided.graph");
    await shows("build", work.file("one.txt", TEXT), "-o", decided, "--title", "Halvey speaks");
    await shows("hide", decided, "Halvey");
    const [claim = ""] = (await shows("claims", decided, "--json")).stdout.match(/[0-9a-f]{32}/) ?? [];
    const table = work.file("table.csv", `decision,id,text,who\ncomment,${claim},Ask Halvey,Ada\n`);
    await shows("review", decided, "--import", table);
    for (const asked of [["--export", "-"], ["--disagreements"]]) {
      const ran = await shows("review", decided, ...asked);
      expect(ran.stdout + ran.stderr).not.toMatch(NAME);
    }
    expect((await shows("review", decided, "--export", "-", "--unhide")).stdout).toMatch(NAME);
    const removed = await run(["remove", decided, "speaks"]);
    expect([removed.code, removed.stderr]).toEqual([66, expect.stringContaining("██████ speaks")]);
    expect(removed.stderr).not.toMatch(NAME);
  }, 60_000);

  test("is not shown where a file that may hide a name is gone; repair goes on without it", async () => {
    const half = work.path("half.graph");
    await shows("build", work.file("one.txt", TEXT), "-o", half);
    await shows("hide", half, "Halvey");
    rmSync(join(half, "reviews"), { recursive: true });
    for (const command of [["claims"], ["documents"], ["export", "-o", "-"]]) {
      const ran = await run([command[0]!, half, ...command.slice(1)]);
      expect([ran.code, ran.stdout, ran.stderr]).toEqual([
        65,
        "",
        expect.stringContaining("a decision of the graph is gone"),
      ]);
    }
    const taken = await run(["merge", half, "-o", work.path("taken-half.graph")]);
    expect([taken.code, taken.stderr]).toEqual([65, expect.stringContaining("a decision of the graph is gone")]);
    await shows("build", work.file("gate.txt", "Velmar said that the gate was shut."), "-o", half);
    expect((await run(["claims", half])).code).toBe(65);
    expect((await run(["repair", half])).code).toBe(0);
    expect((await shows("claims", half)).stdout).toMatch(NAME);
  }, 60_000);

  test("in a graph of another does not show a name again that one’s own hides, in whatever order they come", async () => {
    const [own, other] = [work.path("own.graph"), work.path("other.graph")];
    await shows("build", work.file("one.txt", TEXT), "-o", own);
    await shows("hide", own, "Halvey");
    cpSync(own, other, { recursive: true });
    await shows("hide", other, "Halvey", "--undo");
    expect((await shows("claims", other)).stdout).toMatch(NAME);
    await shows("merge", other, "-o", own);
    await shows("merge", other, own, "-o", work.path("both.graph"));
    for (const graph of [own, work.path("both.graph")])
      expect((await shows("claims", graph)).stdout, graph).not.toMatch(NAME);
    await shows("merge", other, "-o", work.path("shown.graph"));
    expect((await shows("claims", work.path("shown.graph"))).stdout).toMatch(NAME);
  }, 60_000);

  test("is not shown again by a table of decisions of somebody else", async () => {
    const own = work.path("tabled.graph");
    await shows("build", work.file("one.txt", TEXT), "-o", own);
    await shows("hide", own, "Halvey");
    const [hide = ""] =
      /[0-9a-f]{32}(?=,?\r?$)/m.exec((await shows("review", own, "--export", "-", "--unhide")).stdout) ?? [];
    const import_ = (id: string) =>
      shows("review", own, "--import", work.file("undo.csv", `decision,id,who\nundo,${id},Mallory\n`));
    expect((await import_(hide)).stderr).toContain("1 left out, that would show a hidden name again");
    expect((await shows("claims", own)).stdout).not.toMatch(NAME);
    await shows("hide", own, "Halvey", "--undo");
    expect((await shows("claims", own)).stdout).toMatch(NAME);
    const undone = /^undo,.*,([0-9a-f]{32}),/m.exec((await shows("review", own, "--export", "-", "--unhide")).stdout);
    await import_(undone?.[1] ?? "");
    expect((await shows("claims", own)).stdout, "who hides it again is heard").not.toMatch(NAME);
  }, 60_000);
});

test("a question that follows a change at once is answered of what is there then", async () => {
  let revision = "shown";
  const live = new LiveGraph({
    path: "",
    names: DEFAULT_NAMES,
    records: async () => [],
    text: async () => null,
    links: async () => null,
    sourcesOf: async () => [],
    revision: async () => revision,
    isBeingWritten: async () => false,
  });
  await live.now();
  revision = "covered";
  expect((await live.now()).revision).toBe("covered");
});

describe("covering", () => {
  test("a person’s short names, in capitals, in addresses, over the end of a line and without their accents", async () => {
    const person = { id: "a", kind: "person" as const, names: ["Łukasz Ro", "Kim Wøldé", "Jörg Weiss"] };
    const names = hiddenNames(
      [{ actors: [person] } as unknown as DocumentRecord],
      [{ actors: ["a"], names: person.names }],
    );
    const cover = coverOf(names);
    for (const text of [
      "Ro",
      "Lukasz",
      "KIM",
      "Wolde",
      "Wol-\ndé",
      "WOLDE",
      "joerg",
      "Weiß",
      "https://x.example/ro-goes",
      "https://x.example/2025/kim",
    ])
      expect(cover(text), text).not.toMatch(/ro\b|kim|lukasz|wold|joerg|wei/i);
    for (const text of ["rose", "kimono", "to row"]) expect(cover(text)).toBe(text);
  });

  const cover = coverOf(["Jorun Halvey", "Halvey", "US", "Abbé"]);
  test.each([
    ["Jorun Halvey’s house", "████████████’s house"],
    ["JORUN\nHALVEY", "█████\n██████"],
    ["Hal\u00advey and Ha\u0301lvey", "███████ and ███████"],
    ["jorun-halvey.example/Halveyism", "████████████.example/█████████"],
    ["Tell us of the US, (US).", "Tell us of the ██, (██)."],
    ["half a valley, Jor", "half a valley, Jor"],
    ["\u{1d400}Abbe\u{1d401}", "\u{1d400}████\u{1d401}"],
    ["see /H%C3%A1lvey?x", "see /███████████?x"],
  ])("%j gives %j", (text, covered) => {
    expect(cover(text)).toBe(covered);
    expect([...cover(text)]).toHaveLength([...text].length);
  });

  test("takes time in proportion to the length of a text", () => {
    const time = (n: number): number => {
      const text = `${"Halvey".repeat(n)} ${"Hal\u0301".repeat(n)}${"x".repeat(n)}`;
      // processor time: other programs do not count
      const begin = process.cpuUsage();
      cover(text);
      const { user, system } = process.cpuUsage(begin);
      return (user + system) / 1000;
    };
    time(10_000);
    expect(time(100_000)).toBeLessThan(3000);
  });
});
