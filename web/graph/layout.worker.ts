import { layingOut, type Positions } from "../../src/overview/layout.ts";
import type { Network } from "../../src/overview/network.ts";

export type LayoutAsked =
  | { readonly kind: "start"; readonly network: Network; readonly shown: boolean }
  | { readonly kind: "pause" }
  | { readonly kind: "goOn" }
  /** The message to jump to the final layout. */
  | { readonly kind: "finish" };

export interface LayoutAnswer {
  readonly positions: Positions;
  readonly settled: boolean;
}

/** A layout that takes no longer (in milliseconds) is shown when it is settled: to watch it would only keep one waiting. */
const BLINK = 250;

let shown = false;
let goOn = () => {};
let paused: Promise<void> | null = null;

/** Lets messages arrive, and waits while the layout is paused. */
async function turn(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  await paused;
}

async function layOut(network: Network): Promise<void> {
  const start = performance.now();
  const work = layingOut(network);
  const answer = (part: LayoutAnswer) => postMessage(part);
  for (;;) {
    const step = work.next();
    if (step.done) return answer({ positions: step.value, settled: true });
    if (!shown || performance.now() - start < BLINK) continue;
    answer({ positions: step.value(), settled: false });
    await turn();
  }
}

/** Answers a network with its positions: while it is laid out, where that is shown, and in the end. */
addEventListener("message", ({ data }: MessageEvent<LayoutAsked>) => {
  switch (data.kind) {
    case "start":
      shown = data.shown;
      void layOut(data.network);
      return;
    case "pause":
      paused ??= new Promise((resolve) => {
        goOn = resolve;
      });
      return;
    case "finish":
      shown = false;
      paused = null;
      return goOn();
    case "goOn":
      paused = null;
      goOn();
  }
});
