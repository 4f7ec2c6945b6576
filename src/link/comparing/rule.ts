import type { ComparableClaim } from "../digest/comparableClaim.ts";
import type { Between } from "./claimRow.ts";
import type { Finding } from "./pair.ts";

/**
 * Two claims of one document, in the notation of examples: speaker, act and words ("Keldora, state: Sixteen people were killed"). Behind
 * the act may stand "denied", "own" (in the author's own voice), "elsewhere" (not of the shelling of Hestrel on 3 March that they are about),
 * "election" (of one instead), "unsure" (perhaps no claim), "inner" (within another's claim; "nobody" says it), and "on 2025-03-05" (the day that
 * it gives for the event).
 */
export type Example = readonly [string, string];

/** A rule that finds a dispute between two claims, with examples that a test runs. */
export interface DisputeRule {
  /** The end of the rule id of its links, behind "dispute.". */
  readonly id: string;
  readonly finds: readonly Example[];
  readonly findsNot: readonly Example[];
  readonly find: (a: ComparableClaim, b: ComparableClaim, between: Between) => Finding | null;
}
