import type { ComponentType } from "preact";
import { useRef } from "preact/hooks";
import { GraphFace } from "../graph/graphFace.tsx";
import { useSession } from "../state/session.ts";
import { FACES, type Face } from "../state/view.ts";
import { t } from "../strings.ts";
import { lazily } from "./lazily.tsx";

const PARTS: Record<Face, ComponentType> = {
  graph: GraphFace,
  timeline: lazily(() => import("../timeline/timeline.tsx").then((part) => part.Timeline)),
  matrix: lazily(() => import("../matrix/matrix.tsx").then((part) => part.Matrix)),
  table: lazily(() => import("../table/claimTable.tsx").then((part) => part.ClaimTable)),
  reading: lazily(() => import("../reading/reading.tsx").then((part) => part.Reading)),
  compare: lazily(() => import("../compare/compare.tsx").then((part) => part.Compare)),
  record: lazily(() => import("../record/record.tsx").then((part) => part.Record)),
};

/** The claims of the list in the way that is chosen: each tab shows the same ones. */
export function FacePane() {
  const session = useSession();
  const tabs = useRef<HTMLDivElement>(null);
  const { face } = session.view.value;
  const Part = PARTS[face];
  const choose = (next: Face) => session.change((view) => ({ ...view, face: next, pane: "face" }));
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const way = document.documentElement.dir === "rtl" ? -step : step;
    const next = FACES[(FACES.indexOf(face) + way + FACES.length) % FACES.length] ?? face;
    choose(next);
    tabs.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <section class="face pane" aria-labelledby="face-heading">
      <div class="pane-head tabs-head">
        <h2 id="face-heading" class="hidden" tabIndex={-1}>
          {t.page.face(t.faces[face])}
        </h2>
        <div ref={tabs} class="tabs" role="tablist" aria-labelledby="face-heading" onKeyDown={move}>
          {FACES.map((one) => (
            <button
              type="button"
              key={one}
              id={`tab-${one}`}
              role="tab"
              aria-selected={one === face}
              aria-controls="face-panel"
              tabIndex={one === face ? 0 : -1}
              onClick={() => choose(one)}
            >
              {t.faces[one]}
            </button>
          ))}
        </div>
      </div>
      <div id="face-panel" class="face-body" role="tabpanel" aria-labelledby={`tab-${face}`} data-face={face}>
        <Part key={face} />
      </div>
    </section>
  );
}
