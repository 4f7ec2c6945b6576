// Features of a token as seen from one candidate cue: where it stands to it, what lies between, what the rules made of that cue.
import type { Analysis } from "../../structure/analysis.ts";
import { bitsOf, CONJUNCTION, NOUN, VERB, WH } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import { B_CONTENT, B_CUE, B_SOURCE, bucket, type ClaimFacts } from "./claimFacts.ts";
import type { Labelled } from "./claimKeys.ts";

/** A run of tokens that may be a cue, from [from, to), by its main word. Places in the paragraph. */
export interface CueRun {
  readonly from: number;
  readonly to: number;
  readonly anchor: number;
}

/** Sides and sentences by which weights of a token's own features are told apart. */
export const NEAR_RELATIONS = 7;
/** The same with distance, and inside quotation marks or not, for features of the cue. */
export const FAR_RELATIONS = 22;
/** Tokens on each side of a cue that it is related to. */
export const WINDOW = 150;

const STEPS = 21;
const TAG_COUNT = 64;
const PATHS = 1 << 13;

/** Where the rows of each kind of feature start. */
const SIZES = {
  stepTag: STEPS * TAG_COUNT,
  stepClass: STEPS * 40,
  commas: 4 * 2 * TAG_COUNT,
  verbs: 5 * 2 * TAG_COUNT,
  marks: 4 * 2 * TAG_COUNT,
  conjunctions: 3 * 2 * TAG_COUNT,
  thats: 3 * STEPS * 4,
  cues: 4 * 2 * 5 * 4,
  chunks: 6 * 2 * 8,
  flagsStep: 64 * STEPS,
  flagsQuote: 64 * 8,
  quotation: 16 * 8 * 4,
  rule: 512 * 4,
  ruleTag: 8 * TAG_COUNT,
  mixed: 4 * 5 * 3 * 2 * 4,
  stage: 8 * 4 * STEPS,
  stageRule: 8 * 8 * 8,
  path: PATHS,
} as const;
type PairKind = keyof typeof SIZES;
let total = 0;
const BASE = Object.fromEntries(
  Object.entries(SIZES).map(([kind, size]) => {
    const at = total;
    total += size;
    return [kind, at];
  }),
) as Readonly<Record<PairKind, number>>;

/** The kinds of rows in their order, with their sizes: where a weight stands hangs on it. */
export const PAIR_LAYOUT: readonly (readonly [kind: string, size: number])[] = Object.entries(SIZES);

/** Rows of weights that pairs have. */
export const PAIR_ROWS = total;
/** At most so many features a pair. */
export const PAIR_FEATURES = Object.keys(SIZES).length;
/** At most so many features of a cue itself. */
export const CUE_KEYS = 16;

/** Counts of what stands before each place of a paragraph. */
export interface Counts {
  readonly commas: Uint16Array;
  readonly verbs: Uint16Array;
  readonly marks: Uint16Array;
  readonly thats: Uint16Array;
  readonly conjunctions: Uint16Array;
  readonly chunks: Uint16Array;
  readonly cues: Uint16Array;
}

// Counts wrap at 65,536, which differences within a window do not notice.
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
    const g = analysis.groupIndex(i);
    const bits = bitsOf(analysis.tags, i);
    counts.commas[k + 1] = counts.commas[k]! + (word === "," ? 1 : 0);
    counts.verbs[k + 1] = counts.verbs[k]! + (g >= 0 && analysis.group(g).main === i ? 1 : 0);
    counts.marks[k + 1] = counts.marks[k]! + (f.quote[i]! > 1 ? 1 : 0);
    counts.thats[k + 1] = counts.thats[k]! + (word === "that" || bits & WH ? 1 : 0);
    counts.conjunctions[k + 1] = counts.conjunctions[k]! + (bits & CONJUNCTION ? 1 : 0);
    counts.chunks[k + 1] = counts.chunks[k]! + (f.chunk[i]! === 1 || f.chunk[i]! === 3 ? 1 : 0);
    counts.cues[k + 1]! += counts.cues[k]!;
  }
  return counts;
}

/** What is the same for all tokens seen from one cue. */
export interface CueView {
  readonly run: CueRun;
  readonly flags: number;
  readonly sentence: number;
  /** Outermost quotation that the cue stands in, -1 for none. */
  readonly quotation: number;
  /** First and one past the last place that is looked at. */
  readonly low: number;
  readonly high: number;
  /** Label that the surest rule with this cue gives each place from `low` on: 0 none, 1 to 6 as ever, 7 there is no such rule. */
  readonly rule: Uint8Array;
  readonly sure: number;
}

const sureStep = (confidence: number): number => (confidence < 60 ? 0 : confidence < 75 ? 1 : confidence < 88 ? 2 : 3);

export function viewFrom(
  analysis: Analysis,
  from: number,
  to: number,
  run: CueRun,
  ruled: ReadonlyMap<number, Candidate>,
  counts: Counts,
): CueView {
  const anchor = from + run.anchor;
  const low = Math.max(0, run.from - WINDOW);
  const high = Math.min(to - from, run.to + WINDOW);
  const s = analysis.sentenceOf(anchor);
  const after = from + run.to < to ? analysis.lower(from + run.to) : "";
  const afterThat = from + run.to + 1 < to ? analysis.lower(from + run.to + 1) : "";
  const q = analysis.outerQuotationIndex(anchor);
  const opens = Math.max(low, analysis.sentenceFrom(s) - from);
  const closes = Math.min(high, analysis.sentenceTo(s) - from);
  const quoted = counts.marks[closes] !== counts.marks[opens] || q >= 0;
  const g = analysis.groupIndex(anchor);
  const flags =
    (after === "that" || afterThat === "that" ? 1 : 0) |
    (quoted ? 2 : 0) |
    (q >= 0 ? 4 : 0) |
    (g >= 0 && analysis.group(g).passive ? 8 : 0) |
    (after === "," || after === "." || after === ":" ? 16 : 0) |
    (g >= 0 && (analysis.group(g).infinitive || !analysis.group(g).finite) ? 32 : 0);
  let best: Candidate | null = null;
  for (let k = run.from; k < run.to; k++) {
    const rule = ruled.get(from + k);
    if (rule !== undefined && (best === null || rule.confidence > best.confidence)) best = rule;
  }
  const rule = new Uint8Array(high - low).fill(best === null ? 7 : 0);
  if (best !== null) {
    for (const [ranges, opening] of [
      [best.content, B_CONTENT],
      [best.source, B_SOURCE],
      [best.cue, B_CUE],
    ] as const) {
      for (const [start, end] of ranges) {
        for (let i = Math.max(start, from + low); i < end && i < from + high; i++)
          rule[i - from - low] = i === start ? opening : opening + 1;
      }
    }
  }
  return {
    run,
    flags,
    sentence: s,
    quotation: q,
    low,
    high,
    rule,
    sure: best === null ? 0 : sureStep(best.confidence),
  };
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

/** Writes the rows (below PAIR_ROWS) of the pair of a place and a cue, and tells how many there are. */
export function pairRows(
  analysis: Analysis,
  f: ClaimFacts,
  from: number,
  to: number,
  k: number,
  near: number,
  view: CueView,
  counts: Counts,
  labelled: Labelled,
  rows: Int32Array,
): number {
  const { run } = view;
  const i = from + k;
  const t = f.tags[i]!;
  const q = f.quote[i]!;
  const self = near === 0;
  const left = k < run.from;
  const side = left ? 0 : 1;
  const distance = self ? 0 : left ? run.from - k : k - run.to + 1;
  const step = self ? 0 : left ? 1 + bucket(distance - 1) : 11 + bucket(distance - 1);
  let n = 0;
  rows[n++] = BASE.stepTag + step * TAG_COUNT + t;
  rows[n++] = BASE.stepClass + step * 40 + f.cueClass[i]!;
  rows[n++] = BASE.flagsStep + view.flags * STEPS + step;
  rows[n++] = BASE.flagsQuote + view.flags * 8 + q * 2 + side;
  const b = k > view.low ? view.rule[k - view.low - 1]! : 0;
  const r = view.rule[k - view.low]!;
  const e = k + 1 < view.high ? view.rule[k - view.low + 1]! : 0;
  rows[n++] = BASE.rule + ((b * 8 + r) * 8 + e) * 4 + view.sure;
  rows[n++] = BASE.ruleTag + r * TAG_COUNT + t;
  rows[n++] = BASE.stageRule + (r * 8 + labelled.label[k]!) * 8 + near;
  if (self) return n;
  // what stands strictly between
  const open = left ? k + 1 : run.to;
  const close = left ? run.from : k;
  const between = (count: Uint16Array): number => (count[close]! - count[open]!) & 0xffff;
  const commas = Math.min(between(counts.commas), 3);
  const verbs = Math.min(between(counts.verbs), 4);
  const marks = Math.min(between(counts.marks), 3);
  const thats = Math.min(between(counts.thats), 2);
  const cues = Math.min(between(counts.cues), 3);
  const apart = left ? near - 1 : near - 4;
  rows[n++] = BASE.commas + (commas * 2 + side) * TAG_COUNT + t;
  rows[n++] = BASE.verbs + (verbs * 2 + side) * TAG_COUNT + t;
  rows[n++] = BASE.marks + (marks * 2 + side) * TAG_COUNT + t;
  rows[n++] = BASE.conjunctions + (Math.min(between(counts.conjunctions), 2) * 2 + side) * TAG_COUNT + t;
  rows[n++] = BASE.thats + (thats * STEPS + step) * 4 + q;
  rows[n++] = BASE.cues + ((cues * 2 + side) * 5 + apart) * 4 + q;
  rows[n++] = BASE.chunks + (Math.min(between(counts.chunks), 5) * 2 + side) * 8 + f.chunk[i]!;
  rows[n++] = BASE.mixed + (((commas * 5 + verbs) * 3 + thats) * 2 + side) * 4 + marks;
  rows[n++] = BASE.stage + (labelled.label[k]! * 4 + cues) * STEPS + step;
  const quotation = analysis.outerQuotationIndex(i);
  if (quotation >= 0) {
    const { from: first, to: last } = analysis.quotation(quotation);
    const gap = left ? from + run.from - last : first - (from + run.to);
    const relation =
      quotation === view.quotation
        ? 1
        : 2 + side * 6 + (gap <= 1 ? 0 : gap <= 3 ? 1 : gap <= 6 ? 2 : gap <= 12 ? 3 : gap <= 25 ? 4 : 5);
    const place = (first - 1 <= from ? 1 : 0) + (last + 1 >= to ? 2 : 0);
    rows[n++] = BASE.quotation + (relation * 8 + f.quoteLength[i]!) * 4 + place;
  }
  if (distance <= 5) {
    let h = side + 1;
    for (let x = open; x < close; x++) h = Math.imul(h * 64 + f.tags[from + x]! + 1, 0x9e3779b1);
    h = Math.imul(h ^ (t + 17), 0x85ebca6b);
    rows[n++] = BASE.path + ((h ^ (h >>> 15)) & (PATHS - 1));
  }
  return n;
}

/** Writes the keys of a cue itself and tells how many there are. */
export function cueKeys(
  f: ClaimFacts,
  from: number,
  to: number,
  view: CueView,
  labelled: Labelled,
  keys: Uint32Array,
): number {
  const { run, flags } = view;
  const { word } = f.words;
  const anchor = from + run.anchor;
  const at = (k: number): number => (k >= from && k < to ? word[k]! : 0);
  const tagAt = (k: number): number => (k >= from && k < to ? f.tags[k]! : 63);
  let n = 0;
  const put = (template: number, value: number): void => {
    keys[n++] = (template << 26) | value;
  };
  put(1, word[anchor]!);
  put(2, (word[anchor]! << 6) | f.tags[anchor]!);
  put(3, (f.cueClass[anchor]! << 1) | (flags & 8 ? 1 : 0));
  put(4, f.tags[anchor]!);
  put(5, at(from + run.from - 1));
  put(6, at(from + run.to));
  put(7, tagAt(from + run.from - 1));
  put(8, tagAt(from + run.to));
  put(9, (tagAt(from + run.from - 1) << 12) | (f.tags[anchor]! << 6) | tagAt(from + run.to));
  put(10, flags);
  put(11, (labelled.cue[run.anchor]! << 3) | Math.min(run.to - run.from, 7));
  put(12, at(from + run.from));
  put(13, (f.ruleLabel[anchor]! << 2) | f.ruleSure[anchor]!);
  put(14, (view.rule[0] === 7 ? 0 : 4 + view.sure) * 8 + labelled.cue[run.anchor]!);
  put(15, at(from + run.to - 1));
  put(16, (f.cueClass[anchor]! << 6) | flags);
  return n;
}

/** The surest rule by its main word. */
export function rulesByCue(rules: readonly Candidate[]): ReadonlyMap<number, Candidate> {
  const found = new Map<number, Candidate>();
  for (const rule of rules) {
    if (rule.cue.length === 0) continue;
    const known = found.get(rule.main);
    if (known === undefined || rule.confidence > known.confidence) found.set(rule.main, rule);
  }
  return found;
}

/** Tokens that may be cues: runs that stage 1 gives some probability, and the words that rules take for cues. */
export function findRuns(
  analysis: Analysis,
  from: number,
  to: number,
  probability: Float64Array,
  labels: number,
  ruled: ReadonlyMap<number, Candidate>,
): CueRun[] {
  const runs: CueRun[] = [];
  const n = to - from;
  const opens = (k: number): number => probability[k * labels + B_CUE]!;
  const chance = (k: number): number => opens(k) + probability[k * labels + B_CUE + 1]!;
  const possible = (k: number): boolean => k < n && (chance(k) >= LIKELY || ruled.has(from + k));
  for (let k = 0; k < n; k++) {
    if (!possible(k)) continue;
    const start = k;
    while (possible(k + 1) && opens(k + 1) <= 0.5) k++;
    // two that rules keep apart stay apart
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
const LIKELY = 0.03;

/** Last verb, else last noun, else last token. */
function anchorOf(analysis: Analysis, from: number, start: number, end: number): number {
  for (let k = end - 1; k >= start; k--) if (bitsOf(analysis.tags, from + k) & VERB) return k;
  for (let k = end - 1; k >= start; k--) if (bitsOf(analysis.tags, from + k) & NOUN) return k;
  return end - 1;
}
