import { type ReadonlySignal, type Signal, useSignal } from "@preact/signals";
import { LAYOUTS } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { SCENE_LIMITS } from "./currentScene.ts";
import type { Layout } from "./places.ts";
import type { Renderer } from "./renderer.ts";
import type { Scene } from "./scene.ts";
import type { Drawing } from "./useDrawing.ts";

interface Given {
  readonly scene: ReadonlySignal<Scene>;
  readonly drawing: Drawing;
  /** Whether more is drawn than there is room for. */
  readonly crowded: Signal<boolean>;
  /** Whether a line is drawn round things. */
  readonly lasso: Signal<boolean>;
  /** How many nodes are drawn at most. */
  readonly limit: number;
}

/** What stands above the graph: how much of it is drawn, and buttons for groups, layout and zoom. */
export function GraphTools({ scene, drawing, crowded, lasso, limit }: Given) {
  const session = useSession();
  const { mode, room, trouble } = drawing;
  const { nodes, total } = scene.value;
  const isSlow = mode.value === "software" && nodes.length < total && limit === SCENE_LIMITS.software;
  return (
    <div class="view-tools">
      <p class="muted">
        {t.graph.things(nodes.length, total)}
        {isSlow && ` (${t.graph.slow})`}
        {mode.value !== null && mode.value !== "static" && room.value !== null && total > room.value && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              crowded.value = !crowded.value;
            }}
          >
            {crowded.value ? t.graph.drawFewer : t.graph.drawMore(Math.min(total, SCENE_LIMITS[mode.value]))}
          </button>
        )}
      </p>
      <div class="tools">
        <LayoutChoice renderer={drawing.renderer} />
        <Switches />
        {session.communities.value.groups.length > 0 && (
          <button
            type="button"
            class="plain"
            aria-pressed={session.pageState.value.groups}
            title={t.communities.about}
            onClick={() => session.change((pageState) => ({ ...pageState, groups: !pageState.groups }))}
          >
            {t.communities.show}
          </button>
        )}
        {mode.value !== "static" && trouble.value === null && (
          <>
            <button
              type="button"
              class="plain"
              aria-pressed={lasso.value}
              title={t.graph.lassoWhy}
              onClick={() => {
                lasso.value = !lasso.value;
              }}
            >
              {t.graph.lasso}
            </button>
            <PauseButton layout={drawing.layout} />
            <ZoomButtons renderer={drawing.renderer} />
          </>
        )}
      </div>
    </div>
  );
}

/** What the picture shows besides actors, events and lines; and what was taken out of it. */
function Switches() {
  const session = useSession();
  const { places, counts, away } = session.pageState.value;
  return (
    <>
      {away.length > 0 && (
        <button type="button" class="plain" onClick={() => session.change((pageState) => ({ ...pageState, away: [] }))}>
          {t.graph.bringBack(away.length)}
        </button>
      )}
      <button
        type="button"
        class="plain"
        aria-pressed={places}
        onClick={() => session.change((pageState) => ({ ...pageState, places: !places }))}
      >
        {t.graph.places}
      </button>
      <button
        type="button"
        class="plain"
        aria-pressed={counts}
        title={t.graph.countsWhy}
        onClick={() => session.change((pageState) => ({ ...pageState, counts: !counts }))}
      >
        {t.graph.counts}
      </button>
    </>
  );
}

/** How the network is laid out. Places that somebody gave belong to the layout before. */
function LayoutChoice({ renderer }: { renderer: Signal<Renderer | null> }) {
  const session = useSession();
  const { layout } = session.pageState.value;
  return (
    <select
      aria-label={t.graph.layout}
      title={t.graph.layouts[layout].why}
      value={layout}
      onChange={(event) => {
        const next = LAYOUTS.find((one) => one === event.currentTarget.value) ?? layout;
        session.change((pageState) => ({ ...pageState, layout: next, pins: [] }));
        renderer.value?.zoom("all");
      }}
    >
      {LAYOUTS.map((one) => (
        <option key={one} value={one}>
          {t.graph.layouts[one].name}
        </option>
      ))}
    </select>
  );
}

/** Stops a layout that is watched as it settles, and lets it go on. */
function PauseButton({ layout }: { layout: Signal<Layout | null> }) {
  const course = layout.value?.course.value ?? "hidden";
  const pressed = useSignal<Layout | null>(null);
  // a keyboard user would lose the focus if the button disappeared
  if (course === "hidden" || (course === "settled" && pressed.value !== layout.value)) return null;
  return (
    <button
      type="button"
      class="plain"
      aria-disabled={course === "settled"}
      onClick={() => {
        pressed.value = layout.value;
        layout.value?.turn();
      }}
    >
      {t.graph.course[course]}
    </button>
  );
}

function ZoomButtons({ renderer }: { renderer: Signal<Renderer | null> }) {
  return (
    <>
      <button type="button" class="plain" aria-label={t.graph.zoomIn} onClick={() => renderer.value?.zoom("in")}>
        +
      </button>
      <button type="button" class="plain" aria-label={t.graph.zoomOut} onClick={() => renderer.value?.zoom("out")}>
        −
      </button>
      <button type="button" class="plain" onClick={() => renderer.value?.zoom("all")}>
        {t.graph.showAll}
      </button>
    </>
  );
}
