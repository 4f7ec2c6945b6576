import { describe, expect, test } from "vitest";
import { acronymsOf } from "../../src/extract/coreference/acronyms.ts";
import { genderOfName, officeName } from "../../src/extract/lexicon/language.ts";
import { defaultModels } from "../../src/node/models.ts";
import { tokenize } from "../../src/text/tokens.ts";
import { lookup } from "./analysed.ts";
import { extractText, voiceOf } from "./claimsOf.ts";

const options = { models: defaultModels(), lookup };

/** "speaker for principal" of each reported claim, "?" where it is unknown. */
function speakersIn(text: string): string[] {
  const extraction = extractText(text, { genre: "news" }, options);
  return extraction.claims.filter(({ voice }) => voice === "reported").map((claim) => voiceOf(extraction, claim));
}

describe("an office goes to its only holder", () => {
  test.each([
    [
      "Pallumian President Edrel Sorbin met his Keldoran counterpart, Oren Vask, in Lorne. The Pallumian president said the border was calm. The Keldoran president said it was not.",
      ["Edrel Sorbin for Pallumia", "Oren Vask for Keldora"],
    ],
    [
      "Keith Kell, Mr. Hale’s Keldora envoy, arrived on Monday. Mr. Hale’s Keldora envoy said the truce held.",
      ["Keith Kell for Keldora"],
    ],
    ["Tom Hunt, a member of the assembly, disagreed. The backbencher said it had failed.", ["Tom Hunt for ?"]],
    ["Prime Minister Keir Stone spoke last. The PM said that the road was open.", ["Keir Stone for ?"]],
    ["Defence Minister Olga Brant came. The minister of defence said that it was quiet.", ["Olga Brant for ?"]],
    [
      "“The bridge was mined,” Oren Vask, the mayor of Hestrel, said. The mayor added that nobody was hurt.",
      ["Oren Vask for ?", "Oren Vask for ?"],
    ],
  ])("%s", (text, speakers) => {
    expect(speakersIn(text)).toEqual(speakers);
  });

  test("two presidents of two states: the president is neither", () => {
    expect(
      speakersIn(
        "President Edrel Sorbin of Pallumia spoke. President Oren Vask of Keldora replied. The president said that the war was over.",
      ),
    ).toEqual(["president for ?"]);
  });
});

describe("whose ministry", () => {
  test("after the other side's figures it is unknown", () => {
    expect(
      speakersIn(
        "The Keldoran defence ministry said it had shot down a drone. Pallumia said that no drone was lost. The defence ministry said the pilot was dead.",
      ),
    ).toEqual(["Keldoran defence ministry for Keldora", "Pallumia for Pallumia", "defence ministry for ?"]);
  });

  test("the city of a dateline gives none", () => {
    expect(speakersIn("CORVATH (Lantern) – The foreign minister said on Monday that the road was open.")).toEqual([
      "foreign minister for ?",
    ]);
  });

  test.each([
    ["Keldora shelled the town, its defence minister said on Monday.", ["defence minister for Keldora"]],
    [
      "Keldora asked the Council to act, and its ambassador warned that the war would spread.",
      ["Keldora for Keldora", "ambassador for Keldora"],
    ],
    ["Pallumia shelled Tamrin, its defence minister said.", ["defence minister for ?"]],
    ["Pallumia shelled Tamrin, its mayor said.", ["mayor for ?"]],
  ])("“its” before an office: %s", (text, speakers) => {
    expect(speakersIn(text)).toEqual(speakers);
  });

  test("one ministry under three spellings is one", () => {
    const said = speakersIn(
      "Keldora's Foreign Ministry rejected the claim. The Foreign Ministry of Keldora said that it was false. The Keldoran foreign ministry said it would answer.",
    );
    expect(said).toHaveLength(3);
    expect(new Set(said)).toEqual(new Set(["Foreign Ministry of Keldora for Keldora"]));
  });
});

describe("a document that is circulated as another is itself", () => {
  test.each([
    "A letter by Keldora was circulated as a document of the General Assembly. The document says that nine shells fell.",
    "Keldora’s letter was issued as an official document of the Security Council. The document says that the bridge was hit.",
    "A letter by Keldora was published on Monday as a document of the Commission. The document warned that war was near.",
  ])("%s", (text) => {
    expect(speakersIn(text).at(-1)).toMatch(/ for Keldora$/);
  });
});

describe("pronouns", () => {
  test.each([
    [
      "Mary Ellis, a nurse, lives beside Tom Clive. Clive left in May.\n\n“It is hard for us all,” she said.",
      ["Mary Ellis for ?"],
    ],
    [
      "Prime Minister Lena Voss of Keldora met Pallumian Prime Minister Odo Brenn. She said the talks were good. He said they were hard.",
      ["Lena Voss for Keldora", "Odo Brenn for Pallumia"],
    ],
    [
      "“We cannot ignore it,” said Under-Secretary Jorun Feld.\n\nThe representative of Pallumia said there were volunteers in Hestrel. He urged others to be open.",
      ["Jorun Feld for ?", "representative of Pallumia for Pallumia", "representative of Pallumia for Pallumia"],
    ],
    ["Sol himself said that the war was lost.", ["Sol for ?"]],
  ])("%s", (text, speakers) => {
    expect(speakersIn(text)).toEqual(speakers);
  });
});

test.each([
  ["Two Pallumian rebel sources said fighters had crossed the river.", "Pallumia"],
  ["Keldoran separatists said they had taken Hestrel.", "Keldora"],
  ["Keldoran journalists said that the town was empty.", "Keldora"],
])("does not answer for the state whose name it bears: %s", (text, state) => {
  const said = speakersIn(text);
  expect(said).toHaveLength(1);
  expect(said[0]?.split(" for ").at(-1)).not.toBe(state);
});

test("an acronym stands for the name that the document gives", () => {
  expect(
    speakersIn("The Hestrel Relief Network (HRN) opened an office. The HRN said nine people were killed."),
  ).toEqual(["Hestrel Relief Network for Hestrel Relief Network"]);
  const known = (text: string): [string, string][] => [...acronymsOf(tokenize(text))];
  expect(known("The Ministry of Health (MoH) met. The Border Guard Union spoke. The BGU left.")).toEqual([
    ["moh", "Ministry of Health"],
    ["bgu", "Border Guard Union"],
  ]);
  expect(known("The Border Guard Union and the Big Grain Unit met. The BGU left.")).toEqual([]);
});

test("offices and first names under their several forms", () => {
  expect(officeName("minister of foreign affairs")).toBe("foreign minister");
  expect(officeName("defense minister")).toBe("defence minister");
  expect([genderOfName("olena"), genderOfName("mikheil"), genderOfName("josé"), genderOfName("sasha")]).toEqual([
    "f",
    "m",
    "m",
    null,
  ]);
});

describe("a counterpart is another, of the state that is told", () => {
  test.each([
    [
      "The Keldoran health ministry counted its wounded. Its Pallumian counterpart reported ten dead.",
      ["Pallumian counterpart for Pallumia"],
    ],
    [
      "Spokesman Rami Sol said Keldora had lost two guards. His Pallumian counterpart said nobody had fired.",
      ["Rami Sol for ?", "Pallumian counterpart for Pallumia"],
    ],
    [
      "Keldora's foreign ministry condemned the raid. Its Velmarian counterpart said nobody was hurt.",
      ["Keldora's foreign ministry for Keldora", "Velmarian counterpart for ?"],
    ],
  ])("%s", (text, speakers) => {
    expect(speakersIn(text)).toEqual(speakers);
  });
});

describe("whose spokesman", () => {
  test.each([
    ["The Ornites hold Lorne. Ornite health minister Rami Sol said that nobody was hurt.", ["Rami Sol for Ornites"]],
    ["Spokesman Fahd al-Orrel arrived. Orrel said that nobody was hurt.", ["Fahd al-Orrel for ?"]],
    [
      "Justice Without Frontiers said that nobody was safe.",
      ["Justice Without Frontiers for Justice Without Frontiers"],
    ],
    ["Save Velmar said that nobody was safe.", ["Save Velmar for Save Velmar"]],
    ["Keldora's coast guard hit back. Spokesman Rami Sol said the boat had fired first.", ["Rami Sol for Keldora"]],
    [
      "Keldora accused Pallumia of the raid. Spokesman Rami Sol said nobody was hurt.",
      ["Keldora for Keldora", "Rami Sol for ?"],
    ],
    ["Keldora's coast guard hit back.\n\nSpokesman Rami Sol said the boat had fired first.", ["Rami Sol for ?"]],
    [
      "The Keldoran Coast Guard (KCG) was there. KCG spokesman Rami Sol said the boat had fired first.",
      ["Rami Sol for Keldora"],
    ],
  ])("%s", (text, speakers) => {
    expect(speakersIn(text)).toEqual(speakers);
  });
});

test("one who is called by the first word of the name is that one, where no other has it", () => {
  expect(speakersIn("Spokesman Liu Demar arrived. Liu said that the boat had fired first.")).toEqual([
    "Liu Demar for ?",
  ]);
  expect(speakersIn("Spokesman Liu Demar arrived with Liu Hanvo. Liu said that the boat had fired first.")).not.toEqual(
    ["Liu Demar for ?"],
  );
});

describe("a state in brackets, and an office that is a body", () => {
  test.each([
    ["RAMI SOL (Keldora) said that nobody had fired.", ["Rami Sol for Keldora"]],
    [
      "Rami Sol (Keldora) said that nobody had fired. Mr. Sol said it was quiet.",
      ["Rami Sol for Keldora", "Rami Sol for Keldora"],
    ],
    [
      "Prime Minister Rami Sol's office said the Ornite Front had broken the truce. “The truce is over,” it said.",
      ["Prime Minister Rami Sol's office for ?", "Prime Minister Rami Sol's office for ?"],
    ],
  ])("%s", (text, speakers) => {
    expect(speakersIn(text)).toEqual(speakers);
  });
});

test("what a party must do is no claim of the party", () => {
  expect(
    speakersIn("Keldora must clarify whether its guns fired. Rami Sol offered not a single piece of evidence."),
  ).toEqual([]);
});

test("“the group” of a text that quotes the Lorne Crisis Group (LCG), too, may be the armed one", () => {
  const text =
    "The Lorne Crisis Group (LCG) said that the Ornite Salvation Army was led by Tam Orrel. LCG interviewed him. The OSA denied it. The group claimed responsibility for the attack.";
  expect(speakersIn(text).at(-1)).not.toContain("Crisis");
});
