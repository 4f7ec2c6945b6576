import type { LookupEntry } from "../../extract/lookup.ts";
import type { Scheme } from "../../extract/options.ts";
import type { Extraction } from "../../model/claim.ts";
import type { Metadata } from "../../model/document.ts";
import type { Piece } from "../../read/pieces.ts";
import type { HowToRead } from "../../read/reader.ts";
import type { Failure } from "./failure.ts";

/** The settings for reading documents, in a form that can pass between threads. */
export interface ExtractionSettings {
  /** Metadata that the user gives for all documents. */
  readonly given?: Metadata;
  readonly how?: HowToRead;
  /** Whether the bytes of documents come with them. */
  readonly keepsOriginals?: boolean;
  readonly scheme?: Scheme;
  /** The models' files. */
  readonly models?: { readonly pos?: Uint8Array; readonly claims?: Uint8Array };
  /** Names known beforehand, beside the built-in ones. */
  readonly names?: readonly LookupEntry[];
}

/** A document of more letters is long: what reading it took is given back before its result takes room in the other thread, too. */
export const LONG_DOCUMENT = 200_000;

/** A piece to read, or the permission to continue with the present piece after a result. */
export type ExtractionRequest = { readonly kind: "piece"; readonly piece: Piece } | { readonly kind: "goOn" };

/** The messages of a reading thread about itself and the present piece. */
export type ExtractionAnswer =
  | { readonly kind: "ready" }
  /** The thread cannot work at all: a model is damaged. */
  | { readonly kind: "broken"; readonly failure: Failure }
  /** A document is read, and is being understood now. */
  | { readonly kind: "read"; readonly length: number }
  | { readonly kind: "extraction"; readonly id: string; readonly extraction: Extraction }
  | { readonly kind: "refused"; readonly id: string; readonly failure: Failure }
  /** The piece is finished. */
  | { readonly kind: "end" };
