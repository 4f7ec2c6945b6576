import type { Dating } from "../model/dating.ts";
import { type ClaimInRecord, type CorpusIndex, compare, type SideName } from "./corpusIndex.ts";
import { firstOfCopies } from "./record.ts";

/** A claim on the timeline: when it was made, beside the date that it gives for the event. */
export interface TimelineEntry extends ClaimInRecord {
  readonly event: string;
  readonly label: string;
  readonly speaker: SideName | null;
  /** EDTF; null if the claim gives no date. */
  readonly happened: string | null;
  /** First day on which it may have happened (xsd:date). */
  readonly from: string | null;
  /** EDTF of when it was said if known, else the last day by which it was (xsd:date). */
  readonly said: string | null;
  /** Whether the text says when the claim was made. */
  readonly saidToldInText: boolean;
  /** Whether the event has a later date than the claim: a plan, or a date that cannot be right. */
  readonly ahead: boolean;
}

/** A question for entries; an absent field does not narrow. */
export interface TimelineQuestion {
  /** Bounds of when it happened (xsd:date), inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly event?: string;
  /** The claimant or principal. */
  readonly by?: string;
}

/**
 * Claims about events, ordered by the day that they give for the event, then by the day on which they were made; undated ones last. Copies
 * count once.
 */
export function timeline(corpus: CorpusIndex, question: TimelineQuestion = {}): TimelineEntry[] {
  const event = question.event === undefined ? null : corpus.representativeOf(question.event);
  const by = question.by === undefined ? null : corpus.sideOf(question.by).id;
  const entries: TimelineEntry[] = [];
  for (const [cluster, told] of corpus.aboutEvent) {
    if (event !== null && cluster !== event) continue;
    for (const one of firstOfCopies(corpus, told)) {
      if (by !== null && !isBy(corpus, one, by)) continue;
      const dating = datingOf(corpus, one, cluster);
      if (isWithin(dating, question)) entries.push(entryOf(corpus, one, cluster, dating));
    }
  }
  return entries.sort(byDay);
}

/** Whether an actor is the claimant or principal of a claim. */
function isBy(corpus: CorpusIndex, { claim }: ClaimInRecord, by: string): boolean {
  const claimant = claim.claimant === null ? null : corpus.sideOf(claim.claimant).id;
  return corpus.speakerOf(claim)?.id === by || claimant === by;
}

/** The date that a claim gives for an event. */
const datingOf = (corpus: CorpusIndex, { claim }: ClaimInRecord, event: string): Dating | null =>
  claim.descriptions.find((one) => corpus.representativeOf(one.event) === event && one.dating !== null)?.dating ?? null;

/** First day that it may have happened. */
const firstDayOf = (dating: Dating | null): string | null => dating?.earliest ?? dating?.latest ?? null;

/** Whether a date may be within the bounds; an unknown date is outside of any bounds. */
function isWithin(dating: Dating | null, { from, to }: TimelineQuestion): boolean {
  if (from === undefined && to === undefined) return true;
  if (dating === null) return false;
  const begins = from === undefined || (dating.latest ?? "9999-12-31") >= from;
  return begins && (to === undefined || (firstDayOf(dating) ?? "") <= to);
}

function entryOf(corpus: CorpusIndex, one: ClaimInRecord, event: string, dating: Dating | null): TimelineEntry {
  const { claim } = one;
  const from = firstDayOf(dating);
  return {
    ...one,
    event,
    label: corpus.label(event),
    speaker: corpus.speakerOf(claim),
    happened: dating?.edtf ?? null,
    from,
    said: claim.dating?.edtf ?? claim.latest,
    saidToldInText: claim.dating !== null,
    ahead: from !== null && claim.latest !== null && from > claim.latest,
  };
}

const byDay = (a: TimelineEntry, b: TimelineEntry): number =>
  Number(a.from === null) - Number(b.from === null) ||
  compare(a.from ?? "", b.from ?? "") ||
  compare(a.event, b.event) ||
  compare(a.said ?? "", b.said ?? "") ||
  compare(a.claim.id, b.claim.id);
