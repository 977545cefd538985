// Batches as producers of the simulation send them: unique values, sequences, several codecs. One
// core for all runs; building leaves nothing behind in it.
import { BatchWriter, readBatches, sharedCore } from '@millrace/core-wasm';
import type { ReadRecord, SentRecord } from './partition-model.ts';
import { Violation } from './violation.ts';

/** Who sends a batch, and how. */
export interface BatchPlan {
  readonly records: readonly SentRecord[];
  /** -1 without idempotence. */
  readonly producerId: number;
  readonly baseSequence: number;
  readonly codec: 'none' | 'gzip' | 'lz4' | 'snappy';
  readonly paddingBytes: number;
}

const CAPACITY_BYTES = 64 * 1024;
const SEPARATOR = '|';

/** The bytes of a batch. */
export function buildSimulatedBatch(plan: BatchPlan): Uint8Array {
  const core = sharedCore();
  const pointer = core.allocate(CAPACITY_BYTES);
  try {
    const writer = new BatchWriter(core);
    writer.reset(pointer, CAPACITY_BYTES);
    for (const { value, timestampMs } of plan.records) {
      writer.append(null, value + SEPARATOR + 'x'.repeat(plan.paddingBytes), timestampMs);
    }
    const identity =
      plan.producerId === -1
        ? {}
        : { producerId: plan.producerId, producerEpoch: 0, baseSequence: plan.baseSequence };
    return writer.finish({ ...identity, codec: plan.codec }).bytes.slice();
  } finally {
    core.free(pointer);
  }
}

/** The records of a fetch response. @throws Violation when a batch is damaged */
export function readRecords(bytes: Uint8Array): ReadRecord[] {
  const records: ReadRecord[] = [];
  try {
    for (const batch of readBatches(sharedCore(), bytes, 0, bytes.length)) {
      for (let index = 0; index < batch.recordCount; index++) {
        const text = Buffer.from(batch.value(index) ?? []).toString();
        records.push({
          offset: batch.offset(index),
          value: text.slice(0, text.indexOf(SEPARATOR)),
          epoch: batch.header.partitionLeaderEpoch,
          timestampMs: batch.timestamp(index),
          batchBytes: index === 0 ? batch.header.sizeBytes : 0,
        });
      }
    }
  } catch (error) {
    const { message } = error as Error;
    throw new Violation('no damaged batch is served', message);
  }
  return records;
}
