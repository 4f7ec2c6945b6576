import type { Recognition } from "../../model/document.ts";

/** A run of letters as the file draws it, in points from the page's top left corner. */
export interface Glyphs {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line on which the letters stand. */
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  readonly isRightToLeft: boolean;
  /** Number of the paragraph, heading or cell that the file's tags put it into; -1 where they do not tell. */
  readonly block: number;
  /** Its place in the order of the tags, and where they do not tell in that of the file. */
  readonly order: number;
  /** Of letters that were recognised in a picture. */
  readonly recognised?: Recognition;
}

/** What the file's tags say that a block is. */
export type Role = "paragraph" | "heading" | "cell" | "note";

/** A block of a tagged page. */
export interface Block {
  readonly role: Role;
  /** Cells of the same number stand in one row; -1 for what is no cell. */
  readonly row: number;
}

/** One page: its letters, in the order of the file. */
export interface PdfPage {
  /** From 0. */
  readonly index: number;
  /** As printed. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyphs[];
  /** What the tags tell, in reading order; empty where the page has none or they cover too little of it. */
  readonly blocks: readonly Block[];
  /** Words that the tags tell to be furniture. */
  readonly artifacts: readonly string[];
}

/** A raised sign of a footnote, and where it stands among the letters of its segment. */
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
  /** Where its column begins and ends. */
  readonly column: readonly [left: number, right: number];
  /** Segments of each cell, where it is the row of a table. */
  readonly cells: readonly (readonly Segment[])[] | null;
  /** What the file's tags say that it is. */
  readonly role: Role | null;
}
