// Fetches that wait for data: woken by the logs they read, or by their deadline. Nothing polls; a
// waiting fetch costs its entry here and one timer in the wheel.
import type { Scheduler } from '../platform/scheduler.ts';

/** Something that tells when it has new data. */
export interface Watchable {
  onAdvance(listener: () => void): () => void;
}

/** A waiting fetch that can be called off. */
export interface DelayedFetch {
  /** Stops waiting without completing; for a connection that went away. */
  cancel(): void;
}

/** The waiting fetches. */
export class DelayedFetches {
  readonly #scheduler: Scheduler;
  #count = 0;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** How many fetches wait. */
  get size(): number {
    return this.#count;
  }

  /**
   * Waits until `isSatisfied` says so of one of `logs` that advanced, at most `waitMs`; then calls
   * `complete` once.
   */
  wait<Log extends Watchable>(
    logs: readonly Log[],
    waitMs: number,
    isSatisfied: (log: Log) => boolean,
    complete: () => void,
  ): DelayedFetch {
    this.#count++;
    let isWaiting = true;
    const stop = () => {
      if (!isWaiting) return false;
      isWaiting = false;
      this.#count--;
      timer.cancel();
      for (const unsubscribe of unsubscribes) unsubscribe();
      return true;
    };
    const timer = this.#scheduler.after(waitMs, () => {
      if (stop()) complete();
    });
    const unsubscribes = logs.map((log) =>
      log.onAdvance(() => {
        if (isWaiting && isSatisfied(log) && stop()) complete();
      }),
    );
    return { cancel: () => void stop() };
  }
}
