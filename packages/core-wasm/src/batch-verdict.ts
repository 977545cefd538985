// What a check of a batch may answer. Numbers, not strings or objects, because the validator runs
// on every batch that is produced.

/** Why a batch is refused. `NONE` means that it is sound. */
export const BatchError = {
  NONE: 0,
  /** Fewer bytes than a batch header. */
  TRUNCATED: 1,
  /** The length field does not match the bytes given. */
  LENGTH: 2,
  /** Not format version 2. */
  MAGIC: 3,
  /** The CRC32C does not match: bytes changed on their way. */
  CRC: 4,
  /** No records, or the record count and the last offset delta disagree. */
  COUNT: 5,
  /** A record is malformed, out of order, or bytes follow the last one. */
  RECORD: 6,
  /** A control batch where only user records are allowed. */
  CONTROL: 7,
  /** An unknown compression codec. */
  CODEC: 8,
  /** The compressed records cannot be decompressed. */
  DECOMPRESSION: 9,
  /** The records are larger, decompressed, than allowed. */
  TOO_LARGE_DECOMPRESSED: 10,
  /** A record without key in a topic that needs keys. */
  KEY: 11,
  /** A timestamp outside the allowed range. */
  TIMESTAMP: 12,
} as const;

/** One of the values of {@link BatchError}. */
export type BatchError = (typeof BatchError)[keyof typeof BatchError];

/** What the record walk answers; the numbers are those of assembly/batch/validate.ts. */
export const RecordsAnswer = {
  VALID: 0,
  MALFORMED: 1,
  TRAILING_BYTES: 2,
  KEY: 3,
  TIMESTAMP: 4,
} as const;

/**
 * What {@link BatchValidator.validate} found. One object per validator, overwritten by each call.
 */
export interface BatchVerdict {
  error: BatchError;
  /** Index of the first wrong record, or -1 when no single record is to blame. */
  recordIndex: number;
  /** Greatest record timestamp in ms, -1 when no record has one. */
  maxTimestamp: number;
  /** Offset delta of the first record that has it, -1 when none has. */
  offsetOfMaxTimestamp: number;
  /** Size that the batch has, or would have, without compression; 0 unless the batch is sound. */
  uncompressedSizeBytes: number;
}

/** The name of an error in lower case with dashes, for logs and messages. */
export function batchErrorName(error: BatchError): string {
  const entry = Object.entries(BatchError).find(([, value]) => value === error);
  return (entry?.[0] ?? 'UNKNOWN').toLowerCase().replaceAll('_', '-');
}
