import fc from "fast-check";
import { expect, test } from "vitest";
import { Linker, link } from "../../src/link/linker.ts";
import type { Links } from "../../src/model/link.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { inventedRecords } from "../bench/records.mjs";
import { goldSamples } from "./goldRecords.ts";

const { records } = goldSamples();
const bytes = ({ links, canonical }: Links): string => JSON.stringify([links, [...canonical]]);

test("documents in any order give the same links", () => {
  const expected = bytes(link(records));
  fc.assert(
    fc.property(fc.shuffledSubarray([...records], { minLength: records.length }), (shuffled) => {
      expect(bytes(link(shuffled))).toBe(expected);
    }),
    { numRuns: 12 },
  );
});

test("documents that were read ahead are linked as others are, those too that come in another reading", () => {
  const linker = new Linker();
  linker.read(records.slice(0, 40).map((record) => ({ ...record, title: null, claims: [] })));
  linker.read(records.slice(20));
  expect(bytes(linker.link(records))).toBe(bytes(link(records)));
});

/** The same documents as they may be read another time. */
const READINGS: readonly ((record: DocumentRecord) => DocumentRecord)[] = [
  (record) => record,
  (record) => ({ ...record, dating: null, title: null }),
  (record) => ({ ...record, claims: record.claims.filter((_, n) => n % 3 !== 0) }),
  (record) => ({ ...record, claims: record.claims.map((claim) => ({ ...claim, principal: null })) }),
  (record) => ({
    ...record,
    actors: record.actors.map((actor) => ({ ...actor, kind: actor.kind === "state" ? "person" : "state" })),
  }),
];
const readings = READINGS.map((read) => records.map(read));

test("documents more, documents less and documents read again give what linking anew gives", () => {
  const step = fc
    .tuple(
      fc.shuffledSubarray(
        records.map((_, n) => n),
        { minLength: 1 },
      ),
      fc.array(fc.nat(READINGS.length - 1), { minLength: records.length, maxLength: records.length }),
    )
    .map(([chosen, read]) => chosen.map((n) => readings[read[n]!]![n]!));
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 5 }), (steps) => {
      const kept = new Linker();
      for (const one of steps) expect(bytes(kept.link(one))).toBe(bytes(link(one)));
    }),
    { numRuns: 15 },
  );
});

test("one document more and one less among many change what linking anew changes", () => {
  const many = inventedRecords(60);
  const kept = new Linker();
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(many.length - 1), { maxLength: 3 }), (left) => {
      const some = many.filter((_, n) => !left.includes(n));
      expect(bytes(kept.link(some))).toBe(bytes(link(some)));
    }),
    { numRuns: 8 },
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
