import type { Span } from "./span.ts";

/** A date with the precision that the text has. */
export interface Dating {
  /** EDTF: "2020-04-24", "1918", "1992-02-26/1992-02-27", "1990~". */
  readonly edtf: string;
  /** First and last day that it may mean (xsd:date), null where open. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** What is not in the text: its year was taken from the document's date, or it was counted from an anchor date. */
  readonly inferred: readonly ("year" | "anchor")[];
}

/** A time expression of the text. */
export interface Timex {
  readonly span: Span;
  /** TIMEX3 type and value. */
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value: string;
  /** Null where the expression names no calendar date ("two weeks", "every Friday"). */
  readonly dating: Dating | null;
}
