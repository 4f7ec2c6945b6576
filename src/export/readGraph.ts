import type { DocumentRecord } from "../model/record.ts";
import { contentsOf, type GraphContents } from "../rdf/graphContents.ts";
import { type PieceReader, parseQuads, quadReader } from "../rdf/n3.ts";
import { olderForms } from "../rdf/olderTerms.ts";
import { GraphReader, quadsToRecords } from "../rdf/quadsToRecords.ts";
import { recordToQuads } from "../rdf/recordToQuads.ts";
import { namesByDocument } from "../rdf/sharedNames.ts";
import type { Quad } from "../rdf/term.ts";
import { DEFAULT_NAMES, type GraphNames } from "../rdf/vocabulary/namespaces.ts";
import { vocabularyOf } from "../rdf/vocabulary/vocabulary.ts";
import type { GraphFormat } from "./graphFormats.ts";
import { jsonldPieces } from "./jsonld.ts";
import { nquadLines, ntripleLines } from "./nquads.ts";
import { readJsonld } from "./readJsonld.ts";
import { trigPieces } from "./trig.ts";
import { turtlePieces } from "./turtle.ts";

/** Records in a format. Equal records in any order give equal text. */
export function writeGraph(
  records: Iterable<DocumentRecord>,
  format: GraphFormat,
  names: GraphNames = DEFAULT_NAMES,
): string {
  return [...graphPieces(contentsOf(records), format, names)].join("");
}

/** A whole graph in pieces, because a graph with very many claims is longer than any string. */
export function graphPieces(
  contents: GraphContents,
  format: GraphFormat,
  names: GraphNames = DEFAULT_NAMES,
): Iterable<string> {
  return PIECES[format](contents, names);
}

const PIECES: Readonly<Record<GraphFormat, (contents: GraphContents, names: GraphNames) => Iterable<string>>> = {
  turtle: turtlePieces,
  trig: trigPieces,
  nquads: nquadLines,
  ntriples: ntripleLines,
  jsonld: jsonldPieces,
};

/**
 * The records that the text of a graph file holds, in order of id. Triples that belong to no record are skipped.
 * @param name the name of the text in messages: its file
 * @throws ClaimgraphError that names file and line of a mistake in the format, or the thing that is no part of a graph of claims
 */
export function readGraph(
  text: string,
  format: GraphFormat,
  name: string,
  names: GraphNames = DEFAULT_NAMES,
): DocumentRecord[] {
  return quadsToRecords(readQuads(text, format, name, names), { names, name });
}

/**
 * Reads a graph file that comes in pieces. The result yields one record after the other, in no order, and throws as {@link readGraph} does.
 * @param name the name of the text in messages: its file
 */
export function graphReader(
  format: GraphFormat,
  name: string,
  names: GraphNames = DEFAULT_NAMES,
): PieceReader<Iterable<DocumentRecord>> {
  const graph = new GraphReader({ names, name });
  if (format === "jsonld") {
    const pieces: string[] = [];
    return {
      write: (piece) => pieces.push(piece),
      end: () => {
        for (const one of readJsonld(pieces.join(""), name, names)) graph.add(one);
        return graph.records();
      },
    };
  }
  const quads = quadReader(format, name, (one) => graph.add(one), names);
  return {
    write: quads.write,
    end: () => {
      quads.end();
      return graph.records();
    },
  };
}

/**
 * The first triple of a graph file that belongs to no record and would be lost by writing the records back: one of the user's own. Null if
 * there is none. Its named graph does not matter.
 *
 * @param options.isOlder whether the file has the form of version 0.1
 */
export function tripleBeside(
  quads: Iterable<Quad>,
  records: readonly DocumentRecord[],
  names: GraphNames = DEFAULT_NAMES,
  { isOlder = false }: { readonly isOlder?: boolean } = {},
): Quad | null {
  const held = new Set<string>();
  for (const record of records) {
    const known = recordToQuads(record, { names });
    for (const one of known) held.add(keyOf(one));
    if (isOlder) for (const one of olderForms(known, vocabularyOf(names))) held.add(keyOf(one));
  }
  for (const group of namesByDocument(records, names)) for (const one of group) held.add(keyOf(one));
  for (const one of quads) if (!held.has(keyOf(one))) return one;
  return null;
}

const keyOf = ({ subject, predicate, object }: Quad): string =>
  JSON.stringify([
    subject.value,
    predicate.value,
    object.value,
    ...(object.termType === "Literal" ? [object.datatype.value, object.language] : []),
  ]);

/** All quads of the text of a graph file, in its order. Throws as {@link readGraph} does of a mistake in the format. */
export function readQuads(text: string, format: GraphFormat, name: string, names: GraphNames = DEFAULT_NAMES): Quad[] {
  return format === "jsonld" ? readJsonld(text, name, names) : parseQuads(text, format, name, names);
}
