import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { claimsOf } from "./claimsOf.ts";

/** "level act who | what" of each claim. */
const said = (text: string): string[] =>
  claimsOf(text, {}, { models: defaultModels(), lookup }).map(({ level, act, source, content }) => {
    const [who, what] = [source, content].map((spans) => spans.map(([s, e]) => text.slice(s, e)).join(" … "));
    return `${level} ${act} ${who} | ${what}`;
  });

test.each([
  [
    "You know, I think the army will leave, Envoy Ana Belk told the paper.",
    "1 state Envoy Ana Belk | I think the army will leave",
  ],
  ["Look, the road is open, the mayor said.", "1 state the mayor | the road is open"],
  ["Well, nobody was hurt, the doctor said.", "1 state the doctor | nobody was hurt"],
])("words that only open what is said are no part of it: %s", (text, claim) => {
  expect(said(text)[0]).toBe(claim);
});

test.each([
  [
    "Keldora has lost nine ships in the raid: Defence Minister Hana Mol.\n9:15am",
    "1 state Defence Minister Hana Mol | Keldora has lost nine ships in the raid",
  ],
  [
    "The gate of Lorne was blown up from within: Colonel Rami Sol.\n\nIt was a quiet night.",
    "1 state Colonel Rami Sol | The gate of Lorne was blown up from within",
  ],
])("a line that names an office with its holder behind a colon: %s", (text, claim) => {
  expect(said(text)).toContain(claim);
});

describe("nothing is told by", () => {
  test.each([
    "Harbour News quoted the report.",
    "The paper cited a letter of the mayor.",
    "The defence ministry in Corvath named the dead pilot.",
    "The board listed the ships.",
    "The council has a new head: Minister Rami Sol.\n\nIt met in Lorne.",
  ])("%s", (text) => {
    expect(said(text)).toEqual([]);
  });

  test("a name in quotation marks", () => {
    expect(said("“We held it,” said a commander who goes by the name “Rook.”")).toEqual([
      "1 state a commander | We held it",
    ]);
  });
});

test.each([
  [
    "Olaf Sorin said the talks would go on, while Rami Sol himself accused the mayor of lying.",
    ["1 state Olaf Sorin | the talks would go on", "1 accuse Rami Sol | the mayor of lying"],
  ],
  ["The mayor herself denied that the gate was open.", ["1 deny The mayor | the gate was open"]],
])("who does it himself: %s", (text, claims) => {
  expect(said(text)).toEqual(claims);
});

test("the hearer is not the speaker, and a claim that is called a lie is denied", () => {
  expect(
    said(
      "The statement of the Keldoran ministry that the army fired at Lorne on Monday is disinformation, the Courier was told by the Pallumian ministry.",
    ),
  ).toEqual([
    "1 deny the Pallumian ministry | The statement of the Keldoran ministry that the army fired at Lorne on Monday is disinformation",
    "2 state the Keldoran ministry | the army fired at Lorne on Monday",
  ]);
});

test.each([
  [
    "The ambassador condemned the raid, illustrating that it cost the town its harvest, which feeds the valley and threatens nobody.",
    [
      "1 condemn The ambassador | the raid",
      "1 state The ambassador | it cost the town its harvest, which feeds the valley and threatens nobody",
    ],
  ],
  [
    "Both sides must return to talks, said the statement of Secretary Anton Blin on the raid.",
    ["1 state the statement of Secretary Anton Blin on the raid | Both sides must return to talks"],
  ],
])("%s", (text, claims) => {
  expect(said(text)).toEqual(claims);
});

test.each([
  [
    "Talks would fail, the envoy said. “We have seen it all before in Tamrin.”",
    "1 state  | We have seen it all before in Tamrin",
  ],
  [
    "The envoy called her a master of such deals. “She has shown it again and again here.”",
    "1 state  | She has shown it again and again here",
  ],
  [
    "The raid cost nine lives, in what Keldora called “a brazen act of aggression.”",
    "1 state Keldora | a brazen act of aggression",
  ],
  [
    "The mayor stopped the guard, asking him, “Why is the gate of the town still closed?”",
    "1 ask The mayor | Why is the gate of the town still closed?",
  ],
  [
    "Keldora vowed to harshly punish those who crossed the line.",
    "1 promise Keldora | to harshly punish those who crossed the line",
  ],
])("a long quotation is not lost: %s", (text, claim) => {
  expect(said(text)).toContain(claim);
});
