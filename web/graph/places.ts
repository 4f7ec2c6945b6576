import { placedBeside } from "../../src/overview/beside.ts";
import type { Positions } from "../../src/overview/layout.ts";
import type { Network } from "../../src/overview/network.ts";
import { t } from "../strings.ts";
import type { Picture } from "./picture.ts";

/**
 * Where to draw the things of a picture: where the whole network has them as long as most of it is shown, so that things
 * stay in their places; a smaller part is laid out by itself, or it would be lost in the room of what is not shown. What
 * the picture has beyond its `base` stands beside what it is joined to.
 */
export async function placesOf(network: Network, base: Picture, picture: Picture = base): Promise<Positions> {
  const positions = await positionsOf(base.nodes.length * 2 > network.nodes.length ? network : base);
  return placedBeside(positions, picture);
}

const known = new WeakMap<Network, Promise<Positions>>();
/** Started before there is anything to lay out: it takes as long to start as an article's layout does. */
let ready: Worker | null = null;

const start = (): Worker => new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });

/** Starts what computes layouts, where a picture is going to be asked for. */
export function prepareLayout(): void {
  if (ready !== null) return;
  const worker = start();
  ready = worker;
  // One that dies before it is asked is not asked: the next one's death is told
  worker.addEventListener("error", () => {
    if (ready === worker) ready = null;
  });
}

/** Positions from a worker of our own, computed once for a network. Rejects where the worker dies. */
function positionsOf(network: Network): Promise<Positions> {
  const own = known.get(network);
  if (own !== undefined) return own;
  const worker = ready ?? start();
  ready = null;
  const positions = new Promise<Positions>((resolve, reject) => {
    worker.addEventListener("message", (event: MessageEvent<Positions>) => resolve(event.data));
    worker.addEventListener("error", () => reject(new Error(t.graph.noLayout)));
    worker.postMessage(network);
  }).finally(() => worker.terminate());
  known.set(network, positions);
  return positions;
}
