import type { ComponentType } from "preact";
import { useRef } from "preact/hooks";
import { aboutFile } from "../export/aboutFile.ts";
import { VIEWS, type View } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { Arrange } from "./arrange.tsx";
import { lazily } from "./lazily.tsx";
import { Maximise } from "./maximise.tsx";
import { ClosedPanes } from "./paneButtons.tsx";

const PARTS: Record<View, ComponentType> = {
  disputes: lazily(() => import("../points/disputes.tsx").then((part) => part.Disputes)),
  graph: lazily(() => import("../graph/graphView.tsx").then((part) => part.GraphView)),
  timeline: lazily(() => import("../timeline/timeline.tsx").then((part) => part.Timeline)),
  map: lazily(() => import("../map/mapView.tsx").then((part) => part.MapView)),
  matrix: lazily(() => import("../matrix/matrix.tsx").then((part) => part.Matrix)),
  table: lazily(() => import("../table/claimTable.tsx").then((part) => part.ClaimTable)),
  reading: lazily(() => import("../reading/reading.tsx").then((part) => part.Reading)),
  compare: lazily(() => import("../compare/compare.tsx").then((part) => part.Compare)),
  record: lazily(() => import("../record/record.tsx").then((part) => part.Record)),
};

/** The claims of the list in the way that is chosen: each tab shows the same ones. */
export function ViewPane() {
  const session = useSession();
  const tabs = useRef<HTMLDivElement>(null);
  const { view } = session.pageState.value;
  const Part = PARTS[view];
  const choose = (next: View) => session.change((pageState) => ({ ...pageState, view: next, pane: "view" }));
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const path = document.documentElement.dir === "rtl" ? -step : step;
    const next = VIEWS[(VIEWS.indexOf(view) + path + VIEWS.length) % VIEWS.length] ?? view;
    choose(next);
    tabs.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <section class="view pane" aria-labelledby="view-heading">
      <PrintHead view={view} />
      <div class="pane-head tabs-head">
        <h2 id="view-heading" class="hidden" tabIndex={-1}>
          {t.page.view(t.views[view])}
        </h2>
        <div ref={tabs} class="tabs" role="tablist" aria-labelledby="view-heading" onKeyDown={move}>
          {VIEWS.map((one) => (
            <button
              type="button"
              key={one}
              id={`tab-${one}`}
              role="tab"
              aria-selected={one === view}
              aria-controls="view-panel"
              tabIndex={one === view ? 0 : -1}
              onClick={() => choose(one)}
            >
              {t.views[one]}
            </button>
          ))}
        </div>
        {view === "graph" && <Arrange />}
        <ClosedPanes />
        <Maximise pane="view" />
      </div>
      <div id="view-panel" class="view-body" role="tabpanel" aria-labelledby={`tab-${view}`} data-view={view}>
        <Part key={view} />
      </div>
    </section>
  );
}

/** What stands over a printed view: title, question, days and address. Not on the screen. */
function PrintHead({ view }: { view: View }) {
  const { question, said, link } = aboutFile(useSession());
  return (
    <div class="print-head">
      <p>
        <strong>{t.export.printed(t.views[view])}</strong>
      </p>
      <p>{t.export.told(question)}</p>
      <p>{said}</p>
      <p>{link}</p>
    </div>
  );
}
