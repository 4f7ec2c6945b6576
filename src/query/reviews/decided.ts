import { CORRECTED_FIELDS, type CorrectedField, type Correction, type Review } from "../../model/review.ts";
import type { Standing } from "./standing.ts";

/** What people decided of one claim. */
export interface ClaimDecisions {
  readonly isRejected: boolean;
  readonly isAccepted: boolean;
  /** The corrections on which nobody disagrees. */
  readonly correction: Correction;
  /** The reviews of these corrections. */
  readonly corrections: readonly string[];
  /** Disagreements: then the claim stays as it was read. */
  readonly disagreements: readonly Disagreement[];
}

/** Two or more people who decided differently about one thing. */
export interface Disagreement {
  /** The topic: whether a claim stands, a field of it, or whether two things are one. */
  readonly on: "verdict" | CorrectedField | "same";
  /** Ids of the things. */
  readonly about: readonly string[];
  /** In order of time. */
  readonly reviews: readonly Review[];
}

/** The opinion of one person on a claim: the last decision on whether it stands, and on each field. */
interface Opinion {
  rejected: Review | null;
  accepted: Review | null;
  readonly fields: Map<CorrectedField, Review>;
}

/** The decisions on each claim with reviews, by the claim's present id. */
export function decisionsByClaim(standings: readonly Standing[]): ReadonlyMap<string, ClaimDecisions> {
  const opinions = new Map<string, Map<string, Opinion>>();
  for (const { review, kind, about } of standings) {
    const [claim] = about;
    if (kind !== "holds" || claim === null || claim === undefined || review.targets[0]?.kind !== "claim") continue;
    if (!VERDICTS.has(review.decision)) continue;
    const people = opinions.get(claim) ?? new Map<string, Opinion>();
    opinions.set(claim, people);
    const who = review.who ?? "";
    const opinion = people.get(who) ?? { rejected: null, accepted: null, fields: new Map() };
    people.set(who, opinion);
    note(opinion, review);
  }
  return new Map([...opinions].map(([claim, people]) => [claim, decided(claim, [...people.values()])]));
}

const VERDICTS: ReadonlySet<string> = new Set(["accepted", "rejected", "corrected"]);

/** Reviews come in order of time: the last one counts. */
function note(opinion: Opinion, review: Review): void {
  if (review.decision === "rejected") {
    opinion.rejected = review;
    opinion.accepted = null;
    return;
  }
  opinion.rejected = null;
  if (review.decision === "accepted") opinion.accepted = review;
  else for (const field of fieldsOf(review)) opinion.fields.set(field, review);
}

export const fieldsOf = ({ correction }: Review): readonly CorrectedField[] =>
  CORRECTED_FIELDS.filter((field) => correction?.[field] !== undefined);

function decided(claim: string, people: readonly Opinion[]): ClaimDecisions {
  const disagreements: Disagreement[] = [];
  const differ = (on: Disagreement["on"], reviews: readonly Review[]): void => {
    disagreements.push({ on, about: [claim], reviews: inOrder(reviews) });
  };
  const rejecting = people.flatMap(({ rejected }) => rejected ?? []);
  const keeping = people.filter(({ rejected }) => rejected === null);
  const keepers = keeping.flatMap(({ accepted, fields }) => [
    ...(accepted === null ? [] : [accepted]),
    ...fields.values(),
  ]);
  if (rejecting.length > 0 && keepers.length > 0) differ("verdict", [...rejecting, ...keepers]);
  const correction: Record<string, unknown> = {};
  const corrections = new Set<string>();
  for (const field of CORRECTED_FIELDS) {
    const reviews = keeping.flatMap(({ fields }) => fields.get(field) ?? []);
    const [first] = reviews;
    if (first === undefined) continue;
    const others = reviews.filter((one) => valueIn(one, field) !== valueIn(first, field));
    const against = keeping.flatMap(({ accepted, fields }) =>
      accepted !== null && !fields.has(field) && !reviews.some(({ id }) => accepted.considering.includes(id))
        ? [accepted]
        : [],
    );
    if (others.length > 0 || against.length > 0) differ(field, [...reviews, ...against]);
    else {
      correction[field] = first.correction?.[field];
      for (const { id } of reviews) corrections.add(id);
    }
  }
  const stands = rejecting.length === 0;
  return {
    isRejected: !stands && keepers.length === 0,
    isAccepted: stands && keeping.some(({ accepted }) => accepted !== null) && disagreements.length === 0,
    correction: stands ? (correction as Correction) : {},
    corrections: stands ? [...corrections].sort() : [],
    disagreements,
  };
}

const valueIn = (review: Review, field: CorrectedField): string => JSON.stringify(review.correction?.[field]);

const inOrder = (reviews: readonly Review[]): Review[] =>
  [...new Set(reviews)].sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : a.id < b.id ? -1 : 1));
