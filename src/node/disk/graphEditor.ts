import { readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { sha256Hex } from "../../model/ids.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { HiddenActor } from "../../query/cover/hiddenNames.ts";
import { DEFAULT_NAMES } from "../../rdf/vocabulary/namespaces.ts";
import { type Damaged, damagedIn } from "./damaged.ts";
import { codeOf, type Files, forOwnerOnly, REAL_FILES, writingError } from "./files.ts";
import { exists, GraphFolder } from "./graphFolder.ts";
import { type GraphSettings, SETTINGS_NAME, writeSettings } from "./graphSettings.ts";
import { writeHidden } from "./hiddenFile.ts";
import { type KnownDocument, KnownInputs } from "./knownInputs.ts";
import {
  absentTextFile,
  CACHE_NAME,
  documentFile,
  FOLDERS,
  HIDDEN_NAME,
  INPUTS_NAME,
  LINKS_NAME,
  MANIFEST_NAME,
  OWN_NAME,
  STALE_NAME,
  setAsideFile,
  sourceFile,
  textFile,
  tombstone,
  VIEW_FOLDER,
} from "./layout.ts";
import { LOCK_NAME, type Lock, lockFolder } from "./lock.ts";
import { type Manifest, manifestOf, nameOf, readManifest, writeManifest } from "./manifest.ts";
import { refuseLink } from "./ownFolder.ts";
import { textIdsIn, writeRecord } from "./recordFile.ts";
import { copyAside, keptAside, putBack, setAside } from "./setAside.ts";
import { type ViewFile, writeViewFiles } from "./viewFiles.ts";
import { type Content, TEMPORARY, writeAtomically } from "./writeAtomically.ts";

/** What came of putting a document in. `forgotten`: it was removed on purpose before, and stays out. */
export type Put = "added" | "replaced" | "unchanged" | "forgotten";

export interface EditOptions {
  /** Makes the graph where there is none. */
  readonly create?: boolean;
  /** For a graph that is made; one that is there keeps its own. */
  readonly settings?: GraphSettings;
  /** By what files are written. */
  readonly files?: Files;
}

/**
 * A graph on disk, open for writing under its lock. Every file is written whole or not at all, so that a crash or a full disk hurts the
 * document at hand at most; what a crash left behind is cleared when the graph is next opened for writing.
 */
export class GraphEditor {
  readonly graph: GraphFolder;
  /** Which inputs were read; written when the graph is closed. */
  readonly inputs: KnownInputs;
  readonly #lock: Lock;
  readonly #files: Files;
  #isStale: boolean;
  /** Read once, when the first document is put in. */
  #forgottenTexts: ReadonlySet<string> | null = null;
  /** Hashes of the files that are known, and those that changed since; null where all are to be computed. */
  #hashes: Map<string, string> | null = null;
  #hasChanged = false;

  private constructor(
    { graph, inputs }: { readonly graph: GraphFolder; readonly inputs: KnownInputs },
    lock: Lock,
    files: Files,
    isStale: boolean,
  ) {
    this.graph = graph;
    this.inputs = inputs;
    this.#lock = lock;
    this.#files = files;
    this.#isStale = isStale;
  }

  /**
   * Opens a graph for writing. Call {@link close} in the end, whatever happens.
   *
   * @throws ClaimgraphError (locked) where another run writes to it, (no input) where there is none and none is to be made,
   *   (cannot create) where the folder cannot be made or holds something else
   */
  static async open(path: string, options: EditOptions = {}): Promise<GraphEditor> {
    const given = options.files ?? REAL_FILES;
    const files = forOwnerOnly(given);
    const isNew = !(await exists(join(path, SETTINGS_NAME)));
    if (isNew) {
      // What is missing is told as when reading
      if (options.create !== true) await GraphFolder.open(path);
      // Folders above it are nobody's secret
      await makeFolders(dirname(path), given, path);
      await makeFolder(path, files);
    }
    const lock = await lockFolder(path);
    try {
      if (isNew) await makeFolders(join(path, FOLDERS.documents), files);
      if (isNew)
        await writeAtomically(join(path, SETTINGS_NAME), writeSettings(options.settings ?? DEFAULT_NAMES), files);
      const graph = await GraphFolder.open(path);
      const isStale = await graph.linksAreStale();
      const inputs = await KnownInputs.read(path);
      const editor = new GraphEditor({ graph, inputs }, lock, files, isStale);
      await editor.#recover(isStale);
      // After an interrupted run the manifest may be older than the files
      const manifest = isStale ? null : await readManifest(path);
      editor.#hashes = manifest === null ? null : new Map(manifest);
      editor.#hasChanged ||= manifest === null;
      return editor;
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /**
   * Adds a document, or replaces its file where it is there already.
   *
   * @param text the document's text: its hash is `record.textId`
   * @throws ClaimgraphError (cannot create, cannot write) naming the file; what was there before is unchanged
   */
  async put(record: DocumentRecord, text: string): Promise<Put> {
    if (sha256Hex(text) !== record.textId)
      throw new Error(`the text of ${record.id} is not the one that its claims are of`);
    if (await this.#isKeptOut(record)) return "forgotten";
    const { path, settings } = this.graph;
    const file = join(path, documentFile(record.id));
    const turtle = writeRecord(record, settings);
    const before = (await exists(file)) ? await this.graph.turtle(record.id) : null;
    const textPath = join(path, textFile(record.textId));
    const sameText = await this.#hasText(record.textId);
    if (before === turtle && sameText) return "unchanged";
    await this.#markStale();
    // The text first: a document whose text is missing would be broken, a text without a document is only in the way
    if (!sameText) await writeAtomically(textPath, text, this.#files);
    if (before !== turtle) await writeAtomically(file, turtle, this.#files);
    this.#changed(textFile(record.textId), record.textId);
    if (await this.graph.lacksText(record.textId)) await this.#delete(absentTextFile(record.textId));
    this.#changed(documentFile(record.id), sha256Hex(turtle));
    return before === null ? "added" : "replaced";
  }

  /** Keeps the name under which a document was given, beside those that are known: no part of the document itself. */
  async addSource(id: string, name: string): Promise<void> {
    const before = await this.graph.sourcesOf(id);
    if (before.includes(name)) return;
    const names = [...before, name].sort();
    await writeAtomically(join(this.graph.path, sourceFile(id)), names.map((one) => `${one}\n`).join(""), this.#files);
    this.#changed(sourceFile(id));
  }

  /**
   * Adds a document that came from another graph without its text; one that is there with its text keeps it.
   *
   * @throws ClaimgraphError as {@link put} does
   */
  async putWithoutText(record: DocumentRecord): Promise<Put> {
    if (await this.#hasText(record.textId)) return this.put(record, await this.graph.text(record.textId));
    if (await this.#isKeptOut(record)) return "forgotten";
    const { path, settings } = this.graph;
    const turtle = writeRecord(record, settings);
    const before = (await this.graph.has(record.id)) ? await this.graph.turtle(record.id) : null;
    if (before === turtle && (await this.graph.lacksText(record.textId))) return "unchanged";
    await this.#markStale();
    await writeAtomically(join(path, absentTextFile(record.textId)), "", this.#files);
    this.#changed(absentTextFile(record.textId));
    await writeAtomically(join(path, documentFile(record.id)), turtle, this.#files);
    this.#changed(documentFile(record.id), sha256Hex(turtle));
    return before === null ? "added" : "replaced";
  }

  /**
   * Adds triples of the user's own, as lines that `canonicalLines` gives; how many were not there yet.
   *
   * @throws ClaimgraphError (cannot create, cannot write) naming the file
   */
  async addOwn(lines: readonly string[]): Promise<number> {
    const before = ((await this.graph.own()) ?? "").split("\n").filter((line) => line !== "");
    const all = new Set([...before.map((line) => `${line}\n`), ...lines]);
    const added = all.size - before.length;
    if (added === 0) return 0;
    await writeAtomically(join(this.graph.path, OWN_NAME), [...all].sort(), this.#files);
    this.#changed(OWN_NAME);
    return added;
  }

  /** Writes which names are covered; an empty list takes the file away. */
  async writeHidden(hidden: readonly HiddenActor[]): Promise<void> {
    if (hidden.length === 0) await this.#delete(HIDDEN_NAME);
    else await writeAtomically(join(this.graph.path, HIDDEN_NAME), writeHidden(hidden), this.#files);
    this.#changed(HIDDEN_NAME);
  }

  /** Keeps a document out that was removed from another graph, and takes it out where it is here. */
  async forget(id: string, texts: Iterable<string>): Promise<boolean> {
    if (await this.graph.isForgotten(id)) return false;
    if (await this.graph.has(id)) {
      await this.remove(id);
      return true;
    }
    await writeAtomically(
      join(this.graph.path, tombstone(id)),
      [...texts].map((textId) => `${textId}\n`).join(""),
      this.#files,
    );
    this.#forgottenTexts = null;
    this.#changed(tombstone(id));
    return true;
  }

  /**
   * Removes a document: its file, its text where no other document has the same, and what was computed from it. A tombstone stays, so
   * that neither building nor merging brings it back.
   *
   * @param keep sets the document and its text aside, from where {@link restore} brings them back
   * @throws ClaimgraphError (no input) where the graph has no such document
   */
  async remove(id: string, { keep = false }: { readonly keep?: boolean } = {}): Promise<void> {
    if (!(await this.graph.has(id))) {
      const forgotten = await this.graph.isForgotten(id);
      throw new ClaimgraphError(
        forgotten ? `the document ${id} was removed before` : `the graph has no document ${id}`,
        {
          exitCode: EXIT.noInput,
          place: this.graph.path,
          ...(forgotten ? {} : { remedy: "List them with: claimgraph query GRAPH 'SELECT ?d { ?d a cg:Document }'" }),
        },
      );
    }
    const textIds = textIdsIn(await this.graph.turtle(id));
    await this.#markStale();
    if (keep) await copyAside(this.graph, id, this.#files);
    else await this.#delete(setAsideFile(documentFile(id)));
    // All of them quote the document. What a crash leaves undone after the tombstone is made good by the next run
    await this.#delete(LINKS_NAME);
    await this.#delete(CACHE_NAME);
    await rm(join(this.graph.path, VIEW_FOLDER), { recursive: true, force: true });
    await writeAtomically(
      join(this.graph.path, tombstone(id)),
      [...textIds, ...(keep ? ["kept"] : [])].map((line) => `${line}\n`).join(""),
      this.#files,
    );
    this.#forgottenTexts = null;
    this.#changed(tombstone(id));
    this.inputs.forget(id);
    this.#changedFolder(VIEW_FOLDER);
    await this.#delete(sourceFile(id));
    await this.#delete(documentFile(id));
    await this.#deleteUnused(textIds);
  }

  /**
   * Lifts the tombstone of a removed document, so that it can be built again. One that was kept is put back; of others the words are gone, and only
   * the file brings them back.
   *
   * @returns whether it was put back
   * @throws ClaimgraphError (no input) where no such document was removed
   */
  async restore(id: string): Promise<boolean> {
    if (!(await this.graph.isForgotten(id)))
      throw new ClaimgraphError(`no document ${id} was removed from the graph`, {
        exitCode: EXIT.noInput,
        place: this.graph.path,
        remedy: "List what was removed with: claimgraph restore GRAPH",
      });
    // A run that ended in the middle of removing it may have left its file
    await this.#delete(documentFile(id));
    const kept = await keptAside(this.graph, id);
    if (kept !== null) {
      await this.#markStale();
      await putBack(this.graph, kept, this.#files);
      for (const name of kept) this.#changed(name);
    }
    await this.#delete(tombstone(id));
    this.#forgottenTexts = null;
    const stillKept = await this.graph.keptTexts();
    for (const name of kept ?? [])
      if (![...stillKept].some((textId) => textFile(textId) === name)) await this.#delete(setAsideFile(name));
    return kept !== null;
  }

  /** Sets aside what is damaged, so that the rest is whole; gives what that was. The links have to be computed again. */
  async repair(): Promise<readonly Damaged[]> {
    await this.#markStale();
    const damaged = await damagedIn(this.graph);
    for (const { document, files } of damaged) {
      for (const name of files) {
        await setAside(this.graph, name, this.#files);
        this.#changed(name);
      }
      if (document !== null) this.inputs.forget(document);
    }
    for (const name of [LINKS_NAME, CACHE_NAME]) await this.#delete(name);
    await rm(join(this.graph.path, VIEW_FOLDER), { recursive: true, force: true });
    this.#changedFolder(VIEW_FOLDER);
    // No hash that is known says anything of files that somebody else wrote to
    this.#hashes = null;
    return damaged;
  }

  /** Whether a document, or one of the same text under another date or publisher, was removed on purpose. */
  async #isKeptOut({ id, textId }: DocumentRecord): Promise<boolean> {
    if (await this.graph.isForgotten(id)) return true;
    this.#forgottenTexts ??= await this.graph.forgottenTexts();
    return this.#forgottenTexts.has(textId);
  }

  async #hasText(textId: string): Promise<boolean> {
    const file = join(this.graph.path, textFile(textId));
    return (await exists(file)) && sha256Hex(await this.graph.textBytes(textId)) === textId;
  }

  /** Writes what was computed across the documents as they are now. */
  async writeLinks(turtle: Content): Promise<void> {
    await writeAtomically(join(this.graph.path, LINKS_NAME), turtle, this.#files);
    this.#changed(LINKS_NAME);
    await this.#delete(STALE_NAME);
    this.#isStale = false;
  }

  /** Whether documents have changed since what is computed across them was written. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** Whether files that were computed across documents are gone: they may be deleted at any time. */
  async hasLostView(): Promise<boolean> {
    const hadView = [...(this.#hashes?.keys() ?? [])].some((name) => name.startsWith(`${VIEW_FOLDER}/`));
    return hadView && !(await exists(join(this.graph.path, VIEW_FOLDER)));
  }

  /** What an input is known by that gave this document, as the graph has it now. */
  async known({ id, textId }: DocumentRecord): Promise<KnownDocument> {
    const hash = this.#hashes?.get(nameOf(documentFile(id))) ?? sha256Hex(await this.graph.turtle(id));
    return { id, hash, textId };
  }

  /** Writes which inputs were read, where that has changed. */
  async #writeInputs(): Promise<void> {
    const content = this.inputs.changed();
    if (content === null) return;
    try {
      await writeAtomically(join(this.graph.path, INPUTS_NAME), content, this.#files);
      this.#changed(INPUTS_NAME);
    } catch (error) {
      // The graph is whole without it: the next run reads all inputs again
      if (!(error instanceof ClaimgraphError)) throw error;
    }
  }

  /** Writes what the next run goes on from, or takes it away. */
  async writeCache(content: AsyncIterable<string> | null): Promise<void> {
    try {
      if (content === null) await this.#delete(CACHE_NAME);
      else await writeAtomically(join(this.graph.path, CACHE_NAME), content, this.#files);
      this.#changed(CACHE_NAME);
    } catch (error) {
      // The graph is whole without it: the next run reads and links all documents again
      if (!(error instanceof ClaimgraphError)) throw error;
    }
  }

  /** Writes what the viewer opens a big graph by, in place of what was there; none of it where there are no files. */
  async writeView(view: Iterable<ViewFile>): Promise<void> {
    const folder = join(this.graph.path, VIEW_FOLDER);
    await refuseLink(folder);
    const known = new Map(this.#hashes ?? []);
    this.#changedFolder(VIEW_FOLDER);
    const before = {
      files: await this.graph.files(VIEW_FOLDER),
      hashOf: (path: string) => known.get(nameOf(VIEW_FOLDER, path)),
    };
    try {
      const hashes = await writeViewFiles(folder, view, before, this.#files);
      for (const [path, hash] of hashes) this.#changed(join(VIEW_FOLDER, path), hash);
    } catch (cause) {
      throw writingError(cause, folder);
    }
  }

  /** Writes the manifest of what was changed, and lets others write. Twice does no harm. */
  async close(): Promise<void> {
    try {
      await this.#writeInputs();
      await this.#writeManifest();
    } finally {
      await this.#lock.release();
    }
  }

  /** Where the disk is full there is no manifest: one that is older than the files would say that they were changed. */
  async #writeManifest(): Promise<void> {
    if (!this.#hasChanged) return;
    this.#hasChanged = false;
    try {
      const manifest: Manifest = await manifestOf(this.graph, this.#hashes ?? new Map());
      this.#hashes = new Map(manifest);
      await writeAtomically(join(this.graph.path, MANIFEST_NAME), writeManifest(manifest), this.#files);
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      await rm(join(this.graph.path, MANIFEST_NAME), { force: true }).catch(() => undefined);
    }
  }

  /** A file has changed: its hash is this, or is computed when the manifest is written. */
  #changed(name: string, hash?: string): void {
    this.#hasChanged = true;
    if (hash === undefined) this.#hashes?.delete(nameOf(name));
    else this.#hashes?.set(nameOf(name), hash);
  }

  #changedFolder(folder: string): void {
    this.#hasChanged = true;
    for (const name of this.#hashes?.keys() ?? []) if (name.startsWith(`${folder}/`)) this.#hashes?.delete(name);
  }

  async #markStale(): Promise<void> {
    if (this.#isStale) return;
    await writeAtomically(join(this.graph.path, STALE_NAME), "", this.#files);
    this.#isStale = true;
  }

  /** Clears what a run that ended half-way left behind. */
  async #recover(wasInterrupted: boolean): Promise<void> {
    const { path } = this.graph;
    for (const name of await readdir(path))
      if (TEMPORARY.test(name) && !name.startsWith(`.${LOCK_NAME}.`)) await this.#delete(name);
    if (!wasInterrupted) return;
    for (const folder of Object.values(FOLDERS)) {
      for (const name of await this.graph.files(folder))
        if (TEMPORARY.test(name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1)))
          await this.#delete(join(folder, name));
    }
    for (const id of await this.graph.forgotten()) await this.#delete(documentFile(id));
    await this.#deleteUnused(await this.graph.forgottenTexts());
    await this.#setAsideUnused();
  }

  /** Deletes the texts of removed documents where no other document has the same; what is set aside of them stays where it was to be kept. */
  async #deleteUnused(texts: Iterable<string>): Promise<void> {
    const inUse = await this.#textsInUse();
    const kept = await this.graph.keptTexts();
    for (const id of texts) {
      if (inUse.has(id)) continue;
      await this.#delete(textFile(id));
      if (await this.graph.lacksText(id)) await this.#delete(absentTextFile(id));
      if (!kept.has(id)) await this.#delete(setAsideFile(textFile(id)));
    }
  }

  /**
   * Sets texts aside that no document has and that nobody removed. A text cannot be made again, so none is deleted; and where a
   * document cannot be read, a text may be its own and stays where it is.
   */
  async #setAsideUnused(): Promise<void> {
    const inUse = await this.#textsInUse();
    const unused = (await this.graph.texts()).filter((id) => !inUse.has(id));
    if (unused.length === 0) return;
    let damaged = 0;
    for await (const _ of this.graph.records(() => damaged++));
    if (damaged > 0) return;
    for (const id of unused) await setAside(this.graph, textFile(id), this.#files);
  }

  async #textsInUse(): Promise<ReadonlySet<string>> {
    const inUse = new Set<string>();
    for (const id of await this.graph.documents())
      for (const textId of textIdsIn(await this.graph.turtle(id))) inUse.add(textId);
    return inUse;
  }

  async #delete(name: string): Promise<void> {
    const file = join(this.graph.path, name);
    try {
      this.#changed(name);
      await this.#files.unlink(file);
    } catch (cause) {
      if (codeOf(cause) !== "ENOENT") throw writingError(cause, file);
    }
  }
}

/** @throws ClaimgraphError (cannot create) where a folder cannot be made */
async function makeFolders(path: string, files: Files, place = path): Promise<void> {
  try {
    await files.mkdir(path, { recursive: true });
  } catch (cause) {
    throw writingError(cause, place);
  }
}

/** @throws ClaimgraphError (cannot create) where the folder cannot be made, or holds something else than a graph */
async function makeFolder(path: string, files: Files): Promise<void> {
  try {
    await files.mkdir(path, { recursive: true });
    const others = (await readdir(path)).filter((name) => !name.startsWith(LOCK_NAME) && !TEMPORARY.test(name));
    if (others.length === 0) return;
  } catch (cause) {
    throw writingError(cause, path);
  }
  throw new ClaimgraphError("the folder holds other files and is no graph", {
    exitCode: EXIT.cannotCreate,
    place: path,
    remedy: "Name a folder that does not exist yet, or an empty one",
  });
}
