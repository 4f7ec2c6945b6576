import { type Comparison, comparison, withOwnVoices } from "./compare.ts";
import type { ClaimInRecord, CorpusIndex } from "./corpusIndex.ts";
import type { DisputedPoint } from "./points/disputedPoint.ts";
import { narrowedPoints, pointsBetween, pointsOfEvent } from "./points/known.ts";
import { type EventRecord, eventRecord } from "./record.ts";
import { type Days, within } from "./within.ts";

/** The parts beside the record of an event or a comparison. */
export interface AnswerParts {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly points: readonly DisputedPoint[];
  /** Claims without a known day: they stand apart if the question has days. */
  readonly undated: readonly ClaimInRecord[];
}

/** The record of an event within some days, with its disputed points: the same in every answer, report and command. */
export function eventAround(
  across: CorpusIndex,
  all: readonly DisputedPoint[],
  event: string,
  days: Days,
): { readonly corpus: CorpusIndex; readonly record: EventRecord; readonly around: AnswerParts } {
  const { corpus, undated } = within(across, days);
  const record = eventRecord(corpus, event);
  const claims = new Set(record.claims.map(({ claim }) => claim.id));
  const points = pointsOfEvent(corpus, all, record.event, claims);
  return {
    corpus,
    record,
    around: {
      from: days.from,
      to: days.to,
      points: narrowedPoints(corpus, points, (_, { claim }) => corpus.told.has(claim.id)),
      undated: undated.filter(({ claim }) =>
        claim.descriptions.some(({ event: own }) => corpus.representativeOf(own) === record.event),
      ),
    },
  };
}

/** Two actors side by side within some days, with the points that they dispute. */
export function comparisonAround(
  across: CorpusIndex,
  all: readonly DisputedPoint[],
  actors: readonly [string, string],
  days: Days,
): { readonly corpus: CorpusIndex; readonly compared: Comparison; readonly around: AnswerParts } {
  const [a, b] = [across.sideOf(actors[0]), across.sideOf(actors[1])];
  const { corpus, undated } = within(across, days);
  const told = narrowedPoints(corpus, all, (_, { claim }) => corpus.told.has(claim.id));
  return {
    corpus,
    compared: comparison(corpus, a.id, b.id),
    around: {
      from: days.from,
      to: days.to,
      points: pointsBetween(withOwnVoices(corpus, [a, b]), told, [a.id, b.id]),
      undated: undated.filter(({ claim }) => [a.id, b.id].includes(corpus.speakerOf(claim)?.id ?? "")),
    },
  };
}
