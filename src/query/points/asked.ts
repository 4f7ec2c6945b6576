import { contentOf } from "../../model/content.ts";
import { type ClaimInRecord, type CorpusIndex, isSaidBy } from "../corpusIndex.ts";
import { hasAllWords, thingsNamedBy } from "../find.ts";
import { askedName } from "../meant/askedName.ts";
import type { DisputedPoint } from "./disputedPoint.ts";

/** A question for disputed points; an absent field does not narrow. */
export interface PointsQuestion {
  /** Ids of actors that all have a stance on the point. */
  readonly between?: readonly string[];
  /** Words: the name of an event, actor or place that its claims mention, or words of these claims. */
  readonly about?: string;
  /** Bounds of when its claims were made (xsd:date), inclusive: at least one claim lies within. */
  readonly from?: string;
  readonly to?: string;
}

/** The points that are asked for, in their order. */
export function pointsAsked(
  corpus: CorpusIndex,
  points: readonly DisputedPoint[],
  { between = [], about, from, to }: PointsQuestion,
): DisputedPoint[] {
  const sides = between.map((actor) => corpus.sideOf(actor).id);
  const isMeant = about === undefined ? () => true : aboutIn(corpus, about);
  return points.filter(({ stances }) => {
    const claims = stances.flatMap((stance) => stance.claims);
    return (
      sides.every((id) => stances.some(({ side }) => side?.id === id || isSaidBy(side, [id]))) &&
      claims.some(isMeant) &&
      claims.some(({ claim: { latest } }) => isWithin(latest, from, to))
    );
  });
}

const isWithin = (day: string | null, from: string | undefined, to: string | undefined): boolean =>
  day === null ? from === undefined && to === undefined : day >= (from ?? "") && day <= (to ?? "9999-12-31");

/** Whether a claim mentions the thing meant, or has these words. */
function aboutIn(corpus: CorpusIndex, about: string): (one: ClaimInRecord) => boolean {
  const ids = new Set(thingsNamedBy(corpus, ["event", "actor", "place"], about).map(({ id }) => id));
  const wanted = askedName(about);
  return ({ claim }) => {
    const things = [
      ...claim.descriptions.flatMap(({ event, place, participants }) => [
        event,
        ...(place === null ? [] : [place]),
        ...participants.map(({ entity }) => entity),
      ]),
      ...claim.namings.map(({ denotes }) => denotes),
    ];
    if (things.some((id) => ids.has(corpus.representativeOf(id)))) return true;
    return hasAllWords(contentOf(claim), wanted);
  };
}
