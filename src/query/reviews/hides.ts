import { sha256Hex } from "../../model/ids.ts";
import { makeReview, type Review } from "../../model/review.ts";
import type { HiddenActor } from "../cover/hiddenNames.ts";
import { undoneIn } from "./standing.ts";

/** A review that covers a name, with the names that it covers. */
export interface Hide {
  readonly review: Review;
  readonly hidden: HiddenActor;
}

/** The names hidden by valid reviews. */
export function hiddenNamesIn(reviews: readonly Review[]): Hide[] {
  const undone = undoneIn(reviews);
  return reviews
    .filter(({ id, decision }) => decision === "hidden" && !undone.has(id))
    .map((review) => ({
      review,
      hidden: { actors: review.targets.map(({ id }) => id), names: review.covers },
    }));
}

/** The review that covers these names. It belongs to no document, so it stays when a document with the name is removed. */
export function hideReview({ actors, names }: HiddenActor, when: string): Review {
  const seen = sha256Hex(JSON.stringify(names));
  const targets = actors.map((id) => ({ kind: "actor" as const, id, document: null, seen, words: null }));
  return makeReview({ decision: "hidden", who: null, when, targets, covers: names });
}

/**
 * The reviews of another graph that are taken into one's own: of names that are hidden there only those that are hidden still. Who shows
 * a name again does so in a graph of his own: a name that is shown too much cannot be hidden again.
 */
export function reviewsTaken(reviews: readonly Review[]): Review[] {
  const kept = new Map(reviews.map((review) => [review.id, review]));
  for (const { id, decision } of reviews) if (decision === "hidden") kept.delete(id);
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const [id, { decision, targets }] of kept)
      if (decision === "undone" && !targets.every((target) => kept.has(target.id))) kept.delete(id);
  }
  return [...hiddenNamesIn(reviews).map(({ review }) => review), ...kept.values()];
}

/** Of the reviews of somebody else's table those that are taken: none that shows again what is hidden now. */
export function withoutShowing(held: readonly Review[], others: readonly Review[]): readonly Review[] {
  const after = new Set(hiddenNamesIn([...held, ...others]).map(({ review }) => review.id));
  const shown = hiddenNamesIn(held).flatMap(({ review: { id } }) => (after.has(id) ? [] : [id]));
  if (shown.length === 0) return others;
  const about = new Set(shown);
  for (let before = -1; before !== about.size; ) {
    before = about.size;
    for (const { id, decision, targets } of [...held, ...others])
      if (decision === "undone" && targets.some((target) => about.has(target.id))) about.add(id);
  }
  return others.filter(({ id }) => !about.has(id));
}
