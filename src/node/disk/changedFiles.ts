import { lstat, rm } from "node:fs/promises";
import { join } from "node:path";
import { ClaimgraphError } from "../../model/errors.ts";
import { codeOf, type Files, writingError } from "./files.ts";
import type { GraphFolder } from "./graphFolder.ts";
import { FOLDERS, MANIFEST_NAME, STALE_NAME, VIEW_FOLDER } from "./layout.ts";
import { type Manifest, manifestOf, nameOf, writeManifest } from "./manifest.ts";
import { clearView } from "./viewFiles.ts";
import { type Content, writeAtomically } from "./writeAtomically.ts";

/** Whether a file that is gone, and that no run has deleted, stays in the manifest, so that everybody is told of it. */
const isMissed = (name: string): boolean =>
  [FOLDERS.documents, FOLDERS.reviews, FOLDERS.forgotten].some((folder) => name.startsWith(`${folder}/`));

/** The files of a graph while a run changes them: each is written whole or not at all, and in the end the manifest has the hash of each. */
export class ChangedFiles {
  readonly graph: GraphFolder;
  /** The file system calls for writing. */
  readonly files: Files;
  /** Known hashes of files, and files that changed since; null if all must be computed. */
  #hashes: Map<string, string> | null = null;
  #hasChanged = false;
  #isStale: boolean;

  constructor(graph: GraphFolder, files: Files, isStale: boolean) {
    this.graph = graph;
    this.files = files;
    this.#isStale = isStale;
  }

  /** Whether documents have changed since the files computed across them were written. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** Starts with the hashes of this manifest; for null, and in a graph of an interrupted run, it is written in any case. */
  startFrom(manifest: Manifest | null): void {
    this.#hashes = manifest === null ? null : new Map(manifest);
    this.#hasChanged ||= manifest === null || this.#isStale;
  }

  /** The hash of a file, if it is known. */
  hashOf(name: string): string | undefined {
    return this.#hashes?.get(nameOf(name));
  }

  /** The known hashes, by file name. */
  known(): Manifest {
    return this.#hashes ?? new Map();
  }

  /** The file's hash is computed when the manifest is written, unless it is given. */
  async write(name: string, content: Content, hash?: string): Promise<void> {
    await writeAtomically(join(this.graph.path, name), content, this.files);
    this.changed(name, hash);
  }

  /** Deletes a file, if it is there. */
  async delete(name: string): Promise<void> {
    const file = join(this.graph.path, name);
    try {
      this.changed(name);
      await this.files.unlink(file);
    } catch (cause) {
      if (codeOf(cause) !== "ENOENT") throw writingError(cause, file);
    }
  }

  /** Removes the view, and leaves foreign files in its folder; if the folder is a link, only the link is removed. */
  async deleteView(): Promise<void> {
    const folder = join(this.graph.path, VIEW_FOLDER);
    const isLink = (await lstat(folder).catch(() => null))?.isSymbolicLink() === true;
    if (isLink) await this.delete(VIEW_FOLDER);
    else await clearView(folder, await this.graph.files(VIEW_FOLDER));
    this.changedFolder(VIEW_FOLDER);
  }

  /** Notes that a file has changed: its hash is this, or is computed when the manifest is written. */
  changed(name: string, hash?: string): void {
    this.#hasChanged = true;
    if (hash === undefined) this.#hashes?.delete(nameOf(name));
    else this.#hashes?.set(nameOf(name), hash);
  }

  /** Notes that all files of a folder have changed. */
  changedFolder(folder: string): void {
    this.#hasChanged = true;
    for (const name of this.known().keys()) if (name.startsWith(`${folder}/`)) this.#hashes?.delete(name);
  }

  /** Marks, for others and for the next run, that the files computed across documents are outdated. */
  async markStale(): Promise<void> {
    if (this.#isStale) return;
    await writeAtomically(join(this.graph.path, STALE_NAME), "", this.files);
    this.#isStale = true;
  }

  /** Marks that the files computed across documents fit the present documents. */
  async markFresh(): Promise<void> {
    await this.delete(STALE_NAME);
    this.#isStale = false;
  }

  /** with a full disk there is no manifest, because an outdated one would say that the files were changed */
  async writeManifest(): Promise<void> {
    if (!this.#hasChanged) return;
    this.#hasChanged = false;
    try {
      const manifest = new Map(await manifestOf(this.graph, this.#hashes ?? new Map()));
      for (const [name, hash] of this.known()) if (isMissed(name) && !manifest.has(name)) manifest.set(name, hash);
      this.#hashes = new Map(manifest);
      await writeAtomically(join(this.graph.path, MANIFEST_NAME), writeManifest(manifest), this.files);
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      await rm(join(this.graph.path, MANIFEST_NAME), { force: true }).catch(() => undefined);
    }
  }
}
