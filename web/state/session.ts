import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { DocumentRecord } from "../../src/model/record.ts";
import { loadServedGraph, loadServedText } from "../load/served.ts";
import { type Results, resultsOf } from "./facets.ts";
import { type ClaimEntry, type GraphIndex, indexRecords } from "./graphIndex.ts";
import { questionOf } from "./question.ts";
import { fromHash, START, toHash, type View } from "./view.ts";

/** What the page has to show. */
export type Loaded =
  | { readonly state: "loading"; readonly what: string }
  | { readonly state: "empty" }
  | { readonly state: "failed"; readonly message: string }
  | { readonly state: "ready"; readonly index: GraphIndex; readonly from: "server" | "file"; readonly name: string };

/** A document's text on its way to the screen; `missing` says why there is none. */
export type TextState =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly text: string }
  | { readonly state: "missing"; readonly message: string };

/** The state of the page, and all that can change it. */
export interface Session {
  readonly loaded: ReadonlySignal<Loaded>;
  readonly view: ReadonlySignal<View>;
  readonly results: ReadonlySignal<Results | null>;
  readonly selected: ReadonlySignal<ClaimEntry | null>;
  /** The question and its count in words; read out by screen readers when it changes. */
  readonly status: ReadonlySignal<string>;
  /** Trouble or news that the status line shows once, before the question. */
  readonly notice: Signal<string>;
  /** Whether keys without Ctrl or Alt do something. */
  readonly singleKeys: Signal<boolean>;
  /** Changes the view; a step of the history unless it only refines the last one, as typing does. */
  change(next: (view: View) => View, how?: "push" | "replace"): void;
  open(claim: string): void;
  openFile(file: File): Promise<void>;
  textOf(record: DocumentRecord): ReadonlySignal<TextState>;
  start(): Promise<void>;
}

const NO_TEXT = "This graph came as a single file, which holds the words of each claim but not the documents.";

/** The session of one page: reads its view from the address and keeps the address up to date. */
export function createSession(page: Window): Session {
  const loaded = signal<Loaded>({ state: "loading", what: "Loading the graph …" });
  const view = signal<View>(fromHash(page.location.hash));
  const notice = signal("");
  const texts = new Map<string, Signal<TextState>>();

  const index = computed(() => (loaded.value.state === "ready" ? loaded.value.index : null));
  // Of the view, only what narrows: opening a claim must not count everything anew
  const narrowing = computed(() => toHash({ ...view.value, claim: null, pane: START.pane }));
  const results = computed(() => (index.value === null ? null : resultsOf(index.value, fromHash(narrowing.value))));
  const selected = computed(() =>
    view.value.claim === null ? null : (index.value?.byId.get(view.value.claim) ?? null),
  );
  const status = computed(() => {
    const state = loaded.value;
    if (state.state === "loading") return state.what;
    if (state.state === "failed") return state.message;
    if (state.state === "empty" || results.value === null) return "No graph is open.";
    return questionOf(state.index, view.value, results.value.entries.length);
  });

  function change(next: (view: View) => View, how: "push" | "replace" = "push"): void {
    const before = toHash(view.value);
    view.value = next(view.value);
    const after = toHash(view.value);
    if (before === after) return;
    const address = `${page.location.pathname}${page.location.search}${after === "" ? "" : `#${after}`}`;
    if (how === "push") page.history.pushState(null, "", address);
    else page.history.replaceState(null, "", address);
  }

  /** The first claim is open from the start, so that the evidence shows what it is for. */
  function show(records: readonly DocumentRecord[], from: "server" | "file", name: string): void {
    batch(() => {
      const next = indexRecords(records);
      loaded.value = { state: "ready", index: next, from, name };
      const { claim } = view.value;
      if (claim !== null && !next.byId.has(claim)) notice.value = "The claim of this link is not in this graph.";
      if (claim === null || !next.byId.has(claim)) {
        const first = results.value?.entries[0] ?? next.entries[0];
        change((old) => ({ ...old, claim: first?.claim.id ?? null }), "replace");
      }
    });
  }

  async function openFile(file: File): Promise<void> {
    const before = loaded.value;
    loaded.value = { state: "loading", what: `Reading ${file.name} …` };
    try {
      const { parseGraphFile } = await import("../load/opened.ts");
      const records = await parseGraphFile(file);
      texts.clear();
      notice.value = "";
      batch(() => {
        change(() => START, "push");
        show(records, "file", file.name);
      });
    } catch (error) {
      notice.value = error instanceof Error ? error.message : String(error);
      loaded.value = before.state === "ready" ? before : { state: "failed", message: notice.value };
    }
  }

  function textOf(record: DocumentRecord): ReadonlySignal<TextState> {
    const known = texts.get(record.textId);
    if (known !== undefined) return known;
    const text = signal<TextState>({ state: "loading" });
    texts.set(record.textId, text);
    const state = loaded.value;
    if (state.state !== "ready" || state.from === "file") text.value = { state: "missing", message: NO_TEXT };
    else {
      loadServedText(record.textId).then(
        (words) => {
          text.value = { state: "ready", text: words };
        },
        (error) => {
          text.value = {
            state: "missing",
            message: `The document’s text could not be loaded. ${(error as Error).message}`,
          };
        },
      );
    }
    return text;
  }

  async function start(): Promise<void> {
    page.addEventListener("popstate", () => {
      view.value = fromHash(page.location.hash);
    });
    page.addEventListener("hashchange", () => {
      view.value = fromHash(page.location.hash);
    });
    try {
      const records = await loadServedGraph();
      if (records === null) loaded.value = { state: "empty" };
      else show(records, "server", "");
    } catch (error) {
      loaded.value = { state: "failed", message: (error as Error).message };
    }
  }

  const singleKeys = signal(true);
  const open = (claim: string) => change((old) => ({ ...old, claim, pane: "evidence" }));
  return { loaded, view, results, selected, status, notice, singleKeys, change, open, openFile, textOf, start };
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("outside of a session");
  return session;
}
