// What one fetch brought for one partition: whole record batches, decoded one after the other when
// they are asked for. Batches that are not for users, aborted or of the broker's own, are passed
// over. A chunk of a partition that was sought or taken away since is stale and gives nothing.
import { batchLayout, LOG_OVERHEAD, readBatch, type DecodedBatch } from '@millrace/core-wasm';
import type { Core } from '@millrace/core-wasm';
import { KafkaError } from '../errors.ts';
import type { AbortedTransactions } from './aborted-transactions.ts';
import type { TopicPartition } from './topic-partition.ts';

/** Bytes of a fetch response that belong to one partition. */
export interface FetchedBytes {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** What whoever holds a chunk has to do with the partition it was fetched of. */
export interface ChunkedPartition extends TopicPartition {
  readonly isAssigned: boolean;
  readonly isPaused: boolean;
  /** Counts the jumps: what was fetched before one is of no use. */
  readonly seekCount: number;
  readonly highWatermark: number;
  /** Whether somebody works on a chunk of it. */
  isTaken: boolean;
  /** Next offset for the user. */
  position: number;
  /** Next offset to commit. */
  processed: number;
  /** Leader epoch of the last record handed out. */
  lastEpoch: number;
  /** Fetches again what was handed out and not processed. */
  rewind(): void;
  /** Takes back a chunk that was not worked through; it is the next to be handed out. */
  giveBack(chunk: FetchedChunk): void;
}

/** A chunk. */
export class FetchedChunk {
  readonly partition: ChunkedPartition;
  /** The offset behind its last batch: where the next fetch goes on. */
  readonly nextOffset: number;
  readonly #core: Core;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #aborted: AbortedTransactions | null;
  readonly #seekCount: number;
  #at: number;
  #again: DecodedBatch | null = null;

  constructor(
    core: Core,
    partition: ChunkedPartition,
    { bytes, start, end }: FetchedBytes,
    aborted: AbortedTransactions | null,
  ) {
    this.#core = core;
    this.partition = partition;
    this.#bytes = bytes;
    this.#at = start;
    this.#aborted = aborted;
    this.#seekCount = partition.seekCount;
    const last = lastWholeBatch(bytes, start, end);
    this.#end = last.end;
    this.nextOffset = last.nextOffset;
  }

  /** Whether it holds no whole batch. */
  get isEmpty(): boolean {
    return this.nextOffset === -1;
  }

  /** Whether its partition went elsewhere since. */
  get isStale(): boolean {
    return !this.partition.isAssigned || this.partition.seekCount !== this.#seekCount;
  }

  /**
   * The next batch with records for users; null behind the last.
   *
   * @throws KafkaError `CORRUPT_BATCH` when its bytes are not those that were written.
   */
  nextBatch(): DecodedBatch | null {
    const again = this.#again;
    this.#again = null;
    if (again !== null) return again;
    while (this.#at < this.#end) {
      const batch = this.#decode();
      this.#at += batch.header.sizeBytes;
      const isAborted = this.#aborted?.covers(batch) ?? false;
      if (isAborted || batch.isControl || batch.recordCount === 0) continue;
      if (batch.lastOffset >= this.partition.position) return batch;
    }
    return null;
  }

  /** Whether all of its batches were given out. */
  get isAtEnd(): boolean {
    return this.#at >= this.#end && this.#again === null;
  }

  /** Gives `batch`, which was the last one given out, once more: not all of it was used. */
  rewind(batch: DecodedBatch): void {
    this.#again = batch;
  }

  #decode(): DecodedBatch {
    try {
      return readBatch(this.#core, this.#bytes, this.#at, this.#end);
    } catch (cause) {
      const { topic, partition, position } = this.partition;
      const reason = cause instanceof Error ? cause.message : String(cause);
      const place = `${topic}-${partition} at offset ${position} or later`;
      const message = `A batch of ${place} cannot be read: ${reason}.`;
      throw new KafkaError('CORRUPT_BATCH', message, { topic, partition, cause });
    }
  }
}

/** Where the whole batches end, by their headers alone; what a broker cut off is left out. */
function lastWholeBatch(bytes: Uint8Array, start: number, end: number) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;
  let nextOffset = -1;
  while (end - at >= batchLayout.HEADER_SIZE) {
    const sizeBytes = LOG_OVERHEAD + view.getInt32(at + batchLayout.BATCH_LENGTH);
    if (sizeBytes < batchLayout.HEADER_SIZE || at + sizeBytes > end) break;
    const baseOffset = Number(view.getBigInt64(at + batchLayout.BASE_OFFSET));
    nextOffset = baseOffset + view.getInt32(at + batchLayout.LAST_OFFSET_DELTA) + 1;
    at += sizeBytes;
  }
  return { end: at, nextOffset };
}
