// The log of a `__consumer_offsets` partition as the coordinator needs it: records in, durable when
// the promise resolves; records out, in order. Lives outside the coordinator's room, which knows no
// logs.
import { BatchWriter, type Core, readBatches } from '@millrace/core-wasm';
import { ErrorCode } from '@millrace/protocol';
import type { CoordinatorLog } from './coordinator/coordinator-runtime.ts';
import { type EncodedRecord, recordSizeBytes } from './coordinator/group-record-codec.ts';
import {
  COORDINATOR_BATCH_BYTES_MAX,
  COORDINATOR_RECORD_BYTES_MAX,
  DECOMPRESSED_BATCH_BYTES_MAX,
  READ_CHUNK_BYTES_MAX,
} from './limits.ts';
import type { PartitionLog } from './log/partition-log.ts';

const RECORD_OVERHEAD_BYTES = 64;
const BATCH_OVERHEAD_BYTES = 128;

/** Records that go into the log together, and at most how large they are as a batch. */
interface RecordBatch {
  readonly records: EncodedRecord[];
  sizeBytes: number;
}

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

  get isOffline(): boolean {
    return this.#log.isOffline;
  }

  get recordBytesMax(): number {
    const roomBytes = this.#batchBytesMax - BATCH_OVERHEAD_BYTES - RECORD_OVERHEAD_BYTES;
    return Math.min(Math.max(0, roomBytes), COORDINATOR_RECORD_BYTES_MAX);
  }

  get #batchBytesMax(): number {
    const { messageSizeBytesMax, segmentSizeBytes } = this.#log.config;
    return Math.min(messageSizeBytesMax, segmentSizeBytes);
  }

  /**
   * Appends the records in as few batches as the log takes; a commit of thousands of partitions is
   * larger than one.
   */
  async append(records: readonly EncodedRecord[], nowMs: number): Promise<void> {
    for (const batch of this.#split(records))
      this.#appendBatch(batch.records, batch.sizeBytes, nowMs);
    await this.#log.sync();
  }

  /** @throws RangeError before anything is appended, if a record alone is too large */
  #split(records: readonly EncodedRecord[]): RecordBatch[] {
    const { recordBytesMax } = this;
    const groupedBytesMax = Math.min(this.#batchBytesMax, COORDINATOR_BATCH_BYTES_MAX);
    const batches: RecordBatch[] = [];
    let batch: RecordBatch | null = null;
    for (const record of records) {
      const recordBytes = recordSizeBytes(record);
      if (recordBytes > recordBytesMax) {
        throw new RangeError(
          `a group record has ${recordBytes} bytes, its log takes ${recordBytesMax}`,
        );
      }
      const sizeBytes = recordBytes + RECORD_OVERHEAD_BYTES;
      if (batch === null || batch.sizeBytes + sizeBytes > groupedBytesMax) {
        batch = { records: [], sizeBytes: BATCH_OVERHEAD_BYTES };
        batches.push(batch);
      }
      batch.records.push(record);
      batch.sizeBytes += sizeBytes;
    }
    return batches;
  }

  #appendBatch(records: readonly EncodedRecord[], sizeBytes: number, nowMs: number): void {
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
    // What a process wrote before it was killed may not be durable; what is told of it must be.
    await this.#log.sync();
    let offset = this.#log.logStartOffset;
    while (offset < this.#log.highWatermark) {
      const slice = this.#log.read(offset, READ_CHUNK_BYTES_MAX, true);
      if (slice === null || slice.sizeBytes === 0) {
        // Groups that were not read must not be taken for groups that are not there.
        throw new Error(`the log cannot be read from offset ${offset} on`);
      }
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
