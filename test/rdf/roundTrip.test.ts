import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/model/recordOrder.ts";
import { parseQuads, quadLines, writeGroups } from "../../src/rdf/n3.ts";
import { quadsToRecords } from "../../src/rdf/quadsToRecords.ts";
import { recordToGroups, recordToQuads } from "../../src/rdf/recordToQuads.ts";
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

  it("comes back from Turtle, TriG and N-Quads", () => {
    fc.assert(
      fc.property(arbitraryRecord.map(inOrder), (record) => {
        const turtle = writeGroups(recordToGroups(record), "turtle");
        expect(quadsToRecords(parseQuads(turtle, "turtle", "t"))).toEqual([record]);
        const trig = writeGroups(recordToGroups(record, { inGraph: true }), "trig");
        expect(quadsToRecords(parseQuads(trig, "trig", "t"))).toEqual([record]);
        const lines = quadLines(recordToQuads(record, { inGraph: true }));
        expect(quadsToRecords(parseQuads(lines.sort().join(""), "nquads", "t"))).toEqual([record]);
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
