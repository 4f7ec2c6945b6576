import type { Scheme } from "../../options.ts";
import type { Analysis } from "../../structure/analysis.ts";
import type { Candidate } from "../candidate.ts";

/** A text, and what a rule sees in it: "source | cue | content" of each attribution, parts of one joined by " … ". */
export type Example = readonly [text: string, ...found: readonly string[]];

/** A rule of attribution with examples, which a test runs. */
export interface Rule {
  readonly id: string;
  readonly finds: readonly Example[];
  /** Texts in which the rule sees nothing. */
  readonly findsNot: readonly string[];
  /**
   * The attributions that the rule sees, which may overlap and contradict each other.
   * @param earlier what the rules before it have seen
   */
  readonly find: (analysis: Analysis, scheme: Scheme, earlier: readonly Candidate[]) => Candidate[];
}
