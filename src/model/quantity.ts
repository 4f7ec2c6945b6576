import type { Span } from "./span.ts";

export const BOUNDS = ["exactly", "at least", "at most", "about"] as const;
/** What the words before a number make of it; “more than” counts as at least, “fewer than” as at most. */
export type Bound = (typeof BOUNDS)[number];

/** A number that a claim gives of an event: "at least 16 soldiers". */
export interface Quantity<S = Span> {
  /** Null where the words tell none ("dozens of houses"), or where an older program has read them. */
  readonly value: number | null;
  readonly bound: Bound;
  /** "killed", "wounded", "captured", "displaced", "missing", "detained" of people, "percent", "money", or the noun as written; null where not told. */
  readonly counted: string | null;
  /** The words. */
  readonly span: S;
}
