import fc from "fast-check";
import { expect, test } from "vitest";
import { firstIndex } from "../../src/model/firstIndex.ts";

test("the first index for which a condition holds is the one that a search from the start finds", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), fc.nat(5), (numbers, wanted, from) => {
      const sorted = [...numbers].sort((a, b) => a - b);
      const plain = sorted.findIndex((one, i) => i >= from && one >= wanted);
      const found = firstIndex(sorted.length, (i) => (sorted[i] ?? 0) >= wanted, from);
      expect(found).toBe(plain < 0 ? Math.max(from, sorted.length) : plain);
    }),
  );
});
