import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { Positions } from "../../src/overview/layout.ts";
import type { Network } from "../../src/overview/network.ts";
import { placeNewNodes } from "../../src/overview/placeNewNodes.ts";
import { t } from "../strings.ts";
import type { LayoutAnswer, LayoutAsked } from "./layout.worker.ts";
import type { Scene } from "./scene.ts";

/** How far a layout has come: one that is settled within a blink is hidden until then. */
export type LayoutState = "hidden" | "moving" | "paused" | "settled";

/** The layout of a network, by a worker of our own: seeded, the same in the end however it is looked at, and stopping by itself. */
export interface Layout {
  /** Null until there is something to see. */
  readonly positions: ReadonlySignal<Positions | null>;
  readonly course: ReadonlySignal<LayoutState>;
  /** Stops where it is, or goes on from there. */
  turn(): void;
  /** Where things stand in the end, which comes at once. Rejects where the worker dies. */
  end(): Promise<Positions>;
  /** The same without hurry. */
  readonly settled: Promise<Positions>;
}

/**
 * The layout that the scenes of a network are drawn by: that of the whole network as long as most of it is shown, else that of the first
 * part that was laid out. Filters lay nothing out anew: things stay in their places, and new ones are placed beside what they belong to.
 */
export function layoutFor(network: Network, base: Scene, shown: boolean): Layout {
  const first = firstOf.get(network);
  if (first !== undefined && (base === first.base || sharesMost(base, first.base))) return first.layout;
  const own = base.nodes.length * 2 > network.nodes.length ? network : base;
  const made = known.get(own) ?? start(own, shown);
  known.set(own, made);
  if (base.nodes.length > (first?.base.nodes.length ?? 0)) firstOf.set(network, { base, layout: made });
  return made;
}

/** Whether enough of a scene has its place in another: a few things among many new ones would only be in the way. */
function sharesMost(scene: Scene, other: Scene): boolean {
  const placed = new Set(other.nodes.map(({ id }) => id));
  return scene.nodes.filter(({ id }) => placed.has(id)).length * 3 >= scene.nodes.length;
}

/** Where to draw the things of a scene in the end. What it has beyond its `base` stands beside what it is joined to. */
export const placesOf = async (network: Network, base: Scene, scene: Scene = base): Promise<Positions> =>
  placeNewNodes(await layoutFor(network, base, false).end(), scene);

/** By network: what is laid out first of it. */
const firstOf = new WeakMap<Network, { readonly base: Scene; readonly layout: Layout }>();
const known = new WeakMap<Network, Layout>();
/** Started before there is anything to lay out: it takes as long to start as an article's layout does. */
let ready: Worker | null = null;

const newWorker = (): Worker => new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });

/** Starts what computes layouts, where a scene is going to be asked for. */
export function prepareLayout(): void {
  if (ready !== null) return;
  const worker = newWorker();
  ready = worker;
  // One that dies before it is asked is not asked: the next one's death is told
  worker.addEventListener("error", () => {
    if (ready === worker) ready = null;
  });
}

function start(network: Network, shown: boolean): Layout {
  const worker = ready ?? newWorker();
  ready = null;
  const ask = (part: LayoutAsked) => worker.postMessage(part);
  const positions = signal<Positions | null>(null);
  const course = signal<LayoutState>("hidden");
  const settled = new Promise<Positions>((resolve, reject) => {
    worker.addEventListener("error", () => reject(new Error(t.graph.noLayout)));
    worker.addEventListener("message", ({ data }: MessageEvent<LayoutAnswer>) => {
      batch(() => {
        positions.value = data.positions;
        if (course.value === "hidden") course.value = "moving";
      });
      if (data.settled) resolve(data.positions);
    });
  }).finally(() => {
    course.value = "settled";
    worker.terminate();
  });
  // Who waits for it is told
  settled.catch(() => undefined);
  ask({ kind: "start", network, shown });
  return {
    positions,
    course,
    settled,
    turn() {
      if (course.value !== "moving" && course.value !== "paused") return;
      const pauses = course.value === "moving";
      course.value = pauses ? "paused" : "moving";
      ask({ kind: pauses ? "pause" : "goOn" });
    },
    end() {
      if (course.value !== "settled") ask({ kind: "finish" });
      return settled;
    },
  };
}
