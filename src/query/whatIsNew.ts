import { contentOf } from "../model/content.ts";
import { compareDays, parseDate } from "../model/edtf.ts";
import { ClaimgraphError, EXIT } from "../model/errors.ts";
import type { DocumentRecord } from "../model/record.ts";
import { type ClaimInRecord, type CorpusIndex, compare } from "./corpusIndex.ts";
import { disputedPoints } from "./points/disputedPoints.ts";

/** A document that was added or removed. */
export interface DocumentNews {
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
}

/** The news that documents bring. */
export interface DocumentsNews {
  readonly documents: readonly DocumentNews[];
  /** Documents of the older graph that the newer one lacks. */
  readonly gone: readonly DocumentNews[];
  readonly claims: readonly {
    readonly id: string;
    readonly document: string;
    readonly speaker: string | null;
    readonly act: string;
    readonly date: string | null;
    readonly content: string;
  }[];
  /** Points that had no two known stances before. */
  readonly points: readonly {
    readonly id: string;
    readonly label: string;
    readonly aspect: string;
    readonly sides: readonly { readonly side: string | null; readonly stance: string; readonly claims: number }[];
  }[];
  /** Numbers that no claim had given for the same event before. */
  readonly figures: readonly {
    readonly claim: string;
    readonly quote: string;
    readonly speaker: string | null;
    readonly event: string;
    readonly eventId: string;
  }[];
}

/** What a graph has that an older one lacks. */
export function newsBetween(older: CorpusIndex, newer: CorpusIndex): DocumentsNews {
  const there = new Set(newer.records.map(({ id }) => id));
  return newsOf(newer, (id) => older.told.has(id), {
    documents: newer.records.filter(({ id }) => !older.records.some((one) => one.id === id)),
    gone: older.records.filter(({ id }) => !there.has(id)),
  });
}

/**
 * What documents dated on or after a day bring to a graph. A document without a date is not counted.
 *
 * @throws ClaimgraphError (usage) if the date cannot be read
 */
export function newsSince(corpus: CorpusIndex, since: string): DocumentsNews {
  const day = parseDate(since)?.earliest ?? null;
  if (day === null)
    throw new ClaimgraphError(`“${since}” is no date`, {
      code: "bad-date",
      exitCode: EXIT.usage,
      remedy: "Write a day, a month or a year: 2020-04-26, 2020-04, 2020",
    });
  const isNew = ({ dating }: DocumentRecord): boolean => {
    const last = dating?.latest ?? dating?.earliest ?? null;
    return last !== null && compareDays(last, day) >= 0;
  };
  const documents = corpus.records.filter(isNew);
  const fresh = new Set(documents.map(({ id }) => id));
  const wasThere = (id: string): boolean => !fresh.has(corpus.told.get(id)?.record.id ?? "");
  return newsOf(corpus, wasThere, { documents, gone: [] });
}

function newsOf(
  corpus: CorpusIndex,
  wasThere: (claim: string) => boolean,
  { documents, gone }: { readonly documents: readonly DocumentRecord[]; readonly gone: readonly DocumentRecord[] },
): DocumentsNews {
  const fresh = [...corpus.told.values()].filter(({ claim }) => !wasThere(claim.id));
  const points = disputedPoints(corpus).filter(
    ({ stances }) => stances.filter(({ claims }) => claims.some(({ claim }) => wasThere(claim.id))).length < 2,
  );
  return {
    documents: documents.map(documentNews),
    gone: gone.map(documentNews),
    claims: fresh.map((one) => ({
      id: one.claim.id,
      document: one.record.id,
      speaker: speakerIn(corpus, one),
      act: one.claim.act,
      date: one.claim.dating?.edtf ?? one.claim.latest,
      content: contentOf(one.claim),
    })),
    points: points.map(({ id, label, aspect, stances }) => ({
      id,
      label,
      aspect,
      sides: stances.map(({ side, stance, claims }) => ({ side: side?.name ?? null, stance, claims: claims.length })),
    })),
    figures: newFigures(corpus, fresh, wasThere),
  };
}

const documentNews = ({ id, title, dating }: DocumentRecord): DocumentNews => ({
  id,
  title,
  date: dating?.edtf ?? null,
});

const speakerIn = (corpus: CorpusIndex, { claim }: ClaimInRecord): string | null =>
  corpus.speakerOf(claim)?.name ?? (claim.claimant === null ? null : corpus.label(claim.claimant));

/** The key of a number for an event: equal keys mean the same number. */
const figuresIn = (
  corpus: CorpusIndex,
  { claim }: ClaimInRecord,
): { readonly event: string; readonly quote: string }[] =>
  claim.descriptions.flatMap(({ event, quantities }) =>
    quantities.map(({ span }) => ({ event: corpus.representativeOf(event), quote: span.quote })),
  );

const figureKey = ({ event, quote }: { readonly event: string; readonly quote: string }): string =>
  `${event} ${quote.toLowerCase().replaceAll(/\s+/g, " ")}`;

function newFigures(
  corpus: CorpusIndex,
  fresh: readonly ClaimInRecord[],
  wasThere: (claim: string) => boolean,
): DocumentsNews["figures"] {
  const known = new Set<string>();
  for (const one of corpus.told.values())
    if (wasThere(one.claim.id)) for (const figure of figuresIn(corpus, one)) known.add(figureKey(figure));
  const found = new Map<string, DocumentsNews["figures"][number]>();
  for (const one of fresh)
    for (const figure of figuresIn(corpus, one)) {
      const key = `${figureKey(figure)} ${speakerIn(corpus, one) ?? ""}`;
      if (known.has(figureKey(figure)) || found.has(key)) continue;
      found.set(key, {
        claim: one.claim.id,
        quote: figure.quote,
        speaker: speakerIn(corpus, one),
        event: corpus.label(figure.event),
        eventId: figure.event,
      });
    }
  return [...found.values()].sort((a, b) => compare(a.event, b.event) || compare(a.quote, b.quote));
}
