import type { DocumentRecord } from "../model/record.ts";
import { contentsOf, type GraphContents } from "../rdf/graphContents.ts";
import { type QuadGroup, quad, quadLines } from "../rdf/n3.ts";
import type { Quad } from "../rdf/term.ts";
import { DEFAULT_NAMES, type GraphNames } from "../rdf/vocabulary/namespaces.ts";
import { namedGroups } from "./trig.ts";
import { mergedGroups } from "./turtle.ts";

/** Records as canonical N-Quads, each document's triples in a graph named by the document: sorted, so that equal graphs are equal files. */
export const writeNquads = (records: Iterable<DocumentRecord>, names: GraphNames = DEFAULT_NAMES): string =>
  nquadLines(contentsOf(records), names).join("");

/** A whole graph line by line, each with its line break; its named graphs are those of TriG. */
export const nquadLines = (contents: GraphContents, names: GraphNames): string[] =>
  sortedLines(linesOf(namedGroups(contents, names)));

/** A whole graph as N-Triples, sorted: as in Turtle, all in one graph. */
export const ntripleLines = (contents: GraphContents, names: GraphNames): string[] =>
  sortedLines(linesOf(inOneGraph(mergedGroups(contents, names))));

function* inOneGraph(groups: Iterable<QuadGroup>): Generator<QuadGroup> {
  for (const group of groups) yield group.map(({ subject, predicate, object }) => quad(subject, predicate, object));
}

function* linesOf(groups: Iterable<QuadGroup>): Generator<string> {
  for (const group of groups) yield* quadLines(group);
}

/** Any quads as canonical N-Quads, sorted and without doubles. */
export const quadsToNquads = (quads: Iterable<Quad>): string => sortedLines(quadLines(quads)).join("");

/**
 * In order of code points, as RDF Dataset Canonicalization asks for, and without doubles; JavaScript's own order differs beyond U+FFFF. Each line is
 * searched as it comes, which also flattens its pieces into one string: unflattened they would take several times the memory.
 */
function sortedLines(lines: Iterable<string>): string[] {
  const all: string[] = [];
  let isBeyond = false;
  for (const line of lines) {
    if (/[\ud800-\udfff]/.test(line)) isBeyond = true;
    all.push(line);
  }
  if (isBeyond) all.sort(compareCodePoints);
  else all.sort();
  let kept = 0;
  for (const line of all) if (kept === 0 || all[kept - 1] !== line) all[kept++] = line;
  all.length = kept;
  return all;
}

function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // a surrogate belongs to a character above all those of one unit
    const high = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
    return high(x) === high(y) ? x - y : high(x) ? 1 : -1;
  }
  return a.length - b.length;
}
