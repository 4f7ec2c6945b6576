import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { extractText, voicesOf } from "./claimsOf.ts";

/** The genre of a text, and "claimant for principal" of the claims that stand in no other, once for those that follow each other. */
function told(text: string): { readonly genre: string; readonly speakers: readonly string[]; readonly count: number } {
  const extraction = extractText(text, {}, { models: defaultModels() });
  const all = voicesOf(extraction);
  return { genre: extraction.genre ?? "?", speakers: all.filter((one, k) => one !== all[k - 1]), count: all.length };
}

const ADDRESS =
  "Last night the army of Sogdara crossed our border at three points. It killed eleven of our soldiers. We did not seek this war. We demand that its troops leave the valley at once.";

describe("the title of a speech names the speaker", () => {
  test.each([
    ["TELEVISED ADDRESS TO THE NATION BY PRIME MINISTER FARUK MIRSA", "speech", "Faruk Mirsa for ?"],
    [
      "Televised address to the nation by the President of the Republic of Dushana, Faruk Mirsa",
      "speech",
      "Faruk Mirsa for Dushana",
    ],
    ["ADDRESS TO THE NATION\nPresident Faruk Mirsa", "speech", "Faruk Mirsa for ?"],
    [
      "Address to the Nation\nby H.E. Faruk Mirsa, President of the Republic of Dushana\n14 May 2025",
      "speech",
      "Faruk Mirsa for Dushana",
    ],
    ["President Faruk Mirsa's Address to the Nation", "speech", "Faruk Mirsa for ?"],
    ["PRESIDENT FARUK MIRSA: ADDRESS TO THE NATION", "speech", "Faruk Mirsa for ?"],
    [
      "STATEMENT BY\nH.E. MR. FARUK MIRSA\nMINISTER FOR FOREIGN AFFAIRS OF DUSHANA\nAT THE GENERAL DEBATE",
      "statement",
      "Faruk Mirsa for Dushana",
    ],
    [
      "Republic of Dushana\n\nSTATEMENT\n\nby\n\nH.E. Mr. Faruk Mirsa\nMinister for Foreign Affairs",
      "statement",
      "Faruk Mirsa for ?",
    ],
    [
      "OFFICE OF THE PRIME MINISTER\nREPUBLIC OF DUSHANA\n\nPrime Minister Mirsa's address to the nation",
      "speech",
      "Mirsa for Dushana",
    ],
  ])("%s", (title, genre, speaker) => {
    expect(told(`${title}\n\n${ADDRESS}`)).toEqual({ genre, speakers: [speaker], count: 4 });
  });

  test.each([
    "President Faruk Mirsa's speech to parliament",
    "Speech by Mirsa draws criticism",
    "Mirsa: address to the nation in full",
  ])("and a headline over news does not: %s", (title) => {
    const news = told(
      `${title}\n\nThe president spoke for an hour on Monday. Analysts said that his words had surprised them.`,
    );
    expect(news).toEqual({ genre: "news", speakers: ["Analysts for ?"], count: 1 });
  });
});

describe("a movement speaks in its communiqué", () => {
  test("under its name and that of its press bureau, without a title", () => {
    const { genre, speakers, count } = told(
      "PEOPLE'S FRONT OF LUWANDA\nPRESS BUREAU\n\nOn the night of 3 June units of the regime attacked our positions at Mbele. Our fighters repelled them.\n\nThe regime's claim that we shelled the market is false.\n\nMbele, 4 June 2025\n\nPress Bureau of the People's Front of Luwanda",
    );
    expect(genre).toBe("statement");
    expect(speakers).toEqual(["PEOPLE'S FRONT OF LUWANDA for PEOPLE'S FRONT OF LUWANDA"]);
    expect(count).toBe(3);
  });

  test("under the word alone, signed for it by its bureau", () => {
    const { genre, speakers } = told(
      "COMMUNIQUÉ\n\nThe Movement for the Dignity of the Plateau (MDP) informs the world of the following:\n\n1. On 9 August 2025 the army of Ngolo bombed the village of Farasi. Seven people were killed.\n2. The MDP did not attack the convoy.\n\nDone at Farasi, 10 August 2025\n\nFor the MDP\nThe Press Bureau",
    );
    expect(genre).toBe("statement");
    expect(speakers).toEqual(["Movement for the Dignity of the Plateau for Movement for the Dignity of the Plateau"]);
  });
});

test("two states speak together in their joint communiqué, and condemn what “the two Ministers” condemn", () => {
  const text =
    "Joint Communiqué of the Republic of Tarapu and the Republic of Huanca\n\nLowmere, 3 March 2025\n\nThe two Ministers condemned the attack on the post at Sayhua. They rejected the claim that it was staged.\n\nTarapu condemned the silence of the mission.";
  const { claims, canonical } = extractText(text, {}, { models: defaultModels() });
  const acts = claims
    .filter(({ level }) => level === 1)
    .map(({ act, principal, content }) => [act, canonical.get(principal ?? ""), text.slice(...(content[0] ?? [0, 0]))]);
  expect(acts.slice(0, 2)).toEqual([
    ["condemn", "Tarapu and Huanca", "the attack on the post at Sayhua"],
    ["reject", "Tarapu and Huanca", "the claim that it was staged"],
  ]);
  // what one of them condemns is not condemned by both
  expect(acts).not.toContainEqual(["condemn", "Tarapu and Huanca", "the silence of the mission"]);
});

test("a mission's letterhead gives the state to whoever signs, and is no claim", () => {
  const text =
    "PERMANENT MISSION OF THE REPUBLIC OF MORAZA TO THE UNITED NATIONS\nNew York\n\n12 November 2024\n\nExcellency,\n\nOn instructions from my Government, I have the honour to bring to your attention the following. On 9 November 2024 artillery of Uluk shelled the village of Suva Gora. Three civilians were killed.\n\nBojan Ristev\nAmbassador\nPermanent Representative\n\nH.E. Ms. Carolina Roda\nPresident of the Security Council\nNew York";
  expect(told(text)).toEqual({ genre: "letter", speakers: ["Bojan Ristev for Moraza"], count: 2 });
});

describe("what is said before the first question of a briefing", () => {
  const QUESTIONS =
    "Question: Did the boats cross the line?\n\nAnswer: They did not.\n\nQuestion: Will talks go on?\n\nAnswer: We are ready for talks.";
  const OPENING = "Good afternoon. Last night a patrol boat of Sundara fired on our fishermen. We condemn this attack.";

  test("is said by the one who answers", () => {
    const { speakers, count } = told(
      `Spokesperson Aruna Wickra's Regular Press Briefing, 11 April 2025\n\n${OPENING}\n\n${QUESTIONS}`,
    );
    expect(speakers).toEqual(["Aruna Wickra for ?", "? for ?", "Aruna Wickra for ?", "? for ?", "Aruna Wickra for ?"]);
    expect(count).toBe(6);
  });

  test("and by the paper over an interview", () => {
    const { speakers } = told(
      `Interview with Aruna Wickra\n\nWe met her at the gate. She has led the mission since May.\n\n${QUESTIONS}`,
    );
    expect(speakers[0]).toBe("? for ?");
  });
});

test("the ministers of two states that no lookup knows speak for both, and never for the first alone", () => {
  const text =
    "Joint statement by the Ministers of Foreign Affairs of Moraza and Uluk\n\nGeneva, 7 June 2025\n\nWe, the Ministers of Foreign Affairs of Moraza and Uluk, met on 6 June. The Ministers condemned all attacks on civilians.";
  expect(told(text).speakers.map((one) => one.split(" for ").at(-1))).toEqual(["Moraza and Uluk"]);
});

test("what a chair says of the order of the meeting, and the formulas of a note, are no claims", () => {
  const record =
    "The President: I should like to warmly welcome the envoy. I give the floor to Ms. Aas.\n\nMs. Aas: I will be brief. Nine villages have been shelled.\n\nThe President: I thank Ms. Aas. I give the floor to Mr. Suk.\n\nMr. Suk (Thonla): No shell was fired by our navy.";
  expect(told(record).count).toBe(2);
  const note =
    "Permanent Mission of Dushana to the United Nations\n\nNo. 214/2025\n\nThe Permanent Mission of Dushana presents its compliments to the President of the Council.\n\nOn 3 May 2025 Sogdara shelled the village of Osh. Dushana demands that those responsible be punished.\n\nThe Permanent Mission of Dushana avails itself of this opportunity to renew the assurances of its highest consideration.";
  expect(told(note).count).toBe(2);
});

describe("whoever did what a title tells of is not the author", () => {
  const RELEASE =
    "The Ministry condemns this act. We demand that Sogdara withdraw its mortars. Dushana will never yield an inch of its land.";
  const OWN_FIRST = "Corvath, 5 May 2025";

  test.each([
    [
      "MINISTRY OF FOREIGN AFFAIRS OF THE REPUBLIC OF DUSHANA\n\nPress release No. 12\n\nStatement on the shelling of the Osk monastery by Sogdaran forces",
      "MINISTRY OF FOREIGN AFFAIRS OF THE REPUBLIC OF DUSHANA for Dushana",
    ],
    [
      "Ministry of Defence of Dushana\n\nStatement on the violation of Dushanan airspace by the Republic of Sogdara",
      "Ministry of Defence of Dushana for Dushana",
    ],
    [
      "Ministry of Foreign Affairs of Dushana\n\nStatement on the accusations made by the Prime Minister of Sogdara",
      "Ministry of Foreign Affairs of Dushana for Dushana",
    ],
    [
      "Ministry of Defence of the Republic of Dushana\n\nComment by the Press Office on the statements of the Sogdaran side",
      "Ministry of Defence of the Republic of Dushana for Dushana",
    ],
    [
      "Ministry of Foreign Affairs of Dushana\n\nStatement on the situation at the border by Foreign Ministry Spokesperson Faruk Mirsa",
      "Faruk Mirsa for Dushana",
    ],
    [
      "Statement on the situation at the border by the Ministry of Defence of Dushana",
      "Ministry of Defence of Dushana for Dushana",
    ],
  ])("%s", (title, speaker) => {
    expect(told(`${title}\n\n${OWN_FIRST}\n\n${RELEASE}`)).toMatchObject({ genre: "statement", speakers: [speaker] });
  });

  test.each([
    "Dushana: Army and Militia Killed Farmers in Velm",
    "Dushana: Police Forces Burned Homes",
    "Who Pays for the War? Ministry and Army at Odds",
  ])("%s: a title over the news of an organisation names no author", (title) => {
    const { genre, speakers } = told(
      `${title}\nInvestigate the Killings; Suspend Aid\n\n(Corvath, May 5, 2025) – Soldiers of the Dushanan army killed nine farmers in Velm, Open Hand Watch said today. The government should suspend the officers.\n\n“They came at night,” said Lena Orst, regional director at Open Hand Watch.`,
    );
    expect(genre).toBe("news");
    expect(speakers.filter((one) => one.startsWith("Dushana"))).toEqual([]);
  });

  test.each([
    '"The river remembers": speech by the Prime Minister of Dushana, Rasa Orlin, at the memorial of Velm',
    "“The river remembers” – Address to the parliament by Prime Minister Rasa Orlin of Dushana",
  ])("%s: whoever holds a speech with a name of its own", (title) => {
    expect(
      told(`${title}\n\n${OWN_FIRST}\n\nDear friends,\n\nLast night missiles fell on our town. We will not forget it.`),
    ).toMatchObject({
      genre: "speech",
      speakers: ["Rasa Orlin for Dushana"],
    });
  });

  test("and without a letterhead the author is unknown", () => {
    const { speakers } = told(
      `Statement on the destruction of the Velm bridge by the Sogdaran army\n\n${OWN_FIRST}\n\nWe demand compensation for the bridge. Our engineers are at work.`,
    );
    expect(speakers).toEqual(["? for ?"]);
  });
});
