import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { LONG } from "../tools/long.ts";
import { runHere } from "./cli/here.ts";
import type { Ran } from "./cli/program.ts";
import { samplesGraph } from "./cli/samplesGraph.ts";
import { LOOKUP, SAMPLES, Work } from "./cli/work.ts";

const CORPUS = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
const work = new Work();

const run = (...args: string[]): Promise<Ran> => runHere(args, work.folder);

async function done(...args: string[]): Promise<Ran> {
  const ran = await run(...args);
  expect(ran.code, ran.stderr).toBe(0);
  return ran;
}

type Line = Readonly<Record<string, unknown>>;

async function lines(...args: string[]): Promise<Line[]> {
  const { stdout } = await done(...args, "--json");
  return stdout === ""
    ? []
    : stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as Line);
}

const textOf = (one: Line | undefined, key: string): string => String(one?.[key] ?? "");

describe("an analyst's tasks on the samples", () => {
  beforeAll(async () => {
    await samplesGraph(work.path("samples.graph"));
  });

  test("a folder's README is no document of it, and is read where it is named", async () => {
    const { stdout } = await done("documents", "samples.graph", "--csv");
    expect(stdout.trimEnd().split("\r\n")).toHaveLength(28);
    expect(stdout).not.toContain("README");
    const named = await run("build", join(SAMPLES, "README.md"), "-o", "readme.graph");
    expect(named.stderr).toContain("1 added");
  });

  test("a wrong claimant and a wrong extent are corrected, and the corrections last", async () => {
    await samplesGraph(work.path("corrected.graph"));
    await correctsForGood("corrected.graph", async () => {
      await done("build", SAMPLES, "-o", "corrected.graph", "--lookup", LOOKUP);
    });
  });

  test("who denied what between two dates: each denial once, with whole sentences", async () => {
    const span = ["--denied", "--from", "2025-04-10", "--to", "2025-04-20"];
    const all = await lines("claims", "samples.graph", ...span);
    const once = await lines("claims", "samples.graph", ...span, "--once");
    expect(once.length).toBeGreaterThan(0);
    expect(once.length).toBeLessThanOrEqual(all.length);
    for (const one of once) {
      expect(textOf(one, "latest") >= "2025-04-10" && textOf(one, "date") <= "2025-04-20").toBe(true);
      expect(textOf(one, "sentence").length).toBeGreaterThanOrEqual(
        textOf(one, "content").replaceAll(" […] ", "").length / 2,
      );
    }
    const spelt = await denialsSpeltOut("samples.graph");
    expect(spelt.length).toBeGreaterThan(0);
    expect((await done("claims", "samples.graph", "--denied")).stdout).toMatch(/\n {2}– of: “/);
    const table = (await done("claims", "samples.graph", "--denied", "--csv")).stdout;
    const [meant = "nothing"] = (spelt[0]?.standsFor ?? []) as readonly string[];
    expect(table).toContain(meant.replaceAll('"', '""'));
    // the Gazette prints what the Courier wrote
    const [copied] = await lines("claims", "samples.graph", "--text", "tested its weapons", "--once");
    expect(textOf(copied, "title")).toContain("Each side says");
    expect((await done("claims", "samples.graph", "--text", "tested its weapons", "--count")).stdout).toBe("2\n");
    expect((await done("claims", "samples.graph", "--text", "tested its weapons", "--count", "--once")).stdout).toBe(
      "1\n",
    );
  });

  test("which claims rest on one origin, and which on several", async () => {
    const bridge = await lines("claims", "samples.graph", "--about", "bridge", "--origins");
    const counts = bridge.map(({ origins }) => Number(origins));
    expect(Math.min(...counts)).toBe(1);
    // an officer of one side, and another that tells the same
    expect(Math.max(...counts)).toBeGreaterThan(1);
    const told = await lines("claims", "samples.graph", "--about", "market", "--origins");
    // the mission and its head are one
    expect(
      told.filter(({ content }) => String(content).includes("origin of the fire")).map(({ origins }) => origins),
    ).toEqual(expect.arrayContaining([1]));
    const shelled = told.filter(({ content }) => String(content).includes("Pallumian artillery shelled"));
    // the letter, the Courier and the speech repeat the ministry: one side is one origin
    for (const one of shelled.filter(({ principal }) => principal === "Keldora")) expect(one.origins).toBe(1);
  });

  test("who calls one place what, in words of their own, and who holds a name at a distance", async () => {
    const names = await namesIn("samples.graph", "Keldora", "Pallumia");
    const town = names.find(({ label }) => label.includes("Hestrel"));
    expect(town?.a.map(({ form }) => form)).toContain("Hestrel");
    expect(town?.b.map(({ form }) => form)).toContain("Hasterra");
    expect((await done("compare", "samples.graph", "Keldora", "Pallumia")).stdout).toMatch(/at a distance/);
  });

  test("a text in another language is refused with that reason, be it short or long", async () => {
    const said = "Le ministère a déclaré que le pont était fermé et que les soldats avaient tiré.";
    const files = [
      work.file("short.txt", `${said}\n`),
      work.file("long.txt", `${said} `.repeat(80)),
      work.file("script.txt", "Министерство обороны сообщило, что мост закрыт.\n"),
    ];
    const ran = await run("build", ...files, "-o", "foreign.graph");
    expect(ran.code).toBe(65);
    for (const name of [
      "short.txt: the text is in French",
      "long.txt: the text is in French",
      "script.txt: the text is in Russian",
    ])
      expect(ran.stderr).toContain(name);
    expect(ran.stderr).toContain("Only English is read: give an English translation");
    expect((await run("extract", files[0]!)).code).toBe(65);
  });

  test("the timeline of one event: nothing outside the days that are asked for", async () => {
    const { stdout } = await done("timeline", "samples.graph", "--from", "2025-04", "--to", "2025-04-15", "--json");
    const days = [...stdout.matchAll(/"from":\s*"(\d{4}-\d\d-\d\d)"/g)].map(([, day = ""]) => day);
    for (const day of days) expect(day <= "2025-04-15").toBe(true);
    expect((await run("timeline", "samples.graph", "--from", "2025-05", "--to", "2025-04")).code).toBe(2);
    expect((await run("timeline", "samples.graph", "--event", "volcano")).code).toBe(66);
  });

  test("the same to a spreadsheet, to Gephi and to Turtle", async () => {
    await done("export", "samples.graph", "-o", "claims.csv");
    const table = readFileSync(work.path("claims.csv"), "utf8");
    const [head = ""] = table.split("\r\n");
    for (const column of [
      "publisher",
      "url",
      "events",
      "places",
      "happened",
      "claimant_id",
      "sentence",
      "line",
      "told_by",
    ])
      expect(head.split(",")).toContain(column);
    expect(table).not.toContain("2025-03-03-lantern-market.txt");
    await done("export", "samples.graph", "-o", "named.csv", "--names");
    expect(readFileSync(work.path("named.csv"), "utf8")).toContain("2025-03-03-lantern-market.txt");
    expect((await run("export", "samples.graph", "-o", "named.ttl", "--names")).code).toBe(2);
    await done("export", "samples.graph", "-o", "network.gexf");
    const network = readFileSync(work.path("network.gexf"), "utf8");
    expect(network).toMatch(/<node id="[0-9a-f]{32}" label="Keldora">/);
    expect(network).toMatch(
      /<edge id="\d+" source="[0-9a-f]{32}" target="[0-9a-f]{32}" weight="\d+" type="undirected">/,
    );
    expect((await done("export", "samples.graph", "-o", "-", "--format", "gexf")).stdout).toBe(network);
    const turtle = (await done("export", "samples.graph", "-o", "-")).stdout;
    expect(turtle.includes("cg:DisputedPoint")).toBe(true);
    expect(turtle.includes('rdfs:label "Keldora"')).toBe(true);
  });

  test("all claims of one person under all spellings, titles and offices", async () => {
    const count = async (name: string): Promise<string> =>
      (await done("claims", "samples.graph", "--by", name, "--count")).stdout;
    const halvey = await count("Jorun Halvey");
    expect(Number(halvey)).toBeGreaterThan(3);
    for (const name of ["Halvey", "HALVEY", "Foreign Minister Halvey", "Foreign Minister Jorun Halvey", "Jørun Halvey"])
      expect(await count(name), name).toBe(halvey);
    expect(await run("claims", "samples.graph", "--by", "Jorun Halvy")).toMatchObject({
      code: 66,
      stderr: expect.stringContaining("“Jorun Halvey”"),
    });
  });

  test("more documents the next day: what is new; one removed by its title, and brought back", async () => {
    const days = [
      "2025-03-03-lantern-market.txt",
      "2025-03-03-pallumia-mfa-market.txt",
      "2025-03-07-observers-report.txt",
    ];
    const later = ["2025-03-10-keldora-letter.txt", "2025-03-24-pallumia-letter.txt"];
    const at = (names: readonly string[]): string[] => names.map((name) => join(SAMPLES, name));
    await done("build", ...at(days), "-o", "before.graph", "--lookup", LOOKUP);
    await done("build", ...at([...days, ...later]), "-o", "after.graph", "--lookup", LOOKUP);
    const news = JSON.parse((await done("diff", "before.graph", "after.graph", "--json")).stdout) as Record<
      string,
      Line[]
    >;
    expect(news.documents?.map(({ date }) => date)).toEqual(["2025-03-10", "2025-03-24"]);
    expect(news.claims?.length).toBeGreaterThan(15);
    expect(news.points?.length).toBeGreaterThan(0);
    expect(news.figures?.map(({ quote }) => quote)).toContain("nine shells");
    expect(news.gone).toEqual([]);
    const since = JSON.parse(
      (await done("diff", "after.graph", "--since", "2025-03-10", "--json")).stdout,
    ) as typeof news;
    expect(since.claims?.map(({ id }) => id).sort()).toEqual(news.claims?.map(({ id }) => id).sort());
    const title = textOf(news.documents?.[0], "title");
    const removed = await done("remove", "after.graph", title, "--keep");
    const [, id = ""] = /set aside ([0-9a-f]{32})/.exec(removed.stderr) ?? [];
    expect((await done("documents", "after.graph", "--json")).stdout).not.toContain(title);
    await done("restore", "after.graph", id);
    expect((await done("documents", "after.graph", "--json")).stdout).toContain(title);
    await done("remove", "after.graph", "2025-03-24-pallumia-letter.txt");
    expect(await run("remove", "after.graph", "Letter dated")).toMatchObject({
      code: 66,
      stderr: expect.stringContaining(title),
    });
    expect((await run("diff", "after.graph")).code).toBe(2);
    expect((await run("diff", "after.graph", "--since", "soon")).code).toBe(2);
  });
});

describe("a table of what is known of files", () => {
  const folder = (): string => {
    const path = work.path("press");
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "a.txt"), "The mayor said that the ferry had left.\n");
    writeFileSync(join(path, "b.txt"), "The mayor said that the bridge was closed.\n");
    return path;
  };

  test("tells of each; what cannot be taken as written is told with its line, and nothing is lost", async () => {
    const path = folder();
    const table = join(path, "index.csv");
    writeFileSync(
      table,
      'file,date,publisher,title,colour\na.txt,2025-03-04,"The ""Harn"" Post","=A\nferry",red\nc.txt,2025-03-04,,,\nb.txt,soon,Halyard,Bridge,\nb.txt,2025-03-05,,,\n',
    );
    const ran = await done("build", path, "-o", "press.graph", "--metadata", table);
    for (const told of [
      `${table}:1: not known and left out: “colour”`,
      `${table}:4: there is no file “c.txt”`,
      `${table}:5: “soon” is no date`,
      `${table}:6: b.txt has a row already, in line 5`,
    ])
      expect(ran.stderr).toContain(told);
    const documents = await lines("documents", "press.graph");
    expect(documents.map(({ title, date, publisher, files }) => [title, date, publisher, files])).toEqual([
      ["=A ferry", "2025-03-04", 'The "Harn" Post', ["a.txt"]],
      ["Bridge", null, "Halyard", ["b.txt"]],
    ]);
    const csv = (await done("documents", "press.graph", "--csv")).stdout;
    expect(csv).toContain(`'=A ferry,2025-03-04,"The ""Harn"" Post"`);
  });

  test("may be JSON or JSON Lines; another language is refused; what is no table is a mistake", async () => {
    const path = folder();
    const json = join(path, "index.json");
    writeFileSync(
      json,
      JSON.stringify(
        [
          { file: "a.txt", date: "2025-03-04" },
          { file: "b.txt", language: "fr" },
        ],
        null,
        1,
      ),
    );
    const ran = await run("build", path, "-o", "json.graph", "--metadata", json);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toMatch(/b\.txt: it is in “fr”, as .*index\.json:7 says/);
    const list = join(path, "index.jsonl");
    writeFileSync(list, '{"file":"a.txt","date":"2025-03-06"}\n');
    await done("build", path, "-o", "lines.graph", "--metadata", list);
    expect((await lines("documents", "lines.graph")).map(({ date }) => date)).toEqual(["2025-03-06", null]);
    writeFileSync(list, '{"file":"a.txt"}\n{"file":\n');
    expect(await run("build", path, "-o", "x.graph", "--metadata", list)).toMatchObject({
      code: 65,
      stderr: expect.stringContaining(`${list}:2: this is no JSON`),
    });
    writeFileSync(json, "name;date\na;2025");
    expect(await run("build", path, "-o", "x.graph", "--metadata", json)).toMatchObject({ code: 65 });
    expect(await run("build", path, "-o", "x.graph", "--metadata", join(path, "none.csv"))).toMatchObject({ code: 66 });
  });
});

test("--quiet leaves data, warnings and mistakes", async () => {
  const file = work.file("quiet.txt", "The mayor said that the ferry had left.\n");
  expect(await run("build", file, "-o", "quiet.graph", "--date", "2025-03-04", "--quiet")).toEqual({
    code: 0,
    stdout: "",
    stderr: "",
  });
  expect(await run("claims", "quiet.graph", "--count", "--quiet")).toEqual({ code: 0, stdout: "1\n", stderr: "" });
  expect((await run("claims", "quiet.graph", "--by", "Nobody", "--quiet")).stderr).toContain("no actor is meant");
});

/** Task 2: of every denial that only points (“denied this”) the words that it denies are told, where a document has them. */
async function denialsSpeltOut(graph: string): Promise<Line[]> {
  const denied = await lines("claims", graph, "--denied", "--once");
  for (const { content, standsFor } of denied)
    if (/^(?:this|that|it|that claim|those claims)$/i.test(String(content)))
      expect(standsFor, String(content)).not.toBeNull();
  return denied.filter(({ standsFor }) => Array.isArray(standsFor) && standsFor.length > 0);
}

/** Names of things as two sides use them. */
interface NamedThing {
  readonly label: string;
  readonly a: readonly { readonly form: string }[];
  readonly b: NamedThing["a"];
}

/** Task 4: the names that two sides use for each thing. */
const namesIn = async (graph: string, a: string, b: string): Promise<readonly NamedThing[]> =>
  (JSON.parse((await done("compare", graph, a, b, "--json")).stdout) as { readonly names: readonly NamedThing[] })
    .names;

/** Tasks 2, 5 and 8: denials spelt out, copies that are one origin, one person under several names; and labels of points that differ. */
async function whatElseIsAsked(graph: string): Promise<void> {
  expect((await denialsSpeltOut(graph)).length).toBeGreaterThan(2);
  const told = await lines("claims", graph, "--about", "Dashkesan", "--origins");
  expect(told.length).toBeGreaterThan(1);
  // one ministry's words, printed again and again
  for (const { origins } of told) expect(origins).toBe(1);
  const several = await lines("claims", graph, "--text", "fighters", "--origins");
  expect(several.some(({ origins }) => Number(origins) > 1)).toBe(true);
  const count = async (name: string): Promise<string> => (await done("claims", graph, "--by", name, "--count")).stdout;
  expect(Number(await count("Ilham Aliyev"))).toBeGreaterThan(1);
  for (const name of ["Ilham Əliyev", "President Ilham Aliyev", "ILHAM ALIYEV"])
    expect(await count(name), name).toBe(await count("Ilham Aliyev"));
  const points = JSON.parse((await done("disputes", graph, "--json")).stdout) as readonly Line[];
  const labels = points.slice(0, 12).map(({ label }) => label);
  expect(labels.length).toBeGreaterThan(5);
  expect(new Set(labels).size).toBe(labels.length);
}

/** Task 9: a wrong claimant and a wrong extent are corrected, all documents read again, and the corrections hold. */
async function correctsForGood(graph: string, again: () => Promise<void>): Promise<void> {
  const all = await lines("claims", graph, "--sort", "confidence");
  const named = all.filter(({ content, claimant }) => claimant !== "" && textOf({ content }, "content").length > 30);
  const [one, two] = [named[0], named.find((other) => other.document !== named[0]?.document)];
  const words = textOf(two, "content").split(" … ")[0]!.split(/\s+/).slice(0, 3).join(" ");
  const table = work.file(
    `${graph}.csv`,
    `decision,id,claimant,extent,who\r\ncorrect,${one?.id},The Wrong Box,,Ada\r\ncorrect,${two?.id},,"${words.replaceAll('"', '""')}",Ada\r\n`,
  );
  await done("review", graph, "--import", table);
  const corrected = async (): Promise<unknown[]> => {
    const now = await lines("claims", graph, "--sort", "confidence");
    const find = (id: unknown): Line | undefined => now.find((claim) => claim.id === id);
    return [find(one?.id)?.claimant, textOf(find(two?.id), "content").replaceAll(/\s+/g, " "), now.length];
  };
  const before = await corrected();
  expect(before.slice(0, 2)).toEqual(["The Wrong Box", words]);
  rmSync(join(work.folder, graph, "inputs.cache"));
  await again();
  expect(await corrected()).toEqual(before);
  expect((await done("verify", graph)).stderr).toContain("all is well");
  // undone, and read anew once more: the first answers
  for (const { id } of await lines("log", graph)) await done("review", graph, "--undo", textOf({ id }, "id"));
  rmSync(join(work.folder, graph, "inputs.cache"));
  await again();
  expect(await lines("claims", graph, "--sort", "confidence")).toEqual(all);
}

/** Tasks 1, 3 and 6: both accounts of two months in quotes that can be cited, figures with who gives them, and a timeline within its window. */
async function accountsOfAutumn(graph: string): Promise<void> {
  const months = ["--from", "2020-09", "--to", "2020-10"];
  const compared = JSON.parse((await done("compare", graph, "Armenia", "Azerbaijan", ...months, "--json")).stdout) as {
    readonly from: string;
    readonly to: string;
    readonly claims: Readonly<Record<"a" | "b", number>>;
    readonly disputedPoints: readonly {
      readonly stances: readonly { readonly side: { readonly name: string } | null }[];
    }[];
  };
  expect([compared.from, compared.to]).toEqual(["2020-09-01", "2020-10-31"]);
  expect(Math.min(compared.claims.a, compared.claims.b)).toBeGreaterThan(20);
  expect(compared.disputedPoints.length).toBeGreaterThan(2);
  for (const { stances } of compared.disputedPoints)
    for (const side of ["Armenia", "Azerbaijan"])
      expect(stances.some((stance) => stance.side?.name.includes(side))).toBe(true);
  const report = (await done("compare", graph, "Armenia", "Azerbaijan", ...months)).stdout;
  const cited = report
    .slice(report.indexOf("## Sentences"))
    .split("\n")
    .filter((line) => /^\d+\. /.test(line));
  expect(cited.length).toBeGreaterThan(10);
  for (const line of cited) expect(line).toMatch(/”.*20\d\d-\d\d-\d\d, line \d+.*claim [0-9a-f]{12}/);
  const figures = JSON.parse((await done("figures", graph, ...months, "--json")).stdout) as {
    readonly figures: readonly { readonly since: string | null; readonly claims: readonly Line[] }[];
  }[];
  expect(figures.length).toBeGreaterThan(2);
  for (const { since, claims } of figures.flatMap((group) => group.figures)) {
    expect(since === null || (since >= "2020-09" && since <= "2020-10-31")).toBe(true);
    for (const claim of claims) expect(textOf(claim, "sentence")).not.toBe("");
  }
  const told = JSON.parse((await done("timeline", graph, ...months, "--json")).stdout) as readonly Line[];
  expect(told.length).toBeGreaterThan(5);
  for (const one of told) expect(textOf(one, "happened")).toMatch(/^2020-(?:09|10)|^2020$/);
}

describe.skipIf(!existsSync(join(CORPUS, "index.jsonl")))("an analyst's tasks on real documents", () => {
  test("who calls one place what: both sides' speeches", async () => {
    const speeches = readFileSync(join(CORPUS, "index.jsonl"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Line)
      .filter((one) => /^ungd-(?:arm|aze)-202[0-4]$/.test(textOf(one, "id")))
      .map((one) => join(CORPUS, textOf(one, "file")));
    await done("build", ...speeches, "-o", "speeches.graph", "--metadata", join(CORPUS, "index.jsonl"));
    const names = await namesIn("speeches.graph", "Armenia", "Azerbaijan");
    expect(names.length).toBeGreaterThan(1);
    for (const { label, a, b } of names) {
      expect(label).not.toBe("");
      expect(Math.min(a.length, b.length), label).toBeGreaterThan(0);
    }
    const differ = names.filter(({ a, b }) => a.some(({ form }) => !b.some((other) => other.form === form)));
    expect(differ.length).toBeGreaterThan(0);
    expect((await done("compare", "speeches.graph", "Armenia", "Azerbaijan")).stdout).toContain("at a distance");
  });

  test("dates and publishers from a table; one person, one place, a spreadsheet, a network, and what is new", async () => {
    const index = readFileSync(join(CORPUS, "index.jsonl"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Line);
    const chosen = index.filter(
      (one) => one.conflict === "karabakh" && textOf(one, "date") >= "2020-09" && textOf(one, "date") < "2020-12",
    );
    const paths = chosen.map((one) => join(CORPUS, textOf(one, "file")));
    await done("build", ...paths, "-o", "corpus.graph", "--metadata", join(CORPUS, "index.jsonl"));
    const documents = await lines("documents", "corpus.graph");
    expect(documents).toHaveLength(chosen.length);
    expect(documents.every(({ date, publisher }) => date !== null && publisher !== null)).toBe(true);
    const denied = await lines("claims", "corpus.graph", "--denied", "--once", "--from", "2020-09", "--to", "2020-11");
    expect(denied.every((one) => textOf(one, "sentence") !== "" && Number(one.line) > 0)).toBe(true);
    const yerevan = (await done("claims", "corpus.graph", "--by", "Yerevan", "--count")).stdout;
    expect(yerevan).toBe((await done("claims", "corpus.graph", "--by", "Armenia", "--count")).stdout);
    expect(Number(yerevan)).toBeGreaterThan(5);
    await accountsOfAutumn("corpus.graph");
    await whatElseIsAsked("corpus.graph");
    await done("export", "corpus.graph", "-o", "corpus.csv");
    await done("export", "corpus.graph", "-o", "corpus.gexf");
    const last = textOf(documents.at(-1), "date");
    const news = JSON.parse((await done("diff", "corpus.graph", "--since", last, "--json")).stdout) as Record<
      string,
      Line[]
    >;
    expect(news.documents?.length).toBeGreaterThan(0);
    expect(news.documents?.length).toBeLessThan(documents.length);
    // as above on the samples: to read these twice more takes a quarter of a minute
    if (LONG)
      await correctsForGood("corpus.graph", async () => {
        await done("build", ...paths, "-o", "corpus.graph", "--metadata", join(CORPUS, "index.jsonl"));
      });
  });
});
