import { inOrderOfId } from "../model/recordOrder.ts";
import { type GraphContents, LINKS_GRAPH, REVIEWS_GRAPH } from "../rdf/graphContents.ts";
import { linksToGroups } from "../rdf/linksToQuads.ts";
import { groupPieces, iri, type QuadGroup } from "../rdf/n3.ts";
import { pagePrefixes, recordToGroups } from "../rdf/recordToQuads.ts";
import { prefixesFor, reviewGroups } from "../rdf/reviewToQuads.ts";
import type { GraphNames } from "../rdf/vocabulary/namespaces.ts";
import { ownGroups } from "./turtle.ts";

/**
 * A graph as TriG in pieces: as in Turtle, each document's triples in a graph named by the document, links in the graph `links`, reviews in the graph `reviews`, the user's own
 * triples in the graph `own`, or in the named graphs that they came in. Loses nothing.
 */
export const trigPieces = (contents: GraphContents, names: GraphNames): Iterable<string> =>
  groupPieces(
    namedGroups(contents, names),
    "trig",
    names,
    prefixesFor(contents.reviews ?? [], pagePrefixes(contents.records)),
  );

/** All quads of a graph, each in its named graph. */
export function* namedGroups(
  { records, links, own, reviews = [] }: GraphContents,
  names: GraphNames,
): Generator<QuadGroup> {
  const ordered = inOrderOfId(records);
  for (const record of ordered) {
    const { document, claims, things } = recordToGroups(record, { names, inGraph: true });
    for (const group of [document, ...claims, things]) if (group.length > 0) yield group;
  }
  if (links !== null) yield* linksToGroups(ordered, links, names, iri(names.base + LINKS_GRAPH));
  yield* reviewGroups(reviews, names, iri(names.base + REVIEWS_GRAPH));
  yield* ownGroups(own);
}
