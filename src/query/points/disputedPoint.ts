import type { Aspect, StanceKind } from "../../model/point.ts";
import type { ClaimInRecord, SideName } from "../corpusIndex.ts";

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
