import { describe, expect, test } from "vitest";
import { findParts } from "../../src/extract/parts/parts.ts";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText } from "./claimsOf.ts";

/** "act speaker | content" of the claims that stand in no other. */
function spoken(text: string, publisher: string | null = null): string[] {
  const { claims, canonical } = extractText(text, { publisher });
  return claims
    .filter(({ level }) => level === 1)
    .map(({ act, claimant, content }) => {
      const name = claimant === null ? "?" : (canonical.get(claimant) ?? "?");
      return `${act} ${name} | ${content.map(([from, to]) => text.slice(from, to)).join(" … ")}`;
    });
}

const speakers = (text: string): (string | undefined)[] =>
  findParts(text)
    .parts.filter(({ kind }) => kind === "turn")
    .map(({ by, time }) => (time === undefined ? by : `${by} ${time}`));

describe("labels of speakers", () => {
  test.each([
    ["PRESIDENT HALVEY:  We did not fire.\n\nMR. ORREL:  Who did?", ["PRESIDENT HALVEY", "MR. ORREL"]],
    [
      "The President (spoke in French): I open the meeting.\n\nMr. Halvey (Keldora): We did not fire.",
      ["The President", "Mr. Halvey"],
    ],
    [
      "The Chair: The floor is open.\n\nMs. Feld, Director of the Division of the Office for the Relief of Civilians of the League of Nations of the East: We were there.",
      [
        "The Chair",
        "Ms. Feld, Director of the Division of the Office for the Relief of Civilians of the League of Nations of the East",
      ],
    ],
    ["MR. ORREL:  It fell.\n\nQ    Who shelled it?\n\nMR. ORREL:  We do not know.", ["MR. ORREL", "Q", "MR. ORREL"]],
    ["QUESTION: Who shelled it?\n\nANSWER: We do not know.", ["QUESTION", "ANSWER"]],
    // what a page shows of a name when it is pointed at
    [
      "President of Keldora Oren Vask: The road is open. I thank you for your answer. Federal Premier of the Coastal Republic of Pallumia Tam Orrel Orrel TamFederal Premier of the Coastal Republic of Pallumia(retranslated): We did not close it.",
      ["President of Keldora Oren Vask", "Federal Premier of the Coastal Republic of Pallumia Tam Orrel"],
    ],
    ["Tam Orrel (00:07):\n\nIt fell.\n\nJana (01:14):\n\nWe know.", ["Tam Orrel 00:07", "Jana 01:14"]],
    [
      "Tam Orrel Portrait The Minister for Armies (Tam Orrel)\n- View Speech - Hansard - - - Excerpts\n\nWe hold the town.\n\nJana Feld Portrait Jana Feld (Lowmere East) (Ind)\n- Hansard - - - Excerpts\n\nI thank him.",
      ["The Minister for Armies (Tam Orrel)", "Jana Feld"],
    ],
    [
      "Jana Feld, Vice-President of the Commission. – Mr President, we saw it.\n\nTam Orrel (in writing). – I did not.",
      ["Jana Feld, Vice-President of the Commission", "Tam Orrel"],
    ],
    [
      "Jana Feld, Vice-President of the Commission / High Envoy for Foreign Affairs and Security. – We saw it.\n\nTam Orrel (in writing). – I did not.",
      ["Jana Feld, Vice-President of the Commission / High Envoy for Foreign Affairs and Security", "Tam Orrel"],
    ],
  ])("%s", (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  test.each([
    "Objective: take the town.\n\nOrder of Battle: Teams are near Lorne.\n\nObjective: hold the town.\n\nOrder of Battle: None.",
    "Halvey: Keldora has closed the bridge (media)\nSorbin: Nobody fired (Lantern)\nHalvey: We shall open it (media)",
    "Halvey: “We have closed the bridge.”\n\nSorbin: “Nobody fired.”\n\nHalvey: “We shall open it.”",
    "He said this: The bridge is closed. She said that: It is open.",
  ])("are not what opens %s", (text) => {
    expect(speakers(text)).toEqual([]);
  });
});

describe("a turn that is handed over without a label", () => {
  test.each([
    "Mr. Orrel is going to kick it off with some opening remarks. Then I will return.",
    "With that, I’ll turn it over to the minister.",
    "Please welcome our envoy, Tam Orrel.",
    "I now give the floor to the commander.",
    "The envoy will make a brief statement and then we leave.",
    "And now over to you.",
    "I hand over to Mr. Orrel.",
  ])("is nobody's below: %s", (handed) => {
    expect(
      spoken(`MS. FELD: The road to Hestrel is closed. ${handed}\n\nOur army did not shell the market.`),
    ).toContain("state ? | Our army did not shell the market");
  });
  test.each([
    "Let me turn to Hestrel.",
    "At the end I will say some words on the river.",
    "I will make the road safe.",
    "They turned it over to Keldora.",
    "We hear that the clerk has gone over to the rebels.",
    "The nine prisoners were handed over to the mission.",
    "We will hand over to the court those who did it.",
  ])("is not meant by “%s”", (words) => {
    expect(spoken(`MS. FELD: The road to Hestrel is closed. ${words}\n\nOur army did not shell the market.`)).toContain(
      "state Feld | Our army did not shell the market",
    );
  });
});

describe("a turn", () => {
  test("belongs to its speaker up to the next label, whoever publishes the record", () => {
    const text =
      "PRIME MINISTER SORBIN:  Mr. President, this is a hard day.\n\nThe army shelled the market.\n\nPRESIDENT HALVEY:  Thank you.\n\nOur army did not shell it.";
    expect(spoken(text, "Ministry of Foreign Affairs")).toEqual([
      "state Sorbin | this is a hard day",
      "state Sorbin | The army shelled the market",
      "state Halvey | Our army did not shell it",
    ]);
  });

  test("of procedure, courtesy and stage directions claims nothing", () => {
    const text =
      "The meeting was called to order at 10 a.m.\n\nThe President: I give the floor to Mr. Orrel.\n\nMr. Orrel: I thank you, Madam President. (Applause.) Let me start with the facts. Troops hold the gate.\n\nThe President: The meeting is adjourned.";
    expect(spoken(text)).toEqual(["state Orrel | Troops hold the gate"]);
  });

  test("that has no words claims nothing", () => {
    expect(spoken("MR. ORREL:\n\nMS. FELD:  Troops hold the gate.\n\nMR. ORREL:")).toEqual([
      "state Feld | Troops hold the gate",
    ]);
  });

  test("that asks has a proposition as its content, or none", () => {
    const text =
      "Q: Did your army shell the market of Lorne?\n\nA: No. It did not shell the market.\n\nQ: And the second one?\n\nA: Nobody knows it.\n\nQ: Can you tell us more about the attack?";
    expect(spoken(text)).toEqual([
      "ask ? | Did your army shell the market of Lorne?",
      "state ? | No. It did not shell the market",
      "state ? | Nobody knows it",
    ]);
  });

  test("under A belongs to the person whom the lines above name", () => {
    const text =
      "Foreign Ministry Spokesperson Lysa Corden's Regular Press Conference\n\nQ: Who shelled the market?\n\nA: We did not shell it.";
    expect(spoken(text).at(-1)).toBe("state Lysa Corden | We did not shell it");
  });

  test("with a state in the brackets of its label is answered for by that state", () => {
    const text =
      "The President: The floor is open.\n\nMr. Halvey (Armenia): Our army did not fire.\n\nMr. Sorbin (Azerbaijan): It fired first.";
    const { claims, canonical } = extractText(text);
    expect(claims.map(({ principal }) => principal && canonical.get(principal))).toEqual(["Armenia", "Azerbaijan"]);
  });

  test("under a label that names an office of the meeting has an unknown principal", () => {
    const text = "The President: Nine people were killed.\n\nMr. Orrel: We did not fire.";
    expect(spoken(text)[0]).toBe("state ? | Nine people were killed");
  });
});

test("a record of twelve hundred pages is read in linear time", () => {
  const page = "MR. ORREL:  Troops hold the gate. We did not fire.\n\nMS. FELD:  Who fired at the gate? ".repeat(12);
  /** Of the processor, not of the clock: other programs on the machine do not count. */
  const time = (pages: number): number => {
    const text = page.repeat(pages);
    const runs = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      findParts(text);
      return process.cpuUsage(before).user / 1000;
    });
    return Math.min(...runs);
  };
  time(30);
  // four times the pages: sixteen times the work if it were squared
  expect(time(1200)).toBeLessThan(10 * time(300));
});

test("the words of a turn begin right behind the dash of its label", () => {
  const text =
    "The President. – Keldora shelled the town.\n\nJana Feld, Vice-President of the Commission. – Pallumia shelled the bridge.";
  expect(spoken(text)).toEqual(["state ? | Keldora shelled the town", "state Jana Feld | Pallumia shelled the bridge"]);
});

/** "speaker for state | content" of all claims, as the program reads them. */
function told(text: string, publisher: string | null = null): string[] {
  const { claims, canonical } = extractText(text, { publisher }, { models: defaultModels(), lookup });
  const name = (id: string | null): string => (id === null ? "?" : (canonical.get(id) ?? "?"));
  return claims.map(
    ({ claimant, principal, content }) =>
      `${name(claimant)} for ${name(principal)} | ${content.map(([from, to]) => text.slice(from, to)).join(" … ")}`,
  );
}

test("what a speaker notes, hopes and urges in a turn is only the speaker's", () => {
  const text =
    "PRESIDENT HALVEY:  Let me remind you that our army left Lorne. I also expressed the hope that Pallumia will stop.\n\nMR. ORREL:  We have the impression that the truce would end. I had several phone calls separately with Keldoran and Pallumian Foreign Ministers urging both sides to stop hostilities.";
  expect(told(text).map((one) => one.split(" for ")[0])).toEqual(["Halvey", "Halvey", "Orrel", "Orrel"]);
});

describe("the interview of a minister", () => {
  const interview =
    "Foreign Minister Bram Oskell’s interview with the Lantern, Lorne, January 22, 2031\n\nQuestion: Who shelled Hestrel?\n\nBram Oskell: Hestrel was shelled by a patrol.\n\nQuestion: Who fired at Tamrin?\n\nBram Oskell: The bridge is closed.";
  const oskell = (publisher: string | null, text = interview): string =>
    told(text, publisher).find((one) => one.endsWith("| The bridge is closed")) ?? "";

  test("answers for the state whose ministry publishes it", () => {
    expect(oskell("Ministry of Foreign Affairs of Keldora")).toContain("for Keldora");
    expect(oskell("Ministry of Foreign Affairs of Pallumia")).toContain("for Pallumia");
  });

  test("has an unknown principal if a paper publishes it, and another state if the head names one", () => {
    expect(oskell("Keldora Times")).toContain("for ?");
    expect(oskell(null)).toContain("for ?");
    expect(oskell("Ministry of Foreign Affairs of Keldora", `Pallumian ${interview}`)).toContain("for Pallumia");
  });
});

test("an announcement of a broadcast is no speaker", () => {
  const text =
    "Next Up:\n0:00 0:00\n\nTAM ORREL, HOST:\n\nThe town of Hestrel was shelled.\n\nJANA FELD: We saw the patrol that fired.\n\nORREL: Who was it?";
  expect(speakers(text)[0]).toBe("TAM ORREL");
});

test("one label opens a briefing whose speaker says “me”", () => {
  const text = "1:22 p.m. EDT\n\nMR FELD:  All right. Let me start with Hestrel.\n\nPallumia shelled the town.";
  expect(speakers(text)).toEqual(["MR FELD"]);
});

describe("a claim of the speaker's own delegation counts once", () => {
  test.each([
    "My delegation rejects this accusation.",
    "Our Government condemns the raid on Lorne.",
    "My country has stated that the bridge is open.",
    "Our mission denies that it received such a letter.",
  ])("%s", (sentence) => {
    const text = `Mr. Halvey (Keldora): The road is closed.\n\nMs. Tyle (Pallumia): ${sentence}\n\nMr. Halvey (Keldora): I thank you.`;
    const { claims } = extractText(text, {}, { models: defaultModels(), lookup });
    const said = claims.filter(({ content }) => content.some(([from]) => from >= text.indexOf("Ms. Tyle")));
    expect(said.map(({ level }) => level)).toEqual([1]);
  });
});

describe("the addressee is not the speaker", () => {
  const asked = (question: string): string[] =>
    spoken(
      `President of Keldora Oren Vask: The truce holds. Question: Tam Ellis, Harbour News. ${question} Oren Vask: No.`,
    );
  test.each([
    "Mr President, here is the question: is Keldora going to attack Velmar or not?",
    "Mr President, can you tell us one thing: did your army shell the town?",
    "Madam Speaker, let me put it so: who gave the order?",
    "Mr Minister, we have one more: will the bridge be closed?",
    "Mr President, one more: did you shell the town?",
    "Mr President, what do you say to this: Pallumia wants peace?",
  ])("%s", (question) => {
    expect(asked(question).join("; ")).not.toMatch(/ (?:Mr|Madam) \w+ \|/);
  });

  test("nor is what a text declares", () => {
    expect(
      speakers("We, the ministers of Keldora and Pallumia, declare the following:\n\nWe will open the road."),
    ).toEqual([]);
  });

  test.each(["Ms. May", "US Envoy Hale", "Mr. Will", "Mr. Halvey, head of the mission"])(
    "but %s is a label",
    (label) => {
      expect(speakers(`${label}: We did not fire.\n\nMr. Orrel: Who did?\n\n${label}: Nobody did.`)[0]).toBe(label);
    },
  );
});
