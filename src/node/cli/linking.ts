import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { Links } from "../../model/link.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { CorpusIndex, Side } from "../../query/corpusIndex.ts";
import type { Match } from "../../query/find.ts";
import type { NameSource } from "../../query/meant/directory.ts";
import { nearestNames } from "../../query/meant/nearest.ts";
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
import { type Opening, openGraph, warnLeftOut } from "./graph.ts";
import type { Session } from "./session.ts";
import { endedBySignals } from "./signals.ts";
import type { Terminal } from "./terminal.ts";

/** First line of links.ttl. Counts up with every change of what linking finds: links of an older version are computed again. */
const HEADER = "# claimgraph links 11";

/** The sizes of graphs for which a cache is kept. */
interface Cached {
  /** With fewer claims, linking again is faster than reading a cache. */
  readonly fromDocuments: number;
  /** With more claims, keeping the comparisons would take too much memory. */
  readonly toClaims: number;
}
const CACHED: Cached = { fromDocuments: 200, toClaims: 75_000 };
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
export async function linkFolder(
  editor: GraphEditor,
  terminal: LinkingTerminal,
  cached: Cached = CACHED,
): Promise<Links> {
  const across = await linkedAcross(editor, terminal, cached);
  tidyIfLarge(across.corpus.records);
  const { turtle, view } = await filesOf(across, editor.graph.settings);
  // before the links, which mark everything as computed from the present documents
  await editor.writeView(view);
  await editor.writeLinks(turtle);
  return across.corpus.links;
}

/** Everything that is computed across documents. */
interface Across {
  readonly corpus: CorpusIndex;
  readonly points: readonly DisputedPoint[];
  readonly labelled: LabelledLinks;
}

/** Links the documents of a graph. The linker and its digests, half of the memory that it takes, are let go before any file is made. */
async function linkedAcross(editor: GraphEditor, terminal: LinkingTerminal, cached: Cached): Promise<Across> {
  const { records, links, digestOf } = await linkedRecords(editor, terminal, cached);
  tidyIfLarge(records);
  return acrossOf(records, links, digestOf);
}

const claimsIn = (records: readonly DocumentRecord[]): number =>
  records.reduce((sum, { claims }) => sum + claims.length, 0);

function tidyIfLarge(records: readonly DocumentRecord[]): void {
  if (claimsIn(records) >= TIDIED) tidyMemory();
}

async function acrossOf(records: readonly DocumentRecord[], links: Links, digestOf?: DigestOf): Promise<Across> {
  const [{ corpusIndexOf }, { disputedPoints }, { labelledLinksIn }] = await Promise.all([
    import("../../query/corpusIndex.ts"),
    import("../../query/points/disputedPoints.ts"),
    import("../../query/points/keptPoints.ts"),
  ]);
  return endedBySignals(() => {
    const corpus = corpusIndexOf(records, links);
    const points = disputedPoints(corpus, digestOf);
    return { corpus, points, labelled: labelledLinksIn(corpus, points) };
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

async function filesOf({ corpus, points, labelled }: Across, names: GraphNames): Promise<ComputedFiles> {
  const { linksToTurtle } = await import("../../rdf/linkQuads.ts");
  const view = await viewOf(corpus, points);
  return {
    view,
    turtle: (function* () {
      yield `${HEADER}\n`;
      yield* linksToTurtle(corpus.records, labelled, names);
    })(),
  };
}

/** The records of a graph and their links, computed from the kept state of an earlier run; keeps the state for the next one. */
async function linkedRecords(
  editor: GraphEditor,
  terminal: LinkingTerminal,
  { fromDocuments, toClaims }: Cached,
): Promise<{ readonly records: readonly DocumentRecord[]; readonly links: Links; readonly digestOf: DigestOf }> {
  const { graph } = editor;
  const cache = await graph.cache();
  const records: DocumentRecord[] = [];
  const hashes = new Map<string, string>();
  let kept = 0;
  const total = (await graph.documents()).length;
  const onDamaged = (error: ClaimgraphError): void => {
    if (terminal.warn === undefined) throw error;
    warnLeftOut(error, { warn: terminal.warn });
  };
  const reading = terminal.progress?.("Reading the graph");
  for await (const { record, hash, isKept } of graph.readings(cache, onDamaged)) {
    records.push(record);
    hashes.set(record.id, hash);
    if (isKept) kept++;
    reading?.at(records.length, total);
    terminal.stopIfInterrupted();
  }
  reading?.done();
  tidyIfLarge(records);
  const { Linker } = await import("../../link/linker.ts");
  const linking = terminal.progress?.("Linking");
  const onStep = (done: number, steps: number, what: string): void => linking?.at(done, steps, what);
  const keeps = records.length >= fromDocuments && claimsIn(records) <= toClaims;
  const goesOn = keeps && cache !== null && kept * 2 >= cache.documents.size;
  const { linker, links } = endedBySignals(() => {
    const linker = goesOn ? Linker.from(cache.digests(), cache.findings(), { onStep }) : new Linker({ keeps, onStep });
    return { linker, links: linker.link(records) };
  });
  linking?.done();
  if (keeps) tidyIfLarge(records);
  // the next run must compare these again
  const changed = goesOn ? records.length - kept + cache.documents.size - kept : Number.POSITIVE_INFINITY;
  if (!keeps) await editor.writeCache(null);
  else if (changed > Math.max(OLD.documents, records.length * OLD.share))
    await editor.writeCache(GraphCache.write(graph.settings.base, hashes, linker));
  return { records, links, digestOf: linker.digestOf };
}

/** The bundle with which the viewer opens a graph that is too big to be shown whole; nothing for smaller graphs. */
async function viewOf(
  corpus: CorpusIndex,
  points: readonly DisputedPoint[],
): Promise<Iterable<{ readonly path: string; readonly content: string }>> {
  const { LARGE_GRAPH, surveyOf } = await import("../../overview/overview.ts");
  if (claimsIn(corpus.records) <= LARGE_GRAPH) return [];
  const { partFiles } = await import("../../overview/pieces.ts");
  return partFiles(endedBySignals(() => surveyOf(corpus, points)));
}

/** A graph open for questions across its documents. */
interface OpenAcross {
  readonly across: CorpusIndex;
  /** Its disputed points, those with most independent documents first. */
  readonly points: () => Promise<readonly DisputedPoint[]>;
  /** The text of a document; null if the graph does not have it. */
  readonly text: (textId: string) => Promise<string | null>;
  /** By document: the names under which it was given, if they are kept. */
  readonly sources: () => Promise<ReadonlyMap<string, readonly string[]>>;
}

/** A graph with its links, for questions across documents. Outdated links, and links of an older version, are computed again but not written. */
export async function openAcross(
  path: string,
  sidesFile: string | undefined,
  session: Session,
  opening: Opening,
): Promise<OpenAcross> {
  const sides = sidesFile === undefined ? [] : await readSides(sidesFile);
  const graph = await openGraph(path, session, opening);
  const records = await graph.records();
  const [{ corpusIndexOf }, { link }] = await Promise.all([
    import("../../query/corpusIndex.ts"),
    import("../../link/linker.ts"),
  ]);
  const kept = await graph.links(records);
  if (kept === null) session.terminal.say(`${path}: computing links (claimgraph link ${path} keeps them)`);
  const across =
    kept === null
      ? corpusIndexOf(
          records,
          endedBySignals(() => link(records)),
          { sides },
        )
      : corpusIndexOf(records, kept.links, { sides, labels: kept.labels });
  const sources = async (): Promise<Map<string, readonly string[]>> => {
    const found = new Map<string, readonly string[]>();
    for (const { id } of records) found.set(id, await graph.sourcesOf(id));
    return found;
  };
  const points = async (): Promise<readonly DisputedPoint[]> => {
    // the user's own sides change the stances, so the kept points do not fit
    if (kept === null || sides.length > 0)
      return (await import("../../query/points/disputedPoints.ts")).disputedPoints(across);
    return (await import("../../query/points/known.ts")).knownPoints(across, kept.points);
  };
  return { across, points, sources, text: (textId) => graph.text(textId) };
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
  if ((await graph.linksAreStale()) || (await linksAreCurrent(graph)) || (await graph.links()) === null) return null;
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
  if (await folder.linksAreStale()) return null;
  const turtle = await folder.links();
  if (turtle === null || !turtle.startsWith(`${HEADER}\n`)) return null;
  const [{ quadsToLinks, turtleToLinks }, { parseQuads }] = await Promise.all([
    import("../../rdf/linkQuads.ts"),
    import("../../rdf/n3.ts"),
  ]);
  const read = turtleToLinks(turtle.slice(HEADER.length + 1), records, names);
  if (read !== "unread") return read;
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

/**
 * Reads a file of sides: a JSON array of `{ "name": "…", "actors": ["name or id", …] }`.
 * @throws ClaimgraphError if it is not there, or is none
 */
export async function readSides(file: string): Promise<Side[]> {
  const fail = (message: string, cause?: unknown): never => {
    throw new ClaimgraphError(message, {
      exitCode: EXIT.badData,
      place: file,
      remedy: 'Sides are written as [{ "name": "Coast", "actors": ["Keldora", "Ministry of Defence of Keldora"] }]',
      ...(cause === undefined ? {} : { cause }),
    });
  };
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new ClaimgraphError("the file of sides cannot be read", {
      exitCode: EXIT.noInput,
      place: file,
      remedy: "--sides wants the path of a JSON file",
      cause,
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return fail("this is no JSON", cause);
  }
  if (!Array.isArray(value)) return fail("a file of sides is a JSON array");
  const taken = new Map<string, string>();
  return value.map((item: unknown, n): Side => {
    const { name, actors } = (typeof item === "object" && item !== null ? item : {}) as {
      name?: unknown;
      actors?: unknown;
    };
    if (typeof name !== "string" || name.trim() === "") return fail(`side ${n + 1} has no name`);
    if (
      !Array.isArray(actors) ||
      actors.length === 0 ||
      !actors.every((one) => typeof one === "string" && one.trim() !== "")
    )
      return fail(`side ${n + 1} (${name}) has no list of actors`);
    for (const actor of actors as string[]) {
      const other = taken.get(actor.toLowerCase());
      if (other !== undefined && other !== name) return fail(`${actor} stands on two sides: ${other} and ${name}`);
      taken.set(actor.toLowerCase(), name);
    }
    return { name, actors: actors as string[] };
  });
}

/** The error that nothing in a graph has a name, with the most similar names. */
export const noSuchName = (
  wanted: string,
  kind: "event" | "actor" | "thing",
  path: string,
  near: readonly string[],
): ClaimgraphError =>
  new ClaimgraphError(`no ${kind} is meant by “${wanted}”`, {
    exitCode: EXIT.noInput,
    place: path,
    remedy:
      near.length > 0
        ? `Did you mean ${near.map((name) => `“${name}”`).join(" or ")}?`
        : `Give a name, its IRI or the first characters of its id (claimgraph ${kind === "actor" ? "actors" : "events"} ${path} lists them)`,
  });

/** How many of several matches are listed. */
const LISTED = 20;

/**
 * The only thing that a user can mean.
 * @throws ClaimgraphError (usage) that lists several, (no input) if there is none
 */
export function onlyMatch(
  matches: readonly Match[],
  wanted: string,
  kind: "event" | "actor",
  path: string,
  across?: NameSource,
): Match {
  const [first, ...others] = matches;
  if (first === undefined)
    throw noSuchName(wanted, kind, path, across === undefined ? [] : nearestNames(across, [kind], wanted));
  if (others.length === 0) return first;
  const listed = matches
    .slice(0, LISTED)
    .map(({ id, label, claims }) => `  ${id.slice(0, 12)}  ${label} (${claims} ${claims === 1 ? "claim" : "claims"})`);
  const more = matches.length > LISTED ? [`  … and ${matches.length - LISTED} more`] : [];
  throw new ClaimgraphError([`${matches.length} ${kind}s are meant by “${wanted}”:`, ...listed, ...more].join("\n"), {
    exitCode: EXIT.usage,
    place: path,
    remedy: "Give the first characters of the id of one",
  });
}
