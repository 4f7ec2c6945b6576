import {
  type Actor,
  type CitedDocument,
  type Claim,
  DISTANCES,
  type EventDescription,
  type Naming,
  ROLES,
  type Thing,
} from "./claim.ts";
import type { Dating } from "./dating.ts";
import type { Quantity } from "./quantity.ts";
import type { DocumentRecord, QuotedSpan } from "./record.ts";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Most lists have one thing or none: those need no sets and no maps. */
const unique = (values: readonly string[]): string[] =>
  values.length < 2 ? [...values] : [...new Set(values)].sort(compare);
const bySpan = (a: QuotedSpan, b: QuotedSpan): number => a.start - b.start || a.end - b.end;

/** Records in order of id: the order of every graph and of every file that holds several. */
export const inOrderOfId = (records: Iterable<DocumentRecord>): DocumentRecord[] =>
  [...records].sort((a, b) => compare(a.id, b.id));

/** The fullest first, equally long ones by code unit: an order that names have of themselves, wherever they were read. */
const byFullness = (a: string, b: string): number => b.length - a.length || compare(a, b);
const names = (given: readonly string[]): string[] => [...new Set(given)].sort(byFullness);

function spans(given: readonly QuotedSpan[]): QuotedSpan[] {
  if (given.length < 2) return [...given];
  const distinct = new Map(given.map((span) => [`${span.start},${span.end}`, span]));
  return [...distinct.values()].sort(bySpan);
}

/** In order of their words; of those with the same words the last is kept. */
function quantities(given: readonly Quantity<QuotedSpan>[]): Quantity<QuotedSpan>[] {
  if (given.length < 2) return [...given];
  const distinct = new Map(given.map((one) => [`${one.span.start},${one.span.end}`, one]));
  return [...distinct.values()].sort((a, b) => bySpan(a.span, b.span));
}

const dating = (given: Dating | null): Dating | null =>
  given && { ...given, inferred: (["year", "anchor"] as const).filter((one) => given.inferred.includes(one)) };

/**
 * The record as a graph gives it back: every list in an order that follows from what is in it, without doubles, and nothing listed
 * that no claim and no bibliography names. A graph is a set; this is what makes a record read from one equal to the record written to it.
 *
 * Claims, descriptions, namings and spans are in document order; actors, cited documents, things, events and places in the order in which
 * those name them; names of one thing the fullest first; ids by code unit.
 */
export const inOrder = (record: DocumentRecord): DocumentRecord => inOrderBeside(record, new Set());

/** The same where some claims are in order in themselves: these are kept as they are. */
export function inOrderBeside(record: DocumentRecord, known: ReadonlySet<Claim<QuotedSpan>>): DocumentRecord {
  const isCited = new Set(record.cited.map(({ id }) => id));
  const claims = record.claims.map((claim) => (known.has(claim) ? claim : claimInOrder(claim, isCited))).sort(byPlace);
  const creators = unique(record.creators);
  const publishers = unique(record.publishers);
  const named = new Set([...creators, ...publishers]);
  for (const claim of claims) {
    for (const id of [claim.claimant, ...claim.onBehalfOf, claim.principal]) if (id !== null) named.add(id);
    for (const { event, participants, place } of claim.descriptions) {
      named.add(event);
      for (const { entity } of participants) named.add(entity);
      if (place !== null) named.add(place);
    }
    for (const naming of claim.namings) named.add(naming.denotes);
  }
  const place = new Map([...named].map((id, at) => [id, at]));
  const inUse = <T extends { readonly id: string }>(things: readonly T[]): T[] =>
    things.filter(({ id }) => place.has(id)).sort((a, b) => place.get(a.id)! - place.get(b.id)!);
  return {
    ...record,
    dating: dating(record.dating),
    creators,
    publishers,
    identifiers: unique(record.identifiers),
    ...(record.readBy === undefined
      ? {}
      : { readBy: { reader: record.readBy.reader, libraries: unique(record.readBy.libraries) } }),
    claims,
    actors: inUse(merged(record.actors, mergeActors)).map(namesInOrder),
    cited: inUse(merged(record.cited, mergeCited)).map(namesInOrder),
    things: inUse(merged(record.things, mergeThings)).map(namesInOrder),
    events: inUse(merged(record.events, (event) => event)),
    places: inUse(merged(record.places, (a, b) => (a.point === undefined ? b : a))),
  };
}

const namesInOrder = <T extends { readonly names: readonly string[] }>(thing: T): T =>
  thing.names.length < 2 ? thing : { ...thing, names: names(thing.names) };

/** One for each id: what is listed twice is one thing. */
function merged<T extends { readonly id: string }>(things: readonly T[], merge: (a: T, b: T) => T): T[] {
  const byId = new Map<string, T>();
  for (const thing of things) {
    const known = byId.get(thing.id);
    byId.set(thing.id, known === undefined ? thing : merge(known, thing));
  }
  return [...byId.values()];
}

/** What both agree on, or one knows; null where they differ. */
const agreed = <T>(a: T | null, b: T | null): T | null => (a === null ? b : b === null || a === b ? a : null);

/** One actor of two that have one id, in a record or in two of them. */
export const mergeActors = (a: Actor, b: Actor): Actor => ({
  id: a.id,
  kind: agreed(a.kind, b.kind),
  names: names([...a.names, ...b.names]),
});

/** One cited document of two that have one id. */
export const mergeCited = (a: CitedDocument, b: CitedDocument): CitedDocument => ({
  id: a.id,
  genre: agreed(a.genre, b.genre),
  names: names([...a.names, ...b.names]),
  title: agreed(a.title, b.title),
  identifier: agreed(a.identifier, b.identifier),
});

/** One thing of two that have one id. */
const mergeThings = (a: Thing, b: Thing): Thing => ({ id: a.id, names: names([...a.names, ...b.names]) });

function claimInOrder(claim: Claim<QuotedSpan>, isCited: ReadonlySet<string>): Claim<QuotedSpan> {
  const behalf = unique(claim.onBehalfOf);
  return {
    ...claim,
    source: spans(claim.source),
    cue: spans(claim.cue),
    content: spans(claim.content),
    onBehalfOf: [...behalf.filter((id) => isCited.has(id)), ...behalf.filter((id) => !isCited.has(id))],
    basis: unique(claim.basis),
    dating: dating(claim.dating),
    descriptions: claim.descriptions
      .map(descriptionInOrder)
      .sort((a, b) => bySpan(a.span, b.span) || compare(a.id, b.id)),
    namings: claim.namings
      .map(
        (naming): Naming<QuotedSpan> => ({
          ...naming,
          distance: DISTANCES.filter((one) => naming.distance.includes(one)),
        }),
      )
      .sort((a, b) => bySpan(a.span, b.span) || compare(a.id, b.id)),
  };
}

const descriptionInOrder = (description: EventDescription<QuotedSpan>): EventDescription<QuotedSpan> => ({
  ...description,
  dating: dating(description.dating),
  quantities: quantities(description.quantities),
  participants: ROLES.flatMap((role) =>
    unique(description.participants.filter((one) => one.role === role).map(({ entity }) => entity)).map((entity) => ({
      role,
      entity,
    })),
  ),
});

/** Where a claim's words begin and end; the label of a turn stands far before its speaker's own sentences and does not count. */
function reach({ voice, source, cue, content }: Claim<QuotedSpan>): readonly [start: number, end: number] {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const span of voice === "authorial" ? content : [...source, ...cue, ...content]) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return [start, end];
}

/** By their first word; of two that begin together the longer first, so that a claim comes before those inside it. */
function byPlace(a: Claim<QuotedSpan>, b: Claim<QuotedSpan>): number {
  const [startA, endA] = reach(a);
  const [startB, endB] = reach(b);
  // Equal infinities subtract to NaN
  const starts = startA === startB ? 0 : startA - startB;
  return starts || endB - endA || a.level - b.level || compare(a.id, b.id);
}
