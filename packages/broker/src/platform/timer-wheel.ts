// A hierarchical timer wheel: adding and cancelling cost the same with ten timers or a million.
// Pure: time comes in by advance(). It never runs a task early.
//
//   level 0: 64 slots of 1 ms | 1: 64 of 64 ms | 2: 64 of 4 s | 3: 64 of 4.4 min | 4: 64 of 4.7 h
//   A timer sits in the finest level that reaches it and moves down as its time comes near.

const SLOTS_PER_LEVEL = 64;
const LEVELS = 5;
const SPAN_MAX = SLOTS_PER_LEVEL ** LEVELS;

/** One entry of the wheel: a node in the doubly linked list of its slot. */
export interface WheelTimer {
  expiryTick: number;
  /** Grows with every timer added; orders those that are due at the same time. */
  sequence: number;
  task: () => void;
  previous: WheelTimer | null;
  next: WheelTimer | null;
  slot: Slot | null;
}

interface Slot {
  first: WheelTimer | null;
}

/** Holds timers and hands out those that are due. */
export class TimerWheel {
  readonly #levels: Slot[][];
  readonly #originMs: number;
  #currentTick = 0;
  #count = 0;
  #added = 0;

  constructor(nowMs: number) {
    this.#originMs = nowMs;
    this.#levels = Array.from({ length: LEVELS }, () =>
      Array.from({ length: SLOTS_PER_LEVEL }, () => ({ first: null })),
    );
  }

  /** How many timers are waiting. */
  get size(): number {
    return this.#count;
  }

  /** Adds a task that is due at `atMs` of the clock whose time `advance` is given. */
  add(atMs: number, task: () => void): WheelTimer {
    const expiryTick = Math.max(this.#currentTick + 1, Math.ceil(atMs - this.#originMs));
    const sequence = this.#added++;
    const timer: WheelTimer = {
      expiryTick,
      sequence,
      task,
      previous: null,
      next: null,
      slot: null,
    };
    this.#insert(timer);
    this.#count++;
    return timer;
  }

  /** Takes a timer out; does nothing if it ran or was removed already. */
  remove(timer: WheelTimer): void {
    if (timer.slot === null) return;
    this.#unlink(timer);
    this.#count--;
  }

  /** The earliest time at which `advance` has work to do; Infinity when nothing waits. */
  nextExpiryMs(): number {
    if (this.#count === 0) return Infinity;
    let earliestTick = Infinity;
    for (let level = 0, width = 1; level < LEVELS; level++, width *= SLOTS_PER_LEVEL) {
      const current = Math.floor(this.#currentTick / width);
      for (let step = 1; step <= SLOTS_PER_LEVEL; step++) {
        if (this.#levels[level]![(current + step) % SLOTS_PER_LEVEL]!.first === null) continue;
        // A coarse slot has work when it begins: its timers move to finer slots.
        earliestTick = Math.min(earliestTick, (current + step) * width);
        break;
      }
    }
    return this.#originMs + earliestTick;
  }

  /** Runs every task that is due at `nowMs`, in the order of their times. */
  advance(nowMs: number): void {
    const targetTick = Math.floor(nowMs - this.#originMs);
    while (this.#currentTick < targetTick) {
      if (this.#count === 0) {
        this.#currentTick = targetTick;
        return;
      }
      // Skip to just before the next slot that holds anything.
      const nextTick = Math.floor(this.nextExpiryMs() - this.#originMs);
      this.#currentTick = Math.min(targetTick, Math.max(this.#currentTick + 1, nextTick));
      this.#cascade();
      this.#runSlot(this.#levels[0]![this.#currentTick % SLOTS_PER_LEVEL]!);
    }
  }

  #insert(timer: WheelTimer): void {
    const distance = Math.min(timer.expiryTick - this.#currentTick, SPAN_MAX - 1);
    let level = 0;
    let width = 1;
    while (level < LEVELS - 1 && distance >= width * SLOTS_PER_LEVEL) {
      level++;
      width *= SLOTS_PER_LEVEL;
    }
    const index = Math.floor((this.#currentTick + distance) / width) % SLOTS_PER_LEVEL;
    const slot = this.#levels[level]![index]!;
    timer.slot = slot;
    timer.previous = null;
    timer.next = slot.first;
    if (slot.first !== null) slot.first.previous = timer;
    slot.first = timer;
  }

  #unlink(timer: WheelTimer): void {
    const { previous, next, slot } = timer;
    if (previous !== null) previous.next = next;
    else slot!.first = next;
    if (next !== null) next.previous = previous;
    timer.slot = null;
  }

  /** Moves the timers of coarser slots that begin now into finer ones. */
  #cascade(): void {
    let width = SLOTS_PER_LEVEL;
    for (let level = 1; level < LEVELS && this.#currentTick % width === 0; level++) {
      const slot = this.#levels[level]![Math.floor(this.#currentTick / width) % SLOTS_PER_LEVEL]!;
      let timer = slot.first;
      slot.first = null;
      while (timer !== null) {
        const next: WheelTimer | null = timer.next;
        this.#insert(timer);
        timer = next;
      }
      width *= SLOTS_PER_LEVEL;
    }
  }

  #runSlot(slot: Slot): void {
    const due: WheelTimer[] = [];
    for (let timer = slot.first; timer !== null; timer = timer.next) due.push(timer);
    // Timers came here straight or through coarser slots, so the list has no order of its own.
    due.sort((one, other) => one.sequence - other.sequence);
    let failure: { error: unknown } | null = null;
    for (const timer of due) {
      // One before it may have called it off.
      if (timer.slot !== slot || timer.expiryTick > this.#currentTick) continue;
      this.#unlink(timer);
      this.#count--;
      try {
        timer.task();
      } catch (error) {
        // The others are due all the same.
        failure ??= { error };
      }
    }
    if (failure !== null) throw failure.error;
  }
}
