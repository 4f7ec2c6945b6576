import { expect, test } from "vitest";
import { recordOfToday } from "../../src/model/olderRecords.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { readSample, sampleNames } from "../rdf/realRecords.ts";

const records = sampleNames().map((name) => readSample(name).record);

/** As builds wrote it that had a naming’s thing in `names` and of quantities the words. */
const older = (record: DocumentRecord): unknown =>
  JSON.parse(
    JSON.stringify({
      ...record,
      claims: record.claims.map((claim) => ({
        ...claim,
        namings: claim.namings.map(({ denotes, ...naming }) => ({ ...naming, names: denotes })),
        descriptions: claim.descriptions.map((one) => ({
          ...one,
          quantities: one.quantities.map(({ span }) => span),
        })),
      })),
    }),
  );

test("JSON of an earlier build is read: what its names are of, and the words of its numbers", () => {
  let counted = 0;
  for (const record of records) {
    const read = recordOfToday(older(record) as DocumentRecord);
    for (const [at, claim] of read.claims.entries()) {
      expect(claim.namings).toEqual(record.claims[at]!.namings);
      for (const [n, { quantities }] of claim.descriptions.entries()) {
        counted += quantities.length;
        expect(quantities.map(({ span }) => span)).toEqual(
          record.claims[at]!.descriptions[n]!.quantities.map(({ span }) => span),
        );
      }
    }
  }
  expect(counted).toBeGreaterThan(10);
});

test("JSON of this build stays as it is", () => {
  for (const record of records) expect(recordOfToday(record)).toEqual(record);
});
