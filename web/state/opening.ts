import { batch, type Signal } from "@preact/signals";
import type { DocumentRecord } from "../../src/model/record.ts";
import type { Linked } from "../load/linked.ts";
import { t } from "../strings.ts";
import type { Loaded, Ready } from "./session.ts";

/** What opening files changes of a session. */
export interface OpenedInto {
  readonly loaded: Signal<Loaded>;
  readonly notice: Signal<string>;
  /** Gives what puts back all that is shown now. */
  remember(): () => void;
  /** Makes ahead what the page looks up in records that are going to be shown. */
  prepare(records: readonly DocumentRecord[], known: Linked | null): Promise<void>;
  /** From now on another graph is shown, at first all of it. */
  leave(texts: "kept" | "gone"): void;
  /** `link` finds what links the records where that is not `known`. */
  show(ready: Omit<Ready, "state">, known: Linked | null, link?: (halt: AbortSignal) => Promise<Linked>): void;
  /** A text by its hash. */
  addText(id: string, words: string): void;
}

const nameOf = (names: readonly string[]): string =>
  names.length <= 3 ? names.join(", ") : `${names.slice(0, 2).join(", ")}, ${t.more(names.length - 2)}`;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What is being opened, and what was there before. */
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
  const { loaded, notice } = page;
  let now: Opening | null = null;

  return async (files) => {
    const stop = new AbortController();
    const cancel = () => stop.abort(new Error(t.load.stopped));
    // What is still being opened gives way, and was never there
    now?.stop.abort();
    const { before, putBack } = now ?? { before: loaded.value, putBack: page.remember() };
    const own: Opening = { stop, before, putBack };
    now = own;
    const shown = before.state === "ready" ? before : null;
    const names = files.map(({ name }) => name);
    let preparing: Promise<void> | null = null;
    let isPart = false;

    const progress = (what: string) => {
      if (now !== own) return;
      const { value } = loaded;
      if (isPart && value.state === "ready") loaded.value = { ...value, rest: { what, cancel } };
      else loaded.value = { state: "loading", what, cancel };
    };
    const showFirst = async (records: readonly DocumentRecord[], known: Linked) => {
      await page.prepare(records, known);
      if (now !== own || stop.signal.aborted) return;
      isPart = true;
      const what = t.load.file(nameOf(names));
      batch(() => {
        page.leave("gone");
        page.show({ records, from: "file", name: nameOf(names), rest: { what, cancel } }, known);
      });
    };
    const first = (records: readonly DocumentRecord[], known: Linked) => {
      preparing = showFirst(records, known);
    };

    progress(t.load.file(names[0] ?? ""));
    try {
      const { openAll } = await import("../load/opened.ts");
      const joins = shown?.from === "file";
      const opened = await openAll(files, { known: shown?.records ?? [], joins }, { progress, first }, stop.signal);
      await preparing;
      if (opened.graph === null && opened.read.length === 0) putBack();
      else {
        const kept = opened.graph === null && joins ? shown : null;
        const records = [...(opened.graph ?? kept?.records ?? []), ...opened.read];
        if (isPart) progress(t.load.linking(records.reduce((sum, { claims }) => sum + claims.length, 0)));
        // What is shown, and is linked, does not give way to what is not
        const linked = isPart ? await opened.linked : null;
        await page.prepare(records, linked);
        if (stop.signal.aborted) throw stop.signal.reason;
        const linking = opened.linked;
        const link = (halt: AbortSignal) => {
          halt.addEventListener("abort", () => stop.abort());
          return linking ?? Promise.reject(new Error(t.load.noLinks));
        };
        batch(() => {
          if (!isPart) page.leave(kept === null ? "gone" : "kept");
          const name = nameOf([kept?.name, ...names].filter((one) => one !== undefined));
          page.show({ records, from: "file", name }, linked, linking === null ? undefined : link);
        });
      }
      for (const [id, text] of opened.texts) page.addText(id, text);
      if (opened.troubles.length > 0) notice.value = opened.troubles.join(" · ");
    } catch (error) {
      if (now !== own) return;
      putBack();
      notice.value = messageOf(error);
      if (before.state !== "ready") loaded.value = { state: "failed", message: notice.value };
    } finally {
      if (now === own) now = null;
    }
  };
}
