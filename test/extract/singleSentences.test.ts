import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText } from "./claimsOf.ts";

const options = { models: defaultModels(), lookup };

/** "level act speaker | content" of each reported claim. */
function read(text: string): string[] {
  const { claims, canonical } = extractText(text, {}, options);
  return claims
    .filter(({ voice }) => voice === "reported")
    .map(({ level, act, claimant, content }) => {
      const words = content.map(([from, to]) => text.slice(from, to)).join(" … ");
      return `${level} ${act} ${claimant === null ? "?" : canonical.get(claimant)} | ${words}`;
    });
}

describe("who speaks is not the last noun before the verb", () => {
  test.each([
    ["A source close to the talks said that the list was long.", ["1 state source | the list was long"]],
    [
      "A diplomat familiar with the draft told Harbour Radio that it was too short.",
      ["1 state diplomat | it was too short"],
    ],
    ["An officer not involved in the raid said that the bridge was empty.", ["1 state officer | the bridge was empty"]],
    ["In its leader the daily calls on Mayor Ana Belk to resign.", ["1 demand daily | Mayor Ana Belk to resign"]],
    ["The weekly writes that the cable was cut.", ["1 state weekly | the cable was cut"]],
    [
      "Pallumia denied it and in turn alleged that Keldoran drones had crossed the river.",
      ["1 deny Pallumia | it", "1 allege Pallumia | Keldoran drones had crossed the river"],
    ],
    [
      "“Nobody believes in it,” says Erlan Toke of the Institute of Valley Studies, who doubts that the truce will last.",
      ["1 state Erlan Toke | Nobody believes in it", "1 reject Erlan Toke | the truce will last"],
    ],
    [
      "The owner of the Havorn, the Arkt Survey company, issued a statement in which it said that the ship was empty.",
      ["1 state owner of the Havorn | the ship was empty"],
    ],
    [
      "Engineers of the Ministry of Public Works warn that the dam may break.",
      ["1 warn Engineers of the Ministry of Public Works | the dam may break"],
    ],
    [
      "She met the Minister of Home Affairs, who assured her that the road would be opened.",
      ["1 promise Minister of Home Affairs | the road would be opened"],
    ],
    [
      "The clinic’s director, Amparo Liz, said that flour was short.\n\nOutside I asked a woman selling coal what she made of it. “It says nothing,” she replied.",
      [
        "1 state Amparo Liz | flour was short",
        "1 ask ? | a woman selling coal what she made of it",
        "1 state woman | It says nothing",
      ],
    ],
    [
      "• WHO reports 212 suspected cases of cholera in Lorne.",
      ["1 report World Health Organization | 212 suspected cases of cholera in Lorne"],
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a participle behind a content", () => {
  test.each([
    [
      "A teacher said that rebels had killed four elders, accusing them of theft.",
      ["1 state teacher | rebels had killed four elders, accusing them of theft", "2 accuse rebels | them of theft"],
    ],
    [
      "The observers noted that guards had refused access to the port, citing mines.",
      ["1 state observers | guards had refused access to the port, citing mines", "2 state guards | mines"],
    ],
    [
      "The ministry said that rebels had shelled the town, accusing them of breaking the truce.",
      ["1 state ministry | rebels had shelled the town", "1 accuse ministry | them of breaking the truce"],
    ],
    [
      "The ministry rejected that, saying that the convoy had carried guns.",
      ["1 reject ministry | that", "1 state ministry | the convoy had carried guns"],
    ],
    [
      "A spokesman denied that, telling Harbour News that the men had been unarmed.",
      ["1 deny spokesman | that", "1 state spokesman | the men had been unarmed"],
    ],
    [
      "The mayor denied that, and said that the bridge was open.",
      ["1 deny mayor | that", "1 state mayor | the bridge was open"],
    ],
    [
      "The mayor expressed regret for the deaths, while maintaining that the orders were lawful.",
      ["1 state mayor | the deaths", "1 allege mayor | the orders were lawful"],
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a second clause is no part of the first content", () => {
  test.each([
    [
      "The mission called on both sides to show restraint, and its envoy, Anna Visk, said that the talks would go on.",
      ["1 demand mission | both sides to show restraint", "1 state Anna Visk | the talks would go on"],
    ],
    [
      "Keldora has called on the two sides to respect civilians but has yet to send observers.",
      ["1 demand Keldora | the two sides to respect civilians"],
    ],
    [
      "Maria Sotto says that the dam should be stopped, a position for which Velmar has branded her a traitor.",
      ["1 state Maria Sotto | the dam should be stopped"],
    ],
    [
      "Twelve people were brought in, according to its director, Ana Belo, who appealed for help.",
      ["1 state Ana Belo | Twelve people were brought in", "1 demand Ana Belo | help"],
    ],
    [
      "The envoy said that Keldora did not recognize the court but recognized a crime when it saw one.",
      ["1 state envoy | Keldora did not recognize the court but recognized a crime when it saw one"],
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("words between a verb and its object", () => {
  test.each([
    ["Her counterpart, Ostap Hryn, ruled this out.", ["1 reject Ostap Hryn | this"]],
    [
      "The transport ministry disputes this, insisting that the road was open.",
      ["1 reject transport ministry | this", "1 allege transport ministry | the road was open"],
    ],
    [
      "The Mission saw for the first time five anti-tank mines in Lorne.",
      ["1 report Mission | five anti-tank mines in Lorne"],
    ],
    ["The Mission was unable to corroborate either account.", ["1 report Mission | either account"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(["Keldora has yet to say whether it will come.", "It was too early to say who had placed the mines."])(
    "nothing is said: %s",
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

test("in the coverage of a meeting a delegate goes on behind a pronoun, and “his country” is no other speaker", () => {
  const text = [
    "The representative of Keldora said that nine had died. Pallumia claimed to be at peace. “There is no peace,” he stated. Keldora would never give up the islands.",
    "The representative of Pallumia cautioned against haste. His country would not support the draft. The vote had come too early.",
    "The representative of Velmar said that the draft was weak. Ostra's delegate asked for a delay. The Union would pay for the camps.",
  ].join("\n\n");
  const { claims, canonical } = extractText(text, {}, options);
  const going = claims.filter(({ voice, cue }) => voice === "reported" && cue.length === 0);
  expect(
    going.map(({ claimant, content: [[from, to] = [0, 0]] }) => [canonical.get(claimant ?? ""), text.slice(from, to)]),
  ).toEqual([
    ["representative of Keldora", "Keldora would never give up the islands"],
    ["representative of Pallumia", "The vote had come too early"],
    ["Ostra's delegate", "The Union would pay for the camps"],
  ]);
});

test("who calls on parties to do something demands it; who calls on somebody to speak does not", () => {
  const text =
    "The President: I call on Ms. Orvik to speak.\n\nMs. Orvik: I call on all parties to grant access to Lorne. Nine people were killed.\n\nThe President: I call upon the minister to make a statement.";
  const { claims } = extractText(text, {}, options);
  expect(
    claims.filter(({ act }) => act === "demand").map(({ content: [[from, to] = [0, 0]] }) => text.slice(from, to)),
  ).toEqual(["all parties to grant access to Lorne"]);
});

test("whoever answers “They are wrong” denies; a negated statement states", () => {
  const text =
    "INTERVIEWER: Is that a blockade of Lorne?\n\nCALUND: No. It is not a blockade.\n\nINTERVIEWER: Velmar says that you shelled the market. Are they right?\n\nCALUND: They are wrong, and they know it. The army has not closed the bridge.";
  const { claims } = extractText(text, {}, options);
  expect(
    claims.filter(({ act }) => act === "deny").map(({ content: [[from, to] = [0, 0]] }) => text.slice(from, to)),
  ).toEqual(["They are wrong, and they know it"]);
});
