// What others say inside a party's own sentences: who says it, and where it ends.
import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText, nameOf } from "./claimsOf.ts";

const options = { models: defaultModels(), lookup };

const inLetter = (sentence: string): string =>
  `Letter dated 3 March 2021 from the Permanent Representative of Keldora to the United Nations addressed to the President of the Security Council

On 1 March 2021 the armed forces of Pallumia attacked the town of Hestrel in Keldora. Nine civilians were killed.

${sentence}

Keldora will defend its people. I should be grateful if you would have the present letter circulated as a document of the Security Council.

(Signed) Oona Feld
Permanent Representative of Keldora
`;

const inTurn = (sentence: string): string =>
  `MR. SOL (Pallumia): Our army did not attack Hestrel.

MS. FELD (Keldora): On 1 March the armed forces of Pallumia attacked the town of Hestrel. ${sentence} Keldora will defend its people.

MR. SOL (Pallumia): That is not true.
`;

/** "level claimant act | content" of each claim in the sentence. */
function read(text: string, sentence: string): string[] {
  const extraction = extractText(text, {}, options);
  const from = text.indexOf(sentence);
  return extraction.claims
    .filter(({ content: [first] }) => first !== undefined && first[0] >= from && first[0] < from + sentence.length)
    .map(
      ({ level, claimant, act, content }) =>
        `${level} ${nameOf(extraction, claimant)} ${act} | ${content.map(([a, b]) => text.slice(a, b)).join(" … ")}`,
    );
}

const others = (text: string, sentence: string): string[] =>
  read(text, sentence).filter((claim) => !claim.startsWith("1 "));

describe("what another said ends where the words of the one who reports it begin", () => {
  test.each([
    ["Pallumia claims that our guards fired first, which is a lie.", "2 Pallumia allege | our guards fired first"],
    [
      "Their envoy told the Council that our army had used gas, a blatant falsehood.",
      "2 envoy state | our army had used gas",
    ],
    [
      "Pallumia insists that the village is empty, a claim without any basis.",
      "2 Pallumia allege | the village is empty",
    ],
    [
      "Pallumia accuses our guards of hiding the prisoners, an absurd charge.",
      "2 Pallumia accuse | our guards of hiding the prisoners",
    ],
    [
      "Pallumia asserts that it wants peace, but its guns have not fallen silent.",
      "2 Pallumia allege | it wants peace",
    ],
    [
      "While Pallumia says that it keeps the truce, its guns do not fall silent.",
      "2 Pallumia state | it keeps the truce",
    ],
    ["Although Pallumia denies it, its soldiers were in Hestrel.", "2 Pallumia deny | it"],
    [
      "After Pallumia announced that the truce was over, its guns opened fire.",
      "2 Pallumia report | the truce was over",
    ],
    [
      "The mission reported that Pallumia had fired first, and we have sent the proof to the Council.",
      "2 mission report | Pallumia had fired first",
    ],
    ["Velmar called for a truce, and Keldora accepted it at once.", "2 Velmar demand | a truce"],
    [
      "Pallumia accused Keldora of a provocation, an accusation that we reject.",
      "2 Pallumia accuse | Keldora of a provocation",
    ],
  ])("%s", (sentence, expected) => {
    expect(others(inLetter(sentence), sentence)).toEqual([expected]);
    expect(others(inTurn(sentence), sentence)).toEqual([expected]);
    // the author's own sentence stays whole
    expect(read(inLetter(sentence), sentence)[0]).toMatch(/^1 Oona Feld/);
  });

  test.each([
    [
      "The mission said that the bridge, which is closed, had been mined.",
      "the bridge, which is closed, had been mined",
    ],
    [
      "Velmar says that the road was open and that the guards had left.",
      "the road was open and that the guards had left",
    ],
    [
      "Velmar offered food, tents and a team that had worked in Lorne.",
      "food, tents and a team that had worked in Lorne",
    ],
  ])("but all that belongs to it stays: %s", (sentence, content) => {
    expect(read(inTurn(sentence), sentence).some((claim) => claim.endsWith(`| ${content}`))).toBe(true);
  });
});

test.each([
  ["The raid was condemned by the Secretary-General.", "2 Secretary-General condemn | The raid"],
  [
    "Nine people were killed, the mission said, and many more were wounded.",
    "2 mission state | Nine people were killed",
  ],
  [
    "As Pallumia itself admitted, the gunmen were paid from its budget.",
    "2 Pallumia concede | the gunmen were paid from its budget",
  ],
])("a speaker who reports at the edge of a sentence keeps the sentence: %s", (sentence, expected) => {
  const found = read(inTurn(sentence), sentence);
  expect(found[0]).toMatch(/^1 .*Feld/i);
  expect(found).toContain(expected);
});

test.each([
  ["Pallumia has not kept its promise to withdraw its troops.", "2 Pallumia promise | to withdraw its troops"],
  ["In breach of its pledge to withdraw, Pallumia has sent two more brigades.", "2 Pallumia promise | to withdraw"],
  ["We have received reports that prisoners were beaten in Lorne.", "2 ? report | prisoners were beaten in Lorne"],
  ["We are alarmed by reports of killings in Hestrel.", "2 ? report | killings in Hestrel"],
  ["The claim of Pallumia that our army used gas is untrue.", "2 Pallumia allege | our army used gas"],
  ["It was agreed at that meeting that the road would stay open.", "2 ? confirm | the road would stay open"],
  ["As confirmed by the observers, the guns stood in Hestrel.", "2 observers confirm | the guns stood in Hestrel"],
  ["Nine more people are believed to have been killed.", "2 ? believe | more people … to have been killed"],
  ["What Pallumia calls a liberation has left nine dead.", "2 Pallumia state | a liberation"],
  ["Their spokesman threatened the safety of our ships.", "2 spokesman threaten | the safety of our ships"],
])("nouns, passives and others inside a sentence: %s", (sentence, expected) => {
  expect(others(inLetter(sentence), sentence)).toEqual([expected]);
});

test.each([
  "Velmar thanked Pallumia for its commitment to help.",
  "It is well known that Pallumia began the war.",
  "There is no hope that the war will end soon.",
  "If Pallumia believes that it has won, it is wrong.",
  "Those who refuse to leave Hestrel live in fear.",
])("no claim inside: %s", (sentence) => {
  expect(
    read(inTurn(sentence), sentence).filter((claim) => claim.startsWith("2") && /promise|believe|reject/.test(claim)),
  ).toEqual([]);
});

test("what another does is no courtesy of the author", () => {
  expect(read(inLetter("Pallumia paid the gunmen."), "Pallumia paid the gunmen.")).toEqual([
    "1 Oona Feld state | Pallumia paid the gunmen",
  ]);
});
