import { readFileSync } from "node:fs";
import { writeNquads } from "../../src/export/nquads.ts";
import { lookupWith } from "../../src/extract/lookup.ts";
import { extract } from "../../src/extract/pipeline.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { link } from "../../src/link/linker.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { defaultModels } from "../../src/node/models.ts";
import { labelledLinksOf } from "../../src/query/points/keptPoints.ts";
import { linksToTurtle } from "../../src/rdf/linkQuads.ts";
import { readDocument } from "../../src/read/document.ts";
import { sampleNames } from "../rdf/realRecords.ts";

const SAMPLES = new URL("../../data/samples/", import.meta.url);

/** Records of the sample documents as `build` reads them: with the models and the samples' own lookup. */
export function readSamples(): DocumentRecord[] {
  const lookup = lookupWith(JSON.parse(readFileSync(new URL("lookup.json", SAMPLES), "utf8")));
  const options = { scheme: "claims", lookup, models: defaultModels() } as const;
  return sampleNames().map((name) =>
    recordOf(extract(readDocument(readFileSync(new URL(name, SAMPLES)), name), options)),
  );
}

/** What a SPARQL engine loads of them: the records, and their links. */
export function sourcesOf(records: readonly DocumentRecord[]) {
  const links = link(records);
  const turtle = [...linksToTurtle(records, labelledLinksOf(records, links))].join("");
  return [
    { text: writeNquads(records), format: "nquads", name: "samples.nq" },
    { text: turtle, format: "turtle", name: "links.ttl" },
  ] as const;
}
