import { lstat, rm } from "node:fs/promises";
import { join } from "node:path";
import { ClaimgraphError } from "../../model/errors.ts";
import { codeOf, type Files, writingError } from "./files.ts";
import type { GraphFolder } from "./graphFolder.ts";
import { MANIFEST_NAME, STALE_NAME, VIEW_FOLDER } from "./layout.ts";
import { type Manifest, manifestOf, nameOf, writeManifest } from "./manifest.ts";
import { clearView } from "./viewFiles.ts";
import { type Content, writeAtomically } from "./writeAtomically.ts";

/** The files of a graph while a run changes them: each is written whole or not at all, and the manifest tells the hash of each in the end. */
export class ChangedFiles {
  readonly graph: GraphFolder;
  /** By what files are written. */
  readonly files: Files;
  /** Hashes of the files that are known, and those that changed since; null where all are to be computed. */
  #hashes: Map<string, string> | null = null;
  #hasChanged = false;
  #isStale: boolean;

  constructor(graph: GraphFolder, files: Files, isStale: boolean) {
    this.graph = graph;
    this.files = files;
    this.#isStale = isStale;
  }

  /** Whether documents have changed since what is computed across them was written. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** Starts from the hashes of this manifest; from none where null is given: all are computed when it is written again. */
  startFrom(manifest: Manifest | null): void {
    this.#hashes = manifest === null ? null : new Map(manifest);
    this.#hasChanged ||= manifest === null;
  }

  /** Trusts no hash that is known: somebody else wrote to the files. */
  forgetHashes(): void {
    this.#hashes = null;
  }

  /** The hash of a file where it is known. */
  hashOf(name: string): string | undefined {
    return this.#hashes?.get(nameOf(name));
  }

  /** The hashes that are known, by the names of their files. */
  known(): Manifest {
    return this.#hashes ?? new Map();
  }

  /** The file's hash is computed when the manifest is written, unless it is given. */
  async write(name: string, content: Content, hash?: string): Promise<void> {
    await writeAtomically(join(this.graph.path, name), content, this.files);
    this.changed(name, hash);
  }

  /** Deletes a file; one that is not there does no harm. */
  async delete(name: string): Promise<void> {
    const file = join(this.graph.path, name);
    try {
      this.changed(name);
      await this.files.unlink(file);
    } catch (cause) {
      if (codeOf(cause) !== "ENOENT") throw writingError(cause, file);
    }
  }

  /** Takes the view away, and leaves what is somebody's own in its folder; where that is a link, the link alone. */
  async deleteView(): Promise<void> {
    const folder = join(this.graph.path, VIEW_FOLDER);
    const isLink = (await lstat(folder).catch(() => null))?.isSymbolicLink() === true;
    if (isLink) await this.delete(VIEW_FOLDER);
    else await clearView(folder, await this.graph.files(VIEW_FOLDER));
    this.changedFolder(VIEW_FOLDER);
  }

  /** A file has changed: its hash is this, or is computed when the manifest is written. */
  changed(name: string, hash?: string): void {
    this.#hasChanged = true;
    if (hash === undefined) this.#hashes?.delete(nameOf(name));
    else this.#hashes?.set(nameOf(name), hash);
  }

  /** All files of a folder have changed. */
  changedFolder(folder: string): void {
    this.#hasChanged = true;
    for (const name of this.known().keys()) if (name.startsWith(`${folder}/`)) this.#hashes?.delete(name);
  }

  /** Tells others, and the next run, that what is computed across documents no longer holds. */
  async markStale(): Promise<void> {
    if (this.#isStale) return;
    await writeAtomically(join(this.graph.path, STALE_NAME), "", this.files);
    this.#isStale = true;
  }

  /** What is computed across documents holds for them as they are now. */
  async markFresh(): Promise<void> {
    await this.delete(STALE_NAME);
    this.#isStale = false;
  }

  /** Where the disk is full there is no manifest: one that is older than the files would say that they were changed. */
  async writeManifest(): Promise<void> {
    if (!this.#hasChanged) return;
    this.#hasChanged = false;
    try {
      const manifest: Manifest = await manifestOf(this.graph, this.#hashes ?? new Map());
      this.#hashes = new Map(manifest);
      await writeAtomically(join(this.graph.path, MANIFEST_NAME), writeManifest(manifest), this.files);
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      await rm(join(this.graph.path, MANIFEST_NAME), { force: true }).catch(() => undefined);
    }
  }
}
