import { expect, test } from "vitest";
import { writeMarkdown } from "../../src/export/report/markdown.ts";
import { pointsJson, pointsReport } from "../../src/export/report/pointsReport.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { link } from "../../src/link/linker.ts";
import { corpusIndexOf } from "../../src/query/corpusIndex.ts";
import { answered } from "../../src/query/points/answers.ts";
import { disputedPoints } from "../../src/query/points/disputedPoints.ts";
import { numberAtIssue } from "../../src/query/points/numberAtIssue.ts";
import { askedOf } from "../../web/points/question.ts";
import { readDocumentOf } from "./readText.ts";

function pointsOf(...texts: string[]) {
  const records = texts.map((text, n) => recordOf(readDocumentOf(text, `Paper ${n}`)));
  const corpus = corpusIndexOf(records, link(records));
  return { corpus, points: disputedPoints(corpus) };
}

/** What each side answers to each question, in short. */
const answersIn = ({ corpus, points }: ReturnType<typeof pointsOf>): string[] =>
  points.flatMap((point) =>
    answered(corpus, point).map(
      ({ side, answers }) => `${point.aspect}, ${side?.name ?? "nobody"}: ${answers.join(" or ")}`,
    ),
  );

test("of two who accuse each other each answers that the other did it, and the question says so", () => {
  const read = pointsOf("Keldora and Pallumia accused each other of shelling the bridge of Lorne.");
  expect(answersIn(read).sort()).toEqual(["agent, Keldora: Pallumia", "agent, Pallumia: Keldora"]);
  const [point] = read.points;
  if (point === undefined) throw new Error("no point");
  expect(askedOf({ aspect: point.aspect, holdings: answered(read.corpus, point) })).toBe(
    "who did it? each says: the other",
  );
  expect(writeMarkdown(pointsReport(read.corpus, read.points))).toContain("**Keldora** says Pallumia (1 claim");
  expect(JSON.stringify(pointsJson(read.corpus, read.points, () => []))).toContain('"answers":["Pallumia"]');
});

test("two who each say that the other shelled a place answer so, each in a document of its own", () => {
  const read = pointsOf(
    "Keldora said on 4 March 2025 that Pallumia shelled the market of Hestrel on 3 March 2025.",
    "Pallumia said on 4 March 2025 that Keldora shelled the market of Hestrel on 3 March 2025.",
  );
  expect(
    answersIn(read)
      .filter((one) => one.startsWith("agent"))
      .sort(),
  ).toEqual(["agent, Keldora: Pallumia", "agent, Pallumia: Keldora"]);
});

test("where it is asked how many, each side's number stands beside the question", () => {
  const read = pointsOf(
    "Keldora said that the shelling of the market of Hestrel on 3 March 2025 killed fourteen civilians.",
    "Pallumia said that the shelling of the market of Hestrel on 3 March 2025 killed 9 civilians.",
  );
  const figure = read.points.find(({ aspect }) => aspect === "figure");
  if (figure === undefined) throw new Error("no figure");
  expect(askedOf({ aspect: "figure", holdings: answered(read.corpus, figure) })).toBe("how many? 14 or 9");
  expect(
    answersIn(read)
      .filter((one) => one.startsWith("figure"))
      .sort(),
  ).toEqual(["figure, Keldora: 14", "figure, Pallumia: 9"]);
});

test("answers that are too long to stand beside the question are told beside the sides only", () => {
  const gives = (name: string, answer: string) => ({ side: { name }, stance: "figure" as const, answers: [answer] });
  const holdings = [gives("Keldora", "“fewer than three in ten”"), gives("Pallumia", "“seven in ten residents”")];
  expect(askedOf({ aspect: "figure", holdings })).toBe("how many? answers differ");
});

test.each([
  ["fewer than three in ten", "“fewer than three in ten”"],
  ["less than 30 per cent", "“less than 30 per cent”"],
  ["71%", "“71%”"],
  ["at least fourteen civilians", "at least 14"],
  ["two hundred and ten people", "210"],
  ["dozens of houses", "“dozens of houses”"],
])("of “%s” the answer is %s: a share keeps its words", (quote, answer) => {
  expect(numberAtIssue({ descriptions: [] }, { start: 0, end: quote.length, quote })).toBe(answer);
});

test("whether it is so has no other answer than that it is or is not", () => {
  const read = pointsOf(
    "Keldora said that Pallumian artillery shelled the market of Hestrel. Pallumia denied that its artillery shelled the market of Hestrel.",
  );
  expect(answersIn(read).length).toBeGreaterThan(0);
  expect(answersIn(read).filter((one) => !one.endsWith(": "))).toEqual([]);
});
