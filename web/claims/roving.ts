import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ClaimEntry } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";

/** How many claims are rendered at once; reaching the end adds as many. */
export const BATCH = 150;

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at) => at + 1,
  j: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  k: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** A long list of claims with one tab stop, in which arrow keys move. */
export interface Roving<E extends HTMLElement> {
  /** The element around the claims; the claim that Tab stops at has `tabindex="0"` in it. */
  readonly box: RefObject<E | null>;
  readonly shown: readonly ClaimEntry[];
  /** Id of the claim that Tab stops at. */
  readonly stop: string | undefined;
  readonly keys: (event: KeyboardEvent) => void;
  readonly focused: (claim: string) => void;
  readonly showMore: () => void;
}

/** @param reveal brings a claim by its place onto the page, where not all of the list is on it; without it the list grows by batches */
export function useRoving<E extends HTMLElement>(
  entries: readonly ClaimEntry[],
  reveal?: (at: number) => void,
): Roving<E> {
  const session = useSession();
  const box = useRef<E | null>(null);
  const limit = useSignal(BATCH);
  const focused = useSignal<string | null>(null);
  /** The claim that a key has just asked for: focused once it is on the page, and only once. */
  const wanted = useRef<string | null>(null);
  const opened = session.pageState.value.claim;
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const there = box.current?.querySelector<HTMLElement>('[tabindex="0"]') ?? null;
    if (there === null) return;
    there.focus();
    wanted.current = null;
  });

  const shown = reveal === undefined ? entries.slice(0, limit.value) : entries;
  const stop = [focused.value, opened].find((id) => shown.some(({ claim }) => claim.id === id)) ?? shown[0]?.claim.id;
  const keys = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length === 1 && !session.singleKeys.value) return;
    event.preventDefault();
    event.stopPropagation();
    const at = shown.findIndex(({ claim }) => claim.id === stop);
    const next = Math.max(0, Math.min(entries.length - 1, step(at, entries.length - 1)));
    if (reveal === undefined) while (limit.value <= next) limit.value += BATCH;
    else reveal(next);
    wanted.current = entries[next]?.claim.id ?? null;
    focused.value = wanted.current;
  };
  return {
    box,
    shown,
    stop,
    keys,
    focused: (claim) => {
      focused.value = claim;
    },
    showMore: () => {
      limit.value += BATCH;
    },
  };
}
