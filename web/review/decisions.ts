import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { WrittenReview } from "../../src/query/reviews/pageReviews.ts";
import { messageOf } from "../state/dataset.ts";
import { postReviews } from "./servedReviews.ts";

/** Where a decision of this page is: on its way to the graph, kept there, on this page only (made here, or from a file), or refused. */
export type DecisionPlace = "sending" | "kept" | "here" | "opened" | "failed";

/** Whether a decision is on this page only. */
export const isOnPageOnly = ({ kept, isUndone }: Pick<Decision, "kept" | "isUndone">): boolean =>
  !isUndone && (kept === "here" || kept === "opened");

/** What somebody decided on this page. */
export interface Decision {
  readonly key: number;
  readonly row: WrittenReview;
  /** In words. */
  readonly words: string;
  /** ISO 8601: when it was made on this page. */
  readonly madeAt: string;
  /** The claim that was open. */
  readonly claim: string | null;
  readonly kept: DecisionPlace;
  /** The id of its review, once it is kept. */
  readonly review: string | null;
  readonly isUndone: boolean;
}

/** What was decided on this page, in order. */
export interface Decisions {
  readonly own: ReadonlySignal<readonly Decision[]>;
  /** Adds a decision, and keeps it in the graph where it is to be sent there. */
  add(made: Pick<Decision, "row" | "words" | "claim">, to: "sending" | "here" | "opened"): Decision;
  /** Undoes one of this page. */
  undo(key: number): void;
  /** Undoes one that was kept before the page was opened. Rejects where it could not be. */
  undoKept(review: string, who: string): Promise<void>;
  /** Sends what is on this page only. */
  sendAll(): void;
  refuse(key: number): void;
}

/** @param onFailed told what could not be kept, and why */
export function createDecisions(onFailed: (words: string, why: string) => void): Decisions {
  const own: Signal<readonly Decision[]> = signal([]);
  let keys = 0;
  // one after the other: who undoes at once undoes what was kept before
  let sending: Promise<unknown> = Promise.resolve();
  const set = (key: number, part: Partial<Decision>): void => {
    own.value = own.value.map((one) => (one.key === key ? { ...one, ...part } : one));
  };
  const find = (key: number): Decision | undefined => own.value.find((one) => one.key === key);

  function send(key: number): void {
    set(key, { kept: "sending" });
    sending = sending.then(async () => {
      const one = find(key);
      if (one === undefined || one.isUndone) return;
      try {
        const [review = null] = await postReviews([one.row]);
        set(key, { kept: "kept", review });
      } catch (error) {
        set(key, { kept: "failed" });
        onFailed(one.words, messageOf(error));
      }
    });
  }

  return {
    own,
    add(made, to) {
      const state = { key: keys++, kept: to, review: null, isUndone: false } as const;
      const one: Decision = { ...made, ...state, madeAt: new Date().toISOString() };
      own.value = [...own.value, one];
      if (to === "sending") send(one.key);
      return one;
    },
    undo(key) {
      set(key, { isUndone: true });
      sending = sending.then(async () => {
        const one = find(key);
        if (one?.review == null) return;
        await postReviews([undoing(one.review, one.row.who ?? "")]).catch((error: unknown) => {
          set(key, { isUndone: false });
          onFailed(one.words, messageOf(error));
        });
      });
    },
    async undoKept(review, who) {
      await sending;
      await postReviews([undoing(review, who)]);
    },
    sendAll() {
      for (const one of own.value) if (isOnPageOnly(one)) send(one.key);
    },
    refuse: (key) => set(key, { kept: "failed" }),
  };
}

const undoing = (review: string, who: string): WrittenReview => ({ decision: "undo", id: review, who });
