import { describe, expect, test } from "vitest";
import { quantitiesIn } from "../../src/link/digest/quantities.ts";
import { boundOf, hedgesFrom } from "../../src/text/quantities/boundBefore.ts";
import { harmAfter, harmBefore } from "../../src/text/quantities/harm.ts";
import { numberAt } from "../../src/text/quantities/numberAt.ts";
import { tokenize } from "../../src/text/tokens.ts";

const wordsOf = (text: string): readonly string[] => tokenize(text).lower;

describe("a number as written", () => {
  test.each([
    ["nine people", 9, 1],
    ["1,200 shells", 1200, 1],
    ["1.5 million people", 1_500_000, 2],
    ["twenty-four", 24, 1],
    ["twenty four", 24, 2],
    ["three hundred and ten people", 310, 4],
    ["two hundred and twenty-four soldiers", 224, 4],
    ["two thousand three hundred", 2300, 4],
    ["three dozen houses", 36, 2],
    // Two numbers side by side are two
    ["two three-man teams", 2, 1],
    ["ten twenty", 10, 1],
    ["two million 31 wounded", 2_000_000, 2],
    ["nine and ten", 9, 1],
  ])("%s → %d", (text, value, words) => {
    expect(numberAt(wordsOf(text), 0)).toEqual({ from: 0, to: words, value });
  });

  test.each(["thousands of houses", "hundred", "1.000 shells", "people", ""])("%s is none", (text) => {
    expect(numberAt(wordsOf(text), 0)).toBeNull();
  });
});

describe("what words make of a number", () => {
  const told = (text: string, number: string) => {
    const words = wordsOf(text);
    const at = words.indexOf(number);
    const from = hedgesFrom(words, at);
    return [words.slice(from, at).join(" "), boundOf(words, from, at, at + 1)];
  };
  test.each([
    ["at least 16 people", "16", "at least", "at least"],
    ["no fewer than nine people", "nine", "no fewer than", "at least"],
    ["not more than nine people", "nine", "not more than", "at most"],
    ["above 40 houses", "40", "above", "at least"],
    ["under 40 houses", "40", "under", "at most"],
    ["up to 40 houses", "40", "up to", "at most"],
    ["as many as 40 houses", "40", "as many as", "at most"],
    ["close to 40 houses", "40", "close to", "about"],
    ["some 40 houses", "40", "some", "about"],
    ["exactly 40 houses", "40", "exactly", null],
    ["killed 40 people", "40", "", null],
    ["10 to 15 people", "10", "", "at least"],
    ["10 to 15 people", "15", "", "at most"],
    ["between 10 and 15 people", "10", "", "at least"],
    ["between 10 and 15 people", "15", "", "at most"],
    ["10 men and 15 women", "15", "", null],
  ])("%s: %s", (text, number, hedge, bound) => {
    expect(told(text, number)).toEqual([hedge, bound]);
  });
});

describe("what befell those who are counted", () => {
  test.each([
    ["killing at least 14", "14", "killed"],
    ["the deaths of some 14", "14", "killed"],
    ["a toll of 14", "14", "killed"],
    ["wounded in Hestrel 14", "14", null],
  ])("before: %s", (text, number, harm) => {
    const words = wordsOf(text);
    expect(harmBefore(words, words.indexOf(number))).toBe(harm);
  });
  test.each([
    ["civilians were killed", "killed"],
    ["people lost their lives", "killed"],
    ["people lost their homes", null],
    ["villagers had fled", "displaced"],
    ["guards killed three", null],
    ["people stood by, and one was wounded", null],
  ])("behind a number: %s", (text, harm) => {
    expect(harmAfter(wordsOf(text), 0)?.harm ?? null).toBe(harm);
  });
});

test("linking reads numbers as reading does: bounds, ranges and long numbers", () => {
  const limits = (text: string) =>
    quantitiesIn(tokenize(text)).quantities.map(({ measure, low, high, start, end }) => [
      measure,
      low,
      high,
      text.slice(start, end),
    ]);
  expect(limits("No fewer than nine people were killed.")).toEqual([
    ["died", 9, Infinity, "No fewer than nine people"],
  ]);
  expect(limits("At least 16 people were killed.")).toEqual([["died", 16, Infinity, "At least 16 people"]]);
  expect(limits("They said that 10 to 15 people were killed.")).toEqual([["died", 0, 15, "15 people"]]);
  expect(limits("They arrested two hundred and twenty-four men.")).toEqual([
    ["captured", 224, 224, "two hundred and twenty-four men"],
  ]);
});
