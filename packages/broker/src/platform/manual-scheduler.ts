// A scheduler that runs nothing by itself: whoever holds it decides when a loop turn ends and when
// time goes by. It keeps its timers in a plain list, so as not to share a defect with the wheel.
import type { ManualClock } from './manual-clock.ts';
import type { Scheduler, Timer } from './scheduler.ts';

/** Turns that end without the tasks running out: more is taken for a loop without end. */
const TASKS_PER_TURN_MAX = 100_000;

interface ManualTimer {
  readonly atMs: number;
  readonly task: () => void;
}

/** Delays and turns under control. */
export class ManualScheduler implements Scheduler {
  readonly #clock: ManualClock;
  /** By time, then by the order in which they were added. */
  readonly #timers: ManualTimer[] = [];
  #turn: (() => void)[] = [];
  /**
   * Whether the next timer, due at the same time, runs in the turn of the one before: as when one
   * turn of a real loop finds several sockets readable. Never when null.
   */
  joinsTurn: (() => boolean) | null = null;

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  /** Timers that wait. */
  get timerCount(): number {
    return this.#timers.length;
  }

  /** Milliseconds until the next timer; Infinity when none waits. */
  get nextDelayMs(): number {
    const next = this.#timers[0];
    return next === undefined ? Infinity : next.atMs - this.#clock.monotonicMs();
  }

  after(delayMs: number, task: () => void): Timer {
    const timer = { atMs: this.#clock.monotonicMs() + Math.max(0, delayMs), task };
    const index = this.#timers.findIndex(({ atMs }) => atMs > timer.atMs);
    this.#timers.splice(index === -1 ? this.#timers.length : index, 0, timer);
    return {
      cancel: () => {
        const at = this.#timers.indexOf(timer);
        if (at !== -1) this.#timers.splice(at, 1);
      },
    };
  }

  endOfTurn(task: () => void): void {
    this.#turn.push(task);
  }

  /** Ends the turn: runs what waits for that, and what those tasks put off in their turn. */
  endTurn(): void {
    for (let count = 0; this.#turn.length > 0; count++) {
      if (count > TASKS_PER_TURN_MAX) throw new Error('The loop turn does not come to an end.');
      this.#turn.shift()!();
    }
  }

  /** Lets `ms` go by, running every timer at its time and ending the turn after each. */
  advance(ms: number): void {
    this.endTurn();
    let leftMs = ms;
    while (this.nextDelayMs <= leftMs) {
      const stepMs = Math.max(0, this.nextDelayMs);
      leftMs -= stepMs;
      this.#clock.move(stepMs);
      this.#timers.shift()!.task();
      this.endTurn();
    }
    this.#clock.move(leftMs);
  }

  /** As `advance`, with time for promises to settle after each step. */
  async advanceAsync(ms: number): Promise<void> {
    let leftMs = ms;
    await this.settle();
    while (this.nextDelayMs <= leftMs) {
      const stepMs = Math.max(0, this.nextDelayMs);
      leftMs -= stepMs;
      this.#clock.move(stepMs);
      do this.#timers.shift()!.task();
      while (this.nextDelayMs <= 0 && this.joinsTurn?.() === true);
      await this.settle();
    }
    this.#clock.move(leftMs);
  }

  /** Ends turns until neither tasks nor promises that need no outside event are left. */
  async settle(): Promise<void> {
    const PROMISE_STEPS = 50;
    for (let step = 0; step < PROMISE_STEPS; step++) {
      if (this.#turn.length > 0) {
        this.endTurn();
        step = 0;
      }
      await Promise.resolve();
    }
  }
}
