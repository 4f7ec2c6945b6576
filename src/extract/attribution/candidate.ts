import type { Act, Polarity } from "../../model/claim.ts";
import type { Range } from "../structure/analysis.ts";

/** An attribution as a rule or model proposes it, in runs of tokens, before it is known who "he" is. */
export interface Candidate {
  /** Empty where speech goes on without one. */
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
  /** The attribution whose speaker goes on here, where neither cue nor source is written. */
  readonly continues?: Candidate;
  /** The name in the label of the turn that it is said in: its source, which stands apart from its words. */
  readonly label?: Range;
}
