import { makeId } from "../../model/ids.ts";
import type { StanceKind } from "../../model/point.ts";
import { type ClaimInRecord, type CorpusIndex, compare, type SideName } from "../corpusIndex.ts";
import { Comparables, type DigestOf } from "./comparables.ts";
import type { DisputedPoint, Stance } from "./disputedPoint.ts";
import type { Draft, Held } from "./drafts.ts";
import { happenedDrafts } from "./happened.ts";
import { labelOf } from "./label.ts";
import { normDrafts } from "./norms.ts";
import { opposedNameDrafts } from "./opposedNames.ts";
import { otherDrafts } from "./otherAspects.ts";
import { reciprocalDrafts } from "./reciprocal.ts";

/**
 * The questions on which sides say what cannot both be so, those with most independent documents first. A pure function of records and
 * their links: the same in any order of documents.
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
    .sort((a, b) => b.documents - a.documents || b.claims - a.claims || compare(a.id, b.id));
  // two grounds may find one question
  return [...new Map(points.toReversed().map((point) => [point.id, point])).values()].reverse();
}

/** The point of a draft; null where no two sides stand against each other. */
function pointOf(corpus: CorpusIndex, words: Comparables, draft: Draft): DisputedPoint | null {
  const stances = stancesOf(corpus, draft.held);
  if (!isDisputed(stances)) return null;
  const claims = stances.flatMap((stance) => stance.claims);
  const event = eventOf(corpus, claims);
  const days = claims.flatMap(({ claim }) => claim.latest ?? []).sort();
  const spoke = new Set(stances.map(({ side }) => side?.id ?? ""));
  return {
    id: makeId("point", draft.aspect, ...new Set(claims.map(({ claim }) => claim.id).sort())),
    label: labelOf(corpus, words, draft, event),
    aspect: draft.aspect,
    event,
    stances,
    silent: event === null ? [] : silentOf(corpus, event, spoke),
    claims: new Set(claims.map(({ claim }) => claim.id)).size,
    documents: new Set(claims.map(({ record }) => corpus.representativeOf(record.id))).size,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}

/** Claims by who holds what, those with most independent documents first. */
function stancesOf(corpus: CorpusIndex, held: readonly Held[]): Stance[] {
  const found = new Map<string, { side: SideName | null; stance: StanceKind; claims: Map<string, ClaimInRecord> }>();
  for (const { one, stance, side: given } of held) {
    const side = given === undefined ? corpus.speakerOf(one.claim) : given;
    const key = `${stance} ${side?.id ?? ""}`;
    const own = found.get(key) ?? { side, stance, claims: new Map() };
    found.set(key, own);
    own.claims.set(one.claim.id, one);
  }
  return [...found.values()]
    .map(({ side, stance, claims }) => {
      const all = [...claims.values()].sort(
        (x, y) =>
          compare(x.record.dating?.latest ?? "", y.record.dating?.latest ?? "") || compare(x.claim.id, y.claim.id),
      );
      const documents = new Set(all.map(({ record }) => corpus.representativeOf(record.id))).size;
      return { side, stance, claims: all, documents };
    })
    .sort(
      (a, b) =>
        b.documents - a.documents ||
        compare(a.side?.name ?? "\uffff", b.side?.name ?? "\uffff") ||
        compare(a.stance, b.stance),
    );
}

/** Whether two sides, or a side and somebody unnamed, hold what cannot both be so. */
function isDisputed(stances: readonly Stance[]): boolean {
  const kinds = new Set(stances.map(({ stance }) => stance));
  const sides = new Set(stances.map(({ side }) => side?.id ?? ""));
  if (sides.size < 2) return false;
  // what all deny is not disputed
  return kinds.size > 1
    ? stances.some(({ stance, side }) => stance === "denies" && side !== null)
    : !kinds.has("denies");
}

/** The event of which most claims speak; of those told as often the least id. */
function eventOf(corpus: CorpusIndex, claims: readonly ClaimInRecord[]): string | null {
  const counts = new Map<string, number>();
  for (const { claim } of claims)
    for (const event of new Set(claim.descriptions.map((one) => corpus.representativeOf(one.event))))
      counts.set(event, (counts.get(event) ?? 0) + 1);
  return [...counts].sort(([x, a], [y, b]) => b - a || compare(x, y))[0]?.[0] ?? null;
}

/** Named sides that speak of the event in their own words, and not of the point. */
function silentOf(corpus: CorpusIndex, event: string, spoke: ReadonlySet<string>): SideName[] {
  const found = new Map<string, SideName>();
  for (const { claim } of corpus.aboutEvent.get(event) ?? []) {
    const side = corpus.speakerOf(claim);
    if (side !== null && !side.told && !spoke.has(side.id)) found.set(side.id, side);
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}
