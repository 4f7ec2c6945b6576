import type { ClaimInRecord, CorpusIndex } from "./corpusIndex.ts";

/** Days (xsd:date), both ends in; what is absent does not narrow. */
export interface Days {
  readonly from?: string;
  readonly to?: string;
}

/** What was said within some days. */
export interface Window {
  /** The same with the claims that were said by a day within. */
  readonly corpus: CorpusIndex;
  /** Claims of which no day is known: they stand apart. */
  readonly undated: readonly ClaimInRecord[];
}

/** Narrows what questions are asked of to claims that were said within some days. All is within no bounds, the undated as well. */
export function within(corpus: CorpusIndex, { from, to }: Days): Window {
  if (from === undefined && to === undefined) return { corpus, undated: [] };
  const isWithin = ({ claim: { latest } }: ClaimInRecord): boolean =>
    latest !== null && latest >= (from ?? "") && latest <= (to ?? "9999-12-31");
  const narrowed = <K>(map: ReadonlyMap<K, readonly ClaimInRecord[]>): Map<K, readonly ClaimInRecord[]> =>
    new Map([...map].map(([key, told]) => [key, told.filter(isWithin)] as const).filter(([, told]) => told.length > 0));
  return {
    corpus: {
      ...corpus,
      told: new Map([...corpus.told].filter(([, one]) => isWithin(one))),
      aboutEvent: narrowed(corpus.aboutEvent),
    },
    undated: [...corpus.told.values()].filter(({ claim }) => claim.latest === null),
  };
}
