import { withoutTime } from "../../structure/adjuncts.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { containsFinite } from "../../structure/subjectNames.ts";
import type { Candidate } from "../candidate.ts";
import { hasLetters } from "./claimFacts.ts";
import type { ClaimModel } from "./claimModel.ts";
import type { ClaimFacts } from "./facts.ts";
import type { Linked } from "./linked.ts";

/** What the second stage linked, as a candidate among those of the rules; null where its content has no letters. */
export function candidateOf(
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
  // "that | the town fell", not "condemned | that act"
  const [first, end] = content[0]!;
  if (analysis.tokens.lower[first] === "that" && end > first + 1 && containsFinite(analysis, first + 1, end)) {
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

/** "the agency has" is the agency: a verb group that begins in the source belongs to the cue. */
function withoutVerb(analysis: Analysis, [start, end]: Range): Range {
  let to = end;
  while (to - 1 > start && analysis.finiteAt(to - 1) !== null) to--;
  // "Sol took to the radio, saying": the source's verb comes before the cue
  for (let i = start + 1; i < to; i++) {
    if (/^(?:,|who|which|that|whose)$/.test(analysis.lower(i))) break;
    if (analysis.finiteAt(i)?.from === i) return [start, i];
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
