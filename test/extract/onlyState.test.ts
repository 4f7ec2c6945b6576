import { describe, expect, test } from "vitest";
import lookupEntries from "../../data/samples/lookup.json" with { type: "json" };
import { lookupWith, readLookupEntries } from "../../src/extract/lookup.ts";
import { defaultModels } from "../../src/node/models.ts";
import { extractText, voicesOf } from "./claimsOf.ts";

const options = { models: defaultModels(), lookup: lookupWith(readLookupEntries(lookupEntries, "lookup.json")) };

/** "claimant for principal" of the claims that stand in no other. */
const speakers = (text: string): string[] => voicesOf(extractText(text, {}, options));

describe("a ministry, a minister or the government belongs to the only state of whose authorities a report tells", () => {
  test.each([
    [
      "Keldora's president, Aloys Orlec, has kept out of the quarrel. In his only public remark he called for patience.\n\nDockers walked out. The rebel Harbour Movement is silent.\n\nThe defence ministry said that two soldiers were hurt. Interior Minister Rami Sol said that the port would open.\n\nThe justice minister, Ona Tarrel, said that nobody was held.",
      ["Aloys Orlec for Keldora", "defence ministry for Keldora", "Rami Sol for Keldora", "Ona Tarrel for Keldora"],
    ],
    [
      "Dockers walked out in Tarn. Keldora's army took the port back from the rebels.\n\nPallumia's embassy closed its doors. Farmers fled into neighbouring Velmar.\n\nShops were shut. Interior Minister Rami Sol said that the war would be short.",
      ["Rami Sol for Keldora"],
    ],
    [
      "Keldora's army received US$40 million. A rebel store burnt down.\n\nOn 12 December the talks in Tarn failed. The people of Tarn went home.\n\nThe Government said that it was over.",
      ["Government for Keldora"],
    ],
    [
      "Keldoran officials have closed three newspapers.\n\nPrinters went home.\n\nThe information ministry said that they had spread lies. The government said that it was legal.",
      ["information ministry for Keldora", "government for Keldora"],
    ],
  ])("%s", (text, expected) => expect(speakers(text)).toEqual(expected));
});

describe("its state stays unknown, where", () => {
  const behind =
    "\n\nShops were shut.\n\nThe defence ministry said that nine men were hurt. Interior Minister Rami Sol said that the war would be long.";
  test.each([
    ["two states have authorities", "Keldora's army crossed the river. Pallumia's president condemned this."],
    ["another state acts", "Keldora's president met miners. Pallumia closed the border."],
    ["something happens in another state", "A bus fell into the river in Pallumia. Keldora's president was in town."],
    ["a name acts that may be a state's", "Vesk attacked a bridge. The Keldoran president vowed revenge."],
    ["troops of such a name are there", "Keldora's president was away. Vesk's troops held the hills."],
    ["the state strikes somebody", "Keldoran jets struck the valley. Keldora's president praised the pilots."],
    ["a second power has offices", "Keldora's president blames the self-styled president of the hills."],
    ["the army of such a name acts", "Keldora's president was away. The army of Vesk attacked a bridge."],
    ["rebels govern", "Keldora's president was away. The rebels' government holds the hills."],
  ])("%s", (_, text) =>
    expect(speakers(text + behind).slice(-2)).toEqual(["defence ministry for ?", "Rami Sol for ?"]),
  );

  test("it is somebody else's army, or an office that another quotes", () =>
    expect(
      speakers(
        "Keldora's president met miners.\n\nShops were shut.\n\nThe rebel army said that it had won. The former interior minister said that it was late.",
      ).filter((voice) => voice.endsWith("for Keldora")),
    ).toEqual([]));
});

describe("a minister who speaks in the capital that the dateline names", () => {
  const report = (dateline: string, place: string): string =>
    `${dateline}, 3 March 2025 — Keldora on Monday accused Pallumia of shelling a market.\n\nPallumia denied any part in it.\n\n"This was no accident," Defence Minister Rami Sol told reporters in the capital, ${place}.\n\nSol added that more would come.`;
  test.each([
    ["is that state's", "TARN, Keldora", "Tarn", "Rami Sol for Keldora"],
    ["is the other state's, if it is there", "OSK, Pallumia", "Osk", "Rami Sol for Pallumia"],
    ["is of an unknown state in another capital", "TARN, Keldora", "Osk", "Rami Sol for ?"],
    ["is of an unknown state, if the dateline names none", "TARN", "Tarn", "Rami Sol for ?"],
  ])("%s", (_, dateline, place, expected) =>
    expect(speakers(report(dateline, place)).slice(-2)).toEqual([expected, expected]),
  );
});

describe("a state is known by the short name of its people", () => {
  test.each([
    [
      "Turvazstan closed the bridge on Monday. According to the Turvaz presidency, Turvazstan will not yield.",
      "Turvaz presidency for Turvazstan",
    ],
    ["Olbekia closed the bridge. The Olbek side said that it would stay shut.", "Olbekia for Olbekia"],
    [
      "Olbekia closed the bridge. Two Olbek soldiers died, and Olbekia denied that they had crossed.",
      "Olbekia for Olbekia",
    ],
  ])("%s", (text, expected) => expect(speakers(text).at(-1)).toBe(expected));

  test("a word before soldiers is no state's, if the text has no such name", () =>
    expect(speakers("The bridge is shut. The Olbek side said that it would stay shut.").at(-1)).not.toContain(
      "Olbekia",
    ));
});

test("a spokesman for a front is not the state's of the place and date before", () =>
  expect(
    speakers("TARN, Keldora (Lantern) — Rebels took Osk on Monday, a spokesman for the Front said.").at(-1),
  ).toMatch(/ for \?$/));
