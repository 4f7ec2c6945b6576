import { describe, expect, test } from "vitest";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { type Correction, type Decision, makeReview, type Review } from "../../src/model/review.ts";
import { claimTarget } from "../../src/model/seen.ts";
import { reviewedArticles } from "../../src/node/train/reviewedGold.ts";
import { readDocumentOf } from "./readText.ts";

const TEXT =
  "“🕊 is a symbol,” the mayor of Osk said. Keldora’s spokesman Oren Vask said that the guard post had been left. Pallumia denied that it had shelled the bridge.\n";
const record = recordOf(readDocumentOf(TEXT));
const reported = record.claims.filter(({ voice, level }) => voice === "reported" && level === 1);
/** Gold contents have their “that” and quotation marks. */
const bare = (words: string): string => words.replace(/^that /, "").replaceAll(/[“”]/g, "");
const decide = (n: number, decision: Decision, who = "Ada", correction?: Correction): Review =>
  makeReview({
    decision,
    who,
    when: "2025-04-01T10:00:00.000Z",
    targets: [claimTarget(record, reported[n]!)],
    ...(correction === undefined ? {} : { correction }),
  });
const articles = (...reviews: Review[]) => reviewedArticles([record], reviews, () => TEXT);
const others = reported.map((_, n) => n).slice(2);

describe("a document that people reviewed to the end", () => {
  test("is gold: what was accepted and corrected is told in it, in the words of the text, and nothing that was rejected", () => {
    expect(reported.length).toBeGreaterThanOrEqual(3);
    const vask = record.actors.find(({ names }) => names.includes("Oren Vask"))!;
    const [article] = articles(
      decide(0, "corrected", "Ada", { claimant: { kind: "actor", id: vask.id, name: "Oren Vask" } }),
      decide(1, "rejected"),
      ...others.map((n) => decide(n, "accepted")),
    );
    const told = article!.attributions.map(({ source, content }) =>
      [source, content].map((spans) => spans.map(([start, end]) => TEXT.slice(start, end)).join(" … ")),
    );
    expect(told).toHaveLength(reported.length - 1);
    const quotes = reported.map(({ content }) => content.map(({ quote }) => quote).join(" … "));
    expect(told[0]![0]).toBe("Oren Vask");
    expect(told.map(([, content]) => bare(content!))).toEqual([0, ...others].map((n) => bare(quotes[n]!)));
    expect(told.some(([, content]) => content!.startsWith("that "))).toBe(true);
  });

  test("is none where a claim is open, where people disagree, where the text is not there, and where a decision was undone", () => {
    const all = reported.map((_, n) => decide(n, "accepted"));
    expect(articles(...all)).toHaveLength(1);
    expect(articles(...all.slice(1))).toEqual([]);
    expect(articles(...all, decide(0, "rejected", "Bo"))).toEqual([]);
    expect(reviewedArticles([record], all, () => null)).toEqual([]);
    const undone = makeReview({
      decision: "undone",
      who: "Ada",
      when: "2025-04-02T10:00:00.000Z",
      targets: [{ kind: "review", id: all[0]!.id, document: null, seen: all[0]!.id, words: null }],
    });
    expect(articles(...all, undone)).toEqual([]);
  });
});
