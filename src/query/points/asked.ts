import { contentOf } from "../../model/content.ts";
import { withOwnVoices } from "../compare.ts";
import { type ClaimInRecord, type CorpusIndex, isSaidBy } from "../corpusIndex.ts";
import { hasAllWords, thingsNamedBy } from "../find.ts";
import { askedName } from "../meant/askedName.ts";
import type { DisputedPoint } from "./disputedPoint.ts";
import { areOpposed } from "./opposes.ts";

/** A question for disputed points; an absent field does not narrow. */
export interface PointsQuestion {
  /** Ids of actors: one that has a stance on the point, two that answer it differently, or more that all have a stance on it. */
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
  const [a, b, ...more] = sides;
  const pair = a === undefined || b === undefined || more.length > 0 ? null : ([a, b] as const);
  const voices = pair === null ? corpus : withOwnVoices(corpus, [corpus.sideOf(pair[0]), corpus.sideOf(pair[1])]);
  const isMeant = about === undefined ? () => true : aboutIn(corpus, about);
  const isBetween = (point: DisputedPoint): boolean =>
    pair === null
      ? sides.every((id) => point.stances.some(({ side }) => side?.id === id || isSaidBy(side, [id])))
      : areOpposed(voices, point, pair);
  return points.filter((point) => {
    const claims = point.stances.flatMap((stance) => stance.claims);
    return (
      isBetween(point) && claims.some(isMeant) && claims.some(({ claim: { latest } }) => isWithin(latest, from, to))
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
