import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { claimsOf } from "./claimsOf.ts";

const HEAD =
  "Letter dated 4 March 2025 from the Permanent Representative of Keldora to the United Nations addressed to the Secretary-General\n\n";

/** "act | content" of each claim of a letter's sentence on its first level. */
const written = (sentence: string, signature = ""): string[] => {
  const text = `${HEAD}The army of Pallumia shelled Hestrel. ${sentence}${signature}`;
  return claimsOf(text, {}, { models: defaultModels(), lookup })
    .filter(({ level }) => level === 1)
    .slice(1)
    .map(({ act, content }) => `${act} | ${content.map(([s, e]) => text.slice(s, e)).join(" … ")}`);
};

describe("in a letter the claim is what the author's own verb governs", () => {
  test.each([
    ["We reject the lies of the Pallumian mission.", "reject | the lies of the Pallumian mission"],
    ["Therefore, I call on the Council to act.", "demand | the Council to act"],
    ["We condemn the raid on the market of Lorne.", "condemn | the raid on the market of Lorne"],
    ["I demand that Pallumia withdraw from Tamrin.", "demand | Pallumia withdraw from Tamrin"],
    [
      "I would like to draw to your attention that nine people were killed in Lorne.",
      "state | nine people were killed in Lorne",
    ],
    [
      "I have the honour to inform you that the army of Pallumia shelled Lorne.",
      "accuse | the army of Pallumia shelled Lorne",
    ],
  ])("%s", (sentence, claim) => {
    expect(written(sentence)).toEqual([claim]);
  });

  test.each([
    "As I write this letter, shells are falling on the town of Lorne.",
    "I have the honour to draw your attention to the attack that Pallumia carried out on 3 March against the market of Lorne.",
    "I wish to inform you of the raid that the army of Pallumia undertook in Tamrin.",
    "We fully support the efforts of the mission, which has been at work in the whole of the valley since the war began.",
  ])("but the whole sentence where it governs little: %s", (sentence) => {
    expect(written(sentence).map((claim) => claim.split(" | ")[1])).toEqual([sentence.slice(0, -1)]);
  });

  test("a request to circulate the letter is none", () => {
    expect(written("I kindly ask that the present letter be circulated as a document of the Assembly.")).toEqual([]);
  });
});

test("what a state demands in a letter that a person signs is the state's", () => {
  const text = `${HEAD}Keldora demands that Pallumia stop these attacks.\n\n(Signed) Lysa Cordwen\nPermanent Representative`;
  const claims = claimsOf(text, {}, { models: defaultModels(), lookup });
  expect(
    claims.map(({ source, content }) =>
      [source, content].map((spans) => spans.map(([s, e]) => text.slice(s, e)).join()),
    ),
  ).toEqual([["Keldora", "Pallumia stop these attacks"]]);
});
