import { makeId } from "../model/ids.ts";
import type { Extraction } from "../model/claim.ts";
import type { SourceDocument } from "../model/document.ts";
import type { ExtractOptions } from "./options.ts";

/** Program and version, part of every extraction's id. */
export const EXTRACTOR = "claimgraph 0.1.0";

/** Reads the attributed claims of one document. Pure and synchronous: the same document and options give the same result. */
export function extract(document: SourceDocument, _options: ExtractOptions = {}): Extraction {
  return {
    id: makeId("extraction", document.textId, EXTRACTOR),
    extractor: EXTRACTOR,
    document,
    genre: document.genre ?? "news",
    title: document.title,
    dating: document.dating,
    creators: [],
    publishers: [],
    identifiers: [],
    claims: [],
    actors: [],
    cited: [],
    events: [],
    places: [],
    timexes: [],
  };
}
