// The row that a scan leaves per batch, and why a scan may stop.

/** Float64 slots of one row. */
export const SCAN_COLUMNS = 11;

/** Which slot of a row holds what. 64-bit values are exact below 2^53. */
export const scanColumns = {
  /** Where the batch begins in the file. */
  POSITION: 0,
  SIZE_BYTES: 1,
  BASE_OFFSET: 2,
  LAST_OFFSET: 3,
  MAX_TIMESTAMP: 4,
  /** -1 when the producer is not idempotent. */
  PRODUCER_ID: 5,
  PRODUCER_EPOCH: 6,
  BASE_SEQUENCE: 7,
  LAST_SEQUENCE: 8,
  LEADER_EPOCH: 9,
  ATTRIBUTES: 10,
} as const;

/** Why a scan ended. The numbers from LENGTH on are those of assembly/batch/scan.ts. */
export const ScanError = {
  /** At the end of a batch: everything is sound. */
  NONE: 0,
  /** In the middle of a batch. */
  TRUNCATED: 1,
  /** A batch length that cannot be, as in preallocated zeros. */
  LENGTH: 2,
  /** Not format version 2. */
  MAGIC: 3,
  /** The CRC32C does not match. */
  CRC: 4,
  /** Offsets that do not grow from batch to batch. */
  OFFSET: 5,
} as const;

/** One of the values of {@link ScanError}. */
export type ScanError = (typeof ScanError)[keyof typeof ScanError];

/** How a scan ended. */
export interface ScanOutcome {
  readonly error: ScanError;
  /** End of the last sound batch: where the file is to be cut if there is an error. */
  readonly validEnd: number;
  /** Sound batches found. */
  readonly batchCount: number;
}
