// Who says what, by a model in two stages: a chain over each paragraph that labels claimants, cues and contents, then one chain for each
// word that may be a cue, which labels that cue's own claimant and content and so links them. The second stage works like
// semantic role labelling. Both stages see the rules' opinion as features, and names by class only.
import { defaultLookup, type Lookup } from "../../lookup.ts";
import { delexicalize } from "../../pos/delexicalize.ts";
import type { Analysis } from "../../structure/analysis.ts";
import type { Candidate } from "../candidate.ts";
import { choose, unionNear } from "./choose.ts";
import { claimFacts } from "./claimFacts.ts";
import type { ClaimModel } from "./claimModel.ts";
import { CueAttacher } from "./cueAttacher.ts";
import { findRuns, rulesByCue } from "./cueRuns.ts";
import { viewFrom } from "./cueView.ts";
import { labelParagraph, viewParagraph } from "./firstStage.ts";
import type { Linked } from "./linked.ts";
import { candidateOf } from "./modelCandidate.ts";
import { countBefore, type Paragraph } from "./paragraph.ts";
import { modelWindows } from "./stretches.ts";

/**
 * Attributions by the model, in order of their main words. The model does not predict act and polarity, which the lexicon gives for the
 * main word; here they are "state" and "asserted".
 * @param rules what the rules propose for the same text; the model weighs their opinion
 * @param nested also those whose cue stands in the content of another
 */
export function proposeByModel(
  analysis: Analysis,
  rules: readonly Candidate[],
  model: ClaimModel,
  { nested = false, lookup = defaultLookup }: { readonly nested?: boolean; readonly lookup?: Lookup } = {},
): Candidate[] {
  const f = claimFacts(analysis, delexicalize(analysis.tokens, model.pos.vocabulary, lookup), rules);
  const ruled = rulesByCue(rules);
  const found: Candidate[] = [];
  for (const [from, to] of modelWindows(analysis)) {
    const view = viewParagraph(f, from, to, model.groups);
    const { labelled, probability } = labelParagraph(view, model.stage1.chain, model.stage1.weight);
    const runs = findRuns(analysis, [from, to], probability, ruled);
    if (runs.length === 0) continue;
    const counts = countBefore(analysis, f, from, to, runs);
    const paragraph: Paragraph = { analysis, facts: f, from, to, labelled, counts };
    const attacher = new CueAttacher(paragraph, view, model);
    const linked: Linked[] = [];
    for (const run of runs) {
      const one = attacher.attach(viewFrom(paragraph, run, ruled));
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
