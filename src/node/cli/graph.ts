import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { GraphFormat } from "../../export/graphFormats.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { sha256Hex } from "../../model/ids.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { Review } from "../../model/review.ts";
import type { HiddenActor } from "../../query/cover/hiddenNames.ts";
import type { GraphContents } from "../../rdf/graphContents.ts";
import type { LabelledLinks } from "../../rdf/linkQuads.ts";
import type { Quad } from "../../rdf/term.ts";
import { DEFAULT_NAMES, type GraphNames } from "../../rdf/vocabulary/namespaces.ts";
import { readingError } from "../disk/files.ts";
import type { GraphFolder } from "../disk/graphFolder.ts";
import type { SourceFile } from "../disk/graphSources.ts";
import { FOLDERS, MANIFEST_NAME } from "../disk/layout.ts";
import type { DocumentBytes } from "../disk/originals.ts";
import type { Reading } from "../disk/reading.ts";
import { warnLeftOut } from "./leftOut.ts";
import type { ReviewsShown } from "./options.ts";
import type { Session } from "./session.ts";

/** A graph open for reading: a folder, or a file with a whole graph. */
export interface OpenGraph {
  readonly path: string;
  readonly names: GraphNames;
  /** The records of the documents that can be read, in order of id. */
  records(): Promise<readonly DocumentRecord[]>;
  /** The text of a document; null if the graph does not have it: a file has only the quoted words, no texts. */
  text(textId: string): Promise<string | null>;
  /** The bytes of a document's file; null where the graph does not keep them, as a file does not. */
  original(document: DocumentBytes): Promise<Uint8Array | null>;
  /** Where the words of its text stand on the pages of its file, as `readPlaces` reads it; null where that is not known. */
  places(document: DocumentBytes): Promise<string | null>;
  /** The links of these records; null if they were not computed, or belong to other records. */
  links(records: readonly DocumentRecord[]): Promise<LabelledLinks | null>;
  /** The user's own triples. */
  own(): Promise<readonly Quad[]>;
  /** Its reviews. */
  reviews(): Promise<readonly Review[]>;
  /** For each document that was removed on purpose, by id, the hashes of its texts. */
  forgotten(): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The names under which a document was given; none if they were not kept. */
  sourcesOf(id: string): Promise<readonly string[]>;
  /** Whether its contents differ from its files, because names are covered or reviews applied: then files computed from the graph do not fit. */
  isAltered(): Promise<boolean>;
  /**
   * The revision of the graph: a new value after every build, and after every change of hidden names.
   * @throws ClaimgraphError (no input) if its folder is gone, because that is not a graph without documents
   */
  revision(): Promise<string>;
  /** Whether another run is writing to it. */
  isBeingWritten(): Promise<boolean>;
}

export interface Opening {
  /** Shows names that the graph’s owner has hidden. */
  readonly unhide?: boolean;
  /** How reviews count in its answers; applied if absent. */
  readonly reviews?: ReviewsShown;
  /** Reads the documents' files alone, and believes nothing that an earlier run has kept of them: for a graph of others that is taken in. */
  readonly fromFiles?: boolean;
}

/**
 * Opens a graph. Reviews are applied, and names that its owner has hidden are covered in everything. A damaged document of a folder is
 * reported and left out; the others can be asked all the same, and the exit code shows it.
 *
 * @throws ClaimgraphError if there is no graph
 */
export async function openGraph(
  path: string,
  session: Session,
  { unhide = false, reviews = "applied", fromFiles = false }: Opening = {},
): Promise<OpenGraph> {
  const isInFile = await isFile(path);
  const asRead = isInFile ? await openFile(path) : await openFolder(path, session, fromFiles);
  const graph = reviews === "none" ? asRead : (await import("./reviewed.ts")).reviewedGraph(asRead, reviews, session);
  if (unhide) return graph;
  const [{ coveredGraph }, { readHidden }] = await Promise.all([
    import("./covered.ts"),
    import("../disk/hiddenFile.ts"),
  ]);
  return coveredGraph(
    graph,
    isInFile ? () => hiddenIn(asRead) : whileUnchanged(path, () => readHidden(path, () => asRead.reviews())),
    session,
  );
}

/** The hidden names of a graph in one file. */
async function hiddenIn(graph: OpenGraph): Promise<readonly HiddenActor[]> {
  const { hiddenNamesIn } = await import("../../query/reviews/hides.ts");
  return hiddenNamesIn(await graph.reviews()).map(({ hidden }) => hidden);
}

/** What is read of a folder, read again only when the graph has changed: the hidden names are needed for every text, the reviews twice. Without a manifest nothing tells: it is read again after `fresh` milliseconds. */
function whileUnchanged<T>(path: string, read: () => Promise<T>, fresh = 0): () => Promise<T> {
  let last: { readonly stamp: string | null; readonly found: T; readonly at: number } | null = null;
  return async () => {
    const { manifestStamp } = await import("../disk/manifest.ts");
    const stamp = await manifestStamp(path);
    if (last !== null && last.stamp === stamp && (stamp !== null || performance.now() - last.at < fresh))
      return last.found;
    const found = await read();
    last = { stamp, found, at: performance.now() };
    return found;
  };
}

/** For so many milliseconds a graph without a manifest counts as unchanged: all its files are read to tell. */
const WITHOUT_MANIFEST = 200;

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ?? false;
}

async function openFolder(path: string, session: Session, fromFiles: boolean): Promise<OpenGraph> {
  const [{ GraphFolder }, { revisionOf }, { isUnchanged, readAtOnce }, { writerOf }] = await Promise.all([
    import("../disk/graphFolder.ts"),
    import("../disk/manifest.ts"),
    import("../disk/reading.ts"),
    import("../disk/lock.ts"),
  ]);
  const folder = await GraphFolder.open(path);
  const writer = await writerOf(path);
  if (writer?.isOwn === false)
    session.terminal.warn(
      `${path}: ${writer.called} is writing to it; the answer is of the documents that are there now`,
    );
  const readings = new WeakMap<readonly DocumentRecord[], Reading>();
  const told = new Set<string | null>();
  const onDamaged = (error: ClaimgraphError): void => {
    if (told.has(error.place)) return;
    told.add(error.place);
    warnLeftOut(error, session.terminal);
    session.exitCode = EXIT.someRefused;
  };
  return {
    path,
    names: folder.settings,
    async records() {
      const reading = await readAtOnce(folder, onDamaged, fromFiles);
      if (!reading.isOfOneMoment)
        session.terminal.warn(`${path}: documents changed while they were read; ask again when the run is done`);
      readings.set(reading.records, reading);
      for (const error of await goneDocuments(folder)) onDamaged(error);
      return reading.records;
    },
    async text(textId) {
      if (await folder.lacksText(textId)) return null;
      const text = await folder.text(textId);
      if (sha256Hex(text) === textId) return text;
      // a link in a graph from others may lead to any file of the machine
      session.terminal.warn(`${path}: the text ${textId} is not the one that was read, and is left out`);
      session.exitCode = EXIT.someRefused;
      return null;
    },
    original: async (record) => (await originals()).originalOf(folder, record),
    places: async (record) => (await originals()).placesOf(folder, record),
    async links(records) {
      const reading = readings.get(records);
      if (told.size > 0 || (reading !== undefined && !(await isUnchanged(folder, reading)))) return null;
      const kept = await (await import("./linking.ts")).keptLinks(folder, records);
      return reading === undefined || (await isUnchanged(folder, reading)) ? kept : null;
    },
    own: () => ownIn(folder),
    reviews: whileUnchanged(path, () => folder.reviews()),
    forgotten: async () => folder.tombstones(),
    sourcesOf: (id) => folder.sourcesOf(id),
    isAltered: async () => false,
    revision: whileUnchanged(path, async () => revisionOf(await GraphFolder.open(path)), WITHOUT_MANIFEST),
    isBeingWritten: async () => (await writerOf(path)) !== null,
  };
}

/** The documents whose files are gone, though nobody has removed them. */
async function goneDocuments(folder: GraphFolder): Promise<ClaimgraphError[]> {
  const { goneFiles } = await import("../disk/manifest.ts");
  const gone = await goneFiles(folder.path, FOLDERS.documents);
  const removed = new Set(gone.length === 0 ? [] : await folder.forgotten());
  return gone
    .filter((name) => !removed.has(name.slice(-36, -4)))
    .map(
      (name) =>
        new ClaimgraphError(`the document’s file is gone: ${MANIFEST_NAME} lists it`, {
          exitCode: EXIT.badData,
          place: join(folder.path, name),
        }),
    );
}

async function ownIn(folder: GraphFolder): Promise<readonly Quad[]> {
  const text = await folder.own();
  if (text === null) return [];
  const { parseKeepingBlankNodes } = await import("../../rdf/n3.ts");
  return parseKeepingBlankNodes(text, `${folder.path}/own`);
}

const originals = () => import("../disk/originals.ts");

/** A graph in one file: it has the quoted words, but no texts. */
async function openFile(path: string): Promise<OpenGraph> {
  const contents = await readGraphFile(path);
  return {
    path,
    names: DEFAULT_NAMES,
    records: async () => contents.records,
    text: async () => null,
    original: async () => null,
    places: async () => null,
    links: async () => contents.links,
    own: async () => contents.own,
    reviews: async () => contents.reviews ?? [],
    forgotten: async () => new Map(),
    sourcesOf: async () => [],
    isAltered: async () => false,
    // the file is read once: later changes are not shown
    revision: async () => sha256Hex(path),
    isBeingWritten: async () => false,
  };
}

/**
 * The contents of a graph file.
 *
 * @throws ClaimgraphError if it cannot be read, naming file and line
 */
export async function readGraphFile(path: string, names: GraphNames = DEFAULT_NAMES): Promise<GraphContents> {
  const [format, { readContents }, { checkFitsMemory, piecesOf }] = await Promise.all([
    formatOf(path),
    import("../../export/readContents.ts"),
    import("../disk/graphSources.ts"),
  ]);
  checkFitsMemory(path, format);
  return readContents(textOf(piecesOf(path), path), format, path, names);
}

/** The contents of a graph file, with all its triples in their original form. */
export async function readGraphFileWhole(path: string): Promise<GraphContents & { readonly quads: readonly Quad[] }> {
  const [format, { readQuads }, { piecesOf }] = await Promise.all([
    formatOf(path),
    import("../../export/readGraph.ts"),
    import("../disk/graphSources.ts"),
  ]);
  const contents = await readGraphFile(path);
  return { ...contents, quads: readQuads(textOf(piecesOf(path), path), format, path) };
}

/** @throws ClaimgraphError (bad data) if the ending of a file’s name is not that of a graph */
async function formatOf(path: string): Promise<GraphFormat> {
  const { graphFormatOf } = await import("../../export/graphFormats.ts");
  const format = graphFormatOf(path);
  if (format === null)
    throw new ClaimgraphError("this is no graph", {
      exitCode: EXIT.badData,
      place: path,
      remedy: "A graph is a folder, or a file that ends in .ttl, .trig, .nq, .nt or .jsonld, packed (.gz) or not",
    });
  return format;
}

/**
 * The files with a graph's triples, for a SPARQL engine: none is read here, unless names are hidden.
 * @throws ClaimgraphError (no input, bad data) if there is no graph
 */
export async function sourcesOf(
  path: string,
  session: Session,
  opening: Opening,
): Promise<{ readonly names: GraphNames; readonly sources: readonly SourceFile[] }> {
  // the claims as they were read, with reviews beside them, unless something else is asked for
  const withReviews = opening.reviews === undefined;
  const asked: Opening = { reviews: "none", ...opening };
  if (await isFile(path)) {
    if (withReviews)
      return { names: DEFAULT_NAMES, sources: [{ file: path, format: await formatOf(path), graph: null }] };
    const graph = await openGraph(path, session, asked);
    return { names: graph.names, sources: await (await import("./covered.ts")).coveredSources(graph, false) };
  }
  const [{ GraphFolder }, { sourcesIn }] = await Promise.all([
    import("../disk/graphFolder.ts"),
    import("../disk/graphSources.ts"),
  ]);
  const folder = await GraphFolder.open(path);
  const graph = await openGraph(path, session, asked);
  if (await folder.linksAreStale())
    session.terminal.warn(`${path}: what links its documents is not there yet; claimgraph link ${path} computes it`);
  const older = await (await import("./linking.ts")).olderLinks(folder);
  if (older !== null) session.terminal.warn(older);
  if (withReviews && !(await graph.isAltered())) return { names: folder.settings, sources: await sourcesIn(folder) };
  const { coveredSources } = await import("./covered.ts");
  return { names: folder.settings, sources: await coveredSources(graph, withReviews) };
}

/** @throws ClaimgraphError if the file is not there, or is no UTF-8 */
function textOf(pieces: Iterable<Uint8Array>, path: string): string {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    let text = "";
    for (const piece of pieces) text += decoder.decode(piece, { stream: true });
    return text + decoder.decode();
  } catch (cause) {
    if (cause instanceof RangeError)
      throw new ClaimgraphError("it is larger than what can be read as one text", {
        code: "refused",
        exitCode: EXIT.badData,
        place: path,
        remedy: "Split it, or build the documents into a folder",
        cause,
      });
    if (!(cause instanceof TypeError)) throw readingError(cause, path);
    throw new ClaimgraphError("this is not text in UTF-8", { exitCode: EXIT.badData, place: path, cause });
  }
}
