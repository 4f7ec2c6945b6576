import type { LookupEntry } from "../../extract/lookup.ts";
import type { Scheme } from "../../extract/options.ts";
import type { Extraction } from "../../model/claim.ts";
import type { Metadata } from "../../model/document.ts";
import type { Piece } from "../../read/pieces.ts";
import type { HowToRead } from "../../read/reader.ts";
import type { Failure } from "./failure.ts";

/** How documents are read, in a form that passes between threads. */
export interface ExtractionSettings {
  /** What the user knows of all documents. */
  readonly given?: Metadata;
  readonly how?: HowToRead;
  /** Whether the bytes of documents come with them. */
  readonly keepsOriginals?: boolean;
  readonly scheme?: Scheme;
  /** The models' files. */
  readonly models?: { readonly pos?: Uint8Array; readonly claims?: Uint8Array };
  /** Names known beside the program's own. */
  readonly names?: readonly LookupEntry[];
}

/** A piece to read, or leave to go on with the piece at hand after a result of it. */
export type ExtractionRequest = { readonly kind: "piece"; readonly piece: Piece } | { readonly kind: "goOn" };

/** What a thread that reads says of itself and of the piece at hand. */
export type ExtractionAnswer =
  | { readonly kind: "ready" }
  /** The thread cannot work at all: a model is damaged. */
  | { readonly kind: "broken"; readonly failure: Failure }
  /** A document is read, and is being understood now. */
  | { readonly kind: "read"; readonly length: number }
  | { readonly kind: "extraction"; readonly id: string; readonly extraction: Extraction }
  | { readonly kind: "refused"; readonly id: string; readonly failure: Failure }
  /** The piece holds no more. */
  | { readonly kind: "end" };
