import type { Scheme } from "../../options.ts";
import type { Analysis } from "../../structure/analysis.ts";
import type { Candidate } from "../candidate.ts";

/** A text, and what a rule finds in it: "source | cue | content" of each attribution, with the parts of a discontinuous one joined by " … ". */
export type Example = readonly [text: string, ...found: readonly string[]];

/** A rule of attribution with examples, which a test runs. */
export interface Rule {
  readonly id: string;
  readonly finds: readonly Example[];
  /** Texts in which the rule finds nothing. */
  readonly findsNot: readonly string[];
  /**
   * The attributions that the rule finds, which may overlap and contradict each other.
   * @param earlier what the rules before it have found
   */
  readonly find: (analysis: Analysis, scheme: Scheme, earlier: readonly Candidate[]) => Candidate[];
}
