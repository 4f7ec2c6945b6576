/** Work in slices: it stops wherever the page may have a moment to itself, and gives what it made in the end. */
export type Sliced<T> = Generator<void, T>;

/** Does all of it at once. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Milliseconds that the page is kept before it has a moment. */
const LONGEST = 12;

/** Does it without holding the page up. */
export async function inSlices<T>(work: Sliced<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < LONGEST) continue;
    await aMoment();
    since = performance.now();
  }
}

/** Lets the page do what waits: paint, answer a key. A message comes sooner than a timer, of which browsers hold nested ones back. */
export const aMoment = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
