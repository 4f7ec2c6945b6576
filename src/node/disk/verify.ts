import { tripleBeside } from "../../export/readGraph.ts";
import { ClaimgraphError } from "../../model/errors.ts";
import { makeId, sha256Hex } from "../../model/ids.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { parseQuads } from "../../rdf/n3.ts";
import { isOlderForm } from "../../rdf/olderTerms.ts";
import { recordToQuads } from "../../rdf/recordToQuads.ts";
import { vocabularyOf } from "../../rdf/vocabulary/vocabulary.ts";
import { hashOf } from "./graphCache.ts";
import type { GraphFolder } from "./graphFolder.ts";
import { CACHE_NAME, documentFile, textFile } from "./layout.ts";
import { PlacedText } from "./placedText.ts";
import { parseRecord } from "./recordFile.ts";
import { loadShapes, type ShapeCheck } from "./shapes.ts";
import type { About, Finding, Verification } from "./verification.ts";
import { problemsOf, spansOf } from "./verifyClaims.ts";
import { verifyFolders, verifyManifest } from "./verifyFolders.ts";
import { findingForExtraTriple } from "./verifyRecords.ts";
import { misfitsOf } from "./verifyStructure.ts";

/**
 * Checks a whole graph: every file can be read and is about what its name says; every text has the hash that names it; every span slices to
 * its quote; every id that is computed from contents is right; all triples have the shapes of `ontology/shapes.ttl`.
 *
 * @param onDocument called after each document, with its record; null if it cannot be read
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
  const cache = await graph.cacheAsFound();
  const used = new Set<string>();
  let cacheIsWrong = false;
  let claims = 0;
  let spans = 0;
  let withoutText = 0;
  let older = 0;
  for (const [i, id] of ids.entries()) {
    const file = documentFile(id);
    const read = await verifyFile(graph, id, shapes, about);
    const record = read?.record ?? null;
    if (read !== null && record !== null) {
      used.add(record.textId);
      claims += record.claims.length;
      if (read.isOlder) older++;
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
      for (const { claim, message } of misfitsOf(record))
        about(file, message, lineOf(turtle, claim === null ? `document/${id}` : `claim/${claim}`), claim);
      if (record.extraction !== makeId("extraction", record.textId, record.extractor))
        about(
          file,
          "the extraction’s id does not follow from its text and extractor",
          lineOf(turtle, `extraction/${record.extraction}`),
        );
    }
    // another fault of the file describes the problem better
    if (read !== null && read.beside !== null && findings.at(-1)?.file !== file)
      about(file, read.beside.message, null, read.beside.claim);
    onDocument(i + 1, ids.length, record);
  }
  await verifyFolders(graph, new Set(ids), used, about);
  if (cacheIsWrong) about(CACHE_NAME, "it tells of documents what their files do not: delete it");
  if (!(await graph.linksAreStale())) await verifyManifest(graph, findings, about, older === ids.length);
  return { documents: ids.length, claims, spans, withoutText, older, findings };
}

/** A document's file, as it was read. */
interface FileRead {
  readonly record: DocumentRecord;
  /** Whether it has the form of version 0.1. */
  readonly isOlder: boolean;
  /** A triple that does not belong to its record. */
  readonly beside: ReturnType<typeof findingForExtraTriple> | null;
}

/** Null if the file cannot be read as a document. */
async function verifyFile(graph: GraphFolder, id: string, shapes: ShapeCheck, about: About): Promise<FileRead | null> {
  const file = documentFile(id);
  try {
    const turtle = await graph.turtle(id);
    const quads = parseQuads(turtle, "turtle", file, graph.settings);
    const isOlder = isOlderForm(quads, vocabularyOf(graph.settings));
    // a file of an older program has older shapes: it is checked as this version would write it
    const asToday = isOlder
      ? recordToQuads(parseRecord(turtle, file, id, graph.settings), { names: graph.settings })
      : quads;
    for (const { focus, message } of await shapes(asToday)) {
      const path = focus.startsWith(graph.settings.base) ? focus.slice(graph.settings.base.length) : focus;
      about(file, `${path}: ${message}`, lineOf(turtle, path), /^claim\/([0-9a-f]+)$/.exec(path)?.[1] ?? null);
    }
    const record = parseRecord(turtle, file, id, graph.settings);
    const beside = tripleBeside(quads, [record], graph.settings, { isOlder });
    return { record, isOlder, beside: beside === null ? null : findingForExtraTriple(beside, graph.settings.base) };
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    about(file, error.message, error.line);
    return null;
  }
}

/** The text with the places of its characters; null if it is missing or damaged. */
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

/** The line on which a thing's own statements begin; else the first line that names it, else null. */
function lineOf(turtle: string, path: string): number | null {
  const name = `<${path}>`;
  let at = turtle.startsWith(name) ? 0 : turtle.indexOf(`\n${name}`) + 1;
  if (at === 0 && !turtle.startsWith(name)) at = turtle.indexOf(name);
  if (at < 0) return null;
  let line = 1;
  for (let i = turtle.indexOf("\n"); i >= 0 && i < at; i = turtle.indexOf("\n", i + 1)) line++;
  return line;
}
