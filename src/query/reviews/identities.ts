import type { Review } from "../../model/review.ts";
import type { Disagreement } from "./decided.ts";
import type { Standing } from "./standing.ts";

/** Two things that somebody says are one, or are not. */
export type Pair = readonly [string, string];

/** The decisions on which things are the same. */
export interface Identities {
  readonly same: readonly Pair[];
  readonly different: readonly Pair[];
  readonly disagreements: readonly Disagreement[];
}

/** The last decision of each person on each pair of things; if two people disagree, nothing follows. */
export function identitiesOf(standings: readonly Standing[]): Identities {
  const pairs = new Map<string, { readonly pair: Pair; readonly words: Map<string, Review> }>();
  for (const { review, kind, about } of standings) {
    const [one, other] = about;
    if (kind !== "holds" || (review.decision !== "same" && review.decision !== "different")) continue;
    if (one === null || other === null || one === undefined || other === undefined) continue;
    const pair: Pair = one < other ? [one, other] : [other, one];
    const known = pairs.get(pair.join()) ?? { pair, words: new Map<string, Review>() };
    pairs.set(pair.join(), known);
    known.words.set(review.who ?? "", review);
  }
  const [same, different]: [Pair[], Pair[]] = [[], []];
  const disagreements: Disagreement[] = [];
  for (const [, { pair, words }] of [...pairs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const reviews = [...words.values()].sort((a, b) => (a.when < b.when ? -1 : 1));
    const decisions = new Set(reviews.map(({ decision }) => decision));
    if (decisions.size > 1) disagreements.push({ on: "same", about: pair, reviews });
    else (decisions.has("same") ? same : different).push(pair);
  }
  return { same, different, disagreements };
}
