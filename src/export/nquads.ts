import { sortedLines } from "../model/codePointOrder.ts";
import type { DocumentRecord } from "../model/record.ts";
import { contentsOf, type GraphContents } from "../rdf/graphContents.ts";
import { type QuadGroup, quad, quadLines } from "../rdf/n3.ts";
import type { Quad } from "../rdf/term.ts";
import { DEFAULT_NAMES, type GraphNames } from "../rdf/vocabulary/namespaces.ts";
import { namedGroups } from "./trig.ts";
import { mergedGroups } from "./turtle.ts";

/** Records as canonical N-Quads, each document's triples in a graph named by the document: sorted, so that equal graphs are equal files. */
export const writeNquads = (records: Iterable<DocumentRecord>, names: GraphNames = DEFAULT_NAMES): string =>
  [...nquadLines(contentsOf(records), names)].join("");

/** A whole graph as sorted N-Quads, each line with its line break; its named graphs are those of TriG. */
export const nquadLines = (contents: GraphContents, names: GraphNames): Iterable<string> =>
  sortedLines(unsortedLines(contents, "nquads", names));

/** A whole graph as sorted N-Triples: as in Turtle, all in one graph. */
export const ntripleLines = (contents: GraphContents, names: GraphNames): Iterable<string> =>
  sortedLines(unsortedLines(contents, "ntriples", names));

/** The lines of {@link nquadLines} or {@link ntripleLines} as they are made, some of them twice, for those who sort them elsewhere. */
export function* unsortedLines(
  contents: GraphContents,
  format: "nquads" | "ntriples",
  names: GraphNames,
): Generator<string> {
  for (const group of format === "nquads" ? namedGroups(contents, names) : mergedGroups(contents, names))
    yield* quadLines(format === "nquads" ? group : inOneGraph(group));
}

const inOneGraph = (group: QuadGroup): readonly Quad[] =>
  group.map(({ subject, predicate, object }) => quad(subject, predicate, object));

/** Any quads as canonical N-Quads, sorted and without doubles. */
export const quadsToNquads = (quads: Iterable<Quad>): string => sortedLines(quadLines(quads)).join("");
