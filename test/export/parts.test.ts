import { describe, expect, it } from "vitest";
import { GRAPH_FORMATS, type GraphFormat } from "../../src/export/graphFormats.ts";
import { readContents } from "../../src/export/readContents.ts";
import { graphPieces, readGraph, writeGraph } from "../../src/export/readGraph.ts";
import { link } from "../../src/link/linker.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { inOrder, inOrderOfId } from "../../src/model/recordOrder.ts";
import { labelledLinksOf } from "../../src/query/points/keptPoints.ts";
import { linksWithin } from "../../src/rdf/linksToQuads.ts";
import { DEFAULT_NAMES } from "../../src/rdf/vocabulary/namespaces.ts";
import { readSample, sampleNames } from "../rdf/realRecords.ts";

const whole = inOrderOfId(sampleNames().map((name) => readSample(name).record));
const links = labelledLinksOf(whole, link(whole));
/** With the claims that are surer than that; everything that the others name is still listed, as in files of earlier builds. */
const surer = (than: number): DocumentRecord[] =>
  whole.map((record) => {
    const claims = record.claims.filter(({ confidence, parent }) => confidence > than && parent === null);
    const kept = new Set(claims.map(({ id }) => id));
    return {
      ...record,
      claims: claims.map((one) => ({ ...one, basis: one.basis.filter((id) => kept.has(id)) })),
    };
  });

const readBack = async (part: readonly DocumentRecord[], format: GraphFormat) => {
  const contents = { records: part, links: linksWithin(part, links), own: [] };
  const text = [...graphPieces(contents, format, DEFAULT_NAMES)].join("");
  return readContents(text, format, "surest", DEFAULT_NAMES);
};

describe("the claims of the highest confidence of a graph", () => {
  const part = surer(94).map(inOrder);

  it.each(GRAPH_FORMATS)("are read back from %s without a triple of somebody’s own", async (format) => {
    const read = await readBack(part, format);
    expect(read.own).toEqual([]);
    expect(read.records).toEqual(part);
  });

  it("are so if the file lists things that no claim in it names", async () => {
    expect((await readBack(surer(94), "trig")).own).toEqual([]);
  });
});

describe.each(GRAPH_FORMATS)("%s of documents that call one actor otherwise", (format) => {
  const [one, other] = whole as [DocumentRecord, DocumentRecord];
  const [shared] = one.actors;
  const named = (record: DocumentRecord, kind: "state" | null, names: readonly string[]): DocumentRecord => {
    const actors = [{ id: shared!.id, kind, names }];
    const document = { creators: [shared!.id], publishers: [], claims: [], cited: [], events: [], places: [] };
    return { ...record, ...document, actors };
  };

  it("gives each document's own names", () => {
    const records = [named(one, "state", ["Keldora"]), named(other, null, ["the Keldoran side", "Keldora"])];
    expect(readGraph(writeGraph(records, format), format, "names")).toEqual(inOrderOfId(records));
  });
});
