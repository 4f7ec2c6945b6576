import { describe, expect, test } from "vitest";
import { findParts } from "../../src/extract/parts/parts.ts";
import type { Part } from "../../src/model/document.ts";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText, nameOf } from "./claimsOf.ts";

/** "act claimant for principal | content" of all claims, a name "?" where it is unknown. */
function told(text: string): string[] {
  const { claims, canonical } = extractText(text);
  const name = (one: string | null): string => (one === null ? "?" : (canonical.get(one) ?? "?"));
  return claims.map(
    ({ act, claimant, principal, content }) =>
      `${act} ${name(claimant)} for ${name(principal)} | ${content.map(([from, to]) => text.slice(from, to)).join(" … ")}`,
  );
}

const TALK = "\n\nQuestion: Who shelled the gate?\n\nAnswer: Pallumia shelled the gate.";

describe("the lines before the first question name the people who ask and answer", () => {
  test.each([
    ["Interview with Foreign Minister Rami Sol by Jana Feld, 3 March 2025", "?", "Rami Sol"],
    ["Foreign Minister Rami Sol's interview, Tamrin", "?", "Rami Sol"],
    ["Rami Sol was interviewed by Jana Feld.", "Jana Feld", "Rami Sol"],
    ["Rami Sol has given an interview to Jana Feld.", "Jana Feld", "Rami Sol"],
    ["Remarks to the press by Rami Sol in Tamrin", "?", "Rami Sol"],
    ["Somebody spoke to Jana Feld in Tamrin.", "Jana Feld", "?"],
  ])("%s", (opening, asks, answers) => {
    expect(told(opening + TALK)).toEqual([
      `ask ${asks} for ? | Who shelled the gate?`,
      `state ${answers} for ? | Pallumia shelled the gate`,
    ]);
  });

  test("with the state of the one who answers", () => {
    expect(told(`Rami Sol, Prime Minister of Keldora, has given an interview to Jana Feld.${TALK}`)).toEqual([
      "ask Jana Feld for ? | Who shelled the gate?",
      "state Rami Sol for Keldora | Pallumia shelled the gate",
    ]);
  });

  test.each([
    "The interview was long.",
    "Nobody was interviewed.",
    "They spoke to the guards.",
    "The gate's interview room was shut.",
  ])("and not by %s", (opening) => {
    expect(told(opening + TALK)).toEqual([
      "ask ? for ? | Who shelled the gate?",
      "state ? for ? | Pallumia shelled the gate",
    ]);
  });
});

describe("a debate whose speakers stand on a line above their words", () => {
  test("has a person's name from behind his office, and a member's from before his constituency and party", () => {
    const text =
      "The Minister for Armed Forces (Tam Orrel)\n\nThe gate was shelled.\n\nJana Feld (Lowmere East) (Ind)\n\nWho shelled it?\n\nThe Minister for Armed Forces (Tam Orrel)\n\nPallumia shelled the gate.";
    expect(told(text)).toEqual([
      "state Tam Orrel for ? | The gate was shelled",
      "ask Jana Feld for ? | Who shelled it?",
      "state Tam Orrel for ? | Pallumia shelled the gate",
    ]);
  });

  test("has it from behind the word for his portrait, and no claims from the links below", () => {
    const links = "- View Speech - Hansard - Excerpts";
    const text = `Tam Orrel Portrait The Minister for Armed Forces (Tam Orrel)\n${links}\nPallumia shelled the gate.\n\nJana Feld Portrait Jana Feld (Lowmere East) (Ind)\n${links}\nWho shelled the gate?`;
    expect(told(text)).toEqual([
      "state Tam Orrel for ? | Pallumia shelled the gate",
      "ask Jana Feld for ? | Who shelled the gate?",
    ]);
  });

  test("is none where a place alone stands in brackets on a line", () => {
    expect(findParts("Tamrin (Keldora)\n\nThe gate was shelled.\n\nHestrel (Pallumia)\n\nIt fell.").turns).toEqual([]);
  });
});

describe("labels of a broadcast", () => {
  test("separate role, time and manner from the name; a state in brackets is kept", () => {
    const text =
      "RALE MARTEN, HOST: The gate was shelled.\n\nMARY KELLIN, BYLINE: Pallumia shelled it.\n\n[00:12] MR. ORREL: We did not.\n\nMR. SOL (Keldora) (in French): We shelled nothing.";
    expect(
      findParts(text).turns.map(({ label: { name, state, time } }) => [
        text.slice(...name),
        state && text.slice(...state),
        time,
      ]),
    ).toEqual([
      ["RALE MARTEN", null, null],
      ["MARY KELLIN", null, null],
      ["MR. ORREL", null, "00:12"],
      ["MR. SOL", "Keldora", null],
    ]);
  });

  test("an address, applause and a continued question are no claims; “No.” belongs to the next sentence", () => {
    const text =
      "MR. ORREL: Mr. President, Keldora shelled the gate. (Applause.) No. We did not fire.\n\nMS. FELD: And the second one? Who fired at the gate? What was the tone? Can you tell us more?";
    expect(told(text)).toEqual([
      "state Orrel for ? | Keldora shelled the gate",
      "state Orrel for ? | No. We did not fire",
      "ask Feld for ? | Who fired at the gate?",
    ]);
  });
});

describe("turns in a file's markup", () => {
  const text = "Sol\nWe did not fire.\nOrrel\nWho did?";
  const turn = (start: number, end: number, name: string): Part[] => [
    { kind: "turn", start, end, by: `Mr. ${name}` },
    { kind: "label", start, end: start + name.length },
    { kind: "speaker", start, end: start + name.length },
  ];
  const given = [...turn(0, 21, "Sol"), ...turn(21, text.length, "Orrel")];

  test("are taken as they stand, by the last word of the name", () => {
    expect(
      findParts(text, given).turns.map(({ label: { key, name }, start, end }) => [
        key,
        text.slice(...name),
        text.slice(start, end).trim(),
      ]),
    ).toEqual([
      ["sol", "Sol", "We did not fire."],
      ["orrel", "Orrel", "Who did?"],
    ]);
  });

  test("are none where the label or the speaker is missing", () => {
    const bare = given.filter(({ kind, start }) => !(kind === "speaker" && start === 0));
    expect(findParts(text, bare).turns.map(({ label: { key } }) => key)).toEqual(["orrel"]);
    expect(
      findParts(
        text,
        given.filter(({ kind }) => kind === "turn"),
      ).turns,
    ).toEqual([]);
  });
});

describe("an interview whose answers have no label", () => {
  const answered = (head: string): string[] =>
    told(
      `${head}\n\nQ: Did your army fire?\n\nNo. The shells came from Pallumia.\n\nThey killed nine people.\n\nQ: They deny it.\n\nPallumia denies everything.\n\nThis interview was edited for length.`,
    ).filter((claim) => /shells|nine|everything/.test(claim));

  test("has them from the person whom the lines above present, and never from the one who asks", () => {
    for (const head of [
      "The mayor of Tamrin, Oona Vesterly, on the siege. Interview: Jana Feld",
      "“We stay”\n\nOona Vesterly on the siege and the truce",
      "Questions to Oona Vesterly on the siege",
    ])
      expect(answered(head).slice(0, 2)).toEqual([
        "state Oona Vesterly for ? | No. The shells came from Pallumia",
        "state Oona Vesterly for ? | They killed nine people",
      ]);
    expect(answered("Interview by Jana Feld").slice(0, 2)).toEqual([
      "state ? for ? | No. The shells came from Pallumia",
      "state ? for ? | They killed nine people",
    ]);
  });

  test("may have the interviewer's name over the questions, and no blank lines", () => {
    const said = told(
      "“The bridge was theirs”\n\nHARROW: Who blew up the bridge?\nPallumia did.\nHARROW: Did you see it?\nWe found the charges.\nHARROW: Do you expect an attack?\nPallumia will attack in May.",
    );
    expect(said).toContain("state ? for ? | We found the charges");
    expect(said.some((claim) => /HARROW.*charges/.test(claim))).toBe(false);
  });
});

describe("a debate whose speakers are named on bare lines", () => {
  const DEBATE = [
    "House of Commons Hansard",
    "4.12 pm\nJana Feld (Lowmere East) (Ind)\nThe army burned the mill of Tamrin.",
    "The Minister of State, Foreign Office (Mr Oren Vask) (Lab)\nMy hon. Friend is wrong. Nobody ordered it.",
    "Jana Feld\nNine people died.",
    "4.20 pm",
    "Mr Vask\nWe have arrested eleven men.",
    "Hon. Members\nHear, hear!",
  ].join("\n\n");

  test("gives each speaker his words, and the time of the debate to nobody", () => {
    expect(told(DEBATE)).toEqual([
      "state Jana Feld for ? | The army burned the mill of Tamrin",
      "state Oren Vask for ? | My hon. Friend is wrong",
      "state Oren Vask for ? | Nobody ordered it",
      "state Jana Feld for ? | Nine people died",
      "state Oren Vask for ? | We have arrested eleven men",
    ]);
  });

  test("is not recognised in a report with a line for each person", () => {
    const report =
      "The mayor of Tamrin\n\nJana Feld\nShe was a teacher.\n\nMr Vask\nHe was a miller.\n\nMr Orrel\nHe was a guard.";
    expect(findParts(report).turns).toEqual([]);
  });
});

describe("an interview whose labels are one word", () => {
  const speakersOf = (text: string): string[] =>
    told(text).flatMap(
      (claim) => /^(?:state|ask|deny|believe|accuse|reject|promise|demand) (.*) for /.exec(claim)?.[1] ?? [],
    );

  test("has the speakers that the labels name, in full once and by surname or initials later", () => {
    const text =
      "Oren Halvey on the war\n\nMira Dahl: How is it at the front?\n\nOren Halvey: Pallumia attacks our cities.\n\nMD: Do you expect aid from abroad?\n\nOH: Keldora has promised us forty guns.";
    expect(speakersOf(text)).toEqual(["Mira Dahl", "Oren Halvey", "Mira Dahl", "Oren Halvey", "Keldora"]);
  });

  test("has a paper that asks, and somebody whom only the lines above name in full", () => {
    const text =
      "Sorbin: Keldora is not ready\n\nIn an interview with The Lantern, the foreign minister, Edrel Sorbin, speaks about the talks.\n\nThe Lantern: What was agreed in the talks?\n\nSorbin: Keldora walked out of the talks.\n\nThe Lantern: Keldora says that Pallumia walked out.\n\nSorbin: Our delegation stayed in the room.";
    expect(extractText(text).genre).toBe("transcript");
    expect(speakersOf(text)).toEqual(expect.arrayContaining(["Edrel Sorbin", "Lantern"]));
    expect(told(text)).toContainEqual(
      expect.stringMatching(/^\w+ Edrel Sorbin for .* \| Keldora walked out of the talks$/),
    );
  });

  test.each([
    ["labels", "The river bends\n\nOsk Quarterly: You have said little.\n\nMira Dahl: We said enough."],
    ["lines above", "The river bends\n\nMira Dahl, who heads the mission, talks to Tam Orrel of the Osk Quarterly."],
  ])("has the initials of two whom the %s name in full, also where few ask", (_, opening) => {
    const text = `${opening}\n\nOQ: Keldora says that your guards fired.\n\nMD: There were no guards at the bridge.\n\nOQ: The mission was kept out.\n\nMD: For an hour the road was mined.\n\nOQ: Will you withdraw?\n\nMD: Pallumia has withdrawn nine guns.`;
    const claims = told(text);
    for (const words of ["There were no guards at the bridge", "Pallumia has withdrawn nine guns"])
      expect(claims).toContainEqual(expect.stringMatching(new RegExp(`^\\w+ Mira Dahl for .* \\| ${words}$`)));
    expect(claims.join()).not.toMatch(/MD:|OQ:/);
  });

  test("goes on without labels, question and answer in turn", () => {
    const text =
      "The Lantern, Interviews\n\nNadia Farhoud on the dam\n\nLantern: Minister, who shelled the dam?\n\nNadia Farhoud: Pallumia shelled the dam. We counted fourteen rockets.\n\nPallumia denies it.\n\nI have walked through that gallery many times. Pallumia shelled the dam.\n\nWho commands the front?\n\nPallumia commands the front.";
    const claims = told(text);
    expect(claims).toContainEqual(expect.stringMatching(/ Lantern for \? \| Who commands the front\?$/));
    expect(claims).toContainEqual(expect.stringMatching(/ Nadia Farhoud for \? \| Pallumia commands the front$/));
  });

  test.each([
    // headings of what happened in places
    "Lorne: The bridge was shelled at dawn.\n\nOsk: Two houses burned down.\n\nLorne: The bridge was shelled again.\n\nOsk: Nobody was hurt.",
    // a list of figures
    "Killed: nine.\n\nWounded: four.\n\nKilled: two.\n\nWounded: six?",
  ])("is none where no second label asks: %s", (text) => {
    expect(extractText(text).genre).not.toBe("transcript");
  });
});

describe("a record of a parliament", () => {
  test("has one speaker under the office with his name in brackets and under the name alone", () => {
    const text =
      "PARLIAMENT OF NORWAY\nHANSARD\n\nThe Minister for Defence (Mr Azlan Orrel): We published the log in May.\n\nMs Jana Feld: Why is the ship in dry dock?\n\nMr Azlan Orrel: Two ships were in dry dock.";
    const { turns, claims } = { turns: findParts(text).turns, claims: told(text) };
    expect(turns.map(({ label }) => label.key)).toEqual(["orrel", "feld", "orrel"]);
    expect(new Set(claims.filter((claim) => claim.includes("Orrel")).map((claim) => claim.split(" | ")[0]))).toEqual(
      new Set(["state Azlan Orrel for Norway"]),
    );
  });
});

describe("an interview whose labels stand over the answers only", () => {
  const TALK_WITH = [
    "Interview with Oren Tess, Foreign Minister of Velmar",
    "Minister, the Keldoran army says that you are arming the rebels. Are you?",
    "Oren Tess: We are not, and they know it.",
    "But the UN panel wrote in February that it had found Velmari rifles.",
    "Tess: The panel found boxes.",
    "They were full.",
    "Many of them lay in your own barracks. Do you deny that?",
    "Tess: No. The line was mined. Four of our men were killed.",
    "We will reopen it in May.",
  ].join("\n\n");

  test("has the questions between them, which are not the words of the one who answers", () => {
    const own = told(TALK_WITH).filter((line) => line.includes("Tess"));
    expect(own.map((line) => line.replace(/^\w+ /, ""))).toEqual([
      "Oren Tess for Velmar | We are not, and they know it",
      "Oren Tess for Velmar | The panel found boxes",
      "Oren Tess for Velmar | They were full",
      "Oren Tess for Velmar | No. The line was mined",
      "Oren Tess for Velmar | Four of our men were killed",
      "Oren Tess for Velmar | We will reopen it in May",
    ]);
    expect(told(TALK_WITH)).toContain("ask ? for ? | Do you deny that?");
  });

  test("and who is credited with the questions asks them", () => {
    const credited = TALK_WITH.replace(
      "\n\nMinister",
      "\n\nThe Courier, 8 April 2025. Interviewer: Helena Brandt\n\nMinister",
    );
    expect(told(credited)).toContain("ask Helena Brandt for ? | Do you deny that?");
  });

  test("but a statement in several paragraphs under the same label is all the speaker's", () => {
    const statements = [
      "President Tess: We ask for peace.\n\nWe are not armed.",
      "President Tess: They fired.\n\nWe did not.",
      "President Tess: We will talk.\n\nWe have time.",
    ];
    const found = told(`Statements after the interview\n\n${statements.join("\n\n")}`);
    expect(found.every((line) => line.includes("Tess"))).toBe(true);
    expect(found.length).toBeGreaterThan(4);
  });
});

test.each([
  [
    "Interview with Foreign Minister Edrel Sorbin of Pallumia\n\nHestrel Lantern: Minister, Keldora announced on Tuesday that it would open the road. Is that progress?\n\nSorbin: It is an insult. The road belongs to both of us.",
    "Hestrel Lantern",
    "Edrel Sorbin",
  ],
  [
    "An interview with the mayor of Osk, Lena Orrel\n\nDaily Coast: Mayor, the army says that the port is safe. Do you agree?\n\nOrrel: I do not. Nobody has seen a patrol since May.\n\nDaily Coast: Thank you.",
    "Daily Coast",
    "Lena Orrel",
  ],
])("one question and its answer are an interview: %s", (text, asks, answers) => {
  const extraction = extractText(text, {}, { models: defaultModels(), lookup });
  const saidBy = (name: string): string =>
    extraction.claims
      .filter(({ level, claimant }) => level === 1 && nameOf(extraction, claimant) === name)
      .flatMap(({ content }) => content.map(([from, to]) => text.slice(from, to)))
      .join(" | ");
  expect(saidBy(asks)).toMatch(/^(?:Minister, Keldora announced|Mayor, the army says)/);
  expect(saidBy(answers)).not.toMatch(/Keldora announced|the army says|Is that progress|Do you agree/);
  expect(saidBy(answers)).toMatch(/insult|Nobody has seen/);
});
