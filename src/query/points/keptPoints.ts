import { makeId } from "../../model/ids.ts";
import type { Links } from "../../model/link.ts";
import { type KeptPoint, type KeptStance, pointsInOrder } from "../../model/point.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { LabelledLinks } from "../../rdf/linkQuads.ts";
import { type CorpusIndex, corpusIndexOf, tellerOf } from "../corpusIndex.ts";
import type { DisputedPoint, Stance } from "./disputedPoint.ts";
import { disputedPoints } from "./disputedPoints.ts";

/** Links with the labels and the disputed points that a graph keeps beside them. */
export const labelledLinksOf = (records: readonly DocumentRecord[], links: Links): LabelledLinks =>
  labelledLinksIn(corpusIndexOf(records, links));

/** The same for documents that are indexed already. @param points their disputed points; computed if not given */
export const labelledLinksIn = (corpus: CorpusIndex, points?: readonly DisputedPoint[]): LabelledLinks => ({
  links: corpus.links,
  labels: corpus.labels,
  points: keptPoints(corpus, points),
});

/** The disputed points of documents as a graph keeps them, in order of id. */
export function keptPoints(
  corpus: CorpusIndex,
  points: readonly DisputedPoint[] = disputedPoints(corpus),
): KeptPoint[] {
  return [...pointsInOrder(points.map((point) => keptPoint(corpus, point)))];
}

const keptPoint = (corpus: CorpusIndex, { id, label, aspect, event, stances }: DisputedPoint): KeptPoint => ({
  id,
  label,
  aspect,
  event,
  stances: stances.map((stance) => keptStance(corpus, id, stance)),
});

function keptStance(corpus: CorpusIndex, point: string, { side, stance, claims }: Stance): KeptStance {
  // an account of another's words is not kept under an id: its name says whose it is
  const isTold = side?.told !== undefined;
  const actor = (id: string): string | null => {
    const kind = corpus.kindOf.get(id);
    return kind === "actor" || kind === "cited" ? id : null;
  };
  return {
    id: makeId("stance", point, stance, side?.id ?? null),
    side: side === null || isTold ? null : actor(side.id),
    toldBy: side !== null && isTold ? actor(tellerOf(side)) : null,
    name: side === null || side.name === "" ? null : side.name,
    kind: stance,
    claims: [...new Set(claims.map(({ claim }) => claim.id))].sort(),
  };
}
