// The name of the wrong side on a claim is the worst defect: phrases that stood for somebody else.
import { describe, expect, test } from "vitest";
import lookupEntries from "../../data/samples/lookup.json" with { type: "json" };
import { lookupWith, readLookupEntries } from "../../src/extract/lookup.ts";
import { defaultModels } from "../../src/node/models.ts";
import { extractText, voiceOf } from "./claimsOf.ts";

const options = { models: defaultModels(), lookup: lookupWith(readLookupEntries(lookupEntries, "lookup.json")) };

/** "claimant for principal" of the claims that stand in no other. */
function speakers(text: string): string[] {
  const extraction = extractText(text, {}, options);
  return extraction.claims.filter(({ level }) => level === 1).map((claim) => voiceOf(extraction, claim));
}

const swapped = (text: string): string =>
  text.replace(/Keldora|Pallumia/g, (state) => (state === "Keldora" ? "Pallumia" : "Keldora"));

describe("each speaks for himself, and so he does after the sides are exchanged:", () => {
  test.each([
    [
      "a mission in a state, under its initials",
      "The United Nations Human Rights Monitoring Mission in Keldora (HRMM) documented nine cases. HRMM said that 22 people had died. HRMM urges the Government of Keldora to act.",
      ["Human Rights Monitoring Mission for United Nations", "Human Rights Monitoring Mission for United Nations"],
    ],
    [
      "a senator of a party that is described before its name",
      "Senator Ilda Marr of the opposition Harbour Union said that the army had fired first. Colonel Tor Brenn of the rebel Red Dawn said that nine had died.",
      ["Ilda Marr for ?", "Tor Brenn for ?"],
    ],
    [
      "whoever is over a town, a province, a unit or a ship, and not what is called by the name",
      "The mayor of the Keldoran town Osk, Tor Brenn, said the bridge was down. The governor of the Pallumian province Hestrel, Ana Veld, denied that shells had hit it. The captain of the ship Halyard said nine had died. The mayor of Lorne town Rami Sol said the port was closed. The governor of the Osk region Egon Brask said 12 had fled. The chairman of the regional union Halm, Mira Sool, said the strike was over.",
      [
        "Tor Brenn for ?",
        "Ana Veld for Pallumia",
        "captain of the ship Halyard for ?",
        "Rami Sol for ?",
        "Egon Brask for Osk",
        "Mira Sool for ?",
      ],
    ],
    [
      "the head of an office, and not a deputy who came after",
      "The Secretary-General spoke on Monday. Deputy Secretary-General Ana Voll visited Tarn. The Secretary-General said that the truce held.",
      ["Secretary-General for ?"],
    ],
    [
      "a spokesman of nobody known, who tells what the other side did not do",
      "Keldora's defence ministry said that Pallumia had shelled Osk. Pallumia did not fire a single shell, spokesperson Una Vell said.",
      ["Keldora's defence ministry for Keldora", "Una Vell for ?"],
    ],
    [
      "a mission whose name holds a participle",
      "The UN Human Rights Monitoring Mission in Pallumia said that two detainees had died.",
      ["UN Human Rights Monitoring Mission in Pallumia for United Nations"],
    ],
    [
      "officers of armies of which nothing but the initials is known",
      "An M12 officer said that the munitions were dropped by aircraft. The NDF liaison officer said that no aircraft had flown. The liaison officer of the Keldoran armed forces said that it was a missile.",
      [
        "M12 officer for M12",
        "NDF liaison officer for NDF",
        "liaison officer of the Keldoran armed forces for Keldora",
      ],
    ],
    [
      "the leader of the group that a relative clause says is armed by a state",
      "The M12, which Keldora says is armed by Pallumia, rejected both versions. Its leader, Faustin Kabarule, wrote that Keldoran jets had bombed the market.",
      ["Keldora for Keldora", "M12 for M12", "Faustin Kabarule for M12"],
    ],
    [
      "a tribunal in a capital",
      "A tribunal in The Hague ruled that the line is void. Keldora and Pallumia were silent.",
      ["tribunal in The Hague for ?"],
    ],
    [
      "a rapporteur on a state",
      "MARGARET OYE, Special Rapporteur on the situation of human rights in Keldora, said that 22 people had died.",
      ["Margaret Oye for ?"],
    ],
    [
      "an envoy who speaks for others, too",
      "The representative of Keldora, also speaking for Chile, Norway and Peru, urged Pallumia to follow suit.",
      ["representative of Keldora for Keldora"],
    ],
    [
      "a council that bears a word of a known one",
      "The National Security Council said that the plan was new. Keldora and Pallumia were silent.",
      ["National Security Council for ?"],
    ],
    [
      "who goes on after telling what an envoy of the other side did",
      "The envoy of Keldora said that the envoy of Pallumia had promised help. The rifles had been counted on 3 October, he said.",
      ["envoy of Keldora for Keldora", "envoy of Keldora for Keldora"],
    ],
    [
      "the minister of a state of which the text tells nothing else",
      "Foreign Minister Rami Sol of Keldora will travel. The Orvanan foreign minister says that Keldora keeps the logs. Pallumia was silent.",
      ["Orvanan foreign minister for ?"],
    ],
  ])("%s", (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
    expect(speakers(swapped(text)).map(swapped)).toEqual(expected);
  });
});

test("the only foreign minister whom a text names is not that of a state that it does not know", () => {
  expect(
    speakers("Foreign Minister Rami Sol will travel. The Orvanan foreign minister says that Keldora keeps the logs."),
  ).toEqual(["Orvanan foreign minister for ?"]);
});

test.each([
  "None of the owners whom the mission interviewed said that troops had fired.",
  "None of the prisoners whom Keldora visited complained that they were beaten.",
  "At no point did the envoy of Keldora say that troops had fired.",
  "Never has Keldora said that troops had fired.",
  "No witness who spoke to Keldora said that troops had fired.",
])("nobody says what is told to have been said by none: %s", (text) => {
  expect(speakers(text)).toEqual([]);
});

test("those whom a mission interviewed speak, and not the mission", () => {
  expect(speakers("The witnesses whom the mission interviewed said that troops had fired.")).toEqual([
    "witnesses for ?",
  ]);
  expect(speakers("“Not one of our men crossed the river,” said Rami Sol.")).toEqual(["Rami Sol for ?"]);
});

test("“she” is no place in which somebody teaches", () => {
  const text =
    "For Dr Wong Siew Ming, who teaches law at the University of Kota Lintang, the dispute is not new. She says that both capitals deny it.";
  expect(speakers(text)).toEqual(["Wong Siew Ming for ?"]);
});

test("the state that publishes a record comes before one that the words before the first label name", () => {
  const text =
    "REPUBLIC OF PALLUMIA\nMINISTRY OF FOREIGN AFFAIRS\n\nBriefing by the Spokesperson of the Ministry of Foreign Affairs, Badr al-Ghanimi\n4 March 2025\n\nThe Keldoran army shelled the market.\n\nQuestion: Who shelled it?\n\nBadr al-Ghanimi: The army of the neighbour shelled the market.\n\nQuestion: When?\n\nBadr al-Ghanimi: It shelled the market on Sunday.";
  const [said] = speakers(text).filter((one) => one.startsWith("Badr al-Ghanimi"));
  expect(said).toBe("Badr al-Ghanimi for Pallumia");
});

test("an institute answers for itself, and not for half of its name", () => {
  expect(speakers("The Institute for Valley Studies said that eleven villages were empty.")).toEqual([
    "Institute for Valley Studies for Institute for Valley Studies",
  ]);
});
