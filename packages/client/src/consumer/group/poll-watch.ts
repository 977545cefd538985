// Notices a user who holds records and asks for no more for too long. Looked at with each
// heartbeat, so that handing out a record need not read the clock.
import type { Clock } from '../../platform/clock.ts';
import type { Consumption } from '../consumption.ts';

/** Watches a consumer's user. */
export class PollWatch {
  readonly #clock: Clock;
  readonly #consumption: Consumption;
  readonly #intervalMaxMs: number;
  #activity = -1;
  #activeAtMs = 0;

  constructor(clock: Clock, consumption: Consumption, intervalMaxMs: number) {
    this.#clock = clock;
    this.#consumption = consumption;
    this.#intervalMaxMs = intervalMaxMs;
  }

  /** Begins to count anew. */
  reset(): void {
    this.#activeAtMs = this.#clock.monotonicMs();
  }

  /** Whether the user was idle for longer than allowed; who waits for records is not idle. */
  isStuck(): boolean {
    const { activity, isAwaited } = this.#consumption;
    const nowMs = this.#clock.monotonicMs();
    if (isAwaited || activity !== this.#activity) {
      this.#activity = activity;
      this.#activeAtMs = nowMs;
      return false;
    }
    return nowMs - this.#activeAtMs > this.#intervalMaxMs;
  }
}
