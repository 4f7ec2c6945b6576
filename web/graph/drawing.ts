import type { Positions } from "../../src/overview/layout.ts";
import type { Network } from "../../src/overview/network.ts";

export { canDraw, createRenderer } from "./renderer.ts";

/** Positions from a worker of our own. Rejects where the worker dies. */
export function layoutInWorker(network: Network): Promise<Positions> {
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  return new Promise<Positions>((resolve, reject) => {
    worker.addEventListener("message", (event: MessageEvent<Positions>) => resolve(event.data));
    worker.addEventListener("error", () => reject(new Error("The graph’s layout could not be computed.")));
    worker.postMessage(network);
  }).finally(() => worker.terminate());
}
