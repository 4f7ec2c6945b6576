import type { Positions } from "../../src/overview/layout.ts";
import type { Network } from "../../src/overview/network.ts";
import { t } from "../strings.ts";
import type { Picture } from "./picture.ts";

export { createRenderer, drawsBy } from "./renderer.ts";

/**
 * Where to draw the things of a picture: where the whole network has them as long as most of it is shown, so that things
 * stay in their places; a smaller part is laid out by itself, or it would be lost in the room of what is not shown.
 */
export const placesOf = (network: Network, picture: Picture): Promise<Positions> =>
  picture.nodes.length * 2 > network.nodes.length ? positionsOf(network) : positionsOf(picture);

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
