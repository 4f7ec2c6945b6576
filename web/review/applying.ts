import { batch, effect, type ReadonlySignal } from "@preact/signals";
import type { DocumentRecord } from "../../src/model/record.ts";
import type { Linked } from "../load/linked.ts";
import { messageOf } from "../state/dataset.ts";
import type { Page } from "../state/page.ts";
import type { Decision, Decisions } from "./decisions.ts";

/** What the page shows, before anything that was decided on it. */
export interface Shown {
  readonly records: readonly DocumentRecord[];
  readonly across: Linked | null;
}

/** Milliseconds without a decision after which the answers are made anew; longer where that takes time. */
const PAUSE = { small: 200, large: 1_500 } as const;
const LARGE = 2_000;

/** Decisions that make other answers. */
export const CHANGING: ReadonlySet<string> = new Set(["accept", "reject", "correct", "same", "different"]);

/**
 * Shows answers with what is decided on this page: a moment after the last decision, so that no key waits for it. What the graph had been told before is in
 * what the page was given.
 *
 * @param isContested whether somebody else decided of it: then only all reviews tell what holds
 */
export function applyDecisions(
  { dataset, ahead, selection, texts, notice }: Page,
  decisions: Decisions,
  isContested: ReadonlySignal<(decision: Decision) => boolean>,
): void {
  let given: Shown | null = null;
  let shown: Shown | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  effect(() => {
    const records = dataset.records.value;
    const across = dataset.across.value;
    const changing = decisions.own.value.filter(
      (one) => CHANGING.has(one.row.decision ?? "") && !one.isUndone && one.kept !== "failed",
    );
    const wanted = changing.filter((one) => !isContested.value(one));
    if (records === null) return;
    // what others have put there is what all of it is applied to
    if (records !== shown?.records) given = { records, across };
    else if (across !== shown.across && given !== null) given = { ...given, across };
    clearTimeout(timer);
    const own = ++turn;
    if (given === null || (wanted.length === 0 && shown === null)) return;
    const base = given;
    const pause = base.records.reduce((sum, { claims }) => sum + claims.length, 0) > LARGE ? PAUSE.large : PAUSE.small;
    timer = setTimeout(() => {
      put(base, wanted, () => own === turn).catch((error: unknown) => {
        notice.value = messageOf(error);
      });
    }, pause);
  });

  async function put(base: Shown, wanted: readonly Decision[], isLast: () => boolean): Promise<void> {
    const { currentDecisions } = await import("./currentDecisions.ts");
    const labels = selection.index.peek()?.labels ?? new Map<string, string>();
    const textOf = ({ textId }: DocumentRecord): string | null => {
      const text = texts.of(textId).peek();
      return text.state === "ready" ? text.text : null;
    };
    const { refused, ...next } = currentDecisions(base, wanted, { labels, textOf });
    for (const key of refused) decisions.refuse(key);
    await ahead.prepare(next.records, next.across);
    const ready = dataset.loaded.peek();
    if (!isLast() || ready.state !== "ready") return;
    if (next.records === ready.records && next.across === dataset.across.peek()) return;
    shown = next;
    batch(() => {
      dataset.loaded.value = { ...ready, records: next.records };
      dataset.across.value = next.across;
    });
  }
}
