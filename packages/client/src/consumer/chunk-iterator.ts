// What walks over records and over batches share: one fetched chunk in hand at a time, taken when
// the one before is given back, and an end that comes once. Asking for the next item says that the
// last one is processed; how much of a chunk that makes processed is the walk's own affair.
import type { Signal } from '../abort.ts';
import type { RecordSource } from './consumer-record.ts';
import type { Consumption } from './consumption.ts';
import type { FetchedChunk } from './fetched-chunk.ts';
import type { PoisonGate } from './poison-gate.ts';

/** One walk of a consumer. */
export abstract class ChunkIterator<Key, Value, Item> implements AsyncIterableIterator<
  Item,
  undefined
> {
  protected readonly consumption: Consumption;
  protected readonly sourceOf: (chunk: FetchedChunk) => RecordSource<Key, Value>;
  protected readonly gate: PoisonGate;
  protected readonly signal: Signal | undefined;
  /** The chunk in hand. */
  protected chunk: FetchedChunk | null = null;
  protected isOver = false;
  /** Whether a loop walks through it, rather than somebody who calls `next()` by hand. */
  #isLoop = false;

  constructor(
    consumption: Consumption,
    sourceOf: (chunk: FetchedChunk) => RecordSource<Key, Value>,
    gate: PoisonGate,
    signal: Signal | undefined,
  ) {
    this.consumption = consumption;
    this.sourceOf = sourceOf;
    this.gate = gate;
    this.signal = signal;
  }

  /** Whether all of the chunk in hand is processed when the next item is asked for. */
  protected abstract get isFinished(): boolean;

  /** The first item of a chunk just taken; null when it has none. */
  protected abstract begin(chunk: FetchedChunk): Item | null;

  /** Puts the position back to what of the chunk in hand is not processed. */
  protected abstract rewind(chunk: FetchedChunk): void;

  abstract next(): Promise<IteratorResult<Item, undefined>>;

  [Symbol.asyncIterator](): this {
    this.#isLoop = true;
    return this;
  }

  /** The loop was left: what is in hand may have failed and counts as not processed. */
  return(): Promise<IteratorResult<Item, undefined>> {
    this.isOver = true;
    this.leave(false);
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Takes chunks until one has an item. */
  protected async nextChunk(): Promise<IteratorResult<Item, undefined>> {
    for (;;) {
      this.leave(this.isFinished);
      if (this.isOver) return { done: true, value: undefined };
      const chunk = await this.consumption.take(this.signal, this.#isLoop);
      if (chunk === null) {
        this.isOver = true;
        continue;
      }
      this.chunk = chunk;
      try {
        const item = this.begin(chunk);
        if (item !== null) return { done: false, value: item };
      } catch (error) {
        this.leave(false);
        throw error;
      }
    }
  }

  /** Gives the chunk in hand back. */
  protected leave(isFinished: boolean): void {
    const { chunk } = this;
    if (chunk === null) return;
    if (!isFinished) this.rewind(chunk);
    this.chunk = null;
    this.consumption.done(chunk, isFinished);
  }
}
