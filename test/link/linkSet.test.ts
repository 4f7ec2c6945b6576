import fc from "fast-check";
import { expect, test } from "vitest";
import { type Candidate, LinkSet } from "../../src/link/blocks/linkSet.ts";

const candidate: fc.Arbitrary<Candidate> = fc.record({
  relation: fc.constantFrom("disputes", "repeats", "sameActor", "partOfEvent"),
  from: fc.constantFrom("a1", "a2", "b1", "c"),
  to: fc.constantFrom("a2", "b1", "b2", "d"),
  confidence: fc.constantFrom(66, 78, 88),
  because: fc.constantFrom("the same words", "different numbers"),
  rule: fc.constantFrom("repeat.words", "dispute.number"),
  words: fc.constant(null),
});

test("links are the same and in the same order whether or not they are kept for the next linking", () => {
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 60 }), fc.nat(59), (candidates, at) => {
      const [once, kept] = [new LinkSet(false), new LinkSet(true)];
      // what is taken back has no other ground yet
      const first = candidates[at];
      for (const set of [once, kept]) {
        if (first !== undefined) set.add(first);
        if (first !== undefined) set.remove(first);
        for (const one of candidates) set.add(one);
      }
      expect(once.all()).toEqual(kept.all());
    }),
  );
});
