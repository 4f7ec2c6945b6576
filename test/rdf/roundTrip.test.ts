import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/model/recordOrder.ts";
import { quadsToRecords } from "../../src/rdf/quadsToRecords.ts";
import { recordToQuads } from "../../src/rdf/recordToQuads.ts";
import { arbitraryRecord } from "./arbitraryRecord.ts";

describe("a record", () => {
  it("is the same in order when put in order again", () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const once = inOrder(record);
        expect(inOrder(once)).toEqual(once);
      }),
    );
  });

  it("comes back from its quads without loss, in whatever order they come", () => {
    fc.assert(
      fc.property(arbitraryRecord.map(inOrder), fc.nat(), (record, seed) => {
        const quads = recordToQuads(record);
        const turned = [...quads.slice(seed % quads.length), ...quads.slice(0, seed % quads.length)].reverse();
        expect(quadsToRecords(quads)).toEqual([record]);
        expect(quadsToRecords([...turned, ...quads])).toEqual([record]);
      }),
    );
  });

  it("has no blank nodes", () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const terms = recordToQuads(record).flatMap(({ subject, predicate, object, graph }) => [
          subject,
          predicate,
          object,
          graph,
        ]);
        expect(terms.filter(({ termType }) => termType === "BlankNode")).toEqual([]);
      }),
    );
  });
});
