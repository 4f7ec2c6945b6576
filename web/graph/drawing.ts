import type { Positions } from "../../src/overview/layout.ts";
import type { Network } from "../../src/overview/network.ts";
import { t } from "../strings.ts";

export { createRenderer, drawsBy } from "./renderer.ts";

const known = new WeakMap<Network, Promise<Positions>>();

/** Positions from a worker of our own, computed once for a network. Rejects where the worker dies. */
export function positionsOf(network: Network): Promise<Positions> {
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
