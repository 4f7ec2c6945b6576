// A quotation that is a sentence is said by somebody, whatever stands beside it.
import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText, nameOf } from "./claimsOf.ts";

/** "claimant | content" of the claims that stand in no other. */
function told(text: string): string[] {
  const extraction = extractText(text, {}, { models: defaultModels(), lookup });
  return extraction.claims
    .filter(({ level, voice }) => level === 1 && voice !== "narration")
    .map(
      ({ claimant, content }) =>
        `${nameOf(extraction, claimant)} | ${content.map(([from, to]) => text.slice(from, to)).join(" … ")}`,
    );
}

describe("the speaker stands beside the quotation in an unusual way", () => {
  test.each([
    [
      "“He should lead this country,” Rami Sol said. Instead, “he just acts like a beaten man.”",
      ["Rami Sol | He should lead this country", "Rami Sol | he just acts like a beaten man"],
    ],
    [
      "“The boasting,” Rami Sol said, as the crowd cheered. “The greed. The showing off.”",
      ["Rami Sol | The boasting", "Rami Sol | The greed. The showing off"],
    ],
    ["As Rami Sol puts it, “the council is unmoved by the dead.”", ["Rami Sol | the council is unmoved by the dead"]],
    [
      "“I can name two successes of this army,” Rami Sol answers.",
      ["Rami Sol | I can name two successes of this army"],
    ],
    [
      "“If she wants to lead, she should come to Hestrel,” the editorial read.",
      ["editorial | If she wants to lead, she should come to Hestrel"],
    ],
    [
      "“I am not going to say it is a mistake, so forget about it,” said retired surgeon Rami Sol.",
      ["Rami Sol | I am not going to say it is a mistake, so forget about it"],
    ],
    ["From Rami Sol's letter: “For the sake of peace, we must go.”", ["Rami Sol | For the sake of peace, we must go"]],
  ])("%s", (text, claims) => {
    expect(told(text)).toEqual(claims);
  });
});

describe("nobody is named beside the quotation", () => {
  test.each([
    [
      "Nobody stopped in the village that day. “We had been told that the bridge was open, so we crossed it.”",
      ["? | We had been told that the bridge was open, so we crossed it"],
    ],
    [
      "It was a bad day for the town. “What will become of us when they are here?”",
      ["? | What will become of us when they are here?"],
    ],
  ])("%s", (text, claims) => {
    expect(told(text)).toEqual(claims);
  });
});

test.each([
  "The novel “When the River Was Ours to Cross,” by Rami Sol, is out.",
  "The paper ran “How We Have Lost the River and the Town.”",
  "The sign “You Are Now Leaving the Free Town of Hestrel” was gone.",
])("a title is no speech: %s", (text) => {
  expect(told(text)).toEqual([]);
});
