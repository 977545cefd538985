// How much of the current turn of the event loop is used up. Work without a natural bound asks here
// and goes on in the next turn, so that no request holds up the others.
import type { Clock } from './clock.ts';
import type { Scheduler } from './scheduler.ts';

/** The current turn of the event loop. */
export class LoopTurn {
  readonly #clock: Clock;
  readonly #scheduler: Scheduler;
  readonly #turnMsMax: number;
  /** When the first work of this turn asked; null before. */
  #startMs: number | null = null;

  constructor(clock: Clock, scheduler: Scheduler, turnMsMax: number) {
    this.#clock = clock;
    this.#scheduler = scheduler;
    this.#turnMsMax = turnMsMax;
  }

  /** Whether more work should wait for the next turn. Counts from when it is first asked. */
  get isSpent(): boolean {
    if (this.#startMs === null) {
      this.#startMs = this.#clock.monotonicMs();
      this.#scheduler.endOfTurn(() => (this.#startMs = null));
      return false;
    }
    return this.#clock.monotonicMs() - this.#startMs >= this.#turnMsMax;
  }

  /** Resolves in the next turn. */
  next(): Promise<void> {
    return new Promise((resolve) => this.#scheduler.endOfTurn(resolve));
  }

  /** `items.map(work)`, in as many turns as it takes. */
  async map<Item, Result>(
    items: readonly Item[],
    work: (item: Item, index: number) => Result | Promise<Result>,
  ): Promise<Result[]> {
    const results: Result[] = [];
    for (const [index, item] of items.entries()) {
      if (this.isSpent) await this.next();
      const result = work(item, index);
      results.push(result instanceof Promise ? await result : result);
    }
    return results;
  }
}
