import type { ClaimEntry } from "../state/graphIndex.ts";

/** The key of those for whom nobody is named. */
export const NOBODY = "";

/**
 * For whom a claim is made, or who makes it where that is a side; nobody where neither is known.
 *
 * @param numbers the colours of the sides
 */
export function sideOf({ teller }: ClaimEntry, numbers: ReadonlyMap<string, number>): string {
  if (teller.principal !== null) return teller.principal;
  return teller.claimant !== null && numbers.has(teller.claimant) ? teller.claimant : NOBODY;
}

/** The order of sides: those with a colour by its number, then the others, nobody last. */
export const sideRank = ({ key, side }: { readonly key: string; readonly side: number }): number =>
  key === NOBODY ? 1000 : side === 0 ? 500 : side;
