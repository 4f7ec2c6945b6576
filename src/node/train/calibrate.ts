import { matchPairs, reduce, sameHead } from "../../evaluate/matching.ts";
import { wordsOf } from "../../evaluate/words.ts";
import type { ClaimModel } from "../../extract/attribution/crf/claimModel.ts";
import { proposeByModel } from "../../extract/attribution/crf/proposeByModel.ts";
import type { Range } from "../../extract/structure/analysis.ts";
import type { Span } from "../../model/span.ts";
import type { Article } from "./article.ts";

/** Of the claims of at least this confidence, how many there are and how many have the right content and the right head of the claimant. */
export interface Reliability {
  readonly from: number;
  readonly claims: number;
  readonly right: number;
}

interface Judged {
  readonly sure: number;
  readonly right: boolean;
}

/**
 * Calibration: confidence in hundredths by the model's score (0 to 100), from articles that were not used for training: the share of right
 * claims, made monotonic by pooling adjacent violators (Ayer et al. 1955).
 */
export function calibrate(articles: readonly Article[], model: ClaimModel): Uint8Array {
  const plain = { ...model, calibration: Uint8Array.from({ length: 101 }, (_, k) => k) };
  const pools: { from: number; claims: number; right: number }[] = [];
  const judged = judge(articles, plain);
  for (let sure = 0; sure <= 100; sure++) {
    const here = judged.filter((one) => one.sure === sure);
    pools.push({ from: sure, claims: here.length, right: here.filter(({ right }) => right).length });
    for (let last = pools.length - 1; last > 0; last--) {
      const a = pools[last - 1]!;
      const b = pools[last]!;
      if (a.claims > 0 && b.claims > 0 && a.right * b.claims < b.right * a.claims) break;
      pools.splice(last - 1, 2, { from: a.from, claims: a.claims + b.claims, right: a.right + b.right });
    }
  }
  const table = new Uint8Array(101);
  for (const { from, claims, right } of pools)
    table.fill(claims === 0 ? from : Math.round((right * 100) / claims), from);
  return table;
}

/** How many claims are right from each tenth of confidence upwards. */
export function reliability(articles: readonly Article[], model: ClaimModel): Reliability[] {
  const judged = judge(articles, model);
  return [90, 80, 70, 60, 50, 40, 30].map((from) => {
    const claims = judged.filter(({ sure }) => sure >= from);
    return { from, claims: claims.length, right: claims.filter(({ right }) => right).length };
  });
}

function judge(articles: readonly Article[], model: ClaimModel): Judged[] {
  const judged: Judged[] = [];
  for (const { gold, analysis: a, rules } of articles) {
    const spans = (ranges: readonly Range[]): Span[] => ranges.map(([from, to]) => [a.start(from), a.end(to - 1)]);
    const proposed = proposeByModel(a, rules, model);
    const words = wordsOf(gold.text, "utf16");
    const golds = reduce(words, gold.attributions);
    // matched by their place, because a claim without a word of content is left out
    const predicted = reduce(
      words,
      proposed.map(({ source, cue, content, that }, n) => ({
        id: String(n),
        source: spans(source),
        cue: spans(cue),
        content: spans(that < 0 ? content : [[that, content[0]![1]], ...content.slice(1)]),
      })),
    );
    const right = new Set<number>();
    for (const [g, p] of matchPairs(golds, predicted))
      if (sameHead(words, golds[g]!.source, predicted[p]!.source)) right.add(p);
    predicted.forEach(({ line }, p) => {
      judged.push({ sure: proposed[Number(line.id)]!.confidence, right: right.has(p) });
    });
  }
  return judged;
}
