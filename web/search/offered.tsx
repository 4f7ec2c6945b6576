import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import type { Suggestion } from "./suggestions.ts";

/** Whether a field offers something, and where the keys stand in that. */
export interface Offering {
  readonly open: Signal<boolean>;
  /** The offered thing that the keys stand on, counted from 0; -1 for none. */
  readonly at: Signal<number>;
  /** Offers from the first thing on. */
  readonly offer: () => void;
  readonly close: () => void;
}

export function useOffering(): Offering {
  const open = useSignal(false);
  const at = useSignal(-1);
  return {
    open,
    at,
    offer: () => {
      open.value = true;
      at.value = -1;
    },
    close: () => {
      open.value = false;
    },
  };
}

/** What a field offers, below it: the options of a combobox, which keeps the focus. `at` is the one that the keys stand on. */
export function Offered<One>({
  id,
  offered,
  at,
  onChoose,
  children,
}: {
  id: string;
  offered: readonly One[];
  at: number;
  onChoose: (one: One) => void;
  children: (one: One) => ComponentChildren;
}) {
  return (
    <div id={id} role="listbox" aria-label={t.top.found}>
      {offered.map((one, place) => (
        <div
          key={place}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === at}
          tabIndex={-1}
          // before the field loses its focus, which closes the list
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(one);
          }}
        >
          {children(one)}
        </div>
      ))}
    </div>
  );
}

/** One thing that is offered. */
export function OfferedThing({ one }: { one: Suggestion }) {
  const session = useSession();
  // In a graph that is here names are covered; the files of a big one have them
  const isRedacted = session.overview.value !== null && session.pageState.value.redacted.includes(one.id);
  return (
    <>
      <span class={`shape shape-${one.kind}`} aria-hidden="true" />
      <span class="found-name" dir="auto">
        {isRedacted ? t.hiddenName : one.label}
        {one.as !== null && one.as !== one.label && !isRedacted && <span class="muted"> {one.as}</span>}
      </span>
      <span class="muted">{t.kinds[one.kind]}</span>
      <span class="count">{t.counted.number(one.claims)}</span>
    </>
  );
}

/** Moves along what is offered by the arrow keys. Returns whether the key was one of them. */
export function walk(event: KeyboardEvent, at: Signal<number>, count: number): boolean {
  if (event.key === "ArrowDown") at.value = Math.min(count - 1, at.value + 1);
  else if (event.key === "ArrowUp") at.value = Math.max(-1, at.value - 1);
  else return false;
  event.preventDefault();
  return true;
}
