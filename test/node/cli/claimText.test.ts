import { describe, expect, it } from "vitest";
import { claimText } from "../../../src/node/cli/claimText.ts";
import { paintFor } from "../../../src/node/cli/terminal.ts";
import { extraction, TEXT } from "../../export/fixtureExtraction.ts";

const plain = { paint: paintFor(false), width: 84 };

describe("claims for reading", () => {
  it("lays out claimant, act, words and place, what is nested beneath what holds it", () => {
    expect(claimText(extraction, plain)).toBe(`Shots at the market
Halyard · 2025-03-03 · news · market.txt · 4 claims

  1    Pallumia — denies “denied”
       │ its guards fired first
       line 1 · indirect · confidence 0.90

  2    Ministry of Foreign Affairs of Pallumia for Pallumia — states “said”
       │ Two soldiers died
       line 2 · direct · said 2025-03-03 · confidence 0.60

  3    Ministry of Foreign Affairs of Pallumia — states “adding”
       │ Keldora blamed the guards
       line 2 · indirect · confidence 0.90

       3.1  Keldora — accuses “blamed”
            │ the guards
            line 2 · indirect · confidence 0.90

`);
  });

  it("says of a denial by another act that its content is denied", () => {
    const rejecting = extraction.claims.map((claim) =>
      claim.id === "c1" ? { ...claim, act: "reject" as const } : claim,
    );
    expect(claimText({ ...extraction, claims: rejecting }, plain)).toContain("Pallumia — rejects (denied) “denied”");
  });

  it("keeps within the width", () => {
    const long = { ...extraction, title: "Shots ".repeat(30) };
    for (const line of claimText(long, { ...plain, width: 50 }).split("\n"))
      expect(line.length).toBeLessThanOrEqual(50);
  });

  it("shows a nested claim by itself where the claim that holds it is not sure enough", () => {
    const doubtful = {
      ...extraction,
      claims: extraction.claims.map((claim) => (claim.id === "c3" ? { ...claim, confidence: 10 } : claim)),
    };
    const text = claimText(doubtful, { ...plain, minConfidence: 0.7 });
    expect(text).toContain("  2    Keldora — accuses");
    expect(text).toContain("2 claims");
  });

  it("lets no control character of a document reach the terminal", () => {
    const hostile = TEXT.replace("Two soldiers", "Two\x1b[2Jolders");
    const shown = claimText(
      { ...extraction, title: "a\x07b\u202ec", document: { ...extraction.document, text: hostile } },
      plain,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(shown).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  });

  it("marks by colour only where colours are wanted", () => {
    expect(claimText(extraction, { ...plain, paint: paintFor(true) })).toContain("\x1b[1mPallumia\x1b[22m");
    expect(claimText(extraction, plain)).not.toContain("\x1b");
  });
});
