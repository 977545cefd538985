// The bound of something that takes several waits: over when the time is up or when the caller's
// signal is aborted. It ends nothing itself; each wait takes its signal.
import { onAbort, type Signal } from './abort.ts';
import { timedOut } from './network/backoff.ts';
import type { Timer, Timers } from './platform/timers.ts';

/** A deadline; call `end()` when all is done. */
export class Deadline {
  readonly timeoutMs: number;
  readonly #abort = new AbortController();
  readonly #alarm: Timer;
  readonly #callOff: (() => void) | undefined;
  #isLate = false;

  /** @param what What takes the time, for the error's text. */
  constructor(timers: Timers, what: string, timeoutMs: number, signal?: Signal) {
    this.timeoutMs = timeoutMs;
    this.#alarm = timers.after(timeoutMs, () => {
      this.#isLate = true;
      this.#abort.abort(timedOut(what, timeoutMs));
    });
    if (signal?.aborted === true) this.#abort.abort(signal.reason);
    else this.#callOff = signal && onAbort(signal, () => this.#abort.abort(signal.reason));
  }

  /** Aborted when the wait is over; the reason is a KafkaError `TIMED_OUT`, or the caller's. */
  get signal(): Signal {
    return this.#abort.signal;
  }

  /** Whether the time was up. */
  get isLate(): boolean {
    return this.#isLate;
  }

  /** Watches no longer. */
  end(): void {
    this.#alarm.cancel();
    this.#callOff?.();
  }
}
