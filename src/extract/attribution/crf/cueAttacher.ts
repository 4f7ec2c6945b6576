// The second stage: one chain for each word that may be a cue, which labels that cue's own claimant and content and so links them.
import type { KeyIndex } from "../../models/keyIndex.ts";
import type { Range } from "../../structure/analysis.ts";
import { addRows } from "./addRows.ts";
import { ALL_LABELS, bestPath, CUE_LABELS, Marginals } from "./chain.ts";
import type { ClaimModel, Stage2 } from "./claimModel.ts";
import { CUE_KEYS, cueKeys } from "./cueKeys.ts";
import type { CueRun } from "./cueRuns.ts";
import { type CueView, FAR_RELATIONS, farRelation, NEAR_RELATIONS, nearRelation } from "./cueView.ts";
import type { ParagraphView } from "./firstStage.ts";
import { KeyList } from "./keyList.ts";
import { LABEL_KEYS, labelKeys } from "./labelKeys.ts";
import { B_CONTENT, B_SOURCE, I_CONTENT, LABELS, O } from "./labels.ts";
import { ACCEPTED, type Linked } from "./linked.ts";
import { PairRows } from "./pairRows.ts";
import type { Paragraph } from "./paragraph.ts";
import { TEXT_KEYS } from "./textKeys.ts";

/** A claimant is added unless the path without one scores better by at least so many nats. */
const SOURCE_NATS = 3;
const CUE_REACH = 7;
/** Tokens on each side of a cue that a first look takes in, and the confidence, in hundredths, that it needs before the full window is scored. */
const NEAR = 15;
const HOPELESS = 10;
const OWN_KEYS = TEXT_KEYS + LABEL_KEYS;
const OWN_STRIDE = NEAR_RELATIONS * LABELS;
/** A path with a lower score counts as impossible. */
const NO_PATH = -1e8;

/** Labels that each place of a window may have: the anchor is part of the cue or of no span; the cue's other words stay near it. */
export function allowedLabels(view: CueView): Uint8Array {
  const { low, high, run } = view;
  const allowed = new Uint8Array(high - low).fill(ALL_LABELS & ~CUE_LABELS);
  const start = Math.max(low, run.anchor - CUE_REACH);
  const end = Math.min(high, run.anchor + CUE_REACH + 1);
  allowed.fill(ALL_LABELS, start - low, end - low);
  allowed[run.anchor - low] = CUE_LABELS | (1 << O);
  return allowed;
}

/** Scores by the second stage; what does not depend on the pair is computed once. */
export class CueAttacher {
  readonly #paragraph: Paragraph;
  readonly #s: Stage2;
  readonly #pairs: PairRows;
  /** Sums of a token's own features by relation; computed when first asked. */
  readonly #own: Int32Array;
  readonly #known: Uint8Array;
  /** Rows of each token's own features, OWN_KEYS entries for each token. */
  readonly #features: Int32Array;
  readonly #used: Uint8Array;
  readonly #keys = new KeyList(Math.max(CUE_KEYS, LABEL_KEYS));

  constructor(paragraph: Paragraph, view: ParagraphView, model: ClaimModel) {
    const n = paragraph.to - paragraph.from;
    this.#paragraph = paragraph;
    this.#s = model.stage2;
    this.#pairs = new PairRows(paragraph);
    this.#own = new Int32Array(n * NEAR_RELATIONS * LABELS);
    this.#known = new Uint8Array(n * NEAR_RELATIONS);
    this.#features = new Int32Array(n * OWN_KEYS);
    this.#used = new Uint8Array(n);
    for (let k = 0; k < n; k++) this.#placeFeatures(k, n, view, model.groups);
  }

  /** Looks up the rows of the features of the token at `k`: those of the text, and those of stage 1's output. */
  #placeFeatures(k: number, n: number, view: ParagraphView, groups: KeyIndex): void {
    const { facts, from, labelled } = this.#paragraph;
    const { place } = this.#s;
    const list = this.#keys;
    let m = k * OWN_KEYS;
    for (let x = k * TEXT_KEYS, end = x + view.used[k]!; x < end; x++) {
      const there = place[view.groups[x]!]!;
      if (there >= 0) this.#features[m++] = there;
    }
    labelKeys(labelled, facts.quote[from + k]!, k, n, list);
    for (let x = 0; x < list.count; x++) {
      const group = groups.find(list.keys[x]!);
      if (group >= 0 && place[group]! >= 0) this.#features[m++] = place[group]!;
    }
    this.#used[k] = m - k * OWN_KEYS;
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
    const { cues, cue } = this.#s;
    const list = this.#keys;
    const far = new Int32Array(FAR_RELATIONS * LABELS);
    cueKeys(this.#paragraph, view, list);
    for (let x = 0; x < list.count; x++) {
      const group = cues.find(list.keys[x]!);
      if (group < 0) continue;
      const base = group * FAR_RELATIONS * LABELS;
      for (let y = 0; y < far.length; y++) far[y]! += cue[base + y]!;
    }
    return far;
  }

  /** Writes the scores of the places from `start` to `end`. */
  #score(view: CueView, far: Int32Array, [start, end]: Range, scores: Int32Array): void {
    const { low, run } = view;
    const { analysis, facts, from } = this.#paragraph;
    const { pair } = this.#s;
    const pairs = this.#pairs;
    for (let k = start; k < end; k++) {
      const near = nearRelation(analysis, from, k, view);
      const own = this.#ownScores(k, near);
      const shared = farRelation(near, facts, from, k, run) * LABELS;
      const at = (k - low) * LABELS;
      for (let y = 0; y < LABELS; y++) scores[at + y] = this.#own[own + y]! + far[shared + y]!;
      addRows(pair, pairs.rows, 0, pairs.read(k, near, view), LABELS, 0, scores, at);
    }
  }

  /** This cue's claimant and content; null if it most likely is no cue. */
  attach(view: CueView): Linked | null {
    const { chain } = this.#s;
    const { low, high, run } = view;
    const n = high - low;
    const anchor = run.anchor - low;
    const scores = new Int32Array(n * LABELS);
    const allowed = allowedLabels(view);
    if (!this.#mayBeCue(view, scores, allowed)) return null;
    const probability = new Marginals(chain, scores, n, allowed);
    const isCue = 1 - probability.at(anchor, O);
    if (isCue * 100 < ACCEPTED) return null;
    // from here on it counts as a cue, so only paths with a cue are asked for
    allowed[anchor] = CUE_LABELS;
    const paths = bestPath(chain, scores, n, allowed, true);
    const plain = paths.path(1);
    const full = paths.path(3);
    const chosen = full.score + SOURCE_NATS * chain.unitsPerNat > plain.score ? full : plain;
    if (chosen.score < NO_PATH) return null;
    const { cue, sources, content } = spansOf(chosen.labels, low, run);
    const sure = Math.floor((isCue * contentSure(probability, content, low) * 100) / sizeOf(content));
    if (sure < ACCEPTED) return null;
    return { view, cue, source: nearest(sources, run), content, sure };
  }

  /** Writes all scores, unless the near window already shows that the candidate is no cue, as with most candidates. */
  #mayBeCue(view: CueView, scores: Int32Array, allowed: Uint8Array): boolean {
    const { low, high, run } = view;
    const far = this.#cueScores(view);
    const start = Math.max(low, run.from - NEAR);
    const end = Math.min(high, run.to + NEAR);
    this.#score(view, far, [start, end], scores);
    const near = scores.subarray((start - low) * LABELS, (end - low) * LABELS);
    const glance = new Marginals(this.#s.chain, near, end - start, allowed.subarray(start - low, end - low));
    if ((1 - glance.at(run.anchor - start, O)) * 100 < HOPELESS) return false;
    this.#score(view, far, [low, start], scores);
    this.#score(view, far, [end, high], scores);
    return true;
  }
}

/** The spans that the labels of a window mark, in places of the paragraph; the cue is the one that holds the anchor. */
function spansOf(labels: Uint8Array, low: number, run: CueRun): { cue: Range; sources: Range[]; content: Range[] } {
  const content: Range[] = [];
  const sources: Range[] = [];
  let cue: Range = [run.anchor, run.anchor + 1];
  for (let k = 0; k < labels.length; k++) {
    const label = labels[k]!;
    if (label === O || (label & 1) === 0) continue;
    let end = k + 1;
    while (end < labels.length && labels[end] === label + 1) end++;
    const range: Range = [low + k, low + end];
    if (label === B_CONTENT) content.push(range);
    else if (label === B_SOURCE) sources.push(range);
    else if (range[0] <= run.anchor && run.anchor < range[1]) cue = range;
  }
  return { cue, sources, content };
}

/** Sum, over the places of a content, of the probability that the place is part of a content. */
function contentSure(probability: Marginals, content: readonly Range[], low: number): number {
  let sum = 0;
  for (const [start, end] of content)
    for (let x = start - low; x < end - low; x++) sum += probability.at(x, B_CONTENT) + probability.at(x, I_CONTENT);
  return sum;
}

const sizeOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [start, end]) => sum + end - start, 0);

const gapTo = ([start, end]: Range, run: CueRun): number =>
  end <= run.from ? run.from - end : Math.max(0, start - run.to);

function nearest(ranges: readonly Range[], run: CueRun): Range | null {
  let best: Range | null = null;
  for (const range of ranges) if (best === null || gapTo(range, run) < gapTo(best, run)) best = range;
  return best;
}
