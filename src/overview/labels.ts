import type { EventDescription, EventType } from "../model/claim.ts";
import { EVENT_WORDS } from "../model/eventWords.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import { dateWords } from "./words.ts";

/** What stands on the screen for an id; the same words in list, graph and evidence. */
export type Labels = ReadonlyMap<string, string>;

/** How a label says what the graph holds as a word of a list or as a date. */
export interface LabelWords {
  readonly type: (type: EventType) => string;
  readonly date: (edtf: string) => string;
}

const ENGLISH: LabelWords = { type: (type) => EVENT_WORDS[type], date: dateWords };

const QUOTE_LENGTH = 40;

/**
 * One label for every actor, cited document, event, place and document of the records.
 *
 * Labels take no side: an actor shows the name that most documents write; a thing with a disputed name shows the names
 * that are used for it, side by side; an event shows its type with date, place or, where it has neither, a claim's words
 * in quotation marks.
 */
export function labelsOf(records: readonly DocumentRecord[], words: LabelWords = ENGLISH): Labels {
  const labels = new Map<string, string>();
  const namings = namingsByThing(records);
  const named = (id: string) => namings.get(id)?.slice(0, 2).join(" / ");

  const written = namesByActor(records);
  for (const record of records) {
    for (const { id } of record.actors) {
      if (!labels.has(id)) labels.set(id, written.get(id)?.[0] ?? named(id) ?? "Unnamed actor");
    }
    for (const cited of record.cited) {
      if (labels.has(cited.id)) continue;
      const label = cited.names[0] ?? cited.title ?? named(cited.id) ?? cited.genre ?? "Cited document";
      labels.set(cited.id, cited.identifier === null ? label : `${label} (${cited.identifier})`);
    }
    for (const place of record.places) labels.set(place.id, named(place.id) ?? "Unnamed place");
  }
  for (const record of records) {
    const publisher = record.publishers[0] ?? record.creators[0];
    const from = publisher === undefined ? "Untitled document" : `Document of ${labels.get(publisher)}`;
    labels.set(
      record.id,
      record.title ?? (record.dating === null ? from : `${from}, ${words.date(record.dating.edtf)}`),
    );
  }
  for (const [id, descriptions] of descriptionsByEvent(records)) {
    labels.set(id, eventLabel(descriptions, named, words));
  }
  for (const record of records) {
    for (const event of record.events) if (!labels.has(event.id)) labels.set(event.id, "Event");
  }
  return labels;
}

/** Distinct names that claims use for a thing, the commonest first, ties in order of appearance. */
function namingsByThing(records: readonly DocumentRecord[]): Map<string, string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { claims } of records) {
    for (const { namings } of claims) {
      for (const { names, form } of namings) count(counts, names, form);
    }
  }
  return new Map([...counts].map(([id, forms]) => [id, byCount(forms)]));
}

/** Names of each actor as documents write them, that of most documents first, of as many the first that was met. */
function namesByActor(records: readonly DocumentRecord[]): Map<string, string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { actors } of records) {
    for (const { id, names } of actors) for (const name of names) count(counts, id, name);
  }
  return new Map([...counts].map(([id, forms]) => [id, byCount(forms)]));
}

function count(counts: Map<string, Map<string, number>>, key: string, value: string): void {
  const own = counts.get(key) ?? new Map<string, number>();
  own.set(value, (own.get(value) ?? 0) + 1);
  counts.set(key, own);
}

/** Array.prototype.sort is stable, so ties keep the order in which they appeared. */
const byCount = (counts: Map<string, number>): string[] =>
  [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);

function descriptionsByEvent(records: readonly DocumentRecord[]): Map<string, EventDescription<QuotedSpan>[]> {
  const found = new Map<string, EventDescription<QuotedSpan>[]>();
  for (const { claims } of records) {
    for (const { descriptions } of claims) {
      for (const description of descriptions) {
        const own = found.get(description.event);
        if (own === undefined) found.set(description.event, [description]);
        else own.push(description);
      }
    }
  }
  return found;
}

function commonest(values: readonly (string | null | undefined)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return byCount(counts)[0] ?? null;
}

function eventLabel(
  descriptions: readonly EventDescription<QuotedSpan>[],
  named: (id: string) => string | undefined,
  words: LabelWords,
): string {
  const type = commonest(descriptions.map((one) => (one.type === "other" ? null : one.type))) as EventType | null;
  const date = commonest(descriptions.map((one) => one.dating?.edtf));
  const place = commonest(descriptions.map((one) => one.place));
  const where = place === null ? null : (named(place) ?? null);
  const what = type === null ? "Event" : words.type(type);
  const parts = [what, where, date === null ? null : words.date(date)].filter((part) => part !== null);
  if (parts.length === 1) parts.push(`“${shorten(descriptions[0]?.span.quote ?? "")}”`);
  return parts.join(", ");
}

const shorten = (quote: string): string => {
  const characters = Array.from(quote);
  return characters.length <= QUOTE_LENGTH ? quote : `${characters.slice(0, QUOTE_LENGTH - 1).join("")}…`;
};
