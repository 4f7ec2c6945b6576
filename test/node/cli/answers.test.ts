import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "./program.ts";
import { LOOKUP, SAMPLES, Work } from "./work.ts";

/*
 * What an analyst asks of several documents, done to the end with the commands alone: on the samples and, where they lie beside the
 * project, on news of real conflicts.
 */
const work = new Work();
const CORPUS = fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url));
const files = readdirSync(SAMPLES).filter((name) => /^2025.*\.txt$/.test(name));
/** Lines of the samples' texts, all files together, by their number. */
const linesAt = (number: number): string[] =>
  files.map((name) => readFileSync(join(SAMPLES, name), "utf8").split("\n")[number - 1] ?? "");

let graph = "";
beforeAll(async () => {
  graph = work.path("samples.graph");
  const inputs = files.map((name) => join(SAMPLES, name));
  expect((await run(["build", ...inputs, "-o", graph, "--lookup", LOOKUP])).code).toBe(0);
});

async function answer(...args: string[]): Promise<string> {
  const ran = await run(args);
  expect(ran.code, ran.stderr).toBe(0);
  return ran.stdout;
}

/** The sentences at the end of a report, with the line that each is cited from. */
const sentencesOf = (markdown: string): { words: string; line: number }[] =>
  [...markdown.matchAll(/^\d+\. <a id="s\d+"><\/a>“(.*?)” .*, line (\d+), .*claim [0-9a-f]{12}$/gm)].map(
    ([, words = "", line]) => ({ words, line: Number(line) }),
  );

/** Rows of a table in CSV, by the names of its columns. */
function rowsOf(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = csv
    .trimEnd()
    .split("\r\n")
    .map((line) =>
      [...line.matchAll(/(?<=^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
      ),
    );
  return rows.map((row) => Object.fromEntries(head.map((name, n) => [name, row[n] ?? ""])));
}

describe("what two parties each say of some days", () => {
  test("side by side, every quote cited with document, date and line", async () => {
    const markdown = await answer(
      "compare",
      graph,
      "Keldora",
      "Pallumia",
      "--from",
      "2025-03-01",
      "--to",
      "2025-03-31",
    );
    expect(markdown).toMatch(/^Claims said from 2025-03-01 to 2025-03-31\. \d+ claims without a day stand apart\.$/m);
    const points = markdown.split(/^### /m).filter((one) => /^(?:Whether|How many|When|Who)/.test(one));
    expect(points.length).toBeGreaterThan(3);
    for (const point of points) {
      expect(point).toMatch(/^- \*\*Keldora/m);
      expect(point).toMatch(/^- \*\*Pallumia/m);
    }
    const cited = sentencesOf(markdown);
    expect(cited.length).toBeGreaterThan(20);
    const plain = (text: string): string => text.replaceAll("\\", "").replaceAll(/\s+/g, " ");
    const wrong = cited.filter(
      ({ words, line }) => !linesAt(line).some((own) => plain(own).includes(plain(words).slice(0, 24))),
    );
    expect(wrong).toEqual([]);
  });

  test("and nothing of other days", async () => {
    const found = JSON.parse(
      await answer("compare", graph, "Keldora", "Pallumia", "--from", "2025-03-01", "--to", "2025-03-31", "--json"),
    );
    const dates: string[] = found.events.flatMap(({ claims }: { claims: { date: string }[] }) =>
      claims.map(({ date }) => date),
    );
    expect(dates.length).toBeGreaterThan(5);
    expect(dates.filter((date) => !date.startsWith("2025-03"))).toEqual([]);
    expect(found.undated.every(({ date }: { date: string | null }) => date === null)).toBe(true);
  });
});

test("where sources give different figures for one thing: whose, and since when", async () => {
  const rows = rowsOf(await answer("figures", graph, "--csv"));
  const killed = rows.filter(({ question }) => /^How many were killed: .*Hestrel, 3 March 2025/.test(question ?? ""));
  expect([...new Set(killed.map(({ figure, speaker }) => `${figure} ${speaker}`))]).toEqual([
    "9 Pallumia",
    "11 director of the town's hospital",
    "14 Keldora",
  ]);
  expect(killed.map(({ said_by: day }) => day)).toContain("2025-03-03");
  for (const { line, words } of killed) expect(linesAt(Number(line)).some((own) => own.includes(words!))).toBe(true);
  const html = await answer("figures", graph, "--event", "Hestrel 2025-03-03", "--html");
  expect(html).toContain('<svg role="img"');
  expect(html).not.toMatch(/<script|<img|@import|url\(/);
});

test("who calls one place what, with a sentence for each name", async () => {
  const markdown = await answer("compare", graph, "Keldora", "Pallumia");
  const [, names = ""] = /^## Names\n(.*?)^## /ms.exec(markdown) ?? [];
  expect(names).toMatch(/\| “Hestrel” \d+ times \[\\\[\d+\\\]\]\(#s\d+\) \| “Hasterra” /);
  expect(names).toMatch(/\| “Tornwick” .* \| “Vellamont” /);
});

test("refuses what cannot be meant, and tells what to do", async () => {
  for (const [args, code, message] of [
    [["figures", graph, "--event", "Nowhere"], 66, "no event is meant by “Nowhere”"],
    [["event", graph, "Hestrel", "--from", "2025-04-01", "--to", "2025-03-01"], 2, "is after --to"],
    [["compare", graph, "Keldora", "Pallumia", "--from", "March"], 2, "March is no day, month or year"],
    [
      ["compare", graph, "Keldora", "Pallumia", "--site", "https://example.org/?token=abc"],
      2,
      "is no address of a site",
    ],
  ] as const) {
    const ran = await run(args);
    expect([ran.code, ran.stdout]).toEqual([code, ""]);
    expect(ran.stderr).toContain(message);
  }
});

describe.skipIf(!existsSync(CORPUS))("on news of 2020", () => {
  let news = "";
  beforeAll(async () => {
    const lines = readFileSync(join(CORPUS, "index.jsonl"), "utf8").trimEnd().split("\n");
    const documents = lines
      .map((line) => JSON.parse(line) as { id: string; file: string; title: string; publisher: string; date: string })
      .filter(({ id }) => id.startsWith("news20-"))
      .map(({ file, ...about }) => JSON.stringify({ ...about, text: readFileSync(join(CORPUS, file), "utf8") }));
    news = work.path("news.graph");
    expect((await run(["build", work.file("news.jsonl", documents.join("\n")), "-o", news])).code).toBe(0);
  });

  test("the points of two parties hold claims of both, said in the days asked for", async () => {
    const days = ["--from", "2020-09-01", "--to", "2020-10-31"];
    const found = JSON.parse(await answer("compare", news, "Armenia", "Azerbaijan", ...days, "--json"));
    expect(found.disputedPoints.length).toBeGreaterThan(4);
    const markdown = await answer("compare", news, "Armenia", "Azerbaijan", ...days);
    expect(markdown).toMatch(/^- \*\*Azerbaijan\*\* denies it .*fighter planes/m);
    expect(markdown).not.toMatch(/^- \*\*Armenia\*\* denies it .*fighter planes/m);
    expect(sentencesOf(markdown).length).toBeGreaterThan(10);
  });

  test("each side's losses are told as that side's", async () => {
    const rows = rowsOf(await answer("figures", news, "--csv"));
    const of = (figure: string, whom: string): string[] => [
      ...new Set(rows.filter((row) => row.figure === figure && row.of_whom === whom).map((row) => row.speaker ?? "")),
    ];
    expect(of("10", "civilians")).toEqual(["Azerbaijan"]);
    expect(of("84", "servicemen")).toEqual(["Armenia"]);
  });
});
