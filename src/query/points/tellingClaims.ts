import type { DocumentRecord } from "../../model/record.ts";
import { memoizedOf } from "../../text/remembered.ts";
import { judgementsOf } from "./judgements.ts";
import { mayName } from "./opposedNames.ts";

/** The claims of a document whose own words may make a point, by their places in it: plain data, which a graph keeps for its next run. */
export interface TellingClaims {
  /** Those that judge whether something is lawful, just or to be recognised. */
  readonly judging: readonly number[];
  /** Those that use one of two opposed names. */
  readonly naming: readonly number[];
}

/** The telling claims of a document: few of thousands, and their words alone decide. */
export const tellingClaims = memoizedOf((record: DocumentRecord): TellingClaims => {
  const judging: number[] = [];
  const naming: number[] = [];
  for (const [order, claim] of record.claims.entries()) {
    const one = { claim, record };
    if (judgementsOf(one).length > 0) judging.push(order);
    if (mayName(one)) naming.push(order);
  }
  return { judging, naming };
});

/** Gives the telling claims of a document: read in it, or kept by an earlier run. */
export type TellingOf = (record: DocumentRecord) => TellingClaims;
