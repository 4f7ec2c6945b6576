import type { Aspect, StanceKind } from "../../model/point.ts";
import type { ClaimInRecord, SideName } from "../corpusIndex.ts";

/** A stance: what one side says of a disputed point, with its claims in order of documents. */
export interface Stance {
  /** Null if nobody is named. */
  readonly side: SideName | null;
  readonly stance: StanceKind;
  readonly claims: readonly ClaimInRecord[];
  /** Clusters of documents, copies counted once. */
  readonly documents: number;
}

/** One question about one event or standing matter, on which two sides make claims that cannot both be true. Nothing in it says who is right. */
export interface DisputedPoint {
  readonly id: string;
  /** The question in words that take no side. */
  readonly label: string;
  readonly aspect: Aspect;
  /** The event that it is about; null if its claims describe none. */
  readonly event: string | null;
  /** The stances with most independent documents first. */
  readonly stances: readonly Stance[];
  /** Sides that speak of the event but not of this point. */
  readonly silent: readonly SideName[];
  readonly claims: number;
  /** Documents that are copies of no other. */
  readonly documents: number;
  /** First and last day by which its claims were said (xsd:date). */
  readonly from: string | null;
  readonly to: string | null;
}
