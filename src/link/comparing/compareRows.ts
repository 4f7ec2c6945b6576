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

/**
 * Repeats and disputes among the claims of one block; for a claim that has very many, the most informative ones. Pure: it depends only on
 * the rows.
 */
export const compareRows = (rows: readonly ClaimRow[]): readonly Found[] => comparePairs(pairsIn(rows, LARGE));

/** The same for these pairs only. */
export function comparePairs(pairs: Iterable<readonly [ClaimRow, ClaimRow]>): readonly Found[] {
  const found: Found[] = [];
  for (const [x, y] of pairs) {
    if (x.claim.claim.id === y.claim.claim.id) continue;
    const known = between(x, y);
    const again = repeat(x.claim, y.claim, known);
    // "the ceasefire is in force", "the ceasefire is suspended": similar words with opposite meaning
    const contrary = again === null ? null : statuses(x.claim, y.claim, known);
    const one = contrary ?? again ?? dispute(x.claim, y.claim, known);
    if (one !== null) found.push(asLink(one));
  }
  return thinned(found);
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
