import type { Dating } from "./dating.ts";
import type { Positions } from "./positions.ts";

export const GENRES = ["news", "press-release", "speech", "letter", "statement", "report", "transcript"] as const;
/** What kind of text a document is. */
export type Genre = (typeof GENRES)[number];

export const PART_KINDS = [
  "head",
  "heading",
  "label",
  "salutation",
  "signature",
  "annex",
  "turn",
  "speaker",
  "paragraph",
  "item",
  "note",
  "noteMark",
  "quote",
  "dateline",
  "byline",
  "caption",
  "row",
  "comment",
  "furniture",
] as const;
/** What kind of stretch of a document a part is. */
export type PartKind = (typeof PART_KINDS)[number];

/**
 * A stretch of a document that is of one kind: what a file's own markup tells, or what the text shows. Offsets are UTF-16, half-open. Parts may
 * lie within each other: a `turn` holds its `label`, and the label the name of the `speaker`.
 */
export interface Part {
  readonly kind: PartKind;
  readonly start: number;
  readonly end: number;
  /** Who speaks or wrote it, as named there ("Mr. Halvey", "Q"). */
  readonly by?: string;
  /** Number or sign of a note, paragraph, item or annex, as written. */
  readonly number?: string;
  /** Label of the page on which it begins, as printed. */
  readonly page?: string;
  /** Number of the paragraph, as printed. */
  readonly paragraph?: string;
  /** Time of day, or time since the start, as written. */
  readonly time?: string;
  /** Whether its words were recognised in a picture, and all of them surely. */
  readonly recognised?: Recognition;
}

/** How sure recognised words are: all of them are, or some are not. */
export type Recognition = "clear" | "unsure";

/** What options or a file's own metadata say of a document; null or absent where they do not. */
export interface Metadata {
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly author?: string | null;
  /** Any EDTF level 0 or ISO 8601 date. */
  readonly date?: string | null;
  readonly genre?: Genre | null;
  readonly url?: string | null;
}

/** What a file's properties say of a document, often by habit of a program: it counts only where the text itself tells nothing, and makes nobody a speaker. */
export interface Hints {
  readonly title?: string | null;
  readonly author?: string | null;
  /** Symbol of the document: “S/2025/123”. */
  readonly symbol?: string | null;
  /** The day on which the file says that it was made (EDTF). Nothing that is said is dated by it. */
  readonly created?: string | null;
  /** The day on which the page was saved or recorded (EDTF); never that on which something was said. */
  readonly captured?: string | null;
}

/** One version of one document, read and not yet understood. */
export interface SourceDocument {
  /** 32 hex digits, from the bytes and the given publisher, date and url. */
  readonly id: string;
  /** SHA-256 of the bytes (of a JSONL line: of its text in UTF-8). */
  readonly sha256: string;
  /** SHA-256 of the text in UTF-8: what offsets refer to. */
  readonly textId: string;
  readonly text: string;
  /** A name for messages: a path, `file:line`, or a given id. Never written to a graph. */
  readonly name: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly dating: Dating | null;
  /** As given or found in metadata; null where extraction has to tell from the text. */
  readonly genre: Genre | null;
  /** Only public addresses (http, https). */
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string;
  /** How the text was taken from the bytes: all characters (of a format with markup its words), Readability's main text, or all paragraphs in order. */
  readonly reading: "plain" | "readability" | "paragraphs";
  readonly warnings: readonly string[];
  /** Parts that the file's own markup tells; what the text shows is found while reading. */
  readonly parts?: readonly Part[];
  /** Where its words stand on pages, of formats that have pages. Never written to a graph. */
  readonly positions?: Positions;
  readonly hints?: Hints;
  /** What read the file. */
  readonly readBy?: ReadBy;
  /** The bytes that {@link sha256} is of; absent where it is the hash of a text: of a line, a row, a message. Never written to a graph's triples. */
  readonly original?: Uint8Array;
}

/** What a document's file was read by: with the program's version, which stands with the extraction, the same bytes give the same text. */
export interface ReadBy {
  /** The format whose reader it was: “pdf”. */
  readonly reader: string;
  /** Libraries, programs and data with their versions: “pdfjs-dist 5.6.205”. */
  readonly libraries: readonly string[];
}
