import { DataFactory, Parser, Store, Writer } from "n3";
import { FORMAT_NAMES, isLines, type RdfFormat } from "./formats.ts";
import { guard, isLanguage } from "./guard.ts";
import { mistakeIn } from "./mistakes.ts";
import type { AnyTerm, BlankNode, DatasetCore, DefaultGraph, Literal, NamedNode, Quad } from "./term.ts";
import { DEFAULT_NAMES, type GraphNames, NAMESPACES, prefixesOf } from "./vocabulary/namespaces.ts";

// The one importer of n3. Its Writer writes IRIs, language tags and datatypes as they are given, so every term passes `guard` first.

/**
 * An IRI as a term.
 * @throws ClaimgraphError if it is none
 */
export function iri(value: string): NamedNode {
  const term = DataFactory.namedNode(value);
  guard(term);
  return term;
}

/** A text with a language tag; without one if the tag is invalid. */
export const languageText = (value: string, language: string): Literal =>
  isLanguage(language) ? DataFactory.literal(value, language) : DataFactory.literal(value);

/** A term of SPARQL's results in JSON (https://www.w3.org/TR/sparql11-results-json/). */
export function resultTerm(term: ResultTerm): NamedNode | BlankNode | Literal {
  if (term.type === "uri") return DataFactory.namedNode(term.value);
  if (term.type === "bnode") return blank(term.value);
  if (term["xml:lang"] !== undefined) return DataFactory.literal(term.value, term["xml:lang"]);
  return term.datatype === undefined ? plainText(term.value) : typed(term.value, DataFactory.namedNode(term.datatype));
}

export interface ResultTerm {
  readonly type: string;
  readonly value: string;
  readonly "xml:lang"?: string;
  readonly datatype?: string;
}

/** A plain text (xsd:string). */
export const plainText = (value: string): Literal => DataFactory.literal(value);

/** A value with a datatype. */
export const typed = (value: string, datatype: NamedNode): Literal => DataFactory.literal(value, datatype);

/** Hundredths as a canonical xsd:decimal: `0.8`, `1.0`. */
export const decimalText = (hundredths: number): string => numberText(hundredths / 100);

/** A number below 1e21 as canonical xsd:decimal. */
export const numberText = (value: number): string => {
  const text = String(value);
  return text.includes(".") ? text : `${text}.0`;
};

export const DEFAULT_GRAPH: DefaultGraph = DataFactory.defaultGraph();

/** A blank node. */
export const blank = (label: string): BlankNode => DataFactory.blankNode(label) as BlankNode;

export function quad(
  subject: NamedNode | BlankNode,
  predicate: NamedNode,
  object: NamedNode | BlankNode | Literal,
  graph: NamedNode | BlankNode | DefaultGraph = DEFAULT_GRAPH,
): Quad {
  return DataFactory.quad(subject as NamedNode, predicate, object as NamedNode, graph as DefaultGraph) as Quad;
}

/**
 * Reads Turtle, TriG or N-Quads (N-Triples too), in the order of the text.
 * @param name the name of the text in messages
 * @throws ClaimgraphError that names file and line
 */
export function parseQuads(text: string, format: RdfFormat, name: string, names: GraphNames = DEFAULT_NAMES): Quad[] {
  try {
    return parserOf(format, names).parse(text.startsWith("\uFEFF") ? text.slice(1) : text) as Quad[];
  } catch (error) {
    throw mistakeIn(error, format, name);
  }
}

/** Reads N-Quads and keeps the names of blank nodes; otherwise each reading gives them new ones. Throws as {@link parseQuads} does. */
export function parseKeepingBlankNodes(text: string, name: string): Quad[] {
  try {
    return new Parser({ format: FORMAT_NAMES.nquads, blankNodePrefix: "" }).parse(text) as Quad[];
  } catch (error) {
    throw mistakeIn(error, "nquads", name);
  }
}

/** Takes a text in pieces, cut anywhere. Its functions throw as {@link parseQuads} does. */
export interface PieceReader<Result = void> {
  write(piece: string): void;
  end(): Result;
}

/** The same for a text that comes in pieces: each quad is passed to `take` at once, and none is kept. */
export function quadReader(
  format: RdfFormat,
  name: string,
  take: (quad: Quad) => void,
  names: GraphNames = DEFAULT_NAMES,
): PieceReader {
  const told = new Map<string, (piece?: string) => void>();
  let mistake: unknown = null;
  // n3 reads a stream, of which it uses only the events
  const stream = { on: (event: string, tell: (piece?: string) => void) => told.set(event, tell) };
  parserOf(format, names).parse(stream as unknown as Parameters<Parser["parse"]>[0], (error, one) => {
    if (error !== null && error !== undefined) mistake ??= error;
    else if (one !== null && mistake === null) take(one as Quad);
  });
  const tell = (event: string, piece?: string): void => {
    told.get(event)?.(piece);
    if (mistake !== null) throw mistakeIn(mistake, format, name);
  };
  return { write: (piece) => tell("data", piece), end: () => tell("end") };
}

/** A relative IRI in a file without @base is one of ours; N-Quads have no relative IRIs. */
const parserOf = (format: RdfFormat, { base }: GraphNames): Parser =>
  new Parser({ format: FORMAT_NAMES[format], ...(isLines(format) ? {} : { baseIRI: base }) });

/** Prefixes that a document's file uses. */
const FILE_PREFIXES = ["cg", "dct", "edtf", "nif", "prov", "rdfs", "skos", "skosxl", "xsd"];

/** Quads to write, in order; an empty line separates two groups. */
export type QuadGroup = readonly Quad[] & {
  /** Whether it goes on with the group before it, so that no blank line parts the two. */
  readonly continues?: boolean;
  /** For people who read Turtle: the id of the text whose spans are written short from here on, and a line above the group. */
  readonly text?: string;
  readonly comment?: string;
};

/** For people who read Turtle: the name of what an IRI stands for, which is written as a comment behind it. Without a name there is none. */
export type NameOf = (node: NamedNode) => string | undefined;

/**
 * Writes Turtle or TriG: `@base`, prefixes, then the groups in order, each subject once if its quads stand together. Turtle leaves
 * the names of graphs out.
 * @param more prefixes beside the usual ones
 * @throws ClaimgraphError naming a term that cannot be written
 */
export const writeGroups = (
  groups: Iterable<QuadGroup>,
  format: "turtle" | "trig",
  names: GraphNames = DEFAULT_NAMES,
  more: readonly string[] = [],
): string => [...groupPieces(groups, format, names, more)].join("");

/**
 * The same in pieces, each as soon as its group comes, because a graph with very many claims is longer than any string, and its triples
 * fill the memory.
 * @param nameOf for people: writes what {@link QuadGroup} has for them, and names behind IRIs
 */
export function* groupPieces(
  groups: Iterable<QuadGroup>,
  format: "turtle" | "trig",
  names: GraphNames = DEFAULT_NAMES,
  more: readonly string[] = [],
  nameOf: NameOf | null = null,
): Generator<string> {
  guard(DataFactory.namedNode(names.base));
  guard(DataFactory.namedNode(names.ns));
  let parts: string[] = [`@base <${names.base}>.\n`];
  let opensGroup = false;
  let lead = "";
  /** The names of what stands on the line that is not yet at its end. */
  let beside: string[] = [];
  const stream = {
    write(chunk: string): void {
      // the end of a line is written with what follows
      const end = /^(?:[;.]\n|\n\}\n)/.exec(chunk)?.[0] ?? "";
      if (end !== "" && beside.length > 0) {
        parts.push(`${end.trimEnd()} ${commentLine(beside.join(", "))}`);
        beside = [];
      } else parts.push(end);
      if (opensGroup && end !== "" && end !== ";\n") parts.push("\n");
      parts.push(lead, chunk.slice(end.length));
      opensGroup = false;
      lead = "";
    },
    end(done?: () => void): void {
      done?.();
    },
  };
  const all = prefixesOf(names);
  const prefixes = Object.fromEntries([...FILE_PREFIXES, ...more].map((prefix) => [prefix, all[prefix]!]));
  const writer = new Writer(stream, { format: FORMAT_NAMES[format], prefixes });
  const { shorten, declareSpansOf } = relativeTo(names.base);
  for (const group of groups) {
    opensGroup = group.continues !== true;
    if (nameOf !== null && opensGroup)
      lead = `${group.text === undefined ? "" : declareSpansOf(group.text)}${commentLine(group.comment)}`;
    for (const { subject, predicate, object, graph } of group) {
      for (const term of [subject, predicate, object, graph]) guard(term);
      writer.addQuad(
        shorten(subject) as Quad["subject"],
        predicate,
        shorten(object) as Quad["object"],
        format === "turtle" ? DataFactory.defaultGraph() : (shorten(graph) as Quad["graph"]),
      );
      const name = object.termType === "NamedNode" && !object.equals(subject) ? nameOf?.(object) : undefined;
      if (name !== undefined) beside.push(name);
    }
    yield parts.join("");
    parts = [];
  }
  writer.end();
  yield parts.join("");
}

/** The part behind the base in an IRI of ours: `claim/7606…`, `text/9ab2…#char=36,169`. Resolves to the same IRI again. */
const OWN_PATH = /^(?:[a-z]+\/[A-Za-z0-9-]+(?:#char=\d+,\d+)?|links|own|reviews)$/;

const commentLine = (comment: string | undefined): string =>
  comment === undefined ? "" : `# ${comment.replaceAll(/[\s\p{Cc}]+/gu, " ")}\n`;

/** IRIs of ours as relative ones, spans of the text at hand under a prefix, everything else as it is. */
function relativeTo(base: string) {
  const known = new Map<string, AnyTerm>();
  let spans = { of: "", prefix: "", known: new Map<string, AnyTerm>() };
  /** Writes the spans of a text short from here on; returns the line that declares their prefix. */
  const declareSpansOf = (text: string): string => {
    const of = `text/${text}#char=`;
    if (spans.of === of || !OWN_PATH.test(`${of}0,0`)) return "";
    spans = { of, prefix: `t${text.slice(0, 6)}`, known: new Map() };
    return `@prefix ${spans.prefix}: <${of}>.\n`;
  };
  const shorten = (term: AnyTerm): AnyTerm => {
    if (term.termType !== "NamedNode" || !term.value.startsWith(base)) return term;
    const path = term.value.slice(base.length);
    if (!OWN_PATH.test(path)) return term;
    const isShort = spans.of !== "" && path.startsWith(spans.of);
    const nodes = isShort ? spans.known : known;
    const node =
      nodes.get(path) ??
      (isShort
        ? asWritten(`${spans.prefix}:${path.slice(spans.of.length).replace(",", "\\,")}`)
        : DataFactory.namedNode(path));
    nodes.set(path, node);
    return node;
  };
  return { shorten, declareSpansOf };
}

/** A term that n3 writes with exactly this text: so it writes each term of its own classes that is no IRI. */
const asWritten = (text: string): AnyTerm =>
  Object.create(DataFactory.blankNode("span"), { id: { value: text } }) as AnyTerm;

/**
 * Quads as lines of canonical N-Quads (https://www.w3.org/TR/rdf-canon/, section 5), unsorted.
 * @throws ClaimgraphError naming a term that cannot be written
 */
export function quadLines(quads: Iterable<Quad>): string[] {
  const writer = new Writer({ format: "N-Quads" });
  const lines: string[] = [];
  for (const one of quads) {
    for (const term of [one.subject, one.predicate, one.object, one.graph]) guard(term);
    lines.push(writer.quadToString(one.subject, one.predicate, one.object, one.graph));
  }
  return lines;
}

/** An empty RDF/JS dataset: an N3.Store. */
export const newDataset = (): DatasetCore => new Store() as unknown as DatasetCore;

/** The IRI of a term of a reused namespace. */
export const reusedIri = (prefix: keyof typeof NAMESPACES, local: string): NamedNode => iri(NAMESPACES[prefix] + local);
