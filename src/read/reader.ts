import type { Metadata, SourceDocument } from "../model/document.ts";
import type { Recogniser } from "./recognition.ts";

/** How much may still be unpacked of a file and of all that lies in it. */
export interface Budget {
  bytes: number;
}

/** What the user says of how files are to be read. */
export interface HowToRead {
  /** Opens files that are encrypted. */
  readonly password?: string;
  /** What columns of tables are called. */
  readonly columns?: Columns;
  /** Whether words are recognised in pictures of pages. */
  readonly ocr?: boolean;
  /** What recognises them; without it `ocr` has no effect. */
  readonly recogniser?: Recogniser;
}

/** What a column of a table of statements holds. */
export const COLUMN_FIELDS = ["text", "date", "author", "publisher", "url", "title", "genre"] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];
/** The headings of columns, by what they hold. */
export type Columns = { readonly [field in ColumnField]?: string };

/** The bytes of a file whose format is known. */
export interface File {
  readonly bytes: Uint8Array;
  /** For messages, with the file's ending. */
  readonly name: string;
  /** What the user knows of it. */
  readonly given: Metadata;
  readonly how: HowToRead;
  /** Shared with the files in it, so that a file within files without end comes to one. */
  readonly budget: Budget;
}

/** One thing that a reader finds in a file: a document, made when asked for, so that one that is refused does not stop the others; or a file in it. */
export type Inside =
  | { readonly name: string; readonly document: () => SourceDocument | Promise<SourceDocument> }
  | { readonly name: string; readonly bytes: Uint8Array; readonly given: Metadata };

/**
 * What reads a format: a file in, what is in it out, in order.
 *
 * @throws ClaimgraphError (bad data) if the file as a whole cannot be read
 */
export type Reader = (file: File) => Iterable<Inside> | AsyncIterable<Inside>;
