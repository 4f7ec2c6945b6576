// Texts that were copied from a page lose spaces and gain joining words: a day that sticks to its month, or “Moreover,” is no speaker.
import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { tokenize } from "../../src/text/tokens.ts";
import { lookup } from "./analysed.ts";
import { extractText, voicesOf } from "./claimsOf.ts";

const voices = (text: string): string[] => voicesOf(extractText(text, {}, { models: defaultModels(), lookup }));

test.each([
  ["On 1March 1999 it began", ["On", "1", "March", "1999", "it", "began"]],
  ["By 27February", ["By", "27", "February"]],
  ["the 9July summit", ["the", "9", "July", "summit"]],
  ["a 3Marches tour", ["a", "3Marches", "tour"]],
  ["room 1Marigold", ["room", "1Marigold"]],
])("a day without the space before its month: %s", (text, words) => {
  expect(tokenize(text).word).toEqual(words);
});

describe("nobody is named", () => {
  test.each([
    ["On 1March 1999 Keldora declared victory over Pallumia.", ["Keldora for Keldora"]],
    ["On 22June 2010 Pallumia warned that a war could begin.", ["Pallumia for Pallumia"]],
    ["Moreover, the mayor of Hestrel, who had read the report, denied that it was true.", ["mayor of Hestrel for ?"]],
    ["Furthermore, the minister, who had been there, said that the bridge was hit.", ["minister for ?"]],
    ["The position of Pallumia is clear. This would suggest that there is still a need for talks.", []],
  ])("%s", (text, told) => {
    expect(voices(text)).toEqual(told);
  });
});

describe("who is named beside a state does not speak for it alone", () => {
  test.each([
    ["Keldora and local officials denied that the bridge was hit.", ["Keldora and local officials for ?"]],
    ["Nine died, according to Keldora and local residents.", ["Keldora and local residents for ?"]],
    ["Pallumia and local officials denied that the bridge was hit.", ["Pallumia and local officials for ?"]],
    ["Keldora and its allies denied that the bridge was hit.", ["Keldora for Keldora"]],
    [
      "Ministers and officials from Keldora said that the bridge was hit.",
      ["Ministers and officials from Keldora for Keldora"],
    ],
  ])("%s", (text, told) => {
    expect(voices(text)).toEqual(told);
  });
});
