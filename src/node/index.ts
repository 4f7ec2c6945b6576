/** The library for Node: as in the browser, with the package's models and graphs on disk. */

import { extract as extractWith, type TextOptions } from "../index.ts";
import type { Extraction } from "../model/claim.ts";
import type { SourceDocument } from "../model/document.ts";
import { defaultModels } from "./models.ts";

export * from "../index.ts";
export { type Bindings, ClaimGraph, type SparqlOptions, type SparqlResult } from "./claimGraph.ts";
export { type EditOptions, type ExclusionResult, GraphEditor } from "./disk/graphEditor.ts";
export { GraphFolder } from "./disk/graphFolder.ts";
export type { Original } from "./disk/originals.ts";
export type { PutResult } from "./disk/putting.ts";
export type { Finding, Verification } from "./disk/verification.ts";
export { verifyGraph } from "./disk/verify.ts";
export { defaultModels } from "./models.ts";

/**
 * The claims of a text or of a document that was read, with the models of the package unless others, or null for none, are given.
 *
 * @throws ClaimgraphError (bad data) if a text is empty, or a model is damaged
 */
export const extract = (input: string | SourceDocument, options: TextOptions = {}): Extraction =>
  extractWith(input, { models: defaultModels(), ...options });
