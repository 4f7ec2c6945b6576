import type { Act, EventType, Polarity, Status } from "../../model/claim.ts";
import type { Dating } from "../../model/dating.ts";
import type { Range, VerbGroup } from "../structure/analysis.ts";
import type { ParticipantPhrase } from "./taker.ts";

/** The facts about a claim that decide the status of its events. */
export interface Stance {
  readonly act: Act;
  readonly polarity: Polarity;
}

/** The facts about a claim that its event descriptions need. */
export interface ClaimContent extends Stance {
  readonly content: readonly Range[];
  /** Contents, cues and sources of nested claims: events there belong to the nested claims. */
  readonly inner: readonly Range[];
}

/** The words that name an event. */
export interface Named {
  readonly type: EventType;
  readonly words: Range;
  readonly head: number;
  /** Its verb, or the verb whose subject is its noun. */
  readonly group: VerbGroup | null;
  /** Base form of its verb (with a particle: "shoot_down"), singular of its noun. */
  readonly lemma: string;
  /** "the attack": a definite noun, which refers to a known event. */
  readonly definite: boolean;
}

/** An event as one claim describes it, in runs of tokens. */
export interface Described extends Omit<Named, "group"> {
  readonly status: Status;
  readonly dating: Dating | null;
  readonly place: Range | null;
  readonly quantities: readonly Range[];
  readonly participants: readonly ParticipantPhrase[];
}
