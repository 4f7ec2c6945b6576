import { batch, type Signal } from "@preact/signals";
import type { Links } from "../../src/model/link.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import type { Linked } from "../load/linked.ts";
import type { Opened } from "../load/opened.ts";
import { t } from "../strings.ts";
import { type Loaded, messageOf, type Ready, type Rest } from "./dataset.ts";

/** What opening files changes of a session. */
export interface OpenedInto {
  readonly loaded: Signal<Loaded>;
  readonly rest: Signal<Rest | null>;
  readonly notice: Signal<string>;
  /** Has at hand what a graph is shown by: those parts of the page load while files are read. */
  makeReady(): void;
  /** Gives what puts back all that is shown now. */
  remember(): () => void;
  /** Makes ahead what the page looks up in records that are going to be shown. */
  prepare(records: readonly DocumentRecord[], known: Linked | null): Promise<void>;
  /** The part of that which needs no more than links. */
  prepareLinks(records: readonly DocumentRecord[], links: Links): Promise<void>;
  /** From now on another graph is shown, at first all of it. */
  leave(texts: "kept" | "gone"): void;
  /** `link` finds what links the records where that is not `known`. */
  show(ready: Omit<Ready, "state">, known: Linked | null, link?: (halt: AbortSignal) => Promise<Linked>): void;
  /** Once what is going to be shown is drawn. */
  seen(): Promise<void>;
  /** A text by its hash. */
  addText(id: string, words: string): void;
}

const nameOf = (names: readonly string[]): string =>
  names.length <= 3 ? names.join(", ") : `${names.slice(0, 2).join(", ")}, ${t.more(names.length - 2)}`;

/** A load in progress, and what the page showed before it. */
interface Opening {
  readonly stop: AbortController;
  readonly before: Loaded;
  readonly putBack: () => void;
}

/**
 * Opens files: those of a graph take the place of what is shown; a document that belongs to it gives its text, another is
 * read. A big graph is shown by its first documents while the rest is read and linked.
 */
export function fileOpener(page: OpenedInto): (files: readonly File[]) => Promise<void> {
  const { loaded, rest, notice } = page;
  let now: Opening | null = null;

  /** Prepares what the links allow while the rest of what is known is found. */
  async function prepareAll(
    records: readonly DocumentRecord[],
    { links, linked }: NonNullable<Opened["linking"]>,
  ): Promise<Linked> {
    await page.prepareLinks(records, await links);
    const known = await linked;
    await page.prepare(records, known);
    return known;
  }

  return async (files) => {
    const stop = new AbortController();
    const cancel = () => stop.abort(new Error(t.load.stopped));
    // Cancel the load that is still going on, and forget it
    now?.stop.abort();
    rest.value = null;
    const { before, putBack } = now ?? { before: loaded.value, putBack: page.remember() };
    const own: Opening = { stop, before, putBack };
    now = own;
    const shown = before.state === "ready" ? before : null;
    const names = files.map(({ name }) => name);
    let showing: Promise<void> | null = null;
    let isPiece = false;

    const progress = (what: string) => {
      if (now !== own) return;
      if (isPiece) rest.value = { what, cancel };
      else loaded.value = { state: "loading", what, cancel };
    };
    const showFirst = async (records: readonly DocumentRecord[], known: Linked) => {
      await page.prepare(records, known);
      if (now !== own || stop.signal.aborted) return;
      isPiece = true;
      const seen = page.seen();
      batch(() => {
        page.leave("gone");
        rest.value = { what: t.load.file(nameOf(names)), cancel };
        page.show({ records, from: "file", name: nameOf(names) }, known);
      });
      await seen;
    };

    const first = (records: readonly DocumentRecord[], known: Linked) => {
      showing = showFirst(records, known);
      return showing;
    };

    progress(t.load.file(names[0] ?? ""));
    page.makeReady();
    try {
      const { openAll } = await import("../load/opened.ts");
      stop.signal.throwIfAborted();
      const joins = shown?.from === "file";
      const opened = await openAll(files, { known: shown?.records ?? [], joins }, { progress, first }, stop.signal);
      await showing;
      if (opened.graph === null && opened.read.length === 0) putBack();
      else {
        const kept = opened.graph === null && joins ? shown : null;
        const records = [...(opened.graph ?? kept?.records ?? []), ...opened.read];
        if (isPiece) progress(t.load.linking(records.reduce((sum, { claims }) => sum + claims.length, 0)));
        // What is shown, and is linked, does not give way to what is not
        const { linking } = opened;
        const linked = isPiece && linking !== null ? await prepareAll(records, linking) : null;
        if (linked === null) await page.prepare(records, null);
        if (stop.signal.aborted) throw stop.signal.reason;
        const link = async (halt: AbortSignal): Promise<Linked> => {
          halt.addEventListener("abort", () => stop.abort());
          if (linking === null) throw new Error(t.load.noLinks);
          return linking.linked;
        };
        batch(() => {
          if (!isPiece) page.leave(kept === null ? "gone" : "kept");
          rest.value = null;
          const name = nameOf([kept?.name, ...names].filter((one) => one !== undefined));
          page.show({ records, from: "file", name }, linked, linking === null ? undefined : link);
        });
      }
      for (const [id, text] of opened.texts) page.addText(id, text);
      if (opened.troubles.length > 0) notice.value = opened.troubles.join(" · ");
    } catch (error) {
      if (now !== own) return;
      rest.value = null;
      putBack();
      notice.value = messageOf(error);
      if (before.state !== "ready") loaded.value = { state: "failed", message: notice.value };
    } finally {
      if (now === own) now = null;
    }
  };
}
