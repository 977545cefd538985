// A clock that stands still until it is told to move: tests and simulations run hours in
// milliseconds and see the same times in every run.
import type { Clock } from './clock.ts';

/** Time under control. */
export class ManualClock implements Clock {
  #nowMs: number;
  #monotonicMs = 0;

  /** Begins at `nowMs`, wall time; monotonic time begins at 0. */
  constructor(nowMs = 1_700_000_000_000) {
    this.#nowMs = nowMs;
  }

  nowMs(): number {
    return this.#nowMs;
  }

  monotonicMs(): number {
    return this.#monotonicMs;
  }

  /** Lets both clocks run for `ms`. */
  move(ms: number): void {
    if (ms < 0) throw new RangeError('Time does not go back; step the wall clock instead.');
    this.#nowMs += ms;
    this.#monotonicMs += ms;
  }

  /** Steps the wall clock alone, forwards or back, as a time server does. */
  stepWallClock(ms: number): void {
    this.#nowMs += ms;
  }
}
