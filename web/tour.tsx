import type { Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Pane } from "./state/pageState.ts";
import { useSession } from "./state/session.ts";
import { v } from "./viewStrings.ts";

/** The steps in order: each has the selector of a part of the page, and the pane that a narrow window shows then. */
const STEPS: readonly { readonly key: keyof typeof v.tour.steps; readonly part: string; readonly pane: Pane }[] = [
  { key: "claims", part: ".claims", pane: "claims" },
  { key: "evidence", part: ".evidence", pane: "evidence" },
  { key: "view", part: ".view", pane: "view" },
  { key: "filters", part: ".filters", pane: "filters" },
  { key: "search", part: "search", pane: "claims" },
];

/** Five steps around the page: a card explains the part that is framed. The page stays usable. */
export function Tour() {
  const { tour, change } = useSession();
  const card = useRef<HTMLElement>(null);
  const at = tour.value ?? 0;
  const step = STEPS[at];
  useEffect(() => {
    if (step === undefined) return undefined;
    change((pageState) => ({ ...pageState, pane: step.pane, view: "graph" }), "replace");
    const part = document.querySelector(step.part);
    part?.classList.add("toured");
    card.current?.focus();
    return () => part?.classList.remove("toured");
  }, [step, change]);
  if (step === undefined) return null;
  const end = () => {
    tour.value = null;
    document.getElementById("claims-heading")?.focus();
  };
  return (
    <section
      ref={card}
      class="tour"
      tabIndex={-1}
      aria-label={v.help.tour}
      data-step={step.key}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        end();
      }}
    >
      <p class="muted">{v.tour.step(at + 1, STEPS.length)}</p>
      <p aria-live="polite">{v.tour.steps[step.key]}</p>
      <div class="tools">
        <button type="button" class="plain" onClick={end}>
          {v.tour.end}
        </button>
        <Turns at={at} tour={tour} />
      </div>
    </section>
  );
}

/** Back and next, if there is such a step. */
const Turns = ({ at, tour }: { at: number; tour: Signal<number | null> }) => (
  <>
    {at > 0 && (
      <button
        type="button"
        onClick={() => {
          tour.value = at - 1;
        }}
      >
        {v.tour.back}
      </button>
    )}
    {at < STEPS.length - 1 && (
      <button
        type="button"
        class="primary"
        onClick={() => {
          tour.value = at + 1;
        }}
      >
        {v.tour.next}
      </button>
    )}
  </>
);
