import fc from "fast-check";
import { expect, test } from "vitest";
import { Linker, link } from "../../src/link/linker.ts";
import type { Links } from "../../src/model/link.ts";
import { goldSamples } from "./goldRecords.ts";

const { records } = goldSamples();
const bytes = ({ links, canonical }: Links): string => JSON.stringify([links, [...canonical]]);
const some = fc.shuffledSubarray([...records], { minLength: 1 });

test("documents in any order give the same links", () => {
  const expected = bytes(link(records));
  fc.assert(
    fc.property(fc.shuffledSubarray([...records], { minLength: records.length }), (shuffled) => {
      expect(bytes(link(shuffled))).toBe(expected);
    }),
    { numRuns: 12 },
  );
});

test("documents more and documents less give what linking anew gives", () => {
  fc.assert(
    fc.property(fc.array(some, { minLength: 2, maxLength: 4 }), (steps) => {
      const kept = new Linker();
      for (const step of steps) expect(bytes(kept.link(step))).toBe(bytes(link(step)));
    }),
    { numRuns: 12 },
  );
});

test("everything has one canonical, which is its own and of its kind", () => {
  const { canonical } = link(records);
  for (const { id, claims, actors, events, places } of records) {
    for (const things of [[{ id }], claims, actors, events, places])
      for (const thing of things) {
        const group = canonical.get(thing.id)!;
        expect(canonical.get(group)).toBe(group);
        expect(group <= thing.id).toBe(true);
      }
  }
});
