import type { ShownReview } from "../../src/query/reviews/pageReviews.ts";
import type { Decision } from "./decisions.ts";

/** A decision as the page tells it, whether the graph had it or it was made here. */
export interface ListedReview {
  readonly decision: string;
  /** In words, with what is right instead. */
  readonly words: string;
  readonly who: string | null;
  /** ISO 8601. */
  readonly when: string;
  readonly state: ShownReview["state"] | "failed";
  readonly kept: Decision["kept"];
  /** A comment's or tag's words. */
  readonly text: string | null;
  readonly about: readonly string[];
  /** Of one that was made on this page. */
  readonly key: number | null;
  /** The id of its review, where it is kept. */
  readonly review: string | null;
}

/** All decisions, the latest first; those that undo others are told by what they undid. */
export function listedReviews(served: readonly ShownReview[], own: readonly Decision[]): readonly ListedReview[] {
  const kept = served
    .filter(({ decision }) => decision !== "undo")
    .map((one): ListedReview => ({ ...one, kept: "kept", key: null, review: one.id, words: wordsAfter(one.words) }));
  const made = own.map(
    ({ row, words, kept: where, key, review, isUndone, madeAt }): ListedReview => ({
      decision: row.decision ?? "",
      words,
      who: row.who || null,
      when: row.when || madeAt,
      state: isUndone ? "undone" : where === "failed" ? "failed" : "holds",
      kept: where,
      text: row.text || null,
      about: [row.id, row.other].filter((id): id is string => id !== undefined && id !== ""),
      key,
      review,
    }),
  );
  return [...kept, ...made].reverse();
}

/** What stands behind the word of the decision: “correct: claimant Oren Vask”. */
const wordsAfter = (words: string): string => words.replace(/^\w+(?:: )?/, "");

/** What people decided of one claim, as its card shows it. */
export interface ClaimReviews {
  readonly verdict: "right" | "wrong" | "corrected" | null;
  readonly isStarred: boolean;
  readonly comments: number;
  readonly tags: readonly string[];
}

const VERDICTS: Readonly<Record<string, ClaimReviews["verdict"]>> = {
  accept: "right",
  reject: "wrong",
  correct: "corrected",
};

/** By the id of a thing what holds of it. */
export function marksOf(told: readonly ListedReview[]): ReadonlyMap<string, ClaimReviews> {
  const marks = new Map<string, ClaimReviews>();
  // the last word counts: they come the latest first
  for (const { decision, state, text, about } of [...told].reverse()) {
    if (state !== "holds") continue;
    for (const id of about) {
      const before = marks.get(id) ?? { verdict: null, isStarred: false, comments: 0, tags: [] };
      const verdict = VERDICTS[decision] ?? before.verdict;
      marks.set(id, {
        // right is also what somebody corrected and then accepts
        verdict: verdict === "right" && before.verdict === "corrected" ? "corrected" : verdict,
        isStarred: before.isStarred || decision === "star",
        comments: before.comments + Number(decision === "comment"),
        tags: decision === "tag" && text !== null ? [...new Set([...before.tags, text])] : before.tags,
      });
    }
  }
  return marks;
}

const DECIDED = new Set(["accept", "reject", "correct", "same", "different"]);

/** Ids of the things of which somebody else decided: what then holds the program works out of all reviews. */
export function decidedByOthers(told: readonly ListedReview[], who: string): ReadonlySet<string> {
  const others = told.filter(
    (one) => one.state === "holds" && one.key === null && DECIDED.has(one.decision) && (one.who ?? "") !== who,
  );
  return new Set(others.flatMap(({ about }) => about));
}
