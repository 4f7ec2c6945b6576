import { contentOf } from "../model/content.ts";
import type { Aspect, StanceKind } from "../model/point.ts";
import { type ClaimInRecord, type CorpusIndex, push, tellerOf } from "../query/corpusIndex.ts";
import { type Answering, answersOf, sidesOf } from "../query/points/answers.ts";
import type { DisputedPoint, Stance } from "../query/points/disputedPoint.ts";
import { namesAtIssue, nameUsed } from "../query/points/namesAtIssue.ts";
import { tellingFirst } from "../query/points/tellingFirst.ts";
import type { SurveyedGraph } from "./overview.ts";
import { isPointing } from "./pointingNames.ts";

/** The most points on the overview; the most important come first. */
const POINTS = 60;
/** The most sentences of a stance on it. */
const SENTENCES = 2;
/** A longer sentence is cut. */
const QUOTE = 400;

/** A sentence of a stance, with the document to load in order to open it. */
export interface OverviewClaim {
  readonly claim: string;
  /** Number of its document. */
  readonly document: number;
  readonly quote: string;
  readonly act: string;
  readonly language: string;
  readonly title: string;
  /** The day by which it was said; null if unknown. */
  readonly day: string | null;
}

/** A stance: what one side says of a disputed point. */
export interface OverviewStance {
  /** Null if nobody is named, and for a speaker whom another tells. */
  readonly side: string | null;
  /** Null where nobody is named. */
  readonly name: string | null;
  /** The speaker and the tellers, if another tells it; else null. */
  readonly toldBy: string | null;
  readonly stance: StanceKind;
  /** Which of two names it uses, by place in the label; null if the question is not about a name. */
  readonly variant: number | null;
  /** What it answers where it is asked who did it, how many or when; most claims first. */
  readonly answers: readonly string[];
  readonly count: number;
  /** Numbers of its documents, copies counted once. */
  readonly documents: readonly number[];
  /** The days by which its claims were said, sorted; of those that tell one. */
  readonly days: readonly string[];
  /** The first of its sentences. */
  readonly claims: readonly OverviewClaim[];
}

/** A disputed point, as the overview shows it. */
export interface OverviewPoint {
  readonly id: string;
  readonly label: string;
  readonly aspect: Aspect;
  readonly event: string | null;
  readonly stances: readonly OverviewStance[];
  readonly claims: number;
  readonly documents: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** The most important disputed points, in their order. */
export const overviewPoints = (
  surveyed: SurveyedGraph,
  across: CorpusIndex,
  points: readonly DisputedPoint[],
): readonly OverviewPoint[] =>
  points.slice(0, POINTS).map(({ id, label, aspect, event, stances, claims, documents, from, to }) => ({
    id,
    label,
    aspect,
    event,
    stances: withoutPointing(stances).flatMap((one) =>
      toldStances(surveyed, across, one, {
        aspect,
        sides: sidesOf(stances),
        names: namesAtIssue(aspect, label),
      }),
    ),
    claims,
    documents,
    from,
    to,
  }));

/** What is asked of the stances of a point. */
interface Question extends Pick<Answering, "aspect" | "sides"> {
  /** The names at issue. */
  readonly names: readonly string[];
}

/** “Two of the men” are nobody who is named: what they say stands with what nobody named says. */
function withoutPointing(stances: readonly Stance[]): readonly Stance[] {
  const found = new Map<string, Stance>();
  for (const one of stances) {
    const side = one.side === null || isPointing(one.side.name) ? null : one.side;
    const key = `${side?.id ?? ""} ${one.stance}`;
    const known = found.get(key);
    found.set(key, { ...one, side, claims: [...(known?.claims ?? []), ...one.claims] });
  }
  return [...found.values()];
}

/** A stance for the overview; split by the name that its claims use, if two names are at issue. */
function toldStances(
  { numberOf }: SurveyedGraph,
  across: CorpusIndex,
  { side, stance, claims }: Stance,
  { aspect, sides, names }: Question,
): OverviewStance[] {
  const told = side?.told !== undefined;
  const parts = new Map<number | null, ClaimInRecord[]>();
  for (const one of claims) {
    const variant = names.length > 1 && stance === "names" ? nameUsed(contentOf(one.claim), names) : null;
    push(parts, variant, one);
  }
  return [...parts].map(([variant, own]) => ({
    side: side === null || told ? null : side.id,
    name: side === null || side.name === "" ? null : side.name,
    toldBy: side !== null && told ? tellerOf(side) : null,
    stance,
    variant,
    answers: answersOf(across, { aspect, side: side?.id ?? null, sides, claims: own }),
    count: own.length,
    documents: [...new Set(own.map(({ record }) => numberOf.get(across.representativeOf(record.id)) ?? 0))].sort(
      (a, b) => a - b,
    ),
    days: own.flatMap(({ claim }) => claim.latest ?? []).sort(),
    claims: tellingFirst(own, ({ claim }) => across.speakerOf(claim)?.id === side?.id, names)
      .slice(0, SENTENCES)
      .map((one) => ({
        ...sentenceOf(one),
        document: numberOf.get(one.record.id) ?? 0,
        title: across.label(one.record.id),
      })),
  }));
}

const sentenceOf = ({ claim, record }: ClaimInRecord) => ({
  claim: claim.id,
  quote: contentOf(claim).slice(0, QUOTE),
  act: claim.act,
  language: record.language,
  day: claim.latest,
});
