// "shelled the town on 3 March" -> 3 March.   not: "the treaty signed in 1994 was violated": the year belongs to the signing.
import type { Dating, Timex } from "../../model/dating.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { PREPOSITION, TO } from "../structure/tagClasses.ts";

/** The date in the event's clause, unless another event of the clause is nearer to it. */
export function datingOf(analysis: Analysis, head: number, [from, to]: Range, heads: readonly number[]): Dating | null {
  let best: Dating | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  const end = analysis.end(to - 1);
  for (const timex of timexesFrom(analysis, analysis.start(from))) {
    if (timex.span[0] >= end) break;
    if (timex.dating === null || timex.type === "DURATION" || timex.type === "SET") continue;
    const at = tokenIn(analysis, timex.span[0], from, to);
    const distance = Math.abs(at - head);
    if (
      distance < nearest &&
      !heads.some((other) => other !== head && isBetween(other, at, head)) &&
      !isOfOtherVerb(analysis, at, head)
    ) {
      best = timex.dating;
      nearest = distance;
    }
  }
  return best;
}

/** "the treaty signed in 1994 was violated", "troops who arrived on 1 March shelled": the date belongs to the verb that it follows. */
function isOfOtherVerb(analysis: Analysis, date: number, head: number): boolean {
  const group = analysis.groupAt(analysis.is(date - 1, PREPOSITION | TO) ? date - 2 : date - 1);
  if (group === null || (group.from <= head && head < group.to)) return false;
  const relative = analysis.has(group.from - 1, "who", "which", "that");
  if (!relative && (!group.participle || group.finite)) return false;
  // "the attack carried out on 3 March": the verb is that of the event itself
  const told = analysis.chunkAt(relative ? group.from - 2 : group.from - 1);
  return told !== null && (head < told.from || head >= told.to);
}

const isBetween = (x: number, a: number, b: number): boolean => x > Math.min(a, b) && x < Math.max(a, b);

/** The time expressions that begin at an offset or behind it. */
function timexesFrom({ timexes }: Analysis, start: number): readonly Timex[] {
  let low = 0;
  let high = timexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timexes[middle]?.span[0] ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return timexes.slice(low);
}

/** The token at an offset, between two tokens. */
function tokenIn(analysis: Analysis, offset: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (analysis.end(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
