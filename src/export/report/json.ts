import { contentOf } from "../../model/content.ts";
import type { Comparison } from "../../query/compare.ts";
import type { ClaimInRecord, CorpusIndex } from "../../query/corpusIndex.ts";
import type { Dispute } from "../../query/disputes.ts";
import type { NameUse } from "../../query/names.ts";
import { origins } from "../../query/origins.ts";
import type { EventRecord } from "../../query/record.ts";
import type { TimelineEntry } from "../../query/timeline.ts";

import type { ReportParts } from "./reportParts.ts";
import { type Json, sideJson } from "./sideJson.ts";

/** A claim as JSON: what it says, where, by whom, and from how many origins. */
function toldJson(corpus: CorpusIndex, { claim, record }: ClaimInRecord): { [key: string]: Json } {
  return {
    claim: claim.id,
    speaker: sideJson(corpus.speakerOf(claim)),
    claimant:
      claim.claimant === null
        ? null
        : { id: corpus.representativeOf(claim.claimant), name: corpus.label(claim.claimant) },
    act: claim.act,
    polarity: claim.polarity,
    content: contentOf(claim),
    spans: claim.content.map(({ start, end }) => [start, end]),
    document: record.id,
    title: record.title,
    date: record.dating?.edtf ?? null,
    url: record.url,
    origins: origins(corpus, claim.id).independent,
  };
}

const disputeJson = (corpus: CorpusIndex, { link, because, confidence, a, b }: Dispute): Json => ({
  link: link.id,
  rule: link.rule,
  because,
  confidence: confidence / 100,
  a: { ...toldJson(corpus, a), words: { ...a.words } },
  b: { ...toldJson(corpus, b), words: { ...b.words } },
});

const nameJson = ({ form, speaker, count, distanced, distance, uses }: NameUse): Json => ({
  form,
  speaker: sideJson(speaker),
  count,
  distanced,
  distance: [...distance],
  claims: uses.map(({ claim }) => claim.id),
});

/** The parts beside the answer: disputed points, the days asked for, claims without a known day. */
const aroundJson = (corpus: CorpusIndex, { points, undated, from, to }: ReportParts): { [key: string]: Json } => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(points === undefined
    ? {}
    : {
        disputedPoints: points.map(({ id, label, aspect, event, stances }) => ({
          id,
          label,
          aspect,
          event,
          stances: stances.map(({ side, stance, claims }) => ({
            side: sideJson(side),
            stance,
            claims: claims.map(({ claim }) => claim.id),
          })),
        })),
      }),
  ...(undated === undefined ? {} : { undated: undated.map((one) => toldJson(corpus, one)) }),
});

/** The record of an event as plain data. */
export function eventJson(corpus: CorpusIndex, record: EventRecord, around: ReportParts = {}): Json {
  return {
    event: record.event,
    label: record.label,
    members: [...record.members],
    types: [...record.types],
    speakers: record.speakers.map(sideJson),
    points: record.points.map(({ key, title, state, cells, silent, disputes }) => ({
      key,
      title,
      state,
      cells: cells.map(({ speaker, sayings }) => ({
        speaker: sideJson(speaker),
        sayings: sayings.map(({ claim, record: document, value, words, status }) => ({
          claim: claim.id,
          value,
          status,
          words: { ...words },
          document: document.id,
          title: document.title,
          date: document.dating?.edtf ?? null,
          url: document.url,
        })),
      })),
      silent: silent.map(sideJson),
      disputes: disputes.map(({ link }) => link.id),
    })),
    disputes: record.disputes.map((one) => disputeJson(corpus, one)),
    names: record.names.map(nameJson),
    claims: record.claims.map((one) => toldJson(corpus, one)),
    sources: record.sources.map(({ record: first, copies, claims }) => ({
      document: first.id,
      title: first.title,
      date: first.dating?.edtf ?? null,
      url: first.url,
      copies: copies.map(({ id }) => id),
      claims,
    })),
    partOf: [...record.partOf],
    parts: [...record.parts],
    ...aroundJson(corpus, around),
  };
}

/** The comparison of two actors as plain data. */
export function comparisonJson(corpus: CorpusIndex, compared: Comparison, around: ReportParts = {}): Json {
  return {
    a: sideJson(compared.a),
    b: sideJson(compared.b),
    claims: { ...compared.claims },
    events: compared.events.map((record) => eventJson(corpus, record)),
    onlyA: [...compared.onlyA],
    onlyB: [...compared.onlyB],
    disputes: compared.disputes.map((one) => disputeJson(corpus, one)),
    agreed: compared.agreed.map(({ a, b, because }) => ({ a: toldJson(corpus, a), b: toldJson(corpus, b), because })),
    names: compared.names.map(({ thing, label, a, b }) => ({ thing, label, a: a.map(nameJson), b: b.map(nameJson) })),
    ...aroundJson(corpus, around),
  };
}

/** The timeline as plain data. */
export function timelineJson(corpus: CorpusIndex, entries: readonly TimelineEntry[]): Json {
  return entries.map((entry) => ({
    ...toldJson(corpus, entry),
    event: entry.event,
    label: entry.label,
    happened: entry.happened,
    said: entry.said,
    saidToldInText: entry.saidToldInText,
    ahead: entry.ahead,
  }));
}
