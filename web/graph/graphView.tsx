import { effect, type Signal, untracked, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Positions } from "../../src/overview/layout.ts";
import { placeNewNodes } from "../../src/overview/placeNewNodes.ts";
import { type Session, useSession } from "../state/session.ts";
import { aMoment } from "../state/slices.ts";
import { t } from "../strings.ts";
import { lazily } from "../views/lazily.tsx";
import { Chosen } from "./chosen.tsx";
import { claimsOfEdgeNow } from "./claimsOfEdgeNow.ts";
import { GraphLegend } from "./graphLegend.tsx";
import { Groups } from "./groups.tsx";
import { paletteOf, watchTheme } from "./palette.ts";
import { pathNow, pathOf } from "./pathNow.ts";
import { type Layout, layoutFor, prepareLayout } from "./places.ts";
import type { Renderer } from "./renderer.ts";
import { along, emphasisOf, marked, partOf, type Scene, within } from "./scene.ts";
import { roomIn, SCENE_LIMITS, sceneNow } from "./sceneNow.ts";
import { legendSides, sided, sidesNow } from "./sidesNow.ts";
import { spoken } from "./spoken.ts";

const StaticFallback = lazily(() => import("./staticFallback.tsx").then((part) => part.StaticFallback));

/** By what the picture is drawn; `still` where there is no WebGL, null until that is known. */
type DrawMode = keyof typeof SCENE_LIMITS | null;

/** A picture and where its things stand: always of each other. */
interface Placed {
  readonly scene: Scene;
  readonly positions: Positions;
}

interface Drawing {
  readonly renderer: Signal<Renderer | null>;
  readonly mode: Signal<DrawMode>;
  readonly layout: Signal<Layout | null>;
  readonly placed: Signal<Placed | null>;
  readonly trouble: Signal<string | null>;
}

/** The picture of what the list holds. The list still leads to everything: this shows how it hangs together. */
export function GraphView() {
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef<{ readonly scene: Scene; readonly by: Renderer } | null>(null);
  const drawing: Drawing = {
    renderer: useSignal<Renderer | null>(null),
    mode: useSignal<DrawMode>(null),
    layout: useSignal<Layout | null>(null),
    placed: useSignal<Placed | null>(null),
    trouble: useSignal<string | null>(null),
  };
  const { renderer, mode, placed, trouble } = drawing;
  /** The picture that is drawn; its things may still move. */
  const drawn = useComputed(() => placed.value?.scene ?? null);
  const room = useSignal<number | null>(null);
  const crowded = useSignal(false);
  // Drawn once it is known what is the same: a picture that is rearranged under one's eyes is none to work with
  const ready = session.linked.value && session.index.value !== null;
  const largeGraph = useComputed(() => sceneNow(session.index.value, session.results.value));
  const node = useComputed(() => session.pageState.value.node);
  const groups = useComputed(() => session.pageState.value.groups);
  const pointed = useSignal<string | null>(null);
  const steps = useComputed(() => pathNow(session, largeGraph.value));
  const path = useComputed(() => pathOf(steps.value));
  const limit = useComputed(() => {
    const most = SCENE_LIMITS[mode.value ?? "software"];
    return crowded.value ? most : Math.min(most, room.value ?? most);
  });
  // The nodes that are open at the first drawing are laid out with the rest; nodes opened later are placed beside them
  const base = useComputed(() =>
    partOf(largeGraph.value, limit.value, ...untracked(() => [node.value, path.value ?? []] as const)),
  );
  const sides = useComputed(() => sidesNow(session));
  const scene = useComputed(() => {
    const part = sided(
      partOf(largeGraph.value, limit.value, node.value, path.value ?? []),
      session.index.value,
      sides.value,
    );
    return groups.value ? marked(part, session.communities.value) : part;
  });

  useEffect(() => measured(box.current, room), []);
  // What draws is made ready while it is found out what is the same
  useEffect(prepareLayout, []);
  useEffect(() => draw(session, box.current, drawing), []);
  useEffect(() => {
    if (!ready || room.value === null || mode.value === "still") return undefined;
    return place(session, base.value, scene.value, drawing);
  }, [ready, room.value === null, mode.value === "still", scene.value]);
  useSignalEffect(() => {
    const [at, by] = [placed.value, renderer.value];
    if (at === null || by === null) return;
    const isNew = shown.current?.scene !== at.scene || shown.current.by !== by;
    if (!isNew) by.move(at.positions);
    else {
      shown.current = { scene: at.scene, by };
      by.show(at.scene, at.positions);
      session.drawn.value = untracked(() => session.drawn.value) + 1;
    }
  });
  const { claim } = session.pageState.value;
  useEffect(() => {
    const now = drawn.value ?? scene.value;
    const members = pointed.value === null ? null : within(now, session.communities.value, pointed.value);
    const own = path.value === null ? emphasisOf(now, claim, node.value) : along(now, path.value);
    renderer.value?.emphasise(members ?? own);
  }, [renderer.value, drawn.value, claim, node.value, path.value, pointed.value]);

  const { nodes, total } = scene.value;
  return (
    <>
      <div class="view-tools">
        <p class="muted">
          {t.graph.things(nodes.length, total)}
          {mode.value === "software" &&
            nodes.length < total &&
            limit.value === SCENE_LIMITS.software &&
            ` (${t.graph.slow})`}
          {mode.value !== null && mode.value !== "still" && room.value !== null && total > room.value && (
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
          {session.communities.value.groups.length > 0 && (
            <button
              type="button"
              class="plain"
              aria-pressed={groups.value}
              title={t.communities.about}
              onClick={() => session.change((pageState) => ({ ...pageState, groups: !pageState.groups }))}
            >
              {t.communities.show}
            </button>
          )}
          {mode.value !== "still" && trouble.value === null && (
            <>
              <PauseButton layout={drawing.layout} />
              <ZoomButtons renderer={renderer} />
            </>
          )}
        </div>
      </div>
      <div class="graph-body">
        {mode.value === "still" ? (
          <StaticFallback />
        ) : (
          <>
            <div ref={box} class="canvas" role="img" aria-label={spoken(scene.value)} />
            {trouble.value !== null && <p class="graph-note">{trouble.value}</p>}
            {trouble.value === null && (drawn.value === null || renderer.value === null) && (
              <p class="graph-note">{t.graph.drawing}</p>
            )}
            {drawn.value !== null && total === 0 && <p class="graph-note">{t.graph.nothing}</p>}
          </>
        )}
      </div>
      {groups.value && (
        <Groups
          scene={scene.value}
          onPoint={(id) => {
            pointed.value = id;
          }}
        />
      )}
      <Chosen key={node.value ?? ""} scene={largeGraph.value} steps={steps.value} />
      <GraphLegend numbered={groups.value} sides={legendSides(scene.value, session.index.value, sides.value)} />
    </>
  );
}

const CHANGE = 0.4;

/** Keeps how many things there is room for in a box. Returns what stops it. */
function measured(box: HTMLElement | null, room: Signal<number | null>) {
  if (box === null) return undefined;
  const resized = new ResizeObserver(() => {
    if (box.clientWidth === 0) return;
    const [known, now] = [room.value, roomIn(box.clientWidth, box.clientHeight)];
    // What is drawn changes the lines above and below, which change the room: only more than that counts
    if (known === null || Math.abs(now - known) > known * CHANGE) room.value = now;
  });
  resized.observe(box);
  return () => resized.disconnect();
}

/** Loads what draws, which is most of the script of the page, after the list is there. Returns what stops it. */
function draw(session: Session, box: HTMLElement | null, { renderer, mode, trouble }: Drawing) {
  if (box === null) return undefined;
  let stopped = false;
  const choose = (node: string | null) => {
    if (node !== session.pageState.value.node) session.change((pageState) => ({ ...pageState, node, path: null }));
  };
  const openEdge = (id: string) => {
    const edge = session.index.value?.network.edges.find((one) => one.id === id);
    if (edge !== undefined) session.change((pageState) => ({ ...pageState, ...claimsOfEdgeNow(session, edge) }));
  };
  const start = async () => {
    const { createRenderer, drawsBy } = await import("./drawing.ts");
    if (stopped) return;
    const by = drawsBy();
    mode.value = by ?? "still";
    if (by === null) return;
    await aMoment();
    if (stopped) return;
    const make = () => createRenderer(box, paletteOf(box), { node: choose, edge: openEdge, lost });
    const lost = () => {
      session.notice.value = t.graph.lost;
      renderer.value?.close();
      renderer.value = make();
    };
    renderer.value = make();
  };
  start().catch((error: unknown) => {
    if (!stopped) trouble.value = messageOf(error);
  });
  const unwatch = watchTheme(() => renderer.value?.recolour(paletteOf(box)));
  return () => {
    stopped = true;
    unwatch();
    renderer.value?.close();
    renderer.value = null;
  };
}

/** Places the things of a picture as they are laid out; what was asked for later counts. Returns what calls it off. */
function place(
  session: Session,
  base: Scene,
  scene: Scene,
  { placed, layout, trouble }: Pick<Drawing, "placed" | "layout" | "trouble">,
) {
  const network = session.index.value?.network;
  if (network === undefined) return undefined;
  const own = layoutFor(network, base, !matchMedia("(prefers-reduced-motion: reduce)").matches);
  let stopped = false;
  own.settled.catch((error: unknown) => {
    if (!stopped) trouble.value = messageOf(error);
  });
  layout.value = own;
  const stop = effect(() => {
    const positions = own.positions.value;
    if (positions !== null) placed.value = { scene, positions: placeNewNodes(positions, scene) };
  });
  return () => {
    stopped = true;
    stop();
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Stops a layout that is watched as it settles, and lets it go on. */
function PauseButton({ layout }: { layout: Signal<Layout | null> }) {
  const course = layout.value?.course.value ?? "hidden";
  const pressed = useSignal<Layout | null>(null);
  // Who pressed it by keyboard would lose their place if it went
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
