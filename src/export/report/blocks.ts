/**
 * A run of words in a report. `quote` stands in quotation marks, `muted` is small print, `link` points to a web address or into a site,
 * `reference` to a sentence at the end of the report, by its number.
 */
export type Inline =
  | { readonly kind: "text" | "strong" | "muted" | "quote"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string }
  | { readonly kind: "reference"; readonly to: number };

/** Only web addresses are linked, because a document's own address may be anything, even a script that a browser would run. */
export const isWebAddress = (href: string): boolean => /^https?:\/\//i.test(href);

export type Line = readonly Inline[];

/** A range of numbers, or one number, beside others of its kind. */
export interface Bar {
  readonly label: string;
  readonly text: string;
  readonly low: number;
  /** Null if it is open upwards. */
  readonly high: number | null;
  readonly denied: boolean;
}

export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly line: Line }
  | { readonly kind: "list"; readonly items: readonly Line[] }
  /** Sentences that the report refers to, numbered from 1. */
  | { readonly kind: "references"; readonly items: readonly Line[] }
  /** A chart: formats without pictures leave it out, because a table says the same. */
  | { readonly kind: "bars"; readonly title: string; readonly bars: readonly Bar[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly (readonly Line[])[])[];
    };

/** A report for reading, the common source of its HTML and Markdown. */
export interface Report {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const NOTE =
  "What follows are claims, each as a document reports it. Nothing here says which of them is true. Words in quotation marks stand so in the document named.";
