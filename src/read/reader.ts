import type { Metadata, SourceDocument } from "../model/document.ts";
import type { Recogniser } from "./recognition.ts";

/** How much may still be unpacked of a file and of all that lies in it. */
export interface Budget {
  bytes: number;
}

/** The options with which the user says how files are read. */
export interface HowToRead {
  /** The password of encrypted files. */
  readonly password?: string;
  /** The headings of the columns of tables. */
  readonly columns?: Columns;
  /** Whether words are recognised in images of pages. */
  readonly ocr?: boolean;
  /** The recogniser of these words; without it `ocr` has no effect. */
  readonly recogniser?: Recogniser;
}

/** The kinds of contents that a column of a table of statements can have. */
export const COLUMN_FIELDS = ["text", "date", "author", "publisher", "url", "title", "genre"] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];
/** The headings of columns, by the contents of the column. */
export type Columns = { readonly [field in ColumnField]?: string };

/** The sort of contents of a format, which decides what is done with its files. */
export type Holds =
  /** Documents: they are read, or refused with the name of the format if it has no reader yet. */
  | "documents"
  /** Many records, which may be documents: read if the user names the file, skipped in a folder. */
  | "records"
  /** A graph, which is made from documents and is not a document. */
  | "graph"
  /** No text. */
  | "none";

/** The bytes of a file whose format is known. */
export interface File {
  readonly bytes: Uint8Array;
  /** The name in messages, with the file's ending. */
  readonly name: string;
  /** The metadata that the user gives. */
  readonly given: Metadata;
  readonly how: HowToRead;
  /** Shared with the files inside it, so that archives that are nested without end are stopped. */
  readonly budget: Budget;
  /** What a file inside it holds, by its ending alone and, where they are given, by its bytes; null if the ending is unknown. */
  readonly holds: (name: string, bytes?: Uint8Array) => Holds | null;
}

/**
 * An item that a reader finds in a file: a document or another file. A document is made only when it is asked for, so that the refusal of
 * one does not stop the others.
 */
export type Inside =
  | { readonly name: string; readonly document: () => SourceDocument | Promise<SourceDocument> }
  | { readonly name: string; readonly bytes: Uint8Array; readonly given: Metadata };

/**
 * Reads a file of one format and yields the items in it, in their order.
 *
 * @throws ClaimgraphError (bad data) if the file as a whole cannot be read
 */
export type Reader = (file: File) => Iterable<Inside> | AsyncIterable<Inside>;
