import { expect, test } from "vitest";
import { readContents } from "../../src/export/readContents.ts";
import { writeTurtle } from "../../src/export/turtle.ts";
import { recordOfToday } from "../../src/model/olderRecords.ts";
import { inOrderOfId } from "../../src/model/recordOrder.ts";
import { readSample, sampleNames } from "./realRecords.ts";

/** Blocks of quantities, with what each stands for. */
const QUANTITY = /<(quantity\/[0-9a-f-]+)> a cg:Quantity;[^<]*cg:span (<[^>]+>)\.\n/g;
const QUOTED_VALUE = /\n {4}cg:counted "(?:[^"\\]|\\.)*";/g;

/** A file as version 0.1 wrote it. */
function older(turtle: string): string {
  const bare = turtle.replace(QUOTED_VALUE, "");
  const words = new Map([...bare.matchAll(QUANTITY)].map(([, node, span]) => [`<${node}>`, span!]));
  return bare
    .replace(QUANTITY, "")
    .replaceAll(/<quantity\/[0-9a-f-]+>/g, (node) => words.get(node) ?? node)
    .replaceAll(/cg:(?:saidOn|happenedOn) /g, "dct:date ")
    .replaceAll("cg:stateActor", "cg:state")
    .replaceAll("cg:reportText", "cg:report")
    .replaceAll(/cg:(accuse|reject|concede|threaten)Event/g, "cg:$1");
}

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
