import { describe, expect, it } from "vitest";
import { lookupWith } from "../../src/extract/lookup.ts";
import { ClaimGraph, extract } from "../../src/index.ts";
import type { ClaimQuestion } from "../../src/query/claims.ts";
import { nameIn } from "../../src/query/claims.ts";

const lookup = lookupWith([
  { key: "x:1", kind: "state", names: ["Keldora"], adjectives: ["Keldoran"], people: ["Keldorans"] },
  { key: "x:2", kind: "state", names: ["Pallumia"], adjectives: ["Pallumian"], people: ["Pallumians"] },
  { key: "x:6", kind: "place", names: ["Hasterra", "Hestrel"] },
]);

const texts = [
  [
    "2025-03-04",
    "The Keldoran Ministry of Defence said on Sunday that Pallumian troops had attacked Hestrel. Pallumia denied that it had attacked the town.",
  ],
  ["2025-04-10", "Edrel Sorbin said that the ministry’s letter was late. The mayor demanded that the ferry leave."],
  ["2025-05-02", "A fisherman said that soldiers had attacked Hasterra."],
] as const;
const graph = new ClaimGraph();
for (const [date, text] of texts) graph.addExtraction(extract(text, { date, lookup }));

const found = (question: ClaimQuestion): string[] =>
  graph.ask(question).map(({ claim }) => claim.content.map(({ quote }) => quote).join(" … "));

const ATTACK = "Pallumian troops had attacked Hestrel";
const DENIAL = "it had attacked the town";
const LETTER = "the ministry’s letter was late";
const FERRY = "the ferry leave";
const SOLDIERS = "soldiers had attacked Hasterra";

describe("a question for claims", () => {
  it("that asks for nothing gives all", () => {
    expect(found({}).sort()).toEqual([ATTACK, DENIAL, FERRY, LETTER, SOLDIERS].sort());
  });

  it("finds who claims, and who answers for it, under any of the names", () => {
    expect(found({ by: "Keldora" })).toEqual([ATTACK]);
    expect(found({ by: "ministry of defence" })).toEqual([ATTACK]);
    expect(found({ by: "Keldoran Ministry" })).toEqual([ATTACK]);
    expect(found({ by: "SORBIN" })).toEqual([LETTER]);
    expect(found({ by: "Kel" })).toEqual([]);
    expect(found({ by: "" })).toEqual([]);
  });

  it("takes an id or an IRI", () => {
    const [first] = graph.ask({ by: "Keldora" });
    const id = first!.claim.principal!;
    expect(found({ by: id })).toEqual([ATTACK]);
    expect(found({ by: `https://w3id.org/claimgraph/id/actor/${id}` })).toEqual([ATTACK]);
  });

  it("finds what is claimed of a place under its other name, and of a participant", () => {
    expect(found({ about: "Hestrel" }).sort()).toEqual([ATTACK, SOLDIERS].sort());
    expect(found({ about: "Hasterra" })).toEqual(found({ about: "Hestrel" }));
    expect(found({ about: "Pallumian troops" })).toEqual([ATTACK]);
  });

  it("finds what is said of a thing that is neither actor, place nor event, in whatever form of the word", () => {
    expect(found({ about: "ferry" })).toEqual([FERRY]);
    expect(found({ about: "ferries" })).toEqual([FERRY]);
    expect(found({ about: "late letter" })).toEqual([LETTER]);
    expect(found({ about: "bridge" })).toEqual([]);
  });

  it("narrows by act, denial and words, whatever their case and apostrophes", () => {
    expect(found({ act: "demand" })).toEqual([FERRY]);
    expect(found({ polarity: "denied" })).toEqual([DENIAL]);
    expect(found({ text: "MINISTRY'S  letter" })).toEqual([LETTER]);
    expect(found({ act: "demand", by: "Keldora" })).toEqual([]);
  });

  it("takes a claim without a date of its own by the last day by which it was said", () => {
    expect(found({ to: "2025-03-02" })).toEqual([ATTACK]);
    expect(found({ to: "2025-03" }).sort()).toEqual([ATTACK, DENIAL].sort());
    expect(found({ from: "2025-03-03", to: "2025-03-31" })).toEqual([DENIAL]);
    expect(found({ from: "2025-04", to: "2025-04" }).sort()).toEqual([FERRY, LETTER].sort());
    expect(() => graph.ask({ from: "soon" })).toThrow("“soon” is no date");
  });

  it("leaves out what is less sure", () => {
    const least = Math.min(...graph.ask().map(({ claim }) => claim.confidence));
    const sure = graph.ask({ minConfidence: (least + 1) / 100 });
    expect(sure.length).toBeLessThan(5);
    expect(sure.every(({ claim }) => claim.confidence > least)).toBe(true);
  });
});

it("a claimant is shown by the fullest name of its document", () => {
  const [first] = graph.ask({ by: "Keldora" });
  expect(nameIn(first!.document, first!.claim.claimant)).toBe("Keldoran Ministry of Defence");
  expect(nameIn(first!.document, null)).toBeNull();
  expect(nameIn(first!.document, "0".repeat(32))).toBeNull();
});
