// Walks the batches of a segment file with the core's scanner, which verifies each: what recovery
// trusts. It stops at the first batch that is not whole and intact, and says where and why.
import { type Core, ScanError, scanColumns, SegmentScanner } from '@millrace/core-wasm';
import type { File } from '../platform/file-system.ts';

/** One intact batch, by its header. */
export interface ScannedBatch {
  readonly position: number;
  readonly sizeBytes: number;
  readonly baseOffset: number;
  readonly lastOffset: number;
  readonly maxTimestamp: number;
  readonly leaderEpoch: number;
  /** -1 when the producer is not idempotent. */
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly firstSequence: number;
  readonly lastSequence: number;
}

/** Where the intact part ends; `reason` is null when that is the end of the file. */
export interface ScanEnd {
  readonly position: number;
  readonly reason: string | null;
}

const REASONS = new Map<ScanError, string>([
  [ScanError.TRUNCATED, 'the file ends inside a batch'],
  [ScanError.LENGTH, 'a batch has an impossible length'],
  [ScanError.MAGIC, 'a batch has an unknown format'],
  [ScanError.CRC, 'a CRC does not match'],
  [ScanError.OFFSET, 'the offsets do not grow'],
]);

/** Scans a file from its start; offsets must be at least `nextOffset` and grow. */
export function scanSegment(
  core: Core,
  file: File,
  nextOffset: number,
  onBatch: (batch: ScannedBatch) => void,
): ScanEnd {
  const scanner = new SegmentScanner(core, { nextOffset });
  const visit = (rows: Float64Array, row: number) => onBatch(batchOf(rows, row));
  try {
    for (;;) {
      const { target, readPosition } = scanner;
      const sizeBytes = file.readNow(target, 0, target.length, readPosition);
      if (sizeBytes === 0 || !scanner.feed(sizeBytes, visit)) break;
    }
    const { error, validEnd } = scanner.outcome;
    return { position: validEnd, reason: REASONS.get(error) ?? null };
  } finally {
    scanner.close();
  }
}

function batchOf(rows: Float64Array, row: number): ScannedBatch {
  const cell = (column: number) => rows[row + column]!;
  return {
    position: cell(scanColumns.POSITION),
    sizeBytes: cell(scanColumns.SIZE_BYTES),
    baseOffset: cell(scanColumns.BASE_OFFSET),
    lastOffset: cell(scanColumns.LAST_OFFSET),
    maxTimestamp: cell(scanColumns.MAX_TIMESTAMP),
    leaderEpoch: cell(scanColumns.LEADER_EPOCH),
    producerId: cell(scanColumns.PRODUCER_ID),
    producerEpoch: cell(scanColumns.PRODUCER_EPOCH),
    firstSequence: cell(scanColumns.BASE_SEQUENCE),
    lastSequence: cell(scanColumns.LAST_SEQUENCE),
  };
}
