import { layout } from "../../src/overview/layout.ts";
import type { Network } from "../../src/overview/network.ts";

/** Answers a network with its positions, so that the page stays free while they are computed. */
addEventListener("message", (event: MessageEvent<Network>) => {
  postMessage(layout(event.data));
});
