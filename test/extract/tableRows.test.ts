// What plain text keeps of a table, and what readers wrote under an article, is told from its lines.
import { describe, expect, test } from "vitest";
import { findParts } from "../../src/extract/parts/parts.ts";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText } from "./claimsOf.ts";

const partsOf = (text: string, wanted: string): string[] =>
  findParts(text)
    .parts.filter(({ kind }) => kind === wanted)
    .map(({ start, end }) => text.slice(start, end));

describe("rows", () => {
  test.each([
    ["bars", "| Town | Dead |\n|---|---|\n| Hestrel | 12 |\n| Osk | 9 |", 4],
    ["a grid", "+------+------+\n| Town | Dead |\n+======+======+\n| Osk  | 9    |\n+------+------+", 5],
    ["tabs", "Town\tDead\tHurt\nHestrel\t12\t40\nOsk\t9\t3", 3],
    ["wide gaps", "Town        Dead     Hurt\nHestrel     12       40\nOsk         9        3", 3],
    ["a column of figures", "Hestrel        12\nOsk            9\nTamrin         (31)", 3],
  ])("%s", (_, table, count) => {
    expect(partsOf(`The toll by town was this.\n\n${table}\n\nThe ministry denied it.`, "row")).toHaveLength(count);
  });

  test.each([
    ["questions", "Q    Did the army fire?\nA    No, it did not."],
    [
      "two columns of a page",
      "The army said that the     bridge was hit by nobody and\nguns of the town were      that the mayor had left it.",
    ],
    ["one line", "Hestrel     12       40"],
    ["lines of a speech", "We did not fire | we never will\n\nThey fired first."],
  ])("not: %s", (_, text) => {
    expect(partsOf(text, "row")).toEqual([]);
  });

  test("no sentence runs over rows", () => {
    const text = "The ministry denied the raid\n\nTown\tDead\nOsk\t9\nLorne\t8\n\nThe mayor said that nine men died.";
    const claims = extractText(text, {}, { models: defaultModels(), lookup }).claims.filter(
      ({ voice }) => voice === "reported",
    );
    expect(claims.map(({ content }) => content.map(([from, to]) => text.slice(from, to)).join(" … "))).toEqual([
      "the raid",
      "nine men died",
    ]);
  });
});

const ARTICLE =
  "Bridge is closed\n\nThe mayor said that the bridge was closed.\n\nThe army denied it.\n\nNobody was hurt.";

describe("readers' comments", () => {
  test.each([
    ["a name with says", "2 Comments\n\nTomas says:\n\nThe army said that we were next.\n\nMary says:\n\nIt lied."],
    ["times", "Comments (2)\n\nTomas   3 hours ago\nThe army said that we were next.\n\nMary   1 hour ago\nIt lied."],
    ["what can be done", "Join the conversation\n\nTomas\nThe army said that we were next.\nReply"],
  ])("make no claims: %s", (_, comments) => {
    const text = `${ARTICLE}\n\n${comments}`;
    expect(partsOf(text, "comment").join("\n")).toContain("we were next");
    const { claims } = extractText(text, {}, { models: defaultModels(), lookup });
    expect(claims.every(({ content }) => content.every(([, to]) => to < ARTICLE.length))).toBe(true);
    expect(claims.length).toBeGreaterThan(1);
  });

  test.each(["Comments\n\nThe army said that we were next.", "Comments on the draft\n\nTomas says: the army lied."])(
    "not: %s",
    (below) => {
      expect(partsOf(`${ARTICLE}\n\n${below}`, "comment")).toEqual([]);
    },
  );
});
