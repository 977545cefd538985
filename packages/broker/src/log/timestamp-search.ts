// Finds a record by its time inside the one batch that the indexes point to.
import { type Core, readBatch } from '@millrace/core-wasm';
import { DECOMPRESSED_BATCH_BYTES_MAX } from '../limits.ts';
import type { BatchLocation, Segment } from './segment.ts';

/** A record's offset and time, and the leader epoch it was written in (-1 when unknown). */
export interface TimestampOffset {
  offset: number;
  timestamp: number;
  leaderEpoch: number;
}

/** The first record of the batch at or after `timestamp` and `fromOffset`, or null. */
export function findInBatch(
  core: Core,
  segment: Segment,
  location: BatchLocation,
  timestamp: number,
  fromOffset: number,
): { offset: number; timestamp: number } | null {
  const bytes = new Uint8Array(location.sizeBytes);
  segment.file.readNow(bytes, 0, bytes.length, location.position);
  const batch = readBatch(core, bytes, 0, bytes.length, {
    verifyCrc: true,
    decompressedLimitBytes: DECOMPRESSED_BATCH_BYTES_MAX,
  });
  for (let index = 0; index < batch.recordCount; index++) {
    const recordTimestamp = batch.timestamp(index);
    const offset = batch.offset(index);
    if (recordTimestamp >= timestamp && offset >= fromOffset) {
      return { offset, timestamp: recordTimestamp };
    }
  }
  return null;
}
