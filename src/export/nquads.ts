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

/** A whole graph line by line, each with its line break; its named graphs are those of TriG. */
export const nquadLines = (contents: GraphContents, names: GraphNames): Iterable<string> =>
  sortedInParts(contents, () => linesOf(namedGroups(contents, names)));

/** A whole graph as N-Triples, sorted: as in Turtle, all in one graph. */
export const ntripleLines = (contents: GraphContents, names: GraphNames): Iterable<string> =>
  sortedInParts(contents, () => linesOf(inOneGraph(mergedGroups(contents, names))));

function* inOneGraph(groups: Iterable<QuadGroup>): Generator<QuadGroup> {
  for (const group of groups) yield group.map(({ subject, predicate, object }) => quad(subject, predicate, object));
}

function* linesOf(groups: Iterable<QuadGroup>): Generator<string> {
  for (const group of groups) yield* quadLines(group);
}

/** Any quads as canonical N-Quads, sorted and without doubles. */
export const quadsToNquads = (quads: Iterable<Quad>): string => sortedLines(quadLines(quads)).join("");

/** With fewer claims all lines are held at once; with more they are made several times, and a part of them is held at a time. */
const MOST_CLAIMS_AT_ONCE = 25_000;
/** Lines in one part, about. */
const LINES_OF_PART = 1_000_000;
/** Every so many lines one is looked at to find where parts begin. */
const SAMPLED = 97;

/**
 * The lines of a graph as {@link sortedLines} has them. Those of a large graph would take gigabytes together: they are made once to find where
 * parts of about equal size begin, and once more for each part, of which only its own lines are held.
 */
export function* sortedInParts(
  { records }: Pick<GraphContents, "records">,
  lines: () => Iterable<string>,
  { mostClaims, ofPart }: { readonly mostClaims: number; readonly ofPart: number } = {
    mostClaims: MOST_CLAIMS_AT_ONCE,
    ofPart: LINES_OF_PART,
  },
): Generator<string> {
  let claims = 0;
  for (const record of records) claims += record.claims.length;
  if (claims <= mostClaims) {
    yield* sortedLines(lines());
    return;
  }
  const bounds = boundsOfParts(lines(), ofPart);
  for (let part = 0; part <= bounds.length; part++)
    yield* sortedLines(between(lines(), bounds[part - 1] ?? null, bounds[part] ?? null));
}

/** The first lines of all parts but the first. */
function boundsOfParts(lines: Iterable<string>, ofPart: number): string[] {
  const sample: string[] = [];
  let count = 0;
  for (const line of lines) if (count++ % SAMPLED === 0) sample.push(line);
  sample.sort(compareCodePoints);
  const parts = Math.ceil(count / ofPart);
  return Array.from({ length: parts - 1 }, (_, n) => sample[Math.floor(((n + 1) * sample.length) / parts)]!);
}

/** The lines from one on, and before another. */
function* between(lines: Iterable<string>, first: string | null, end: string | null): Generator<string> {
  for (const line of lines)
    if ((first === null || !isBefore(line, first)) && (end === null || isBefore(line, end))) yield line;
}

const SURROGATE = /[\ud800-\udfff]/;
/** In order of code points, by JavaScript's own order where both are the same. */
const isBefore = (a: string, b: string): boolean =>
  SURROGATE.test(a) || SURROGATE.test(b) ? compareCodePoints(a, b) < 0 : a < b;

/**
 * In order of code points, as RDF Dataset Canonicalization asks for, and without doubles; JavaScript's own order differs beyond U+FFFF. Each line is
 * searched as it comes, which also flattens its pieces into one string: unflattened they would take several times the memory.
 */
function sortedLines(lines: Iterable<string>): string[] {
  const all: string[] = [];
  let isBeyond = false;
  for (const line of lines) {
    if (SURROGATE.test(line)) isBeyond = true;
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
