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
import { vocabularyOf } from "../rdf/vocabulary/vocabulary.ts";
import { senseOf } from "./citing/senses.ts";

/**
 * Records as readable Turtle: `@base` and prefixes, document by document in order of id, claim by claim in document order, then the actors,
 * cited documents, events and places, each subject in one block. Equal records give equal text. Loses nothing: if documents have different names
 * for one actor, each document's names are kept separately.
 */
export const writeTurtle = (records: Iterable<DocumentRecord>, names: GraphNames = DEFAULT_NAMES): string =>
  [...groupPieces(mergedGroups(contentsOf(records), names), "turtle", names, morePrefixes(contentsOf(records)))].join(
    "",
  );

/**
 * A whole graph in pieces: first the documents, then links, reviews and the user's own triples. Made for people, too: the actors of a document stand
 * directly after it, the spans of its text have a prefix of their own, over each claim stands who says it, and behind ids stand names.
 */
export function turtlePieces(contents: GraphContents, names: GraphNames): Iterable<string> {
  const shown = namesShown(contents);
  const idOf = (node: string): string | null => (node.startsWith(names.base) ? lastPart(node) : null);
  return groupPieces(mergedGroups(contents, names, shown), "turtle", names, morePrefixes(contents), ({ value }) =>
    shown.get(idOf(value) ?? ""),
  );
}

const morePrefixes = ({ records, reviews = [] }: GraphContents): readonly string[] =>
  prefixesFor(reviews, pagePrefixes(records));

const lastPart = (node: string): string => node.slice(node.lastIndexOf("/") + 1);

/** The most letters of a name in a comment. */
const SHOWN = 60;
const SIDE_BY_SIDE = 3;

/** What people call actors, cited documents, things, events and places: the label from the links; without links the names in the documents. */
function namesShown({ records, links }: GraphContents): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  const show = (id: string, own: () => string | undefined): void => {
    const name = links?.labels.get(id) ?? own();
    if (name === undefined) return;
    const letters = Array.from(name);
    shown.set(id, letters.length > SHOWN ? `${letters.slice(0, SHOWN - 1).join("")}…` : name);
  };
  for (const { actors, cited, things, events, places } of withSharedNames(records)) {
    // a body whose kind is unknown or disputed has its names side by side
    for (const { id, names, kind } of actors)
      show(id, () => (kind === null ? [...names].sort().slice(0, SIDE_BY_SIDE).join(" / ") || undefined : names[0]));
    for (const { id, names, title } of cited) show(id, () => names[0] ?? title ?? undefined);
    for (const { id, names } of things) show(id, () => names[0]);
    for (const { id } of [...events, ...places]) show(id, () => undefined);
  }
  return shown;
}

/** “Edrel Sorbin for Pallumia denies” */
function toldBy(
  { claimant, principal, ...sense }: DocumentRecord["claims"][number],
  shown: ReadonlyMap<string, string>,
): string {
  const nameOf = (id: string | null): string | undefined => shown.get(id ?? "");
  const side = principal === claimant ? undefined : nameOf(principal);
  return `${nameOf(claimant) ?? "Somebody unnamed"}${side === undefined ? "" : ` for ${side}`} ${senseOf(sense).verb}`;
}

/**
 * All triples of a graph in one graph, in the order of Turtle, each once.
 * @param shown for people: the names of actors and other things, for the line over each claim; the actors of a document then stand directly after it
 */
export function* mergedGroups(
  { records, links, own, reviews = [] }: GraphContents,
  names: GraphNames,
  shown: ReadonlyMap<string, string> | null = null,
): Generator<QuadGroup> {
  const ordered = inOrderOfId(records);
  const repeated = repeatedIds(ordered);
  const seen = new Set<string>();
  const named = withSharedNames(ordered);
  const things = new ThingsOnce(named, names, repeated);
  for (const record of named) {
    const { document, claims } = recordToGroups(record, { names });
    // texts that two documents share, extractions and words of spans are written once
    const isAlone = !repeated.has(record.textId) && !repeated.has(record.extraction);
    for (const [at, group] of [document, ...claims].entries()) {
      const fresh = isAlone ? group : group.filter((quad) => isNew(quad, names, seen));
      if (shown === null) {
        if (fresh.length > 0) yield fresh;
        continue;
      }
      const claim = record.claims[at - 1];
      const told = claim === undefined ? { text: record.textId } : { comment: toldBy(claim, shown) };
      if (fresh.length > 0) yield Object.assign(fresh, told);
      const actors = claim === undefined ? things.of({ ...record, ...NOTHING_ELSE }) : [];
      if (actors.length > 0) yield actors;
    }
  }
  let continues = false;
  for (const record of named) {
    const fresh = things.of(record);
    if (fresh.length === 0) continue;
    yield Object.assign(fresh, { continues });
    continues = true;
  }
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

/** A record with these has only actors. */
const NOTHING_ELSE = { claims: [], cited: [], things: [], events: [], places: [] };

/** Actors, cited documents, things, events, places and pages: each subject in one block, where it is asked for first. */
class ThingsOnce {
  readonly #names: GraphNames;
  /** The quads of what several documents name; what one names alone is made when it is written. */
  readonly #shared = new Map<string, Quad[]>();
  readonly #written = new Set<string>();
  readonly #actor: string;

  constructor(records: readonly DocumentRecord[], names: GraphNames, repeated: ReadonlySet<string>) {
    this.#names = names;
    this.#actor = vocabularyOf(names).class("Actor").value;
    for (const record of records)
      put(
        this.#shared,
        this.#quads({ ...record, claims: [] }).filter(({ subject }) => repeated.has(lastPart(subject.value))),
      );
  }

  /** The quads about the things of a record that are not yet written. */
  of(record: DocumentRecord): Quad[] {
    const claims = record.claims.filter(({ citation }) => citation?.pageNumber !== undefined);
    const own = new Map<string, Quad[]>();
    put(own, this.#quads({ ...record, claims }));
    return [...own].flatMap(([subject, quads]) => {
      if (this.#written.has(subject)) return [];
      const all = this.#shared.get(subject);
      // everything else is asked for once
      if (all !== undefined || quads.some(({ object }) => object.value === this.#actor)) this.#written.add(subject);
      return all ?? quads;
    });
  }

  /** The quads about the things of a record, or of a part of it: then its bibliography, left out here, may name a thing that the part lacks. */
  #quads(record: DocumentRecord): readonly Quad[] {
    return recordToGroups({ ...record, creators: [], publishers: [] }, { names: this.#names }).things;
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
