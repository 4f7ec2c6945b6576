import { makeId } from "../../model/ids.ts";
import type { StanceKind } from "../../model/point.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { ClaimInRecord, CorpusIndex, SideName } from "../corpusIndex.ts";
import { mostFrequentEvent } from "../mostFrequentEvent.ts";
import { Comparables, type DigestOf } from "./comparables.ts";
import type { DisputedPoint, Stance } from "./disputedPoint.ts";
import type { ClaimWithStance, Draft } from "./drafts.ts";
import { happenedDrafts } from "./happened.ts";
import { labelOf } from "./label.ts";
import { apart } from "./labelsApart.ts";
import { normDrafts } from "./norms.ts";
import { opposedNameDrafts } from "./opposedNames.ts";
import { otherDrafts } from "./otherAspects.ts";
import { sidesOf } from "./parties.ts";
import { reciprocalDrafts } from "./reciprocal.ts";
import { byWeight, inOrder, isDisputed, stanceOf, withTotals } from "./summed.ts";
import { type TellingOf, tellingClaims } from "./tellingClaims.ts";

/**
 * The disputed points, those with most independent documents first. A pure function of records and their links:
 * the same for any order of documents.
 *
 * @param digestOf @param tellingOf what an earlier run has read in the documents; read now if absent
 */
export function disputedPoints(
  corpus: CorpusIndex,
  digestOf?: DigestOf,
  tellingOf: TellingOf = tellingClaims,
): DisputedPoint[] {
  const words = new Comparables(corpus, digestOf);
  const drafts = [
    ...happenedDrafts(corpus, words),
    ...otherDrafts(corpus, words),
    ...reciprocalDrafts(corpus, words),
    ...opposedNameDrafts(
      corpus,
      words,
      claimsAt(corpus, (record) => tellingOf(record).naming),
    ),
    ...normDrafts(
      corpus,
      claimsAt(corpus, (record) => tellingOf(record).judging),
    ),
  ];
  const points = asOne(drafts.flatMap((draft) => pointOf(corpus, words, draft) ?? [])).flatMap((same) => {
    const [first, ...others] = same;
    if (first === undefined || others.length === 0) return first?.point ?? [];
    const held = same.flatMap(({ draft }) => draft.held);
    return pointOf(corpus, words, { ...first.draft, held }, first.point.label)?.point ?? [];
  });
  return apart(corpus, points.sort(byWeight));
}

/** The claims at some places of each document. */
function* claimsAt(
  { records, told }: CorpusIndex,
  placesOf: (record: DocumentRecord) => readonly number[],
): Generator<ClaimInRecord> {
  for (const record of records)
    for (const order of placesOf(record)) {
      const one = told.get(record.claims[order]?.id ?? "");
      if (one !== undefined) yield one;
    }
}

/** A draft with the point that it makes. */
interface Made {
  readonly draft: Draft;
  readonly point: DisputedPoint;
}

/** Points that ask one question of one event, by the same sides or some of them, together; and those of the same claims. */
function asOne(made: readonly Made[]): Made[][] {
  const found = new Map<string, Made[][]>();
  const sidesOfPoint = ({ point }: Made): string[] => point.stances.map(({ side }) => side?.id ?? "");
  for (const one of made) {
    const { id, aspect, event, label } = one.point;
    const key = event === null ? id : `${aspect} ${event} ${label}`;
    const groups = found.get(key) ?? [];
    found.set(key, groups);
    const own = groups.find((group) =>
      group.some((other) => sidesOfPoint(other).some((side) => sidesOfPoint(one).includes(side))),
    );
    if (own === undefined) groups.push([one]);
    else own.push(one);
  }
  return [...found.values()].flat();
}

/** The point of a draft; null if no two sides oppose each other. */
function pointOf(corpus: CorpusIndex, words: Comparables, draft: Draft, label?: string): Made | null {
  const stances = stancesOf(corpus, draft.held);
  if (!isDisputed(stances)) return null;
  const claims = stances.flatMap((stance) => stance.claims);
  const event = eventOf(corpus, claims);
  const question = {
    id: makeId("point", draft.aspect, ...new Set(claims.map(({ claim }) => claim.id).sort())),
    label: label ?? labelOf(corpus, words, draft, event),
    aspect: draft.aspect,
    event,
  };
  return { draft, point: withTotals(corpus, question, stances) };
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
