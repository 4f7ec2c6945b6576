import fc from "fast-check";
import { expect, test } from "vitest";
import type { BlockKey } from "../../src/link/blocks/blocks.ts";
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
