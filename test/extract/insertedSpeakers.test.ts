import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { claimsOf } from "./claimsOf.ts";

/** "who | what" of each reported claim of the first level. */
const said = (text: string): string[] =>
  claimsOf(text, {}, { models: defaultModels(), lookup })
    .filter(({ level }) => level === 1)
    .map(({ source, content }) =>
      [source, content].map((spans) => spans.map(([s, e]) => text.slice(s, e)).join(" … ")).join(" | "),
    );

describe("a speaker who stands inside or behind the words", () => {
  test.each([
    [
      "Velmar declared a curfew after shelling which Ostra claimed had killed nine troops.",
      ["Ostra | shelling … had killed nine troops"],
    ],
    ["Four of the nine were minors, the envoy pointed out.", ["the envoy | Four of the nine were minors"]],
    [
      "You cannot run in a boat, the guide explains; you can only pray.",
      ["the guide | You cannot run in a boat … you can only pray"],
    ],
    ["Velmar had, the envoy went on, published the log.", ["the envoy | Velmar had … published the log"]],
    [
      "The envoy condemned the plan, which, she said, only serves the interests of the North.",
      ["The envoy | the plan", "she | which … only serves the interests of the North"],
    ],
    [
      "The siege risks becoming a war, the envoy told the council today, while several speakers urged Velmar to withdraw.",
      ["the envoy | The siege risks becoming a war", "several speakers | Velmar to withdraw"],
    ],
    [
      "Snow will fall on Monday, the state news agency HANA reports, citing his office.",
      ["his office | Snow will fall on Monday"],
    ],
  ])("%s", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });
});

describe("whose words they are", () => {
  test.each([
    [
      "Velmar and Ostra, which both say that they support an annex on water, should table a text.",
      ["Velmar and Ostra | they support an annex on water"],
    ],
    [
      "Local sources told the paper that soldiers took part in the raid, which the spokeswoman, Alice Umur, called “yet another invention”.",
      [
        "Local sources | soldiers took part in the raid",
        "the spokeswoman, Alice Umur | the raid … yet another invention",
      ],
    ],
    [
      "Keldora on Wednesday accused neighbouring Pallumia of carrying out a drone strike.",
      ["Keldora | neighbouring Pallumia of carrying out a drone strike"],
    ],
    [
      "The spokesman claimed on 17 October that images which Velmar showed to the council were taken in May.",
      ["The spokesman | images which Velmar showed to the council were taken in May"],
    ],
    ["The Government notes with regret that some keep silent.", ["The Government | some keep silent"]],
    [
      "The mission has reasonable grounds to believe that prisoners were beaten.",
      ["The mission | prisoners were beaten"],
    ],
    [
      "The mission spotted two tanks near Lorne (held by the army, 44 km away).",
      ["The mission | two tanks near Lorne (held by the army, 44 km away)"],
    ],
    [
      "Between 1 and 7 March, monitors observed eleven tanks near Lorne.",
      ["monitors | Between 1 and 7 March … eleven tanks near Lorne"],
    ],
    [
      "The court found that the craters were caused by shells, which is inconsistent with the army's account.",
      ["The court | the craters were caused by shells"],
    ],
    ["Keldora had ruled out any meeting before a withdrawal.", ["Keldora | any meeting before a withdrawal"]],
    ["They promised to look into the raid, but no arrests had been made.", ["They | to look into the raid"]],
  ])("%s", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });

  test.each([
    "Not one Western capital condemned this crime.",
    "Not a single minister denied the report.",
    "The fate of the prisoners has not yet been confirmed.",
    "Talks go on, provided that the army leaves the valley.",
  ])("nobody's: %s", (text) => {
    expect(said(text)).toEqual([]);
  });
});
