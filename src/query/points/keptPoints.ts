import { labelsAcross } from "../../link/labels/labelsAcross.ts";
import { makeId } from "../../model/ids.ts";
import type { Links } from "../../model/link.ts";
import { type KeptPoint, type KeptStance, pointsInOrder } from "../../model/point.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { LabelledLinks } from "../../rdf/linkQuads.ts";
import { type CorpusIndex, corpusIndexOf, tellerOf } from "../corpusIndex.ts";
import type { DisputedPoint, Stance } from "./disputedPoint.ts";
import { disputedPoints } from "./disputedPoints.ts";

/** Links with the labels and the disputed points that are kept beside them. */
export function labelledLinksOf(records: readonly DocumentRecord[], links: Links): LabelledLinks {
  const labels = labelsAcross(records, links);
  return { links, labels, points: keptPoints(corpusIndexOf(records, links, { labels })) };
}

/** The disputed points of documents as a graph keeps them, in order of id. */
export function keptPoints(corpus: CorpusIndex): KeptPoint[] {
  return [...pointsInOrder(disputedPoints(corpus).map((point) => keptPoint(corpus, point)))];
}

const keptPoint = (corpus: CorpusIndex, { id, label, aspect, event, stances }: DisputedPoint): KeptPoint => ({
  id,
  label,
  aspect,
  event,
  stances: stances.map((stance) => keptStance(corpus, id, stance)),
});

function keptStance(corpus: CorpusIndex, point: string, { side, stance, claims }: Stance): KeptStance {
  // an account of another's words is nobody's own: whose it is, its name tells
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
