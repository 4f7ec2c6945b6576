import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { fromHash, type PageState, toHash } from "./pageState.ts";

/** The views that were looked at: undo, redo and the browser's own buttons walk the same ones. */
export interface ViewHistory {
  readonly pageState: ReadonlySignal<PageState>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Changes the view; a step of its own unless it only refines the last one, as typing does. */
  change(next: (pageState: PageState) => PageState, how?: "push" | "replace"): void;
  undo(): void;
  redo(): void;
}

/** Kept with each entry of the browser's history: its place among those of this page. */
interface Kept {
  readonly step: number;
}

const isKept = (state: unknown): state is Kept =>
  typeof state === "object" && state !== null && "step" in state && typeof state.step === "number";

/** The history of a page, starting from its address. */
export function createHistory(page: Window): ViewHistory {
  const pageState = signal<PageState>(fromHash(page.location.hash));
  const started = isKept(page.history.state) ? page.history.state.step : 0;
  const step = signal(started);
  const last = signal(started);

  function change(next: (pageState: PageState) => PageState, how: "push" | "replace" = "push"): void {
    const before = toHash(pageState.value);
    pageState.value = next(pageState.value);
    const after = toHash(pageState.value);
    if (before === after) return;
    const address = `${page.location.pathname}${page.location.search}${after === "" ? "" : `#${after}`}`;
    if (how === "push") {
      step.value += 1;
      last.value = step.value;
      page.history.pushState({ step: step.value }, "", address);
    } else page.history.replaceState({ step: step.value }, "", address);
  }

  const follow = () => {
    // An address that was typed in is a new step without a place yet
    if (!isKept(page.history.state)) {
      last.value = step.value + 1;
      page.history.replaceState({ step: last.value }, "");
    }
    if (isKept(page.history.state)) step.value = page.history.state.step;
    pageState.value = fromHash(page.location.hash);
  };
  if (!isKept(page.history.state)) page.history.replaceState({ step: started }, "");
  page.addEventListener("popstate", follow);

  return {
    pageState,
    canUndo: computed(() => step.value > 0),
    canRedo: computed(() => step.value < last.value),
    change,
    undo: () => page.history.back(),
    redo: () => page.history.forward(),
  };
}
