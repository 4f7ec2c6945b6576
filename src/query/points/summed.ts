import type { StanceKind } from "../../model/point.ts";
import { type ClaimInRecord, type CorpusIndex, compare, type SideName } from "../corpusIndex.ts";
import type { DisputedPoint, Stance } from "./disputedPoint.ts";
import { sidesOf } from "./parties.ts";

/** Points with most independent documents first. */
export const byWeight = (a: DisputedPoint, b: DisputedPoint): number =>
  b.documents - a.documents || b.claims - a.claims || compare(a.id, b.id);

/** Stances with most independent documents first. */
export const inOrder = (a: Stance, b: Stance): number =>
  b.documents - a.documents ||
  compare(a.side?.name ?? "\uffff", b.side?.name ?? "\uffff") ||
  compare(a.stance, b.stance);

/** A stance with its claims in the order of their documents. */
export function stanceOf(
  corpus: CorpusIndex,
  side: SideName | null,
  stance: StanceKind,
  claims: readonly ClaimInRecord[],
): Stance {
  const sorted = [...claims].sort(
    (x, y) => compare(x.record.dating?.latest ?? "", y.record.dating?.latest ?? "") || compare(x.claim.id, y.claim.id),
  );
  const documents = new Set(sorted.map(({ record }) => corpus.representativeOf(record.id))).size;
  return { side, stance, claims: sorted, documents };
}

/** A point with the totals of its stances. */
export function withTotals(
  corpus: CorpusIndex,
  question: Pick<DisputedPoint, "id" | "label" | "aspect" | "event">,
  stances: readonly Stance[],
): DisputedPoint {
  const claims = stances.flatMap((stance) => stance.claims);
  const days = claims.flatMap(({ claim }) => claim.latest ?? []).sort();
  const spoke = new Set(stances.map(({ side }) => side?.id ?? ""));
  return {
    ...question,
    stances,
    silent: question.event === null ? [] : silentOf(corpus, question.event, spoke),
    claims: new Set(claims.map(({ claim }) => claim.id)).size,
    documents: new Set(claims.map(({ record }) => corpus.representativeOf(record.id))).size,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}

/** Whether two sides, or a side and somebody unnamed, have stances that cannot both be true. */
export function isDisputed(stances: readonly Stance[]): boolean {
  const kinds = new Set(stances.map(({ stance }) => stance));
  const sides = new Set(stances.map(({ side }) => side?.id ?? ""));
  if (sides.size < 2) return false;
  // a thing that all deny is not disputed
  return kinds.size > 1
    ? stances.some(({ stance, side }) => stance === "denies" && side !== null)
    : !kinds.has("denies");
}

/** Named sides that speak of the event in their own words, and not of the point. */
function silentOf(corpus: CorpusIndex, event: string, spoke: ReadonlySet<string>): SideName[] {
  const found = new Map<string, SideName>();
  for (const one of corpus.aboutEvent.get(event) ?? []) {
    for (const side of sidesOf(corpus, one))
      if (side !== null && !side.told && !spoke.has(side.id)) found.set(side.id, side);
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}
