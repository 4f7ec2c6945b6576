import {
  effect,
  type ReadonlySignal,
  type Signal,
  untracked,
  useComputed,
  useSignal,
  useSignalEffect,
} from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Positions } from "../../src/overview/layout.ts";
import { placeNewNodes } from "../../src/overview/placeNewNodes.ts";
import { pickedIn, togglePicked, withPicked } from "../state/picked.ts";
import { type Session, useSession } from "../state/session.ts";
import { yieldToPage } from "../state/slices.ts";
import { t } from "../strings.ts";
import { claimsOfEdgeNow } from "./claimsOfEdgeNow.ts";
import { keepDrawing, type PlacedScene } from "./currentDrawing.ts";
import { nodesThatFit, type SCENE_LIMITS } from "./currentScene.ts";
import { paletteOf, watchTheme } from "./palette.ts";
import { pinsIn, withPin } from "./pins.ts";
import { type Layout, layoutFor, prepareLayout } from "./places.ts";
import type { Renderer } from "./renderer.ts";
import { emphasisOf, emphasisOfPath, type Scene, type SceneEdge, within } from "./scene.ts";
import type { ShownScene } from "./shownScene.ts";

/** By what the scene is drawn; `static` where there is no WebGL, null until that is known. */
export type DrawMode = keyof typeof SCENE_LIMITS | null;

/** How far the drawing of the graph view is. */
export interface Drawing {
  /** How many things there is room for; null until the box is measured. */
  readonly room: Signal<number | null>;
  readonly renderer: Signal<Renderer | null>;
  readonly mode: Signal<DrawMode>;
  readonly layout: Signal<Layout | null>;
  readonly placed: Signal<PlacedScene | null>;
  /** Why nothing can be drawn. */
  readonly trouble: Signal<string | null>;
}

export const useDrawing = (): Drawing => ({
  room: useSignal<number | null>(null),
  renderer: useSignal<Renderer | null>(null),
  mode: useSignal<DrawMode>(null),
  layout: useSignal<Layout | null>(null),
  placed: useSignal<PlacedScene | null>(null),
  trouble: useSignal<string | null>(null),
});

/**
 * Draws into a box what is shown, and keeps it as it should be.
 *
 * @param pointed the community whose members stand out
 * @returns the scene that is drawn; its things may still move
 */
export function useDrawn(
  box: RefObject<HTMLDivElement | null>,
  shown: ShownScene,
  drawing: Drawing,
  pointed: Signal<string | null>,
): ReadonlySignal<Scene | null> {
  const session = useSession();
  const { room, renderer, mode, placed } = drawing;
  const { scene, base, node, path } = shown;
  const drawn = useRef<{ readonly scene: Scene; readonly by: Renderer; readonly counts: boolean } | null>(null);
  const counts = useComputed(() => session.pageState.value.counts);
  const pins = useComputed(() => session.pageState.value.pins.join("\n"));
  const { layout: arrangedBy } = session.pageState.value;
  const around = arrangedBy === "around" ? node.value : null;
  const drawnScene = useComputed(() => placed.value?.scene ?? null);
  // Drawn once it is known what is the same: a scene that is rearranged under one's eyes is none to work with
  const ready = session.linked.value && session.index.value !== null;
  useEffect(() => measured(box.current, room), []);
  // What draws is made ready while it is found out what is the same
  useEffect(prepareLayout, []);
  useEffect(() => draw(session, box.current, drawing), []);
  useEffect(() => {
    if (!ready || room.value === null || mode.value === "static") return undefined;
    return place(session, base.value, scene.value, drawing);
  }, [ready, room.value === null, mode.value === "static", scene.value, pins.value, arrangedBy, around]);
  useSignalEffect(() => {
    const [at, by] = [placed.value, renderer.value];
    if (at === null || by === null) return;
    keepDrawing(session, at);
    const was = drawn.current;
    const isNew = was?.scene !== at.scene || was.by !== by || was.counts !== counts.value;
    if (!isNew) by.move(at.positions);
    else {
      drawn.current = { scene: at.scene, by, counts: counts.value };
      by.show(at.scene, at.positions, counts.value ? documentsOn : undefined);
      session.drawn.value = untracked(() => session.drawn.value) + 1;
    }
  });
  const { claim } = session.pageState.value;
  const picked = pickedIn(session.pageState.value).join("\n");
  useEffect(() => {
    const now = drawnScene.value ?? scene.value;
    const members = pointed.value === null ? null : within(now, session.communities.value, pointed.value);
    const own =
      path.value === null
        ? emphasisOf(now, claim, pickedIn(session.pageState.peek()))
        : emphasisOfPath(now, path.value);
    renderer.value?.emphasise(members ?? own);
  }, [renderer.value, drawnScene.value, claim, picked, path.value, pointed.value]);
  return drawnScene;
}

/** What is written onto a line: how many documents are folded into it. */
const documentsOn = ({ documents = 0 }: SceneEdge): string => (documents > 1 ? t.counted.documents(documents) : "");

const CHANGE = 0.4;

/** Keeps how many things there is room for in a box. Returns what stops it. */
function measured(box: HTMLElement | null, room: Signal<number | null>) {
  if (box === null) return undefined;
  const pane = box.closest(".view-body");
  let was = "";
  const resized = new ResizeObserver(() => {
    if (box.clientWidth === 0) return;
    const [known, now] = [room.value, nodesThatFit(box.clientWidth, box.clientHeight)];
    const size = `${pane?.clientWidth} ${pane?.clientHeight}`;
    // A card or the list below takes some of the room, and what one chooses from must not vanish
    const isFewer = known !== null && now < known && size === was;
    was = size;
    // What is drawn changes the lines above and below, which change the room: only more than that counts
    if (known === null || (!isFewer && Math.abs(now - known) > known * CHANGE)) room.value = now;
  });
  resized.observe(box);
  return () => resized.disconnect();
}

/** Loads what draws, which is most of the script of the page, after the list is there. Returns what stops it. */
function draw(session: Session, box: HTMLElement | null, { renderer, mode, trouble }: Drawing) {
  if (box === null) return undefined;
  let stopped = false;
  const choose = (node: string | null, together: boolean) => {
    if (together) {
      if (node !== null) session.change((pageState) => togglePicked(pageState, node));
    } else if (node !== session.pageState.value.node || pickedIn(session.pageState.value).length > 1)
      session.change((pageState) => withPicked(pageState, node === null ? [] : [node]));
  };
  const openEdge = (id: string) => {
    const edge = session.index.value?.network.edges.find((one) => one.id === id);
    if (edge !== undefined) session.change((pageState) => ({ ...pageState, ...claimsOfEdgeNow(session, edge) }));
  };
  const pin = (put: Positions) =>
    session.change((pageState) => ({
      ...pageState,
      pins: [...put].reduce((pins, [id, at]) => withPin(pins, id, at), pageState.pins),
    }));
  const start = async () => {
    const { createRenderer, rendererKind } = await import("./drawing.ts");
    if (stopped) return;
    const by = rendererKind();
    mode.value = by ?? "static";
    if (by === null) return;
    await yieldToPage();
    if (stopped) return;
    const make = () => createRenderer(box, paletteOf(box), { node: choose, edge: openEdge, lost, pinned: pin });
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

/** Places the things of a scene as they are laid out; what was asked for later counts. Returns what calls it off. */
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
  const { pins: pinned, layout: kind, node } = session.pageState.peek();
  const pins = pinsIn(pinned);
  const index = session.index.peek();
  const follow = () =>
    effect(() => {
      const positions = own.positions.value;
      if (positions === null) return;
      const all = placeNewNodes(new Map([...(beside.get(own) ?? []), ...positions]), scene);
      // what is placed while the layout still moves would stay where its neighbours were
      if (own.course.value === "settled") beside.set(own, all);
      placed.value = { scene, positions: pins.size === 0 ? all : new Map([...all, ...pins]) };
    });
  let stop: () => void = () => undefined;
  const arrange = async () => {
    const { arrangedAs } = await import("./arranged.ts");
    const arranged = index === null ? null : arrangedAs(kind, scene, index, node);
    if (stopped) return;
    if (arranged === null) stop = follow();
    else placed.value = { scene, positions: new Map([...arranged, ...pins]) };
  };
  if (kind === "force") stop = follow();
  else
    arrange().catch((error: unknown) => {
      if (!stopped) trouble.value = messageOf(error);
    });
  return () => {
    stopped = true;
    stop();
  };
}

/** What was placed beside a layout: it stands there when it is drawn again. */
const beside = new WeakMap<Layout, Positions>();

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
