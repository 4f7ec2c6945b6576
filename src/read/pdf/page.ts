import type { Recognition } from "../../model/document.ts";

/** A run of letters as the file draws it, in points from the page's top left corner. */
export interface Glyphs {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline of the letters. */
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  readonly isRightToLeft: boolean;
  /** Number of the paragraph, heading or cell that the file's tags put it into; -1 if they do not say. */
  readonly block: number;
  /** Its place in the order of the tags, or, if they do not say, in that of the file. */
  readonly order: number;
  /** Only for letters that were recognised in an image. */
  readonly recognised?: Recognition;
}

/** The kind of a block by the tags of the file. */
export type Role = "paragraph" | "heading" | "cell" | "note";

/** A block of a tagged page. */
export interface Block {
  readonly role: Role;
  /** The number of its row for a cell; -1 for any other block. */
  readonly row: number;
}

/** One page: its letters, in the order of the file. */
export interface PdfPage {
  /** The number of the page, from 0. */
  readonly index: number;
  /** The label of the page, as printed. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyphs[];
  /** The tagged blocks in reading order; empty if the page has no tags or they cover too little of it. */
  readonly blocks: readonly Block[];
  /** Words that the tags mark as furniture. */
  readonly artifacts: readonly string[];
}

/** The raised mark of a footnote, with its place among the letters of its segment. */
export interface RaisedSign {
  readonly sign: string;
  /** Number of the run of letters before which it stands. */
  readonly before: number;
}

/** Runs of letters on one line with no wide gap between them. */
export interface Segment {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  readonly runs: readonly Glyphs[];
  readonly raised: readonly RaisedSign[];
  readonly text: string;
  readonly block: number;
  readonly order: number;
}

/** One line in reading order: a segment or several beside each other, or the cells of a row. */
export interface Line {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  readonly text: string;
  /** The left and right edge of its column. */
  readonly column: readonly [left: number, right: number];
  /** The segments of each cell, if it is the row of a table. */
  readonly cells: readonly (readonly Segment[])[] | null;
  /** Its kind by the tags of the file. */
  readonly role: Role | null;
}
