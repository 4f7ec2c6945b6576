import { describe, expect, test } from "vitest";
import { figuresCsv, figuresJson } from "../../src/export/figuresTable.ts";
import { figuresReport } from "../../src/export/report/figuresReport.ts";
import { htmlPieces } from "../../src/export/report/html.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { link } from "../../src/link/linker.ts";
import { type CorpusIndex, corpusIndexOf } from "../../src/query/corpusIndex.ts";
import { countedIn } from "../../src/query/figures/counted.ts";
import { type FigureGroup, figures } from "../../src/query/figures/figures.ts";
import { Passages } from "../../src/query/passage.ts";
import { readDocumentOf } from "./readText.ts";
import { readSamples } from "./sampleGraph.ts";

const corpusOf = (...texts: string[]): CorpusIndex => {
  const records = texts.map((text, n) => recordOf(readDocumentOf(text, `Paper ${n}`)));
  return corpusIndexOf(records, link(records));
};
/** Who says how many of whom, in short. */
const told = ({ kind, figures: all }: FigureGroup): string[] =>
  all.map(({ speaker, value, whom, denied }) =>
    [speaker?.name ?? "nobody", denied ? "not" : "", value, whom, kind].filter(Boolean).join(" "),
  );
const counted = (text: string): string[] =>
  countedIn(text).map(({ kind, whom, quantity: { low, high }, negated }) =>
    [negated ? "not" : "", low, high === low ? "" : high, whom, kind].filter((one) => one !== "").join(" "),
  );

const MARKET = [
  "Keldora said that Pallumian artillery shelled the market of Hestrel on Sunday, killing 14 civilians and wounding at least 31.",
  "Pallumia said that nine people were killed when the market of Hestrel was shelled on Sunday.",
] as const;

describe("what is counted in a text", () => {
  test.each([
    ["killing 14 civilians and wounding at least 31", ["14 civilians killed", "31 Infinity wounded"]],
    ["nine people lost their lives", ["9 people killed"]],
    ["it had destroyed 12 tanks and captured three soldiers", ["12 tanks destroyed", "3 soldiers captured"]],
    ["shot down two helicopters", ["2 helicopters destroyed"]],
    ["up to 40 houses were destroyed", ["0 40 houses destroyed"]],
    ["it did not kill 14 civilians", ["not 14 civilians killed"]],
    // a negation of something else
    ["houses that cannot be rebuilt, 350 houses destroyed", ["350 houses destroyed"]],
  ])("%s", (text, expected) => {
    expect(counted(text)).toEqual(expected);
  });

  test.each([
    "12 tanks destroyed the town",
    "70 per cent of the houses were destroyed",
    "12 tanks stood at the river",
    "the ceasefire of 15 April",
  ])("and nothing in: %s", (text) => {
    expect(counted(text)).toEqual([]);
  });
});

describe("figures", () => {
  const corpus = corpusOf(...MARKET);
  const groups = figures(corpus);

  test("of one thing stand side by side, those that differ first, and none is told to be right", () => {
    expect(groups.map(told)).toEqual([
      ["Pallumia 9 people killed", "Keldora 14 civilians killed"],
      ["Keldora at least 31 wounded"],
    ]);
    expect(groups.map(({ differ }) => differ)).toEqual([true, false]);
    expect(groups[0]?.label).toMatch(/^How many were killed: /);
  });

  test("are narrowed to an event", () => {
    const event = groups[0]?.event ?? "";
    expect(figures(corpus, { event }).length).toBeGreaterThan(0);
    expect(figures(corpus, { event: "0".repeat(32) })).toEqual([]);
  });

  test("that one tells of another are marked, and are not counted for the one who tells them", () => {
    const [group] = figures(
      corpusOf("Keldora said that Pallumia had claimed that nine people were killed in Hestrel."),
    );
    expect(told(group!)).toEqual(["Pallumia, as Keldora tells it 9 people killed"]);
  });

  test("of one side that gives them twice are one, since the first day", () => {
    const [group] = figures(
      corpusOf(MARKET[1], `On Monday it rained in Lorne. ${MARKET[1]} Mayors met in Tamrin to talk about the harvest.`),
    );
    expect(told(group!)).toEqual(["Pallumia 9 people killed"]);
    expect(group?.figures[0]?.since).toBe("2025-03-04");
  });

  test("are denied where their claim denies them, and not asked for where they are asked", () => {
    expect(figures(corpusOf("Keldora denied that 14 civilians were killed in Hestrel.")).flatMap(told)).toEqual([
      "Keldora not 14 civilians killed",
    ]);
    expect(figures(corpusOf("Keldora asked whether 14 civilians were killed in Hestrel.")).flatMap(told)).toEqual([]);
  });

  test("come as a table with sentence and line, as data, and as a chart that says the same in words", () => {
    const passages = new Passages(({ id }) => MARKET[corpus.records.findIndex((one) => one.id === id)] ?? null);
    const texts = new Map(
      corpus.records.map(({ id, publishers }) => [id, MARKET[Number(corpus.label(publishers[0]!).slice(-1))]!]),
    );
    const [head, ...rows] = [...figuresCsv(corpus, groups, new Passages(({ id }) => texts.get(id) ?? null))];
    expect(head).toMatch(/^question,kind,figure,least,most,denied,of_whom,speaker,told_by,said_by,event,/);
    expect(rows).toHaveLength(3);
    expect(rows.join("")).toContain(MARKET[1]);
    const [first] = figuresJson(corpus, groups, passages) as { figures: { high: number | null; value: string }[] }[];
    expect(first?.figures.map(({ value, high }) => [value, high])).toEqual([
      ["9", 9],
      ["14", 14],
    ]);
    const html = [...htmlPieces(figuresReport(corpus, groups))].join("");
    expect(html).toMatch(/<svg role="img" aria-label="[^"]*Pallumia: 9 people; Keldora: 14 civilians"/);
    expect(html).toContain("Sides give figures that cannot both be so.");
  });
});

test("the figures of one event are those of the whole graph that tell of it", () => {
  const records = readSamples();
  const corpus = corpusIndexOf(records, link(records));
  const all = figures(corpus);
  const short = (groups: readonly FigureGroup[]): string[] =>
    groups.map(({ label, figures: own }) => `${label} ${own.map(({ value, claims }) => [value, claims.length])}`);
  const events = new Set(all.flatMap(({ figures: own }) => own.flatMap(({ event }) => event ?? [])));
  expect(events.size).toBeGreaterThan(3);
  for (const event of events) {
    const own = figures(corpus, { event });
    const expected = all.filter(
      (group) => group.event === event || group.figures.some((figure) => figure.event === event),
    );
    expect(short(own)).toEqual(expect.arrayContaining(short(expected)));
    expect(short(all)).toEqual(expect.arrayContaining(short(own)));
  }
});

test("the sentence around a claim is whole however far its paragraph reaches", () => {
  const long = "The council met again and heard the same report once more from its clerk that day. ".repeat(80);
  const text = `${long}Keldora said that nine people were killed. ${long}`;
  const record = recordOf(readDocumentOf(text));
  const claim = record.claims.find(({ content }) => content.some(({ quote }) => quote.includes("nine people")))!;
  expect(new Passages(() => text).of({ claim, record })).toEqual({
    line: 1,
    sentences: "Keldora said that nine people were killed.",
  });
});
