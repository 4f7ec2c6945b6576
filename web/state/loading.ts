import { computed, effect, type ReadonlySignal, untracked } from "@preact/signals";
import type { Overview } from "../../src/overview/overview.ts";
import { prepareLayout } from "../graph/places.ts";
import { readOpening } from "../largeGraph/openings.ts";
import { loadServedGraph } from "../load/served.ts";
import { t } from "../strings.ts";
import { messageOf } from "./dataset.ts";
import { fileOpener } from "./opening.ts";
import { pieceOpener } from "./openPieces.ts";
import type { Page } from "./page.ts";
import { START, toHash } from "./pageState.ts";
import { createShowing, type Showing } from "./showing.ts";

/** How a graph comes onto the page. */
export interface Loading {
  openFiles(files: readonly File[]): Promise<void>;
  /** Has at hand what files are shown by, where they are about to be opened. */
  makeReady(): void;
  /** Loads the graph that the page is served with. */
  start(): Promise<void>;
}

export function createLoading(page: Page): Loading {
  const showing = createShowing(page);
  return { openFiles: filesOpener(page, showing), makeReady, start: starter(page, showing) };
}

function makeReady(): void {
  prepareLayout();
  // What cannot be loaded is told where it is needed
  import("../graph/drawing.ts").then(({ rendererKind }) => rendererKind()).catch(() => undefined);
  import("./across.ts").catch(() => undefined);
}

/** Files take the place of what is shown, from the start of the view. */
function filesOpener(page: Page, { show, remember }: Showing) {
  const { dataset, ahead, history, texts, originals, notice, undoable, drawn } = page;
  const open = fileOpener({
    loaded: dataset.loaded,
    rest: dataset.rest,
    notice,
    makeReady,
    remember,
    prepare: ahead.prepare,
    prepareLinks: ahead.prepareLinks,
    seen: () => nextDrawn(drawn),
    show,
    leave(kept) {
      if (kept === "gone") {
        texts.reset(false);
        originals.reset(false);
      }
      dataset.overview.value = null;
      notice.value = "";
      history.change(({ view, pane }) => ({ ...START, view, pane }), "push");
    },
    addText: texts.add,
    addOriginal: originals.add,
    opened({ name, beside, isGraph, undo, again }) {
      const compare = () => history.change((old) => ({ ...old, view: "compare", pane: "view" }));
      const instead = [
        beside === null
          ? { label: t.load.addInstead, run: () => again("add") }
          : { label: t.load.aloneInstead, run: () => again("alone") },
        ...(beside === null ? [] : [{ label: t.load.compareNow, run: compare }]),
      ];
      undoable.value = {
        words: beside === null ? t.load.tookPlace(name) : t.load.wasAdded(name, beside),
        hash: toHash(history.pageState.peek()),
        undo: () => {
          undoable.value = null;
          undo();
        },
        instead: isGraph ? [] : instead,
      };
    },
  });
  return open;
}

/** Shows what is served: a graph as it is, or the overview of one that is too big, with the parts that the address asks for. */
function starter(page: Page, showing: Showing): () => Promise<void> {
  const { dataset, history, texts, originals } = page;
  const { loaded, overview } = dataset;
  const parts = computed(() => history.pageState.value.parts.join("\n"));
  const showPieces = pieceOpener(page, showing);
  return async () => {
    try {
      const served = await loadServedGraph();
      if (served === null) {
        loaded.value = { state: "empty" };
        return;
      }
      if (!served.texts) texts.reset(false);
      originals.reset(served.originals);
      if (served.overview === null) {
        showing.show({ records: served.records, from: "server", name: "" }, served.linked);
        return;
      }
      // One that an older version wrote says nothing of communities and points
      const { communities = { groups: [], members: [] }, points = [] } = served.overview as Partial<Overview>;
      overview.value = { ...served.overview, communities, points };
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
  };
}

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
