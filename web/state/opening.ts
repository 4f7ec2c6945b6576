import { batch, type Signal } from "@preact/signals";
import type { Links } from "../../src/model/link.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import type { Linked } from "../load/linked.ts";
import type { Opened } from "../load/opened.ts";
import { t } from "../strings.ts";
import { type Loaded, type LoadingRest, messageOf, type Ready } from "./dataset.ts";
import type { PagedFile } from "./originals.ts";

/** What opening files changes of a session. */
export interface OpenedInto {
  readonly loaded: Signal<Loaded>;
  readonly rest: Signal<LoadingRest | null>;
  readonly notice: Signal<string>;
  /** Loads the parts of the page that show a graph, while files are read. */
  makeReady(): void;
  /** Returns a function that puts back all that is shown now. */
  remember(): () => void;
  /** Prepares the indexes for records that will be shown. */
  prepare(records: readonly DocumentRecord[], known: Linked | null): Promise<void>;
  /** The part of these that needs only links. */
  prepareLinks(records: readonly DocumentRecord[], links: Links): Promise<void>;
  /** Turns to another graph, without the filters of the one before. */
  leave(texts: "kept" | "gone"): void;
  /** `link` finds what links the records where that is not `known`. */
  show(ready: Omit<Ready, "state">, known: Linked | null, link?: (halt: AbortSignal) => Promise<Linked>): void;
  /** Resolves once what is going to be shown is drawn. */
  seen(): Promise<void>;
  /** A text by its hash. */
  addText(id: string, words: string): void;
  /** Told once files took the place of what was shown, or stand beside it. */
  opened(done: OpenedBeside): void;
  /** A file with pages, by its hash. */
  addOriginal(sha256: string, file: PagedFile): void;
}

/** Whether documents that are opened stand beside what is shown: as is usual, beside it in any case, or alone. */
type How = "usual" | "add" | "alone";

/** What came of opening files where something was shown before. */
export interface OpenedBeside {
  readonly name: string;
  /** The name of what they stand beside; null where they took its place. */
  readonly beside: string | null;
  /** Whether they are a graph, which stands beside nothing. */
  readonly isGraph: boolean;
  /** Puts back what was shown before. */
  readonly undo: () => void;
  /** Opens them in another way instead. */
  readonly again: (how: How) => void;
}

const nameOf = (names: readonly string[]): string =>
  names.length <= 3 ? names.join(", ") : `${names.slice(0, 2).join(", ")}, ${t.more(names.length - 2)}`;

/**
 * Opens files: those of a graph take the place of what is shown; a document that belongs to it gives its text, another is
 * read. A big graph is shown by its first documents while the rest is read and linked.
 */
export function fileOpener(page: OpenedInto): (files: readonly File[]) => Promise<void> {
  let now: Opening | null = null;
  const open = async (files: readonly File[], how: How = "usual"): Promise<void> => {
    // Cancel the load that is still going on, and forget it
    now?.stop.abort();
    page.rest.value = null;
    const { before, putBack } = now ?? { before: page.loaded.value, putBack: page.remember() };
    const own: Opening = new Opening(page, files, { how, before, putBack }, () => now === own);
    now = own;
    const done = await own.run();
    if (now === own) now = null;
    if (done === undefined || before.state !== "ready") return;
    const again = (other: How) => {
      putBack();
      void open(files, other);
    };
    page.opened({ name: nameOf(files.map(({ name }) => name)), ...done, undo: putBack, again });
  };
  return (files) => open(files);
}

/** A load in progress. */
class Opening {
  readonly stop = new AbortController();
  /** What the page showed before it, and what puts that back. */
  readonly before: Loaded;
  readonly putBack: () => void;
  readonly #page: OpenedInto;
  readonly #files: readonly File[];
  readonly #names: readonly string[];
  /** False once other files are opened. */
  readonly #isLast: () => boolean;
  readonly #cancel = () => this.stop.abort(new Error(t.load.stopped));
  /** Whether the first documents are shown, and the rest is on its way. */
  #showsFirst = false;
  #showing: Promise<void> | null = null;
  readonly #how: How;

  constructor(
    page: OpenedInto,
    files: readonly File[],
    { how, before, putBack }: { readonly how: How; readonly before: Loaded; readonly putBack: () => void },
    isLast: () => boolean,
  ) {
    this.#page = page;
    this.#how = how;
    this.#files = files;
    this.#names = files.map(({ name }) => name);
    this.before = before;
    this.putBack = putBack;
    this.#isLast = isLast;
  }

  /** @returns what files stand beside now, null if they took its place; undefined if they changed nothing */
  async run(): Promise<Pick<OpenedBeside, "beside" | "isGraph"> | undefined> {
    const page = this.#page;
    this.#progress(t.load.file(this.#names[0] ?? ""));
    page.makeReady();
    try {
      const opened = await this.#open();
      const isNothing = opened.graph === null && opened.read.length === 0;
      if (isNothing) this.putBack();
      const beside = isNothing ? null : await this.#show(opened);
      for (const [id, text] of opened.texts) page.addText(id, text);
      for (const [id, file] of opened.originals) page.addOriginal(id, file);
      if (opened.troubles.length > 0) page.notice.value = opened.troubles.join(" · ");
      return isNothing ? undefined : { beside, isGraph: opened.graph !== null };
    } catch (error) {
      if (this.#isLast()) this.#fail(error);
      return undefined;
    }
  }

  async #open(): Promise<Opened> {
    const { openAll } = await import("../load/opened.ts");
    this.stop.signal.throwIfAborted();
    const kept = this.#kept();
    const tell = {
      progress: (what: string) => this.#progress(what),
      first: (records: readonly DocumentRecord[], known: Linked) => {
        this.#showing = this.#showFirst(records, known);
        return this.#showing;
      },
    };
    const known = this.before.state === "ready" ? this.before.records : [];
    const opened = await openAll(this.#files, { known, joins: kept !== null }, tell, this.stop.signal);
    await this.#showing;
    return opened;
  }

  /** What was opened before and stays beside documents that are opened. */
  #kept(): Ready | null {
    if (this.before.state !== "ready" || this.#how === "alone") return null;
    return this.before.from === "file" || this.#how === "add" ? this.before : null;
  }

  #progress(what: string): void {
    if (!this.#isLast()) return;
    const { rest, loaded } = this.#page;
    if (this.#showsFirst) rest.value = { what, cancel: this.#cancel };
    else loaded.value = { state: "loading", what, cancel: this.#cancel };
  }

  /** Shows the first documents of a big graph. */
  async #showFirst(records: readonly DocumentRecord[], known: Linked): Promise<void> {
    const page = this.#page;
    await page.prepare(records, known);
    if (!this.#isLast() || this.stop.signal.aborted) return;
    this.#showsFirst = true;
    const seen = page.seen();
    const name = nameOf(this.#names);
    batch(() => {
      page.leave("gone");
      page.rest.value = { what: t.load.file(name), cancel: this.#cancel };
      page.show({ records, from: "file", name }, known);
    });
    await seen;
  }

  /** Shows all that was opened, once what the page looks up is made. */
  async #show({ graph, read, linking }: Opened): Promise<string | null> {
    const page = this.#page;
    const kept = graph === null ? this.#kept() : null;
    const records = [...(graph ?? kept?.records ?? []), ...read];
    if (this.#showsFirst) this.#progress(t.load.linking(records.reduce((sum, { claims }) => sum + claims.length, 0)));
    // Records that are shown and linked stay until the others are linked, too
    const linked = this.#showsFirst && linking !== null ? await this.#prepareLinked(records, linking) : null;
    if (linked === null) await page.prepare(records, null);
    if (this.stop.signal.aborted) throw this.stop.signal.reason;
    const link = async (halt: AbortSignal): Promise<Linked> => {
      halt.addEventListener("abort", () => this.stop.abort());
      if (linking === null) throw new Error(t.load.noLinks);
      return linking.linked;
    };
    batch(() => {
      if (!this.#showsFirst) page.leave(kept === null ? "gone" : "kept");
      page.rest.value = null;
      const name = nameOf([kept?.name, ...this.#names].filter((one) => one !== undefined));
      page.show({ records, from: "file", name }, linked, linking === null ? undefined : link);
    });
    return kept === null ? null : kept.name || t.load.shown;
  }

  /** Prepares what the links allow while the rest of what is known is found. */
  async #prepareLinked(
    records: readonly DocumentRecord[],
    { links, linked }: NonNullable<Opened["linking"]>,
  ): Promise<Linked> {
    await this.#page.prepareLinks(records, await links);
    const known = await linked;
    await this.#page.prepare(records, known);
    return known;
  }

  /** Restores what was shown before, and reports why opening failed. */
  #fail(error: unknown): void {
    const { rest, notice, loaded } = this.#page;
    rest.value = null;
    this.putBack();
    notice.value = messageOf(error);
    if (this.before.state !== "ready") loaded.value = { state: "failed", message: notice.value };
  }
}
