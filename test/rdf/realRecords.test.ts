import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/pipeline.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import type { DocumentRecord, QuotedSpan } from "../../src/model/record.ts";
import { misfitsOf } from "../../src/node/disk/verifyStructure.ts";
import { defaultModels } from "../../src/node/models.ts";
import { quadsToRecords } from "../../src/rdf/quadsToRecords.ts";
import { recordToQuads } from "../../src/rdf/recordToQuads.ts";
import { readDocument } from "../../src/read/document.ts";
import { hasCorpus, readCorpus, readSample, sampleNames } from "./realRecords.ts";

function spansOf({ claims }: DocumentRecord): QuotedSpan[] {
  return claims.flatMap(({ source, cue, content, descriptions, namings }) => [
    ...source,
    ...cue,
    ...content,
    ...descriptions.flatMap(({ span, quantities }) => [span, ...quantities.map((one) => one.span)]),
    ...namings.map(({ span }) => span),
  ]);
}

function survives({ record, text }: { readonly record: DocumentRecord; readonly text: string }): void {
  expect(quadsToRecords(recordToQuads(record))).toEqual([record]);
  const points = [...text];
  const wrong = spansOf(record).filter(({ start, end, quote }) => points.slice(start, end).join("") !== quote);
  expect(wrong).toEqual([]);
  expect([...misfitsOf(record)]).toEqual([]);
}

describe("what is read from a document", () => {
  it.each(sampleNames())("survives as quads, each span with its words: %s", (name) => {
    survives(readSample(name));
  });

  it("is well for verify also where a cue stands among the words of an event", () => {
    const text = "Border guards have reportedly seized the control centre of the Tornwick railway.";
    const source = readDocument(new TextEncoder().encode(text), "seized.txt");
    const record = recordOf(extract(source, { models: defaultModels() }));
    const [claim] = record.claims;
    expect([claim?.content.length, claim?.descriptions[0]?.span.quote]).toEqual([
      2,
      "have reportedly seized the control centre",
    ]);
    survives({ record, text });
  });

  it("is not nothing", () => {
    const records = sampleNames().map((name) => readSample(name).record);
    expect(records.flatMap(({ claims }) => claims).length).toBeGreaterThan(100);
  });

  it.skipIf(!hasCorpus)("survives as quads on real texts", () => {
    for (const one of readCorpus(10)) survives(one);
  });
});
