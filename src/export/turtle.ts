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

/**
 * Records as readable Turtle: `@base` and prefixes, document by document in order of id, claim by claim in document order, then the actors,
 * cited documents, events and places, each subject in one block. Equal records give equal text. Loses nothing: if documents have different names
 * for one actor, each document's names are kept separately.
 */
export const writeTurtle = (records: Iterable<DocumentRecord>, names: GraphNames = DEFAULT_NAMES): string =>
  [...turtlePieces(contentsOf(records), names)].join("");

/** A whole graph in pieces: first the documents, then links, reviews and the user's own triples. */
export const turtlePieces = (contents: GraphContents, names: GraphNames): Iterable<string> =>
  groupPieces(
    mergedGroups(contents, names),
    "turtle",
    names,
    prefixesFor(contents.reviews ?? [], pagePrefixes(contents.records)),
  );

/** All triples of a graph in one graph, in the order of Turtle, each once. */
export function* mergedGroups(
  { records, links, own, reviews = [] }: GraphContents,
  names: GraphNames,
): Generator<QuadGroup> {
  const ordered = inOrderOfId(records);
  const seen = new Set<string>();
  const things = new Map<string, Quad[]>();
  for (const record of withSharedNames(ordered)) {
    const { document, claims, things: named } = recordToGroups(record, { names });
    // texts that two documents share, extractions and words of spans are written once
    for (const group of [document, ...claims]) {
      const fresh = group.filter((quad) => isNew(quad, names, seen));
      if (fresh.length > 0) yield fresh;
    }
    for (const quad of named) {
      const known = things.get(quad.subject.value);
      if (known === undefined) things.set(quad.subject.value, [quad]);
      else if (!known.some((other) => isSame(other, quad))) known.push(quad);
    }
  }
  if (things.size > 0) yield [...things.values()].flat();
  yield* namesByDocument(ordered, names);
  if (links !== null) yield* linksToGroups(ordered, links, names);
  yield* reviewGroups(reviews, names);
  yield* ownGroups(own);
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
