// What the records field of a produce request must hold: exactly one batch of format 2. Judged by
// the frames of batches alone, in the order in which Kafka judges; the log looks inside.
import { batchLayout, CURRENT_MAGIC } from '@millrace/core-wasm';
import { ErrorCode } from '@millrace/protocol';
import { batchHeader, codecOf, ZSTD_CODEC } from '../../log/batch-header.ts';

/** Why records are refused. */
export interface ProduceRefusal {
  readonly errorCode: number;
  readonly message: string | null;
}

/** The first version that may carry zstd. */
const ZSTD_MIN_VERSION = 7;
/** The length that the smallest batch of any format has. */
const LENGTH_MIN = 14;
/** Bytes up to and including the format number. */
const UP_TO_MAGIC_BYTES = batchLayout.MAGIC + 1;
const NO_BATCH: ProduceRefusal = {
  errorCode: ErrorCode.INVALID_RECORD,
  message: 'Produce requests must have exactly one record batch per partition',
};

/** The size of the one batch in `length` bytes from `at`, or why there is not one. */
export function checkRecords(
  view: DataView,
  at: number,
  length: number,
  version: number,
): number | ProduceRefusal {
  const sizeBytes = nextBatch(view, at, length);
  if (typeof sizeBytes !== 'number') return sizeBytes ?? NO_BATCH;
  if (batchHeader.magic(view, at) !== CURRENT_MAGIC) {
    const message = 'Produce requests must use record format 2';
    return { errorCode: ErrorCode.INVALID_RECORD, message };
  }
  if (sizeBytes < batchLayout.HEADER_SIZE) return corrupt('a batch is shorter than its header');
  // Bytes behind the batch that make up no second one are dropped, as a torn tail would be.
  const second = nextBatch(view, at + sizeBytes, length - sizeBytes);
  if (second !== null) return typeof second === 'number' ? NO_BATCH : second;
  if (codecOf(view, at) === ZSTD_CODEC && version < ZSTD_MIN_VERSION) {
    const message = `Produce requests with version ${version} are not allowed to use ZStandard`;
    return { errorCode: ErrorCode.UNSUPPORTED_COMPRESSION_TYPE, message };
  }
  return sizeBytes;
}

/** Size of the batch at `at`; null when there is not a whole one. */
function nextBatch(view: DataView, at: number, length: number): number | ProduceRefusal | null {
  if (length < batchLayout.LOG_OVERHEAD) return null;
  const sizeBytes = batchHeader.sizeBytes(view, at);
  if (sizeBytes - batchLayout.LOG_OVERHEAD < LENGTH_MIN)
    return corrupt('a batch length is too small');
  if (length < UP_TO_MAGIC_BYTES) return null;
  const magic = batchHeader.magic(view, at);
  if (magic < 0 || magic > CURRENT_MAGIC) return corrupt(`there is no record format ${magic}`);
  return length < sizeBytes ? null : sizeBytes;
}

function corrupt(message: string): ProduceRefusal {
  return { errorCode: ErrorCode.CORRUPT_MESSAGE, message };
}
