// "Keldora said that the mill of Tamrin was closed", and the same words with other names in forty press releases -> one wording.
import { blocksOf, pairsIn, WINDOW } from "../blocks/blocks.ts";
import { hash32 } from "../blocks/hash.ts";
import { type ClaimRow, inOrder } from "./claimRow.ts";
import { LARGE } from "./compareRows.ts";

/** Claims share fewer words than this by chance; names do not count. */
const LEAST = 3;
/** A claim is compared with so many followers of its own wording, and with so many claims of each other wording. */
const REACH = 3;
/** Up to so many claims of one wording, every pair is compared: `REACH` would compare as many. */
const WHOLE = 2 * REACH;

/** The key of claims with the same words apart from names; null for a claim that has few other words. */
export function wordingOf({ claim: { common, terms } }: ClaimRow): number | null {
  return common.length < LEAST || common.length * 2 < terms.length ? null : hash32(common.join(" "));
}

/** Claims of one wording in the order of their documents' days: a repeat is likely to come soon after. */
export const inTime = (a: ClaimRow, b: ClaimRow): number => dayOf(a) - dayOf(b) || inOrder(a, b);

const UNDATED = Number.MAX_SAFE_INTEGER;
const dayOf = ({ claim }: ClaimRow): number => claim.document.day ?? UNDATED;

/** Pairs to compare among claims of one wording: a fixed number for each claim, however often the wording was used. */
export const pairsOfOne = (rows: readonly ClaimRow[]): Iterable<readonly [ClaimRow, ClaimRow]> =>
  pairsIn(rows, WHOLE, REACH);

/** Pairs to compare among claims of different wordings: the first few of each other wording, in the order of the rows. */
export function* pairsOfSeveral(rows: readonly ClaimRow[]): Generator<readonly [ClaimRow, ClaimRow]> {
  const wordings = [...blocksOf(rows, (row) => [wordingOf(row) ?? row.claim.claim.id]).values()];
  for (const [one, other] of pairsIn(wordings, rows.length <= LARGE ? LARGE : 0, WINDOW)) {
    for (const x of one) for (const y of other.slice(0, REACH)) yield ordered(x, y);
    for (const x of one.slice(0, REACH)) for (const y of other.slice(REACH)) yield ordered(x, y);
  }
}

const ordered = (x: ClaimRow, y: ClaimRow): readonly [ClaimRow, ClaimRow] => (inOrder(x, y) < 0 ? [x, y] : [y, x]);
