import { chainOf } from "../../extract/attribution/crf/chain.ts";
import type { Stage2 } from "../../extract/attribution/crf/claimModel.ts";
import { allowedLabels } from "../../extract/attribution/crf/cueAttacher.ts";
import { CUE_KEYS, cueKeys } from "../../extract/attribution/crf/cueKeys.ts";
import {
  type CueView,
  FAR_RELATIONS,
  farRelation,
  NEAR_RELATIONS,
  nearRelation,
  WINDOW,
} from "../../extract/attribution/crf/cueView.ts";
import { KeyList } from "../../extract/attribution/crf/keyList.ts";
import { LABEL_KEYS } from "../../extract/attribution/crf/labelKeys.ts";
import { LABELS } from "../../extract/attribution/crf/labels.ts";
import { PAIR_FEATURES, PAIR_ROWS } from "../../extract/attribution/crf/pairLayout.ts";
import { PairRows } from "../../extract/attribution/crf/pairRows.ts";
import type { Paragraph } from "../../extract/attribution/crf/paragraph.ts";
import { TEXT_KEYS } from "../../extract/attribution/crf/textKeys.ts";
import type { KeyIndex } from "../../extract/models/keyIndex.ts";
import { ChainLearner, quantise, type Rows } from "./chainLearner.ts";
import type { Log } from "./learnStage1.ts";
import { Random } from "./random.ts";
import type { Settings } from "./settings.ts";
import { countCueKeys, indexLabels, placeGroups, type Seen } from "./stage2Features.ts";

/** The most rows for each place. */
const MOST = TEXT_KEYS + LABEL_KEYS + CUE_KEYS + PAIR_FEATURES;

/** Trains the chain that attaches claimants and contents to one cue. */
export function learnStage2(seen: readonly Seen[], groups: KeyIndex, s: Settings, log: Log): Stage2 {
  const firstLabelGroup = groups.size;
  const labelGroups = seen.map(({ paragraph }) => indexLabels(paragraph, groups));
  const place = placeGroups(seen, labelGroups, groups, firstLabelGroup, s.seen2);
  const cues = countCueKeys(seen, s.seenCue);
  const finder = new RowFinder(place, cues);
  log(
    `claims: stage 2: ${finder.cueBase / NEAR_RELATIONS} features of tokens, ${cues.size} of cues, ${seen.reduce((n, x) => n + x.cues.length, 0)} candidates`,
  );
  const random = new Random(13);
  const learner = new ChainLearner(finder.pairBase + PAIR_ROWS, random);
  const order = Int32Array.from(seen.keys());
  for (let epoch = 0; epoch < s.epochs2; epoch++) {
    random.shuffle(order);
    let loss = 0;
    for (const at of order) {
      const one = seen[at]!;
      const pairs = new PairRows(one.paragraph);
      for (const { view, gold } of one.cues) {
        const rows = finder.rowsOf(one, labelGroups[at]!, view, pairs);
        const allowed = allowedLabels(view);
        for (let k = 0; k < gold.length; k++)
          if ((allowed[k]! & (1 << gold[k]!)) === 0) gold[k] = nearestAllowed(gold, k, allowed[k]!);
        loss += learner.learn(gold.length, rows, gold, allowed, s.rate2 / (1 + 0.3 * epoch));
      }
    }
    if (epoch > 0 || s.epochs2 === 1) learner.average();
    log(`claims: stage 2, epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  const { weight, transition, unitsPerNat } = quantise(learner.result(), s.smallest2);
  const cut = (from: number, to: number): Int8Array => weight.slice(from * LABELS, to * LABELS);
  return {
    chain: chainOf(transition, unitsPerNat),
    place,
    token: cut(0, finder.cueBase),
    cues,
    cue: cut(finder.cueBase, finder.pairBase),
    pair: cut(finder.pairBase, finder.pairBase + PAIR_ROWS),
  };
}

/** The rows of weights for each place of a window: those of tokens first, then those of cues, then those of pairs. */
class RowFinder {
  readonly cueBase: number;
  readonly pairBase: number;
  readonly #place: Int32Array;
  readonly #cues: KeyIndex;
  readonly #start = new Int32Array(4096);
  readonly #list = new KeyList(CUE_KEYS);
  #rows = new Int32Array((2 * WINDOW + 64) * MOST);
  #count = 0;

  constructor(place: Int32Array, cues: KeyIndex) {
    this.#place = place;
    this.#cues = cues;
    this.cueBase = place.reduce((most, p) => Math.max(most, p + 1), 0) * NEAR_RELATIONS;
    this.pairBase = this.cueBase + cues.size * FAR_RELATIONS;
  }

  rowsOf({ stretch, paragraph }: Seen, labelGroups: Int32Array, view: CueView, pairs: PairRows): Rows {
    const { analysis, facts, from } = paragraph;
    const { groups, used } = stretch.view;
    const n = view.high - view.low;
    if (n * MOST > this.#rows.length) this.#rows = new Int32Array(n * 2 * MOST);
    this.#count = 0;
    const ofCue = this.#rowsOfCue(paragraph, view);
    for (let k = view.low; k < view.high; k++) {
      this.#start[k - view.low] = this.#count;
      const near = nearRelation(analysis, from, k, view);
      for (let x = k * TEXT_KEYS, end = x + used[k]!; x < end; x++) this.#addGroup(groups[x]!, near);
      for (let x = k * LABEL_KEYS, end = x + LABEL_KEYS; x < end && labelGroups[x]! >= 0; x++)
        this.#addGroup(labelGroups[x]!, near);
      const far = farRelation(near, facts, from, k, view.run);
      for (const base of ofCue) this.#rows[this.#count++] = base + far;
      const count = pairs.read(k, near, view);
      for (let x = 0; x < count; x++) this.#rows[this.#count++] = this.pairBase + pairs.rows[x]!;
    }
    this.#start[n] = this.#count;
    return { start: this.#start, rows: this.#rows };
  }

  #rowsOfCue(paragraph: Paragraph, view: CueView): number[] {
    const list = this.#list;
    const found: number[] = [];
    cueKeys(paragraph, view, list);
    for (let x = 0; x < list.count; x++) {
      const row = this.#cues.find(list.keys[x]!);
      if (row >= 0) found.push(this.cueBase + row * FAR_RELATIONS);
    }
    return found;
  }

  #addGroup(group: number, near: number): void {
    const there = this.#place[group]!;
    if (there >= 0) this.#rows[this.#count++] = there * NEAR_RELATIONS + near;
  }
}

/** A label that a place may not have becomes none; a continuation after it becomes an opening. */
function nearestAllowed(gold: Uint8Array, k: number, allowed: number): number {
  const after = k + 1 < gold.length ? gold[k + 1]! : 0;
  if (after > 0 && (after & 1) === 0) gold[k + 1] = after - 1;
  return allowed & 1 ? 0 : gold[k]!;
}
