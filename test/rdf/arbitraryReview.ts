import fc from "fast-check";
import { ACTS, POLARITIES } from "../../src/model/claim.ts";
import { type Correction, DECISIONS, makeReview, REVIEWED_KINDS, type Review } from "../../src/model/review.ts";
import { anyText } from "./arbitraryRecord.ts";

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length });
const id = hex(32);
const words = anyText;

const meant = fc.option(fc.record({ kind: fc.constantFrom("actor" as const, "cited" as const), id, name: words }));
const extent = fc.record({
  textId: hex(64),
  // of one place a text has one wording
  spans: fc.uniqueArray(
    fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 }), words).map(([start, length, quote]) => ({
      start,
      end: start + length,
      quote,
    })),
    { minLength: 1, maxLength: 3, selector: ({ start }) => start },
  ),
});
const inOrder = ({ textId, spans }: { textId: string; spans: { start: number; end: number; quote: string }[] }) => ({
  textId,
  spans: [...spans].sort((a, b) => a.start - b.start || a.end - b.end),
});

const correction: fc.Arbitrary<Correction | null> = fc.option(
  fc.record(
    {
      claimant: meant,
      principal: meant,
      act: fc.constantFrom(...ACTS),
      polarity: fc.constantFrom(...POLARITIES),
      extent: extent.map(inOrder),
      date: fc.option(fc.constantFrom("2025", "2025-03-02", "1990~")),
      event: id,
      place: fc.option(id),
    },
    { requiredKeys: [] },
  ),
);

const target = fc.record({
  kind: fc.constantFrom(...REVIEWED_KINDS),
  id,
  document: fc.option(id),
  seen: hex(64),
  words: fc.option(fc.record({ content: words, cue: words, claimant: words })),
});

/** Any review that can be written, also such as nobody would make. */
export const arbitraryReview: fc.Arbitrary<Review> = fc
  .record({
    decision: fc.constantFrom(...DECISIONS),
    who: fc.option(words),
    when: fc
      .date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString()),
    targets: fc.uniqueArray(target, { minLength: 1, maxLength: 2, selector: ({ id }) => id }),
    considering: fc.uniqueArray(id, { maxLength: 2 }),
    correction,
    text: fc.option(words),
    covers: fc.uniqueArray(words, { maxLength: 2 }),
  })
  .map(makeReview);
