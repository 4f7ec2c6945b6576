import { dirname, join } from "node:path";
import { sha256Hex } from "../../model/ids.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { Review } from "../../model/review.ts";
import type { HiddenActor } from "../../query/cover/hiddenNames.ts";
import { DEFAULT_NAMES } from "../../rdf/vocabulary/namespaces.ts";
import { ChangedFiles } from "./changedFiles.ts";
import * as computed from "./computedFiles.ts";
import { type Damaged, damagedIn } from "./damaged.ts";
import { exists, type Files, ownerOnlyFiles, REAL_FILES } from "./files.ts";
import { GraphFolder } from "./graphFolder.ts";
import { type GraphSettings, SETTINGS_NAME, writeSettings } from "./graphSettings.ts";
import { writeHidden } from "./hiddenFile.ts";
import { type KnownDocument, KnownInputs } from "./knownInputs.ts";
import {
  CACHE_NAME,
  documentFile,
  FOLDERS,
  HIDDEN_NAME,
  LINKS_NAME,
  OWN_NAME,
  originalFile,
  sourceFile,
} from "./layout.ts";
import { type Lock, lockFolder } from "./lock.ts";
import { makeFolders, makeGraphFolder } from "./makeFolders.ts";
import { changedFrom, hashesBefore, readManifest } from "./manifest.ts";
import { type Original, putOriginal } from "./originals.ts";
import { refuseLink } from "./ownFolder.ts";
import { hasText, type PutResult, putDocument, putWithoutText } from "./putting.ts";
import { recover, setAsideUnused } from "./recovery.ts";
import { keepOut, removeDocument, restoreDocument, writeTombstone } from "./removal.ts";
import { addReviews, deleteReviewsOf } from "./reviewFiles.ts";
import { setAside } from "./setAside.ts";
import type { ViewFile } from "./viewFiles.ts";
import { type Content, writeAtomically } from "./writeAtomically.ts";

/** The result of excluding a document: it was excluded already, is excluded from now on, or was here and was set aside. */
export type ExclusionResult = "known" | "noted" | "setAside";

/** Options for opening a graph for writing. */
export interface EditOptions {
  /** Makes the graph if there is none. */
  readonly create?: boolean;
  /** For a new graph; an existing one keeps its own. */
  readonly settings?: GraphSettings;
  /** The file system calls for writing. */
  readonly files?: Files;
  /** Whether to overwrite document files that somebody edited by hand. */
  readonly overwrites?: boolean;
}

/**
 * A graph on disk, open for writing under its lock. Every file is written whole or not at all, so that a crash or a full disk can harm
 * only the present document; leftovers of a crash are removed when the graph is next opened for writing.
 */
export class GraphEditor {
  readonly graph: GraphFolder;
  /** The inputs that were read; written when the graph is closed. */
  readonly inputs: KnownInputs;
  /** Documents that were set aside when it was opened: their files lay beside the mark that they were removed, put there by another hand. */
  readonly foundRemoved: readonly string[];
  readonly #lock: Lock;
  readonly #changes: ChangedFiles;
  readonly #overwrites: boolean;
  /** Read once, when the first document is put in. */
  #forgottenTexts: ReadonlySet<string> | null = null;

  private constructor(
    {
      changes,
      inputs,
      foundRemoved,
    }: Pick<GraphEditor, "inputs" | "foundRemoved"> & { readonly changes: ChangedFiles },
    lock: Lock,
    overwrites: boolean,
  ) {
    this.#overwrites = overwrites;
    this.foundRemoved = foundRemoved;
    this.graph = changes.graph;
    this.inputs = inputs;
    this.#lock = lock;
    this.#changes = changes;
  }

  /**
   * Opens a graph for writing. Call {@link close} in the end, whatever happens.
   *
   * @throws ClaimgraphError (locked) if another run writes to it, (no input) if there is none and none may be made,
   *   (cannot create) if the folder cannot be made or holds something else
   */
  static async open(path: string, options: EditOptions = {}): Promise<GraphEditor> {
    const given = options.files ?? REAL_FILES;
    const files = ownerOnlyFiles(given);
    const isNew = !(await exists(join(path, SETTINGS_NAME)));
    if (isNew) {
      // report a missing graph in the same way as reading does
      if (options.create !== true) await GraphFolder.open(path);
      // folders above it need no private mode
      await makeFolders(dirname(path), given, path);
      await makeGraphFolder(path, files);
    }
    const lock = await lockFolder(path);
    try {
      if (isNew) await makeFolders(join(path, FOLDERS.documents), files);
      if (isNew)
        await writeAtomically(join(path, SETTINGS_NAME), writeSettings(options.settings ?? DEFAULT_NAMES), files);
      const graph = await GraphFolder.open(path);
      const isStale = await graph.linksAreStale();
      const inputs = await KnownInputs.read(path);
      const changes = new ChangedFiles(graph, files, isStale);
      await recover(changes, isStale);
      const manifest = await readManifest(path);
      changes.startFrom(isStale && manifest !== null ? await hashesBefore(graph, manifest) : manifest);
      const foundRemoved = await keepOut(changes, inputs, isStale);
      return new GraphEditor({ changes, inputs, foundRemoved }, lock, options.overwrites === true);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /**
   * Adds a document, or replaces its file if it is there already.
   *
   * @param text the document's text: its hash is `record.textId`
   * @param original the bytes of its file, to be kept beside it; one that is there stays where none is given
   * @throws ClaimgraphError (cannot create, cannot write) naming the file; the old contents are unchanged
   */
  async put(record: DocumentRecord, text: string, original: Original | null = null): Promise<PutResult> {
    if (sha256Hex(text) !== record.textId)
      throw new Error(`the text of ${record.id} is not the one that its claims are of`);
    if (await this.#isKeptOut(record)) return "forgotten";
    const put = await putDocument(this.#changes, record, text, this.#overwrites);
    // After the document: bytes of none are in the way, and a run that is ended before is done again
    if (original !== null) await putOriginal(this.#changes, record, original);
    return put;
  }

  /**
   * Adds a document that came from another graph without its text; one that is there with its text keeps it.
   *
   * @throws ClaimgraphError as {@link put} does
   */
  async putWithoutText(record: DocumentRecord): Promise<PutResult> {
    if (await hasText(this.graph, record.textId)) return this.put(record, await this.graph.text(record.textId));
    return (await this.#isKeptOut(record)) ? "forgotten" : putWithoutText(this.#changes, record);
  }

  /** Keeps the name under which a document was given, beside known ones; it is no part of the document itself. */
  async addSource(id: string, name: string): Promise<void> {
    const before = await this.graph.sourcesOf(id);
    if (before.includes(name)) return;
    const names = [...before, name].sort();
    await this.#changes.write(sourceFile(id), names.map((one) => `${one}\n`).join(""));
  }

  /**
   * Adds the user's own triples, as lines of `canonicalLines`; returns how many are new.
   *
   * @throws ClaimgraphError (cannot create, cannot write) naming the file
   */
  async addOwn(lines: readonly string[]): Promise<number> {
    const before = ((await this.graph.own()) ?? "").split("\n").filter((line) => line !== "");
    const all = new Set([...before.map((line) => `${line}\n`), ...lines]);
    const added = all.size - before.length;
    if (added > 0) await this.#changes.write(OWN_NAME, [...all].sort());
    return added;
  }

  /**
   * Adds reviews, each as a separate file; returns how many are new. Reviews of documents that were removed and not kept are left out.
   *
   * @throws ClaimgraphError (cannot create, cannot write) naming the file
   */
  addReviews(reviews: Iterable<Review>): Promise<number> {
    return addReviews(this.#changes, reviews);
  }

  /** Deletes the reviews of documents that were removed on purpose, even if a copy was kept until now. */
  async deleteReviewsOfRemoved(): Promise<void> {
    await deleteReviewsOf(this.#changes, new Set(await this.graph.forgotten()));
  }

  /** Writes the list of covered names; an empty list removes the file. */
  async writeHidden(hidden: readonly HiddenActor[]): Promise<void> {
    if (hidden.length === 0) await this.#changes.delete(HIDDEN_NAME);
    else await this.#changes.write(HIDDEN_NAME, writeHidden(hidden));
  }

  /** Excludes a document that was removed from another graph. If it is here it is set aside, because another graph must not delete anything. */
  async forget(id: string, texts: Iterable<string>): Promise<ExclusionResult> {
    if (await this.graph.isForgotten(id)) return "known";
    const isHere = await this.graph.has(id);
    if (isHere) await this.remove(id, { keep: true });
    else await writeTombstone(this.#changes, id, [...texts]);
    this.#forgottenTexts = null;
    return isHere ? "setAside" : "noted";
  }

  /**
   * Removes a document: its file, its text unless another document has the same, and everything computed from it. A tombstone stays, so
   * that neither building nor merging brings it back.
   *
   * @param keep whether to set the document and its text aside, so that {@link restore} can bring them back
   * @throws ClaimgraphError (no input) if the graph has no such document
   */
  async remove(id: string, { keep = false }: { readonly keep?: boolean } = {}): Promise<void> {
    this.#forgottenTexts = null;
    await removeDocument(this.#changes, this.inputs, id, keep);
  }

  /**
   * Deletes the tombstone of a removed document, so that it can be built again. A document that was set aside is put back; any other must be
   * built again from its file.
   *
   * @returns whether it was put back
   * @throws ClaimgraphError (no input) if no such document was removed
   */
  async restore(id: string): Promise<boolean> {
    this.#forgottenTexts = null;
    return restoreDocument(this.#changes, id);
  }

  /** Sets damaged files aside, so that the rest is intact; returns them. The links must then be computed again. */
  async repair(): Promise<readonly Damaged[]> {
    for (const folder of Object.values(FOLDERS)) await refuseLink(join(this.graph.path, folder));
    await this.#changes.markStale();
    const damaged = await damagedIn(this.graph);
    for (const { document, files } of damaged) {
      for (const name of files) {
        await setAside(this.graph, name, this.#changes.files);
        this.#changes.changed(name);
      }
      if (document === null) continue;
      this.inputs.forget(document);
      if (await exists(join(this.graph.path, sourceFile(document))))
        await setAside(this.graph, sourceFile(document), this.#changes.files);
    }
    for (const name of this.#changes.known().keys())
      if (!(await exists(join(this.graph.path, name)))) this.#changes.changed(name);
    // What was damaged may not have told which text was its own; now all documents can be read
    await setAsideUnused(this.#changes);
    for (const name of [LINKS_NAME, CACHE_NAME]) await this.#changes.delete(name);
    await this.#changes.deleteView();
    return damaged;
  }

  /** Files that can be read and are not what was written: somebody has edited them, or the disk has changed them. */
  changedFiles(): Promise<string[]> {
    return changedFrom(this.graph, this.#changes.known());
  }

  /** Whether a document, or one of the same text under another date or publisher, was removed on purpose. */
  async #isKeptOut({ id, textId }: DocumentRecord): Promise<boolean> {
    if (await this.graph.isForgotten(id)) return true;
    this.#forgottenTexts ??= await this.graph.forgottenTexts();
    return this.#forgottenTexts.has(textId);
  }

  /** Writes the files computed across the present documents. */
  async writeLinks(turtle: Content): Promise<void> {
    await computed.writeLinks(this.#changes, turtle);
  }

  /** Whether documents have changed since the files computed across them were written. */
  get isStale(): boolean {
    return this.#changes.isStale;
  }

  /** Whether files computed across documents are missing: they may be deleted at any time. */
  hasLostView(): Promise<boolean> {
    return computed.hasLostView(this.#changes);
  }

  /** The key of the input that gave this document in its present form. */
  async known({ id, textId, sha256 }: DocumentRecord): Promise<KnownDocument> {
    const hash = this.#changes.hashOf(documentFile(id)) ?? sha256Hex(await this.graph.turtle(id));
    const original = (await exists(join(this.graph.path, originalFile(sha256)))) ? sha256 : null;
    return { id, hash, textId, original };
  }

  /** Writes the cache for the next run, or removes it. */
  async writeCache(content: AsyncIterable<string> | null): Promise<void> {
    await computed.writeCache(this.#changes, content);
  }

  /** Writes the viewer's bundle for a big graph, in place of the old one; with no files, only removes the old one. */
  async writeView(view: Iterable<ViewFile>): Promise<void> {
    await computed.writeView(this.#changes, view);
  }

  /** Writes the manifest if something changed, and releases the lock. May be called twice. */
  async close(): Promise<void> {
    try {
      await computed.writeInputs(this.#changes, this.inputs);
      await this.#changes.writeManifest();
    } finally {
      await this.#lock.release();
    }
  }
}
