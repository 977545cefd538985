// Walks through records one by one. Asking for the next one says that the last one is processed. As
// long as there are decoded records in hand, a step is a call and a resolved promise, no more.
import type { DecodedBatch } from '@millrace/core-wasm';
import { ChunkIterator } from './chunk-iterator.ts';
import { ConsumerRecord, type RecordSource } from './consumer-record.ts';
import { Consumption } from './consumption.ts';
import type { FetchedChunk } from './fetched-chunk.ts';

type Step<Key, Value> = IteratorResult<ConsumerRecord<Key, Value>, undefined>;

/** The records of a consumer, one by one. */
export class RecordIterator<Key, Value> extends ChunkIterator<
  Key,
  Value,
  ConsumerRecord<Key, Value>
> {
  #source: RecordSource<Key, Value> | null = null;
  #batch: DecodedBatch | null = null;
  #index = 0;
  /** Offset behind the record in the user's hands. */
  #nextOffset = -1;

  next(): Promise<Step<Key, Value>> {
    this.#markProcessed();
    if (!this.isOver && !this.consumption.isInterrupted && this.signal?.aborted !== true) {
      try {
        const record = this.#step();
        if (record !== null) {
          this.consumption.noteActivity();
          return Promise.resolve({ done: false, value: record });
        }
      } catch (error) {
        this.leave(false);
        return Promise.reject(error as Error);
      }
    }
    return this.nextChunk();
  }

  /** The loop was left: the record in hand may have failed and counts as not processed. */
  override return(): Promise<Step<Key, Value>> {
    this.#nextOffset = -1;
    return super.return();
  }

  #markProcessed(): void {
    if (this.#nextOffset === -1) return;
    if (this.chunk?.isStale === false) {
      Consumption.advance(this.chunk.partition, this.#nextOffset);
    }
    this.#nextOffset = -1;
  }

  /** The next record of the chunk in hand; null when there is none. */
  #step(): ConsumerRecord<Key, Value> | null {
    const chunk = this.chunk;
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
      if (this.gate.isChecking && !this.gate.admits(record)) {
        Consumption.advance(chunk.partition, offset + 1);
        continue;
      }
      chunk.partition.lastEpoch = batch.header.partitionLeaderEpoch;
      this.#nextOffset = offset + 1;
      return record;
    }
  }

  protected get isFinished(): boolean {
    const isBatchFinished = this.#batch === null || this.#index >= this.#batch.recordCount;
    return isBatchFinished && (this.chunk?.isAtEnd ?? true);
  }

  protected begin(chunk: FetchedChunk): ConsumerRecord<Key, Value> | null {
    this.#source = this.sourceOf(chunk);
    return this.#step();
  }

  protected rewind(chunk: FetchedChunk): void {
    if (this.#batch !== null) chunk.rewind(this.#batch);
  }

  protected override leave(isFinished: boolean): void {
    super.leave(isFinished);
    this.#batch = null;
    this.#index = 0;
  }
}
