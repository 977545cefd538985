// Walks through records one by one. Asking for the next one says that the last one is processed. As
// long as there are decoded records in hand, a step is a call and a resolved promise, no more.
import type { DecodedBatch } from '@millrace/core-wasm';
import type { Signal } from '../abort.ts';
import { ConsumerRecord, type RecordSource } from './consumer-record.ts';
import { Consumption } from './consumption.ts';
import type { FetchedChunk } from './fetched-chunk.ts';
import type { PoisonGate } from './poison-gate.ts';

type Step<Key, Value> = IteratorResult<ConsumerRecord<Key, Value>, undefined>;

/** The records of a consumer, one by one. */
export class RecordIterator<Key, Value> implements AsyncIterableIterator<
  ConsumerRecord<Key, Value>,
  undefined
> {
  readonly #consumption: Consumption;
  readonly #sourceOf: (chunk: FetchedChunk) => RecordSource<Key, Value>;
  readonly #gate: PoisonGate;
  readonly #signal: Signal | undefined;
  #chunk: FetchedChunk | null = null;
  #source: RecordSource<Key, Value> | null = null;
  #batch: DecodedBatch | null = null;
  #index = 0;
  /** Offset behind the record in the user's hands. */
  #nextOffset = -1;
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

  next(): Promise<Step<Key, Value>> {
    this.#markProcessed();
    if (!this.#isOver && !this.#consumption.isInterrupted && this.#signal?.aborted !== true) {
      try {
        const record = this.#step();
        if (record !== null) {
          this.#consumption.noteActivity();
          return Promise.resolve({ done: false, value: record });
        }
      } catch (error) {
        this.#leave(false);
        return Promise.reject(error as Error);
      }
    }
    return this.#nextChunk();
  }

  /** The loop was left: the record in hand may have failed and counts as not processed. */
  return(): Promise<Step<Key, Value>> {
    this.#isOver = true;
    this.#nextOffset = -1;
    this.#leave(false);
    return Promise.resolve({ done: true, value: undefined });
  }

  #markProcessed(): void {
    if (this.#nextOffset === -1) return;
    if (this.#chunk?.isStale === false) {
      Consumption.advance(this.#chunk.partition, this.#nextOffset);
    }
    this.#nextOffset = -1;
  }

  /** The next record of the chunk in hand; null when there is none. */
  #step(): ConsumerRecord<Key, Value> | null {
    const chunk = this.#chunk;
    if (chunk === null || chunk.isStale || chunk.partition.isPaused) return null;
    for (;;) {
      const batch = this.#batch;
      if (batch === null || this.#index >= batch.recordCount) {
        this.#batch = chunk.nextBatch();
        this.#index = 0;
        if (this.#batch === null) return null;
        continue;
      }
      const index = this.#index++;
      const offset = batch.offset(index);
      // A batch is sent whole, even if the position lies in its midst.
      if (offset < chunk.partition.position) continue;
      const record = new ConsumerRecord(this.#source!, batch, index);
      if (this.#gate.isChecking && !this.#gate.admits(record)) {
        Consumption.advance(chunk.partition, offset + 1);
        continue;
      }
      chunk.partition.lastEpoch = batch.header.partitionLeaderEpoch;
      this.#nextOffset = offset + 1;
      return record;
    }
  }

  async #nextChunk(): Promise<Step<Key, Value>> {
    for (;;) {
      this.#leave(this.#isChunkFinished);
      if (this.#isOver) return { done: true, value: undefined };
      const chunk = await this.#consumption.take(this.#signal, this.#isLoop);
      if (chunk === null) {
        this.#isOver = true;
        continue;
      }
      this.#chunk = chunk;
      this.#source = this.#sourceOf(chunk);
      try {
        const record = this.#step();
        if (record !== null) return { done: false, value: record };
      } catch (error) {
        this.#leave(false);
        throw error;
      }
    }
  }

  get #isChunkFinished(): boolean {
    const isBatchFinished = this.#batch === null || this.#index >= this.#batch.recordCount;
    return isBatchFinished && (this.#chunk?.isAtEnd ?? true);
  }

  /** Gives the chunk in hand back. */
  #leave(isFinished: boolean): void {
    const chunk = this.#chunk;
    if (chunk === null) return;
    if (!isFinished && this.#batch !== null) chunk.rewind(this.#batch);
    this.#chunk = null;
    this.#batch = null;
    this.#index = 0;
    this.#consumption.done(chunk, isFinished);
  }
}
