import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText, nameOf, voiceOf } from "./claimsOf.ts";

/** The claimants of the claims of news that stand in no other, in order; "?" where the text does not show one. */
function claimants(text: string): string[] {
  const extraction = extractText(text, { genre: "news" }, { models: defaultModels(), lookup });
  return extraction.claims
    .filter(({ level, voice }) => level === 1 && voice !== "narration")
    .map(({ claimant }) => nameOf(extraction, claimant));
}

describe("a pronoun does not mean", () => {
  test.each([
    [
      "who is named in a headline in quotation marks",
      "The daily Al-Nahr says that the other side lied. Under the headline “Keldora shuts the door”, it writes that the envoy left.",
      "Al-Nahr",
    ],
    ["a state where something happened", "Nine people died in Keldora. It said that the bridge was hit.", "?"],
    [
      "a name far above, when a person is presented right before",
      "Orlanda condemned the raid. Nobody has been let in.\n\nThe clearest word comes from a retired colonel who took part. He said that it would last.",
      "retired colonel",
    ],
    [
      "a name with an article",
      "The Ornites said that they had left. Nothing moved. He said that the road was closed.",
      "?",
    ],
    [
      "the object of a clause before the verb",
      "Mr Glazin, who met Mr Pulin's adviser, gave an interview. He warned that the police might fire.",
      "Glazin",
    ],
    [
      "the owner of something, where somebody is named for himself",
      "Mr Glazin, who is Mr Pulin's adviser, gave an interview. He warned that the police might fire.",
      "Glazin",
    ],
    [
      "the speaker of the paragraph before, when the envoy is the subject behind a clause",
      "The speaker of Pallumia voiced regret that two states had not done so.\n\nSpeaking after the vote, the representative of Keldora thanked the states. Exercising the right of reply, he denied that his country fired.",
      "representative of Keldora",
    ],
  ])("%s", (_, text, expected) => {
    expect(claimants(text).at(-1)).toBe(expected);
  });

  test("the writer in the byline", () => {
    const text =
      "By Helena Marsh\nRuzna, 2 May\n\nFrom Mrs Danica Orlec's window you used to see the bridge. “I heard it at ten past two,” she says.";
    expect(claimants(text)).toEqual(["Danica Orlec"]);
  });
});

describe("who is named again", () => {
  test.each([
    ["the paper", "The daily Al-Nahr says that talks failed. The paper adds that the envoy left.", "Al-Nahr"],
    [
      "a paper known by how often it comes",
      "The weekly Novi Glas writes that talks failed. According to the weekly, nobody left.",
      "Novi Glas",
    ],
    ["no paper, but a state", "Keldora says that talks failed. The paper adds that the envoy left.", "paper"],
    [
      "a long surname in another spelling",
      "Prime Minister Arsen Yatrenyuk said that talks failed. Mr Yatreniuk said that the road was closed.",
      "Arsen Yatrenyuk",
    ],
    [
      "the army of the state, and not that of the rebels",
      "The Iral Liberation Army turned down the truce. The army said that the road was closed.",
      "army",
    ],
    [
      "the subject of the main clause",
      "The mayor, Tomas Brkan, showed me the gate. When I pointed this out, the mayor shrugged and said that smugglers sell.",
      "Tomas Brkan",
    ],
  ])("%s", (_, text, expected) => {
    expect(claimants(text).at(-1)).toBe(expected);
  });

  test.each([
    ["“It is over,” said Pia Regal of the Institute for Southern Studies.", "Pia Regal"],
    [
      "A member of the Keldoran army (man, aged 45) at Suva Gora told the Team that the order came.",
      "member of the Keldoran army",
    ],
    [
      "Both the Northern Front (NF) and the Harbour League said that talks had failed.",
      "Northern Front (NF) and the Harbour League",
    ],
    [
      "The representatives of Keldora, Pallumia and Kenya, who abstained, said that talks were useful.",
      "representatives of Keldora, Pallumia and Kenya",
    ],
    ["The National Assembly said that talks had failed.", "National Assembly"],
    [
      "The Northern Front and the People's Assembly said that talks had failed.",
      "Northern Front and the People's Assembly",
    ],
  ])("the whole subject: %s", (text, expected) => {
    expect(claimants(text)).toEqual([expected]);
  });

  test("delegates of three states speak for all of them, and not for the first", () => {
    const text = "The representatives of Keldora, Pallumia and Kenya, who abstained, said that talks were useful.";
    const { claims, canonical } = extractText(text, { genre: "news" }, { models: defaultModels(), lookup });
    expect(canonical.get(claims[0]?.principal ?? "")).toBe("Keldora, Pallumia and Kenya");
  });

  test("figures are nobody", () => {
    expect(claimants("It was so back in 1945.1 am quite certain that the talks failed.")).toEqual([]);
  });
});

describe("parts that no speaker says", () => {
  test("an explainer whose title asks is news", () => {
    const text =
      "EXPLAINER: What is the dispute about?\n\nThe island lies between Keldora and Pallumia.\n\nWho lives there?\n\nKeldora said on Monday that it would send ships.";
    const { claims, genre } = extractText(text, {}, { models: defaultModels(), lookup });
    expect([genre, claims.filter(({ level }) => level === 1).length]).toEqual(["news", 1]);
  });

  test("a note of the paper behind an interview is not said by the one who answers", () => {
    const text =
      "Interview with Nadia Korvin\n\nLantern: When did the talks end?\n\nNadia Korvin: In May. We left the room.\n\nLantern: Do you trust the map?\n\nNadia Korvin: I do not trust their map.\n\nAfter publication of excerpts of this interview, the foreign ministry of Pallumia said that the figure was invented.";
    const { claims, canonical } = extractText(text, {}, { models: defaultModels(), lookup });
    const last = claims.filter(({ level }) => level === 1).at(-1);
    expect(canonical.get(last?.principal ?? "")).toBe("Pallumia");
  });
});

describe("heads", () => {
  const head = (text: string): readonly (string | null)[] => {
    const { genre, dating } = extractText(text, {}, { models: defaultModels(), lookup });
    return [genre, dating?.edtf ?? null];
  };
  const BODY = "Nine people died at the market of Hestrel. The mayor said that the road was closed.";

  test.each([
    [`OCHA\nSOUTH VALE: Flash Update No. 6\nAs of 17 March 2025, 18:00 local time\n\n${BODY}`, "report", "2025-03-17"],
    [
      `Justice Without Borders\nMedia statement\nFor immediate release: 12 February 2025\n\n${BODY}`,
      "press-release",
      "2025-02-12",
    ],
    [
      `Interview with Nadia Korvin\n\nBy Ann Orrel, The Straits Courier, 21 June 2025\n\n${BODY}`,
      "transcript",
      "2025-06-21",
    ],
    [
      `PATRIOTIC FRONT OF KELDORA\nInformation Bureau\n\nCOMMUNIQUÉ No. 12\n\n1. Pallumia shelled Hestrel on 9 April.\n\nDone at Adwera, 10 April 2025\n\nFor the Central Command\nBram Oskell\nSpokesperson`,
      "statement",
      "2025-04-10",
    ],
  ])("%s", (text, genre, date) => {
    expect(head(text)).toEqual([genre, date]);
  });
});

describe("who speaks is the whole phrase before the verb", () => {
  test.each([
    ["Rebels in southern Kampura reject amnesty", "Rebels in southern Kampura"],
    ["Officials in eastern Tamrane said that the bridge was hit.", "Officials in eastern Tamrane"],
    ["Western diplomats in Lorne believe that neither side wants a war.", "Western diplomats in Lorne"],
    [
      "However Hestrane for Human Rights and the Lorne Centre found that the shell was made in Velmar.",
      "Hestrane for Human Rights and the Lorne Centre",
    ],
    ["Hestrane for Human Rights said that the bridge was hit.", "Hestrane for Human Rights"],
    ["Women for Peace said that the bridge was hit.", "Women for Peace"],
    ["The Minister for Justice said that the bridge was hit.", "Minister for Justice"],
    [
      "There was no answer, but a senior official, speaking on condition of anonymity, described the plan as a trap.",
      "senior official",
    ],
  ])("%s", (text, expected) => {
    expect(claimants(text)).toEqual([expected]);
  });
});

test("the body that a report's head names is its “mission”; the writer in a byline is not “she”", () => {
  const report =
    "HARN RIVER OBSERVER MISSION\nSpot report 12/2025\n7 March 2025\n\nThe Mission recorded nine violations. The Mission regrets that nobody came.";
  expect(new Set(claimants(report))).toEqual(new Set(["Harn River Observer Mission"]));
  const unknown =
    "LAKE ORRIN MONITORING MISSION\nWeekly report 4/2031\n7 March 2031\n\nThe Mission recorded three violations. In Kell, the patrol saw a drone.";
  expect(new Set(claimants(unknown))).toEqual(new Set(["LAKE ORRIN MONITORING MISSION"]));
});

describe("the mission that watches, and its patrols, are one body that answers for itself", () => {
  const reported = (text: string): string[] => {
    const extraction = extractText(text, {}, { models: defaultModels(), lookup });
    return extraction.claims.filter(({ cue }) => cue.length > 0).map((claim) => voiceOf(extraction, claim));
  };
  const head = "Keldora Monitoring Mission (KMM)\nDaily Report 12/2025 issued on 4 March 2025\n\n";

  test.each([
    [
      `${head}The Mission recorded nine violations in Hestrel.`,
      "Keldora Monitoring Mission for Keldora Monitoring Mission",
    ],
    [
      `${head}At the checkpoint near Osk, the patrol observed nine trucks.`,
      "Keldora Monitoring Mission for Keldora Monitoring Mission",
    ],
    [
      "The Valley Observer Mission (VOM) works in Velmar. In Hestrel, the patrol observed a tank.",
      "Valley Observer Mission for Valley Observer Mission",
    ],
    [
      "The Valley Observer Mission (VOM) works in Velmar. The Mission noted that the road was closed.",
      "Valley Observer Mission for Valley Observer Mission",
    ],
    [
      "The Valley Observer Mission to Keldora said that the road was closed.",
      "Valley Observer Mission to Keldora for Valley Observer Mission to Keldora",
    ],
    ["The Valley Trade Mission (VTM) works in Velmar. The patrol saw nine soldiers.", "patrol for ?"],
    [
      "The Valley Observer Mission and the Lake Monitoring Mission work in Velmar. The patrol saw nine soldiers.",
      "patrol for ?",
    ],
  ])("%s", (text, expected) => {
    expect(reported(text)).toEqual([expected]);
  });

  test("but the patrol of a state is another", () => {
    const text = "The Valley Observer Mission works in Velmar. The Keldoran patrol said that nine soldiers died.";
    expect(reported(text)[0]).toMatch(/^Keldoran patrol for /);
  });
});

describe("a pronoun goes on with the person just introduced", () => {
  test.each([
    [
      "and not with the brother who is spoken of in a relative clause",
      "Lena Orrel stands at the wall that her sister built, and counts the boats. The fish, she says, are gone.",
      "Lena Orrel",
    ],
    [
      "a name with a small word in it",
      "Karim ould Daddah stands at the wall that his father built. The fish, he says, are gone.",
      "Karim ould Daddah",
    ],
    [
      "whose field somebody else controls",
      "Lena Orrel fears the court, which the president controls. She says that judges were threatened.",
      "Lena Orrel",
    ],
    [
      "“of” a body",
      "A palace spokeswoman denied it. “The dam leaks,” said Orla Venn of the Hestrel Observatory. She warned that the wall might break.",
      "Orla Venn",
    ],
    [
      "who has no name",
      "“The port is shut,” says Rami Sol. The trawler lay at the quay. Its skipper lit a pipe. He said that nobody had paid him.",
      "skipper",
    ],
    [
      "who is one of several",
      "Pallumia's foreign minister, Edrel Sorbin, said that talks had failed. Sorbin repeated that the border was shut.\n\nOne of the guards, Sergeant Ivo Harl, met a reporter in Osk. He had slept through it, he said.",
      "Ivo Harl",
    ],
    [
      "who met another one",
      "The Secretary met Defence Minister Al-Haddad of Pallumia, and she told him that the talks were over.",
      "Secretary",
    ],
    [
      "who speaks in a meeting, where one word may be a state",
      "The delegate of Lorne said that prices rose. Tessaly claimed that they fell. He added that the poor paid.",
      "delegate of Lorne",
    ],
    [
      "but with nobody where the sentence before tells of two",
      "In Osk, Mirel waits. The colonel sent him a new permit on Monday. He believes that it will be withdrawn.",
      "?",
    ],
  ])("%s", (_, text, expected) => {
    expect(claimants(text).at(-1)).toBe(expected);
  });

  test.each([
    ["The ministers met in Osk. They say in Hestrel that the war is over.", "?"],
    ["The guards met in Osk. They say in Hestrel that the war is over. They say that it will not come back.", "?"],
    ["The guards fired. They say that it was a mistake.", "guards"],
  ])("“They say in” a town is said by nobody in particular: %s", (text, expected) => {
    expect(claimants(text).at(-1)).toBe(expected);
  });
});

describe("“they” in a turn", () => {
  const briefing = (question: string): string[] => {
    const text = `MS ORREL: We have eleven experts on the ground.\n\nQUESTION: ${question}\n\nMS ORREL: We have nothing to add. We keep our word.`;
    const extraction = extractText(text, {}, { models: defaultModels(), lookup });
    return extraction.claims.filter(({ cue }) => cue.length > 0).map(({ claimant }) => nameOf(extraction, claimant));
  };

  test.each([
    ["Keldora says that your ship entered its waters. They're calling it a provocation.", ["Keldora", "Keldora"]],
    ["Vaitele says that your ship entered its waters. They call it a provocation.", ["Vaitele", "Vaitele"]],
    ["Lena Orrel says that a ship came. They call it a provocation.", ["Lena Orrel", "?"]],
    ["The fishermen say that a ship came. They call it a provocation.", ["fishermen", "fishermen"]],
  ])("is whoever speaks in it, and not whom another speaker only mentions: %s", (question, expected) => {
    expect(briefing(question)).toEqual(expected);
  });
});

test.each([
  [
    "Defence Minister Bodan Tesarik denied that Osk was hit. Jan Volodar, under pressure, stopped short of a threat. But he vowed that nobody would leave.",
    "Jan Volodar",
  ],
  [
    "The envoy Rami Sol said that the plan was dead. General Orlan Tess, with four aides, flew to Hestrel. He said that the road was open.",
    "Orlan Tess",
  ],
  [
    "Lena Orst said that the bridge was safe. At the ministry, near the river, guards stood. She promised that nobody would be forgotten.",
    "Lena Orst",
  ],
])("a subject stays the subject when words come between it and its verb: %s", (text, speaker) => {
  expect(claimants(text).at(-1)).toBe(speaker);
});

describe("who goes on", () => {
  test.each([
    [
      "the officer who spoke, and not the minister whom he names",
      "The Minister of Works, Batist Norel, said that the depot was hit.\n\nThe Ostra Front dismissed that account. Its political officer said that the depot was far away and that the minister “lies as he breathes”. He in turn accused the army of having used fire bombs.",
      "political officer",
    ],
    [
      "but for who is the subject of the sentence of “he”",
      "The officer shared examples. He also expressed concern about the raids. Joseph Sol, in turn, focused on what he described as movements of troops.",
      "Joseph Sol",
    ],
    [
      "a guard who opens the sentence before",
      "Abel Quint was shot. A guard saw it. He says that a woman did it.",
      "guard",
    ],
    [
      "the government, and not both of whom a dispute is told",
      "There is a dispute between the government of Keldora and the Southern Council. The government says that no aircraft came.",
      "government of Keldora",
    ],
    [
      "who regretted, and not who was quoted in a relative clause",
      "Keldora regretted the remarks of a deputy minister, who had been quoted as saying that the dam was a target, and clarified that these remarks were his own.",
      "Keldora",
    ],
  ])("is %s", (_, text, expected) => {
    expect(claimants(text)).toContain(expected);
    expect(claimants(text).filter((name) => name === "minister" || /and the/.test(name))).toEqual([]);
  });
});

test("in a press review the organ of a body is a medium, whom “the paper” means", () => {
  const text =
    "PRESS REVIEW\n\nThe Velmar Herald says that a fire broke out.\n\nAzat Oru, the organ of the Southern Council, publishes the names of the dead. According to the paper, the mayor had fled.";
  expect(claimants(text).at(-1)).toBe("Azat Oru");
});

test("“denied there had been P” has no speaker called “there”", () => {
  const text =
    "Gela Mendor, alias “The Teacher”, denied there had been any ambush. She said that the convoy had fired.";
  expect(claimants(text)).not.toContain("there");
  expect(claimants(text).at(-1)).toBe("Gela Mendor");
});

test("“drawn by a man” is no claim", () => {
  expect(claimants("The map had been drawn in pencil by a man who had never seen the valley.")).toEqual([]);
});
