// All that one fetch brought for one partition, as users read it: iterated record by record, or
// asked by index for bytes alone, which makes no object per record.
import type { DecodedBatch } from '@millrace/core-wasm';
import { ConsumerRecord, type RecordSource } from './consumer-record.ts';
import type { FetchedChunk } from './fetched-chunk.ts';
import type { PoisonGate } from './poison-gate.ts';

/** A batch of records of one partition. */
export class ConsumerBatch<Key = Uint8Array, Value = Uint8Array> implements Iterable<
  ConsumerRecord<Key, Value>
> {
  readonly topic: string;
  readonly partition: number;
  /** The offset behind the last record that was replicated when the batch was fetched. */
  readonly highWatermark: bigint;
  /** The records in it. */
  readonly length: number;
  readonly #source: RecordSource<Key, Value>;
  readonly #gate: PoisonGate;
  readonly #batches: readonly DecodedBatch[];
  /** Index of the first record in the first batch that is not before the position. */
  readonly #first: number;

  /** @internal Decodes the whole chunk. @throws KafkaError `CORRUPT_BATCH` */
  constructor(source: RecordSource<Key, Value>, chunk: FetchedChunk, gate: PoisonGate) {
    const { position, highWatermark } = chunk.partition;
    const batches: DecodedBatch[] = [];
    for (let batch = chunk.nextBatch(); batch !== null; batch = chunk.nextBatch()) {
      batches.push(batch);
    }
    this.topic = source.topic;
    this.partition = source.partition;
    this.highWatermark = BigInt(highWatermark);
    this.#source = source;
    this.#gate = gate;
    this.#batches = batches;
    this.#first = batches[0] === undefined ? 0 : firstIndexFrom(batches[0], position);
    this.length = batches.reduce((sum, batch) => sum + batch.recordCount, -this.#first);
  }

  /** Offset of the first record; -1n if there is none. */
  get firstOffset(): bigint {
    return BigInt(this.#batches[0]?.offset(this.#first) ?? -1);
  }

  /** Offset of the last record; -1n if there is none. */
  get lastOffset(): bigint {
    const last = this.#batches.at(-1);
    return BigInt(last?.offset(last.recordCount - 1) ?? -1);
  }

  /**
   * The records in order; those that cannot be deserialized as the consumer's policy has it.
   *
   * @throws KafkaError `DESERIALIZATION_FAILED`
   */
  *[Symbol.iterator](): Generator<ConsumerRecord<Key, Value>, void, undefined> {
    let index = this.#first;
    for (const batch of this.#batches) {
      for (; index < batch.recordCount; index++) {
        const record = new ConsumerRecord(this.#source, batch, index);
        if (!this.#gate.isChecking || this.#gate.admits(record)) yield record;
      }
      index = 0;
    }
  }

  /** Calls `visit` with the value's bytes of each record: a view, null for a tombstone. */
  forEachValue(visit: (bytes: Uint8Array | null, offset: number) => void): void {
    let index = this.#first;
    for (const batch of this.#batches) {
      for (; index < batch.recordCount; index++) visit(batch.value(index), batch.offset(index));
      index = 0;
    }
  }

  /** Epoch of the leader that wrote the last record. */
  get leaderEpoch(): number {
    return this.#batches.at(-1)?.header.partitionLeaderEpoch ?? -1;
  }
}

function firstIndexFrom(batch: DecodedBatch, position: number): number {
  let index = 0;
  while (index < batch.recordCount && batch.offset(index) < position) index++;
  return index;
}
