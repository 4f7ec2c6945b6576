import { contentOf } from "../model/content.ts";
import type { TableRow } from "./claimTable.ts";
import { speakerIn, tellerNames } from "./claimTable.ts";

/**
 * A claim as a program reads it: labels as they are shown everywhere, ids of clusters, offsets in code points of the text
 * with the hash `text`. Unknown values are null.
 */
export function claimJson(row: TableRow): object {
  const { claim, record, nameOf, canonicalOf, passage = null } = row;
  const named = (id: string | null): string | null => (id === null ? null : nameOf(id) || null);
  const canonical = (id: string | null): string | null => (id === null ? null : canonicalOf(id));
  return {
    id: claim.id,
    document: record.id,
    title: record.title,
    publisher: named(record.publishers[0] ?? null),
    url: record.url,
    published: record.dating?.edtf ?? null,
    speaker: speakerIn(row) || null,
    claimant: named(claim.claimant),
    claimantId: canonical(claim.claimant),
    principal: named(claim.principal),
    principalId: canonical(claim.principal),
    level: claim.level,
    inside: claim.parent,
    toldBy: tellerNames(row),
    act: claim.act,
    polarity: claim.polarity,
    voice: claim.voice,
    form: claim.form,
    date: claim.dating?.edtf ?? null,
    latest: claim.latest,
    content: contentOf(claim),
    standsFor: row.standsFor ?? null,
    sentence: passage?.sentences ?? null,
    line: passage?.line ?? null,
    text: record.textId,
    spans: claim.content.map(({ start, end }) => [start, end]),
    events: claim.descriptions.map(({ event, type, status, dating, place }) => ({
      id: canonical(event),
      label: named(event),
      type,
      status,
      date: dating?.edtf ?? null,
      place: named(place),
      placeId: canonical(place),
    })),
    page: claim.citation?.page ?? null,
    paragraph: claim.citation?.paragraph ?? null,
    time: claim.citation?.time ?? null,
    recognised: claim.citation?.recognised ?? null,
    confidence: claim.confidence / 100,
  };
}
