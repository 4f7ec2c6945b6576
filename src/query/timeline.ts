import { type ClaimInRecord, type CorpusIndex, compare, type SideName } from "./corpusIndex.ts";
import { firstOfCopies } from "./record.ts";

/** A claim on the timeline: when it was said beside when it is said to have happened. */
export interface TimelineEntry extends ClaimInRecord {
  readonly event: string;
  readonly label: string;
  readonly speaker: SideName | null;
  /** EDTF, null where the claim does not say when. */
  readonly happened: string | null;
  /** First day that it may have happened (xsd:date). */
  readonly from: string | null;
  /** EDTF of when it was said if told, else the last day by which it was (xsd:date). */
  readonly said: string | null;
  /** Whether the text tells when it was said. */
  readonly saidToldInText: boolean;
  /** Whether it is dated later than it was said: a plan, or a date that cannot be right. */
  readonly ahead: boolean;
}

export interface TimelineQuestion {
  /** Bounds of when it happened (xsd:date), inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly event?: string;
  /** Actor that says it or answers for it. */
  readonly by?: string;
}

/** Claims about events by the day that they give for it, then by when they were said; undated ones last. Copies count once. */
export function timeline(corpus: CorpusIndex, question: TimelineQuestion = {}): TimelineEntry[] {
  const event = question.event === undefined ? null : corpus.representativeOf(question.event);
  const by = question.by === undefined ? null : corpus.sideOf(question.by).id;
  const entries: TimelineEntry[] = [];
  for (const [cluster, told] of corpus.aboutEvent) {
    if (event !== null && cluster !== event) continue;
    for (const one of firstOfCopies(corpus, told)) {
      const speaker = corpus.speakerOf(one.claim);
      const claimant = one.claim.claimant === null ? null : corpus.sideOf(one.claim.claimant).id;
      if (by !== null && speaker?.id !== by && claimant !== by) continue;
      const dating =
        one.claim.descriptions.find(
          (description) => corpus.representativeOf(description.event) === cluster && description.dating !== null,
        )?.dating ?? null;
      const from = dating?.earliest ?? dating?.latest ?? null;
      if ((question.from !== undefined || question.to !== undefined) && dating === null) continue;
      if (question.from !== undefined && (dating?.latest ?? "9999-12-31") < question.from) continue;
      if (question.to !== undefined && (from ?? "") > question.to) continue;
      const said = one.claim.dating?.edtf ?? one.claim.latest;
      entries.push({
        ...one,
        event: cluster,
        label: corpus.label(cluster),
        speaker,
        happened: dating?.edtf ?? null,
        from,
        said,
        saidToldInText: one.claim.dating !== null,
        ahead: from !== null && one.claim.latest !== null && from > one.claim.latest,
      });
    }
  }
  return entries.sort(
    (a, b) =>
      Number(a.from === null) - Number(b.from === null) ||
      compare(a.from ?? "", b.from ?? "") ||
      compare(a.event, b.event) ||
      compare(a.said ?? "", b.said ?? "") ||
      compare(a.claim.id, b.claim.id),
  );
}
