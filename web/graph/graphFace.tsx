import { effect, type Signal, untracked, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { placedBeside } from "../../src/overview/beside.ts";
import type { Positions } from "../../src/overview/layout.ts";
import { lazily } from "../faces/lazily.tsx";
import { type Session, useSession } from "../state/session.ts";
import { aMoment } from "../state/slices.ts";
import { t } from "../strings.ts";
import { behindNow } from "./behindNow.ts";
import { Chosen } from "./chosen.tsx";
import { GraphLegend } from "./graphLegend.tsx";
import { Groups } from "./groups.tsx";
import { paletteOf, watchTheme } from "./palette.ts";
import { along, emphasisOf, marked, type Picture, partOf, within } from "./picture.ts";
import { pictureNow, roomIn, SCENE } from "./pictureNow.ts";
import { type Layout, layoutFor, prepareLayout } from "./places.ts";
import type { Renderer } from "./renderer.ts";
import { spoken } from "./spoken.ts";
import { pathOf, wayNow } from "./wayNow.ts";

const Still = lazily(() => import("./still.tsx").then((part) => part.Still));

/** By what the picture is drawn; `still` where there is no WebGL, null until that is known. */
type Way = keyof typeof SCENE | null;

/** A picture and where its things stand: always of each other. */
interface Placed {
  readonly picture: Picture;
  readonly positions: Positions;
}

interface Drawing {
  readonly renderer: Signal<Renderer | null>;
  readonly way: Signal<Way>;
  readonly layout: Signal<Layout | null>;
  readonly placed: Signal<Placed | null>;
  readonly trouble: Signal<string | null>;
}

/** The picture of what the list holds. The list stays the way to everything: this shows how it hangs together. */
export function GraphFace() {
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef<{ readonly picture: Picture; readonly by: Renderer } | null>(null);
  const drawing: Drawing = {
    renderer: useSignal<Renderer | null>(null),
    way: useSignal<Way>(null),
    layout: useSignal<Layout | null>(null),
    placed: useSignal<Placed | null>(null),
    trouble: useSignal<string | null>(null),
  };
  const { renderer, way, placed, trouble } = drawing;
  /** The picture that is drawn; its things may still move. */
  const drawn = useComputed(() => placed.value?.picture ?? null);
  const room = useSignal<number | null>(null);
  const crowded = useSignal(false);
  // Drawn once it is known what is the same: a picture that is rearranged under one's eyes is none to work with
  const ready = session.linked.value && session.index.value !== null;
  const whole = useComputed(() => pictureNow(session.index.value, session.results.value));
  const node = useComputed(() => session.view.value.node);
  const groups = useComputed(() => session.view.value.groups);
  const pointed = useSignal<string | null>(null);
  const steps = useComputed(() => wayNow(session, whole.value));
  const path = useComputed(() => pathOf(steps.value));
  const limit = useComputed(() => {
    const most = SCENE[way.value ?? "software"];
    return crowded.value ? most : Math.min(most, room.value ?? most);
  });
  // What one looks at when it is drawn is laid out with the rest; what one opens later stands beside that
  const base = useComputed(() =>
    partOf(whole.value, limit.value, ...untracked(() => [node.value, path.value ?? []] as const)),
  );
  const picture = useComputed(() => {
    const part = partOf(whole.value, limit.value, node.value, path.value ?? []);
    return groups.value ? marked(part, session.communities.value) : part;
  });

  useEffect(() => measured(box.current, room), []);
  // What draws is made ready while it is found out what is the same
  useEffect(prepareLayout, []);
  useEffect(() => draw(session, box.current, drawing), []);
  useEffect(() => {
    if (!ready || room.value === null || way.value === "still") return undefined;
    return place(session, base.value, picture.value, drawing);
  }, [ready, room.value === null, way.value === "still", picture.value]);
  useSignalEffect(() => {
    const [at, by] = [placed.value, renderer.value];
    if (at === null || by === null) return;
    const isNew = shown.current?.picture !== at.picture || shown.current.by !== by;
    if (!isNew) by.move(at.positions);
    else {
      shown.current = { picture: at.picture, by };
      by.show(at.picture, at.positions);
      session.drawn.value = untracked(() => session.drawn.value) + 1;
    }
  });
  const { claim } = session.view.value;
  useEffect(() => {
    const now = drawn.value ?? picture.value;
    const members = pointed.value === null ? null : within(now, session.communities.value, pointed.value);
    const own = path.value === null ? emphasisOf(now, claim, node.value) : along(now, path.value);
    renderer.value?.emphasise(members ?? own);
  }, [renderer.value, drawn.value, claim, node.value, path.value, pointed.value]);

  const { nodes, total } = picture.value;
  return (
    <>
      <div class="face-tools">
        <p class="muted">
          {t.graph.things(nodes.length, total)}
          {way.value === "software" && nodes.length < total && limit.value === SCENE.software && ` (${t.graph.slow})`}
          {way.value !== null && way.value !== "still" && room.value !== null && total > room.value && (
            <button
              type="button"
              class="plain"
              onClick={() => {
                crowded.value = !crowded.value;
              }}
            >
              {crowded.value ? t.graph.drawFewer : t.graph.drawMore(Math.min(total, SCENE[way.value]))}
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
              onClick={() => session.change((view) => ({ ...view, groups: !view.groups }))}
            >
              {t.communities.show}
            </button>
          )}
          {way.value !== "still" && trouble.value === null && (
            <>
              <PauseButton layout={drawing.layout} />
              <ZoomButtons renderer={renderer} />
            </>
          )}
        </div>
      </div>
      <div class="graph-body">
        {way.value === "still" ? (
          <Still />
        ) : (
          <>
            <div ref={box} class="canvas" role="img" aria-label={spoken(picture.value)} />
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
          picture={picture.value}
          onPoint={(id) => {
            pointed.value = id;
          }}
        />
      )}
      <Chosen key={node.value ?? ""} picture={whole.value} steps={steps.value} />
      <GraphLegend numbered={groups.value} />
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
function draw(session: Session, box: HTMLElement | null, { renderer, way, trouble }: Drawing) {
  if (box === null) return undefined;
  let stopped = false;
  const choose = (node: string | null) => {
    if (node !== session.view.value.node) session.change((view) => ({ ...view, node, way: null }));
  };
  const openEdge = (id: string) => {
    const edge = session.index.value?.network.edges.find((one) => one.id === id);
    if (edge !== undefined) session.change((view) => ({ ...view, ...behindNow(session, edge) }));
  };
  const start = async () => {
    const { createRenderer, drawsBy } = await import("./drawing.ts");
    if (stopped) return;
    const by = drawsBy();
    way.value = by ?? "still";
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
  base: Picture,
  picture: Picture,
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
    if (positions !== null) placed.value = { picture, positions: placedBeside(positions, picture) };
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
