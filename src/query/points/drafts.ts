import type { Aspect, StanceKind } from "../../model/point.ts";
import type { ClaimInRecord } from "../corpusIndex.ts";

/** A claim in a point, with what it holds of what is asked. */
export interface Held {
  readonly one: ClaimInRecord;
  readonly stance: StanceKind;
  /** Whose stance it is, where the claim tells of several: an actor's id or a name. */
  readonly side?: { readonly id: string; readonly name: string } | null;
}

/** A point before its sides are counted. */
export interface Draft {
  readonly aspect: Aspect;
  readonly held: readonly Held[];
  /** The words at issue where a label quotes them: a name that is refused, what is counted. */
  readonly words: string | null;
}
