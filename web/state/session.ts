import { batch, computed, effect, type ReadonlySignal, type Signal, signal, untracked } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Links } from "../../src/model/link.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import type { Overview } from "../../src/overview/overview.ts";
import { prepareLayout } from "../graph/places.ts";
import { drawingAhead } from "../graph/sceneNow.ts";
import { type Opening, readOpening, writeOpening } from "../largeGraph/openings.ts";
import type { OpenedPieces } from "../largeGraph/pieces.ts";
import type { Linked } from "../load/linked.ts";
import { linksOf } from "../load/linked.ts";
import { loadServedGraph } from "../load/served.ts";
import { t } from "../strings.ts";
import { type KnownCommunities, knownCommunities, NO_COMMUNITIES } from "./communities.ts";
import { narrowed as narrowedBy, type Results, resultsOf } from "./facets.ts";
import { type ClaimEntry, type GraphIndex, indexing, indexRecords } from "./graphIndex.ts";
import { createHistory, type ViewHistory } from "./history.ts";
import { fileOpener } from "./opening.ts";
import { fromHash, narrowing, type PageState, START, toHash } from "./pageState.ts";
import { questionOf } from "./question.ts";
import { coverOf } from "./redaction.ts";
import { aMoment, inSlices } from "./slices.ts";
import { createTexts, type TextState } from "./texts.ts";

/** What the page has to show. */
export type Loaded =
  | { readonly state: "loading"; readonly what: string; readonly cancel: (() => void) | null }
  | { readonly state: "empty" }
  | { readonly state: "failed"; readonly message: string }
  | Ready;

export interface Ready {
  readonly state: "ready";
  readonly records: readonly DocumentRecord[];
  readonly from: "server" | "file";
  readonly name: string;
}

/** What the page waits for while it shows the first documents of a graph. */
export interface Rest {
  readonly what: string;
  readonly cancel: () => void;
}

/** The state of the page, and all that can change it. */
export interface Session extends ViewHistory {
  readonly loaded: ReadonlySignal<Loaded>;
  /** Null where all of what is opened is there. */
  readonly rest: ReadonlySignal<Rest | null>;
  /** Whether it is known what is the same across documents; until then every document speaks of things of its own. */
  readonly linked: ReadonlySignal<boolean>;
  readonly links: ReadonlySignal<Links | null>;
  /** What is often mentioned together; nothing until that is known. */
  readonly communities: ReadonlySignal<KnownCommunities>;
  /** Of a graph that is too big to be shown whole; null where all of it is there. */
  readonly overview: ReadonlySignal<Overview | null>;
  /** What of that graph is on the page; null while nothing is, or while it is on its way. */
  readonly opened: ReadonlySignal<OpenedPieces | null>;
  /** Null while there is no graph. */
  readonly index: ReadonlySignal<GraphIndex | null>;
  readonly results: ReadonlySignal<Results | null>;
  readonly selected: ReadonlySignal<ClaimEntry | null>;
  /** The question and its count in words; read out by screen readers when it changes. */
  readonly status: ReadonlySignal<string>;
  /** How many pictures were drawn. */
  readonly drawn: Signal<number>;
  /** Trouble or news that the status line shows once, before the question. */
  readonly notice: Signal<string>;
  /** Whether keys without Ctrl or Alt do something. */
  readonly singleKeys: Signal<boolean>;
  /** The dialog that is open. */
  readonly dialog: Signal<"help" | "export" | null>;
  /** The step of the tour that is shown, counted from 0; null where none is. */
  readonly tour: Signal<number | null>;
  open(claim: string): void;
  /** Adds documents of a big graph to what is on the page, and looks at one of their things or claims where one is named. */
  openPiece(openings: readonly Opening[], look?: Partial<PageState>): void;
  openFiles(files: readonly File[]): Promise<void>;
  /** Has at hand what files are shown by, where they are about to be opened. */
  makeReady(): void;
  textOf(record: DocumentRecord): ReadonlySignal<TextState>;
  start(): Promise<void>;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const communitiesIn = (known: Linked | null): KnownCommunities =>
  known?.communities == null ? NO_COMMUNITIES : knownCommunities(known.communities);

/** Graphs of as many claims are indexed ahead. */
const PREPARED = 200;
const isBig = (records: readonly DocumentRecord[]): boolean =>
  records.reduce((sum, { claims }) => sum + claims.length, 0) >= PREPARED;

/** Milliseconds within which a picture is drawn, if one is: not in a hidden tab, nor in another view. */
const DRAWN = 600;

/** Once the next picture is on the screen. */
const nextDrawn = (drawn: ReadonlySignal<number>): Promise<void> =>
  new Promise((resolve) => {
    const before = drawn.peek();
    const stop = effect(() => {
      if (drawn.value !== before) requestAnimationFrame(() => setTimeout(resolve));
    });
    setTimeout(() => {
      stop();
      resolve();
    }, DRAWN);
  });

/** The session of one page: reads its view from the address and keeps the address up to date. */
export function createSession(page: Window): Session {
  const history = createHistory(page);
  const { pageState, change } = history;
  const loaded = signal<Loaded>({ state: "loading", what: t.load.graph, cancel: null });
  const rest = signal<Rest | null>(null);
  const drawn = signal(0);
  const notice = signal("");
  const texts = createTexts();

  const across = signal<Linked | null>(null);
  const links = computed(() => across.value?.links ?? null);
  const communities = computed(() => communitiesIn(across.value));
  const linked = signal(false);
  let linking = new AbortController();
  /** The records that are linked, or being linked. */
  let linkedOf: readonly DocumentRecord[] | null = null;
  /** Indexes of big graphs and all their claims, by the links that they were made with: made ahead, in slices. */
  const prepared = new WeakMap<
    readonly DocumentRecord[],
    Map<Linked | null, { readonly index: GraphIndex; readonly results: Results }>
  >();
  const indexed = new WeakMap<Links, GraphIndex>();
  const overview = signal<Overview | null>(null);
  const opened = signal<OpenedPieces | null>(null);

  const redacted = computed(() => pageState.value.redacted.join(" "));
  /** A hidden actor is hidden under each of the ids that links join. */
  const hiddenNow = computed(() => {
    const ids = new Set(redacted.value.split(" ").filter(Boolean));
    if (ids.size === 0) return [];
    return [...ids, ...[...(links.value?.canonical ?? [])].flatMap(([id, one]) => (ids.has(one) ? id : []))];
  });
  const records = computed(() => (loaded.value.state === "ready" ? loaded.value.records : null));
  const index = computed(() => {
    if (records.value === null) return null;
    const cover = coverOf(records.value, hiddenNow.value);
    const made = cover === null ? prepared.get(records.value)?.get(across.value) : undefined;
    return made?.index ?? indexRecords(records.value, cover, links.value);
  });
  const narrowed = computed(() => toHash(narrowing(pageState.value)));
  const results = computed(() => {
    if (index.value === null || records.value === null) return null;
    const made = prepared.get(records.value)?.get(across.value);
    if (narrowed.value === "" && made?.index === index.value) return made.results;
    return resultsOf(index.value, fromHash(narrowed.value), communities.value);
  });
  const selected = computed(() =>
    pageState.value.claim === null ? null : (index.value?.byId.get(pageState.value.claim) ?? null),
  );
  const status = computed(() => {
    const state = loaded.value;
    if (state.state === "loading") return state.what;
    if (state.state === "failed") return state.message;
    if (index.value === null || results.value === null) return t.page.nothingOpen;
    if (overview.value !== null && pageState.value.parts.length === 0) {
      const { claims, documents } = overview.value.counts;
      return t.question.all(claims, documents);
    }
    if (overview.value !== null && opened.value === null) return t.largeGraph.opening;
    const question = questionOf(index.value, pageState.value, results.value.entries.length, communities.value);
    if (rest.value !== null) return t.load.soFar(question, rest.value.what);
    return overview.value === null ? question : t.largeGraph.of(question, overview.value.counts.documents);
  });

  /** Makes ahead what the page looks up in a big graph, so that it is not held up when the graph is shown. */
  async function prepare(records: readonly DocumentRecord[], known: Linked | null): Promise<void> {
    if (!isBig(records)) return;
    const index = await indexAhead(records, known?.links ?? null);
    const results = await inSlices(narrowedBy(index, START, communitiesIn(known)));
    if (known !== null) await inSlices(drawingAhead(index, results));
    const own = prepared.get(records) ?? new Map();
    prepared.set(records, own.set(known, { index, results }));
  }

  /** The part of that which needs no more than links. */
  async function indexAhead(records: readonly DocumentRecord[], known: Links | null): Promise<GraphIndex> {
    const own = known === null ? undefined : indexed.get(known);
    if (own !== undefined) return own;
    const index = await inSlices(indexing(records, null, known));
    if (known === null) return index;
    indexed.set(known, index);
    const { disputesAhead } = await import("./across.ts");
    await inSlices(disputesAhead(index, known));
    await aMoment();
    // Worked out when it is first asked for
    void index.network;
    return index;
  }

  /** Links what is shown: the list is there meanwhile. A single document needs that too: names recur in it. */
  async function startLinking(
    records: readonly DocumentRecord[],
    known: Linked | null,
    link: (halt: AbortSignal) => Promise<Linked>,
  ): Promise<void> {
    linking.abort();
    linking = new AbortController();
    linkedOf = records;
    const { signal: stop } = linking;
    batch(() => {
      across.value = known;
      linked.value = known !== null;
    });
    if (known !== null) return;
    const found = await link(stop)
      .then(async (made) => {
        await prepare(records, made);
        return made;
      })
      .catch((error: unknown) => {
        if (!stop.aborted) notice.value = messageOf(error);
        return null;
      });
    if (stop.aborted) return;
    batch(() => {
      across.value = found;
      linked.value = true;
    });
  }

  /** A claim is open from the start, so that the evidence shows what it is for: the first that is disputed, else the first. */
  function show(
    ready: Omit<Ready, "state">,
    known: Linked | null = null,
    link = (halt: AbortSignal) => linksOf(ready.records, halt),
  ): void {
    batch(() => {
      void startLinking(ready.records, known, link);
      loaded.value = { ...ready, state: "ready" };
      const { claim } = pageState.value;
      const isThere = claim !== null && (index.value?.byId.has(claim) ?? false);
      if (claim !== null && !isThere) notice.value = t.load.gone;
      if (!isThere) {
        const listed = results.value?.entries ?? [];
        const disputed = listed.find(({ ties }) => ties.some(({ link }) => link.relation === "disputes"));
        const first = disputed ?? listed[0] ?? index.value?.entries[0];
        change((old) => ({ ...old, claim: first?.claim.id ?? null }), "replace");
      }
    });
  }

  const parts = computed(() => pageState.value.parts.join("\n"));
  let opening = 0;

  /** Shows the documents of some openings of a big graph; what was asked for later counts. */
  async function showPieces(openings: readonly Opening[]): Promise<void> {
    opening += 1;
    const own = opening;
    if (openings.length === 0) {
      batch(() => {
        opened.value = null;
        across.value = null;
        linked.value = false;
        loaded.value = { state: "ready", records: [], from: "server", name: "" };
      });
      return;
    }
    if (loaded.value.state !== "ready") loaded.value = { state: "loading", what: t.largeGraph.opening, cancel: null };
    try {
      const { openPieces } = await import("../largeGraph/pieces.ts");
      const found = await openPieces(openings);
      if (own !== opening) return;
      batch(() => {
        opened.value = found;
        show({ records: found.records, from: "server", name: "" }, found.linked);
      });
    } catch (error) {
      if (own !== opening) return;
      notice.value = messageOf(error);
      if (loaded.value.state !== "ready") loaded.value = { state: "failed", message: notice.value };
    }
  }

  /** Gives what puts back all that is shown now. */
  function remember(): () => void {
    const was = {
      linkedOf,
      loaded: loaded.value,
      across: across.value,
      overview: overview.value,
      pageState: pageState.value,
    };
    const putBackTexts = texts.remember();
    return () =>
      batch(() => {
        loaded.value = was.loaded;
        // Nothing else changes before other records are shown
        if (linkedOf === was.linkedOf) return;
        putBackTexts();
        overview.value = was.overview;
        change(() => was.pageState, "replace");
        if (was.loaded.state === "ready") show(was.loaded, was.across);
      });
  }

  function makeReady(): void {
    prepareLayout();
    // What cannot be loaded is told where it is needed
    import("../graph/drawing.ts").then(({ drawsBy }) => drawsBy()).catch(() => undefined);
    import("./across.ts").catch(() => undefined);
  }

  const openFiles = fileOpener({
    loaded,
    rest,
    notice,
    makeReady,
    remember,
    prepare,
    seen: () => nextDrawn(drawn),
    prepareLinks: async (of, known) => {
      if (isBig(of)) await indexAhead(of, known);
    },
    show,
    leave(kept) {
      if (kept === "gone") texts.reset(false);
      overview.value = null;
      notice.value = "";
      change(() => START, "push");
    },
    addText: texts.add,
  });

  async function start(): Promise<void> {
    try {
      const served = await loadServedGraph();
      if (served === null) {
        loaded.value = { state: "empty" };
        return;
      }
      if (!served.texts) texts.reset(false);
      if (served.overview === null) {
        show({ records: served.records, from: "server", name: "" }, served.linked);
        return;
      }
      // One that an older version wrote says nothing of communities
      overview.value = { ...served.overview, communities: served.overview.communities ?? { groups: [], members: [] } };
      effect(() => {
        const wanted = parts.value.split("\n").flatMap((one) => readOpening(one) ?? []);
        // Only another choice of parts opens them anew
        untracked(() => {
          if (overview.value !== null) void showPieces(wanted);
        });
      });
    } catch (error) {
      loaded.value = { state: "failed", message: messageOf(error) };
    }
  }

  return {
    ...history,
    loaded,
    rest,
    drawn,
    linked,
    links,
    communities,
    index,
    results,
    selected,
    status,
    notice,
    singleKeys: signal(true),
    dialog: signal<"help" | "export" | null>(null),
    tour: signal<number | null>(null),
    overview,
    opened,
    openPiece: (openings, look = {}) =>
      change((old) => {
        const added = openings.map(writeOpening).filter((one) => !old.parts.includes(one));
        return { ...old, query: "", claim: null, ...look, parts: [...old.parts, ...added] };
      }),
    open: (claim) => change((old) => ({ ...old, claim, pane: "evidence" })),
    openFiles,
    makeReady,
    textOf: (record) => texts.of(record.textId),
    start,
  };
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("outside of a session");
  return session;
}
