import type { ClaimInRecord } from "../../query/corpusIndex.ts";
import type { QuestionSchema } from "../answers/questions.ts";
import type { Snapshot } from "../answers/snapshot.ts";

/** A claim in an answer, with its role in the answer: each item can be understood alone. */
export interface Item {
  readonly one: ClaimInRecord;
  /** The question that it answers, and the stance of its side. */
  readonly beside?: Readonly<Record<string, unknown>>;
}

/** The findings of a tool. */
export interface ToolFindings {
  /** A summary in neutral words. */
  readonly found: string;
  readonly items: readonly Item[];
  /** Further data for the whole answer. */
  readonly head?: Readonly<Record<string, unknown>>;
}

/** A question that an assistant may ask. */
export interface Tool<Args> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly question: QuestionSchema;
  /** The fields beside the claim in each item, as JSON Schema. */
  readonly beside?: Readonly<Record<string, object>>;
  readonly head?: Readonly<Record<string, object>>;
  readonly ask: (snapshot: Snapshot, args: Args) => ToolFindings;
}

/** The note if nothing was found: an empty answer does not mean that nobody said it, nor that it is untrue. */
export const NOTHING = "Nobody here was found to say it. That is no sign that nobody said it, nor that it is not so.";

export const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;
