import type { Span } from "../model/span.ts";
import type { AttributionLine } from "./gold.ts";
import { headOf, type Offsets, type Words, wordsIn } from "./words.ts";

/** An attribution reduced to the words that its spans touch. */
export interface WordSets {
  readonly content: readonly number[];
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly line: AttributionLine;
}

/** Attributions with at least a word of content, in words. */
export function reduce(words: Words, lines: readonly AttributionLine[], dropThat = false): WordSets[] {
  const reduced: WordSets[] = [];
  for (const line of lines) {
    let content = wordsIn(words, line.content);
    if (dropThat && content.length > 1 && words.word[content[0]!]!.toLowerCase() === "that") content = content.slice(1);
    if (content.length === 0) continue;
    reduced.push({ content, source: wordsIn(words, line.source), cue: wordsIn(words, line.cue), line });
  }
  return reduced;
}

/** How many words are in both. */
export const shared = (a: readonly number[], b: ReadonlySet<number>): number => {
  let n = 0;
  for (const i of a) if (b.has(i)) n++;
  return n;
};

/** Whether two are the same words. */
export const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((x, k) => x === b[k]);

/** Pairs of gold and prediction whose contents agree by half or more, best first, one to one. */
export function matchPairs(
  gold: readonly WordSets[],
  predicted: readonly WordSets[],
): [gold: number, predicted: number][] {
  const byWord = new Map<number, number[]>();
  gold.forEach(({ content }, g) => {
    for (const word of content) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [g]);
      else list.push(g);
    }
  });
  const candidates: { readonly jaccard: number; readonly g: number; readonly p: number }[] = [];
  predicted.forEach(({ content }, p) => {
    const hits = new Map<number, number>();
    for (const word of content) for (const g of byWord.get(word) ?? []) hits.set(g, (hits.get(g) ?? 0) + 1);
    for (const [g, n] of hits) {
      const jaccard = n / (content.length + gold[g]!.content.length - n);
      if (jaccard >= 0.5) candidates.push({ jaccard, g, p });
    }
  });
  candidates.sort((a, b) => b.jaccard - a.jaccard || a.g - b.g || a.p - b.p);
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  const pairs: [number, number][] = [];
  for (const { g, p } of candidates) {
    if (usedGold.has(g) || usedPredicted.has(p)) continue;
    usedGold.add(g);
    usedPredicted.add(p);
    pairs.push([g, p]);
  }
  return pairs;
}

/** Whether two sources are the same by their heads; two that are not written are. */
export function sameHead(words: Words, a: readonly number[], b: readonly number[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  return b.includes(headOf(words, a)!) && a.includes(headOf(words, b)!);
}

/** The words of spans, in one line. */
export function quote(words: Words, spans: readonly Span[] | undefined, offsets: Offsets = "codePoints"): string {
  const points = offsets === "codePoints" && /[\u{10000}-\u{10ffff}]/u.test(words.text) ? [...words.text] : null;
  return (spans ?? [])
    .map(([a, b]) => (points === null ? words.text.slice(a, b) : points.slice(a, b).join("")))
    .join(" … ")
    .replaceAll(/\s+/g, " ");
}
