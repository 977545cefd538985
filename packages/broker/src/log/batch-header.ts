// The fields of a record batch header, read and set in place. The layout is drawn in core-wasm;
// here int64 fields are numbers, because offsets, times and producer ids stay below 2^53.
import { batchAttributes, batchLayout } from '@millrace/core-wasm';

const TWO_32 = 2 ** 32;

/** A big-endian int64 as a number; exact below 2^53, rounded beyond. */
export function readInt64(view: DataView, at: number): number {
  return view.getInt32(at) * TWO_32 + view.getUint32(at + 4);
}

/** Stores a safe integer as a big-endian int64. */
export function writeInt64(view: DataView, at: number, value: number): void {
  view.setInt32(at, Math.floor(value / TWO_32));
  view.setUint32(at + 4, value >>> 0);
}

/** A view on the bytes of `bytes` alone. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Compression codec 4 in the attributes of a batch. */
export const ZSTD_CODEC = 4;

/** Reads header fields of the batch that begins at `at`. */
export const batchHeader = {
  baseOffset: (view: DataView, at: number) => readInt64(view, at + batchLayout.BASE_OFFSET),
  /** Bytes of the whole batch, including the length field and what precedes it. */
  sizeBytes: (view: DataView, at: number) =>
    view.getInt32(at + batchLayout.BATCH_LENGTH) + batchLayout.LOG_OVERHEAD,
  leaderEpoch: (view: DataView, at: number) =>
    view.getInt32(at + batchLayout.PARTITION_LEADER_EPOCH),
  magic: (view: DataView, at: number) => view.getInt8(at + batchLayout.MAGIC),
  attributes: (view: DataView, at: number) => view.getInt16(at + batchLayout.ATTRIBUTES),
  lastOffsetDelta: (view: DataView, at: number) =>
    view.getInt32(at + batchLayout.LAST_OFFSET_DELTA),
  lastOffset: (view: DataView, at: number) =>
    readInt64(view, at + batchLayout.BASE_OFFSET) +
    view.getInt32(at + batchLayout.LAST_OFFSET_DELTA),
  baseTimestamp: (view: DataView, at: number) => readInt64(view, at + batchLayout.BASE_TIMESTAMP),
  maxTimestamp: (view: DataView, at: number) => readInt64(view, at + batchLayout.MAX_TIMESTAMP),
  producerId: (view: DataView, at: number) => readInt64(view, at + batchLayout.PRODUCER_ID),
  producerEpoch: (view: DataView, at: number) => view.getInt16(at + batchLayout.PRODUCER_EPOCH),
  baseSequence: (view: DataView, at: number) => view.getInt32(at + batchLayout.BASE_SEQUENCE),
  recordCount: (view: DataView, at: number) => view.getInt32(at + batchLayout.RECORD_COUNT),
};

/** The compression codec of the batch that begins at `at`. */
export function codecOf(view: DataView, at: number): number {
  return batchHeader.attributes(view, at) & batchAttributes.CODEC_MASK;
}

/** Whether the batch that begins at `at` belongs to a transaction. */
export function isTransactional(view: DataView, at: number): boolean {
  return (batchHeader.attributes(view, at) & batchAttributes.TRANSACTIONAL) !== 0;
}
