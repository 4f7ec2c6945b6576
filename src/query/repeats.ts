import type { Link } from "../model/link.ts";
import { type ClaimInRecord, type CorpusIndex, compare, type SideName } from "./corpusIndex.ts";

/** A claim that says the same as another. */
export interface Repeat extends ClaimInRecord {
  readonly link: Link;
  readonly speaker: SideName | null;
  /** Whether it has the same words in a copy of the document. */
  readonly copy: boolean;
}

/** The repeats of a claim, by date of document. */
export function repeats(corpus: CorpusIndex, claim: string): Repeat[] {
  return (corpus.linksOf.get(claim) ?? [])
    .filter(({ relation }) => relation === "repeats")
    .flatMap((link): Repeat[] => {
      const told = corpus.told.get(link.from === claim ? link.to : link.from);
      return told === undefined
        ? []
        : [{ ...told, link, speaker: corpus.speakerOf(told.claim), copy: link.rule === "repeat.copy" }];
    })
    .sort(
      (x, y) =>
        compare(x.record.dating?.latest ?? "", y.record.dating?.latest ?? "") || compare(x.claim.id, y.claim.id),
    );
}
