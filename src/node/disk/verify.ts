import { join } from "node:path";
import { keyOf } from "../../export/readContents.ts";
import { tripleBeside } from "../../export/readGraph.ts";
import type { Claim } from "../../model/claim.ts";
import { ClaimgraphError } from "../../model/errors.ts";
import { makeId, sha256Hex } from "../../model/ids.ts";
import { RELATIONS } from "../../model/link.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import type { GraphContents } from "../../rdf/graphContents.ts";
import { parseQuads, quad } from "../../rdf/n3.ts";
import type { NamedNode, Quad } from "../../rdf/term.ts";
import { DEFAULT_NAMES, NAMESPACES } from "../../rdf/vocabulary/namespaces.ts";
import { hashOf } from "./graphCache.ts";
import type { GraphFolder } from "./graphFolder.ts";
import {
  absentTextFile,
  CACHE_NAME,
  documentFile,
  FOLDERS,
  LINKS_NAME,
  MANIFEST_NAME,
  OWN_NAME,
  STALE_NAME,
  textFile,
} from "./layout.ts";
import { filesInManifest, hashOfFile, nameOf, readManifest } from "./manifest.ts";
import { parseRecord } from "./recordFile.ts";
import { loadShapes, type ShapeCheck } from "./shapes.ts";
import { TEMPORARY } from "./writeAtomically.ts";

/** Something that is not as it should be. */
export interface Finding {
  /** Relative to the graph's folder. */
  readonly file: string;
  /** Counted from 1; null where the whole file is meant. */
  readonly line: number | null;
  /** Id of the claim at fault. */
  readonly claim: string | null;
  readonly message: string;
}

/** What was looked at, and what was found wrong with it. */
export interface Verification {
  readonly documents: number;
  readonly claims: number;
  readonly spans: number;
  /** Documents that came from another graph without their texts: of them only what the record itself shows could be checked. */
  readonly withoutText: number;
  readonly findings: readonly Finding[];
}

/**
 * Checks a whole graph: every file can be read and is about what its name says; every text has the hash that names it; every span slices
 * to its quote; every id that follows from what it stands on is right; all triples have the shapes of `ontology/shapes.ttl`.
 *
 * @param onDocument told after each document, with what its file holds; null where it cannot be read
 */
export async function verifyGraph(
  graph: GraphFolder,
  onDocument: (done: number, total: number, record: DocumentRecord | null) => void = () => {},
): Promise<Verification> {
  const findings: Finding[] = [];
  const about = (file: string, message: string, line: number | null = null, claim: string | null = null): void => {
    findings.push({ file, line, claim, message });
  };
  const shapes = await loadShapes(graph.settings);
  const ids = await graph.documents();
  const cache = await graph.cache();
  const used = new Set<string>();
  let cacheIsWrong = false;
  let claims = 0;
  let spans = 0;
  let withoutText = 0;
  for (const [i, id] of ids.entries()) {
    const file = documentFile(id);
    const read = await verifyFile(graph, id, shapes, about);
    const record = read?.record ?? null;
    if (read !== null && record !== null) {
      used.add(record.textId);
      claims += record.claims.length;
      const isAbsent = await graph.lacksText(record.textId);
      if (isAbsent) withoutText++;
      const text = isAbsent ? null : await verifyText(graph, record, file, about);
      const turtle = await graph.turtle(id);
      const kept = cache?.documents.get(id);
      if (kept?.hash === hashOf(turtle) && JSON.stringify(cache?.record(kept.number)) !== JSON.stringify(record))
        cacheIsWrong = true;
      for (const claim of record.claims) {
        const line = lineOf(turtle, `claim/${claim.id}`);
        spans += spansOf(claim).length;
        for (const message of problemsOf(claim, record, text)) about(file, message, line, claim.id);
      }
      if (record.extraction !== makeId("extraction", record.textId, record.extractor))
        about(
          file,
          "the extraction’s id does not follow from its text and extractor",
          lineOf(turtle, `extraction/${record.extraction}`),
        );
    }
    // What else is wrong with the file tells it better
    if (read !== null && read.beside !== null && findings.at(-1)?.file !== file)
      about(file, read.beside.message, null, read.beside.claim);
    onDocument(i + 1, ids.length, record);
  }
  await verifyFolders(graph, new Set(ids), used, about);
  if (cacheIsWrong) about(CACHE_NAME, "it tells of documents what their files do not: delete it");
  if (!(await graph.linksAreStale())) await verifyManifest(graph, findings, about);
  return { documents: ids.length, claims, spans, withoutText, findings };
}

/** Checks documents that one file holds, without their texts. */
export async function verifyRecords(
  file: string,
  { quads, records, own }: Pick<GraphContents, "records" | "own"> & { readonly quads: readonly Quad[] },
): Promise<Verification> {
  const findings: Finding[] = [];
  const { base } = DEFAULT_NAMES;
  const shapes = await loadShapes(DEFAULT_NAMES);
  // Shapes tell what documents say, and not what links them or what somebody adds; they look at one graph, and files may name several
  const beside = new Set(own.map(keyOf));
  const inOne = quads
    .filter((one) => !isOfLinks(one) && !beside.has(keyOf(one)))
    .map(({ subject, predicate, object }) => quad(subject as NamedNode, predicate, object as NamedNode));
  for (const { focus, message } of await shapes(inOne)) {
    const path = focus.startsWith(base) ? focus.slice(base.length) : focus;
    const claim = /^claim\/([0-9a-f]+)$/.exec(path)?.[1] ?? null;
    findings.push({ file, line: null, claim, message: `${path}: ${message}` });
  }
  // Triples of somebody's own may be about our things, in words of their own
  const ours = [DEFAULT_NAMES.ns, NAMESPACES.nif];
  for (const one of own)
    if (one.subject.value.startsWith(base) && ours.some((ns) => one.predicate.value.startsWith(ns)))
      findings.push({ file, line: null, ...besideRecords(one, base) });
  let spans = 0;
  for (const record of records) {
    if (record.extraction !== makeId("extraction", record.textId, record.extractor))
      findings.push({
        file,
        line: null,
        claim: null,
        message: `the id of extraction ${record.extraction} does not follow from its text and extractor`,
      });
    for (const claim of record.claims) {
      spans += spansOf(claim).length;
      for (const message of problemsOf(claim, record, null))
        findings.push({ file, line: null, claim: claim.id, message });
      for (const message of overlongSpans(claim)) findings.push({ file, line: null, claim: claim.id, message });
    }
  }
  const claims = records.reduce((sum, record) => sum + record.claims.length, 0);
  return { documents: records.length, claims, spans, withoutText: records.length, findings };
}

const LINKING: ReadonlySet<string> = new Set([
  `${NAMESPACES.rdfs}label`,
  ...["canonical", ...RELATIONS].map((name) => DEFAULT_NAMES.ns + name),
]);

/** Whether a triple is of what links documents: a link, a relation, a label. */
const isOfLinks = ({ subject, predicate }: Quad): boolean =>
  LINKING.has(predicate.value) || subject.value.startsWith(`${DEFAULT_NAMES.base}link/`);

/** A triple that does not follow from the claims as they are read: the file was changed, or somebody's own stands in it. */
function besideRecords({ subject, predicate, object }: Quad, base: string): Pick<Finding, "claim" | "message"> {
  const path = subject.value.startsWith(base) ? subject.value.slice(base.length) : subject.value;
  const what = `${predicate.value.replace(/^.*[#/]/, "")} ${quoted(object.value)}`;
  return {
    claim: /^claim\/([0-9a-f]+)$/.exec(path)?.[1] ?? null,
    message: `${path}: ${what} is not what its claims and spans say`,
  };
}

/** Spans whose places are not as many as their words have characters. */
function* overlongSpans(claim: Claim<QuotedSpan>): Generator<string> {
  for (const [what, { start, end, quote }] of spansOf(claim))
    if (end - start !== [...quote].length)
      yield `${what} ${start},${end} is not as long as its words: ${quoted(quote)}`;
}

type About = (file: string, message: string, line?: number | null, claim?: string | null) => void;

/** Null where the file cannot be read as what it should be. */
async function verifyFile(
  graph: GraphFolder,
  id: string,
  shapes: ShapeCheck,
  about: About,
): Promise<{ readonly record: DocumentRecord; readonly beside: ReturnType<typeof besideRecords> | null } | null> {
  const file = documentFile(id);
  const turtle = await graph.turtle(id);
  try {
    const quads = parseQuads(turtle, "turtle", file, graph.settings);
    for (const { focus, message } of await shapes(quads)) {
      const path = focus.startsWith(graph.settings.base) ? focus.slice(graph.settings.base.length) : focus;
      about(file, `${path}: ${message}`, lineOf(turtle, path), /^claim\/([0-9a-f]+)$/.exec(path)?.[1] ?? null);
    }
    const record = parseRecord(turtle, file, id, graph.settings);
    const beside = tripleBeside(quads, [record], graph.settings);
    return { record, beside: beside === null ? null : besideRecords(beside, graph.settings.base) };
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    about(file, error.message, error.line);
    return null;
  }
}

/** The text as a list of its characters' places; null where it is not there or not whole. */
async function verifyText(
  graph: GraphFolder,
  record: DocumentRecord,
  file: string,
  about: About,
): Promise<PlacedText | null> {
  try {
    const bytes = await graph.textBytes(record.textId);
    if (sha256Hex(bytes) !== record.textId) {
      about(textFile(record.textId), "the text was changed: its hash is not the one that names it");
      return null;
    }
    return new PlacedText(await graph.text(record.textId));
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    about(file, `its text ${textFile(record.textId)} cannot be read: ${error.message}`);
    return null;
  }
}

/** What is in the graph's folder and should not be. */
async function verifyFolders(
  graph: GraphFolder,
  documents: ReadonlySet<string>,
  texts: ReadonlySet<string>,
  about: About,
): Promise<void> {
  const forgotten = new Set(await graph.forgotten());
  for (const name of await graph.files(FOLDERS.documents)) {
    const file = join(FOLDERS.documents, name);
    const id = /([0-9a-f]{32})\.ttl$/.exec(name)?.[1];
    if (id !== undefined && forgotten.has(id)) about(file, "the document was removed, and its file is still there");
    else if (id === undefined || !documents.has(id) || file !== documentFile(id)) about(file, strange(name));
  }
  for (const name of await graph.files(FOLDERS.texts)) {
    const file = join(FOLDERS.texts, name);
    const id = /([0-9a-f]{64})\.(?:txt|absent)$/.exec(name)?.[1];
    if (id === undefined || (file !== textFile(id) && file !== absentTextFile(id))) about(file, strange(name));
    // a document that cannot be read does not tell which text it has
    else if (!texts.has(id) && texts.size === documents.size) about(file, "the text belongs to no document");
  }
  const triples = [
    [await graph.links(), "turtle", LINKS_NAME],
    [await graph.own(), "nquads", OWN_NAME],
  ] as const;
  for (const [text, format, file] of triples) {
    try {
      if (text !== null) parseQuads(text, format, file, graph.settings);
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      about(file, error.message, error.line);
    }
  }
  if (await graph.linksAreStale())
    about(
      STALE_NAME,
      "documents changed and the links were not computed again: a run was interrupted; build into the graph once more",
    );
}

/** Every byte that changed since it was written, in files of which nothing else is known to be wrong. */
async function verifyManifest(graph: GraphFolder, findings: readonly Finding[], about: About): Promise<void> {
  const manifest = await readManifest(graph.path);
  if (manifest === null) return;
  const told = new Set(findings.map(({ file }) => nameOf(file)));
  const there = new Set(await filesInManifest(graph));
  for (const [name, hash] of manifest) {
    there.delete(name);
    if (told.has(name)) continue;
    const now = await hashOfFile(graph.path, name);
    if (now === null) about(name, `the file is gone: ${MANIFEST_NAME} lists it`);
    else if (now !== hash)
      about(name, `the file was changed since it was written: its hash is not the one in ${MANIFEST_NAME}`);
  }
  for (const name of there)
    if (!told.has(name) && (await hashOfFile(graph.path, name)) !== null)
      about(
        name,
        `the file is not listed in ${MANIFEST_NAME}: it was not written by this program, or the manifest was changed`,
      );
}

const strange = (name: string): string =>
  TEMPORARY.test(name.slice(name.search(/[^/\\]*$/)))
    ? "an interrupted run left this file; build into the graph once more"
    : "this file does not belong here";

/** What is wrong with one claim. Without its text only what the record itself shows. */
function* problemsOf(claim: Claim<QuotedSpan>, record: DocumentRecord, text: PlacedText | null): Generator<string> {
  if (text !== null) {
    for (const [what, { start, end, quote }] of spansOf(claim)) {
      const words = text.slice(start, end);
      if (words !== quote)
        yield `${what} ${start},${end} is ${quoted(words)} in the text, and ${quoted(quote)} in the graph`;
    }
    if (!hasRightId(claim, record, text)) yield "the claim’s id does not follow from where it stands";
  }
  for (const { id, event } of claim.descriptions)
    if (id !== makeId("description", claim.id, event))
      yield `the id of description ${id} does not follow from its claim and event`;
  if (text === null) return;
  for (const { id, span } of claim.namings)
    if (id !== makeId("naming", claim.id, text.utf16(span.start), text.utf16(span.end)))
      yield `the id of naming ${id} does not follow from its claim and place`;
}

/** Ids are made of offsets in UTF-16 units: of the cue, or where there is none of the content's start. */
function hasRightId(claim: Claim<QuotedSpan>, { id, textId, claims }: DocumentRecord, text: PlacedText): boolean {
  const [first] = claim.cue;
  const last = claim.cue.at(-1);
  if (first === undefined || last === undefined) return true;
  const [start, end] = [text.utf16(first.start), text.utf16(last.end)];
  // one cue may carry several claims
  for (let n = 0; n < claims.length; n++) if (makeId("claim", id, textId, start, end, n) === claim.id) return true;
  return false;
}

const spansOf = (claim: Claim<QuotedSpan>): readonly (readonly [what: string, span: QuotedSpan])[] => [
  ...claim.source.map((span) => ["the claimant’s span", span] as const),
  ...claim.cue.map((span) => ["the cue’s span", span] as const),
  ...claim.content.map((span) => ["the content’s span", span] as const),
  ...claim.descriptions.flatMap(({ span, quantities }) => [
    ["the event’s span", span] as const,
    ...quantities.map((one) => ["the quantity’s span", one] as const),
  ]),
  ...claim.namings.map(({ span }) => ["the naming’s span", span] as const),
];

/** A text whose characters can be found by code point. */
class PlacedText {
  readonly #text: string;
  /** UTF-16 offset of every code point and of the end; null where the two count alike. */
  readonly #places: Uint32Array | null;

  constructor(text: string) {
    this.#text = text;
    const points = /[\ud800-\udfff]/.test(text) ? [...text] : null;
    if (points === null) this.#places = null;
    else {
      this.#places = new Uint32Array(points.length + 1);
      points.forEach((point, i) => {
        this.#places![i + 1] = this.#places![i]! + point.length;
      });
    }
  }

  /** The UTF-16 offset of a code point; past the end, the end. */
  utf16(point: number): number {
    return this.#places === null ? Math.min(point, this.#text.length) : (this.#places[point] ?? this.#text.length);
  }

  slice(start: number, end: number): string {
    return this.#text.slice(this.utf16(start), this.utf16(end));
  }
}

/** The line on which a thing's own statements begin; else the first that names it, else null. */
function lineOf(turtle: string, path: string): number | null {
  const name = `<${path}>`;
  let at = turtle.startsWith(name) ? 0 : turtle.indexOf(`\n${name}`) + 1;
  if (at === 0 && !turtle.startsWith(name)) at = turtle.indexOf(name);
  if (at < 0) return null;
  let line = 1;
  for (let i = turtle.indexOf("\n"); i >= 0 && i < at; i = turtle.indexOf("\n", i + 1)) line++;
  return line;
}

const quoted = (words: string): string => `“${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`;
