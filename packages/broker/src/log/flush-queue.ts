// Ends the loop turn for the logs: every log that got batches writes them with one call, then those
// who wait for the write go on. This is where "written" happens; nothing is written anywhere else.
import type { Scheduler } from '../platform/scheduler.ts';
import type { AppendBuffer } from './append-buffer.ts';

/** A log with batches in the append buffer. */
export interface FlushTarget {
  /** Writes what is pending. Must not throw: a failure takes the log offline. */
  writePending(): void;
  /** Tells whoever waits for data; called when every log of the turn has been written. */
  announce(): void;
}

/** The logs that were appended to in this turn. */
export class FlushQueue {
  readonly buffer: AppendBuffer;
  readonly #scheduler: Scheduler;
  readonly #dirty = new Set<FlushTarget>();
  #waiting: (() => void)[] = [];
  #scheduled = false;

  constructor(scheduler: Scheduler, buffer: AppendBuffer) {
    this.#scheduler = scheduler;
    this.buffer = buffer;
  }

  /** Notes a log that has pending batches. */
  add(log: FlushTarget): void {
    this.#dirty.add(log);
    this.#schedule();
  }

  /** Calls `task` when all that is pending now has been written. */
  afterFlush(task: () => void): void {
    this.#waiting.push(task);
    this.#schedule();
  }

  /** Writes everything now; also called when the append buffer is full before the turn ends. */
  flush(): void {
    const logs = [...this.#dirty];
    this.#dirty.clear();
    for (const log of logs) log.writePending();
    this.buffer.clear();
    const waiting = this.#waiting;
    this.#waiting = [];
    const failures: unknown[] = [];
    // One that fails must not keep the others from learning that their data is written.
    const guard = (task: () => void) => {
      try {
        task();
      } catch (error) {
        failures.push(error);
      }
    };
    for (const task of waiting) guard(task);
    for (const log of logs) guard(() => log.announce());
    if (failures.length > 0) throw failures[0];
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#scheduler.endOfTurn(() => {
      this.#scheduled = false;
      this.flush();
    });
  }
}
