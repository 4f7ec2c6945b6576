import { describe, expect, test } from "vitest";
import type { SourceDocument } from "../../src/model/document.ts";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText } from "./claimsOf.ts";

/** "speaker for principal" of each claim that stands in no other; "?" where it is unknown. */
function voicesIn(text: string, given: Partial<SourceDocument> = { genre: "news" }): string[] {
  const { claims, canonical } = extractText(text, given, { models: defaultModels(), lookup });
  const name = (id: string | null): string => (id === null ? "?" : (canonical.get(id) ?? id));
  return claims
    .filter(({ voice, level }) => voice !== "narration" && level === 1)
    .map(({ claimant, principal }) => `${name(claimant)} for ${name(principal)}`);
}

describe("a state that no lookup knows", () => {
  test.each([
    [
      "Orvania's defence minister said that the pass was open. Orvania denied the raid.",
      ["Orvania's defence minister for Orvania", "Orvania for Orvania"],
    ],
    [
      "The government of Lessia said that the pass was open. Lessia rejected the plan.",
      ["government of Lessia for Lessia", "Lessia for Lessia"],
    ],
    [
      "Prime Minister Osei Brandt of Varnia said that the pass was open. Varnia rejected the plan.",
      ["Osei Brandt for Varnia", "Varnia for Varnia"],
    ],
    [
      "Trellmark's foreign minister, Ada Lund, said that the pass was open. Its army said that nobody fired.",
      ["Ada Lund for Trellmark", "army for Trellmark"],
    ],
    [
      "Neighbouring Sorvia offered to mediate. Its foreign minister, Ada Lund, said that the pass was open.",
      ["Sorvia for Sorvia", "Ada Lund for Sorvia"],
    ],
    [
      "An Orvanian official confirmed that the pass was open. Orvania's interior ministry said that nobody fired.",
      ["Orvanian official for Orvania", "Orvania's interior ministry for Orvania"],
    ],
    ["Ada Lund, chief negotiator of the Kingdom of Varnia, said that the pass was open.", ["Ada Lund for Varnia"]],
    [
      "The governments of Orvania and Lessia blamed each other for the raid.",
      ["governments of Orvania and Lessia for Orvania and Lessia"],
    ],
    [
      "The foreign ministers of Keldora and Pallumia said that the pass was open.",
      ["foreign ministers of Keldora and Pallumia for Keldora and Pallumia"],
    ],
  ])("%s", (text, expected) => {
    expect(voicesIn(text)).toEqual(expected);
  });

  test.each([
    "Hestrel's mayor said that the pass was open. Hestrel is a town.",
    "Brandt's foreign minister said that the pass was open. President Brandt was away.",
    "The city government of Lorne said that the pass was open.",
  ])("but not: %s", (text) => {
    expect(voicesIn(text)[0]).not.toMatch(/ for (?:Hestrel|Brandt|Lorne)$/);
  });
});

describe("whoever is sent to a state does not speak for it", () => {
  const behind = " The Pallumian government denied it.";
  test.each([
    [
      "Osei Brandt, Special Envoy of the Secretary-General for Pallumia, said that the pass was open.",
      "United Nations",
    ],
    ["The Secretary-General's Special Envoy for Pallumia said that the pass was open.", "United Nations"],
    [
      "The Special Representative of the Secretary-General in Pallumia, Ada Lund, said that the pass was open.",
      "United Nations",
    ],
    ["The Resident Coordinator in Pallumia, Ada Lund, said that the pass was open.", "United Nations"],
    ["Keldora's ambassador to Pallumia said that the pass was open.", "Keldora"],
    ["The special envoy for Pallumia said that the pass was open.", "?"],
    ["The ambassador to Pallumia, Ada Lund, said that the pass was open.", "?"],
    ["The spokesman for Pallumia said that the pass was open.", "Pallumia"],
  ])("%s", (text, principal) => {
    expect(voicesIn(text + behind)[0]).toMatch(new RegExp(` for ${principal === "?" ? "\\?" : principal}$`));
  });

  test("the envoy is the one who was named", () => {
    const text =
      "Osei Brandt, Special Envoy of the Secretary-General for Pallumia, arrived. The special envoy said that the pass was open.";
    expect(voicesIn(text)).toEqual(["Osei Brandt for United Nations"]);
  });
});

describe("an annex answers for the state of its minister", () => {
  const annexed = (covering: string, signature: string): string =>
    `Letter dated 3 March 2025 from the Permanent Representative of Orvania to the United Nations addressed to the President of the Security Council

I have the honour to transmit herewith ${covering} (see annex).

(Signed) Ada Lund
Ambassador

Annex to the letter dated 3 March 2025 from the Permanent Representative of Orvania to the United Nations addressed to the President of the Security Council

Soldiers of Lessia crossed the river on 1 March and burned three farms. We condemn this attack.

(Signed) ${signature}`;
  const last = (text: string): string => voicesIn(text, {}).at(-1) ?? "";

  test.each([
    [
      "a letter from the Minister for Foreign Affairs of the Republic of Orvania, Mr. Osei Brandt",
      "Osei Brandt\nMinister",
      "Orvania",
    ],
    ["a letter from our Minister for Foreign Affairs, Mr. Osei Brandt", "Osei Brandt\nMinister", "Orvania"],
    ["the text of a letter", "Osei Brandt\nMinister for Foreign Affairs", "Orvania"],
    [
      "a letter from the Minister for Foreign Affairs of Trellmark, Mr. Osei Brandt",
      "Osei Brandt\nMinister",
      "Trellmark",
    ],
    ["a letter from Mr. Osei Brandt", "Osei Brandt\nChair of the Harbour Union", null],
  ])("%s", (covering, signature, state) => {
    const voice = last(annexed(covering, signature));
    expect(voice).toMatch(/^Osei Brandt for /);
    if (state === null) expect(voice).not.toMatch(/ for Orvania$/);
    else expect(voice).toBe(`Osei Brandt for ${state}`);
  });
});
