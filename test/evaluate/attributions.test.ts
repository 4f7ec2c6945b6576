import { describe, expect, it } from "vitest";
import { evaluateAttributions } from "../../src/evaluate/attributions.ts";
import { round } from "../../src/evaluate/figures.ts";
import type { AttributionLine } from "../../src/evaluate/gold.ts";
import { classOf, headOf, wordsIn, wordsOf } from "../../src/evaluate/words.ts";
import type { Span } from "../../src/model/span.ts";

const TEXT =
  "The minister of Velmar said that the bridge was blown up. “We did not do it,” Ostrel’s envoy, Ana Brod, replied.";
/** Spans of words in TEXT, each found after the one before. */
const at = (...parts: string[]): Span[] => {
  let from = 0;
  return parts.map((part) => {
    const start = TEXT.indexOf(part, from);
    expect(start, part).toBeGreaterThanOrEqual(0);
    from = start + part.length;
    return [start, from] as const;
  });
};
const said: AttributionLine = {
  source: at("The minister of Velmar"),
  cue: at("said"),
  content: at("that the bridge was blown up"),
};
const replied: AttributionLine = {
  source: at("Ostrel’s envoy, Ana Brod"),
  cue: at("replied"),
  content: at("We did not do it"),
};
const score = (gold: AttributionLine[], predicted: AttributionLine[], options = {}) =>
  evaluateAttributions([{ id: "d", text: TEXT, attributions: gold }], [{ id: "d", attributions: predicted }], options);

describe("words of the reference scorer", () => {
  it("are runs of letters, digits and underscores", () => {
    const words = wordsOf("don’t A_1 2.5 naïve Şuşa");
    expect(words.word).toEqual(["don", "t", "A_1", "2", "5", "naïve", "Şuşa"]);
  });

  it("count code points, or UTF-16 units where asked", () => {
    expect(wordsOf("😀 yes").start).toEqual([2]);
    expect(wordsOf("😀 yes", "utf16").start).toEqual([3]);
  });

  it("have a head before the first comma or preposition", () => {
    const words = wordsOf(TEXT);
    const head = (span: Span[]) => words.word[headOf(words, wordsIn(words, span)) ?? -1];
    expect(head(at("The minister of Velmar"))).toBe("minister");
    expect(head(at("Ostrel’s envoy, Ana Brod"))).toBe("envoy");
  });

  it("know what stands in quotation marks", () => {
    const words = wordsOf(TEXT);
    expect(classOf(words, wordsIn(words, at("We did not do it")))).toBe("direct");
    expect(classOf(words, wordsIn(words, at("blown up. “We did")))).toBe("mixed");
    expect(classOf(words, wordsIn(words, at("blown up")))).toBe("indirect");
  });
});

describe("evaluateAttributions", () => {
  it("gives 1 for gold against itself", () => {
    const { scores, items } = score([said, replied], [said, replied]);
    expect(scores.content_strict).toEqual({ p: 1, r: 1, f1: 1, tp: 2, pred: 2, gold: 2 });
    expect(scores.claim_head.f1).toBe(1);
    expect(scores.by_class.direct).toMatchObject({ gold: 1, pred: 1, strict: { p: 1, r: 1, f1: 1 } });
    expect(items.map((x) => x.outcome)).toEqual(["right", "right"]);
  });

  it("scores by hand: one content short by one of six words, one missed, one false", () => {
    const short = { ...said, content: at("the bridge was blown up") };
    const wrong = { source: [], cue: at("did"), content: at("Ana Brod") };
    const { scores, items } = score([said, replied], [short, wrong]);
    expect(scores.content_strict.tp).toBe(0);
    expect(scores.content_relaxed).toEqual({ p: 0.5, r: 0.5, f1: 0.5, tp: 1, pred: 2, gold: 2 });
    // 5 of 5 and 0 of 2 words; 5 of 6 and 0 of 5
    expect(scores.content_soft).toEqual({ p: 0.5, r: 0.4167, f1: 0.4545 });
    expect(scores.content_token).toMatchObject({ tp: 5, pred: 7, gold: 11 });
    expect(scores.on_matched).toMatchObject({ pairs: 1, source_head: 1, source_exact: 1, cue_exact: 1 });
    expect(items.map((x) => x.outcome)).toEqual(["right", "missed", "false"]);
    expect(score([said], [short], { dropThat: true }).scores.content_strict.f1).toBe(1);
  });

  it("counts a wrong claimant, and a claimant that is missing on both sides", () => {
    const other = { ...said, source: at("Ana Brod") };
    const { scores, items } = score([said], [other]);
    expect([scores.content_relaxed.f1, scores.claim_overlap.f1, scores.claim_head.f1]).toEqual([1, 0, 0]);
    expect(items[0]).toMatchObject({
      outcome: "wrongClaimant",
      source: "The minister of Velmar",
      predicted: "Ana Brod",
    });
    const none = { ...said, source: [] };
    expect(score([none], [none]).scores.claim_head.f1).toBe(1);
  });

  it("ignores predictions in discarded regions, and counts a document without prediction as empty", () => {
    const gold = { id: "d", text: TEXT, attributions: [said], discard: at("“We did not do it,” Ostrel’s envoy") };
    expect(evaluateAttributions([gold], [{ id: "d", attributions: [said, replied] }]).scores.content_strict.p).toBe(1);
    expect(evaluateAttributions([gold], []).scores.content_strict).toMatchObject({ p: 0, r: 0, gold: 1 });
    expect(evaluateAttributions([], []).scores.content_strict).toMatchObject({ p: 1, r: 1 });
  });
});

describe("round", () => {
  it("breaks exact ties to even, as the reference does", () => {
    expect([round(0.03125), round(0.09375), round(0.12345), round(2 / 3), round(0.5, 0), round(1.5, 0)]).toEqual([
      0.0312, 0.0938, 0.1235, 0.6667, 0, 2,
    ]);
  });
});
