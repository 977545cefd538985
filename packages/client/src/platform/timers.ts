// When things run: after a delay, or at the end of the current loop turn. A task never runs inside
// the call that schedules it.

import { onAbort, type Signal } from '../abort.ts';

/** Longest delay that runtimes keep without turning it into no delay at all. */
const DELAY_MAX_MS = 2 ** 31 - 1;

/** A delayed task that can still be called off. */
export interface Timer {
  /** Calls the task off; does nothing if it ran already. */
  cancel(): void;
}

/** Runs tasks later. */
export interface Timers {
  /** Runs `task` once, `delayMs` milliseconds from now or slightly later. */
  after(delayMs: number, task: () => void): Timer;
  /** Runs `task` when what came in during this loop turn has been handled. */
  endOfTurn(task: () => void): void;
}

/** The runtime's timers. */
export const systemTimers: Timers = {
  after(delayMs, task) {
    // A fraction is rounded up: a task must not run before its time and find nothing to do.
    const wholeMs = Math.min(Math.max(Math.ceil(delayMs), 0), DELAY_MAX_MS);
    const handle = setTimeout(task, wholeMs);
    return { cancel: () => clearTimeout(handle) };
  },
  endOfTurn(task) {
    if (typeof setImmediate === 'function') setImmediate(task);
    else setTimeout(task, 0);
  },
};

/**
 * Waits for `delayMs`; an aborted signal ends the wait at once.
 *
 * @throws the signal's reason when it is aborted.
 */
export function sleep(timers: Timers, delayMs: number, signal?: Signal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(signal.reason as Error);
      return;
    }
    const timer = timers.after(delayMs, () => {
      callOff?.();
      resolve();
    });
    const callOff =
      signal &&
      onAbort(signal, () => {
        timer.cancel();
        reject(signal.reason as Error);
      });
  });
}
