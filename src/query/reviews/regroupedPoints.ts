import { makeId } from "../../model/ids.ts";
import { type KeptPoint, type KeptStance, pointsInOrder } from "../../model/point.ts";
import { type CorpusIndex, tellerOf } from "../corpusIndex.ts";

interface Changes {
  /** Corrected claims. */
  readonly changed: ReadonlySet<string>;
  /** Removed claims. */
  readonly gone: ReadonlySet<string>;
  /** Corrected claims whose stance is now unknown. */
  readonly unknown: ReadonlySet<string>;
  /** The clusters before, if clusters have changed. */
  readonly before: CorpusIndex | null;
}

/**
 * Disputed points after reviews: a claim with a corrected speaker moves to that speaker's stance, a claim with corrected words leaves its
 * point, and a point that is no longer disputed is removed. No new points are sought.
 */
export function regroupedPoints(
  corpusNow: () => CorpusIndex,
  points: readonly KeptPoint[],
  { changed, gone, unknown, before }: Changes,
): readonly KeptPoint[] {
  const isTouched = (claim: string): boolean => gone.has(claim) || changed.has(claim);
  if (before === null && !points.some(({ stances }) => stances.some(({ claims }) => claims.some(isTouched))))
    return points;
  const corpus = corpusNow();
  const nameOf = (claim: string, of: CorpusIndex): string | null => {
    const one = of.told.get(claim);
    return one === undefined ? null : (of.speakerOf(one.claim)?.id ?? null);
  };
  const isMoved = (claim: string): boolean =>
    changed.has(claim) || (before !== null && nameOf(claim, before) !== nameOf(claim, corpus));
  const isAffected = ({ stances }: KeptPoint): boolean =>
    stances.some(({ claims }) => claims.some((claim) => !corpus.told.has(claim) || isMoved(claim)));
  const next = points.flatMap((point) => {
    if (!isAffected(point)) return [point];
    const stances = regroupedStances(corpus, point, isMoved, (claim) => corpus.told.has(claim) && !unknown.has(claim));
    return isStillDisputed(stances) ? [{ ...point, stances }] : [];
  });
  return pointsInOrder(next);
}

function regroupedStances(
  corpus: CorpusIndex,
  point: KeptPoint,
  isMoved: (claim: string) => boolean,
  isKept: (claim: string) => boolean,
): readonly KeptStance[] {
  const stances = new Map<string, KeptStance>();
  const add = (stance: KeptStance, claim: string): void => {
    const key = `${stance.kind} ${stance.name ?? ""}`;
    const known = stances.get(key);
    const claims = [...new Set([...(known?.claims ?? []), claim])].sort();
    stances.set(key, { ...(known ?? stance), claims });
  };
  for (const stance of point.stances)
    for (const claim of stance.claims.filter(isKept))
      add(isMoved(claim) ? stanceOfSpeaker(corpus, point.id, stance, claim) : stance, claim);
  return [...stances.values()];
}

/** The same stance, held by the actor who now answers for the claim. */
function stanceOfSpeaker(corpus: CorpusIndex, point: string, { kind }: KeptStance, claim: string): KeptStance {
  const side = corpus.speakerOf(corpus.told.get(claim)!.claim);
  const actor = (id: string): string | null => {
    const is = corpus.kindOf.get(id);
    return is === "actor" || is === "cited" ? id : null;
  };
  const isTold = side?.told !== undefined;
  return {
    id: makeId("stance", point, kind, side?.id ?? null),
    side: side === null || isTold ? null : actor(side.id),
    toldBy: side !== null && isTold ? actor(tellerOf(side)) : null,
    name: side === null || side.name === "" ? null : side.name,
    kind,
    claims: [],
  };
}

/** Whether two sides still have stances that cannot both be true. */
function isStillDisputed(stances: readonly KeptStance[]): boolean {
  const kinds = new Set(stances.map(({ kind }) => kind));
  if (new Set(stances.map(({ name }) => name ?? "")).size < 2) return false;
  return kinds.size > 1 ? stances.some(({ kind, name }) => kind === "denies" && name !== null) : !kinds.has("denies");
}
