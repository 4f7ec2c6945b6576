import type { ClaimInRecord, CorpusIndex } from "./corpusIndex.ts";

/** Days (xsd:date), both ends included; an absent end does not narrow. */
export interface Days {
  readonly from?: string;
  readonly to?: string;
}

/** The claims made within some days. */
export interface Window {
  /** The index with only the claims that were made by a day within the bounds. */
  readonly corpus: CorpusIndex;
  /** Claims without a known day, which stand apart. */
  readonly undated: readonly ClaimInRecord[];
}

/** Narrows an index to claims that were made within some days. Without bounds, all claims are included, also the undated. */
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
