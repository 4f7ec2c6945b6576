import { describe, expect, test } from "vitest";
import { findParts } from "../../src/extract/parts/parts.ts";
import { isWrapped } from "../../src/text/sentences.ts";
import { claimsOf } from "./claimsOf.ts";

const kinds = (line: string): string[] => findParts(`${line}\n\nThe town was quiet.`).parts.map(({ kind }) => kind);

const contents = (text: string): string[] =>
  claimsOf(text).map(({ content }) => content.map(([from, to]) => text.slice(from, to)).join(" … "));

describe("the kind of a line", () => {
  test.each([
    ["Skip to main content", "furniture"],
    ["Listen to this article", "furniture"],
    ["© 2025 Lantern", "furniture"],
    ["https://example.org/gate", "furniture"],
    ["A guard at the gate of Lorne, 3 March. © 2025 Tam Orrel/Lantern", "caption"],
    ["Photo: Press office of the president", "caption"],
    ["(Reporting by Tam Orrel; editing by Jana Feld)", "byline"],
    ["### What was agreed?", "heading"],
    ["Order of Battle: Teams are near Lorne.", "label"],
    ["• The gate was shut", "item"],
    ["12. The army left the gate.", "paragraph"],
  ])("%s", (line, kind) => {
    expect(kinds(line)).toEqual([kind]);
  });

  test.each([
    "Read the letter: it says nothing of guns.",
    "Watch them leave, the mayor said.",
    "The minister of defence: a man of few words.",
    "Follow us, the guards told the crowd.",
  ])("is not told by %s", (line) => {
    expect(kinds(line)).toEqual([]);
  });
});

test("a label that is a heading speaks nothing, and what follows is read without it", () => {
  const text =
    "Objective: take the town of Lorne.\n\nUnconfirmed claims: A blogger claimed that the army seized Lorne.\n\nOrder of Battle: Teams are near Lorne.";
  expect(contents(text)).toEqual(["the army seized Lorne"]);
});

test("a bullet is no part of what is said", () => {
  expect(
    contents("The mission said:\n• The gate was shut, the mayor said.\n• Nine people died, the mayor said."),
  ).toEqual(["The gate was shut", "Nine people died"]);
});

test("a text of few lines is wrapped where its lines go on small", () => {
  const text =
    "Colonel Jan Tam Orrel Merwe said\nhis men had not fired on the market of Lorne. “We held\nour fire all night,” Merwe added when he\nwas asked.";
  expect(isWrapped(text)).toBe(true);
  expect(contents(text)).toEqual(["his men had not fired on the market of Lorne", "We held\nour fire all night"]);
  expect(isWrapped("Nine killed in the market of Lorne\nMarket hit for the second time\nThe mayor said so")).toBe(
    false,
  );
});
