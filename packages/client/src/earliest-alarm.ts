// One timer for many deadlines: it rings at the earliest it was asked for. Whoever owns it then
// looks what is due, and asks again for what is not.
import type { Timer, Timers } from './platform/timers.ts';

/** An alarm. */
export class EarliestAlarm {
  readonly #timers: Timers;
  readonly #onDue: () => void;
  #timer: Timer | null = null;
  #atMs = Infinity;

  constructor(timers: Timers, onDue: () => void) {
    this.#timers = timers;
    this.#onDue = onDue;
  }

  /** Rings at `atMs`, unless it rings before anyway. Infinity asks for nothing. */
  ringAt(atMs: number, nowMs: number): void {
    if (atMs >= this.#atMs) return;
    this.#timer?.cancel();
    this.#atMs = atMs;
    this.#timer = this.#timers.after(atMs - nowMs, () => {
      this.#atMs = Infinity;
      this.#onDue();
    });
  }

  cancel(): void {
    this.#timer?.cancel();
    this.#atMs = Infinity;
  }
}
