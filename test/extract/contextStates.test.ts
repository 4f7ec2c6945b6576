import { describe, expect, test } from "vitest";
import lookupEntries from "../../data/samples/lookup.json" with { type: "json" };
import { lookupWith, readLookupEntries } from "../../src/extract/lookup.ts";
import { defaultModels } from "../../src/node/models.ts";
import { extractText, voicesOf } from "./claimsOf.ts";

const options = { models: defaultModels(), lookup: lookupWith(readLookupEntries(lookupEntries, "lookup.json")) };

/** "claimant for principal" of the claims that stand in no other. */
const speakers = (text: string): string[] => voicesOf(extractText(text, {}, options));

const swapped = (text: string): string =>
  text.replace(/Keldora|Pallumia/g, (state) => (state === "Keldora" ? "Pallumia" : "Keldora"));

/** The last speaker of a text, which must be the same one for the other state after the sides are exchanged. */
function last(text: string): string | undefined {
  const found = speakers(text).at(-1);
  expect(speakers(swapped(text)).at(-1)).toBe(found === undefined ? undefined : swapped(found));
  return found;
}

describe("an office that is named without a state belongs to", () => {
  test.each([
    [
      "Keldora closed its border with Pallumia on Tuesday. The foreign minister said that it would stay closed for a month.",
      "foreign minister for Keldora",
    ],
    [
      "Pallumia has protested. Defence Minister Arn Tessel said that the army was ready for anything.",
      "Arn Tessel for Pallumia",
    ],
    [
      "The Keldoran government met on Monday. The talks lasted three hours. The interior ministry said that 300 travellers were stranded.",
      "interior ministry for Keldora",
    ],
    [
      "Nine people died in the Pallumian town of Osk on Sunday. The health ministry said that four were children.",
      "health ministry for Pallumia",
    ],
    ["Talks failed. In Keldora, the defence minister said that they would go on.", "defence minister for Keldora"],
    [
      "Nine people died in the Keldoran town of Osk on Sunday. The defence minister accused Pallumia of the attack.",
      "defence minister for Keldora",
    ],
  ])("the state that acts or suffers in the sentence before: %s", (text, expected) => {
    expect(last(text)).toBe(expected);
  });

  test.each([
    // the other side's, or its own
    "Keldora shelled the town of Osk on Sunday. The health ministry said that nine people had died.",
    "Keldoran shells hit the town of Osk on Sunday. The health ministry said that nine people had died.",
    "Keldora accused Pallumia of the attack. The defence ministry said that its guns had been silent.",
    "Keldora closed its border. The foreign ministry denied that it had fired first.",
    "Keldora's president met the Pallumian president. The foreign minister said that talks had failed.",
    "A Keldoran man crossed the river. The interior ministry said that he had been detained.",
    "Keldora closed its border. The defence ministry said that Keldoran troops had shelled Osk.",
    "Keldora closed its border. The defence ministry said that nine people were killed by Keldoran fire.",
    "Keldora closed its border. Talks followed.\n\nNobody spoke.\n\nThe foreign minister said that talks had failed.",
    // every reader knows of which state a president is: the text need not say it
    "Keldora tested a missile. President Oren Vask said that it was a provocation.",
    // a city is no state
    "TAMRIN, 4 March 2025. The foreign minister said that talks had failed.",
  ])("nobody known where it may be another's: %s", (text) => {
    expect(last(text)).toMatch(/ for \?$/);
  });

  test.each([
    ["TAMRIN, 4 March (Lantern) – Keldora considers the order a threat, the Foreign Ministry said.", "Keldora"],
    ["CORVATH, 4 March (Lantern) – Pallumia considers the order a threat, the Foreign Ministry said.", "Pallumia"],
    // the other side's capital, no capital, and a deed that its victim may tell
    ["CORVATH, 4 March (Lantern) – Keldora considers the order a threat, the Foreign Ministry said.", "?"],
    ["Keldora considers the order a threat, the Foreign Ministry said.", "?"],
    ["TAMRIN, 4 March (Lantern) – Keldora shelled the valley, the Foreign Ministry said.", "?"],
  ])("the state whose mind a report from its capital tells: %s", (text, state) => {
    expect(speakers(text)).toEqual([`Foreign Ministry for ${state}`]);
  });

  test("the holder whom the text named before, whatever stands between", () => {
    const text =
      "Keldora's foreign minister, Rami Sol, came to Osk. Pallumia is a neighbour. The foreign minister said that talks had failed.";
    expect(last(text)).toBe("Rami Sol for Keldora");
  });

  test("nobody in words that somebody speaks to others", () => {
    const text =
      "Ms. Feld: Keldora has closed its border. The foreign minister said that talks had failed.\n\nMr. Orrel: We did not fire.";
    expect(extractText(text, {}, options).claims.find(({ level }) => level === 2)?.principal ?? null).toBeNull();
  });
});

describe("under a line that is the name of a state or of its organ", () => {
  const REVIEW = `Statements of the week

Keldoran Ministry of Defence

The spokesperson said that eleven drones had crossed the border. The Ministry of Defence said that two had been shot down.

Pallumian General Staff

The Ministry of Defence said that no drone had crossed the border. The General Staff reported that 40 shells had fallen.

Conclusion

The foreign minister said that talks would be held.`;

  test("offices and organs are that state's, up to the next heading", () => {
    const found = speakers(REVIEW);
    expect(found).toEqual([
      "spokesperson for Keldora",
      "Keldoran Ministry of Defence for Keldora",
      "Ministry of Defence for Pallumia",
      expect.stringMatching(/General Staff for Pallumia$/),
      "foreign minister for ?",
    ]);
    expect(speakers(swapped(REVIEW)).map(swapped)).toEqual(found);
  });

  test("one such line makes no sections", () => {
    expect(
      speakers("Keldora\n\nNobody came to the talks.\n\nThe foreign minister said that talks had failed.").at(-1),
    ).toBe("foreign minister for ?");
  });
});

describe("a name that no lookup knows is a state's", () => {
  const told = (text: string): string[] => speakers(text).map((one) => one.replace(/^.* for /, ""));

  test("if records of meetings call somebody its representative", () => {
    const text =
      "The representative of Hadran said that talks had failed. The representative of Murnau said that they had not. The representative of Hadran asked for the floor. The representative of Murnau did so, too.";
    expect(told(text)).toEqual(["Hadran", "Murnau", "Hadran"]);
  });

  test("if it stands in brackets behind a name in capitals", () => {
    expect(told("JORUN FELD (Hadran) said that talks had failed. Hadran was ready.")).toEqual(["Hadran"]);
    expect(told("JORUN FELD (HRMMK) said that talks had failed.")).not.toEqual(["HRMMK"]);
  });

  test("if its adjective stands before what only states have, though the name ends as adjectives do", () => {
    const text =
      "Hadran has closed the bridge. Hadrani Foreign Minister Orlan Dresk said that talks had failed. The Hadrani navy said that a boat had sunk.";
    expect(told(text)).toEqual(["Hadran", "Hadran"]);
  });

  test("and not if a college or a company has a president", () => {
    expect(told("The president of Harrow said that talks had failed. Harrow opens in May.")).toEqual(["?"]);
  });
});

describe("a body of one state that bears the name of a known body of another", () => {
  test.each([
    ["The Department of State of Keldora said that talks had failed.", "Keldora"],
    ["Keldora's Security Council said that talks had failed.", "Keldora"],
    ["The Keldoran Security Council said that talks had failed.", "Keldora"],
    ["The Security Council said that talks had failed.", "United Nations"],
    ["The Department of State of the United States said that talks had failed.", "United States"],
  ])("%s", (text, state) => {
    expect(speakers(text)[0]).toMatch(new RegExp(` for ${state}$`));
  });
});
