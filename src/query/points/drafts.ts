import type { Aspect, StanceKind } from "../../model/point.ts";
import type { ClaimInRecord } from "../corpusIndex.ts";

/** A claim in a point, with its answer to the question. */
export interface ClaimWithStance {
  readonly one: ClaimInRecord;
  readonly stance: StanceKind;
  /** The holder of the stance, if the claim reports several: an actor's id or a name. */
  readonly side?: { readonly id: string; readonly name: string } | null;
}

/** A point before its sides are counted. */
export interface Draft {
  readonly aspect: Aspect;
  readonly held: readonly ClaimWithStance[];
  /** The words at issue, if a label quotes them: a rejected name, or the things counted. */
  readonly words: string | null;
  /** What is asked, in words of the claims, if no event says it better. */
  readonly asked?: string | null;
  /** Where and when, if a label takes it from the claims and not from an event. */
  readonly setting?: string;
}
