import type { Range } from "../../structure/analysis.ts";
import type { CueView } from "./cueView.ts";

/** A cue with the claimant and content that the second stage gives it, in places of the paragraph. */
export interface Linked {
  readonly view: Pick<CueView, "run">;
  readonly cue: Range;
  readonly source: Range | null;
  readonly content: readonly Range[];
  /** In hundredths. */
  readonly sure: number;
}

/** Candidates with a lower confidence are not proposed. In hundredths. */
export const ACCEPTED = 30;
