import type { Analysis, Range } from "../../structure/analysis.ts";
import { NOUN, VERB } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import { B_CUE, LABELS } from "./labels.ts";

/** A run of tokens that may be a cue, from [from, to), by its main word. Places in the paragraph. */
export interface CueRun {
  readonly from: number;
  readonly to: number;
  readonly anchor: number;
}

/** The least probability of a cue for a token to be a candidate. */
const LIKELY = 0.03;

/** For each main word, the rule of the highest confidence. */
export function rulesByCue(rules: readonly Candidate[]): ReadonlyMap<number, Candidate> {
  const found = new Map<number, Candidate>();
  for (const rule of rules) {
    if (rule.cue.length === 0) continue;
    const known = found.get(rule.main);
    if (known === undefined || rule.confidence > known.confidence) found.set(rule.main, rule);
  }
  return found;
}

/** Tokens that may be cues: runs to which stage 1 gives some probability, and words that rules take for cues. */
export function findRuns(
  analysis: Analysis,
  [from, to]: Range,
  probability: Float64Array,
  ruled: ReadonlyMap<number, Candidate>,
): CueRun[] {
  const runs: CueRun[] = [];
  const n = to - from;
  const opens = (k: number): number => probability[k * LABELS + B_CUE]!;
  const chance = (k: number): number => opens(k) + probability[k * LABELS + B_CUE + 1]!;
  const possible = (k: number): boolean => k < n && (chance(k) >= LIKELY || ruled.has(from + k));
  for (let k = 0; k < n; k++) {
    if (!possible(k)) continue;
    const start = k;
    while (possible(k + 1) && opens(k + 1) <= 0.5) k++;
    // two cues that rules keep apart stay apart
    let first = start;
    let seen = false;
    for (let x = start; x <= k; x++) {
      if (ruled.has(from + x) && seen && chance(x) < 0.5) {
        runs.push({ from: first, to: x, anchor: anchorOf(analysis, from, first, x) });
        first = x;
      }
      if (ruled.has(from + x)) seen = true;
    }
    runs.push({ from: first, to: k + 1, anchor: anchorOf(analysis, from, first, k + 1) });
  }
  return runs;
}

/** Last verb, else last noun, else last token. */
function anchorOf(analysis: Analysis, from: number, start: number, end: number): number {
  for (let k = end - 1; k >= start; k--) if (analysis.is(from + k, VERB)) return k;
  for (let k = end - 1; k >= start; k--) if (analysis.is(from + k, NOUN)) return k;
  return end - 1;
}
