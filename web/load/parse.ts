import type { GraphFormat } from "../../src/export/graphFormats.ts";
import { graphReader } from "../../src/export/readGraph.ts";
import { ClaimgraphError, EXIT } from "../../src/model/errors.ts";
import { recordOfToday } from "../../src/model/olderRecords.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { t } from "../strings.ts";
import { endingOf, GRAPH_ENDINGS } from "./endings.ts";

/** A file of the user's. */
export type NamedBlob = Blob & { readonly name: string };

/** Told how much of a file was read, in hundredths. */
export type Progress = (hundredths: number) => void;

/** What each kind of file is read as, by the end of its name. */
const FORMATS: Readonly<Record<(typeof GRAPH_ENDINGS)[number], GraphFormat | "json">> = {
  ttl: "turtle",
  trig: "trig",
  nq: "nquads",
  jsonld: "jsonld",
  json: "json",
};

/**
 * The records of a graph file, whose name ends as one does: each is made when it is asked for. Throws a
 * {@link ClaimgraphError} that names file and line, then and while records are made. No store is built of the quads:
 * that would take longer than reading them.
 */
export async function parseGraph(file: NamedBlob, progress: Progress): Promise<Iterable<DocumentRecord>> {
  const ending = endingOf(file.name, GRAPH_ENDINGS);
  if (ending === null) throw new Error(`no graph by its name: ${file.name}`);
  const format = FORMATS[ending];
  if (format === "json") return readJson(await textOf(file), file.name);
  const reader = graphReader(format, file.name);
  for await (const [piece, read] of piecesOf(file)) {
    reader.write(piece);
    progress(Math.round((100 * read) / file.size));
  }
  return reader.end();
}

/** The text of a file in UTF-8. Throws where it is not. */
export async function textOf(file: NamedBlob): Promise<string> {
  const pieces: string[] = [];
  for await (const [piece] of piecesOf(file)) pieces.push(piece);
  return pieces.join("");
}

/** Bytes that are read at a time. */
const PIECE = 2 ** 25;

/** The text of a file piece by piece, with how many bytes were read; the next is on its way while one is worked on. */
async function* piecesOf(file: NamedBlob): AsyncGenerator<readonly [piece: string, read: number]> {
  // A byte order mark stays: offsets count it
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const bytesAt = (at: number) => file.slice(at, at + PIECE).arrayBuffer();
  let next = bytesAt(0);
  for (let at = 0; at === 0 || at < file.size; at += PIECE) {
    const bytes = await next;
    const last = at + PIECE >= file.size;
    if (!last) next = bytesAt(at + PIECE);
    yield [decoded(decoder, bytes, file.name, !last), Math.min(at + PIECE, file.size)];
  }
}

function decoded(decoder: TextDecoder, bytes: ArrayBuffer, name: string, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new Error(t.load.notUtf8(name));
  }
}

const refused = (message: string, place: string, more: { line?: number; remedy?: string } = {}) =>
  new ClaimgraphError(message, { exitCode: EXIT.badData, place, ...more });

/** What is no graph of claims, though it is well-formed. */
export const noGraph = (name: string) =>
  refused("this is not a graph of claims", name, { remedy: "It has no document in it" });

/** `graph.json` as `claimgraph view` serves it. */
function readJson(text: string, name: string): readonly DocumentRecord[] {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    const message = (error as Error).message;
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    throw refused("this is not JSON", name, { line: text.slice(0, at).split("\n").length });
  }
  if (!isGraph(body)) throw refused("this is not a graph of claims", name, { remedy: "It has no list of documents" });
  try {
    return body.documents.map(recordOfToday);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw refused("this is not a graph of claims as this version has it", name, {
      remedy: "Build the graph again, or open its Turtle file",
    });
  }
}

const LISTS = ["claims", "actors", "cited", "events", "places", "creators", "publishers"];

function isGraph(body: unknown): body is { documents: DocumentRecord[] } {
  if (typeof body !== "object" || body === null || !("documents" in body) || !Array.isArray(body.documents))
    return false;
  return body.documents.every(
    (one: unknown) =>
      typeof one === "object" &&
      one !== null &&
      LISTS.every((key) => Array.isArray((one as Record<string, unknown>)[key])),
  );
}
