// Walks through fetched batches. Asking for the next one says that the last one is processed.
import { ChunkIterator } from './chunk-iterator.ts';
import { ConsumerBatch } from './consumer-batch.ts';
import type { FetchedChunk } from './fetched-chunk.ts';

/** The batches of a consumer, one by one. */
export class BatchIterator<Key, Value> extends ChunkIterator<
  Key,
  Value,
  ConsumerBatch<Key, Value>
> {
  protected readonly isFinished = true;

  next(): Promise<IteratorResult<ConsumerBatch<Key, Value>, undefined>> {
    return this.nextChunk();
  }

  protected begin(chunk: FetchedChunk): ConsumerBatch<Key, Value> | null {
    const batch = new ConsumerBatch(this.sourceOf(chunk), chunk, this.gate);
    if (batch.length === 0) return null;
    chunk.partition.lastEpoch = batch.leaderEpoch;
    return batch;
  }

  protected rewind(chunk: FetchedChunk): void {
    if (!chunk.isStale) chunk.partition.rewind();
  }
}
