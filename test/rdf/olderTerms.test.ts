import { expect, test } from "vitest";
import { readContents } from "../../src/export/readContents.ts";
import { writeTurtle } from "../../src/export/turtle.ts";
import { recordOfToday } from "../../src/model/olderRecords.ts";
import { inOrderOfId } from "../../src/model/recordOrder.ts";
import { older } from "./olderTurtle.ts";
import { readSample, sampleNames } from "./realRecords.ts";

test("a graph of version 0.1 is read: claims keep their ids, and nothing in it is somebody’s own", async () => {
  const records = inOrderOfId(sampleNames().map((name) => readSample(name).record));
  const text = older(writeTurtle(records));
  for (const term of ["dct:date ", "cg:kind cg:state;", "cg:eventType cg:accuse;", "cg:quantity <text/"])
    expect(text).toContain(term);
  const read = await readContents(text, "turtle", "older.ttl");
  expect(read.own).toEqual([]);
  const untold = records.map((record) => ({
    ...record,
    claims: record.claims.map((claim) => ({
      ...claim,
      descriptions: claim.descriptions.map((one) => ({
        ...one,
        quantities: one.quantities.map(({ span }) => span),
      })),
    })),
  }));
  expect(read.records).toEqual(untold.map((record) => recordOfToday(record as never)));
});
