// "Keldora said that the mill of Tamrin was closed", and the same words with other names in forty press releases: one wording.
import { blocksOf, pairsIn, WINDOW } from "../blocks/blocks.ts";
import { hash32 } from "../blocks/hash.ts";
import { type ClaimRow, inOrder } from "./claimRow.ts";
import { LARGE } from "./compareRows.ts";

/** Claims share fewer words than this by chance; names do not count. */
const LEAST = 3;
/** A claim is compared with so many that follow it in its own wording, and with so many of each other wording. */
const REACH = 3;
/** Up to so many claims of one wording are compared each with each: as many as meet each other by `REACH`. */
const WHOLE = 2 * REACH;

/** Claims that share it have the same words but for names; null for one that has few words but names. */
export function wordingOf({ claim: { common, terms } }: ClaimRow): number | null {
  return common.length < LEAST || common.length * 2 < terms.length ? null : hash32(common.join(" "));
}

/** Claims of one wording in the order of their documents' days: what follows is what is likely to be told again. */
export const inTime = (a: ClaimRow, b: ClaimRow): number => dayOf(a) - dayOf(b) || inOrder(a, b);

const UNDATED = Number.MAX_SAFE_INTEGER;
const dayOf = ({ claim }: ClaimRow): number => claim.document.day ?? UNDATED;

/** Pairs to compare among claims of one wording: so many for each, however often it was used. */
export const pairsOfOne = (rows: readonly ClaimRow[]): Iterable<readonly [ClaimRow, ClaimRow]> =>
  pairsIn(rows, WHOLE, REACH);

/** Pairs to compare among claims of different wordings: of each other wording the first few, in the order of the rows. */
export function* pairsOfSeveral(rows: readonly ClaimRow[]): Generator<readonly [ClaimRow, ClaimRow]> {
  const wordings = [...blocksOf(rows, (row) => [wordingOf(row) ?? row.claim.claim.id]).values()];
  for (const [one, other] of pairsIn(wordings, rows.length <= LARGE ? LARGE : 0, WINDOW)) {
    for (const x of one) for (const y of other.slice(0, REACH)) yield ordered(x, y);
    for (const x of one.slice(0, REACH)) for (const y of other.slice(REACH)) yield ordered(x, y);
  }
}

const ordered = (x: ClaimRow, y: ClaimRow): readonly [ClaimRow, ClaimRow] => (inOrder(x, y) < 0 ? [x, y] : [y, x]);
