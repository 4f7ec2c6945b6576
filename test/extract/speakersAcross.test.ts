import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText, nameOf, voiceOf } from "./claimsOf.ts";

const read = (text: string) => extractText(text, {}, { models: defaultModels(), lookup });

/** The claimant of the claim whose words begin so; "none" where there is no such claim. */
function speakerOf(text: string, words: string): string {
  const extraction = read(text);
  const claim = extraction.claims.findLast(
    ({ content: [first], voice }) =>
      first !== undefined && voice !== "narration" && text.slice(first[0], first[1]).startsWith(words),
  );
  return claim === undefined ? "none" : nameOf(extraction, claim.claimant);
}

/** Before each sentence another has spoken. */
const BEFORE = "The Keldoran defence minister, Bodan Tesarik, denied that Osk was hit.";
const PROMISE = "promised that nobody would be forgotten.";

describe("who is the subject of the sentence before speaks in the next one", () => {
  test.each([
    ["Mara Velden, in her first speech, spoke of the dead. She", "Mara Velden"],
    ["Mara Velden on Monday toured the ruins. She", "Mara Velden"],
    ["Mara Velden last week toured the ruins. She", "Mara Velden"],
    ["On Tuesday Mara Velden toured the ruins. She", "Mara Velden"],
    ["Mara Velden (55) has ruled since 2019. She", "Mara Velden"],
    ["Mara Velden – elected only in May – kept silent for a week. Then she", "Mara Velden"],
    ["President Mara Velden also went there. She", "Mara Velden"],
    ["Then came Mara Velden. She", "Mara Velden"],
    ["With him stood Oona Reth, the head of the navy. She", "Oona Reth"],
    ["Neither Mara Velden nor her aides came. She later", "Mara Velden"],
    ["Oona Reth, mayor of Osk, and two councillors walked out. She", "Oona Reth"],
    ["Velmar, which has two bases there, stayed calm. It", "Velmar"],
    ["Behind closed doors, the Pallumian cabinet sat for five hours. It", "Pallumian cabinet"],
    ["Oona Reth, who lost a son in the raid, wept. She", "Oona Reth"],
    ["His Pallumian colleague Jonas Reth struck another note. He", "Jonas Reth"],
    ["Jonas Reth met Oona Vask. Then he left. He", "Jonas Reth"],
  ])("%s …", (sentence, speaker) => {
    expect(speakerOf(`${BEFORE} ${sentence} ${PROMISE}`, "nobody would be")).toBe(speaker);
  });

  test.each([
    ["who is only met", "Lena Orst met Tarn Vask on Monday. She", "Lena Orst"],
    [
      "a podcast",
      "Speaking on her podcast, A Cuppa Calm, with the singer Rami Sol, Lena Orst laughed. She",
      "Lena Orst",
    ],
    ["a head that was hit", "A shell hit him in the head. He", "Bodan Tesarik"],
  ])("and not %s", (_, sentence, speaker) => {
    expect(speakerOf(`${BEFORE} ${sentence} ${PROMISE}`, "nobody would be")).toBe(speaker);
  });
});

describe("a counterpart is of another state", () => {
  test.each([
    ["Keldora's foreign minister, Rami Sol, left. His counterpart", "counterpart for ?"],
    [
      "Keldora's foreign minister, Rami Sol, left. Sol's Pallumian counterpart",
      "Sol's Pallumian counterpart for Pallumia",
    ],
    ["The Keldoran minister left. The Keldoran minister's counterpart", "Keldoran minister's counterpart for ?"],
    [
      "Keldora's foreign minister, Lena Orst, left. Her counterpart in Pallumia, Tarn Belling,",
      "Tarn Belling for Pallumia",
    ],
  ])("%s …", (before, voice) => {
    const extraction = read(`${before} said that the road was mined.`);
    expect(extraction.claims.map((claim) => voiceOf(extraction, claim))).toEqual([voice]);
  });
});

describe("in turns", () => {
  const TITLE = "Interview with Mara Velden, foreign minister of Pallumia";

  test("“he” is who was named last in the answer, and never who answers", () => {
    const text = `${TITLE}\n\nQ: Have you spoken with them?\n\nA: President Viktor Sol called me. He said that Keldora would leave. Then our own President Tarn Belling met the envoys. He said that Pallumia would stay.\n\nQ: And what did the Secretary-General say?\n\nA: No. He said that he was tired of Pallumian shells.`;
    expect(
      ["Keldora would leave", "Pallumia would stay", "he was tired"].map((words) => speakerOf(text, words)),
    ).toEqual(["Viktor Sol", "Tarn Belling", "Secretary-General"]);
  });

  test("“our president, NAME,” is that one, and not the other side's president", () => {
    const text = `${TITLE}\n\nQ: President Sol of Keldora says that you attacked. What do you say?\n\nA: Our president, Tarn Belling, answered this. He said that no soldier had crossed the river.`;
    expect(speakerOf(text, "no soldier")).toBe("Tarn Belling");
  });

  test.each([
    ["M.V.", "AR"],
    ["M. V.", "Question"],
    ["MV", "Archipelago Review"],
  ])("initials are those of the person in the title: %s", (label, asks) => {
    const text = `${TITLE}\n\n${asks}: Did your army fire?\n\n${label}: Keldora has invented this raid.\n\n${asks}: Will it leave?\n\n${label}: Keldora must leave the bridge at once.`;
    expect(["Keldora has", "Keldora must"].map((words) => speakerOf(text, words))).toEqual([
      "Mara Velden",
      "Mara Velden",
    ]);
  });

  test.each([
    [
      "an initial before the surname",
      "“Nobody asked us”: Nadja Sorel, Keldora's envoy, on the treaty",
      ["The Courier", "Nadja Sorel", "TC", "N. Sorel", "TC", "NS"],
    ],
    [
      "a surname, and first letters behind it",
      "Interview: Nadja Sorel, minister of defence of Keldora",
      ["REPORTER", "SOREL", "R", "S", "R", "S"],
    ],
    [
      "a title, for whom the line above names as speaking to the paper",
      "The president of Keldora, Nadja Sorel, spoke to Radio Lowmere.",
      ["Radio Lowmere", "President Sorel", "RL", "N.S.", "RL", "Sorel"],
    ],
  ])("labels that change are one person's: %s", (_, title, labels) => {
    const said = [
      "Who shelled the school?",
      "Pallumia shelled the school.",
      "Pallumia says that it was a barracks.",
      "Pallumia invents that.",
      "Will you leave?",
      "Keldora will never leave the valley.",
    ];
    const text = `${title}\n\n${labels.map((label, k) => `${label}: ${said[k]}`).join("\n\n")}`;
    expect(["Pallumia shelled", "Pallumia invents", "Keldora will"].map((words) => speakerOf(text, words))).toEqual([
      "Nadja Sorel",
      "Nadja Sorel",
      "Nadja Sorel",
    ]);
    expect(speakerOf(text, "Pallumia says")).not.toBe("Nadja Sorel");
  });

  test("letters of a list are no speakers", () => {
    const text =
      "Options for the valley\n\nB: The army leaves.\nC: The army stays.\n\nKeldora said that it would choose.";
    expect(speakerOf(text, "The army leaves")).toBe("none");
  });

  test("“This is a lie” denies", () => {
    const text =
      "Mr. Halvey (Keldora): Pallumia claims that our army burned the granary. This is an outrageous lie.\n\nMr. Belling (Pallumia): Keldora shells our towns.";
    expect(read(text).claims.find(({ content: [[from] = [0]] }) => text.startsWith("This is", from))?.act).toBe("deny");
  });
});

describe("names of bodies that begin with a common noun", () => {
  test.each([
    "Witness Across Borders",
    "Doctors Without Walls",
    "Teachers Against War Crimes",
    "Bread for the Valley",
    "Hands Over Frontiers",
  ])("%s", (name) => {
    expect(speakerOf(`On Friday ${name} said that the camp had no water.`, "the camp")).toBe(name);
    expect(speakerOf(`${name} warned that the camp had no water.`, "the camp")).toBe(name);
  });

  test("no title is one", () => {
    expect(speakerOf("Fire Across Keldora Kills Nine\n\nKeldora said that the fire was out.", "the fire")).toBe(
      "Keldora",
    );
  });
});

describe("words between a subject, its verb and its content", () => {
  test.each([
    ["The Pallumian army denied, however, shelling the port.", "shelling the port", "Pallumian army"],
    ["The Pallumian army, however, denied having shelled the port.", "having shelled", "Pallumian army"],
    ["Pallumia, meanwhile, insisted, on Tuesday, that nobody had died.", "nobody had", "Pallumia"],
    ["The rebels, for their part, and despite the truce, threatened to blow up the dam.", "to blow up", "rebels"],
    ["Keldora denied, of course, any part in it.", "any part", "Keldora"],
    ["Lena Orst, too, demanded, once more, the release of the crew.", "the release", "Lena Orst"],
    [
      "A diplomat based in Tamrin, who has followed the talks and asked not to be named, said the end was near.",
      "the end",
      "diplomat",
    ],
    [
      "A teacher whose house was hit on Sunday, and who now lives in Osk, said nobody had warned her.",
      "nobody had",
      "teacher",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerOf(text, words)).toBe(speaker);
  });

  test("abbreviations end no sentence", () => {
    const text = "Gen. Orlan Tess told Insp. Amard of the 4th Bde. that the bridge was mined.";
    expect(read(text).claims.map(({ content: [[from, to] = [0, 0]] }) => text.slice(from, to))).toEqual([
      "the bridge was mined",
    ]);
  });

  test("“accepts that” concedes, “accepts the plan” agrees", () => {
    const acts = [
      "Edrel Sorbin accepts that the army made mistakes.",
      "Edrel Sorbin accepted the plan of the envoys.",
    ].map((text) => read(text).claims[0]?.act);
    expect(acts).toEqual(["concede", "promise"]);
  });
});

describe("what goes on without a verb of saying in the coverage of a meeting", () => {
  const TWO =
    "The representative of Keldora said that his country had kept the truce. Pallumia had shelled three villages in one week.\n\nThe representative of Pallumia said that no shell had been fired. Keldora had staged the pictures.";

  test("is the delegate's where the head says so", () => {
    expect(speakerOf(`SECURITY COUNCIL\nMeetings Coverage\n9,512th Meeting\n\n${TWO}`, "Keldora had staged")).toBe(
      "representative of Pallumia",
    );
  });

  test("is the delegate's where two open with their names in capitals", () => {
    const text =
      "JORUN FELD (Keldora) welcomed the report. Aid workers had been killed.\n\nTARN BELLING (Pallumia) said that four crossings had been opened. Keldora had staged the pictures.";
    expect(speakerOf(text, "Keldora had staged")).toBe("Tarn Belling");
  });

  test("is nobody's in news of two delegates", () => {
    expect(speakerOf(TWO, "Keldora had staged")).toBe("none");
  });
});
