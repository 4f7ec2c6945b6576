// Who says what, by a model in two stages: a chain over each paragraph that labels claimants, cues and contents, then one chain for each
// word that may be a cue, which labels that cue's own claimant and content and so links them. The way of the second stage is that of
// semantic role labelling. Both stages see the rules' opinion as features, and names by class only.

import { defaultLookup, type Lookup } from "../../lookup.ts";
import type { KeyIndex } from "../../models/keyIndex.ts";
import { neutralise } from "../../pos/delexicalize.ts";
import type { PosModel } from "../../pos/pos.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { withoutTime } from "../../structure/clause.ts";
import type { Candidate } from "../candidate.ts";
import { ALL_LABELS, bestLabels, bestPath, CUE_LABELS, type LabelChain, Marginals } from "./chain.ts";
import {
  B_CONTENT,
  B_CUE,
  B_SOURCE,
  type ClaimFacts,
  claimFacts,
  hasLetters,
  I_CONTENT,
  LABELS,
  O,
  stretches,
} from "./claimFacts.ts";
import { LABEL_KEYS, type Labelled, labelKeys, TEXT_KEYS, textKeys } from "./claimKeys.ts";
import {
  type Counts,
  CUE_KEYS,
  type CueRun,
  type CueView,
  countBefore,
  cueKeys,
  FAR_RELATIONS,
  farRelation,
  findRuns,
  NEAR_RELATIONS,
  nearRelation,
  PAIR_FEATURES,
  pairRows,
  rulesByCue,
  viewFrom,
} from "./claimPairs.ts";

/** What was learnt about who says what. Weights are whole numbers; LABELS of them a row. */
export interface ClaimModel {
  /** The tagger that it was learnt with. */
  readonly pos: PosModel;
  /** From the keys of a token to its group. */
  readonly groups: KeyIndex;
  readonly stage1: { readonly chain: LabelChain /** A row a group. */; readonly weight: Int8Array };
  readonly stage2: Stage2;
  /** Confidence in hundredths by how sure the model says it is, from 0 to 100. */
  readonly calibration: Uint8Array;
}

export interface Stage2 {
  readonly chain: LabelChain;
  /** Rows of a group's relations, from its number here times NEAR_RELATIONS; -1 where the second stage does not use it. */
  readonly place: Int32Array;
  readonly token: Int8Array;
  readonly cues: KeyIndex;
  /** FAR_RELATIONS rows a key of a cue. */
  readonly cue: Int8Array;
  readonly pair: Int8Array;
}

/** Candidates below this are not proposed. In hundredths of sure. */
const ACCEPTED = 30;
/** A claimant is looked for where leaving it out is better by less than so many nats. */
const SOURCE_NATS = 3;
const CUE_REACH = 7;
/** Tokens on each side of a cue that a first look takes in, and how sure, in hundredths, it must be to look further. */
const NEAR = 15;
const HOPELESS = 10;
const OWN_KEYS = TEXT_KEYS + LABEL_KEYS;
const OWN_STRIDE = NEAR_RELATIONS * LABELS;
const STEPS = [0.02, 0.1, 0.3, 0.6, 0.9] as const;

/** What one paragraph looks like to both stages; kept until the paragraph is done. */
export interface ParagraphView {
  readonly from: number;
  readonly to: number;
  /** Groups of each token, TEXT_KEYS places each; `used` tells how many of them are. */
  readonly groups: Int32Array;
  readonly used: Uint8Array;
}

/** Groups of the tokens of a paragraph. */
export function viewParagraph(f: ClaimFacts, from: number, to: number, index: KeyIndex): ParagraphView {
  const n = to - from;
  const groups = new Int32Array(n * TEXT_KEYS);
  const used = new Uint8Array(n);
  const keys = new Uint32Array(TEXT_KEYS);
  for (let k = 0; k < n; k++) {
    const count = textKeys(f, from + k, from, to, keys);
    let m = k * TEXT_KEYS;
    for (let x = 0; x < count; x++) {
      const group = index.find(keys[x]!);
      if (group >= 0) groups[m++] = group;
    }
    used[k] = m - k * TEXT_KEYS;
  }
  return { from, to, groups, used };
}

const step = (p: number): number => {
  let k = 0;
  while (k < STEPS.length && p >= STEPS[k]!) k++;
  return k;
};

/**
 * Adds LABELS weights each, for the numbers that stand in `rows` from `first` on, to the sums at `at`; those of a number stand at
 * number * stride + offset. Written out, because most of the time goes here.
 */
function addRows(
  weight: Int8Array,
  rows: Int32Array,
  first: number,
  count: number,
  stride: number,
  offset: number,
  sums: Int32Array,
  at: number,
): void {
  let a = sums[at]!;
  let b = sums[at + 1]!;
  let c = sums[at + 2]!;
  let d = sums[at + 3]!;
  let e = sums[at + 4]!;
  let f = sums[at + 5]!;
  let g = sums[at + 6]!;
  for (let x = first, end = first + count; x < end; x++) {
    const row = (rows[x]! * stride + offset) | 0;
    a = (a + weight[row]!) | 0;
    b = (b + weight[row + 1]!) | 0;
    c = (c + weight[row + 2]!) | 0;
    d = (d + weight[row + 3]!) | 0;
    e = (e + weight[row + 4]!) | 0;
    f = (f + weight[row + 5]!) | 0;
    g = (g + weight[row + 6]!) | 0;
  }
  sums[at] = a;
  sums[at + 1] = b;
  sums[at + 2] = c;
  sums[at + 3] = d;
  sums[at + 4] = e;
  sums[at + 5] = f;
  sums[at + 6] = g;
}

/** Labels and probabilities by the first stage. */
export function labelParagraph(
  view: ParagraphView,
  chain: LabelChain,
  weight: Int8Array,
): { labelled: Labelled; probability: Float64Array } {
  const n = view.to - view.from;
  const scores = new Int32Array(n * LABELS);
  for (let k = 0; k < n; k++) {
    addRows(weight, view.groups, k * TEXT_KEYS, view.used[k]!, LABELS, 0, scores, k * LABELS);
  }
  const probability = new Marginals(chain, scores, n, null).all();
  const role = (opening: number): Uint8Array =>
    Uint8Array.from({ length: n }, (_, k) =>
      step(probability[k * LABELS + opening]! + probability[k * LABELS + opening + 1]!),
    );
  const labelled = {
    label: bestLabels(chain, scores, n),
    source: role(B_SOURCE),
    cue: role(B_CUE),
    content: role(B_CONTENT),
    opens: Uint8Array.from({ length: n }, (_, k) => step(probability[k * LABELS + B_CONTENT]!)),
  };
  return { labelled, probability };
}

/** Labels that each place of a window may have: the anchor is part of the cue or of nothing; cues stay near it. */
export function allowedLabels(view: CueView): Uint8Array {
  const { low, high, run } = view;
  const allowed = new Uint8Array(high - low).fill(ALL_LABELS & ~CUE_LABELS);
  const start = Math.max(low, run.anchor - CUE_REACH);
  const end = Math.min(high, run.anchor + CUE_REACH + 1);
  allowed.fill(ALL_LABELS, start - low, end - low);
  allowed[run.anchor - low] = CUE_LABELS | (1 << O);
  return allowed;
}

/** A cue with what the second stage gives it, in places of the paragraph. */
interface Linked {
  readonly view: CueView;
  readonly cue: Range;
  readonly source: Range | null;
  readonly content: readonly Range[];
  /** In hundredths. */
  readonly sure: number;
}

/** Scores by the second stage, with what does not depend on the pair computed once. */
class CueAttacher {
  readonly #analysis: Analysis;
  readonly #f: ClaimFacts;
  readonly #p: ParagraphView;
  readonly #s: Stage2;
  readonly #labelled: Labelled;
  readonly #counts: Counts;
  /** Sums of a token's own features by relation; computed when first asked. */
  readonly #own: Int32Array;
  readonly #known: Uint8Array;
  /** Rows of the features of each token itself, OWN_KEYS places each. */
  readonly #features: Int32Array;
  readonly #used: Uint8Array;
  readonly #rows = new Int32Array(PAIR_FEATURES);
  readonly #cueKeys = new Uint32Array(CUE_KEYS);

  constructor(
    analysis: Analysis,
    f: ClaimFacts,
    p: ParagraphView,
    model: ClaimModel,
    labelled: Labelled,
    counts: Counts,
  ) {
    const n = p.to - p.from;
    this.#analysis = analysis;
    this.#f = f;
    this.#p = p;
    this.#s = model.stage2;
    this.#labelled = labelled;
    this.#counts = counts;
    this.#own = new Int32Array(n * NEAR_RELATIONS * LABELS);
    this.#known = new Uint8Array(n * NEAR_RELATIONS);
    this.#features = new Int32Array(n * OWN_KEYS);
    this.#used = new Uint8Array(n);
    const { place } = model.stage2;
    const keys = new Uint32Array(LABEL_KEYS);
    for (let k = 0; k < n; k++) {
      let m = k * OWN_KEYS;
      for (let x = k * TEXT_KEYS, end = x + p.used[k]!; x < end; x++) {
        const there = place[p.groups[x]!]!;
        if (there >= 0) this.#features[m++] = there;
      }
      const count = labelKeys(labelled, f.quote[p.from + k]!, k, n, keys, 0);
      for (let x = 0; x < count; x++) {
        const group = model.groups.find(keys[x]!);
        if (group >= 0 && place[group]! >= 0) this.#features[m++] = place[group]!;
      }
      this.#used[k] = m - k * OWN_KEYS;
    }
  }

  /** Where the sums of a token's own features in this relation stand. */
  #ownScores(k: number, relation: number): number {
    const slot = k * NEAR_RELATIONS + relation;
    const at = slot * LABELS;
    if (this.#known[slot] === 1) return at;
    this.#known[slot] = 1;
    const offset = relation * LABELS;
    addRows(this.#s.token, this.#features, k * OWN_KEYS, this.#used[k]!, OWN_STRIDE, offset, this.#own, at);
    return at;
  }

  /** Sums of what the cue's own features give by relation. */
  #cueScores(view: CueView): Int32Array {
    const { from, to } = this.#p;
    const { cues, cue } = this.#s;
    const far = new Int32Array(FAR_RELATIONS * LABELS);
    const keys = cueKeys(this.#f, from, to, view, this.#labelled, this.#cueKeys);
    for (let x = 0; x < keys; x++) {
      const group = cues.find(this.#cueKeys[x]!);
      if (group < 0) continue;
      const base = group * FAR_RELATIONS * LABELS;
      for (let y = 0; y < far.length; y++) far[y]! += cue[base + y]!;
    }
    return far;
  }

  /** Writes the scores of the places from `start` to `end`. */
  #score(view: CueView, far: Int32Array, start: number, end: number, scores: Int32Array): void {
    const { low, run } = view;
    const { from, to } = this.#p;
    const { pair } = this.#s;
    for (let k = start; k < end; k++) {
      const near = nearRelation(this.#analysis, from, k, view);
      const own = this.#ownScores(k, near);
      const shared = farRelation(near, this.#f, from, k, run) * LABELS;
      const at = (k - low) * LABELS;
      for (let y = 0; y < LABELS; y++) scores[at + y] = this.#own[own + y]! + far[shared + y]!;
      const count = pairRows(
        this.#analysis,
        this.#f,
        from,
        to,
        k,
        near,
        view,
        this.#counts,
        this.#labelled,
        this.#rows,
      );
      addRows(pair, this.#rows, 0, count, LABELS, 0, scores, at);
    }
  }

  /** What this cue's claimant and content are; null where it most likely is no cue. */
  attach(view: CueView): Linked | null {
    const { chain } = this.#s;
    const { low, high, run } = view;
    const n = high - low;
    const far = this.#cueScores(view);
    const scores = new Int32Array(n * LABELS);
    const allowed = allowedLabels(view);
    // most candidates are no cues, which what stands near them tells well enough
    const start = Math.max(low, run.from - NEAR);
    const end = Math.min(high, run.to + NEAR);
    this.#score(view, far, start, end, scores);
    const near = scores.subarray((start - low) * LABELS, (end - low) * LABELS);
    const glance = new Marginals(chain, near, end - start, allowed.subarray(start - low, end - low));
    if ((1 - glance.at(run.anchor - start, O)) * 100 < HOPELESS) return null;
    this.#score(view, far, low, start, scores);
    this.#score(view, far, end, high, scores);
    const probability = new Marginals(chain, scores, n, allowed);
    const isCue = 1 - probability.at(run.anchor - low, O);
    if (isCue * 100 < ACCEPTED) return null;
    // it is taken for a cue from here on, so that the best path has one
    allowed[run.anchor - low] = CUE_LABELS;
    const paths = bestPath(chain, scores, n, allowed, true);
    const plain = paths.path(1);
    const full = paths.path(3);
    const chosen = full.score + SOURCE_NATS * chain.unitsPerNat > plain.score ? full : plain;
    if (chosen.score < -1e8) return null;
    const content: Range[] = [];
    let sum = 0;
    let count = 0;
    const sources: Range[] = [];
    let cue: Range = [run.anchor, run.anchor + 1];
    for (let k = 0; k < n; k++) {
      const label = chosen.labels[k]!;
      if (label === O || (label & 1) === 0) continue;
      let end = k + 1;
      while (end < n && chosen.labels[end] === label + 1) end++;
      const range: Range = [low + k, low + end];
      if (label === B_CONTENT) {
        content.push(range);
        for (let x = k; x < end; x++) sum += probability.at(x, B_CONTENT) + probability.at(x, I_CONTENT);
        count += end - k;
      } else if (label === B_SOURCE) sources.push(range);
      else if (range[0] <= run.anchor && run.anchor < range[1]) cue = range;
    }
    const sure = Math.floor((isCue * sum * 100) / count);
    if (sure < ACCEPTED) return null;
    return { view, cue, source: nearest(sources, run), content, sure };
  }
}

const gapTo = ([start, end]: Range, run: CueRun): number =>
  end <= run.from ? run.from - end : Math.max(0, start - run.to);

function nearest(ranges: readonly Range[], run: CueRun): Range | null {
  let best: Range | null = null;
  for (const range of ranges) if (best === null || gapTo(range, run) < gapTo(best, run)) best = range;
  return best;
}

/**
 * Attributions as the model sees them, in order of their main words. Acts and polarity are not its business: the lexicon tells them from
 * the main word; here they are "state" and "asserted".
 * @param rules what the rules propose for the same text; the model weighs their opinion
 * @param nested also those whose cue stands in the content of another
 */
export function proposeByModel(
  analysis: Analysis,
  rules: readonly Candidate[],
  model: ClaimModel,
  { nested = false, lookup = defaultLookup }: { readonly nested?: boolean; readonly lookup?: Lookup } = {},
): Candidate[] {
  const f = claimFacts(analysis, neutralise(analysis.tokens, model.pos.vocabulary, lookup), rules);
  const ruled = rulesByCue(rules);
  const found: Candidate[] = [];
  for (const [from, to] of stretches(analysis)) {
    const view = viewParagraph(f, from, to, model.groups);
    const { labelled, probability } = labelParagraph(view, model.stage1.chain, model.stage1.weight);
    const runs = findRuns(analysis, from, to, probability, LABELS, ruled);
    if (runs.length === 0) continue;
    const counts = countBefore(analysis, f, from, to, runs);
    const attacher = new CueAttacher(analysis, f, view, model, labelled, counts);
    const linked: Linked[] = [];
    for (const run of runs) {
      const one = attacher.attach(viewFrom(analysis, from, to, run, ruled, counts));
      if (one !== null) linked.push(one);
    }
    const chosen = choose(linked, nested);
    for (const one of [...chosen, ...unionNear(analysis, from, labelled, chosen)]) {
      const candidate = candidateOf(analysis, f, from, one, model);
      if (candidate !== null) found.push(candidate);
    }
  }
  return found.sort((x, y) => x.main - y.main || x.content[0]![0] - y.content[0]![0]);
}

const sizeOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [start, end]) => sum + end - start, 0);
const holds = (ranges: readonly Range[], k: number): boolean => ranges.some(([start, end]) => start <= k && k < end);

/** The surest first; one that needs the words of a surer one yields. */
function choose(linked: readonly Linked[], nested: boolean): Linked[] {
  const accepted: Linked[] = [];
  for (const one of [...linked].sort((x, y) => y.sure - x.sure || x.view.run.anchor - y.view.run.anchor)) {
    const { anchor } = one.view.run;
    const { content } = one;
    const inOther = accepted.filter((other) => holds(other.content, anchor));
    const around = accepted.filter((other) => holds(content, other.view.run.anchor));
    if (!nested && (inOther.length > 0 || around.length > 0)) continue;
    if (inOther.some((other) => around.includes(other))) continue;
    if (accepted.some((other) => holds([other.cue], anchor))) continue;
    const rest = accepted
      .filter((other) => !inOther.includes(other) && !around.includes(other))
      .reduce((left, other) => without(left, other.content), content);
    if (sizeOf(rest) * 2 <= sizeOf(content)) continue;
    accepted.push({ ...one, content: rest });
  }
  return accepted;
}

/** What of some runs lies in none of others. */
function without(ranges: readonly Range[], others: readonly Range[]): readonly Range[] {
  let left = ranges;
  for (const [start, end] of others) {
    left = left.flatMap(([x, y]): Range[] => {
      if (y <= start || x >= end) return [[x, y]];
      const pieces: Range[] = [];
      if (x < start) pieces.push([x, start]);
      if (y > end) pieces.push([end, y]);
      return pieces;
    });
  }
  return left;
}

/** Contents of the first stage that no accepted cue covers, beside a cue and claimant of the first stage. */
function unionNear(analysis: Analysis, from: number, labelled: Labelled, accepted: readonly Linked[]): Linked[] {
  const spans: { label: number; range: Range }[] = [];
  const n = labelled.label.length;
  for (let k = 0; k < n; k++) {
    const label = labelled.label[k]!;
    if ((label & 1) === 0) continue;
    let end = k + 1;
    while (end < n && labelled.label[end] === label + 1) end++;
    spans.push({ label, range: [k, end] });
  }
  const cues = spans.filter(({ label }) => label === B_CUE);
  const sources = spans.filter(({ label }) => label === B_SOURCE);
  const found: Linked[] = [];
  const startOf = (k: number): number => analysis.start(from + k);
  const endOf = (k: number): number => analysis.end(from + k - 1);
  const gap = (x: Range, y: Range): number => Math.max(startOf(y[0]) - endOf(x[1]), startOf(x[0]) - endOf(y[1]), 0);
  for (const { label, range } of spans) {
    if (label !== B_CONTENT || endOf(range[1]) - startOf(range[0]) < 8) continue;
    if (accepted.some(({ content }) => sizeOf(without([range], content)) < sizeOf([range]))) continue;
    const cue = closest(cues, range, gap);
    if (cue === null || gap(cue, range) > 12) continue;
    const source = closest(sources, cue, gap);
    if (source === null) continue;
    const run = { from: cue[0], to: cue[1], anchor: cue[1] - 1 };
    found.push({
      view: { run, flags: 0, sentence: 0, quotation: -1, low: 0, high: 0, rule: new Uint8Array(0), sure: 0 },
      cue,
      source,
      content: [range],
      sure: ACCEPTED,
    });
  }
  return found;
}

function closest(
  spans: readonly { readonly range: Range }[],
  to: Range,
  gap: (x: Range, y: Range) => number,
): Range | null {
  let best: Range | null = null;
  for (const { range } of spans) if (best === null || gap(range, to) < gap(best, to)) best = range;
  return best;
}

function candidateOf(
  analysis: Analysis,
  f: ClaimFacts,
  from: number,
  linked: Linked,
  model: ClaimModel,
): Candidate | null {
  const shift = ([start, end]: Range): Range => [start + from, end + from];
  const trimmed = (range: Range): Range[] => {
    let [start, end] = shift(range);
    while (start < end && !hasLetters(f, analysis, start)) start++;
    while (end > start && !hasLetters(f, analysis, end - 1)) end--;
    return start < end ? [[start, end]] : [];
  };
  let content = linked.content.flatMap(trimmed).sort((x, y) => x[0] - y[0]);
  if (content.length === 0) return null;
  let that = -1;
  const [first, end] = content[0]!;
  if (analysis.tokens.lower[first] === "that" && end > first + 1) {
    that = first;
    content = [[first + 1, end], ...content.slice(1)];
  }
  const source =
    linked.source === null
      ? []
      : trimmed(linked.source).flatMap((range) => withoutTime(analysis, withoutVerb(analysis, range)));
  return {
    cue: [shift(linked.cue)],
    main: from + linked.view.run.anchor,
    source,
    sourceHead: source.length === 0 ? -1 : headOf(analysis, source[0]!),
    content,
    that,
    act: "state",
    polarity: "asserted",
    rule: "model",
    confidence: model.calibration[linked.sure]!,
  };
}

/** "the agency has" is the agency: a verb group that has begun is of the cue. */
function withoutVerb(analysis: Analysis, [start, end]: Range): Range {
  let to = end;
  while (to - 1 > start && analysis.groupIndex(to - 1) >= 0 && analysis.group(analysis.groupIndex(to - 1)).finite) to--;
  // "Sol took to the radio, saying": whose verb comes before the cue
  for (let i = start + 1; i < to; i++) {
    const g = analysis.groupIndex(i);
    if (/^(?:,|who|which|that|whose)$/.test(analysis.lower(i))) break;
    if (g >= 0 && analysis.group(g).finite && analysis.group(g).from === i) return [start, i];
  }
  return [start, to];
}

/** Head of the first noun phrase of a run; its last token where there is none. */
function headOf(analysis: Analysis, [start, end]: Range): number {
  for (let i = start; i < end; i++) {
    const c = analysis.chunkIndex(i);
    if (c >= 0) {
      const { head } = analysis.chunk(c);
      return head >= start && head < end ? head : end - 1;
    }
  }
  return end - 1;
}
