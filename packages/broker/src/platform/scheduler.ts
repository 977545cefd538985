// When things run: after a delay, or at the end of the current loop turn. One timer of the runtime
// drives all delays through the wheel, because a broker has a deadline for every waiting request.
import type { Clock } from './clock.ts';
import { TimerWheel, type WheelTimer } from './timer-wheel.ts';

/** A delayed task that can still be called off. */
export interface Timer {
  /** Calls the task off; does nothing if it ran already. */
  cancel(): void;
}

/** Runs tasks later. Tasks never run inside the call that schedules them. */
export interface Scheduler {
  /** Runs `task` once, `delayMs` milliseconds from now or slightly later. */
  after(delayMs: number, task: () => void): Timer;
  /** Runs `task` when the input of this loop turn has been handled. */
  endOfTurn(task: () => void): void;
}

/** The scheduler of a real process. `close()` drops what is still waiting. */
export class SystemScheduler implements Scheduler {
  readonly #wheel: TimerWheel;
  readonly #clock: Clock;
  #alarm: NodeJS.Timeout | null = null;
  #alarmAtMs = Infinity;
  #closed = false;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#wheel = new TimerWheel(clock.monotonicMs());
  }

  after(delayMs: number, task: () => void): Timer {
    const timer = this.#wheel.add(this.#clock.monotonicMs() + Math.max(0, delayMs), task);
    this.#setAlarm();
    return new ScheduledTimer(this.#wheel, timer);
  }

  endOfTurn(task: () => void): void {
    setImmediate(task);
  }

  close(): void {
    this.#closed = true;
    if (this.#alarm !== null) clearTimeout(this.#alarm);
  }

  #setAlarm(): void {
    const nextMs = this.#wheel.nextExpiryMs();
    if (this.#closed || nextMs >= this.#alarmAtMs) return;
    if (this.#alarm !== null) clearTimeout(this.#alarm);
    this.#alarmAtMs = nextMs;
    const delayMs = Math.max(1, Math.ceil(nextMs - this.#clock.monotonicMs()));
    // Waiting timers alone must not keep a process alive: open listeners do.
    this.#alarm = setTimeout(() => this.#ring(), Math.min(delayMs, 2 ** 31 - 1)).unref();
  }

  #ring(): void {
    this.#alarm = null;
    this.#alarmAtMs = Infinity;
    try {
      this.#wheel.advance(this.#clock.monotonicMs());
    } finally {
      this.#setAlarm();
    }
  }
}

class ScheduledTimer implements Timer {
  readonly #wheel: TimerWheel;
  readonly #timer: WheelTimer;

  constructor(wheel: TimerWheel, timer: WheelTimer) {
    this.#wheel = wheel;
    this.#timer = timer;
  }

  cancel(): void {
    this.#wheel.remove(this.#timer);
  }
}
