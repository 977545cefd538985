// The log of a `__consumer_offsets` partition as the coordinator needs it: records in, durable when
// the promise resolves; records out, in order. Lives outside the coordinator's room, which knows no
// logs.
import { BatchWriter, type Core, readBatches } from '@millrace/core-wasm';
import { ErrorCode } from '@millrace/protocol';
import type { CoordinatorLog } from './coordinator/coordinator-runtime.ts';
import type { EncodedRecord } from './coordinator/group-record-codec.ts';
import {
  COORDINATOR_BATCH_BYTES_MAX,
  DECOMPRESSED_BATCH_BYTES_MAX,
  READ_CHUNK_BYTES_MAX,
} from './limits.ts';
import type { PartitionLog } from './log/partition-log.ts';

const RECORD_OVERHEAD_BYTES = 64;
const BATCH_OVERHEAD_BYTES = 128;

/** Adapts a partition log. */
export class CoordinatorPartitionLog implements CoordinatorLog {
  readonly #core: Core;
  readonly #log: PartitionLog;
  readonly #leaderEpoch: () => number;

  constructor(core: Core, log: PartitionLog, leaderEpoch: () => number) {
    this.#core = core;
    this.#log = log;
    this.#leaderEpoch = leaderEpoch;
  }

  async append(records: readonly EncodedRecord[], nowMs: number): Promise<void> {
    let start = 0;
    let sizeBytes = 0;
    for (const [index, record] of records.entries()) {
      if (sizeBytes > 0 && sizeBytes + sizeOf(record) > COORDINATOR_BATCH_BYTES_MAX) {
        this.#appendBatch(records.slice(start, index), sizeBytes, nowMs);
        start = index;
        sizeBytes = 0;
      }
      sizeBytes += sizeOf(record);
    }
    this.#appendBatch(records.slice(start), sizeBytes, nowMs);
    await this.#log.sync();
  }

  #appendBatch(records: readonly EncodedRecord[], recordsSizeBytes: number, nowMs: number): void {
    const sizeBytes = recordsSizeBytes + BATCH_OVERHEAD_BYTES;
    const pointer = this.#core.allocate(sizeBytes);
    try {
      const writer = new BatchWriter(this.#core);
      writer.reset(pointer, sizeBytes);
      for (const { key, value } of records) writer.append(key, value, nowMs);
      const { bytes } = writer.finish();
      const result = this.#log.append(bytes, 0, bytes.length, {
        leaderEpoch: this.#leaderEpoch(),
        origin: 'coordinator',
      });
      // Not compressed, it can be checked at once.
      if (result?.errorCode === ErrorCode.NONE) return;
      throw new Error(result?.message ?? 'append refused');
    } finally {
      this.#core.free(pointer);
    }
  }

  async *read(): AsyncIterable<EncodedRecord> {
    const options = {
      verifyCrc: true,
      decompressedLimitBytes: DECOMPRESSED_BATCH_BYTES_MAX,
    };
    let offset = this.#log.logStartOffset;
    while (offset < this.#log.highWatermark) {
      const slice = this.#log.read(offset, READ_CHUNK_BYTES_MAX, true);
      if (slice === null || slice.sizeBytes === 0) return;
      const bytes = new Uint8Array(slice.sizeBytes);
      await slice.file.read(bytes, 0, bytes.length, slice.position);
      for (const batch of readBatches(this.#core, bytes, 0, bytes.length, options)) {
        offset = batch.lastOffset + 1;
        if (batch.isControl) continue;
        for (const { key, value } of batch) if (key !== null) yield { key, value };
      }
    }
  }
}

function sizeOf({ key, value }: EncodedRecord): number {
  return key.length + (value?.length ?? 0) + RECORD_OVERHEAD_BYTES;
}
