import type { DocumentRecord } from "../model/record.ts";
import { inOrderOfId } from "../model/recordOrder.ts";
import { contentsOf, type GraphContents } from "../rdf/graphContents.ts";
import { linksToGroups } from "../rdf/linksToQuads.ts";
import { groupPieces, type QuadGroup } from "../rdf/n3.ts";
import { pagePrefixes, recordToGroups } from "../rdf/recordToQuads.ts";
import { prefixesFor, reviewGroups } from "../rdf/reviewToQuads.ts";
import { namesByDocument, withSharedNames } from "../rdf/sharedNames.ts";
import type { Quad } from "../rdf/term.ts";
import { DEFAULT_NAMES, type GraphNames } from "../rdf/vocabulary/namespaces.ts";
import { senseOf } from "./citing/senses.ts";

/**
 * Records as readable Turtle: `@base` and prefixes, document by document in order of id, claim by claim in document order, then the actors,
 * cited documents, events and places, each subject in one block. Equal records give equal text. Loses nothing: if documents have different names
 * for one actor, each document's names are kept separately.
 */
export const writeTurtle = (records: Iterable<DocumentRecord>, names: GraphNames = DEFAULT_NAMES): string =>
  [...piecesIn("plain", contentsOf(records), names)].join("");

/**
 * A whole graph in pieces: first the documents, then links, reviews and the user's own triples. Made for people, too: the spans of each document's
 * text have a prefix of their own, and over each claim stands who says it.
 */
export const turtlePieces = (contents: GraphContents, names: GraphNames): Iterable<string> =>
  piecesIn("readable", contents, names);

const piecesIn = (style: "plain" | "readable", contents: GraphContents, names: GraphNames): Iterable<string> =>
  groupPieces(
    mergedGroups(contents, names),
    "turtle",
    names,
    prefixesFor(contents.reviews ?? [], pagePrefixes(contents.records)),
    style,
  );

/** “Edrel Sorbin for Pallumia denies” */
function toldBy(
  { claimant, principal, ...sense }: DocumentRecord["claims"][number],
  { actors }: DocumentRecord,
): string {
  const nameOf = (id: string | null): string | undefined => actors.find((one) => one.id === id)?.names[0];
  const side = principal === claimant ? undefined : nameOf(principal);
  return `${nameOf(claimant) ?? "Somebody unnamed"}${side === undefined ? "" : ` for ${side}`} ${senseOf(sense).verb}`;
}

/** All triples of a graph in one graph, in the order of Turtle, each once. */
export function* mergedGroups(
  { records, links, own, reviews = [] }: GraphContents,
  names: GraphNames,
): Generator<QuadGroup> {
  const ordered = inOrderOfId(records);
  const repeated = repeatedIds(ordered);
  const seen = new Set<string>();
  /** The quads of what several documents name; what one names alone is made when it is written. */
  const shared = new Map<string, Quad[]>();
  const idOf = (quad: Quad): string => quad.subject.value.slice(quad.subject.value.lastIndexOf("/") + 1);
  const named = withSharedNames(ordered);
  for (const record of named) {
    const { document, claims, things } = recordToGroups(record, { names });
    // texts that two documents share, extractions and words of spans are written once
    const isAlone = !repeated.has(record.textId) && !repeated.has(record.extraction);
    for (const [at, group] of [document, ...claims].entries()) {
      const fresh = isAlone ? group : group.filter((quad) => isNew(quad, names, seen));
      const claim = record.claims[at - 1];
      const told = claim === undefined ? { text: record.textId } : { comment: toldBy(claim, record) };
      if (fresh.length > 0) yield Object.assign(fresh, told);
    }
    put(
      shared,
      things.filter((quad) => repeated.has(idOf(quad))),
    );
  }
  yield* thingGroups(named, names, shared);
  yield* namesByDocument(ordered, names);
  if (links !== null) yield* linksToGroups(ordered, links, names);
  yield* reviewGroups(reviews, names);
  yield* ownGroups(own);
}

/** Ids of texts, extractions and things that more than one record has. */
function repeatedIds(records: readonly DocumentRecord[]): ReadonlySet<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const { textId, extraction, actors, cited, things, events, places } of records)
    for (const id of new Set([
      ...[textId, extraction],
      ...[actors, cited, things, events, places].flatMap((list) => list.map((one) => one.id)),
    ]))
      if (once.has(id)) repeated.add(id);
      else once.add(id);
  return repeated;
}

/** Adds quads to those of their subjects, each once. */
function put(bySubject: Map<string, Quad[]>, quads: readonly Quad[]): void {
  for (const quad of quads) {
    const known = bySubject.get(quad.subject.value);
    if (known === undefined) bySubject.set(quad.subject.value, [quad]);
    else if (!known.some((other) => isSame(other, quad))) known.push(quad);
  }
}

/** Actors, cited documents, things, events, places and pages as one group that comes record by record, each subject where it is first named. */
function* thingGroups(
  records: readonly DocumentRecord[],
  names: GraphNames,
  shared: ReadonlyMap<string, readonly Quad[]>,
): Generator<QuadGroup> {
  const written = new Set<string>();
  let continues = false;
  for (const record of records) {
    const claims = record.claims.filter(({ citation }) => citation?.pageNumber !== undefined);
    const own = new Map<string, Quad[]>();
    put(own, recordToGroups({ ...record, claims }, { names }).things);
    const fresh = [...own].flatMap(([subject, quads]) => {
      const all = shared.get(subject);
      if (all === undefined) return quads;
      if (written.has(subject)) return [];
      written.add(subject);
      return all;
    });
    if (fresh.length === 0) continue;
    yield Object.assign(fresh, { continues });
    continues = true;
  }
}

/** The user's own triples, one group for each subject in each graph. */
export function* ownGroups(own: readonly Quad[]): Generator<QuadGroup> {
  for (let from = 0, to = 0; from < own.length; from = to) {
    while (to < own.length && isAbout(own[to]!, own[from]!)) to++;
    yield own.slice(from, to);
  }
}

const isAbout = (a: Quad, b: Quad): boolean => a.subject.equals(b.subject) && a.graph.equals(b.graph);
const isSame = (a: Quad, b: Quad): boolean => a.predicate.value === b.predicate.value && a.object.equals(b.object);

/** Whether a quad about a text, a span or an extraction was not written before. All others belong to one document. */
function isNew({ subject, predicate, object }: Quad, { base }: GraphNames, seen: Set<string>): boolean {
  const path = subject.value.slice(base.length);
  if (!path.startsWith("text/") && !path.startsWith("extraction/")) return true;
  const language = object.termType === "Literal" ? object.language : "";
  const key = JSON.stringify([path, predicate.value, object.value, language]);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
