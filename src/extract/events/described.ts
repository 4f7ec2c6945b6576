import type { Act, EventType, Polarity, Status } from "../../model/claim.ts";
import type { Dating } from "../../model/dating.ts";
import type { Range, VerbGroup } from "../structure/analysis.ts";
import type { Taker } from "./taker.ts";

/** What of the claim decides the status of what it tells. */
export interface Stance {
  readonly act: Act;
  readonly polarity: Polarity;
}

/** What a claim says, as far as its events ask for it. */
export interface ToldContent extends Stance {
  readonly content: readonly Range[];
  /** Contents, cues and sources of claims nested in it: their events are theirs. */
  readonly inner: readonly Range[];
}

/** The words that name an event. */
export interface Named {
  readonly type: EventType;
  readonly words: Range;
  readonly head: number;
  /** Its verb, or the verb of which its noun is the subject. */
  readonly group: VerbGroup | null;
  /** Base form of its verb (with a particle: "shoot_down"), singular of its noun. */
  readonly lemma: string;
  /** "the attack": taken for known. */
  readonly definite: boolean;
}

/** An event as one claim describes it, in runs of tokens. */
export interface Described extends Omit<Named, "group"> {
  readonly status: Status;
  readonly dating: Dating | null;
  readonly place: Range | null;
  readonly quantities: readonly Range[];
  readonly participants: readonly Taker[];
}
