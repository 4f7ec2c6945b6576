// A paragraph as seen from one candidate cue: what stands around it, and the labels of the rule of the highest confidence.
import type { Analysis } from "../../structure/analysis.ts";
import type { Candidate } from "../candidate.ts";
import { sureBucket } from "./buckets.ts";
import type { CueRun } from "./cueRuns.ts";
import type { ClaimFacts } from "./facts.ts";
import { B_CONTENT, B_CUE, B_SOURCE } from "./labels.ts";
import type { Paragraph } from "./paragraph.ts";

/** Relations (side of the cue, same or other sentence) for which a token's own features have separate weights. */
export const NEAR_RELATIONS = 7;
/** Finer relations for features of the cue: also by distance, and by whether the token is inside quotation marks. */
export const FAR_RELATIONS = 22;
/** Tokens on each side of a cue that it is related to. */
export const WINDOW = 150;

/** Facts that are the same for all tokens seen from one cue. */
export interface CueView {
  readonly run: CueRun;
  readonly flags: number;
  readonly sentence: number;
  /** Outermost quotation that the cue stands in, -1 for none. */
  readonly quotation: number;
  /** First and one past the last place that is looked at. */
  readonly low: number;
  readonly high: number;
  /** The label of each place from `low` on by the rule of the highest confidence for this cue: 0 none, 1 to 6 as in `labels.ts`, 7 no such rule. */
  readonly rule: Uint8Array;
  readonly sure: number;
}

/** The value in place of a label if no rule knows the cue. */
const NO_RULE = 7;

/** Looks at a paragraph from a candidate cue. */
export function viewFrom(
  paragraph: Omit<Paragraph, "facts" | "labelled">,
  run: CueRun,
  ruled: ReadonlyMap<number, Candidate>,
): CueView {
  const { analysis, from, to } = paragraph;
  const low = Math.max(0, run.from - WINDOW);
  const high = Math.min(to - from, run.to + WINDOW);
  const anchor = from + run.anchor;
  const best = surestRule(from, run, ruled);
  return {
    run,
    flags: flagsOf(paragraph, run, low, high),
    sentence: analysis.sentenceOf(anchor),
    quotation: analysis.outerQuotationIndex(anchor),
    low,
    high,
    rule: ruleLabels(best, from + low, from + high),
    sure: best === null ? 0 : sureBucket(best.confidence),
  };
}

/** Facts about a cue and its sentence, as bits. */
function flagsOf(
  { analysis, counts, from, to }: Omit<Paragraph, "facts" | "labelled">,
  run: CueRun,
  low: number,
  high: number,
): number {
  const anchor = from + run.anchor;
  const past = from + run.to;
  const after = past < to ? analysis.lower(past) : "";
  const afterThat = past + 1 < to ? analysis.lower(past + 1) : "";
  const s = analysis.sentenceOf(anchor);
  const opens = Math.max(low, analysis.sentenceFrom(s) - from);
  const closes = Math.min(high, analysis.sentenceTo(s) - from);
  const inQuotation = analysis.outerQuotationIndex(anchor) >= 0;
  const group = analysis.groupAt(anchor);
  return (
    bit(0, after === "that" || afterThat === "that") |
    bit(1, inQuotation || counts.marks[closes] !== counts.marks[opens]) |
    bit(2, inQuotation) |
    bit(3, group?.passive === true) |
    bit(4, after === "," || after === "." || after === ":") |
    bit(5, group !== null && (group.infinitive || !group.finite))
  );
}

const bit = (place: number, set: boolean): number => (set ? 1 << place : 0);

/** The rule of the highest confidence whose main word is in a run. */
function surestRule(from: number, run: CueRun, ruled: ReadonlyMap<number, Candidate>): Candidate | null {
  let best: Candidate | null = null;
  for (let k = run.from; k < run.to; k++) {
    const rule = ruled.get(from + k);
    if (rule !== undefined && (best === null || rule.confidence > best.confidence)) best = rule;
  }
  return best;
}

/** The labels that a rule gives to the tokens from `first` to `past`. */
function ruleLabels(rule: Candidate | null, first: number, past: number): Uint8Array {
  const labels = new Uint8Array(past - first);
  if (rule === null) return labels.fill(NO_RULE);
  for (const [ranges, opening] of [
    [rule.content, B_CONTENT],
    [rule.source, B_SOURCE],
    [rule.cue, B_CUE],
  ] as const)
    for (const [start, end] of ranges)
      for (let i = Math.max(start, first); i < end && i < past; i++)
        labels[i - first] = i === start ? opening : opening + 1;
  return labels;
}

/** Relation of a place to the cue, coarse. */
export function nearRelation(analysis: Analysis, from: number, k: number, view: CueView): number {
  const { run } = view;
  if (k >= run.from && k < run.to) return 0;
  const apart = Math.abs(analysis.sentenceOf(from + k) - view.sentence);
  return (k < run.from ? 1 : 4) + Math.min(apart, 2);
}

/** The same with distance and quotation marks. */
export function farRelation(near: number, f: ClaimFacts, from: number, k: number, run: CueRun): number {
  const inside = f.quote[from + k] === 1 ? 11 : 0;
  if (near === 0) return inside;
  const left = k < run.from;
  const distance = left ? run.from - k : k - run.to + 1;
  const apart = left ? near - 1 : near - 4;
  const step = apart > 0 ? 2 + apart : distance <= 3 ? 0 : distance <= 10 ? 1 : 2;
  return inside + (left ? 1 : 6) + step;
}
