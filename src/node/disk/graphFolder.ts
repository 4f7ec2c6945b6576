import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { Review } from "../../model/review.ts";
import { DEFAULT_NAMES } from "../../rdf/vocabulary/namespaces.ts";
import { openRegular, piecesOf, readWhole, readWholeText } from "../ingest/regularFile.ts";
import { codeOf, exists, readingError } from "./files.ts";
import { GraphCache, hashOf } from "./graphCache.ts";
import { type GraphSettings, parseSettings, SETTINGS_NAME, writeSettings } from "./graphSettings.ts";
import {
  absentTextFile,
  CACHE_NAME,
  documentFile,
  FOLDERS,
  isDocumentId,
  isTextId,
  LINKS_NAME,
  MANIFEST_NAME,
  OWN_NAME,
  SET_ASIDE,
  STALE_NAME,
  sourceFile,
  textFile,
  tombstone,
  VIEW_FOLDER,
} from "./layout.ts";
import { refuseLink } from "./ownFolder.ts";
import { parseRecord } from "./recordFile.ts";

/** Called for each document that cannot be read. */
export type OnDamaged = (error: ClaimgraphError) => void;
const rethrow: OnDamaged = (error) => {
  throw error;
};

/** How many files are read at the same time. */
const AT_ONCE = 32;

/**
 * A graph on disk, open for reading. Its files are only ever replaced whole, so reading needs no lock; changes by another run are seen
 * or not, file by file.
 */
export class GraphFolder {
  readonly path: string;
  readonly settings: GraphSettings;

  private constructor(path: string, settings: GraphSettings) {
    this.path = path;
    this.settings = settings;
  }

  /**
   * Opens the graph in a folder.
   *
   * @throws ClaimgraphError (no input) if there is none, (bad data) if its settings cannot be read
   */
  static async open(path: string): Promise<GraphFolder> {
    const file = join(path, SETTINGS_NAME);
    let text: string;
    try {
      text = await readWholeText(file);
    } catch (cause) {
      if (codeOf(cause) !== "ENOENT" && codeOf(cause) !== "ENOTDIR") throw readingError(cause, file);
      if (codeOf(cause) === "ENOTDIR" && (await exists(path)))
        throw new ClaimgraphError("this is a file, and a graph’s folder is needed", {
          exitCode: EXIT.noInput,
          place: path,
          remedy: "A file holds no texts. Build the documents into a folder: claimgraph build INPUT -o GRAPH",
        });
      const there = await exists(path);
      if (there && (await exists(join(path, FOLDERS.documents))) && (await exists(join(path, FOLDERS.texts))))
        throw new ClaimgraphError(`the graph has lost its file ${SETTINGS_NAME}`, {
          exitCode: EXIT.badData,
          place: path,
          remedy: `Put the file back from a copy. Where no base was given to build, it holds: ${writeSettings(DEFAULT_NAMES).replace(/\s+/g, " ").trim()}`,
        });
      throw new ClaimgraphError(there ? `this is no graph: it has no ${SETTINGS_NAME}` : "there is no such graph", {
        exitCode: EXIT.noInput,
        place: path,
        remedy: "Make one with: claimgraph build INPUT -o GRAPH",
      });
    }
    const graph = new GraphFolder(path, parseSettings(text, file));
    // what a link leads to is somebody else's: it is neither shown as this graph's nor changed
    await Promise.all([...Object.values(FOLDERS), SET_ASIDE].map((name) => refuseLink(join(path, name))));
    await graph.#refuseWithoutDocuments();
    return graph;
  }

  /** a graph with texts or links once had documents: without their folder it is damaged, not empty */
  async #refuseWithoutDocuments(): Promise<void> {
    if (await exists(join(this.path, FOLDERS.documents))) return;
    const left = [FOLDERS.texts, LINKS_NAME, VIEW_FOLDER, SET_ASIDE];
    for (const name of left) {
      if (!(await exists(join(this.path, name)))) continue;
      throw new ClaimgraphError(`the graph has lost its folder ${FOLDERS.documents}/: ${name} is there without it`, {
        exitCode: EXIT.badData,
        place: this.path,
        remedy: `Put the folder back from a copy, or build the documents again into another folder. Nothing was changed`,
      });
    }
  }

  /** Ids of its documents, sorted. */
  async documents(): Promise<string[]> {
    const ids: string[] = [];
    for (const name of await this.files(FOLDERS.documents)) {
      const id = /([0-9a-f]{32})\.ttl$/.exec(name)?.[1];
      if (id !== undefined && join(FOLDERS.documents, name) === documentFile(id)) ids.push(id);
    }
    const forgotten = new Set(await this.forgotten());
    return ids.filter((id) => !forgotten.has(id)).sort();
  }

  /** The names under which a document was given, sorted; none if they were not kept. */
  async sourcesOf(id: string): Promise<readonly string[]> {
    const file = join(this.path, sourceFile(id));
    if (!(await exists(file))) return [];
    return (await this.#read(file)).split("\n").filter((name) => name !== "");
  }

  /** Ids of documents that were removed on purpose, sorted. */
  async forgotten(): Promise<string[]> {
    return (await this.files(FOLDERS.forgotten)).filter(isDocumentId).sort();
  }

  async has(id: string): Promise<boolean> {
    return isDocumentId(id) && (await exists(join(this.path, documentFile(id)))) && !(await this.isForgotten(id));
  }

  async isForgotten(id: string): Promise<boolean> {
    return isDocumentId(id) && (await exists(join(this.path, tombstone(id))));
  }

  /** For each document that was removed on purpose, the hashes of its texts, from its tombstone. */
  async tombstones(): Promise<ReadonlyMap<string, readonly string[]>> {
    const tombstones = new Map<string, readonly string[]>();
    for (const id of await this.forgotten())
      tombstones.set(id, (await this.#read(join(this.path, tombstone(id)))).match(/^[0-9a-f]{64}$/gm) ?? []);
    return tombstones;
  }

  /** Hashes of the texts of all these documents. */
  async forgottenTexts(): Promise<ReadonlySet<string>> {
    return new Set([...(await this.tombstones()).values()].flat());
  }

  /** Those of these documents whose copy is set aside. */
  async keptTexts(): Promise<ReadonlySet<string>> {
    const texts = new Set<string>();
    for (const id of await this.forgotten()) {
      const told = await this.#read(join(this.path, tombstone(id)));
      if (/^kept$/m.test(told)) for (const [hash] of told.matchAll(/^[0-9a-f]{64}$/gm)) texts.add(hash);
    }
    return texts;
  }

  /** The only document whose id begins with this; null for none or several. */
  async find(beginning: string): Promise<string | null> {
    const [first, ...others] = (await this.documents()).filter((id) => id.startsWith(beginning));
    return first !== undefined && others.length === 0 ? first : null;
  }

  /**
   * The record of one document.
   *
   * @throws ClaimgraphError (no input) if it is not there, (bad data) naming file and line where its file cannot be read
   */
  async record(id: string): Promise<DocumentRecord> {
    return parseRecord(await this.turtle(id), join(this.path, documentFile(id)), id, this.settings);
  }

  /** A document's file as it is. @throws ClaimgraphError (no input) if it is not there */
  async turtle(id: string): Promise<string> {
    if (!isDocumentId(id)) throw this.#noSuch("document", id);
    return this.#read(join(this.path, documentFile(id)));
  }

  /**
   * The records of all documents, in order of id.
   *
   * @param onDamaged called for each document that cannot be read, which is left out; if absent, its error is thrown
   * @param fromFiles reads the documents' files alone, whatever an earlier run has kept of them: for graphs of others
   */
  async *records(onDamaged?: OnDamaged, fromFiles = false): AsyncGenerator<DocumentRecord> {
    const cache = fromFiles ? null : await this.cache();
    for await (const { record } of this.readings(cache, onDamaged)) yield record;
  }

  /** The kept results of an earlier run; null if none are valid, or if the manifest does not list them: then another hand wrote them. */
  cache(): Promise<GraphCache | null> {
    return GraphCache.read(join(this.path, CACHE_NAME), this.settings.base, async (sha256) => {
      const manifest = join(this.path, MANIFEST_NAME);
      if (!(await exists(manifest))) return false;
      return `\n${await this.#read(manifest)}`.includes(`\n${sha256}  ${CACHE_NAME}\n`);
    });
  }

  /** The same whether or not the manifest lists them, to be compared with the documents. */
  cacheAsFound(): Promise<GraphCache | null> {
    return GraphCache.read(join(this.path, CACHE_NAME), this.settings.base, async () => true);
  }

  /** Like {@link records}, with the hash of each file. A file that the cache knows is not read as Turtle again. */
  async *readings(
    cache: GraphCache | null,
    onDamaged: OnDamaged = rethrow,
  ): AsyncGenerator<{ readonly record: DocumentRecord; readonly hash: string; readonly isKept: boolean }> {
    const ids = await this.documents();
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      // small files are read at once: without a pause a signal would not be heard before the last of them
      await setImmediate();
      const some = ids.slice(at, at + AT_ONCE);
      const files = await Promise.all(
        some.map((id) => this.#readBytes(join(this.path, documentFile(id))).catch((error: unknown) => ({ error }))),
      );
      for (const [n, id] of some.entries()) {
        const reading = this.#readingOf(id, files[n]!, cache, onDamaged);
        if (reading !== null) yield reading;
      }
    }
  }

  /** Null if it cannot be read, which is reported. */
  #readingOf(
    id: string,
    bytes: Uint8Array | { readonly error: unknown },
    cache: GraphCache | null,
    onDamaged: OnDamaged,
  ): { readonly record: DocumentRecord; readonly hash: string; readonly isKept: boolean } | null {
    try {
      if ("error" in bytes) throw bytes.error;
      const hash = hashOf(bytes);
      const known = cache?.documents.get(id);
      const kept = cache !== null && known?.hash === hash ? cache.record(known.number) : null;
      if (kept?.id === id) return { record: kept, hash, isKept: true };
      const file = join(this.path, documentFile(id));
      return { record: parseRecord(new TextDecoder().decode(bytes), file, id, this.settings), hash, isKept: false };
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      onDamaged(error);
      return null;
    }
  }

  /**
   * The text of a document, every character of it.
   *
   * @throws ClaimgraphError (no input) if it is not there, (bad data) if it is no UTF-8
   */
  async text(textId: string): Promise<string> {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await this.textBytes(textId));
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
      throw new ClaimgraphError("the text is not what was written here: it is no UTF-8", {
        exitCode: EXIT.badData,
        place: join(this.path, textFile(textId)),
        remedy: "Build the document again",
      });
    }
  }

  /** The text's file as it is. @throws ClaimgraphError (no input) if it is not there */
  async textBytes(textId: string): Promise<Uint8Array> {
    if (!isTextId(textId)) throw this.#noSuch("text", textId);
    return this.#readBytes(join(this.path, textFile(textId)));
  }

  /** The file of links as it is; null if there is none. */
  async links(): Promise<string | null> {
    const file = join(this.path, LINKS_NAME);
    return (await exists(file)) ? this.#read(file) : null;
  }

  /** Whether there is a file of links. */
  hasLinks(): Promise<boolean> {
    return exists(join(this.path, LINKS_NAME));
  }

  /** The file of links in pieces, because that of a large graph is longer than any string. @throws ClaimgraphError (no input) if there is none */
  async *linkPieces(): AsyncGenerator<string> {
    const file = join(this.path, LINKS_NAME);
    const decoder = new TextDecoder();
    try {
      for await (const piece of piecesOf(await openRegular(file))) yield decoder.decode(piece, { stream: true });
    } catch (cause) {
      throw readingError(cause, file);
    }
  }

  /** The user's own triples as in their file; null if there are none. */
  async own(): Promise<string | null> {
    const file = join(this.path, OWN_NAME);
    return (await exists(file)) ? this.#read(file) : null;
  }

  /**
   * The reviews of the graph, in order of time.
   *
   * @throws ClaimgraphError (bad data) naming the file of a damaged review: without it the others may have another meaning
   */
  async reviews(): Promise<readonly Review[]> {
    return (await import("./reviewFiles.ts")).readReviews(this);
  }

  /** Whether a text is missing because its document came from another graph without it. */
  lacksText(textId: string): Promise<boolean> {
    return exists(join(this.path, absentTextFile(textId)));
  }

  /** Ids of its texts, sorted. */
  async texts(): Promise<string[]> {
    const names = await this.files(FOLDERS.texts);
    return names.flatMap((name) => /([0-9a-f]{64})\.txt$/.exec(name)?.[1] ?? []).sort();
  }

  /** A file that was made for the viewer; null if there is none. */
  async viewFile(name: string): Promise<string | null> {
    const file = join(this.path, VIEW_FOLDER, name);
    return (await exists(file)) ? this.#read(file) : null;
  }

  /** Names of the files that were made for the viewer, relative to their folder. */
  async viewFiles(): Promise<string[]> {
    return (await this.files(VIEW_FOLDER)).map((name) => name.split(sep).join("/"));
  }

  /** Whether documents have changed since the links were computed: a run was interrupted, or is going on. */
  async linksAreStale(): Promise<boolean> {
    return exists(join(this.path, STALE_NAME));
  }

  /** Files in one of its folders and the folders inside, relative to it; none if the folder is missing. */
  async files(folder: string): Promise<string[]> {
    return this.#filesIn(folder);
  }

  /** a graph has hundreds of folders: calls through threads would cost several times as much */
  #filesIn(folder: string): string[] {
    try {
      const entries = readdirSync(join(this.path, folder), { withFileTypes: true });
      return entries.flatMap((entry) =>
        entry.isDirectory()
          ? this.#filesIn(join(folder, entry.name)).map((name) => join(entry.name, name))
          : [entry.name],
      );
    } catch (cause) {
      if (codeOf(cause) === "ENOENT") return [];
      throw readingError(cause, join(this.path, folder));
    }
  }

  #noSuch(what: string, id: string): ClaimgraphError {
    return new ClaimgraphError(`the graph has no ${what} “${id}”`, {
      code: "unknown-id",
      exitCode: EXIT.noInput,
      place: this.path,
    });
  }

  async #read(file: string): Promise<string> {
    return new TextDecoder().decode(await this.#readBytes(file));
  }

  async #readBytes(file: string): Promise<Uint8Array> {
    try {
      return await readWhole(file);
    } catch (cause) {
      throw readingError(cause, file);
    }
  }
}
