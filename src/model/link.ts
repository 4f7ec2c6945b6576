import type { QuotedSpan } from "./record.ts";

export const RELATIONS = [
  "disputes",
  "repeats",
  "revises",
  "sameEvent",
  "partOfEvent",
  "sameActor",
  "samePlace",
  "sameDocument",
  "maybeSame",
] as const;
/**
 * What was computed between two things. `disputes`, `repeats` and the `same…` hold both ways and are written once, from the lesser
 * id to the greater; `revises` goes from the later claim to the earlier, `partOfEvent` from the part to the whole. `maybeSame` joins
 * nothing: it lists a doubt.
 */
export type Relation = (typeof RELATIONS)[number];

/** Why a computed relation was written. */
export interface Link {
  readonly id: string;
  readonly relation: Relation;
  readonly from: string;
  readonly to: string;
  /** In hundredths, 0 to 100. */
  readonly confidence: number;
  /** The reason in words, neutral between the two. */
  readonly because: string;
  /** The rule that made it. */
  readonly rule: string;
  /** The words at issue, of `from` and of `to`; null where the relation rests on no two spans. */
  readonly words: readonly [QuotedSpan, QuotedSpan] | null;
}

/** All that is computed across documents. Rebuilt from the records at any time; in any order of them the same. */
export interface Links {
  /** By relation (in the order of `RELATIONS`), then `from`, then `to`. */
  readonly links: readonly Link[];
  /** Every claim, actor, event, place, cited document and document to one of its group: the least id; itself where alone. */
  readonly canonical: ReadonlyMap<string, string>;
}
