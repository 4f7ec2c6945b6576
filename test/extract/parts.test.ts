import { describe, expect, test } from "vitest";
import { findParts } from "../../src/extract/parts/parts.ts";
import { claimsOf, extractText } from "./claimsOf.ts";

/** "kind words" of the parts of these kinds. */
const partsOf = (text: string, ...kinds: string[]): string[] =>
  findParts(text)
    .parts.filter(({ kind }) => kinds.includes(kind))
    .map(({ start, end }) => text.slice(start, end));

const contents = (text: string): string[] =>
  claimsOf(text).map(({ content }) => content.map(([from, to]) => text.slice(from, to)).join(" … "));

describe("footnote marks", () => {
  test.each([
    ["The bridge was hit.[12] The army left.[13][14]", ["[12]", "[13]", "[14]"]],
    ["It was hit,[2] she said. [3] They left.\\[4\\]", ["[2]", "[3]", "\\[4\\]"]],
    ["They left.¹ They came back.² The village held.[xii]", ["¹", "²", "[xii]"]],
    ["Guards fired.4 The mayor fled.5 Nine died.", ["4", "5"]],
    ["Item 30 of the provisional agenda*\nThe army left.", ["*"]],
    ["The army left[citation needed] at dawn.[a]", ["[citation needed]", "[a]"]],
  ])("of %s", (text, marks) => {
    expect(partsOf(text, "noteMark")).toEqual(marks);
  });

  test.each([
    "The “[s]o-called” army killed [5] people.",
    "They hold 30 km² of land, and 4 m³ of water.",
    "It cost $1.12 and gov.uk said 3.5 per cent. 7 died.",
    "We left [in May]. The *old* bridge fell.",
  ])("none in %s", (text) => {
    expect(partsOf(text, "noteMark")).toEqual([]);
  });

  test("are no part of a content, and sentences end before them", () => {
    const text =
      "The ministry said that the bridge was hit.[12] The army denied that it had fired.[13] The mayor said nine people,[14] all of them old, were killed.";
    expect(contents(text)).toEqual([
      "the bridge was hit",
      "it had fired",
      "nine people, … all of them old, were killed",
    ]);
  });
});

describe("footnotes", () => {
  test("are the lines that open with the number of a mark", () => {
    const text =
      "The bridge was hit.[1] It fell.[2]\n\n[1] Lantern, 3 March\n[2] The mayor said that it stood.\n[3] people died.";
    expect(partsOf(text, "note")).toEqual(["[1] Lantern, 3 March", "[2] The mayor said that it stood."]);
    expect(contents(text)).toEqual([]);
  });

  test("numbered anew on each page are footnotes all the same", () => {
    const page = "The envoy said that the gate was shut.1 Nobody left.2\n\n1 See A/74/813, p. 3.\n2 Ibid.\n\n";
    expect(partsOf(page + page, "note")).toHaveLength(4);
    expect(contents(page + page)).toEqual(["the gate was shut", "the gate was shut"]);
  });

  test("stand numbered under a heading for them, until the next heading", () => {
    const text =
      "The bridge was hit.[1] It fell.[2]\n\n## References\n\n1. Lantern, 3 March\n* Tamrin Post\nmore of it\n\n## Annex\n\n3. The army fired.";
    expect(partsOf(text, "note")).toEqual(["1. Lantern, 3 March", "* Tamrin Post"]);
    expect(findParts(text).parts.flatMap(({ kind, number }) => (kind === "note" ? [number] : []))).toEqual(["1", "*"]);
  });

  test("are everything from an editor's first note on, if its mark is in brackets in the text", () => {
    const text =
      "We saw the gate.[1] It was shut.[2]\n\n1 The letter was not sent.\n\n2 See the annex.\n\nIt was found later.";
    expect(partsOf(text, "note")).toEqual(["1 The letter was not sent.", "2 See the annex.", "It was found later."]);
    const plain = "Nine people were hurt in 1990.\n\n1 The letter was not sent.\n\nIt was found later.";
    expect(partsOf(plain, "note")).toEqual([]);
  });

  test("are not the numbered paragraphs of a text", () => {
    expect(partsOf("1. The army fired.\n\n2. The mayor said that it had not.", "note", "noteMark")).toEqual([]);
  });
});

test("the genre is part of the facts about the document", () => {
  const { genre, parts } = extractText("MR. ORREL:  Who fired?\n\nMS. FELD:  We did not fire at the gate.");
  expect(genre).toBe("transcript");
  expect(parts.map(({ kind, by }) => by ?? kind)).toEqual([
    "MR. ORREL",
    "label",
    "speaker",
    "MS. FELD",
    "label",
    "speaker",
  ]);
});
