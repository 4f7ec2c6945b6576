import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { WrittenReview } from "../../src/query/reviews/pageReviews.ts";
import type { Page } from "../state/page.ts";
import { keep, kept } from "../state/storage.ts";
import { applyDecisions, CHANGING } from "./applying.ts";
import { createDecisions, type Decision, type Decisions } from "./decisions.ts";
import { loadReviews, type ServedReviews } from "./servedReviews.ts";
import { type ClaimReviews, decidedByOthers, type ListedReview, listedReviews, marksOf } from "./told.ts";
import { w } from "./words.ts";

/** What people decide on the page, and have decided before. */
export interface Reviewing {
  /** Whether the page is there to be reviewed at: then single keys decide. */
  readonly isOn: Signal<boolean>;
  /** The name of who decides, as typed. */
  readonly who: Signal<string>;
  /** Whether the graph keeps what is decided; else it stays on this page. */
  readonly takes: ReadonlySignal<boolean>;
  /** The latest first. */
  readonly told: ReadonlySignal<readonly ListedReview[]>;
  readonly marks: ReadonlySignal<ReadonlyMap<string, ClaimReviews>>;
  readonly decisions: Decisions;
  readonly notice: Signal<string>;
  toggle(): void;
  /** Finds what was decided of the graph that is served. */
  load(): Promise<void>;
  /** Decides: a row without its name and moment, and the same in words. */
  decide(row: WrittenReview, words: string, claim: string | null): void;
  /** Undoes the last decision of this page; the claim that it was of, null where there is none. */
  undoLast(): string | null;
  undo(one: ListedReview): void;
}

export function createReviewing(page: Page): Reviewing {
  const { notice } = page;
  const served: Signal<ServedReviews | null> = signal(null);
  const who = signal(kept("reviewer") ?? "");
  const decisions = createDecisions((words, why) => {
    notice.value = w.failed(words, why);
  });
  const takes = computed(() => served.value?.takes ?? false);
  const told = computed(() => listedReviews(served.value?.reviews ?? [], decisions.own.value));
  const isContested = computed(() => {
    const ids = decidedByOthers(told.value, who.value.trim());
    return ({ row }: Decision): boolean => ids.has(row.id ?? "");
  });
  const isOn = signal(kept("reviewing") === "on");
  applyDecisions(page, decisions, isContested);
  warnOfLeaving(decisions);

  return {
    isOn,
    who,
    takes,
    told,
    marks: computed(() => marksOf(told.value)),
    decisions,
    notice,
    toggle: () => toggle(isOn, page),
    async load() {
      served.value = await loadReviews().catch(() => null);
    },
    decide(row, words, claim) {
      keep("reviewer", who.value.trim());
      const made = { ...row, who: who.value.trim(), ...(takes.value ? {} : { when: new Date().toISOString() }) };
      decisions.add({ row: made, words, claim }, takes.value ? "sending" : "here");
      const what = words === "" ? (w.decisions[row.decision as keyof typeof w.decisions] ?? "") : words;
      notice.value = takes.value ? w.kept(what) : w.here(what);
    },
    undoLast() {
      const last = decisions.own.value.findLast(({ isUndone, kept: where }) => !isUndone && where !== "failed");
      notice.value = last === undefined ? w.nothingToUndo : w.undone(last.words);
      if (last === undefined) return null;
      decisions.undo(last.key);
      return last.claim;
    },
    undo({ key, review, decision }) {
      if (key !== null) decisions.undo(key);
      else if (review !== null)
        // what then holds, the program works out of all reviews
        decisions.undoKept(review, who.value.trim()).then(
          () => {
            if (CHANGING.has(decision)) location.reload();
            else served.value = withUndone(served.value, review);
          },
          (error: unknown) => {
            notice.value = String(error);
          },
        );
    },
  };
}

function toggle(isOn: Signal<boolean>, { history }: Page): void {
  isOn.value = !isOn.value;
  keep("reviewing", isOn.value ? "on" : "off");
  // if only one part of the page is seen it is this one
  if (isOn.value) history.change((old) => ({ ...old, pane: "evidence" }), "replace");
}

const withUndone = (served: ServedReviews | null, review: string): ServedReviews | null =>
  served && {
    ...served,
    reviews: served.reviews.map((one) => (one.id === review ? { ...one, state: "undone" } : one)),
  };

/** What is on this page only would be lost with it. */
function warnOfLeaving({ own }: Decisions): void {
  addEventListener("beforeunload", (event) => {
    if (own.peek().some(({ kept: where, isUndone }) => !isUndone && (where === "here" || where === "sending")))
      event.preventDefault();
  });
}
