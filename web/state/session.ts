import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { DocumentRecord } from "../../src/model/record.ts";
import { type Opening, writeOpening } from "../largeGraph/openings.ts";
import { createReviewing, type Reviewing } from "../review/reviewing.ts";
import { createAhead } from "./ahead.ts";
import { keptArrangement } from "./arrangement.ts";
import { createDataset, type Dataset } from "./dataset.ts";
import { createHistory, type ViewHistory } from "./history.ts";
import { createLoading, type Loading } from "./loading.ts";
import { createOriginals, type Originals } from "./originals.ts";
import type { Undoable } from "./page.ts";
import { type PageState, toHash } from "./pageState.ts";
import { createSelection, type Selection } from "./selection.ts";
import { createTexts, type TextState } from "./texts.ts";

/** A record whose signals can be read only. */
type Shown<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends ReadonlySignal<infer Value> ? ReadonlySignal<Value> : Part[Key];
};

/** The state of the page, and all that can change it. */
export interface Session extends ViewHistory, Shown<Omit<Dataset, "across" | "records" | "found">>, Selection, Loading {
  /** How many scenes were drawn. */
  readonly drawn: Signal<number>;
  /** Trouble or news that the status line shows once, before the question. */
  readonly notice: Signal<string>;
  readonly undoable: Signal<Undoable | null>;
  offerUndo(words: string): void;
  /** Whether keys without Ctrl or Alt do something. */
  readonly singleKeys: Signal<boolean>;
  /** The dialog that is open. */
  readonly dialog: Signal<"help" | "export" | null>;
  /** The step of the tour that is shown, counted from 0; null where none is. */
  readonly tour: Signal<number | null>;
  /** Finds the disputed points of a graph that came without them. */
  findPoints(): Promise<void>;
  open(claim: string): void;
  /** Adds documents of a big graph to what is on the page, and looks at one of their things or claims where one is named. */
  openPiece(openings: readonly Opening[], look?: Partial<PageState>): void;
  textOf(record: DocumentRecord): ReadonlySignal<TextState>;
  /** The files of documents, whose pages are shown. */
  readonly originals: Pick<Originals, "has" | "of">;
  /** What people decide on the page, and have decided before. */
  readonly reviewing: Reviewing;
}

/** The session of one page: reads its view from the address and keeps the address up to date. */
export function createSession(page: Window): Session {
  const history = createHistory(page);
  const { change } = history;
  const arrangement = keptArrangement();
  // An address that names none is one's own way to look; one that was sent tells how it is meant
  if (arrangement !== null && !/[#&]panes=/.test(page.location.hash))
    change((pageState) => ({ ...pageState, arrangement }), "replace");
  const { across, records, found, ...shown } = createDataset();
  const dataset: Dataset = { across, records, found, ...shown };
  const ahead = createAhead();
  const selection = createSelection(dataset, ahead, history.pageState);
  const texts = createTexts();
  const originals = createOriginals();
  const notice = signal("");
  const drawn = signal(0);
  const undoable = signal<Undoable | null>(null);
  const parts = { dataset, ahead, selection, history, texts, originals, notice, undoable, drawn };
  const loading = createLoading(parts);
  const reviewing = createReviewing(parts);
  return {
    ...history,
    ...shown,
    ...selection,
    ...loading,
    reviewing,
    start: () => loading.start().then(() => reviewing.load()),
    notice,
    drawn,
    undoable,
    offerUndo: (words) => {
      undoable.value = { words, hash: toHash(history.pageState.peek()) };
    },
    singleKeys: signal(true),
    dialog: signal<"help" | "export" | null>(null),
    tour: signal<number | null>(null),
    findPoints: () => findPoints(dataset, selection),
    openPiece: (openings, look = {}) =>
      change((old) => {
        const added = openings.map(writeOpening).filter((one) => !old.parts.includes(one));
        return { ...old, query: "", claim: null, ...look, parts: [...old.parts, ...added] };
      }),
    open: (claim) => change((old) => ({ ...old, claim, pane: "evidence" })),
    originals,
    textOf: (record) => texts.of(record.textId),
  };
}

async function findPoints({ across, found, points }: Dataset, { index }: Selection): Promise<void> {
  const [known, now] = [across.peek(), index.peek()];
  if (known === null || now === null || points.peek() !== null) return;
  const { labelledLinksOf } = await import("../../src/query/points/keptPoints.ts");
  if (across.peek() === known)
    found.value = { across: known, points: labelledLinksOf(now.originals, known.links).points };
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("outside of a session");
  return session;
}
