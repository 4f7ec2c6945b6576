import { placedBeside } from "../../src/overview/beside.ts";
import type { Positions } from "../../src/overview/layout.ts";
import type { Network } from "../../src/overview/network.ts";
import { t } from "../strings.ts";
import type { Picture } from "./picture.ts";

export { createRenderer, drawsBy } from "./renderer.ts";

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

/** Positions from a worker of our own, computed once for a network. Rejects where the worker dies. */
function positionsOf(network: Network): Promise<Positions> {
  const own = known.get(network);
  if (own !== undefined) return own;
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  const positions = new Promise<Positions>((resolve, reject) => {
    worker.addEventListener("message", (event: MessageEvent<Positions>) => resolve(event.data));
    worker.addEventListener("error", () => reject(new Error(t.graph.noLayout)));
    worker.postMessage(network);
  }).finally(() => worker.terminate());
  known.set(network, positions);
  return positions;
}
