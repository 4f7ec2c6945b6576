import type { Candidate } from "./linkSet.ts";

/**
 * The most repeats, and the most disputes, that are written for one claim. Further pairs of a claim that very many repeat or contradict say
 * nothing new.
 */
const MOST = 12;

/**
 * Thins out links. Each claim keeps twelve: first one for each rule and wording of the other claim, so that every figure that disputes it is
 * kept once before any is kept twice. A link stays if either of its claims keeps it. So there are never more than twelve links a claim, and
 * a claim with few links loses none. The result does not depend on the order of the links.
 */
export function thinned<T extends Candidate>(links: readonly T[]): readonly T[] {
  if (links.length <= MOST) return links;
  const byEnd = { disputes: new Map<string, T[]>(), repeats: new Map<string, T[]>() };
  let isCrowded = false;
  for (const link of links) {
    if (link.relation !== "disputes" && link.relation !== "repeats") continue;
    const ends = byEnd[link.relation];
    for (const end of [link.from, link.to]) {
      const own = ends.get(end);
      if (own === undefined) ends.set(end, [link]);
      else isCrowded = own.push(link) > MOST || isCrowded;
    }
  }
  if (!isCrowded) return links;
  const kept = new Set<T>();
  for (const ends of Object.values(byEnd))
    for (const [end, own] of ends) if (own.length > MOST) for (const link of telling(own, end)) kept.add(link);
  return links.filter((link) => {
    if (link.relation !== "disputes" && link.relation !== "repeats") return true;
    const ends = byEnd[link.relation];
    return ends.get(link.from)!.length <= MOST || ends.get(link.to)!.length <= MOST || kept.has(link);
  });
}

/** The most informative links of one claim. */
function telling<T extends Candidate>(links: readonly T[], end: string): Iterable<T> {
  const other = ({ from, to }: T): string => (from === end ? to : from);
  const strongerFirst = (a: T, b: T): number =>
    b.confidence - a.confidence || compareText(a.rule, b.rule) || compareText(other(a), other(b));
  const byRule = new Map<string, Map<string, T>>();
  for (const link of links) {
    const said = link.words?.[link.from === end ? 1 : 0].quote ?? "";
    const byWords = byRule.get(link.rule) ?? new Map<string, T>();
    if (byWords.size === 0) byRule.set(link.rule, byWords);
    const known = byWords.get(said);
    if (known === undefined || strongerFirst(link, known) < 0) byWords.set(said, link);
  }
  const first = new Set([...byRule.values()].flatMap((byWords) => [...byWords.values()]));
  if (first.size >= MOST) return [...first].sort(strongerFirst).slice(0, MOST);
  const again = links.filter((link) => !first.has(link));
  for (const link of leading(again, MOST - first.size, strongerFirst)) first.add(link);
  return first;
}

/** The first few of a list in an order. */
function leading<T>(list: readonly T[], count: number, inOrder: (a: T, b: T) => number): T[] {
  const found: T[] = [];
  for (const one of list) {
    if (found.length === count && inOrder(one, found.at(-1)!) >= 0) continue;
    let at = found.length;
    while (at > 0 && inOrder(one, found[at - 1]!) < 0) at--;
    found.splice(at, 0, one);
    if (found.length > count) found.pop();
  }
  return found;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
