// Commits what is processed now and then. One commit is on its way at a time; one that fails is
// made up for by the next.
import type { Timer, Timers } from '../platform/timers.ts';

/** A commit that repeats. */
export class AutoCommit {
  readonly #timers: Timers;
  readonly #intervalMs: number;
  readonly #commit: () => Promise<void>;
  #timer: Timer | null = null;

  constructor(timers: Timers, intervalMs: number, commit: () => Promise<void>) {
    this.#timers = timers;
    this.#intervalMs = intervalMs;
    this.#commit = commit;
  }

  start(): void {
    this.#timer ??= this.#timers.after(this.#intervalMs, () => this.#tick());
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = null;
  }

  #tick(): void {
    const timer = this.#timer;
    const next = () => {
      if (this.#timer !== timer) return;
      this.#timer = null;
      this.start();
    };
    this.#commit().then(next, next);
  }
}
