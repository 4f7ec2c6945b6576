import { describe, expect, test } from "vitest";
import { findParts } from "../../src/extract/parts/parts.ts";
import { wrappingOf } from "../../src/text/wrapping.ts";
import { claimsOf } from "./claimsOf.ts";

const kinds = (line: string): string[] => findParts(`${line}\n\nThe town was quiet.`).parts.map(({ kind }) => kind);

const contents = (text: string): string[] =>
  claimsOf(text).map(({ content }) => content.map(([from, to]) => text.slice(from, to)).join(" … "));

describe("the kind of a line", () => {
  test.each([
    ["Skip to main content", "furniture"],
    ["Listen to this article", "furniture"],
    ["© 2025 Lantern", "furniture"],
    ["(c) 2025 Lantern", "furniture"],
    ["(c) Apply sanctions to the militia", "item"],
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

test("a label that is a heading makes no claim, and the text behind it is read without it", () => {
  const text =
    "Objective: take the town of Lorne.\n\nUnconfirmed claims: A blogger claimed that the army seized Lorne.\n\nOrder of Battle: Teams are near Lorne.";
  expect(contents(text)).toEqual(["the army seized Lorne"]);
});

test("a bullet is no part of a content", () => {
  expect(
    contents("The mission said:\n• The gate was shut, the mayor said.\n• Nine people died, the mayor said."),
  ).toEqual(["The gate was shut", "Nine people died"]);
});

test("a text of few lines is wrapped where its lines go on small", () => {
  const text =
    "Colonel Jan Tam Orrel Merwe said\nhis men had not fired on the market of Lorne. “We held\nour fire all night,” Merwe added when he\nwas asked.";
  expect(wrappingOf(text).throughout).toBe(true);
  expect(contents(text)).toEqual(["his men had not fired on the market of Lorne", "We held\nour fire all night"]);
  expect(
    wrappingOf("Nine killed in the market of Lorne\nMarket hit for the second time\nThe mayor said so").throughout,
  ).toBe(false);
});

test("a line is broken at a fixed width where one more word had no room, though most lines end their paragraphs", () => {
  const text = [
    "    1. On Monday guns of Pallumia fired at the village of Hestrel from the hill",
    "above the river. Nine people died.",
    "    2. Pallumia maintains that its guns stood in their barracks on the night of",
    "the fire. That is contradicted by the photographs of the craters.",
    "    3. The minister of Pallumia told a regional radio station that the army of",
    "Keldora had shelled its own people.",
    "    4. The road is closed.",
    "    5. The bridge is closed.",
    "    6. We call upon the Council to condemn the attack by name and to send its",
    "observers to the river. The Council cannot remain silent.",
    "    We reserve our rights.",
    "                        Tam Orrel",
    "                        Ambassador",
  ].join("\n");
  const { throughout, joins } = wrappingOf(text);
  const at = (before: string, after: string): boolean =>
    joins(text.indexOf(before) + before.length, text.indexOf(after, text.indexOf(before)));
  expect(throughout).toBe(false);
  expect(at("from the hill", "above")).toBe(true);
  expect(at("night of", "the fire")).toBe(true);
  expect(at("The road is closed.", "5. The")).toBe(false);
  expect(at("observers to the river. The Council cannot remain silent.", "We reserve")).toBe(false);
  expect(at("Orrel", "Ambassador")).toBe(false);
});
