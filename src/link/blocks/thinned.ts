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
  const byEnd = new Map<string, T[]>();
  for (const link of links) {
    if (link.relation !== "disputes" && link.relation !== "repeats") continue;
    for (const end of [link.from, link.to]) {
      const key = `${link.relation} ${end}`;
      const own = byEnd.get(key);
      if (own === undefined) byEnd.set(key, [link]);
      else own.push(link);
    }
  }
  const crowded = [...byEnd].filter(([, own]) => own.length > MOST);
  if (crowded.length === 0) return links;
  const few = new Set(byEnd.keys());
  const kept = new Set<T>();
  for (const [key, own] of crowded) {
    few.delete(key);
    for (const link of telling(own, key.slice(key.indexOf(" ") + 1))) kept.add(link);
  }
  return links.filter(
    (link) =>
      kept.has(link) ||
      (link.relation !== "disputes" && link.relation !== "repeats") ||
      few.has(`${link.relation} ${link.from}`) ||
      few.has(`${link.relation} ${link.to}`),
  );
}

/** The most informative links of one claim. */
function telling<T extends Candidate>(links: readonly T[], end: string): T[] {
  const other = ({ from, to }: T): string => (from === end ? to : from);
  const sorted = [...links].sort(
    (a, b) => b.confidence - a.confidence || compareText(a.rule, b.rule) || compareText(other(a), other(b)),
  );
  const told = new Set<string>();
  const first: T[] = [];
  const again: T[] = [];
  for (const link of sorted) {
    const said = link.words?.[link.from === end ? 1 : 0].quote ?? "";
    const key = `${link.rule} ${said}`;
    (told.has(key) ? again : first).push(link);
    told.add(key);
  }
  return [...first, ...again].slice(0, MOST);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
