import type { Analysis } from "../../structure/analysis.ts";
import { CONJUNCTION, WH } from "../../structure/tagClasses.ts";
import type { CueRun } from "./cueRuns.ts";
import type { ClaimFacts } from "./facts.ts";
import type { Labelled } from "./labelKeys.ts";

/** A paragraph, or a part of a long one, as the second stage sees it. */
export interface Paragraph {
  readonly analysis: Analysis;
  readonly facts: ClaimFacts;
  /** First token and one past the last. */
  readonly from: number;
  readonly to: number;
  /** Stage 1's output. */
  readonly labelled: Labelled;
  readonly counts: Counts;
}

/** Running counts before each place of a paragraph. */
export interface Counts {
  readonly commas: Uint16Array;
  readonly verbs: Uint16Array;
  readonly marks: Uint16Array;
  readonly thats: Uint16Array;
  readonly conjunctions: Uint16Array;
  readonly chunks: Uint16Array;
  readonly cues: Uint16Array;
}

/** Computes the running counts. They wrap at 65,536; differences within a window are still right. */
export function countBefore(
  analysis: Analysis,
  f: ClaimFacts,
  from: number,
  to: number,
  runs: readonly CueRun[],
): Counts {
  const n = to - from + 1;
  const make = (): Uint16Array => new Uint16Array(n);
  const counts = {
    commas: make(),
    verbs: make(),
    marks: make(),
    thats: make(),
    conjunctions: make(),
    chunks: make(),
    cues: make(),
  };
  for (const { anchor } of runs) counts.cues[anchor + 1] = 1;
  for (let k = 0; k + 1 < n; k++) {
    const i = from + k;
    const word = analysis.lower(i);
    counts.commas[k + 1] = counts.commas[k]! + (word === "," ? 1 : 0);
    counts.verbs[k + 1] = counts.verbs[k]! + (analysis.groupAt(i)?.main === i ? 1 : 0);
    counts.marks[k + 1] = counts.marks[k]! + (f.quote[i]! > 1 ? 1 : 0);
    counts.thats[k + 1] = counts.thats[k]! + (word === "that" || analysis.is(i, WH) ? 1 : 0);
    counts.conjunctions[k + 1] = counts.conjunctions[k]! + (analysis.is(i, CONJUNCTION) ? 1 : 0);
    counts.chunks[k + 1] = counts.chunks[k]! + (f.chunk[i]! === 1 || f.chunk[i]! === 3 ? 1 : 0);
    counts.cues[k + 1]! += counts.cues[k]!;
  }
  return counts;
}
