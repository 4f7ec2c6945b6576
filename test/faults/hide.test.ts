import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { coverOf } from "../../src/query/cover/coverText.ts";
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

describe("covering", () => {
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
      const begin = performance.now();
      cover(text);
      return performance.now() - begin;
    };
    time(10_000);
    expect(time(100_000)).toBeLessThan(3000);
  });
});
