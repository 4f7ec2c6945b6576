import { describe, expect, it } from "vitest";
import type { AttributionLine, GoldLine } from "../../src/evaluate/gold.ts";
import { evaluateKinds, formatKinds } from "../../src/evaluate/kinds.ts";

const TEXT = "MR HALVEY: Our army left the bridge. It is closed. MS TYLE: Thank you.";
const content = (words: string): [number, number][] => {
  const start = TEXT.indexOf(words);
  return [[start, start + words.length]];
};
const claim = (id: string, words: string, more: Partial<AttributionLine> = {}): AttributionLine => ({
  id,
  source: [[0, 9]],
  cue: [],
  content: content(words),
  act: "state",
  level: 1,
  sourceEntity: "Halvey",
  principal: "Keldora",
  confidence: 0.95,
  ...more,
});
const gold: GoldLine[] = [
  {
    id: "d",
    text: TEXT,
    kind: "briefing",
    head: { date: "2025-03-04", genre: "transcript", author: null },
    attributions: [claim("a", "Our army left the bridge"), claim("b", "It is closed")],
  },
];
const score = (attributions: AttributionLine[], document = {}) =>
  evaluateKinds(gold, [{ id: "d", document, attributions }]);

describe("figures by kind of text", () => {
  it("are full for the gold itself, and count a kind that is not listed as a transcript", () => {
    const found = score([...(gold[0]?.attributions ?? [])], { date: "2025-03-04", genre: "transcript" });
    expect(found).toMatchObject({
      claim_head: 1,
      entity: 1,
      principal: 1,
      act: 1,
      date: 1,
      genre: 1,
      sure: 1,
      bold: 1,
    });
    expect([...found.families.keys()]).toEqual(["transcript"]);
  });

  it("tell a wrong speaker from a wrong principal", () => {
    const found = score([
      claim("a", "Our army left the bridge", { sourceEntity: "Tyle" }),
      claim("b", "It is closed", { principal: "Pallumia" }),
    ]);
    expect([found.entity, found.principal, found.sure]).toEqual([0.5, 0.5, 0.5]);
  });

  it("leave out a claim of the same speaker inside his own sentence, and narration", () => {
    const more = [claim("n", "the bridge", { voice: "narration" }), claim("o", "army left", { level: 2, parent: "a" })];
    expect(score([...(gold[0]?.attributions ?? []), ...more]).sure).toBe(1);
  });

  it("are printed a line each, families by name", () => {
    expect(formatKinds(score([])).split("\n").slice(0, 3)).toEqual([
      "claim_head   0.000",
      "relaxed      0.000",
      "transcript   0.000",
    ]);
  });
});
