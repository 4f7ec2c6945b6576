import type { KeptPoint, KeptStance } from "../../model/point.ts";
import { type ClaimInRecord, type CorpusIndex, isSaidBy, type SideName } from "../corpusIndex.ts";
import type { Dispute } from "../disputes.ts";
import type { DisputedPoint, Stance } from "./disputedPoint.ts";
import { areOpposed } from "./opposes.ts";
import { byWeight, inOrder, isDisputed, stanceOf, withTotals } from "./summed.ts";

/** Disputed points that a graph has kept; those with most independent documents first. */
export function knownPoints(corpus: CorpusIndex, kept: readonly KeptPoint[]): DisputedPoint[] {
  return kept
    .map(({ id, label, aspect, event, stances }) =>
      withTotals(
        corpus,
        { id, label, aspect, event },
        stances.map((stance) => knownStance(corpus, stance)).sort(inOrder),
      ),
    )
    .sort(byWeight);
}

function knownStance(corpus: CorpusIndex, { side, toldBy, name, kind, claims }: KeptStance): Stance {
  const found = claims.flatMap((id) => corpus.told.get(id) ?? []);
  return stanceOf(corpus, sideNamed(corpus, { side, toldBy, name }, found), kind, found);
}

/** The holder of a stance: by its claims, or, if one claim reports two holders, as it was kept. */
function sideNamed(
  corpus: CorpusIndex,
  { side, name }: Pick<KeptStance, "side" | "toldBy" | "name">,
  claims: readonly ClaimInRecord[],
): SideName | null {
  if (name === null) return null;
  for (const { claim } of claims) {
    const speaker = corpus.speakerOf(claim);
    if (speaker?.name === name) return speaker;
  }
  return side === null ? { id: `named ${name}`, name } : { id: corpus.representativeOf(side), name };
}

/** The points with only the wanted stances and claims; a point that is then not disputed is left out. */
export function narrowedPoints(
  corpus: CorpusIndex,
  points: readonly DisputedPoint[],
  isWanted: (stance: Stance, one: ClaimInRecord) => boolean,
): DisputedPoint[] {
  return points
    .flatMap((point) => {
      const stances = point.stances
        .map((stance) =>
          stanceOf(
            corpus,
            stance.side,
            stance.stance,
            stance.claims.filter((one) => isWanted(stance, one)),
          ),
        )
        .filter(({ claims }) => claims.length > 0)
        .sort(inOrder);
      return isDisputed(stances) ? [withTotals(corpus, point, stances)] : [];
    })
    .sort(byWeight);
}

/**
 * The points that two sides answer differently, with the stances of these two.
 *
 * @param corpus in which the two answer for themselves: a minister's claims are hers
 */
export function pointsBetween(
  corpus: CorpusIndex,
  points: readonly DisputedPoint[],
  sides: readonly [string, string],
): DisputedPoint[] {
  const holds = ({ side }: Stance, { claim }: ClaimInRecord, ids: readonly string[]): boolean =>
    isSaidBy(side, ids) || isSaidBy(corpus.speakerOf(claim), ids);
  return narrowedPoints(
    corpus,
    points.filter((point) => areOpposed(corpus, point, sides)),
    (stance, one) => holds(stance, one, sides),
  );
}

/** The points with two or more stances from claims about an event. */
export const pointsOfEvent = (
  corpus: CorpusIndex,
  points: readonly DisputedPoint[],
  event: string,
  claims: ReadonlySet<string>,
): DisputedPoint[] =>
  points.filter(
    (point) =>
      (point.event !== null && corpus.representativeOf(point.event) === event) ||
      point.stances.filter((stance) => stance.claims.some(({ claim }) => claims.has(claim.id))).length > 1,
  );

/** Contradictions of which no point has both claims. */
export function disputesOutsidePoints(disputes: readonly Dispute[], points: readonly DisputedPoint[]): Dispute[] {
  const pointsOf = new Map<string, Set<DisputedPoint>>();
  for (const point of points)
    for (const { claims } of point.stances)
      for (const { claim } of claims) pointsOf.set(claim.id, (pointsOf.get(claim.id) ?? new Set()).add(point));
  return disputes.filter(({ a, b }) => {
    const others = pointsOf.get(b.claim.id);
    return ![...(pointsOf.get(a.claim.id) ?? [])].some((point) => others?.has(point) === true);
  });
}
