import type { Candidate } from "../../extract/attribution/candidate.ts";
import { chainOf, type LabelChain } from "../../extract/attribution/crf/chain.ts";
import type { ClaimModel } from "../../extract/attribution/crf/claimModel.ts";
import { findRuns, rulesByCue } from "../../extract/attribution/crf/cueRuns.ts";
import { viewFrom } from "../../extract/attribution/crf/cueView.ts";
import { labelParagraph, viewParagraph } from "../../extract/attribution/crf/firstStage.ts";
import { LABELS } from "../../extract/attribution/crf/labels.ts";
import { countBefore } from "../../extract/attribution/crf/paragraph.ts";
import { modelWindows } from "../../extract/attribution/crf/stretches.ts";
import type { PosModel } from "../../extract/pos/pos.ts";
import { type Article, label, type TokenAttribution } from "./article.ts";
import { quantise } from "./chainLearner.ts";
import { countGroups, type Log, learnStage1, type Stretch } from "./learnStage1.ts";
import { learnStage2 } from "./learnStage2.ts";
import type { Settings } from "./settings.ts";
import type { Seen } from "./stage2Features.ts";

/** Trains both stages. The same articles give the same model. */
export function trainClaims(articles: readonly Article[], pos: PosModel, settings: Settings, log: Log): ClaimModel {
  const groups = countGroups(articles, settings.seen1);
  log(`claims: ${groups.size} features of tokens`);
  const all: Stretch[] = articles.flatMap((article, n) =>
    modelWindows(article.analysis).map(([from, to]) => ({
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
  const model = learnStage2(seen, groups, settings, log);
  const weight = new Int8Array(groups.size * LABELS);
  weight.set(whole.weight);
  log(`claims: units per nat ${whole.unitsPerNat}, ${model.chain.unitsPerNat}`);
  return {
    pos,
    groups,
    stage1: { chain: chainOf(whole.transition, whole.unitsPerNat), weight },
    stage2: model,
    calibration: Uint8Array.from({ length: 101 }, (_, k) => k),
  };
}

function lookAgain(stretch: Stretch, chain: LabelChain, weight: Int8Array): Seen {
  const { article, view } = stretch;
  const { analysis: a, facts } = article;
  const { from, to } = view;
  const { labelled, probability } = labelParagraph(view, chain, weight);
  const ruled: ReadonlyMap<number, Candidate> = rulesByCue(article.rules);
  const runs = findRuns(a, [from, to], probability, ruled);
  const counts = countBefore(a, facts, from, to, runs);
  const cues = runs.map((run) => {
    const cue = viewFrom({ analysis: a, from, to, counts }, run, ruled);
    const gold = new Uint8Array(cue.high - cue.low);
    const wanted = article.attributions.find((attribution) => overlaps(attribution, from + run.from, from + run.to));
    if (wanted !== undefined) label(gold, from + cue.low, from + cue.high, wanted);
    return { view: cue, gold };
  });
  return { stretch, paragraph: { analysis: a, facts, from, to, labelled, counts }, cues };
}

const overlaps = ({ cue }: TokenAttribution, from: number, to: number): boolean =>
  cue.some(([start, end]) => start < to && end > from);
