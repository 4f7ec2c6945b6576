import { describe, expect, test } from "vitest";
import { confidenceIn } from "../../src/extract/confidence.ts";
import { extract } from "../../src/extract/pipeline.ts";
import { readDocument } from "../../src/read/document.ts";

const told = { confidence: 95, voice: "reported", level: 1, hasClaimant: true } as const;

describe("the confidence of a claim", () => {
  test("is that of its rule and model in news and reports", () => {
    expect(confidenceIn("news", told)).toBe(95);
    expect(confidenceIn("report", { ...told, level: 2 })).toBe(95);
  });

  test("is lower for claims of others in a party's own text", () => {
    expect(confidenceIn("statement", { ...told, level: 2 })).toBeLessThan(80);
    expect(confidenceIn("transcript", told)).toBeLessThan(80);
  });

  test("of a party's own sentence is higher if the text names the party", () => {
    const own = { ...told, voice: "authorial", confidence: 85 } as const;
    expect(confidenceIn("statement", own)).toBeGreaterThanOrEqual(90);
    expect(confidenceIn("transcript", own)).toBeGreaterThanOrEqual(85);
    expect(confidenceIn("transcript", { ...own, hasClaimant: false })).toBeLessThan(80);
  });

  test("is the confidence of extracted claims", () => {
    const text =
      "MR HALVEY: Our army left the bridge. Pallumia said that it had closed the road.\n\nMS TYLE: We reject that claim.\n";
    const { claims } = extract(readDocument(Buffer.from(text), "briefing.txt"));
    expect(claims.filter(({ voice }) => voice === "authorial").map(({ confidence }) => confidence)).toContain(86);
  });
});
