const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

let handler: (() => void) | null = null;

/** Calls `onSignal` at each signal that asks the program to end, in place of ending at once. */
export function handleSignals(onSignal: () => void): void {
  handler = onSignal;
  for (const signal of SIGNALS) process.on(signal, onSignal);
}

/**
 * Does work in one go. A handler is called only between two tasks, so it would hear a signal after the work. Meanwhile a signal therefore
 * ends the program at once, as it does without a handler: the work must write nothing.
 */
export function endedBySignals<T>(work: () => T): T {
  const own = handler;
  if (own === null) return work();
  for (const signal of SIGNALS) process.off(signal, own);
  try {
    return work();
  } finally {
    for (const signal of SIGNALS) process.on(signal, own);
  }
}
