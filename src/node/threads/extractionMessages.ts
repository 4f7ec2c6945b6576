import type { LookupEntry } from "../../extract/lookup.ts";
import type { Scheme } from "../../extract/options.ts";
import type { Extraction } from "../../model/claim.ts";
import type { SourceDocument } from "../../model/document.ts";
import type { Failure } from "./failure.ts";

/** How documents are read, in a form that passes between threads. */
export interface ExtractionSettings {
  readonly scheme?: Scheme;
  /** The models' files. */
  readonly models?: { readonly pos?: Uint8Array; readonly claims?: Uint8Array };
  /** Names known beside the program's own. */
  readonly names?: readonly LookupEntry[];
}

export type ExtractionRequest = SourceDocument;

/** The document itself does not travel back. */
export type ExtractionAnswer = { readonly extraction: Omit<Extraction, "document"> } | { readonly failure: Failure };
