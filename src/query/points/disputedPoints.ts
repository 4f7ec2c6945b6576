import { makeId } from "../../model/ids.ts";
import type { StanceKind } from "../../model/point.ts";
import type { ClaimInRecord, CorpusIndex, SideName } from "../corpusIndex.ts";
import { mostFrequentEvent } from "../mostFrequentEvent.ts";
import { Comparables, type DigestOf } from "./comparables.ts";
import type { DisputedPoint, Stance } from "./disputedPoint.ts";
import type { ClaimWithStance, Draft } from "./drafts.ts";
import { happenedDrafts } from "./happened.ts";
import { labelOf } from "./label.ts";
import { normDrafts } from "./norms.ts";
import { opposedNameDrafts } from "./opposedNames.ts";
import { otherDrafts } from "./otherAspects.ts";
import { sidesOf } from "./parties.ts";
import { reciprocalDrafts } from "./reciprocal.ts";
import { byWeight, inOrder, isDisputed, stanceOf, withTotals } from "./summed.ts";

/**
 * The disputed points, those with most independent documents first. A pure function of records and their links:
 * the same for any order of documents.
 */
export function disputedPoints(corpus: CorpusIndex, digestOf?: DigestOf): DisputedPoint[] {
  const words = new Comparables(corpus, digestOf);
  const points = [
    ...happenedDrafts(corpus, words),
    ...otherDrafts(corpus, words),
    ...reciprocalDrafts(corpus, words),
    ...opposedNameDrafts(corpus, words),
    ...normDrafts(corpus),
  ]
    .flatMap((draft) => pointOf(corpus, words, draft) ?? [])
    .sort(byWeight);
  // two rules may find one question
  return [...new Map(points.toReversed().map((point) => [point.id, point])).values()].reverse();
}

/** The point of a draft; null if no two sides oppose each other. */
function pointOf(corpus: CorpusIndex, words: Comparables, draft: Draft): DisputedPoint | null {
  const stances = stancesOf(corpus, draft.held);
  if (!isDisputed(stances)) return null;
  const claims = stances.flatMap((stance) => stance.claims);
  const event = eventOf(corpus, claims);
  const question = {
    id: makeId("point", draft.aspect, ...new Set(claims.map(({ claim }) => claim.id).sort())),
    label: labelOf(corpus, words, draft, event),
    aspect: draft.aspect,
    event,
  };
  return withTotals(corpus, question, stances);
}

/** Stances: claims by side and stance, those with most independent documents first. */
function stancesOf(corpus: CorpusIndex, held: readonly ClaimWithStance[]): Stance[] {
  const found = new Map<string, { side: SideName | null; stance: StanceKind; claims: Map<string, ClaimInRecord> }>();
  for (const { one, stance, side: given } of held) {
    for (const side of given === undefined ? sidesOf(corpus, one) : [given]) {
      const key = `${stance} ${side?.id ?? ""}`;
      const own = found.get(key) ?? { side, stance, claims: new Map() };
      found.set(key, own);
      own.claims.set(one.claim.id, one);
    }
  }
  return [...found.values()]
    .map(({ side, stance, claims }) => stanceOf(corpus, side, stance, [...claims.values()]))
    .sort(inOrder);
}

/** The event that most claims mention. */
const eventOf = (corpus: CorpusIndex, claims: readonly ClaimInRecord[]): string | null =>
  mostFrequentEvent(
    corpus,
    claims.flatMap(({ claim }) => [...new Set(claim.descriptions.map((one) => corpus.representativeOf(one.event)))]),
  );
