// If several cues want the same words, the one with the highest confidence gets them. A content that no cue has goes to a cue that the
// first stage sees beside it.
import type { Analysis, Range } from "../../structure/analysis.ts";
import type { Labelled } from "./labelKeys.ts";
import { B_CONTENT, B_CUE, B_SOURCE } from "./labels.ts";
import { ACCEPTED, type Linked } from "./linked.ts";

const sizeOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [start, end]) => sum + end - start, 0);
const holds = (ranges: readonly Range[], k: number): boolean => ranges.some(([start, end]) => start <= k && k < end);

/** The highest confidence first; a cue that needs words already taken is dropped. */
export function choose(linked: readonly Linked[], nested: boolean): Linked[] {
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

/** The parts of some runs that lie in none of the other runs. */
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

/** Contents of the first stage that no accepted cue covers and that stand beside a cue and claimant of the first stage. */
export function unionNear(analysis: Analysis, from: number, labelled: Labelled, accepted: readonly Linked[]): Linked[] {
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
      view: { run },
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
