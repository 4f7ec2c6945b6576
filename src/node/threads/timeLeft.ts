/** A thread that gets no processor time at all is ended after this many times its limit. */
const PATIENCE = 20;

/** The facts about a thread when its clock runs out; all in milliseconds. */
export interface ClockReading {
  readonly limit: number;
  /** Time since the step began. */
  readonly passed: number;
  /** Processor time of the whole program since then. */
  readonly used: number;
  /** Threads that are at work, this one included. */
  readonly busy: number;
}

/**
 * How long a thread may continue, in milliseconds; 0 if its time is up. The limit counts processor time, so that a busy
 * machine does not refuse a document that an idle one would read. Before version 24 Node does not report the processor time of one thread,
 * so all working threads count as having had equal shares.
 */
export function timeLeft({ limit, passed, used, busy }: ClockReading): number {
  if (passed >= limit * PATIENCE) return 0;
  const left = limit - used / Math.max(1, busy);
  // a timer that fires a moment early is no reason to wait again
  return left <= limit / 20 ? 0 : left;
}
