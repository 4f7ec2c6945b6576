/** Work in slices: it pauses so that the page can react, and returns the result in the end. */
export type Sliced<T> = Generator<void, T>;

/** Does all the work at once. */
export function withoutPauses<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** How many milliseconds of work are done between two pauses. */
const LONGEST = 12;

/** Does the work without blocking the page. */
export async function inSlices<T>(work: Sliced<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < LONGEST) continue;
    await yieldToPage();
    since = performance.now();
  }
}

/** Lets the page do waiting work, such as painting or key events. A message arrives sooner than a timer, because browsers delay nested timers. */
export const yieldToPage = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
