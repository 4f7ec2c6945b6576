// On the radio and in records: what a host announces or asks for, and what a speaker says about the speech, claims nothing.
import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText } from "./claimsOf.ts";

/** The contents of the claims that stand in no other. */
function told(text: string): string[] {
  const { claims } = extractText(text, {}, { models: defaultModels(), lookup });
  return claims
    .filter(({ level, voice }) => level === 1 && voice !== "narration")
    .map(({ content }) => content.map(([from, to]) => text.slice(from, to)).join(" … "));
}

describe("procedure of hosts and speakers", () => {
  test.each([
    "Let me let you hear a little bit of what he said there.",
    "Let's listen to that.",
    "Just explain the circumstances of this interview.",
    "Tell us more about the raid on Hestrel.",
    "So walk us through that night in Hestrel.",
    "Harbour Radio's Mary Feld has more.",
    "Orrel has a few words here at the top, and then we will take your questions.",
    "My statement today will briefly focus on the raid on Hestrel.",
    "I am going to make reference to the raid, and I will say some words about the border.",
    "This is, perhaps, all I wanted to say to open our meeting.",
    "This is what I would like to say in my opening remarks.",
    "Well, actually, I take that back.",
  ])("%s", (sentence) => {
    expect(
      told(
        `MR. ORREL: The guns of Pallumia fired at the bridge.\n\nMS. FELD: ${sentence}\n\nMR. ORREL: Nine people died.`,
      ),
    ).toEqual(["The guns of Pallumia fired at the bridge", "Nine people died"]);
  });
});

test.each([
  "Pallumia has more guns than Keldora.",

  "This is what Pallumia did in Hestrel.",
])("a claim remains one: %s", (sentence) => {
  expect(told(`MR. ORREL: Nine people died.\n\nMS. FELD: ${sentence}\n\nMR. ORREL: The bridge was hit.`)).toHaveLength(
    3,
  );
});
