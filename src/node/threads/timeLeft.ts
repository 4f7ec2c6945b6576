/** A thread that gets no processor time at all is ended after this many times its limit. */
const PATIENCE = 20;

/** What is known of a thread when its clock runs out; all in milliseconds. */
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
 * How long a thread may go on, in milliseconds; 0 where its time is up. The limit counts processor time: on a machine that is busy with other
 * things a document must not be refused that is read when the machine is idle. Node does not tell the processor time of one thread before
 * version 24, so each thread that is at work counts as having had the same share.
 */
export function timeLeft({ limit, passed, used, busy }: ClockReading): number {
  if (passed >= limit * PATIENCE) return 0;
  const left = limit - used / Math.max(1, busy);
  // A clock that fires a moment early is no reason to wait again
  return left <= limit / 20 ? 0 : left;
}
