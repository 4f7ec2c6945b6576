import type { LookupEntry } from "../../extract/lookup.ts";
import { recordOf } from "../../extract/stages/recordOf.ts";
import { EXTRACTOR } from "../../extract/version.ts";
import type { SourceDocument } from "../../model/document.ts";
import { parseDate } from "../../model/edtf.ts";
import { makeId } from "../../model/ids.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { readDocuments } from "../../read/document.ts";
import { FORMATS } from "../../read/formats.ts";
import type { GraphFolder } from "../disk/graphFolder.ts";
import { documentFile } from "../disk/layout.ts";
import { originalOf } from "../disk/originals.ts";
import { parseRecord, writeRecord } from "../disk/recordFile.ts";
import type { Finding } from "../disk/verification.ts";
import { defaultModelFiles } from "../models.ts";
import { extractorOf } from "../threads/extractor.ts";

/** The result of reading a document's text again: a finding, or why nothing can be said. */
export interface ReadAgain {
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
}

/**
 * Reads the text of each document again and compares the result with the graph. A graph does not say which of its metadata were given
 * and which were read, so every choice that gives the document's id is tried. Of a file with markup only the text is kept, so a difference
 * is reported but is no finding: it may come from the markup.
 *
 * @param lookup the names that the documents were read with
 */
export async function readAgain(
  graph: GraphFolder,
  records: readonly DocumentRecord[],
  lookup: readonly LookupEntry[],
  onDocument: (done: number, total: number) => void,
): Promise<ReadAgain> {
  const read = readerOf(graph, lookup);
  const findings: Finding[] = [];
  const notes: string[] = [];
  for (const [n, record] of records.entries()) {
    onDocument(n, records.length);
    const file = documentFile(record.id);
    const text = record.extractor === EXTRACTOR ? await graph.text(record.textId).catch(() => null) : null;
    if (text === null) {
      if (record.extractor !== EXTRACTOR)
        notes.push(`${file}: read by another version (${record.extractor}), not compared`);
      continue;
    }
    const fromFile = await readOriginal(graph, record);
    if (fromFile !== null && fromFile.textId !== record.textId) {
      findings.push({ file, line: null, claim: null, message: "reading its file again gives another text" });
      continue;
    }
    const other = compared(record, sourcesOf(record, text, fromFile), read);
    if (other === null) continue;
    if (record.sha256 === record.textId || fromFile !== null) findings.push({ file, line: null, ...other });
    else notes.push(`${file}: ${other.message}, or its markup told it`);
  }
  return { findings, notes };
}

/** Reads a text and keeps only what a graph's files hold. */
export function readerOf(
  { settings }: GraphFolder,
  lookup: readonly LookupEntry[],
): (source: SourceDocument) => DocumentRecord {
  const extract = extractorOf({ models: defaultModelFiles(), names: lookup });
  return (source) =>
    parseRecord(writeRecord(recordOf(extract(source)), settings), documentFile(source.id), source.id, settings);
}

/** Null if one of the readings equals the graph; else how the nearest one differs. */
function compared(
  record: DocumentRecord,
  sources: Iterable<SourceDocument>,
  read: (source: SourceDocument) => DocumentRecord,
): { readonly message: string; readonly claim: string | null } | null {
  const told = JSON.stringify(record);
  const claims = new Map(record.claims.map((claim) => [claim.id, JSON.stringify(claim)]));
  let least: readonly string[] | null = null;
  for (const source of sources) {
    const again = read(source);
    if (JSON.stringify(again) === told) return null;
    const fresh = new Map(again.claims.map((claim) => [claim.id, JSON.stringify(claim)]));
    const others = [...new Set([...claims.keys(), ...fresh.keys()])].filter((id) => claims.get(id) !== fresh.get(id));
    if (least === null || others.length < least.length) least = others;
  }
  if (least === null) return { message: "what it was read with cannot be told, so it is not compared", claim: null };
  const message =
    least.length === 0
      ? "reading its text again gives the same claims, and something else of the document is another"
      : `reading its text again gives ${least.length} of ${claims.size} claims otherwise`;
  return { message, claim: least[0] ?? null };
}

/** The document as its reader takes it from the bytes that the graph keeps; null where it keeps none, or they cannot be read without a password. */
async function readOriginal(graph: GraphFolder, record: DocumentRecord): Promise<SourceDocument | null> {
  const { readBy, sha256 } = record;
  const bytes = await originalOf(graph, record);
  if (readBy === undefined || bytes === null) return null;
  const [ending = "txt"] = FORMATS.find(({ id }) => id === readBy.reader)?.endings ?? [];
  for await (const one of readDocuments(bytes, `original.${ending}`))
    if (one.kind === "document" && one.document.sha256 === sha256) return one.document;
  return null;
}

/**
 * The ways in which the document may have been given: metadata that give its id, with and without those that the text does not show.
 *
 * @param fromFile what its file's own markup tells, where that is known
 */
export function* sourcesOf(
  record: DocumentRecord,
  text: string,
  fromFile: SourceDocument | null = null,
): Generator<SourceDocument> {
  const { id, sha256, textId, language, url } = record;
  const namesOf = (ids: readonly string[]): readonly string[] =>
    record.actors.filter((actor) => ids.includes(actor.id)).flatMap(({ names }) => names);
  const given = [];
  for (const publisher of [null, ...namesOf(record.publishers)])
    for (const edtf of new Set([null, record.dating?.edtf ?? null]))
      for (const address of new Set([null, url]))
        if (makeId("document", sha256, publisher, edtf, address) === id) given.push({ publisher, edtf, url: address });
  const [known] = given;
  if (known === undefined) return;
  const { edtf, ...own } = known;
  const dating = edtf === null ? null : parseDate(edtf);
  const rest = {
    id,
    sha256,
    textId,
    text,
    language,
    name: textId,
    dating,
    ...own,
    reading: fromFile?.reading ?? "plain",
    warnings: [],
    ...(record.readBy === undefined ? {} : { readBy: record.readBy }),
    ...(fromFile?.parts === undefined ? {} : { parts: fromFile.parts }),
    ...(fromFile?.positions === undefined ? {} : { positions: fromFile.positions }),
    ...(fromFile?.hints === undefined ? {} : { hints: fromFile.hints }),
  } as const;
  for (const title of new Set([null, record.title]))
    for (const genre of [null, record.genre])
      for (const author of [null, ...namesOf(record.creators)]) yield { ...rest, title, genre, author };
}
