import type { QuotedSpan } from "../../model/record.ts";
import { memoized } from "../../text/remembered.ts";
import { pairsIn } from "../blocks/blocks.ts";
import type { Candidate } from "../blocks/linkSet.ts";
import { thinned } from "../blocks/thinned.ts";
import type { ComparableClaim } from "../digest/comparableClaim.ts";
import { between, type ClaimRow } from "./claimRow.ts";
import { dispute } from "./disputes/dispute.ts";
import { statuses } from "./disputes/statuses.ts";
import type { Finding } from "./pair.ts";
import { pointedDisputes } from "./pointed/pointedDisputes.ts";
import { repeat } from "./repeats/repeat.ts";

/** A link between two claims. */
export interface Found extends Candidate {
  readonly a: ComparableClaim;
  readonly b: ComparableClaim;
}

/** In a block of at most this size every pair of claims is compared; in a larger one each claim with those that follow it. */
export const LARGE = 160;

/** Compares two claims. */
type ComparePair = (x: ClaimRow, y: ClaimRow) => Found | null;

/**
 * Repeats and disputes among the claims of one block; for a claim that has very many, the most informative ones. Pure: it depends only on
 * the rows.
 */
export const compareRows = (rows: readonly ClaimRow[]): readonly Found[] => comparePart(rows, comparePair);

/** The same, with this comparison of two claims. */
export const comparePart = (rows: readonly ClaimRow[], compare: ComparePair): readonly Found[] =>
  comparePairs(pairsIn(rows, LARGE), compare);

/** The same for these pairs only. */
export function comparePairs(
  pairs: Iterable<readonly [ClaimRow, ClaimRow]>,
  compare: ComparePair = comparePair,
): readonly Found[] {
  const found: Found[] = [];
  for (const [x, y] of pairs) {
    const one = compare(x, y);
    if (one !== null) found.push(one);
  }
  return thinned(found);
}

const comparePair: ComparePair = (x, y) => {
  if (x.claim.claim.id === y.claim.claim.id) return null;
  const known = between(x, y);
  const again = repeat(x.claim, y.claim, known);
  // "the ceasefire is in force", "the ceasefire is suspended": similar words with opposite meaning
  const contrary = again === null ? null : statuses(x.claim, y.claim, known);
  const one = contrary ?? again ?? dispute(x.claim, y.claim, known);
  return one === null ? null : asLink(one);
};

/** So many pairs are remembered at a time: a subject of very many claims has millions. */
const MOST_PAIRS = 500_000;

/** Compares each pair once: claims that share many words meet in many parts of their subject. */
export function comparingOnce(rows: readonly ClaimRow[]): ComparePair {
  const numbers = new Map(rows.map((row, n) => [row, n]));
  const known = new Map<number, Found | null>();
  return (x, y) => {
    const key = numbers.get(x)! * rows.length + numbers.get(y)!;
    const told = known.get(key);
    if (told !== undefined) return told;
    const found = comparePair(x, y);
    if (known.size >= MOST_PAIRS) known.clear();
    known.set(key, found);
    return found;
  };
}

/** The same for the claims of one document, which may point to each other. */
export const compareWithin = (rows: readonly ClaimRow[]): Found[] => [
  ...pointedDisputes(rows).map(asLink),
  ...compareRows(rows),
];

/** One text for the same reason of many links: most of the memory that links take are their reasons. */
const asOne = memoized((because) => because);

/** From the lesser id to the greater, unless one revises the other. */
export function asLink({ relation, a, b, score, rule, because, words }: Finding): Found {
  const turn = relation !== "revises" && a.claim.id > b.claim.id;
  const turned: readonly [QuotedSpan, QuotedSpan] | null = words === null || !turn ? words : [words[1], words[0]];
  const [from, to] = turn ? [b.claim.id, a.claim.id] : [a.claim.id, b.claim.id];
  return { relation, from, to, confidence: score, because: asOne(because), rule, words: turned, a, b };
}
