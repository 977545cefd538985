// Time as an argument: the only source of "now" in the client. Wall time stamps records; monotonic
// time measures waits, so that a stepped wall clock never lengthens or shortens one.

/** Where the client reads the time. */
export interface Clock {
  /** Milliseconds since the Unix epoch; may jump when the machine's clock is set. */
  nowMs(): number;
  /** Milliseconds since an arbitrary start; never goes back. */
  monotonicMs(): number;
}

/** The machine's clocks. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};
