import { contentOf } from "../../src/model/content.ts";
import type { CorpusIndex } from "../../src/query/corpusIndex.ts";
import { answersOf } from "../../src/query/points/answers.ts";
import { tellingFirst } from "../../src/query/points/tellingFirst.ts";
import { currentCorpus } from "../state/across.ts";
import type { ClaimEntry, GraphIndex } from "../state/graphIndex.ts";
import type { Session } from "../state/session.ts";
import { type CurrentPoints, currentPoints } from "./currentPoints.ts";
import { otherWordsIn } from "./otherWords.ts";
import { type Holding, namesOf, type PicturePoint, usesOtherWords } from "./picturePoint.ts";

const told = new WeakMap<PicturePoint, PicturePoint>();
const lists = new WeakMap<readonly PicturePoint[], readonly PicturePoint[]>();

/** The points that the picture shows, each with what its sides answer, and the claims of each side in the order in which they tell it. */
export function toldPoints(session: Session): CurrentPoints | null {
  const index = session.index.value;
  const now = currentPoints(session);
  if (index === null || now === null) return null;
  const across = currentCorpus(session);
  const each = (points: readonly PicturePoint[]): readonly PicturePoint[] => {
    const known = lists.get(points) ?? points.map((point) => toldPoint(index, across, point));
    lists.set(points, known);
    return known;
  };
  return { ...now, all: each(now.all), points: each(now.points) };
}

function toldPoint(index: GraphIndex, across: CorpusIndex | null, point: PicturePoint): PicturePoint {
  const known = told.get(point);
  if (known !== undefined) return known;
  const names = namesOf(point);
  const named = point.holdings.filter(({ side }) => side.kind === "named");
  const sides = new Map(named.map(({ side }) => [side.key, side.name]));
  const holdings = point.holdings.map((one): Holding => {
    const own = one.claims.flatMap((id) => index.byId.get(id) ?? []);
    // what a side says itself comes before what its documents say of others
    const claims = tellingFirst(own, ({ claim }) => (claim.principal ?? claim.claimant) === one.side.key, names);
    return { ...one, claims: claims.map(({ claim }) => claim.id), answers: answersIn(own, one) };
  });
  const made = { ...point, holdings, otherwise: otherWordsIn(holdings.filter(usesOtherWords).flatMap(contents)) };
  told.set(point, made);
  return made;

  function answersIn(claims: readonly ClaimEntry[], { side }: Holding): readonly string[] {
    if (across === null || point.aspect === null) return [];
    const key = sides.has(side.key) ? side.key : null;
    const answers = answersOf(across, { aspect: point.aspect, side: key, sides, claims });
    return answers.map((answer) => index.cover?.(answer) ?? answer);
  }

  function contents({ claims }: Holding): string[] {
    return claims.flatMap((id) => index.byId.get(id) ?? []).map(({ claim }) => contentOf(claim));
  }
}
