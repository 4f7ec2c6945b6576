import type { DocumentRecord } from "../../model/record.ts";
import type { WordsOf } from "../../overview/claimWords.ts";
import type { TellingOf } from "../../query/points/tellingClaims.ts";
import type { GraphCache } from "../disk/graphCache.ts";

/** What single documents tell by their own words, for points and for the view. */
export interface ReadBefore {
  readonly tellingOf: TellingOf;
  readonly wordsOf: WordsOf;
}

/** What documents tell: unchanged ones as an earlier run has kept it, others as they are read when they are asked for. */
export async function readBefore(unchanged: ReadonlySet<DocumentRecord>, cache: GraphCache): Promise<ReadBefore> {
  const [{ tellingClaims }, { claimWords }] = await Promise.all([
    import("../../query/points/tellingClaims.ts"),
    import("../../overview/claimWords.ts"),
  ]);
  const tellings = cache.tellings();
  const { words, documents } = cache.words();
  // not by the cache, whose bytes need not be kept until the view is made
  const numbers = new Map(Array.from(unchanged, (record) => [record, cache.documents.get(record.id)!.number]));
  const of = <T>(kept: readonly T[], record: DocumentRecord): T | undefined => kept[numbers.get(record) ?? -1];
  return {
    tellingOf: (record) => of(tellings, record) ?? tellingClaims(record),
    wordsOf: (record) => of(documents, record)?.map((word) => words[word]!) ?? claimWords(record),
  };
}
