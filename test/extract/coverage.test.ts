import { describe, expect, test } from "vitest";
import lookupEntries from "../../data/samples/lookup.json" with { type: "json" };
import { lookupWith, readLookupEntries } from "../../src/extract/lookup.ts";
import { defaultModels } from "../../src/node/models.ts";
import { extractText } from "./claimsOf.ts";

const options = { models: defaultModels(), lookup: lookupWith(readLookupEntries(lookupEntries, "lookup.json")) };

/** "claimant for principal | content" of the claims that stand in no other. */
function told(text: string): string[] {
  const { claims, canonical } = extractText(text, {}, options);
  const name = (id: string | null): string => (id === null ? "?" : (canonical.get(id) ?? "?"));
  return claims
    .filter(({ level }) => level === 1)
    .map(
      ({ claimant, principal, content }) =>
        `${name(claimant)} for ${name(principal)} | ${content.map(([from, to]) => text.slice(from, to)).join(" … ")}`,
    );
}

const MEETING = `SECURITY COUNCIL
SC/15321
4 March 2025

Council Hears of Shelling

The representative of Keldora said that Pallumian artillery had killed nine people. Pallumia had broken the ceasefire 40 times. She added that talks had failed. Nobody had been punished for the attack.

LENA MARSH (Pallumia) said that its army had not fired. Keldora had shelled its own market.

The representative of Norway called for restraint. France agreed that talks were needed. The ceasefire had been broken.`;

const swapped = (text: string): string =>
  text.replace(/Keldora|Pallumia/g, (state) => (state === "Keldora" ? "Pallumia" : "Keldora"));

describe("in the coverage of a meeting", () => {
  test("sentences without a speaker are those of the delegate with whom their paragraph opens", () => {
    const found = told(MEETING);
    expect(found).toContain("representative of Keldora for Keldora | Pallumia had broken the ceasefire 40 times");
    expect(found).toContain("representative of Keldora for Keldora | Nobody had been punished for the attack");
    expect(found).toContain("Lena Marsh for Pallumia | Keldora had shelled its own market");
    expect(told(swapped(MEETING)).map(swapped)).toEqual(found);
  });

  test("and nobody's behind another speaker in the paragraph", () => {
    expect(told(MEETING).filter((claim) => claim.endsWith("| The ceasefire had been broken"))).toEqual([]);
  });

  test("and not in news, in which nobody takes the floor", () => {
    const text =
      "The mayor of Osk said that nine people had died. Pallumia had broken the ceasefire 40 times.\n\nThe envoy of Keldora said that talks had failed. Keldora had shelled the market.\n\nA guard said that it was quiet. The ceasefire had been broken.";
    expect(
      told(text).filter((claim) => /had (?:been )?broken|had shelled/.test(claim) && !claim.startsWith("? ")),
    ).toEqual([]);
  });
});

describe("a letter", () => {
  const LETTER = `PERMANENT MISSION OF PALLUMIA

New York, 6 March 2025

Excellency,

Our armed forces did not fire on Hestrel.

Please accept, Excellency, the assurances of my highest consideration.

Lena Marsh
Ambassador
Permanent Representative of the Republic of
Pallumia to the United Nations`;

  test.each([
    ["", LETTER],
    [" over an addressee", `${LETTER}\n\nH.E. Mr. Paul Dorn\nPresident of the Security Council`],
    [" over a contact", `${LETTER}\n\nContact: mission@example.org | Tel. +00 1`],
  ])("is that of the signer whose title goes on over two lines%s", (_, text) => {
    expect(extractText(text, {}, options).genre).toBe("letter");
    expect(told(text)).toEqual(["Lena Marsh for Pallumia | Our armed forces did not fire on Hestrel"]);
  });

  test("has the signer with a particle in the name", () => {
    const text =
      "Letter dated 3 March 2025 from the Permanent Representative of Pallumia to the United Nations addressed to the President of the Security Council\n\nOur armed forces did not fire on Hestrel.\n\n(Signed) Hamad bin Rashid al-Kaabi\nAmbassador";
    expect(told(text)).toEqual(["Hamad bin Rashid al-Kaabi for Pallumia | Our armed forces did not fire on Hestrel"]);
  });
});
