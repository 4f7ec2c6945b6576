import type { ClaimInRecord, SideName } from "../corpusIndex.ts";

export const ASPECTS = ["happened", "agent", "victim", "figure", "place", "time", "name", "norm", "intent"] as const;
/** What is asked of an event: that it took place or is so, who did it, to whom, how many, where, when, what it is called, whether it is lawful, why. */
export type Aspect = (typeof ASPECTS)[number];

export const STANCES = ["says", "denies", "figure", "names", "other"] as const;
/** What a side holds of what is asked: that it is so, that it is not, a number, a name, another account. */
export type StanceKind = (typeof STANCES)[number];

/** What one side holds, with every claim that says it, in order of documents. */
export interface Stance {
  /** Null where nobody is named. */
  readonly side: SideName | null;
  readonly stance: StanceKind;
  readonly claims: readonly ClaimInRecord[];
  /** Groups of documents, copies counted once. */
  readonly documents: number;
}

/** One question of one event or standing matter, on which two sides say what cannot both be so. Nothing in it says who is right. */
export interface DisputedPoint {
  readonly id: string;
  /** The question in words that take no side. */
  readonly label: string;
  readonly aspect: Aspect;
  /** The event that it is about; null where its claims describe none. */
  readonly event: string | null;
  /** Those with most independent documents first. */
  readonly stances: readonly Stance[];
  /** Sides that speak of the event and not of this. */
  readonly silent: readonly SideName[];
  readonly claims: number;
  /** Documents that are copies of no other. */
  readonly documents: number;
  /** First and last day by which its claims were said (xsd:date). */
  readonly from: string | null;
  readonly to: string | null;
}
