import { expect, test } from "vitest";
import { extractText } from "./claimsOf.ts";

test("what a claim says of one event in two places is one description", () => {
  const text =
    "The ministry said that an attack on the bridge had killed three guards and that the attack had wounded two guards.";
  const { claims } = extractText(text);
  for (const { descriptions } of claims)
    expect(new Set(descriptions.map(({ event }) => event)).size).toBe(descriptions.length);
  const counted = claims.flatMap(({ descriptions }) => descriptions.flatMap(({ quantities }) => quantities));
  expect(counted.map(({ span: [start, end] }) => text.slice(start, end)).join("; ")).toContain("three guards");
});

/** The numbers of all claims of a text, in words of the model. */
const figuresIn = (text: string): string[] =>
  extractText(text).claims.flatMap(({ descriptions }) =>
    descriptions.flatMap(({ quantities }) =>
      quantities.map(({ value, bound, counted }) => `${bound} ${value ?? "?"} ${counted ?? "?"}`),
    ),
  );

test.each([
  [
    "Keldora said the shelling of the market killed nine people and wounded 24.",
    ["exactly 9 killed", "exactly 24 wounded"],
  ],
  ["Keldora said the shelling killed nine people and wounded 24 people.", ["exactly 9 killed", "exactly 24 wounded"]],
  ["Keldora said that at least 16 soldiers were killed in the attack.", ["at least 16 killed"]],
  ["Keldora said that no fewer than 16 shells hit the town in the attack.", ["at least 16 shells"]],
  ["Keldora said that fewer than 16 shells were fired at the town.", ["at most 16 shells"]],
  ["Keldora said that Pallumian troops attacked the town, killing about 1,200 civilians.", ["about 1200 killed"]],
  ["Keldora said that Pallumian troops destroyed twenty-four houses in the attack.", ["exactly 24 houses"]],
  ["Keldora said that the attack destroyed dozens of houses.", ["about ? houses"]],
  ["Keldora said that the fighting displaced 1.5 million people.", ["exactly 1500000 displaced"]],
  ["Keldora said that Pallumian troops captured three villages in the attack.", ["exactly 3 villages"]],
  ["Keldora said that Pallumian troops captured 14 soldiers in the attack.", ["exactly 14 captured"]],
  ["Keldora said that the shelling destroyed 70 per cent of the town.", ["exactly 70 percent"]],
  ["Keldora said that its guards killed up to two hundred and ten fighters in the attack.", ["at most 210 killed"]],
  ["Keldora said that the attack killed between 10 and 15 soldiers.", ["at least 10 killed", "at most 15 killed"]],
  ["Keldora said that 220 to 250 soldiers had died in the attack.", ["at least 220 killed", "at most 250 killed"]],
  [
    "Keldora said that Pallumia had captured between three and five villages.",
    ["at least 3 villages", "at most 5 villages"],
  ],
  ["Keldora said that the attack hit a 20-kilometre zone named in resolution 67/19.", []],
])("%s", (text, figures) => {
  expect(figuresIn(text)).toEqual(figures);
});
