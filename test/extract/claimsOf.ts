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

/** How a document names somebody; "?" for nobody. */
export const nameOf = ({ canonical }: Extraction, id: string | null): string =>
  id === null ? "?" : (canonical.get(id) ?? id);

/** "claimant for principal" of a claim. */
export const voiceOf = (extraction: Extraction, { claimant, principal }: Claim): string =>
  `${nameOf(extraction, claimant)} for ${nameOf(extraction, principal)}`;

/** The same of each claim that stands in no other and is no narration. */
export const voicesOf = (extraction: Extraction): string[] =>
  extraction.claims
    .filter(({ level, voice }) => level === 1 && voice !== "narration")
    .map((claim) => voiceOf(extraction, claim));

/** The claims of a text that are not narration. */
export const claimsOf = (text: string, given?: Partial<SourceDocument>, options?: ExtractOptions): Claim[] =>
  extractText(text, given, options).claims.filter(({ voice }) => voice !== "narration");
