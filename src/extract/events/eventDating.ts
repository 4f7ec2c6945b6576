// "shelled the town on 3 March" -> 3 March.   not: "the treaty signed in 1994 was violated": the year belongs to the signing.
import type { Dating, Timex } from "../../model/dating.ts";
import { firstIndex } from "../../model/firstIndex.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { PREPOSITION, TO } from "../structure/tagClasses.ts";

/** The date in the event's clause, unless another event of the clause is nearer to it. */
export function datingOf(analysis: Analysis, head: number, [from, to]: Range, heads: readonly number[]): Dating | null {
  let best: Dating | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const timex of timexesBetween(analysis, analysis.start(from), analysis.end(to - 1))) {
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

/** The time expressions that begin between two offsets. */
function timexesBetween({ timexes }: Analysis, start: number, end: number): readonly Timex[] {
  const beginsBehind = (offset: number) => (i: number) => (timexes[i]?.span[0] ?? offset) >= offset;
  const first = firstIndex(timexes.length, beginsBehind(start));
  return timexes.slice(first, firstIndex(timexes.length, beginsBehind(end), first));
}

/** The token at an offset, between two tokens. */
const tokenIn = (analysis: Analysis, offset: number, from: number, to: number): number =>
  firstIndex(to, (i) => analysis.end(i) > offset, from);
