import { closeSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { getHeapStatistics } from "node:v8";
import { gunzipSync } from "node:zlib";
import type { GraphFormat } from "../../export/graphFormats.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { LINKS_GRAPH, REVIEWS_GRAPH } from "../../rdf/graphContents.ts";
import { idPath } from "../../rdf/vocabulary/vocabulary.ts";
import { openRegularSync } from "../ingest/regularFile.ts";
import { codeOf, readingError } from "./files.ts";
import type { GraphFolder } from "./graphFolder.ts";
import { documentFile, LINKS_NAME, OWN_NAME, reviewFile } from "./layout.ts";
import { reviewIds } from "./reviewFiles.ts";

/** A file of triples, read when the engine gets to it. */
export interface SourceFile {
  readonly file: string;
  /** Its contents, if it is no file; `file` is then only a name. */
  readonly text?: string;
  readonly format: GraphFormat;
  /** The named graph of its triples that name none; null for the default graph. */
  readonly graph: string | null;
}

/** The files of a graph's folder that hold its triples: documents, links that are not older than the documents, reviews, and the user's own. */
export async function sourcesIn(folder: GraphFolder): Promise<SourceFile[]> {
  const { base } = folder.settings;
  const sources = (await folder.documents()).map(
    (id): SourceFile => ({
      file: join(folder.path, documentFile(id)),
      format: "turtle",
      graph: base + idPath("document", id),
    }),
  );
  if (!(await folder.linksAreStale()) && (await folder.hasLinks()))
    sources.push({ file: join(folder.path, LINKS_NAME), format: "turtle", graph: base + LINKS_GRAPH });
  for (const id of await reviewIds(folder))
    sources.push({ file: join(folder.path, reviewFile(id)), format: "turtle", graph: base + REVIEWS_GRAPH });
  if ((await folder.own()) !== null) sources.push({ file: join(folder.path, OWN_NAME), format: "nquads", graph: null });
  return sources;
}

/** Bytes that the SPARQL engine takes for a byte of a file, as measured: lines repeat what Turtle writes once. */
const BYTES_IN_ENGINE: Readonly<Record<GraphFormat, number>> = {
  turtle: 6.5,
  trig: 6.5,
  nquads: 2.3,
  ntriples: 2.3,
  jsonld: 3,
};
/** What it takes without a triple. */
const EMPTY_ENGINE = 40 * 2 ** 20;
/** How many times smaller a file is when it is packed. */
const PACKED = 10;

/** About how many bytes of memory the SPARQL engine takes for these files. */
export function engineBytes(sources: readonly SourceFile[]): number {
  return sources.reduce((sum, { file, text, format }) => {
    const size = text?.length ?? statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    return sum + size * BYTES_IN_ENGINE[format] * (file.endsWith(".gz") ? PACKED : 1);
  }, EMPTY_ENGINE);
}

/** The most memory that the engine can have: WebAssembly addresses no more. */
const MOST_IN_ENGINE = 2 ** 32;

/** @throws ClaimgraphError (bad data) where a graph is too large for the engine, which would break after minutes of loading */
export function checkFitsEngine(sources: readonly SourceFile[]): void {
  const bytes = engineBytes(sources);
  if (bytes <= MOST_IN_ENGINE) return;
  throw new ClaimgraphError(
    `SPARQL would take about ${(bytes / 2 ** 30).toFixed(1)} GB of memory for this graph, and can have 4 GB`,
    {
      code: "refused",
      exitCode: EXIT.badData,
      remedy:
        "Ask with `claimgraph claims`, `event` and `compare`, which have no such bound; or load it into a triple store (`claimgraph push`, docs/stores.md)",
    },
  );
}

/** Bytes of memory for a byte of a graph file that is read at once, as measured with the least heap that sufficed, and rounded down. */
const BYTES_TO_READ: Readonly<Record<GraphFormat, number>> = {
  turtle: 16,
  trig: 16,
  nquads: 3.5,
  ntriples: 4.5,
  jsonld: 14,
};

/**
 * @param room bytes of memory that the program may take
 * @throws ClaimgraphError (bad data, `refused`) where a graph file is so large that the program would end for lack of memory, after minutes of reading
 */
export function checkFitsMemory(
  file: string,
  format: GraphFormat,
  room: number = getHeapStatistics().heap_size_limit,
): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const bytes = size * BYTES_TO_READ[format] * (file.endsWith(".gz") ? PACKED : 1);
  if (bytes <= room) return;
  const gigabytes = (count: number): string => `${(count / 2 ** 30).toFixed(1)} GB`;
  throw new ClaimgraphError(
    `to read this file would take more than ${gigabytes(bytes)} of memory, and there are ${gigabytes(room)}`,
    {
      code: "refused",
      exitCode: EXIT.badData,
      place: file,
      remedy: `Keep large graphs in folders, which are read document by document; or allow more memory: NODE_OPTIONS=--max-old-space-size=${Math.ceil((bytes * 1.5) / 2 ** 20)}`,
    },
  );
}

/** The most bytes in a packed file. */
const MOST_UNPACKED = 1 << 29;
/** Why a file cannot be unpacked. */
const UNPACKING: ReadonlyMap<string, string> = new Map([
  ["ERR_BUFFER_TOO_LARGE", "it unpacks to more than is read"],
  ["Z_DATA_ERROR", "it is not packed by gzip, or damaged"],
  ["Z_BUF_ERROR", "it is cut off"],
]);

/** Bytes read at once: a file is never in memory as one text. */
const PIECE = 1 << 20;

/**
 * The bytes of a file in pieces; unpacked if its name ends in `.gz`.
 * @throws ClaimgraphError (no input, bad data) naming the file
 */
export function* piecesOf(file: string): Generator<Uint8Array> {
  let handle: number | null = null;
  try {
    handle = openRegularSync(file);
    const packed: Uint8Array[] = [];
    for (;;) {
      const piece = new Uint8Array(PIECE);
      const length = readSync(handle, piece);
      if (length === 0) break;
      if (file.endsWith(".gz")) packed.push(piece.subarray(0, length));
      else yield piece.subarray(0, length);
    }
    if (packed.length > 0) yield gunzipSync(Buffer.concat(packed), { maxOutputLength: MOST_UNPACKED });
  } catch (cause) {
    const why = UNPACKING.get(codeOf(cause) ?? "");
    if (why !== undefined) throw new ClaimgraphError(why, { exitCode: EXIT.badData, place: file, cause });
    throw readingError(cause, file);
  } finally {
    if (handle !== null) closeSync(handle);
  }
}
