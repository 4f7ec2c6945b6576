import { join } from "node:path";
import type { Labels } from "../../link/labels/labelsAcross.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { Links } from "../../model/link.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { WordsOf } from "../../overview/claimWords.ts";
import type { CorpusIndex } from "../../query/corpusIndex.ts";
import type { DigestOf } from "../../query/points/comparables.ts";
import type { DisputedPoint } from "../../query/points/disputedPoint.ts";
import type { LabelledLinks } from "../../rdf/linkQuads.ts";
import type { GraphNames } from "../../rdf/vocabulary/namespaces.ts";
import { GraphCache } from "../disk/graphCache.ts";
import type { GraphEditor } from "../disk/graphEditor.ts";
import type { GraphFolder } from "../disk/graphFolder.ts";
import { LINKS_NAME } from "../disk/layout.ts";
import { openRegular } from "../ingest/regularFile.ts";
import { tidyMemory } from "../threads/tidyMemory.ts";
import { warnLeftOut } from "./leftOut.ts";
import { type ReadBefore, readBefore } from "./readBefore.ts";
import { endedBySignals } from "./signals.ts";
import type { Terminal } from "./terminal.ts";

/** First line of links.ttl. Counts up with every change of what linking finds: links of an older version are computed again. */
const HEADER = "# claimgraph links 12";

/** The sizes of graphs for which a cache is kept, and a view made. */
interface Sizes {
  /** With fewer claims, linking again is faster than reading a cache. */
  readonly fromDocuments: number;
  /** With more claims, keeping the comparisons would take too much memory. */
  readonly toClaims: number;
  /** With more claims, the viewer opens a view; `LARGE_GRAPH` if left out. */
  readonly viewAbove?: number;
}
const SIZES: Sizes = { fromDocuments: 200, toClaims: 75_000 };
/** From so many claims on, what a step leaves behind is collected before the next: the program would take half as much memory again. */
const TIDIED = 40_000;
/** A cache is written again if so many documents, or this share of all, have changed. */
const OLD = { documents: 16, share: 0.02 } as const;

/** The parts of a terminal that linking needs. */
type LinkingTerminal = Pick<Terminal, "stopIfInterrupted"> & Partial<Pick<Terminal, "progress" | "warn">>;

/**
 * Computes the links of a graph as it is now, writes and returns them. Documents and comparisons that an earlier run has kept are not read
 * and compared again.
 */
export async function linkFolder(editor: GraphEditor, terminal: LinkingTerminal, sizes: Sizes = SIZES): Promise<Links> {
  const across = await linkedAcross(editor, terminal, sizes);
  tidyIfLarge(across.corpus.records);
  const { turtle, view } = await filesOf(across, editor.graph.settings, sizes.viewAbove);
  // before the links, which mark everything as computed from the present documents
  await editor.writeView(view);
  await editor.writeLinks(turtle);
  return across.corpus.links;
}

/** Everything that is computed across documents. */
interface Across {
  readonly corpus: CorpusIndex;
  readonly points: readonly DisputedPoint[];
  readonly wordsOf: WordsOf | undefined;
  readonly labelled: LabelledLinks;
}

/** Links the documents of a graph. The linker and its digests, half of the memory that it takes, are let go before any file is made. */
async function linkedAcross(editor: GraphEditor, terminal: LinkingTerminal, sizes: Sizes): Promise<Across> {
  const { records, links, ...kept } = await linkedRecords(editor, terminal, sizes);
  tidyIfLarge(records);
  return acrossOf(records, links, kept);
}

const claimsIn = (records: readonly DocumentRecord[]): number =>
  records.reduce((sum, { claims }) => sum + claims.length, 0);

function tidyIfLarge(records: readonly DocumentRecord[]): void {
  if (claimsIn(records) >= TIDIED) tidyMemory();
}

async function acrossOf(
  records: readonly DocumentRecord[],
  links: Links,
  { labels, digestOf, tellingOf, wordsOf }: Partial<Omit<Linked, "records" | "links">> = {},
): Promise<Across> {
  const [{ corpusIndexOf }, { disputedPoints }, { labelledLinksIn }] = await Promise.all([
    import("../../query/corpusIndex.ts"),
    import("../../query/points/disputedPoints.ts"),
    import("../../query/points/keptPoints.ts"),
  ]);
  return endedBySignals(() => {
    const corpus = corpusIndexOf(records, links, labels === undefined ? {} : { labels });
    const points = disputedPoints(corpus, digestOf, tellingOf);
    return { corpus, points, wordsOf, labelled: labelledLinksIn(corpus, points) };
  });
}

/** The text of everything that is computed across documents: the pieces of links.ttl, and the files of the view. */
interface ComputedFiles {
  readonly turtle: Iterable<string>;
  readonly view: Iterable<{ readonly path: string; readonly content: string }>;
}

/** The files of records and their links. */
export const computedFrom = async (
  records: readonly DocumentRecord[],
  links: Links,
  names: GraphNames,
): Promise<ComputedFiles> => filesOf(await acrossOf(records, links), names);

async function filesOf(across: Across, names: GraphNames, viewAbove?: number): Promise<ComputedFiles> {
  const { corpus, labelled } = across;
  const { linksToTurtle } = await import("../../rdf/linkQuads.ts");
  const view = await viewOf(across, viewAbove);
  return {
    view,
    turtle: (function* () {
      yield `${HEADER}\n`;
      yield* linksToTurtle(corpus.records, labelled, names);
    })(),
  };
}

/** The records of a graph with their links and labels. */
interface Linked extends Partial<ReadBefore> {
  readonly records: readonly DocumentRecord[];
  readonly links: Links;
  readonly labels: Labels;
  readonly digestOf: DigestOf;
}

/** The records of a graph and their links, computed from the kept state of an earlier run; keeps the state for the next one. */
async function linkedRecords(
  editor: GraphEditor,
  terminal: LinkingTerminal,
  { fromDocuments, toClaims }: Sizes,
): Promise<Linked> {
  const { graph } = editor;
  const cache = await graph.cache();
  const records: DocumentRecord[] = [];
  const hashes = new Map<string, string>();
  const unchanged = new Set<DocumentRecord>();
  const total = (await graph.documents()).length;
  const onDamaged = (error: ClaimgraphError): void => {
    if (terminal.warn === undefined) throw error;
    warnLeftOut(error, { warn: terminal.warn });
  };
  const reading = terminal.progress?.("Reading the graph");
  for await (const { record, hash, isKept } of graph.readings(cache, onDamaged)) {
    records.push(record);
    hashes.set(record.id, hash);
    if (isKept) unchanged.add(record);
    reading?.at(records.length, total);
    terminal.stopIfInterrupted();
  }
  reading?.done();
  tidyIfLarge(records);
  const kept = unchanged.size;
  const { Linker } = await import("../../link/linker.ts");
  const linking = terminal.progress?.("Linking");
  const onStep = (done: number, steps: number, what: string): void => {
    tidyIfLarge(records);
    linking?.at(done, steps, what);
  };
  const keeps = records.length >= fromDocuments && claimsIn(records) <= toClaims;
  const goesOn = keeps && cache !== null && kept * 2 >= cache.documents.size;
  const { linker, links } = endedBySignals(() => {
    const linker = goesOn ? Linker.from(cache.digests(), cache.findings(), { onStep }) : new Linker({ keeps, onStep });
    return { linker, links: linker.link(records) };
  });
  linking?.done();
  if (keeps) tidyIfLarge(records);
  const labels = await labelsOf(records, links, goesOn && kept === cache.documents.size ? cache : null);
  // the next run must compare these again
  const changed = goesOn ? records.length - kept + cache.documents.size - kept : Number.POSITIVE_INFINITY;
  if (!keeps) await editor.writeCache(null);
  else if (changed > Math.max(OLD.documents, records.length * OLD.share)) {
    const [, { keptLabels }] = await labelling();
    await editor.writeCache(GraphCache.write(graph.settings.base, hashes, linker, keptLabels(records, links, labels)));
  }
  return {
    records,
    links,
    labels,
    digestOf: linker.digestOf,
    ...(cache === null ? {} : await readBefore(unchanged, cache)),
  };
}

/** The labels of records. @param cache of some of them; null for none */
async function labelsOf(records: readonly DocumentRecord[], links: Links, cache: GraphCache | null): Promise<Labels> {
  const [{ labelsAcross }, { labelsWithMore }] = await labelling();
  return endedBySignals(() => {
    if (cache === null) return labelsAcross(records, links);
    const added = new Set(records.flatMap(({ id }) => (cache.documents.has(id) ? [] : [id])));
    return labelsWithMore(records, added, links, cache.labels());
  });
}

const labelling = () =>
  Promise.all([import("../../link/labels/labelsAcross.ts"), import("../../link/labels/labelsWithMore.ts")]);

/** The bundle with which the viewer opens a graph that is too big to be shown whole; nothing for smaller graphs. */
async function viewOf(
  { corpus, points, wordsOf }: Across,
  above?: number,
): Promise<Iterable<{ readonly path: string; readonly content: string }>> {
  const { LARGE_GRAPH, surveyOf } = await import("../../overview/overview.ts");
  if (claimsIn(corpus.records) <= (above ?? LARGE_GRAPH)) return [];
  const { partFiles } = await import("../../overview/pieces.ts");
  return partFiles(endedBySignals(() => surveyOf(corpus, points, wordsOf)));
}

/** Whether links were written by this version of the program. */
export async function linksAreCurrent(graph: GraphFolder): Promise<boolean> {
  const first = `${HEADER}\n`;
  const file = await openRegular(join(graph.path, LINKS_NAME)).catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(first.length), 0, first.length, 0);
    return buffer.toString("latin1", 0, bytesRead) === first;
  } finally {
    await file.close();
  }
}

/** The warning about links that another version of the program wrote; null for links of this version, or if there are none. */
export async function olderLinks(graph: GraphFolder): Promise<string | null> {
  if ((await graph.linksAreStale()) || (await linksAreCurrent(graph)) || !(await graph.hasLinks())) return null;
  const { path } = graph;
  return `${path}: its links are those of another version, and may lack disputed points; claimgraph link ${path} computes them again`;
}

/** The links of records with the data that is kept beside them, computed now. */
export async function labelledLinks(records: readonly DocumentRecord[]): Promise<LabelledLinks> {
  const [{ link }, { labelledLinksOf }] = await Promise.all([
    import("../../link/linker.ts"),
    import("../../query/points/keptPoints.ts"),
  ]);
  return endedBySignals(() => labelledLinksOf(records, link(records)));
}

/** The links of a graph's folder with its labels; null if there are none, or if they are older than its documents. */
export async function keptLinks(
  folder: GraphFolder,
  records: readonly DocumentRecord[],
): Promise<LabelledLinks | null> {
  const { path, settings: names } = folder;
  if ((await folder.linksAreStale()) || !(await folder.hasLinks())) return null;
  const [{ TurtleLinks }, { quadsToLinks }, { parseQuads }] = await Promise.all([
    import("../../rdf/turtleLinks.ts"),
    import("../../rdf/readLinks.ts"),
    import("../../rdf/n3.ts"),
  ]);
  const reader = new TurtleLinks(records, names, `${HEADER}\n`);
  for await (const piece of folder.linkPieces()) if (!reader.write(piece)) break;
  const read = reader.end();
  if (read !== "unread") return read;
  const turtle = await folder.links();
  if (turtle === null) return null;
  const file = `${path}/${LINKS_NAME}`;
  try {
    return quadsToLinks(parseQuads(turtle, "turtle", file, names), records, file, names);
  } catch (cause) {
    if (!(cause instanceof ClaimgraphError)) throw cause;
    throw new ClaimgraphError(cause.message, {
      exitCode: EXIT.badData,
      place: file,
      ...(cause.line === null ? {} : { line: cause.line }),
      remedy: `Links can always be computed again: claimgraph link ${path}`,
      cause,
    });
  }
}
