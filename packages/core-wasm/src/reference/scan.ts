// Twin of assembly/batch/scan.ts over heap bytes, the oracle of the scanner's tests.
import {
  batchLayout as layout,
  CURRENT_MAGIC,
  HEADER_SIZE,
  LOG_OVERHEAD,
} from '../batch-layout.ts';
import { readInt64 } from '../int64.ts';
import { ScanError, type ScanOutcome } from '../scan-columns.ts';
import { crc32c } from './crc32c.ts';

/** The rows of all sound batches from the start, in the order of scanColumns, and how it ended. */
export function scanBatches(
  bytes: Uint8Array,
  firstOffset = -Infinity,
): { rows: number[][]; outcome: ScanOutcome } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const rows: number[][] = [];
  let nextOffset = firstOffset;
  let at = 0;
  const stop = (error: ScanError) => {
    return { rows, outcome: { error, validEnd: at, batchCount: rows.length } };
  };
  while (at < bytes.length) {
    if (bytes.length - at < HEADER_SIZE) return stop(ScanError.TRUNCATED);
    const size = LOG_OVERHEAD + view.getInt32(at + layout.BATCH_LENGTH);
    if (size < HEADER_SIZE) return stop(ScanError.LENGTH);
    if (bytes[at + layout.MAGIC] !== CURRENT_MAGIC) return stop(ScanError.MAGIC);
    const baseOffset = readInt64(view, at + layout.BASE_OFFSET);
    const delta = view.getInt32(at + layout.LAST_OFFSET_DELTA);
    if (baseOffset < nextOffset || delta < 0) return stop(ScanError.OFFSET);
    if (size > bytes.length - at) return stop(ScanError.TRUNCATED);
    if (crc32c(bytes, at + layout.ATTRIBUTES, at + size) !== view.getUint32(at + layout.CRC)) {
      return stop(ScanError.CRC);
    }
    // Added before it is rounded, as the kernel does.
    const lastOffset = Number(
      BigInt.asIntN(64, view.getBigInt64(at + layout.BASE_OFFSET) + BigInt(delta)),
    );
    const baseSequence = view.getInt32(at + layout.BASE_SEQUENCE);
    rows.push([
      at,
      size,
      baseOffset,
      lastOffset,
      readInt64(view, at + layout.MAX_TIMESTAMP),
      readInt64(view, at + layout.PRODUCER_ID),
      view.getInt16(at + layout.PRODUCER_EPOCH),
      baseSequence,
      baseSequence < 0 ? baseSequence : (baseSequence + delta) % 2 ** 31,
      view.getInt32(at + layout.PARTITION_LEADER_EPOCH),
      view.getInt16(at + layout.ATTRIBUTES),
    ]);
    nextOffset = lastOffset + 1;
    at += size;
  }
  return stop(ScanError.NONE);
}
