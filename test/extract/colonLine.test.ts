import { describe, expect, test } from "vitest";
import { lookup } from "./analysed.ts";
import { claimsOf } from "./claimsOf.ts";

/** "who | what" of each claim of a line that names its speaker before a colon. */
const said = (text: string): string[] =>
  claimsOf(text, {}, { lookup })
    .filter(({ rule }) => rule === "colon-line")
    .map(({ source, content }) =>
      [source, content].map((spans) => spans.map(([s, e]) => text.slice(s, e)).join(" … ")).join(" | "),
    );

const REVIEW = `Morning Review, 4 March 2025

Press of Keldora:

Halvey: The bridge was closed by its own guards (media)
Corden welcomes the opening of the road (media)
Orrel after a visit to the camp: No tents, no water (Lantern, media)
Envoy of Velmar: Talks go on as long as the truce holds (Courier)
A study of old maps in the library of Tamrin (Lantern)
`;

test("a press review names the speaker before a colon, and the medium is no part of the claim", () => {
  expect(said(REVIEW)).toEqual([
    "Halvey | The bridge was closed by its own guards",
    "Orrel | No tents, no water",
    "Envoy of Velmar | Talks go on as long as the truce holds",
  ]);
});

describe("a headline", () => {
  test.each([
    [
      "Halvey: Bridge was closed by guards\n\nPresident Oren Halvey spoke in Lorne.",
      ["Halvey | Bridge was closed by guards"],
    ],
    [
      "Mayor of Lorne: Nobody crossed the bridge\n\nThe bridge was empty.",
      ["Mayor of Lorne | Nobody crossed the bridge"],
    ],
    ["Army: Raid on the harbour has failed\n\nThe harbour was quiet.", ["Army | Raid on the harbour has failed"]],
  ])("%s", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });

  test.each([
    "Keldora: nine killed in a strike\n\nThe strike came at noon.",
    "Markets: what is known so far\n\nThe markets fell.",
    "Lorne: three days in the dark\n\nThere was no light in Lorne.",
    "Update: Bridge is open again\n\nThe bridge was closed in May.",
    "Halvey: Bridge was closed by guards\n\nThe bridge is open again.",
  ])("not: %s", (text) => {
    expect(said(text)).toEqual([]);
  });
});
