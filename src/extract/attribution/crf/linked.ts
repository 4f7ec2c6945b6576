import type { Range } from "../../structure/analysis.ts";
import type { CueView } from "./cueView.ts";

/** A cue with what the second stage gives it, in places of the paragraph. */
export interface Linked {
  readonly view: Pick<CueView, "run">;
  readonly cue: Range;
  readonly source: Range | null;
  readonly content: readonly Range[];
  /** In hundredths. */
  readonly sure: number;
}

/** Candidates below this are not proposed. In hundredths of sure. */
export const ACCEPTED = 30;
