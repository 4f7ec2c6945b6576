import type { ClaimInRecord } from "../../query/corpusIndex.ts";
import type { QuestionSchema } from "../answers/questions.ts";
import type { Snapshot } from "../answers/snapshot.ts";

/** A claim that an answer holds, with what the question makes of it: each item tells all that is needed to understand it alone. */
export interface Item {
  readonly one: ClaimInRecord;
  /** Which question of the matter it answers, and how its side stands to it. */
  readonly beside?: Readonly<Record<string, unknown>>;
}

/** What a tool finds. */
export interface Found {
  /** In words that take no side: what was found of what. */
  readonly found: string;
  readonly items: readonly Item[];
  /** What goes with the whole answer. */
  readonly head?: Readonly<Record<string, unknown>>;
}

/** A question that an assistant may ask. */
export interface Tool<Args> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly question: QuestionSchema;
  /** What stands beside the claim in each item, as JSON Schema. */
  readonly beside?: Readonly<Record<string, object>>;
  readonly head?: Readonly<Record<string, object>>;
  readonly ask: (snapshot: Snapshot, args: Args) => Found;
}

/** Said where nothing was found: that nobody was found to say it is no sign that nobody said it, nor that it is not so. */
export const NOTHING = "Nobody here was found to say it. That is no sign that nobody said it, nor that it is not so.";

export const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;
