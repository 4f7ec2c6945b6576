import { stat } from "node:fs/promises";
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
import type { DocumentBytes } from "../disk/originals.ts";
import type { Reading } from "../disk/reading.ts";
import type { ReviewsShown } from "./options.ts";
import type { Session } from "./session.ts";
import type { Terminal } from "./terminal.ts";

/** A graph open for reading: a folder, or a file that holds one in one piece. */
export interface OpenGraph {
  readonly path: string;
  readonly names: GraphNames;
  /** What it holds of each document that can be read, in order of id. */
  records(): Promise<readonly DocumentRecord[]>;
  /** The text of a document; null where the graph has none: a file holds the words that are quoted, no texts. */
  text(textId: string): Promise<string | null>;
  /** The bytes of a document's file; null where the graph does not keep them, as a file does not. */
  original(document: DocumentBytes): Promise<Uint8Array | null>;
  /** Where the words of its text stand on the pages of its file, as `readPlaces` reads it; null where that is not known. */
  places(document: DocumentBytes): Promise<string | null>;
  /** What links the records that it gave; null where it was not computed, or for other records than these. */
  links(records: readonly DocumentRecord[]): Promise<LabelledLinks | null>;
  /** The user's own triples. */
  own(): Promise<readonly Quad[]>;
  /** What people decided of it. */
  reviews(): Promise<readonly Review[]>;
  /** Of each document that was removed on purpose the hashes of its texts, by its id. */
  forgotten(): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The names under which a document was given; none where they were not kept. */
  sourcesOf(id: string): Promise<readonly string[]>;
  /** Whether it gives other than its files hold, names covered or reviews applied: what was made of it before is not of that. */
  isAltered(): Promise<boolean>;
  /**
   * The graph as it is now: another after every build, and after every change of what is hidden.
   * @throws ClaimgraphError (no input) if its folder is gone, because that is not a graph without documents
   */
  revision(): Promise<string>;
  /** Whether another run writes to it just now. */
  isBeingWritten(): Promise<boolean>;
}

export interface Opening {
  /** Shows names that the graph’s owner has hidden. */
  readonly unhide?: boolean;
  /** How it answers with what people decided; applied where nothing else is asked. */
  readonly reviews?: ReviewsShown;
}

/**
 * Opens a graph. What people decided is applied, and names that its owner has hidden are covered in all that it gives. Of a folder a document that is damaged is told and left out: the others can be asked all the same, and the exit code says it.
 *
 * @throws ClaimgraphError if there is no graph
 */
export async function openGraph(
  path: string,
  session: Session,
  { unhide = false, reviews = "applied" }: Opening = {},
): Promise<OpenGraph> {
  const isInFile = await isFile(path);
  const asRead = isInFile ? await openFile(path) : await openFolder(path, session);
  const graph = reviews === "none" ? asRead : (await import("./reviewed.ts")).reviewedGraph(asRead, reviews, session);
  if (unhide) return graph;
  const [{ coveredGraph }, { readHidden }] = await Promise.all([
    import("./covered.ts"),
    import("../disk/hiddenFile.ts"),
  ]);
  return coveredGraph(graph, isInFile ? () => hiddenIn(asRead) : hiddenNow(path, readHidden), session);
}

/** What is hidden in a graph that is one file. */
async function hiddenIn(graph: OpenGraph): Promise<readonly HiddenActor[]> {
  const { hidesIn } = await import("../../query/reviews/hides.ts");
  return hidesIn(await graph.reviews()).map(({ hidden }) => hidden);
}

/** What is hidden in a folder now, read again only when the graph has changed: it is asked for with every text. */
function hiddenNow(
  path: string,
  read: (path: string) => Promise<readonly HiddenActor[]>,
): () => Promise<readonly HiddenActor[]> {
  let last: { readonly revision: string; readonly hidden: readonly HiddenActor[] } | null = null;
  return async () => {
    const [{ hashOfFile }, { MANIFEST_NAME }] = await Promise.all([
      import("../disk/manifest.ts"),
      import("../disk/layout.ts"),
    ]);
    const revision = await hashOfFile(path, MANIFEST_NAME);
    if (revision !== null && last?.revision === revision) return last.hidden;
    const hidden = await read(path);
    last = revision === null ? null : { revision, hidden };
    return hidden;
  };
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ?? false;
}

async function openFolder(path: string, session: Session): Promise<OpenGraph> {
  const [{ GraphFolder }, { revisionOf }, { isStill, readAtOnce }, { writerOf }] = await Promise.all([
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
    tellLeftOut(error, session.terminal);
    session.exitCode = EXIT.someRefused;
  };
  return {
    path,
    names: folder.settings,
    async records() {
      const reading = await readAtOnce(folder, onDamaged);
      if (!reading.isOfOneMoment)
        session.terminal.warn(`${path}: documents changed while they were read; ask again when the run is done`);
      readings.set(reading.records, reading);
      return reading.records;
    },
    async text(textId) {
      if (await folder.lacksText(textId)) return null;
      const text = await folder.text(textId);
      if (sha256Hex(text) === textId) return text;
      // A link in a graph of others may lead to any file of the machine
      session.terminal.warn(`${path}: the text ${textId} is not the one that was read, and is left out`);
      session.exitCode = EXIT.someRefused;
      return null;
    },
    original: async (record) => (await originals()).originalOf(folder, record),
    places: async (record) => (await originals()).placesOf(folder, record),
    async links(records) {
      const reading = readings.get(records);
      if (told.size > 0 || (reading !== undefined && !(await isStill(folder, reading)))) return null;
      const kept = await (await import("./linking.ts")).keptLinks(folder, records);
      return reading === undefined || (await isStill(folder, reading)) ? kept : null;
    },
    own: () => ownIn(folder),
    reviews: () => folder.reviews(),
    forgotten: async () => folder.tombstones(),
    sourcesOf: (id) => folder.sourcesOf(id),
    isAltered: async () => false,
    revision: async () => revisionOf(await GraphFolder.open(path)),
    isBeingWritten: async () => (await writerOf(path)) !== null,
  };
}

async function ownIn(folder: GraphFolder): Promise<readonly Quad[]> {
  const text = await folder.own();
  if (text === null) return [];
  const { parseKeepingBlankNodes } = await import("../../rdf/n3.ts");
  return parseKeepingBlankNodes(text, `${folder.path}/own`);
}

const originals = () => import("../disk/originals.ts");

/** Tells of a document that cannot be read and is left out of what is done with the others. */
export const tellLeftOut = ({ message, place, line }: ClaimgraphError, terminal: Pick<Terminal, "warn">): void =>
  terminal.warn(
    `${place}${line === null ? "" : `:${line}`}: ${message}. The document is left out; build it again, or set it aside with: claimgraph repair GRAPH`,
  );

/** A graph in one file: it holds the words that are quoted, but no texts. */
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
    // It is read once: what is written to the file later is not shown
    revision: async () => sha256Hex(path),
    isBeingWritten: async () => false,
  };
}

/**
 * What a graph file holds.
 *
 * @throws ClaimgraphError if it cannot be read, naming file and line
 */
export async function readGraphFile(path: string, names: GraphNames = DEFAULT_NAMES): Promise<GraphContents> {
  const [format, { readContents }, { piecesOf }] = await Promise.all([
    formatOf(path),
    import("../../export/readContents.ts"),
    import("../disk/graphSources.ts"),
  ]);
  return readContents(textOf(piecesOf(path), path), format, path, names);
}

/** What a graph file holds, with all its triples as they stand there. */
export async function readGraphFileWhole(path: string): Promise<GraphContents & { readonly quads: readonly Quad[] }> {
  const [format, { readQuads }, { piecesOf }] = await Promise.all([
    formatOf(path),
    import("../../export/readGraph.ts"),
    import("../disk/graphSources.ts"),
  ]);
  const contents = await readGraphFile(path);
  return { ...contents, quads: readQuads(textOf(piecesOf(path), path), format, path) };
}

/** @throws ClaimgraphError (bad data) if a file’s name ends as that of no graph */
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
 * The files in which a graph's triples stand, for a SPARQL engine: none is read here, but where names are hidden.
 * @throws ClaimgraphError (no input, bad data) if there is no graph
 */
export async function sourcesOf(
  path: string,
  session: Session,
  opening: Opening,
): Promise<{ readonly names: GraphNames; readonly sources: readonly SourceFile[] }> {
  // as they were read, and reviews beside them, where nothing else is asked
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
        exitCode: EXIT.badData,
        place: path,
        remedy: "Split it, or build the documents into a folder",
        cause,
      });
    if (!(cause instanceof TypeError)) throw readingError(cause, path);
    throw new ClaimgraphError("this is not text in UTF-8", { exitCode: EXIT.badData, place: path, cause });
  }
}
