import fc from "fast-check";
import { expect, test } from "vitest";
import { BlockIndex, type BlockKey } from "../../src/link/blocks/blocks.ts";
import { digest } from "../../src/link/digest/digest.ts";
import { ACTORS } from "../../src/link/grouping/actorComparing.ts";
import { actorRow } from "../../src/link/grouping/actorRow.ts";
import { Linker, link } from "../../src/link/linker.ts";
import type { Links } from "../../src/model/link.ts";
import { inventedRecords } from "../bench/records.mjs";
import { goldSamples } from "./goldRecords.ts";

const { records } = goldSamples();
const bytes = ({ links, canonical }: Links): string => JSON.stringify([links, [...canonical]]);

/** Blocks in an order that a number chooses. */
const shuffled =
  (seed: number) =>
  (blocks: readonly BlockKey[]): BlockKey[] => {
    const weight = (key: BlockKey): number => [...String(key)].reduce((h, c) => (h * 31 + c.charCodeAt(0)) | 0, seed);
    return [...blocks].sort((a, b) => weight(a) - weight(b) || (String(a) < String(b) ? -1 : 1));
  };

test.each([
  ["annotated samples", records],
  ["invented documents", inventedRecords(80)],
])("blocks compared in any order give the same links: %s", (_name, some) => {
  const expected = bytes(link(some));
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      let orders = 0;
      const order = (blocks: readonly BlockKey[]): BlockKey[] => {
        orders++;
        return shuffled(seed)(blocks);
      };
      expect(bytes(new Linker({ keeps: false, order }).link(some))).toBe(expected);
      expect(orders).toBeGreaterThan(10);
    }),
    { numRuns: 8 },
  );
});

test("rows are plain data: written out and read again they are compared alike", () => {
  const digests = records.map((record) => digest(record));
  const told = new Map<string, (typeof digests)[number]["actors"][number][]>();
  for (const { actors } of digests)
    for (const one of actors) told.set(one.actor.id, [...(told.get(one.actor.id) ?? []), one]);
  const rows = [...told].map(([id, of]) => actorRow(id, of)).sort(ACTORS.inOrder);
  const again = JSON.parse(JSON.stringify(rows)) as typeof rows;
  expect(ACTORS.compareBlock(rows, "").length).toBeGreaterThan(0);
  expect(ACTORS.compareBlock(again, "")).toEqual(ACTORS.compareBlock(rows, ""));
  const claims = digests.flatMap((one) => one.claims);
  expect(JSON.parse(JSON.stringify(claims))).toEqual(claims.map((one) => ({ ...one })));
});

test("blocks that were taken over find after each change what blocks find that were filled at once", () => {
  const keysOf = (item: { readonly n: number }): number[] => [item.n % 3, 10 + (item.n % 5)];
  const inOrder = (a: { readonly n: number }, b: { readonly n: number }): number => a.n - b.n;
  const pairs = (items: readonly { readonly n: number }[]): string[] => [items.map(({ n }) => n).join(" ")];
  const items = Array.from({ length: 40 }, (_, n) => ({ n }));
  const half = fc.subarray(items.map(({ n }) => n));
  fc.assert(
    fc.property(half, fc.array(half, { minLength: 1, maxLength: 4 }), (first, steps) => {
      const filled = new BlockIndex<{ readonly n: number }, string>(inOrder);
      let here = items.filter(({ n }) => first.includes(n));
      filled.change([], here, keysOf);
      filled.settle(pairs);
      const taken = new BlockIndex<{ readonly n: number }, string>(inOrder);
      expect(taken.restore(here, keysOf, filled.results()).come.length).toBe(filled.results().size);
      for (const step of steps) {
        const next = items.filter(({ n }) => step.includes(n));
        const gone = here.filter((one) => !next.includes(one));
        const come = next.filter((one) => !here.includes(one));
        for (const index of [filled, taken]) {
          index.change(gone, come, keysOf);
          index.settle(pairs);
        }
        here = next;
        expect(new Map([...taken.results()].sort())).toEqual(new Map([...filled.results()].sort()));
      }
    }),
  );
});
