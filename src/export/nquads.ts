import type { DocumentRecord } from "../model/record.ts";
import { quadLines } from "../rdf/n3.ts";
import { recordToQuads } from "../rdf/recordToQuads.ts";
import type { Quad } from "../rdf/term.ts";
import { DEFAULT_NAMES, type GraphNames } from "../rdf/vocabulary/namespaces.ts";

/** Records as canonical N-Quads, each document's triples in a graph named by the document: sorted, so that equal graphs are equal files. */
export const writeNquads = (records: Iterable<DocumentRecord>, names: GraphNames = DEFAULT_NAMES): string =>
  nquadLines(records, names).join("");

/** The same line by line, each with its line break. */
export function nquadLines(records: Iterable<DocumentRecord>, names: GraphNames): string[] {
  const lines: string[] = [];
  for (const record of records) {
    for (const line of quadLines(recordToQuads(record, { names, inGraph: true }))) lines.push(line);
  }
  return sortedLines(lines);
}

/** Any quads as canonical N-Quads, sorted and without doubles. */
export const quadsToNquads = (quads: Iterable<Quad>): string => sortedLines(quadLines(quads)).join("");

/** In order of code points, as RDF Dataset Canonicalization asks for; JavaScript's own order differs beyond U+FFFF. */
function sortedLines(lines: Iterable<string>): string[] {
  const distinct = [...new Set(lines)];
  const isBeyond = distinct.some((line) => /[\ud800-\udfff]/.test(line));
  return isBeyond ? distinct.sort(compareCodePoints) : distinct.sort();
}

function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // A surrogate stands for a character beyond all that one unit writes
    const high = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
    return high(x) === high(y) ? x - y : high(x) ? 1 : -1;
  }
  return a.length - b.length;
}
