import { describe, expect, test } from "vitest";
import { OFFICE_BODIES } from "../../src/extract/lexicon/language.ts";
import { defaultLookup } from "../../src/extract/lookup.ts";
import type { SourceDocument } from "../../src/model/document.ts";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText, voicesOf } from "./claimsOf.ts";

/** "speaker for principal" of each claim that stands in no other, once for those that follow each other; "?" where it is unknown. */
function voicesIn(text: string, given: Partial<SourceDocument> = {}): string[] {
  const all = voicesOf(extractText(text, given, { models: defaultModels(), lookup }));
  return all.filter((one, i) => one !== all[i - 1]);
}

/** The same with the names of the two sides exchanged. */
const swap = (text: string): string =>
  text.replace(/Keldora|Pallumia/g, (state) => (state === "Keldora" ? "Pallumia" : "Keldora"));

describe("a speaker who says “we” shows for which state", () => {
  const remarks = (words: string): string =>
    `PRESIDENT SORBIN:  ${words}\n\nPRESIDENT VASK:  Thank you. The road is long.`;
  test.each([
    "Keldora is resolute in our belief that only talks end this war.",
    "Keldora reaffirms our commitment to the truce. Pallumia broke it.",
    "I speak for all the people of Keldora when I say that the siege must end.",
    "On behalf of the people of Keldora, I demand that Pallumia stop the shelling.",
    "Our country, Keldora, was attacked on 3 March.",
    "The attack was condemned by Keldora and our allies.",
    "Keldora is united to defend Hestrel. And we will defend Hestrel.",
    "Pallumia’s claim on our islands is baseless. Keldora has good neighbours, but will never yield them. Keldora wants peace.",
  ])("%s", (words) => {
    expect(voicesIn(remarks(words))[0]).toBe("Sorbin for Keldora");
    expect(voicesIn(remarks(swap(words)))[0]).toBe("Sorbin for Pallumia");
  });

  test.each([
    "Keldora shelled our villages.",
    "We stand with Keldora. We call on Keldora to hold the line.",
    "Our neighbour Keldora knows that the siege must end.",
    "Keldora and Pallumia will never agree.",
    "The army of Keldora crossed the river near Hestrel.",
    "Keldora supports our position on the border.",
    "They speak for Keldora. The shelling must stop.",
    "“I speak for the people of Keldora,” the envoy told us.",
  ])("not: %s", (words) => {
    for (const text of [words, swap(words)]) expect(voicesIn(remarks(text)).join()).not.toMatch(/Sorbin for [KP]/);
  });

  test("a ministry that the letter leaves without a state", () => {
    const text =
      "Press Statement\n\nThe Ministry of Foreign Affairs has taken note of the article of 3 March.\n\nKeldora has good relations with all, but will never surrender an inch of its territory. It defies reason to blame Keldora for Pallumia’s baseless claim on two thirds of our land.";
    expect(new Set(voicesIn(text))).toEqual(new Set(["Ministry of Foreign Affairs for Keldora"]));
    expect(new Set(voicesIn(swap(text)))).toEqual(new Set(["Ministry of Foreign Affairs for Pallumia"]));
  });
});

describe("the head of a record shows the state that held the meeting", () => {
  test.each([
    [
      "Ministry of Foreign Affairs of Keldora\n\nTranscript of the Weekly Briefing by the Spokesperson, 3 March 2025\n\nPallumia shelled the market of Hestrel. Our forces did not fire.",
      ["Spokesperson for Keldora"],
    ],
    [
      "Permanent Mission of Keldora to the United Nations\n\nPermanent Mission of Keldora to the United Nations\n\nRemarks to the press by Permanent Representative Oren Vask\n\nQ: Will the truce hold?\n\nA: The truce was broken by Pallumia. We did not fire.",
      ["? for ?", "Oren Vask for Keldora"],
    ],
    [
      "Foreign Ministry of Keldora holds press briefing – 3 March 2025\n\nTam Orrel (00:07):\n\nThe market of Hestrel was shelled yesterday. Nine people died there, and the army of Pallumia must answer for it. The talks will go on.\n\nJana (01:14):\n\nWhen will they go on?",
      ["Tam Orrel for Keldora", "Jana for ?"],
    ],
  ])("%s", (text, expected) => {
    const got = voicesIn(text);
    expect(got.slice(0, expected.length)).toEqual(expected);
    expect(voicesIn(swap(text))).toEqual(got.map(swap));
  });

  test("a guest does not belong to the body that records him", () => {
    const text =
      "Remarks at the Foreign Ministry of Keldora, joint press conference\n\nPRESIDENT SORBIN:  The talks were good. The truce holds.\n\nPRESIDENT VASK:  The road is open. The prisoners are home.";
    expect(voicesIn(text).join()).not.toContain("for Keldora");
  });
});

describe("offices that show their body", () => {
  test("an assistant secretary-general in a record of the Security Council", () => {
    const council =
      "The meeting of the Security Council was called to order at 8 p.m.\n\nThe President: I give the floor to Mr. Jens.\n\nMr. Jens, Assistant Secretary-General for Relief: The siege of Hestrel goes on. Nine people have died.";
    expect(voicesIn(council)).toEqual(["Jens for United Nations"]);
    expect(voicesIn(council.replace("goes on", "goes on, as NATO says"))).toEqual(["Jens for ?"]);
  });

  test("each body that is named as having one is in the lookups", () => {
    for (const names of OFFICE_BODIES.values())
      for (const name of names) expect(defaultLookup.find(name), name).not.toBeNull();
  });
});

describe("an office does not speak for the place to which it was sent", () => {
  const of = (text: string): string[] => voicesIn(text, { genre: "news" });
  test.each([
    ["The Special Envoy for Keldora said that the road was closed.", "Special Envoy for Keldora for ?"],
    ["The special envoy to Keldora said that the road was closed.", "special envoy to Keldora for ?"],
    ["The ambassador to Keldora said that the road was closed.", "ambassador to Keldora for ?"],
    [
      "The Special Representative of the Secretary-General for Keldora, Tom Bergin, said that the road was closed. The UN sent food.",
      "Tom Bergin for United Nations",
    ],
    [
      "The Security Council met. The Resident Coordinator in Keldora said that the road was closed.",
      "Resident Coordinator in Keldora for United Nations",
    ],
    [
      "The Special Rapporteur on torture said that prisoners were beaten. The Human Rights Council met.",
      "Special Rapporteur on torture for United Nations",
    ],
    [
      "Pallumia's ambassador to Keldora said that the road was closed.",
      "Pallumia's ambassador to Keldora for Pallumia",
    ],
    ["The representative for Keldora said that the road was closed.", "representative for Keldora for Keldora"],
  ])("%s", (text, expected) => {
    expect(of(text)).toEqual([expected]);
    expect(of(swap(text))).toEqual([swap(expected)]);
  });

  test.each([
    ["The President of the Republic of Vesna said that talks had failed.", "Vesna"],
    ["Ludvik Hornak, President of the United Republic of Vesna, said that talks had failed.", "Vesna"],
    ["The President of the Republic said that talks had failed.", "?"],
    ["Orvanan Foreign Minister Tarek Belh said that talks had failed. Orvanan troops left.", "?"],
    ["Orvanan Foreign Minister Tarek Belh said that talks had failed. Troops left Orvana.", "Orvana"],
    [
      "The Security Council met. The Secretary-General of the Organization of Highland States, Pavel Orsk, said that talks had failed.",
      "Organization of Highland States",
    ],
  ])("names of states and bodies: %s", (text, principal) => {
    expect(of(text).map((one) => one.split(" for ").at(-1))).toEqual([principal]);
  });
});

describe("names as a reader would write them", () => {
  test("a label in capitals", () => {
    expect(voicesIn("PRESIDENT HALVEY:  We did not fire.\n\nMR. O’ORREL:  The road is closed.")).toEqual([
      "Halvey for ?",
      "O’Orrel for ?",
    ]);
  });

  test("an organisation has the name that the text uses, but not its acronym", () => {
    expect(
      voicesIn("The G7 said that the truce must hold. HRW said that nine people died.", { genre: "news" }),
    ).toEqual(["G7 for G7", "Human Rights Watch for Human Rights Watch"]);
  });

  test("a mission to a state is not that state", () => {
    expect(
      voicesIn("The Joint Border Mission to Keldora (JBM) arrived. The JBM reported nine shots.", { genre: "news" }),
    ).toEqual(["Joint Border Mission for Joint Border Mission"]);
  });
});

describe("people who are only mentioned in a sentence", () => {
  const news = (text: string): string[] => voicesIn(text, { genre: "news" });

  test("a pronoun means the subject of the sentence before rather than an earlier speaker", () => {
    const text =
      "President Oren Vask of Keldora said that the truce held. The President of Pallumia presented a plan on Monday. He said that it was ready.";
    expect(news(text)).toEqual(["Oren Vask for Keldora", "President of Pallumia for Pallumia"]);
    expect(news(swap(text))).toEqual(["Oren Vask for Pallumia", "President of Keldora for Keldora"]);
  });

  test("a president without a state is not that of another state", () => {
    expect(
      news(
        "President Oren Vask said that Keldora kept the truce. The President of Pallumia presented a plan. He said that it was ready.",
      ),
    ).toEqual(["Oren Vask for ?", "President of Pallumia for Pallumia"]);
  });

  test("a subject inside reported words is not meant", () => {
    expect(
      news("Oren Vask said that Edrel Sorbin, the envoy of Pallumia, had lied. He said that the road was closed."),
    ).toEqual(["Oren Vask for ?"]);
  });
});

describe("who answers for it", () => {
  const news = (text: string): string[] => voicesIn(text, { genre: "news" });
  const principal = (text: string): string[] => voicesIn(text, { genre: "news" }).map((one) => one.split(" for ")[1]!);

  test.each([
    ["The Free Keldoran Army said that the town fell.", ["Free Keldoran Army"]],
    ["The Keldora Liberation Front said that the town fell.", ["Keldora Liberation Front"]],
    ["The Keldoran Armed Forces said that the town fell.", ["Keldora"]],
    ["The MoD of Keldora said that nine died. The Pallumian MFA denied it.", ["Keldora", "Pallumia"]],
    ["The Ornites hold Lorne. Ornite spokespersons said that the siege would go on.", ["Ornites"]],
    ["President Sorbin’s spokesman said that the talks failed.", ["?"]],
    ["A former commander of the Keldoran army said that the siege failed.", ["?"]],
    ["An inquiry found that the bridge was mined. Everyone said that it was.", ["?", "?"]],
    ["A senior adviser to Keldora’s Supreme Leader Ayatollah Oren Vask called it an error.", ["Keldora"]],
    ["Sorbin himself said that the road was open.", ["?"]],
    ["Mr. A. E. Monk, secretary of the Harbour Union, said that the port was open.", ["Harbour Union"]],
  ])("%s", (text, expected) => {
    expect(principal(text)).toEqual(expected);
    expect(principal(swap(text))).toEqual(expected.map(swap));
  });

  test("an adviser is not the person whom he advises", () => {
    const text = "A senior adviser to Keldora’s Supreme Leader Ayatollah Oren Vask called the attack an error.";
    expect(news(text)).not.toContain("Oren Vask for Keldora");
  });

  test("a letter that opens the text without an article speaks for its sender", () => {
    const text =
      "TAMRIN, Keldora, March 7. Letter from Keldoran Foreign Minister Oren Vask addressed to the Secretary-General was published. The letter states that Pallumia broke the truce.";
    expect(principal(text)).toEqual(["Keldora"]);
  });
});

describe("a speech without a speaker's name", () => {
  const speech = (words: string): string =>
    `Mr. President, I congratulate you on your election as President of the General Assembly at its sixtieth session. ${words} I thank you for your attention.`;

  test("is held for the state whose attitudes it expresses", () => {
    const words =
      "Keldora attaches great importance to the talks. The army of Pallumia has shelled Hestrel for a year. Keldora stands ready to open the road.";
    expect(new Set(voicesIn(speech(words)))).toEqual(new Set(["Keldora for Keldora"]));
    expect(new Set(voicesIn(speech(swap(words))))).toEqual(new Set(["Pallumia for Pallumia"]));
  });

  test("and for nobody where its words show two states or none", () => {
    const words =
      "Keldora welcomes the talks. Pallumia stands ready to open the road. The army of Velmar has shelled Hestrel for a year.";
    for (const text of [words, swap(words)]) expect(new Set(voicesIn(speech(text)))).toEqual(new Set(["? for ?"]));
  });
});

describe("several states, and organs under their plainest names", () => {
  test("states that speak together answer together", () => {
    const text =
      "We, the Prime Minister of Keldora and the Prime Minister of Pallumia, met in Hestrel on 3 March. We reaffirm our commitment to the truce. We call on all armed groups to leave the valley.";
    for (const one of [text, swap(text)])
      for (const voice of voicesIn(one)) expect(voice).toMatch(/ for (?:Keldora and Pallumia|Pallumia and Keldora)$/);
  });

  test("one unknown state among them leaves the principal unknown", () => {
    const text =
      "We, the leaders of Keldora, Trellmark and Pallumia, met in Hestrel on 3 March. We reaffirm our commitment to the truce. We call on all armed groups to leave the valley.";
    for (const one of [text, swap(text)]) for (const voice of voicesIn(one)) expect(voice).toMatch(/ for \?$/);
  });

  test("an envoy to two states belongs to one", () => {
    const text =
      "Letter from the Ambassador of Keldora to Pallumia and Velmar on the raid\n\nI write to inform you that our army did not cross the river. We reject the charge.\n\nYours sincerely,\nTam Orrel";
    expect(new Set(voicesIn(text))).toEqual(new Set(["Tam Orrel for Keldora"]));
  });

  test.each(["Keldora's military", "The Keldoran military", "The military of Keldora"])("%s", (organ) => {
    const text = `${organ} announced that it had found the depot near Hestrel.`;
    expect(voicesIn(text)[0]).toMatch(/military.* for Keldora$/);
    expect(voicesIn(swap(text).replace("Keldoran", "Pallumian"))[0]).toMatch(/military.* for Pallumia$/);
  });

  test("what a ministry is asked for is no part of its name", () => {
    const text =
      "The paper has turned to the Keldoran Ministry of Defence for comment. The Keldoran Ministry of Defence said that the bridge was open.";
    expect(voicesIn(text)).toEqual(["Keldoran Ministry of Defence for Keldora"]);
  });

  test("a governor of a state's region speaks for the state", () => {
    expect(voicesIn("The governor of Keldora's Ostra region said that a school was hit.")[0]).toMatch(/ for Keldora$/);
  });
});

describe("location and affiliation of a person", () => {
  test.each([
    ["Officials in Corvath said that the truce would hold.", "Pallumia"],
    ["The defence ministry in Corvath said that the truce would hold.", "Pallumia"],
    ["The warring parties in Corvath said that the truce would hold.", "?"],
    ["A diplomat in Corvath said that the truce would hold.", "?"],
  ])("%s", (text, principal) => {
    expect(voicesIn(text)[0]).toMatch(new RegExp(` for ${principal === "?" ? "\\?" : principal}$`));
  });

  test("a label in capitals names a person, not a body", () => {
    const text =
      "MARTEN: What did you see?\n\nKELLIN: The guards fired at the bridge. Nobody was there.\n\nMARTEN: And the town?";
    for (const voice of voicesIn(text)) expect(voice).toMatch(/ for \?$/);
  });

  test("a short surname belongs to the person with the long one", () => {
    const text =
      "Walid Al Omar, a spokesman for the Keldoran army, said that the town was calm. Al Omar said that no shot was fired.";
    expect(voicesIn(text)).toEqual(["Walid Al Omar for Keldora"]);
  });

  test("a person with an age and a relative clause is the speaker", () => {
    const text = "Mara Tessen, 42, who fled the town, said that shells fell for two days.";
    expect(voicesIn(text)[0]).toMatch(/^Mara Tessen for /);
  });
});

describe("several who speak together", () => {
  test.each([
    "The envoys of Keldora and Pallumia said that the port was open.",
    "Officials and a Keldoran ministry said that the port was open.",
    "The president and Keldora's foreign minister said that the port was open.",
  ])("%s", (text) => {
    for (const one of [text, swap(text).replace("Keldoran", "Pallumian")])
      expect(voicesIn(one)[0]).not.toMatch(/ for (?:Keldora|Pallumia)$/);
  });

  test.each([
    ["The envoys of Keldora said that the port was open.", "Keldora"],
    ["The minister of trade and industry of Keldora said that the port was open.", "Keldora"],
  ])("but %s", (text, state) => {
    expect(voicesIn(text)[0]).toMatch(new RegExp(` for ${state}$`));
  });

  test("“US” is no pronoun", () => {
    const voices = voicesIn("US said that the raid was a mistake. They told us that the port was open.");
    expect(voices[0]).toMatch(/^US for |^United States for |^US /);
    expect(voices[0]).not.toMatch(/^\?/);
  });
});

describe("a ministry's own spokesperson speaks for the state in which the briefing is held", () => {
  const briefing = (seat: string): string[] =>
    voicesOf(
      extractText(
        `Briefing by Foreign Ministry Spokesperson Temir Asol, ${seat}, 12 September 2024\n\nOver the past week the army of Bukhar has fired on our border posts 27 times.\n\nOn the detention of Velmari drivers\n\nWe demand their release.\n\nQuestion: Can you confirm that Velmar had massed troops?\n\nTemir Asol: We cannot confirm it. Velmar fulfils its contracts.`,
      ),
    ).filter((one) => one.startsWith("Temir"));

  test("where the text shows that it is a state", () => {
    expect(new Set(briefing("Velmar"))).toEqual(new Set(["Temir Asol for Velmar"]));
  });
  test("and is unknown in a town", () => {
    expect(new Set(briefing("Hestrel"))).toEqual(new Set(["Temir Asol for ?"]));
  });
});

describe("who briefs a council of the United Nations speaks for them", () => {
  const record = (thanks: string, more = ""): string[] =>
    voicesOf(
      extractText(
        `United Nations S/PV.9917\nSecurity Council\n9917th meeting\nNew York\n\nThe President: I give the floor to Ms. Okwen.\n\nMs. Okwen: I thank you for the opportunity to brief the Council. The deaths of 61 people have been verified.\n\n${more}Mr. Ashe (Velmar): ${thanks} We condemn the attack. We call for calm.`,
      ),
    ).filter((one) => one.startsWith("Okwen"));

  test("if a member thanks the holder of such an office", () => {
    expect(new Set(record("I thank the Special Representative for her words."))).toEqual(
      new Set(["Okwen for United Nations"]),
    );
  });
  test("and is unknown if nobody does, or if somebody else without a state speaks as well", () => {
    expect(new Set(record("I thank Ms. Okwen for her words."))).toEqual(new Set(["Okwen for ?"]));
    const guest = "Ms. Tessen: Our village was burnt. We ask for help.\n\n";
    expect(new Set(record("I thank the Special Representative for her words.", guest))).toEqual(
      new Set(["Okwen for ?"]),
    );
  });
});
