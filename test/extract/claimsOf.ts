import type { ExtractOptions } from "../../src/extract/options.ts";
import { extract } from "../../src/extract/pipeline.ts";
import type { Claim, Extraction } from "../../src/model/claim.ts";
import type { SourceDocument } from "../../src/model/document.ts";
import { makeId, sha256Hex } from "../../src/model/ids.ts";

/** A text as a document without metadata. */
export function documentOf(text: string, given: Partial<SourceDocument> = {}): SourceDocument {
  const sha256 = sha256Hex(text);
  return {
    id: makeId("document", sha256, null, null, null),
    sha256,
    textId: sha256,
    text,
    name: "test",
    title: null,
    publisher: null,
    author: null,
    dating: null,
    genre: null,
    url: null,
    language: "en",
    reading: "plain",
    warnings: [],
    ...given,
  };
}

export const extractText = (text: string, given?: Partial<SourceDocument>, options?: ExtractOptions): Extraction =>
  extract(documentOf(text, given), options);

/** The claims of a text that are not narration. */
export const claimsOf = (text: string, given?: Partial<SourceDocument>, options?: ExtractOptions): Claim[] =>
  extractText(text, given, options).claims.filter(({ voice }) => voice !== "narration");
