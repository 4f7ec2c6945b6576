import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GRAPH_FORMATS } from "../../src/export/graphFormats.ts";
import { readContents } from "../../src/export/readContents.ts";
import { graphPieces } from "../../src/export/readGraph.ts";
import { makeReview, reviewsInOrder } from "../../src/model/review.ts";
import { claimTarget } from "../../src/model/seen.ts";
import { loadShapes } from "../../src/node/disk/shapes.ts";
import { quadsToReviews, readReview } from "../../src/rdf/quadsToReviews.ts";
import { reviewInText } from "../../src/rdf/readReviewText.ts";
import { reviewHead, reviewToQuads, writeReview } from "../../src/rdf/reviewToQuads.ts";
import { DEFAULT_NAMES } from "../../src/rdf/vocabulary/namespaces.ts";
import { arbitraryReview } from "./arbitraryReview.ts";
import { readSample, sampleNames } from "./realRecords.ts";

const WHEN = "2025-03-19T10:20:00.000Z";
const records = sampleNames()
  .slice(0, 3)
  .map((name) => readSample(name).record);
const [record] = records;
const accepted = makeReview({
  decision: "accepted",
  who: "Ada",
  when: WHEN,
  targets: [claimTarget(record!, record!.claims[0]!)],
});

describe("a review", () => {
  it("comes back from its file without loss, and has one file for what it says", () => {
    fc.assert(
      fc.property(arbitraryReview, (review) => {
        const text = writeReview(review);
        expect(readReview(text, review.id, "test")).toEqual(review);
        expect(reviewInText(text, reviewHead(DEFAULT_NAMES).length, review.id)).toEqual(review);
        expect(writeReview(makeReview(review))).toBe(text);
      }),
    );
  });

  it("comes back with others, in whatever order their triples come", () => {
    fc.assert(
      fc.property(fc.array(arbitraryReview, { maxLength: 4 }), (reviews) => {
        const quads = reviews.flatMap((review) => [...reviewToQuads(review)]);
        expect(quadsToReviews([...quads].reverse(), "test")).toEqual(reviewsInOrder(reviews));
      }),
    );
  });

  it("is left to the reader of Turtle where its file has another form or says anything else", () => {
    const text = writeReview(accepted);
    const head = reviewHead(DEFAULT_NAMES);
    expect(text.startsWith(head)).toBe(true);
    for (const other of [
      text.replace('"Ada"', '"Bo"'),
      text.slice(0, text.length - 3),
      text.replace("oa:hasBody", "<http://www.w3.org/ns/oa#hasBody>"),
      `${text}# a comment`,
      head,
    ])
      expect(reviewInText(other, head.length, accepted.id)).toBeNull();
  });

  it("is refused where its file was changed", () => {
    const text = writeReview(accepted);
    expect(() => readReview(text.replace('"Ada"', '"Bo"'), accepted.id, "f.ttl")).toThrow(
      /changed after it was written/,
    );
    expect(() => readReview(text.slice(0, text.length / 2), accepted.id, "f.ttl")).toThrow(/this is not Turtle/);
  });

  it("has the shapes of reviews", async () => {
    const shapes = await loadShapes(DEFAULT_NAMES);
    const corrected = makeReview({
      decision: "corrected",
      who: null,
      when: WHEN,
      targets: [claimTarget(record!, record!.claims[1]!)],
      correction: { claimant: null, act: "deny", date: "2025-03-02" },
    });
    const hidden = makeReview({ decision: "hidden", who: null, when: WHEN, targets: [], covers: ["Jorun Halvey"] });
    for (const review of [accepted, corrected, hidden]) expect(await shapes(reviewToQuads(review))).toEqual([]);
  });
});

describe.each(GRAPH_FORMATS)("reviews in %s", (format) => {
  it("stand beside documents as they were read, and come back with them to the byte", async () => {
    const corrected = makeReview({
      decision: "corrected",
      who: "Bo",
      when: WHEN,
      targets: [claimTarget(record!, record!.claims[1]!)],
      correction: { extent: { textId: record!.textId, spans: record!.claims[1]!.content } },
    });
    const text = [...graphPieces({ records, links: null, own: [], reviews: [accepted, corrected] }, format)].join("");
    const back = await readContents(text, format, "test");
    expect(back.reviews).toEqual(reviewsInOrder([accepted, corrected]));
    expect(back.own).toEqual([]);
    expect([...graphPieces(back, format)].join("")).toBe(text);
  });
});
