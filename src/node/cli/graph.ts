import { readFile, stat } from "node:fs/promises";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { sha256Hex } from "../../model/ids.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { DEFAULT_NAMES, type GraphNames } from "../../rdf/vocabulary/namespaces.ts";
import { readingError } from "../disk/files.ts";
import type { Session } from "./session.ts";
import type { Terminal } from "./terminal.ts";

/** A graph open for reading: a folder, or a file that holds one in one piece. */
export interface OpenGraph {
  readonly path: string;
  readonly names: GraphNames;
  /** What it holds of each document that can be read, in order of id. */
  records(): Promise<readonly DocumentRecord[]>;
  /** Whether all its documents could be read so far: what was computed across them may tell of others. */
  isWhole(): boolean;
  /** The text of a document; null where the graph has none: a file holds the words that are quoted, no texts. */
  text(textId: string): Promise<string | null>;
  /** The relations across documents, in Turtle; null where none were computed. */
  links(): Promise<string | null>;
  /** The graph as it is now: another after every build. */
  revision(): Promise<string>;
}

/**
 * Opens a graph. Of a folder a document that is damaged is told and left out: the others can be asked all the same, and the exit code says it.
 *
 * @throws ClaimgraphError where there is no graph
 */
export async function openGraph(path: string, session: Session): Promise<OpenGraph> {
  return (await isFile(path)) ? openFile(path) : openFolder(path, session);
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ?? false;
}

async function openFolder(path: string, session: Session): Promise<OpenGraph> {
  const [{ GraphFolder }, { revisionOf }] = await Promise.all([
    import("../disk/graphFolder.ts"),
    import("../disk/manifest.ts"),
  ]);
  const folder = await GraphFolder.open(path);
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
      const records: DocumentRecord[] = [];
      for await (const record of folder.records(onDamaged)) records.push(record);
      return records;
    },
    isWhole: () => told.size === 0,
    text: (textId) => folder.text(textId),
    links: () => folder.links(),
    revision: () => revisionOf(folder),
  };
}

/** Tells of a document that cannot be read and is left out of what is done with the others. */
export const tellLeftOut = ({ message, place, line }: ClaimgraphError, terminal: Pick<Terminal, "warn">): void =>
  terminal.warn(
    `${place}${line === null ? "" : `:${line}`}: ${message}. The document is left out; build it again, or set it aside with: claimgraph repair GRAPH`,
  );

/** A graph in one file: it holds the words that are quoted, but no texts. */
async function openFile(path: string): Promise<OpenGraph> {
  const records = await readGraphFile(path);
  return {
    path,
    names: DEFAULT_NAMES,
    records: async () => records,
    isWhole: () => true,
    text: async () => null,
    links: async () => null,
    // It is read once: what is written to the file later is not shown
    revision: async () => sha256Hex(path),
  };
}

/**
 * The records of a graph file.
 *
 * @param nothingElse for a file that is to be written again: what is not ours in it would be lost
 * @throws ClaimgraphError where it cannot be read, naming file and line; (cannot create) where it has to hold nothing else, and does
 */
export async function readGraphFile(
  path: string,
  { nothingElse = false, names = DEFAULT_NAMES }: { readonly nothingElse?: boolean; readonly names?: GraphNames } = {},
): Promise<DocumentRecord[]> {
  const [{ graphFormatOf, readQuads, tripleBeside }, { quadsToRecords }] = await Promise.all([
    import("../../export/readGraph.ts"),
    import("../../rdf/quadsToRecords.ts"),
  ]);
  const format = graphFormatOf(path);
  if (format === null)
    throw new ClaimgraphError("this is no graph", {
      exitCode: EXIT.badData,
      place: path,
      remedy: "A graph is a folder, or a file that ends in .ttl, .trig, .nq or .jsonld",
    });
  const quads = readQuads(await readText(path), format, path);
  const records = quadsToRecords(quads, { name: path, names });
  const other = nothingElse ? tripleBeside(quads, records) : null;
  if (other !== null)
    throw new ClaimgraphError(
      `the file also says things that are no part of a graph of claims, and that would be lost: <${other.subject.value}> <${other.predicate.value}> …`,
      { exitCode: EXIT.cannotCreate, place: path, remedy: "Build into a file of its own" },
    );
  return records;
}

/** @throws ClaimgraphError where the file is not there, or is no UTF-8 */
async function readText(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw readingError(cause, path);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new ClaimgraphError("this is not text in UTF-8", { exitCode: EXIT.badData, place: path, cause });
  }
}
