import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText } from "./claimsOf.ts";

/** "claimant [principal] | content" of each claim that is told with a verb. */
function told(text: string): string[] {
  const { claims, canonical } = extractText(text, {}, { models: defaultModels(), lookup });
  const nameOf = (id: string | null): string => (id === null ? "?" : (canonical.get(id) ?? "?"));
  return claims
    .filter(({ cue }) => cue.length > 0)
    .map(
      ({ claimant, content }) =>
        `${nameOf(claimant)} | ${content.map(([from, to]) => text.slice(from, to)).join(" … ")}`,
    );
}

describe("a question is no claim of the person who is asked", () => {
  test.each([
    "Have you promised Velmar support for the plan?",
    "Can you explain why the guns were silent?",
    "Do you believe that Pallumia shelled the bridge?",
    "Did you say that the bridge was shut?",
    "Would you confirm that nine people died?",
    "Can you say whether Keldora believes that Pallumia shelled the bridge?",
    "Does Keldora believe that Pallumia shelled the bridge?",
    "Did Keldora say that the bridge was shut?",
  ])("%s", (question) => {
    expect(told(`Q: ${question}\n\nMR. ORREL: I have nothing on that.\n\nQ: And Hestrel?\n\nMR. ORREL: No.`)).toEqual(
      [],
    );
  });
});

describe("what somebody never did is no claim, whether or not the tagger sees the verb", () => {
  test.each([
    "At no time did the ministry claim that the bridge had been mined.",
    "Never did Keldora claim that it owned the port.",
    "Not once did she allege that the army fired.",
    "Nor did the envoy demand that Velmar leave.",
    "At no stage has Pallumia denied that it fired.",
    "Under no circumstances would the mayor claim that the bridge was shut.",
  ])("%s", (sentence) => {
    expect(told(`The mayor came on Monday. ${sentence}`)).toEqual([]);
  });

  test("what is told behind the comma is a claim", () => {
    expect(told("At no time did the army enter the town, the mayor said.")).toEqual([
      "mayor | At no time did the army enter the town",
    ]);
  });
});

describe("what somebody does not say is no claim", () => {
  test.each([
    "Velm declined to say whether the minister would attend.",
    "Velm declined to comment on the strike.",
    "Velm declined to publicly discuss whether the mines were Keldoran.",
    "Velm refused to confirm that the army had shelled the town.",
    "Velm refused to deny that the army had shelled the town.",
    "Velm has yet to publicly acknowledge that the raid took place.",
    "Velm stopped short of accusing Keldora of the raid.",
    "Velm avoided saying that the army had fired.",
    "Velm has not yet acknowledged that the raid took place.",
    "Velm hesitated to blame Keldora for the raid.",
    "Velm left without saying that he would sign.",
    "Velm declined to give his surname for fear of the guards.",
  ])("%s", (text) => {
    expect(told(text)).toEqual([]);
  });
  test.each([
    ["Velm refused to say more, but said the town was safe.", ["Velm | the town was safe"]],
    ["Keldora refused to give the convoy a way through.", ["Keldora | to give the convoy a way through"]],
    [
      "Velm refused to accept that the army had shelled the town.",
      ["Velm | to accept that the army had shelled the town"],
    ],
    [
      "It goes without saying that the bridge stays shut, Velm said.",
      ["Velm | It goes without saying that the bridge stays shut"],
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("an adverb is no part of a name", () => {
  test.each([
    ["In particular Sol explained that the bridge was shut.", "Sol | the bridge was shut"],
    ["He asked, and at least President Sol said that the bridge was shut.", "Sol | the bridge was shut"],
  ])("%s", (text, claim) => {
    expect(told(text)).toEqual([claim]);
  });
});

test("“the first time that he said it” is nobody's claim", () => {
  expect(told("The mayor left. It was not the first time that he mentioned on Monday.")).toEqual([]);
});

describe("the questions of an interview show the side of the person who answers", () => {
  const briefing = (question: string): (string | null)[] => {
    const { claims, canonical } = extractText(
      `Foreign Ministry Spokesperson Tessa Orme's regular press conference\n\nReporter: ${question}\n\nTessa Orme: The shelling must stop.\n\nReporter: Will it?\n\nTessa Orme: We shall keep the truce.`,
      {},
      { models: defaultModels(), lookup },
    );
    return claims
      .filter(({ claimant }) => claimant !== null && canonical.get(claimant) === "Tessa Orme")
      .map(({ principal }) => (principal === null ? null : (canonical.get(principal) ?? null)));
  };

  test("“What is Keldora's response?” shows that she answers for Keldora", () => {
    expect(briefing("Velmar has shut the bridge. What's Keldora's response?")).toEqual(["Keldora", "Keldora"]);
  });

  test("a state that is only mentioned is not hers", () => {
    expect(briefing("Keldora has shut the bridge to Velmar. What do you say?")).toEqual([null, null]);
    expect(briefing("What is Keldora's response? What is Pallumia's position?")).toEqual([null, null]);
  });
});

describe("the noun behind “express” gives the act of a party", () => {
  test.each([
    ["Keldora expresses its strong protest over the shelling of Hestrel.", "condemn"],
    ["Keldora expresses grave concern over the siege of Hestrel.", "condemn"],
    ["Keldora affirms its full commitment to the truce.", "promise"],
    ["Keldora renews its call for a truce in Hestrel.", "demand"],
    ["Keldora expresses its hope that the truce in Hestrel will hold.", "believe"],
  ])("%s", (text, act) => {
    const { claims } = extractText(
      `${text} Keldora calls on Pallumia to withdraw its guns.`,
      { genre: "statement", publisher: "Keldora" },
      { models: defaultModels(), lookup },
    );
    expect(claims.find(({ voice }) => voice === "authorial")?.act).toBe(act);
  });
});

describe("in the passive, the agent of “called” is the claimant", () => {
  test.each([
    ["The vote was called a provocation by Velmar.", ["Velmar | The vote … a provocation"]],
    ["The vote was described as a sham by Velmar.", ["Velmar | The vote … as a sham"]],
    ["The vote was declared illegal by Velmar.", ["Velmar | The vote … illegal"]],
    [
      "The raid has been labelled an act of terror by Velmar's envoy.",
      ["Velmar's envoy | The raid … an act of terror"],
    ],
    ["The truce was hailed as a victory by Velmar.", ["Velmar | The truce … as a victory"]],
    ["The town was declared safe by the end of the week.", []],
  ])("%s", (text, claims) => {
    expect(told(`The mayor came on Monday. ${text}`)).toEqual(claims);
  });
});

describe("what an audience will note is no claim of the audience", () => {
  test.each([
    "The Assembly will note that Pallumia shelled the bridge.",
    "Members will recall that the truce was broken in May.",
    "The Council may remember that the envoy left.",
    "Delegates will appreciate that the road was closed.",
    "The Committee will observe that nine people died.",
  ])("%s", (text) => {
    expect(told(`The mayor came on Monday. ${text}`)).toEqual([]);
  });

  test("but a government that notes it speaks", () => {
    expect(told("The Keldoran government will note that the truce was broken in May.")).toEqual([
      "Keldoran government | the truce was broken in May",
    ]);
  });
});

describe("each of two who tell of one thing in a relative clause has his own words", () => {
  test.each([
    [
      "The dam, which Keldora says will light nine towns and Pallumia says will dry up its fields, fills the front pages.",
      ["Keldora | The dam … will light nine towns", "Pallumia | will dry up its fields"],
    ],
    [
      "The post, which Keldora says was empty and Pallumia says held nine guards, was hit on Monday.",
      ["Keldora | The post … was empty", "Pallumia | held nine guards"],
    ],
    [
      "The raid, which Pallumia claims killed nine but Keldora insists hit nobody, is to be examined.",
      ["Pallumia | The raid … killed nine", "Keldora | hit nobody"],
    ],
    [
      "The map, which Keldora says is old and Pallumia says was forged, hangs in the hall.",
      ["Keldora | The map … is old", "Pallumia | was forged"],
    ],
    ["The bridge, which Keldora says was mined and closed, was hit.", ["Keldora | The bridge … was mined and closed"]],
  ])("%s", (text, claims) => {
    expect(told(text)).toEqual(claims);
  });
});

test("what somebody may wish to ask or to say is not asked or said", () => {
  for (const text of [
    "The president may wish to ask his own generals.",
    "The minister might want to ask for a new bridge.",
  ])
    expect(told(text)).toEqual([]);
  expect(told("The minister wished to tell us that the bridge is gone.")).toEqual(["minister | the bridge is gone"]);
});

describe("what is named only to be judged, or looked for in vain, is told by nobody", () => {
  test.each([
    "To say that Keldora shelled its own harbour is obscene.",
    "To claim, as some do, that our troops fired on the convoy is a lie.",
    "And to pretend that Ostra asked for this is an insult.",
    "There is no evidence that Keldora ordered the explosion.",
    "The inquiry saw no sign whatsoever that Velmar demanded a ransom.",
  ])("%s", (text) => {
    expect(told(text)).toEqual([]);
  });

  test("but a purpose before the main clause takes nothing from its speaker", () => {
    expect(told("To stop the war, Velmar said that it would leave.")).toEqual(["Velmar | it would leave"]);
    expect(told("There is evidence that the ministry demanded a ransom.")).toEqual(["ministry | a ransom"]);
  });
});
