import { describe, expect, test } from "vitest";
import type { SourceDocument } from "../../src/model/document.ts";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText, voicesOf } from "./claimsOf.ts";

/** "speaker for principal" of each claim that stands in no other; "?" where it is unknown. */
const voicesIn = (text: string, given: Partial<SourceDocument> = { genre: "news" }): string[] =>
  voicesOf(extractText(text, given, { models: defaultModels(), lookup }));

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

describe("bodies, and those who speak for them", () => {
  test.each([
    [
      "The Varn Liberation Army turned down the truce. “It is our land,” the group's chief negotiator, Osei Brandt, said.",
      "Osei Brandt for Varn Liberation Army",
    ],
    [
      "The Lorne People's Army denied the raid. The group's spokesperson, Ada Lund, said that the pass was open.",
      "Ada Lund for Lorne People's Army",
    ],
    [
      "The Varn Liberation Army and the Free Lorne Brigade denied the raid. The group's spokesman said that the pass was open.",
      "group's spokesman for ?",
    ],
    [
      "The Rally, which holds several farms west of Lorne, denied involvement. Its secretary general, Osei Brandt, said that the pass was open.",
      "Osei Brandt for Rally",
    ],
    [
      "The Eastern Council denied the raid. In the debate, many Council members said that the pass was open.",
      "Council members for ?",
    ],
    [
      "Orvania's defence minister resigned. Orvania's presidential palace said that the pass was open.",
      "Orvania's presidential palace for Orvania",
    ],
    ["The Trellmark Embassy said that the ship was empty. Trellmark had sent it.", "Trellmark Embassy for Trellmark"],
    [
      "Journalists Without Walls said that the pass was open.",
      "Journalists Without Walls for Journalists Without Walls",
    ],
    ["“It is over,” said Osei Brandt of the Institute for Valley Studies.", "Osei Brandt for ?"],
    ["Opposition leaders said that the pass was open.", "Opposition leaders for ?"],
    [
      "Keldora's foreign minister, Joran Vesk, took another view. “It is over,” Vesk told parliament.",
      "Joran Vesk for Keldora",
    ],
    [
      "Joran Vesk left Lorne. Vesk, who led the talks, was ill. Joran Vesk told reporters that the pass was open.",
      "Joran Vesk for ?",
    ],
    ["Global Ledger said that the pass was open.", "Global Ledger for Global Ledger"],
    ["The letter of the Kingdom of Varnia said that the pass was open.", "letter of the Kingdom of Varnia for Varnia"],
    ["The Keldoran side of the Joint Border Centre said that the pass was open.", "Keldora for Keldora"],
  ])("%s", (text, expected) => {
    expect(voicesIn(text).at(-1)).toBe(expected);
  });

  test("a meeting has delegates of states that no lookup knows", () => {
    const text =
      "The representative of Norway said that the pass was open. The representative of Sorvia said that nobody fired.";
    expect(voicesIn(text).at(-1)).toBe("representative of Sorvia for Sorvia");
  });

  test("a spokesperson speaks for the state to which he gives its full name", () => {
    const text = `Department of Foreign Relations
Daily Press Briefing, 9 April 2025
Osei Brandt, Spokesperson

MR BRANDT: The United Federation of Orvania condemns the coup in Lorne. The reports of an Orvanian plot are nonsense.

QUESTION: The government of Lessia says that you knew about the plot. Did you?

MR BRANDT: No, we did not.`;
    expect(voicesIn(text, {})[0]).toBe("Osei Brandt for Orvania");
  });

  test("a minister named in the release of his ministry answers for its state", () => {
    const text = `Ministry of Defence of the Kingdom of Varnia
Press release
18 August 2025

A ship of Trellmark hit the pier on 12 August. The guards saw it.

“We will raise this with Trellmark,” says Minister of Defence Ada Lund.

“Foreign Minister Osei Brandt of Trellmark called me,” says Foreign Minister Mara Tessen.`;
    const voices = voicesIn(text, {});
    expect(voices).toContain("Ada Lund for Varnia");
    expect(voices).not.toContain("Mara Tessen for Trellmark");
  });
});

describe("no principal that is only a field, a region, a town or an adjective", () => {
  const un = "United Nations";
  test.each([
    ["Mara Velden, Special Envoy of the Secretary-General for the Great Marsh, said that talks had begun.", un],
    ["Lena Orrel, Personal Envoy of the Secretary-General for the Coast Question, said that it would hold.", un],
    ["The Special Envoy for the Upper Valley, Ivo Harl, said that talks had begun.", "?"],
    ["Pallumia's Special Envoy to the Marsh Islands, Tomas Brek, said that the ferry was safe.", "Pallumia"],
    ["Water Minister Rami Sol said that the canal was dry.", "?"],
    ["Fisheries Minister Lena Orrel said that the nets were full.", "?"],
    ["The Minister for Territorial Administration, Anselm Kray, said that the villages were empty.", "?"],
    ["The Secretary for Regional Development, Ivo Harl, said that roads would be built.", "?"],
    ["Keldoran Minister Sven Adler said that the wells were foul.", "Keldora"],
    ["The Pallumia Observer noted that nobody had looked.", "Pallumia Observer"],
    ["The Hestrel Courier said that the bridge stood.", "Hestrel Courier"],
    ["A geologist from the University of Velden said that the hill was moving.", "?"],
    ["Fact-checkers at the site Seefact found that the photo was old.", "?"],
    ["Doctors of the Hestrel Clinic said that the drugs were gone.", "?"],
    ["Fishermen from Osk said that the nets were cut.", "?"],
    ["The plaque on the Keldoran side says that nine people died.", "?"],
    ["The insurgent Wayra Front said that it had not touched the bridge.", "Wayra Front"],
    ["The pro-government Al-Nahr reported that the bridge had fallen.", "Al-Nahr"],
    ["Red Dawn's military wing said that it had left.", "Red Dawn"],
  ])("%s", (text, principal) => {
    expect(voicesIn(text).map((voice) => voice.split(" for ").at(-1))).toEqual([principal]);
  });

  test("a state's own army stays its own, whatever adjective stands before it", () => {
    expect(voicesIn("The rebel Keldoran army said that it had left.")).not.toContain("Keldoran army for Keldora");
  });
});

describe("a body that is called by its noun", () => {
  test.each([
    [
      "The United Nations mission reported two shots.\n\nThe consortium, Brine Atlantic, has denied taking sides. Its spokesman said that nobody has a licence.",
      "spokesman for Brine Atlantic",
    ],
    [
      "The company Orlec Minerals said that the pumps were off. The company added that it had paid.",
      "Orlec Minerals for Orlec Minerals",
    ],
    [
      "The rebel group Red Dawn said that it had left Osk. The army said that it had shelled the hill. The group denied that anyone had died.",
      "Red Dawn for Red Dawn",
    ],
    [
      "The Valley Protection Force fired at a crowd. The militant movement Red Dawn must respect the law. The movement said that it had fired nothing.",
      "Red Dawn for Red Dawn",
    ],
    [
      "The African Union called for calm. The Union's envoy, Tesfa Gebre, said that talks would resume.",
      "Tesfa Gebre for African Union",
    ],
    [
      "The Harbour League met on Monday. The League's secretary, Orla Venn, said that the port was open.",
      "Orla Venn for Harbour League",
    ],
    ["The Union's envoy, Tesfa Gebre, said that talks would resume.", "Tesfa Gebre for ?"],
    ["Pallumia's envoy said that talks had failed. His country believes that it was right.", "Pallumia for Pallumia"],
    ["“The mayor lied,” said Blue Lantern's field director, Mara Velden-Roy.", "Mara Velden-Roy for Blue Lantern"],
    [
      "A court in Osk ruled in favour of Keldora in a long dispute, which found that the road was open.",
      "court in Osk for ?",
    ],
  ])("%s", (text, voice) => {
    expect(voicesIn(text).at(-1)).toBe(voice);
  });
});
