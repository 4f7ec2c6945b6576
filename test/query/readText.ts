import { readFileSync } from "node:fs";
import { lookupWith } from "../../src/extract/lookup.ts";
import { extract } from "../../src/extract/pipeline.ts";
import type { Extraction } from "../../src/model/claim.ts";
import { makeSource } from "../../src/read/source.ts";

const lookup = lookupWith(JSON.parse(readFileSync(new URL("../../data/samples/lookup.json", import.meta.url), "utf8")));

/** What the rules read in a text of 4 March 2025, with the names of the samples known. */
export function readDocumentOf(text: string, publisher?: string): Extraction {
  const place = { file: "text", line: null };
  const given = { date: "2025-03-04", ...(publisher === undefined ? {} : { publisher }) };
  const source = makeSource({ text, reading: "plain", warnings: [] }, text, place, given, {});
  return extract(source, { lookup });
}
