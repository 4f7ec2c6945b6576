import { beforeAll, describe, expect, test } from "vitest";
import { run } from "./program.ts";
import { BRIDGE, LOOKUP, Work } from "./work.ts";

const work = new Work();
let graph = "";
beforeAll(async () => {
  graph = work.path("bridge.graph");
  const built = await run(["build", work.file("bridge.txt", BRIDGE), "-o", graph, "--lookup", LOOKUP]);
  expect(built.code).toBe(0);
});

interface Line {
  readonly id: string;
  readonly document: string;
  readonly claimant: string | null;
  readonly principal: string | null;
  readonly act: string;
  readonly polarity: string;
  readonly content: string;
  readonly confidence: number;
  readonly spans: readonly (readonly [number, number])[];
}

async function claims(...options: string[]): Promise<Line[]> {
  const ran = await run(["claims", graph, "--json", ...options]);
  expect(ran.code).toBe(0);
  return ran.stdout === ""
    ? []
    : ran.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as Line);
}

describe("claims", () => {
  test("lists claims for reading: who, act, bound of date, words, where", async () => {
    const ran = await run(["claims", graph, "--by", "Keldora", "--act", "deny"]);
    expect(ran.stdout).toMatch(
      /^Keldora · deny · by 2025-03-20\n {2}it had fired on the bridge\n {2}document [0-9a-f]{12} · claim [0-9a-f]{12}\n\n$/,
    );
    expect(ran.stderr).toBe("1 claim\n");
  });

  test("finds by principal, act, denial, words, topic and date", async () => {
    expect(await claims()).toHaveLength(4);
    expect((await claims("--by", "Pallumia")).map(({ claimant }) => claimant)).toEqual([
      "Ministry of Defence of Pallumia",
    ]);
    expect((await claims("--denied")).map(({ act, polarity }) => [act, polarity])).toEqual([["deny", "denied"]]);
    expect((await claims("--text", "EMPTY road")).map(({ content }) => content)).toEqual([
      "We hit nothing but an empty road",
    ]);
    expect((await claims("--about", "Tornwick")).map(({ content }) => content)).toEqual([
      "Keldora's army shelled the bridge at Tornwick on Monday",
    ]);
    expect(await claims("--to", "2025-03-20")).toHaveLength(4);
    expect(await claims("--from", "2025-03-21")).toEqual([]);
  });

  test("an unknown name is an error, with similar names; an actor who has said nothing is none", async () => {
    expect(await run(["claims", graph, "--by", "Oren Vaks"])).toMatchObject({
      code: 66,
      stdout: "",
      stderr: expect.stringMatching(/no actor is meant by “Oren Vaks”\n +Did you mean “Oren Vask”\?/),
    });
    expect(await run(["claims", graph, "--about", "volcano"])).toMatchObject({ code: 66, stdout: "" });
    expect(await run(["claims", graph, "--by", "Keldora", "--act", "promise"])).toMatchObject({ code: 0, stdout: "" });
    expect(await run(["claims", graph, "--by", "KELDORA", "--about", "bridge"])).toMatchObject({ code: 0 });
  });

  test("are counted, cut off, put in order, and written as a table", async () => {
    expect((await run(["claims", graph, "--count"])).stdout).toBe("4\n");
    const [surest] = await claims("--sort", "confidence", "--limit", "1");
    const all = await claims();
    expect(surest?.confidence).toBe(Math.max(...all.map(({ confidence }) => confidence)));
    const table = await run(["claims", graph, "--csv", "--act", "deny"]);
    expect(table.stdout.split("\r\n")[1]).toContain("Keldora denied that it had fired on the bridge.");
    expect(await run(["claims", graph, "--limit", "none"])).toMatchObject({ code: 2, stdout: "" });
    expect(await run(["claims", graph, "--count", "--csv"])).toMatchObject({ code: 2, stdout: "" });
    expect(await run(["claims", graph, "--from", "2025-03-21", "--to", "2025-03"])).toMatchObject({ code: 0 });
    expect(await run(["claims", graph, "--from", "2025-04", "--to", "2025-03-20"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("“2025-04” is after “2025-03-20”"),
    });
  });

  test("as JSON tell whole sentences, places and days of events, ids and names", async () => {
    const [line] = await claims("--about", "Tornwick");
    expect(line).toMatchObject({
      speaker: "Ministry of Defence of Pallumia",
      principal: "Pallumia",
      publisher: "Halyard",
      sentence:
        "TAMRIN, 20 March 2025 (Halyard) – Keldora's army shelled the bridge at Tornwick on Monday, the Ministry of Defence of Pallumia said.",
      events: [
        { type: "assault", status: "happened", date: "2025-03-17", placeId: expect.stringMatching(/^[0-9a-f]{32}$/) },
      ],
    });
  });

  test("come in the order of the days by which they were said", async () => {
    const file = work.path("days.ttl");
    for (const date of ["2025-03-09", "2024-12", "2025-01-02"])
      await run(["build", work.file(`${date}.txt`, `The mayor said that it was ${date}.`), "-o", file, "--date", date]);
    const ran = await run(["claims", file, "--json"]);
    expect(ran.stdout.match(/(?<="latest":")[^"]*/g)).toEqual(["2024-12-31", "2025-01-02", "2025-03-09"]);
  });

  test("gives spans in code points, under which the text has the words", async () => {
    for (const { spans, content } of await claims())
      expect(spans.map(([start, end]) => [...BRIDGE].slice(start, end).join("")).join(" […] ")).toBe(content);
  });

  test("reports an invalid date, and a missing graph", async () => {
    expect(await run(["claims", graph, "--from", "yesterday"])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("“yesterday” is no date"),
    });
    const nowhere = work.path("nowhere.graph");
    expect(await run(["claims", nowhere])).toMatchObject({
      code: 66,
      stderr: expect.stringContaining(`${nowhere}: there is no such graph`),
    });
    const text = work.path("bridge.txt");
    expect(await run(["claims", text])).toMatchObject({ code: 65, stderr: expect.stringContaining("no graph") });
  });
});

test("no control character of a document reaches the terminal", async () => {
  const text = "The minister said that \x1b[31mit rained\x1b[0m on the town, and that the ferry had left.";
  const file = work.path("control.ttl");
  expect((await run(["build", work.file("control.txt", text), "-o", file, "--title", "a\x1b[2Jb"])).code).toBe(0);
  for (const command of [
    ["claims", file],
    ["query", file, "SELECT ?t ?c { ?d dct:title ?t . ?x cg:content ?c }"],
  ]) {
    const { stdout } = await run(command);
    expect(stdout).toContain("it rained");
    expect(stdout).not.toContain("\x1b");
  }
});

const COUNT = "SELECT ?act (COUNT(?c) AS ?n) { ?c cg:act ?act } GROUP BY ?act ORDER BY ?act";

describe("query", () => {
  test("prints a table, with our prefixes undeclared and shortened", async () => {
    const ran = await run(["query", graph, COUNT]);
    expect(ran).toMatchObject({ code: 0, stderr: "2 rows\n" });
    expect(ran.stdout).toBe("act       n\n────────  ─\ncg:deny   1\ncg:state  3\n");
  });

  test("gives SELECT * its columns in the order of the query", async () => {
    const ran = await run(["query", graph, "SELECT * { ?who a cg:Claim ; cg:form ?how ; cg:act ?act } LIMIT 1"]);
    expect(ran.stdout.split("\n")[0]).toMatch(/^who +how +act$/);
  });

  test("prints the results formats of SPARQL", async () => {
    const json = JSON.parse((await run(["query", graph, COUNT, "--format", "json"])).stdout);
    expect(json.head).toEqual({ vars: ["act", "n"] });
    expect(json.results.bindings[0].act).toEqual({ type: "uri", value: "https://w3id.org/claimgraph/ns#deny" });
    const csv = (await run(["query", graph, COUNT, "--format", "csv"])).stdout;
    expect(csv.split(/\r?\n/)).toEqual([
      "act,n",
      "https://w3id.org/claimgraph/ns#deny,1",
      "https://w3id.org/claimgraph/ns#state,3",
      "",
    ]);
    const ask = await run(["query", graph, "ASK { ?c cg:polarity cg:denied }", "--format", "json"]);
    expect(JSON.parse(ask.stdout)).toEqual({ head: {}, boolean: true });
  });

  test("prints a graph as Turtle that can be asked again", async () => {
    const query = "CONSTRUCT { ?c cg:act ?act } { ?c cg:act ?act }";
    const ran = await run(["query", graph, query, "--format", "ttl"]);
    expect(ran.stdout.match(/cg:act cg:\w+\.$/gm)).toHaveLength(4);
    const none = await run(["query", graph, query, "--format", "csv"]);
    expect(none).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("Use --format ttl") });
    expect((await run(["query", graph, COUNT, "--format", "ttl"])).code).toBe(2);
  });

  test("reads the query from a file, and names it where it is wrong", async () => {
    const file = work.file("q.rq", COUNT);
    expect((await run(["query", graph, "--file", file])).stdout).toContain("cg:deny   1\n");
    const wrong = work.file("wrong.rq", "SELECT ?c {\n  ?c cg:act }\n");
    expect(await run(["query", graph, "--file", wrong])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(`error: ${wrong}:2: `),
    });
    expect(await run(["query", graph, "--file", work.path("missing.rq")])).toMatchObject({ code: 66 });
  });

  test("only reads", async () => {
    for (const update of ["DELETE WHERE { ?s ?p ?o }", "INSERT DATA { cg:a cg:b cg:c }", "CLEAR ALL"]) {
      const ran = await run(["query", graph, update]);
      expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("would change the graph") });
    }
    expect((await run(["verify", graph])).code).toBe(0);
  });

  test("names a prefix that nobody declared", async () => {
    const ran = await run(["query", graph, "SELECT * { ?s foo:bar ?o }"]);
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("the prefix foo: is not declared") });
  });

  test("is stopped at its time limit", async () => {
    const endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER(?c != ?f) }";
    const ran = await run(["query", graph, endless, "--time-limit", "1"]);
    expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("took longer than 1 s") });
  });
});
