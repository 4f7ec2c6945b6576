import type { Attribution } from "../attribution/select.ts";
import type { Analysis } from "../structure/analysis.ts";

/** For each sentence, the attributions that have a part in it. */
export function bySentence(
  analysis: Analysis,
  attributions: readonly Attribution[],
): readonly (readonly Attribution[])[] {
  const near: Attribution[][] = Array.from({ length: analysis.sentences.count }, () => []);
  for (const one of attributions) {
    const seen = new Set<number>();
    for (const [from, to] of [...one.candidate.cue, ...one.candidate.source, ...one.content])
      for (let s = analysis.sentenceOf(from); s <= analysis.sentenceOf(to - 1); s++) seen.add(s);
    for (const s of seen) near[s]?.push(one);
  }
  return near;
}

/** The innermost attributions whose words hold those tokens, without the attribution that asks. */
export function basisOf(
  analysis: Analysis,
  near: readonly (readonly Attribution[])[],
  shownAt: readonly number[],
  self: Attribution,
): Set<Attribution> {
  const found = new Set<Attribution>();
  for (const token of shownAt) {
    let best: Attribution | null = null;
    for (const one of near[analysis.sentenceOf(token)] ?? []) {
      const all = [...one.content, ...one.candidate.cue, ...one.candidate.source];
      if (one === self || !all.some(([from, to]) => from <= token && token < to)) continue;
      if (best === null || one.level > best.level) best = one;
    }
    if (best !== null) found.add(best);
  }
  return found;
}
