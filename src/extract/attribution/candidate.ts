import type { Act, Polarity } from "../../model/claim.ts";
import type { Range } from "../structure/analysis.ts";

/** An attribution as a rule or model proposes it, in runs of tokens, before pronouns are resolved. */
export interface Candidate {
  /** Empty where earlier speech continues without a new cue. */
  readonly cue: readonly Range[];
  /** The token that carries the cue's meaning; the first of the content where there is no cue. */
  readonly main: number;
  readonly source: readonly Range[];
  /** Head of the source phrase, -1 where none is written. */
  readonly sourceHead: number;
  readonly content: readonly Range[];
  /** The "that" that opens the content (outside it), -1 where none. */
  readonly that: number;
  readonly act: Act;
  readonly polarity: Polarity;
  readonly rule: string;
  /** In hundredths. */
  readonly confidence: number;
  /** The attribution whose speaker continues here, if neither cue nor source is written. */
  readonly continues?: Candidate;
  /** The name in the label of the turn: the source, which stands outside of the claim's sentence. */
  readonly label?: Range;
}
