import type { Candidate } from "../../extract/attribution/candidate.ts";
import { chainOf, type LabelChain } from "../../extract/attribution/crf/chain.ts";
import { LABELS, stretches } from "../../extract/attribution/crf/claimFacts.ts";
import {
  FIRST_LABEL_TEMPLATE,
  LABEL_KEYS,
  type Labelled,
  labelKeys,
  TEXT_KEYS,
  textKeys,
} from "../../extract/attribution/crf/claimKeys.ts";
import {
  allowedLabels,
  type ClaimModel,
  labelParagraph,
  type ParagraphView,
  viewParagraph,
} from "../../extract/attribution/crf/claimModel.ts";
import {
  type Counts,
  CUE_KEYS,
  type CueView,
  countBefore,
  cueKeys,
  FAR_RELATIONS,
  farRelation,
  findRuns,
  NEAR_RELATIONS,
  nearRelation,
  PAIR_FEATURES,
  PAIR_ROWS,
  pairRows,
  rulesByCue,
  viewFrom,
  WINDOW,
} from "../../extract/attribution/crf/claimPairs.ts";
import { KeyIndex } from "../../extract/models/keyIndex.ts";
import type { PosModel } from "../../extract/pos/pos.ts";
import { type Article, label, type TokenAttribution } from "./article.ts";
import { ChainLearner, quantise, type Rows } from "./chainLearner.ts";
import { Random } from "./random.ts";

export interface Settings {
  readonly epochs1: number;
  readonly epochs2: number;
  readonly rate1: number;
  readonly rate2: number;
  /** Features of tokens seen less often are left out; in the second stage, those seen less often than `seen2`. */
  readonly seen1: number;
  readonly seen2: number;
  readonly seenCue: number;
  /** Weights below these (nats, as used) become 0. */
  readonly smallest1: number;
  readonly smallest2: number;
}

export const SETTINGS: Settings = {
  epochs1: 4,
  epochs2: 4,
  rate1: 0.1,
  rate2: 0.06,
  seen1: 4,
  seen2: 16,
  seenCue: 16,
  smallest1: 0.02,
  smallest2: 0.02,
};

interface Stretch {
  readonly article: Article;
  readonly half: number;
  readonly view: ParagraphView;
}

type Log = (line: string) => void;

/** Learns both stages. The same articles give the same model. */
export function trainClaims(articles: readonly Article[], pos: PosModel, settings: Settings, log: Log): ClaimModel {
  const groups = countGroups(articles, settings.seen1);
  log(`claims: ${groups.size} features of tokens`);
  const all: Stretch[] = articles.flatMap((article, n) =>
    stretches(article.analysis).map(([from, to]) => ({
      article,
      half: n % 2,
      view: viewParagraph(article.facts, from, to, groups),
    })),
  );
  const learn1 = (only: number | null) => {
    const learner = learnStage1(
      all.filter(({ half }) => half !== only),
      groups.size,
      settings,
      log,
    );
    return quantise(learner.result(), settings.smallest1);
  };
  const halves = [learn1(0), learn1(1)].map(({ weight, transition, unitsPerNat }) => ({
    chain: chainOf(transition, unitsPerNat),
    weight,
  }));
  const whole = learn1(null);
  const seen = all.map((stretch) => {
    const { chain, weight } = halves[stretch.half]!;
    return lookAgain(stretch, chain, weight);
  });
  return learnStage2(seen, groups, whole, pos, settings, log);
}

/** Keys of tokens seen often enough. */
function countGroups(articles: readonly Article[], seen: number): KeyIndex {
  const index = new KeyIndex(1 << 21);
  const counts: number[] = [];
  const keys = new Uint32Array(TEXT_KEYS);
  for (const { facts, analysis } of articles) {
    for (const [from, to] of stretches(analysis)) {
      for (let i = from; i < to; i++) {
        const n = textKeys(facts, i, from, to, keys);
        for (let k = 0; k < n; k++) {
          const row = index.add(keys[k]!);
          counts[row] = (counts[row] ?? 0) + 1;
        }
      }
    }
  }
  const kept = new KeyIndex(1 << 20);
  index.keys().forEach((key, row) => {
    if (counts[row]! >= seen) kept.add(key);
  });
  return kept;
}

function learnStage1(sequences: readonly Stretch[], rows: number, s: Settings, log: Log): ChainLearner {
  const random = new Random(11);
  const learner = new ChainLearner(rows, random);
  const order = Int32Array.from(sequences.keys());
  for (let epoch = 0; epoch < s.epochs1; epoch++) {
    random.shuffle(order);
    let loss = 0;
    for (const at of order) {
      const { view, article } = sequences[at]!;
      const n = view.to - view.from;
      loss += learner.learn(
        n,
        tokenRows(view),
        article.labels.subarray(view.from, view.to),
        null,
        s.rate1 / (1 + 0.3 * epoch),
      );
    }
    if (epoch > 0) learner.average();
    log(`claims: stage 1, epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  return learner;
}

function tokenRows({ from, to, groups, used }: ParagraphView): Rows {
  const n = to - from;
  const start = new Int32Array(n + 1);
  const rows = new Int32Array(n * TEXT_KEYS);
  let m = 0;
  for (let k = 0; k < n; k++) {
    for (let x = k * TEXT_KEYS, end = x + used[k]!; x < end; x++) rows[m++] = groups[x]!;
    start[k + 1] = m;
  }
  return { start, rows };
}

/** A stretch as the second stage sees it: labels of a first stage that did not learn from it, and the cues that these make likely. */
interface Seen {
  readonly stretch: Stretch;
  readonly labelled: Labelled;
  readonly counts: Counts;
  readonly cues: readonly { readonly view: CueView; readonly gold: Uint8Array }[];
}

function lookAgain(stretch: Stretch, chain: LabelChain, weight: Int8Array): Seen {
  const { article, view } = stretch;
  const { analysis: a, facts } = article;
  const { from, to } = view;
  const { labelled, probability } = labelParagraph(view, chain, weight);
  const ruled: ReadonlyMap<number, Candidate> = rulesByCue(article.rules);
  const runs = findRuns(a, from, to, probability, LABELS, ruled);
  const counts = countBefore(a, facts, from, to, runs);
  const cues = runs.map((run) => {
    const cue = viewFrom(a, from, to, run, ruled, counts);
    const gold = new Uint8Array(cue.high - cue.low);
    const wanted = article.attributions.find((attribution) => overlaps(attribution, from + run.from, from + run.to));
    if (wanted !== undefined) label(gold, from + cue.low, from + cue.high, wanted);
    return { view: cue, gold };
  });
  return { stretch, labelled, counts, cues };
}

const overlaps = ({ cue }: TokenAttribution, from: number, to: number): boolean =>
  cue.some(([start, end]) => start < to && end > from);

function learnStage2(
  seen: readonly Seen[],
  groups: KeyIndex,
  first: { weight: Int8Array; transition: Int32Array; unitsPerNat: number },
  pos: PosModel,
  s: Settings,
  log: Log,
): ClaimModel {
  const firstLabelGroup = groups.size;
  const labelGroups = seen.map(({ stretch, labelled }) => indexLabels(stretch, labelled, groups));
  const place = placeGroups(seen, labelGroups, groups, firstLabelGroup, s.seen2);
  const cues = countCueKeys(seen, s.seenCue);
  const tokenRowsCount = place.reduce((most, p) => Math.max(most, p + 1), 0) * NEAR_RELATIONS;
  const cueBase = tokenRowsCount;
  const pairBase = cueBase + cues.size * FAR_RELATIONS;
  log(
    `claims: stage 2: ${tokenRowsCount / NEAR_RELATIONS} features of tokens, ${cues.size} of cues, ${seen.reduce((n, x) => n + x.cues.length, 0)} candidates`,
  );
  const random = new Random(13);
  const learner = new ChainLearner(pairBase + PAIR_ROWS, random);
  const order = Int32Array.from(seen.keys());
  const most = (2 * WINDOW + 64) * (TEXT_KEYS + LABEL_KEYS + CUE_KEYS + PAIR_FEATURES);
  let rows = new Int32Array(most);
  const start = new Int32Array(4096);
  const keys = new Uint32Array(CUE_KEYS);
  const pairs = new Int32Array(PAIR_FEATURES);
  for (let epoch = 0; epoch < s.epochs2; epoch++) {
    random.shuffle(order);
    let loss = 0;
    for (const at of order) {
      const { stretch, labelled, counts, cues: list } = seen[at]!;
      const { analysis: a, facts: f } = stretch.article;
      const { from, to, groups: g, used } = stretch.view;
      const lg = labelGroups[at]!;
      for (const { view, gold } of list) {
        const n = view.high - view.low;
        if (n * (TEXT_KEYS + LABEL_KEYS + CUE_KEYS + PAIR_FEATURES) > rows.length)
          rows = new Int32Array(n * 2 * (TEXT_KEYS + LABEL_KEYS + CUE_KEYS + PAIR_FEATURES));
        const found: number[] = [];
        const count = cueKeys(f, from, to, view, labelled, keys);
        for (let x = 0; x < count; x++) {
          const row = cues.find(keys[x]!);
          if (row >= 0) found.push(cueBase + row * FAR_RELATIONS);
        }
        let m = 0;
        for (let k = view.low; k < view.high; k++) {
          start[k - view.low] = m;
          const near = nearRelation(a, from, k, view);
          for (let x = k * TEXT_KEYS, end = x + used[k]!; x < end; x++) {
            const there = place[g[x]!]!;
            if (there >= 0) rows[m++] = there * NEAR_RELATIONS + near;
          }
          for (let x = k * LABEL_KEYS, end = x + LABEL_KEYS; x < end; x++) {
            if (lg[x]! < 0) break;
            const there = place[lg[x]!]!;
            if (there >= 0) rows[m++] = there * NEAR_RELATIONS + near;
          }
          const far = farRelation(near, f, from, k, view.run);
          for (const base of found) rows[m++] = base + far;
          const p = pairRows(a, f, from, to, k, near, view, counts, labelled, pairs);
          for (let x = 0; x < p; x++) rows[m++] = pairBase + pairs[x]!;
        }
        start[n] = m;
        const allowed = allowedLabels(view);
        for (let k = 0; k < n; k++)
          if ((allowed[k]! & (1 << gold[k]!)) === 0) gold[k] = nearestAllowed(gold, k, allowed[k]!);
        loss += learner.learn(n, { start, rows }, gold, allowed, s.rate2 / (1 + 0.3 * epoch));
      }
    }
    if (epoch > 0 || s.epochs2 === 1) learner.average();
    log(`claims: stage 2, epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  const second = quantise(learner.result(), s.smallest2);
  const cut = (from: number, to: number): Int8Array => second.weight.slice(from * LABELS, to * LABELS);
  const weight1 = new Int8Array(groups.size * LABELS);
  weight1.set(first.weight);
  log(`claims: units per nat ${first.unitsPerNat}, ${second.unitsPerNat}`);
  return {
    pos,
    groups,
    stage1: { chain: chainOf(first.transition, first.unitsPerNat), weight: weight1 },
    stage2: {
      chain: chainOf(second.transition, second.unitsPerNat),
      place,
      token: cut(0, tokenRowsCount),
      cues,
      cue: cut(cueBase, pairBase),
      pair: cut(pairBase, pairBase + PAIR_ROWS),
    },
    calibration: Uint8Array.from({ length: 101 }, (_, k) => k),
  };
}

/** A label that a place may not have becomes none; what goes on after it opens anew. */
function nearestAllowed(gold: Uint8Array, k: number, allowed: number): number {
  const after = k + 1 < gold.length ? gold[k + 1]! : 0;
  if (after > 0 && (after & 1) === 0) gold[k + 1] = after - 1;
  return allowed & 1 ? 0 : gold[k]!;
}

/** Groups of the keys over the first stage's labels, LABEL_KEYS places a token, -1 after the last. */
function indexLabels({ article, view }: Stretch, labelled: Labelled, groups: KeyIndex): Int32Array {
  const n = view.to - view.from;
  const found = new Int32Array(n * LABEL_KEYS).fill(-1);
  const keys = new Uint32Array(LABEL_KEYS);
  for (let k = 0; k < n; k++) {
    const count = labelKeys(labelled, article.facts.quote[view.from + k]!, k, n, keys, 0);
    for (let x = 0; x < count; x++) found[k * LABEL_KEYS + x] = groups.add(keys[x]!);
  }
  return found;
}

/** Numbers in the second stage of the groups that it uses. */
function placeGroups(
  seen: readonly Seen[],
  labelGroups: readonly Int32Array[],
  groups: KeyIndex,
  firstLabelGroup: number,
  least: number,
): Int32Array {
  const counts = new Int32Array(groups.size);
  seen.forEach(({ stretch: { view }, cues }, at) => {
    if (cues.length === 0) return;
    for (let k = 0; k < view.to - view.from; k++)
      for (let x = k * TEXT_KEYS, end = x + view.used[k]!; x < end; x++) counts[view.groups[x]!]!++;
    for (const group of labelGroups[at]!) if (group >= 0) counts[group]!++;
  });
  const keys = groups.keys();
  let next = 0;
  return counts.map((count, group) => {
    const template = keys[group]! >>> 26;
    const used = group >= firstLabelGroup || (template < FIRST_LABEL_TEMPLATE && !FIRST_STAGE_ONLY.has(template));
    return used && count >= least ? next++ : -1;
  });
}

/** Templates that the second stage does without. */
const FIRST_STAGE_ONLY = new Set<number>([6, 7, 13, 14]);

function countCueKeys(seen: readonly Seen[], least: number): KeyIndex {
  const index = new KeyIndex(1 << 16);
  const counts: number[] = [];
  const keys = new Uint32Array(CUE_KEYS);
  for (const { stretch, labelled, cues } of seen) {
    for (const { view } of cues) {
      const n = cueKeys(stretch.article.facts, stretch.view.from, stretch.view.to, view, labelled, keys);
      for (let k = 0; k < n; k++) {
        const row = index.add(keys[k]!);
        counts[row] = (counts[row] ?? 0) + 1;
      }
    }
  }
  const kept = new KeyIndex(1 << 15);
  index.keys().forEach((key, row) => {
    if (counts[row]! >= least) kept.add(key);
  });
  return kept;
}
