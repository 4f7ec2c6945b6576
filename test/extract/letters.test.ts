import { expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText } from "./claimsOf.ts";

const LETTER = `United Nations                                                   A/79/900–S/2025/301
General Assembly                                        Distr.: General
Security Council                                        12 May 2025
                                                        Original: English

General Assembly                          Security Council
Seventy-ninth session                     Eightieth year
Agenda item 34
Protracted conflicts in the region

Letter dated 10 May 2025 from the Permanent Representative of Keldora to the United Nations addressed to the Secretary-General

On 4 May 2025 Pallumia shelled the hospital of Tornwick, killing 27 patients.

The Government of Keldora rejects the allegations made by Pallumia in its letter of 2 May (S/2025/280), in which it claims that it fired no shell. The claim that the hospital was empty is not true.

(Signed) Corin Vashet
Permanent Representative
`;

const read = () => extractText(LETTER, {}, { models: defaultModels(), lookup });

test("a masthead of two columns is no part of the text", () => {
  const { claims, identifiers, dating } = read();
  expect(identifiers).toEqual(["A/79/900", "S/2025/301"]);
  expect(dating?.edtf).toBe("2025-05-10");
  expect(claims.every(({ content }) => content[0]![0] > LETTER.indexOf("Secretary-General"))).toBe(true);
});

test("what a letter rejects, denies and tells of the other side's letter", () => {
  const { claims, canonical } = read();
  expect(
    claims.map(({ level, voice, act, claimant }) => `${level} ${voice} ${act} ${canonical.get(claimant ?? "") ?? "?"}`),
  ).toEqual([
    "1 authorial accuse Corin Vashet",
    "1 authorial reject Corin Vashet",
    "2 reported allege Pallumia",
    "1 authorial deny Corin Vashet",
    "2 reported allege ?",
  ]);
});
