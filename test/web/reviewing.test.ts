import { describe, expect, test } from "vitest";
import { reviewsInTable } from "../../src/query/reviews/importTable.ts";
import type { ShownReview } from "../../src/query/reviews/pageReviews.ts";
import { rowsOfCsv } from "../../src/read/table/csv.ts";
import { currentDecisions } from "../../web/review/currentDecisions.ts";
import type { Decision } from "../../web/review/decisions.ts";
import { expectsMove, moveBoundary, pointsOf } from "../../web/review/markedWords.ts";
import { reviewsTable } from "../../web/review/reviewsFile.ts";
import { decidedByOthers, listedReviews, marksOf } from "../../web/review/told.ts";
import { readSamples } from "../query/sampleGraph.ts";

const records = readSamples().slice(0, 3);
const claim = records[0]!.claims[0]!;
const decision = (key: number, row: Decision["row"], part: Partial<Decision> = {}): Decision => ({
  key,
  row,
  words: "",
  claim: claim.id,
  kept: "here",
  review: null,
  isUndone: false,
  madeAt: "2025-04-01T10:00:00.000Z",
  ...part,
});
const context = {
  file: "reviews.csv",
  records,
  reviews: [],
  canonicalOf: (id: string) => id,
  textOf: () => null,
  who: null,
  when: "2025-04-01T10:00:00.000Z",
};

describe("words that are marked by keys", () => {
  const text = "He said 𝔒sk’s bridge, which burned, didn’t fall.";
  const words = (place: { start: number; end: number }): string => text.slice(place.start, place.end);
  const start = { start: text.indexOf("bridge"), end: text.indexOf("bridge") + "bridge".length };

  test("go on and back a word at a time, at either end, and never to nothing", () => {
    const end = expectsMove({ key: "ArrowRight", shiftKey: false })!;
    const begin = expectsMove({ key: "ArrowLeft", shiftKey: true })!;
    const further = moveBoundary(text, moveBoundary(text, start, end), end);
    expect(words(further)).toBe("bridge, which");
    expect(words(moveBoundary(text, further, begin))).toBe("𝔒sk’s bridge, which");
    const less = expectsMove({ key: "ArrowLeft", shiftKey: false })!;
    expect(words(moveBoundary(text, start, less))).toBe("bridge");
    expect(expectsMove({ key: "ArrowUp", shiftKey: false })).toBeNull();
  });

  test("are counted in code points, as graphs count", () => {
    const { start: from, end: to } = pointsOf(text, start);
    expect(Array.from(text).slice(from, to).join("")).toBe("bridge");
    expect(from).toBe(start.start - 1);
  });
});

describe("what is decided on the page", () => {
  test("comes out of its file as it was decided, formulas and “none” included", () => {
    const rows: Decision["row"][] = [
      { decision: "comment", id: claim.id, text: '=1+1, "see"\nthe map', who: "Ada", when: "2025-04-01T10:00:00.000Z" },
      { decision: "correct", id: claim.id, claimant: "-", who: "Ada", when: "2025-04-01T10:00:01.000Z" },
    ];
    const { reviews } = reviewsInTable(rowsOfCsv(reviewsTable(rows.map((row, n) => decision(n, row)))), context);
    expect(reviews.map(({ text, correction, who }) => [text, correction?.claimant, who])).toEqual([
      ['=1+1, "see"\nthe map', undefined, "Ada"],
      [null, null, "Ada"],
    ]);
  });

  test("a thousand times of one claim is as if the last of them were alone, and all of them are told", () => {
    const many = Array.from({ length: 1_000 }, (_, n) =>
      decision(n, { decision: n % 2 === 0 ? "reject" : "accept", id: claim.id, who: "Ada" }),
    );
    const { records: now } = currentDecisions({ records, across: null }, many, {
      labels: new Map(),
      textOf: () => null,
    });
    expect(now).toEqual(records);
    const { records: less } = currentDecisions({ records, across: null }, many.slice(0, 999), {
      labels: new Map(),
      textOf: () => null,
    });
    expect(less.flatMap(({ claims }) => claims).some(({ id }) => id === claim.id)).toBe(false);
    expect(listedReviews([], many)).toHaveLength(1_000);
    expect(marksOf(listedReviews([], many)).get(claim.id)?.verdict).toBe("right");
  });

  test("of a claim that is not open changes nothing, and what is no decision is told", () => {
    const elsewhere = decision(0, { decision: "reject", id: "0123456789abcdef0123456789abcdef" });
    const none = decision(1, { decision: "correct", id: claim.id, date: "soon" });
    const { records: now, refused } = currentDecisions({ records, across: null }, [elsewhere, none], {
      labels: new Map(),
      textOf: () => null,
    });
    expect([now, refused]).toEqual([records, [1]]);
  });

  test("is left to the program where somebody else decided of the same", () => {
    const served: ShownReview[] = [
      {
        id: "r1",
        decision: "accept",
        words: "accept",
        who: "Bo",
        when: "2025-04-01T10:00:00.000Z",
        about: [claim.id],
        state: "holds",
        text: null,
      },
      {
        id: "r2",
        decision: "reject",
        words: "reject",
        who: "Bo",
        when: "2025-04-01T10:00:00.000Z",
        about: ["b"],
        state: "undone",
        text: null,
      },
    ];
    const told = listedReviews(served, [decision(0, { decision: "reject", id: claim.id, who: "Ada" })]);
    expect([...decidedByOthers(told, "Ada")]).toEqual([claim.id]);
    expect([...decidedByOthers(told, "Bo")]).toEqual([]);
  });
});
