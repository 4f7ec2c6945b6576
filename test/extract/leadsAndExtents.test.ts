import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText, nameOf } from "./claimsOf.ts";

/** "claimant act polarity | content" of each claim of news that stands in no other. */
function read(text: string): string[] {
  const extraction = extractText(text, { genre: "news" }, { models: defaultModels(), lookup });
  return extraction.claims
    .filter(({ level, voice }) => level === 1 && voice === "reported")
    .map(
      ({ act, polarity, claimant, content }) =>
        `${nameOf(extraction, claimant)} ${act} ${polarity} | ${content.map(([from, to]) => text.slice(from, to)).join(" … ")}`,
    );
}

describe("what somebody says in a form that is easily missed", () => {
  test.each([
    ["The bridge was mined, as the ministry announced on Monday.", "ministry report asserted | The bridge was mined"],
    ["As Keldora has claimed, the road is open.", "Keldora allege asserted | the road is open"],
    ["The talks in Osk failed, as the mayor acknowledged.", "mayor concede asserted | The talks in Osk failed"],
    [
      "Pallumia's foreign minister, Edrel Sorbin, has called that permit an act of theft.",
      "Edrel Sorbin state asserted | that permit an act of theft",
    ],
    ["Keldora called that assertion absurd.", "Keldora state asserted | that assertion absurd"],
    ["The mayor described that condition as blackmail.", "mayor state asserted | that condition as blackmail"],
    [
      "The military claimed on Saturday to have crippled the frigate.",
      "military allege asserted | to have crippled the frigate",
    ],
    [
      "Keldora's naval command claimed on Saturday to have sunk the ferry.",
      "Keldora's naval command allege asserted | to have sunk the ferry",
    ],
    [
      "His defence chief, Admiral Leonie Brand, told the cabinet that retaking the rock would cost lives.",
      "Leonie Brand state asserted | retaking the rock would cost lives",
    ],
    [
      "The Harbour Institute has not observed evidence of vehicles on the road.",
      "Harbour Institute report denied | evidence of vehicles on the road",
    ],
    ["Partners of the fund could not confirm this.", "Partners of the fund report denied | this"],
    ["The mission has not been able to verify either figure.", "mission report denied | either figure"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test("the clause behind a semicolon is that of its own subject", () => {
    expect(
      read("Local leaders said that nine people died; the army put the figure at 6 and said all of them were guards."),
    ).toContain("army state asserted | all of them were guards");
  });

  test.each([
    "The guard looked on as the mayor smiled.",
    "The minister left the hall, as the ministry had asked.",
    "Prices rose in Osk, as did the rents.",
  ])("no lead: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("a content is whole", () => {
  test.each([
    [
      "The mission recorded 214 violations, including 61 explosions, in Hestrel region and 19 in Osk region.",
      "mission report asserted | 214 violations, including 61 explosions, in Hestrel region and 19 in Osk region",
    ],
    [
      "The clinic reported nine cases, including two deaths.",
      "clinic report asserted | nine cases, including two deaths",
    ],
    [
      "The mines that kill herders today, Rami Sol says, were laid by guards at night.",
      "Rami Sol state asserted | The mines that kill herders today … were laid by guards at night",
    ],
    [
      "Her government would support a joint inquiry, Lena Orrel added, if Pallumia first withdrew the warrants.",
      "Lena Orrel state asserted | Her government would support a joint inquiry … if Pallumia first withdrew the warrants",
    ],
    [
      "It would have made no difference, Lena Orrel says: the fire was too fast.",
      "Lena Orrel state asserted | It would have made no difference … the fire was too fast",
    ],
    [
      "The accord was “hanging by a thread”, the envoy told the council.",
      "envoy state asserted | The accord was “hanging by a thread”",
    ],
    [
      "The minister called on Pallumia to “stop inventing pretexts” and left the hall.",
      "minister demand asserted | Pallumia to “stop inventing pretexts”",
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toContain(expected);
  });

  test("a whole quotation stands without its marks", () => {
    expect(read("“The bridge is shut,” the mayor said.")).toEqual(["mayor state asserted | The bridge is shut"]);
  });
});

test("a briefing's state is known by the full name under its department, whoever else is named", () => {
  const text = `Daily Press Briefing
Department of External Relations, Commonwealth of Ardmere
Spokesperson Theodore Wake

MR. WAKE: We call for their release. The Secretary spoke this morning with Foreign Minister Al-Hadad of Jabal Nasr.

QUESTION: The junta in Banu Ghalib says so.

MR. WAKE: It is nonsense.`;
  const extraction = extractText(text, {}, { models: defaultModels(), lookup });
  const own = extraction.claims.filter(({ claimant }) => nameOf(extraction, claimant) === "Theodore Wake");
  expect(own.length).toBeGreaterThan(1);
  expect(new Set(own.map(({ principal }) => nameOf(extraction, principal)))).toEqual(new Set(["Ardmere"]));
});

test.each([
  ["Minister, Keldora announced that the road was open.", "Keldora report asserted | the road was open"],
  ["President, the army says that the port is safe.", "army state asserted | the port is safe"],
  ["The minister, Rami Sol, said that it was shut.", "Rami Sol state asserted | it was shut"],
])("who is spoken to does not speak: %s", (text, expected) => {
  expect(read(text)).toEqual([expected]);
});

test("the statement of an organisation is its own text, under whatever name it ends", () => {
  const text = `Harbour Rights International
Public Statement
9 April 2025

Forced evictions are a violation of the law. The police must respect the right to life. This does not correspond to the truth. This is not true.

We urge the partners of the government to raise the case.`;
  const extraction = extractText(text, {}, { models: defaultModels(), lookup });
  expect(extraction.claims.map((claim) => `${nameOf(extraction, claim.claimant)} ${claim.act}`)).toEqual([
    "Harbour Rights International condemn",
    "Harbour Rights International demand",
    "Harbour Rights International deny",
    "Harbour Rights International deny",
    "Harbour Rights International demand",
  ]);
});
