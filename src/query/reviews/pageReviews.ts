import type { ReviewColumn } from "./reviewTable.ts";

/** A decision as the page writes it: cells of a row of the table of reviews. */
export type WrittenReview = Readonly<Partial<Record<ReviewColumn, string>>>;

/** A decision as the page shows it. */
export interface ShownReview {
  readonly id: string;
  /** The word by which people write it: “accept”. */
  readonly decision: string;
  /** In words, with what is right instead. */
  readonly words: string;
  readonly who: string | null;
  readonly when: string;
  /** Ids of what it is about now. */
  readonly about: readonly string[];
  readonly state: "holds" | "undone" | "stale" | "orphan";
  /** A comment's or tag's words. */
  readonly text: string | null;
}
