// Walks through fetched batches. Asking for the next one says that the last one is processed.
import type { Signal } from '../abort.ts';
import { ConsumerBatch } from './consumer-batch.ts';
import type { RecordSource } from './consumer-record.ts';
import type { Consumption } from './consumption.ts';
import type { FetchedChunk } from './fetched-chunk.ts';
import type { PoisonGate } from './poison-gate.ts';

type Step<Key, Value> = IteratorResult<ConsumerBatch<Key, Value>, undefined>;

/** The batches of a consumer, one by one. */
export class BatchIterator<Key, Value> implements AsyncIterableIterator<
  ConsumerBatch<Key, Value>,
  undefined
> {
  readonly #consumption: Consumption;
  readonly #sourceOf: (chunk: FetchedChunk) => RecordSource<Key, Value>;
  readonly #gate: PoisonGate;
  readonly #signal: Signal | undefined;
  #chunk: FetchedChunk | null = null;
  /** Whether a loop walks through it, rather than somebody who calls `next()` by hand. */
  #isLoop = false;
  #isOver = false;

  constructor(
    consumption: Consumption,
    sourceOf: (chunk: FetchedChunk) => RecordSource<Key, Value>,
    gate: PoisonGate,
    signal: Signal | undefined,
  ) {
    this.#consumption = consumption;
    this.#sourceOf = sourceOf;
    this.#gate = gate;
    this.#signal = signal;
  }

  [Symbol.asyncIterator](): this {
    this.#isLoop = true;
    return this;
  }

  async next(): Promise<Step<Key, Value>> {
    for (;;) {
      this.#leave(true);
      if (this.#isOver) return { done: true, value: undefined };
      const chunk = await this.#consumption.take(this.#signal, this.#isLoop);
      if (chunk === null) {
        this.#isOver = true;
        continue;
      }
      this.#chunk = chunk;
      const batch = this.#decode(chunk);
      if (batch.length === 0) continue;
      chunk.partition.lastEpoch = batch.leaderEpoch;
      return { done: false, value: batch };
    }
  }

  /** The loop was left: the batch in hand may have failed and counts as not processed. */
  return(): Promise<Step<Key, Value>> {
    this.#isOver = true;
    this.#leave(false);
    return Promise.resolve({ done: true, value: undefined });
  }

  #decode(chunk: FetchedChunk): ConsumerBatch<Key, Value> {
    try {
      return new ConsumerBatch(this.#sourceOf(chunk), chunk, this.#gate);
    } catch (error) {
      this.#leave(false);
      throw error;
    }
  }

  #leave(isFinished: boolean): void {
    const chunk = this.#chunk;
    if (chunk === null) return;
    this.#chunk = null;
    if (!isFinished && !chunk.isStale) chunk.partition.rewind();
    this.#consumption.done(chunk, isFinished);
  }
}
