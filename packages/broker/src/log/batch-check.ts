// What a batch must be before the log takes it. The core verifies the bytes; here its findings
// become Kafka's error codes, and the few header fields that the broker owns are set.
import {
  BatchError,
  type BatchRules,
  type BatchValidator,
  type BatchVerdict,
  batchAttributes,
  batchLayout,
  type Core,
  type DecodedBatch,
  readBatch,
} from '@millrace/core-wasm';
import { ErrorCode } from '@millrace/protocol';
import {
  DECOMPRESSED_BATCH_BYTES_MAX,
  RECORD_ERRORS_MAX,
  RECORDS_CHECKED_PER_SLICE,
} from '../limits.ts';
import { batchHeader, viewOf, writeInt64 } from './batch-header.ts';
import type { LogConfig } from './log-config.ts';
import { NO_PRODUCER_ID } from './producer-state.ts';

/** Why a batch was refused, in Kafka's terms. */
export interface BatchRefusal {
  errorCode: number;
  /** Which records are at fault; none when the whole batch is. */
  recordIndexes: readonly number[];
  message: string;
}

/** Who made the batch: a client's is trusted less than a coordinator's of this broker. */
export type BatchOrigin = 'client' | 'coordinator';

const REFUSALS = new Map<number, [errorCode: number, message: string]>([
  [BatchError.TRUNCATED, [ErrorCode.CORRUPT_MESSAGE, 'the batch ends before its length says']],
  [
    BatchError.LENGTH,
    [ErrorCode.CORRUPT_MESSAGE, 'the length of the batch is not that of its bytes'],
  ],
  [BatchError.MAGIC, [ErrorCode.INVALID_RECORD, 'only record format 2 is supported']],
  [BatchError.CRC, [ErrorCode.CORRUPT_MESSAGE, 'the CRC does not match the bytes']],
  [BatchError.COUNT, [ErrorCode.INVALID_RECORD, 'the record count does not match the offsets']],
  [BatchError.RECORD, [ErrorCode.INVALID_RECORD, 'a record is malformed']],
  [BatchError.CONTROL, [ErrorCode.INVALID_RECORD, 'clients must not write control records']],
  [BatchError.CODEC, [ErrorCode.INVALID_RECORD, 'the compression codec is unknown']],
  [BatchError.DECOMPRESSION, [ErrorCode.CORRUPT_MESSAGE, 'the records do not decompress']],
  [
    BatchError.TOO_LARGE_DECOMPRESSED,
    [ErrorCode.INVALID_RECORD, 'the records decompress to more than the limit'],
  ],
  [BatchError.KEY, [ErrorCode.INVALID_RECORD, 'a record of a compacted topic has no key']],
  [
    BatchError.TIMESTAMP,
    [ErrorCode.INVALID_TIMESTAMP, 'a timestamp is too far from the time here'],
  ],
]);

/** Sound as far as was looked; what the batch holds is too much to be checked in this turn. */
export const LARGE = 'large';

/** Checks batches for one log directory. */
export class BatchCheck {
  readonly #core: Core;
  readonly #validator: BatchValidator;
  readonly #pause: () => Promise<void>;
  /** The last of the large checks; one at a time bounds what they hold in memory. */
  #large: Promise<unknown> = Promise.resolve();

  /** `validator` has the limit of one turn; `pause` resolves in the next. */
  constructor(core: Core, validator: BatchValidator, pause: () => Promise<void>) {
    this.#core = core;
    this.#validator = validator;
    this.#pause = pause;
  }

  /**
   * Verifies one batch that fills `bytes`. On success its timestamp fields are as the topic wants
   * them and the result is null; what is refused may have been changed and must be dropped. What is
   * `LARGE` is unchanged and goes to `checkLarge`.
   */
  check(
    bytes: Uint8Array,
    config: LogConfig,
    origin: BatchOrigin,
    nowMs: number,
  ): BatchRefusal | typeof LARGE | null {
    const rules = rulesOf(config, origin, nowMs);
    const verdict = this.#validator.validate(bytes, 0, bytes.length, rules);
    if (verdict.error === BatchError.TOO_LARGE_DECOMPRESSED) return LARGE;
    if (verdict.error !== BatchError.NONE) {
      return { ...refusalOf(verdict), recordIndexes: this.#findOffenders(bytes, verdict, rules) };
    }
    return this.#settle(bytes, config, origin, nowMs, verdict);
  }

  /** Goes on with a batch that `check` found large; `bytes` are this call's until it ends. */
  async checkLarge(
    bytes: Uint8Array,
    config: LogConfig,
    origin: BatchOrigin,
    nowMs: number,
  ): Promise<BatchRefusal | null> {
    const slices = {
      limitBytes: DECOMPRESSED_BATCH_BYTES_MAX,
      recordCount: RECORDS_CHECKED_PER_SLICE,
      pause: this.#pause,
    };
    const rules = rulesOf(config, origin, nowMs);
    const check = this.#large.then(() => this.#validator.validateLarge(bytes, rules, slices));
    this.#large = check.catch(() => undefined);
    const verdict = await check;
    if (verdict.error === BatchError.NONE) {
      return this.#settle(bytes, config, origin, nowMs, verdict);
    }
    // To find the others would take as long again; the first says what is wrong.
    const { recordIndex } = verdict;
    return { ...refusalOf(verdict), recordIndexes: recordIndex < 0 ? [] : [recordIndex] };
  }

  #settle(
    bytes: Uint8Array,
    config: LogConfig,
    origin: BatchOrigin,
    nowMs: number,
    verdict: BatchVerdict,
  ): BatchRefusal | null {
    const view = viewOf(bytes);
    if (origin === 'client') {
      const refusal = checkClientHeader(view) ?? checkClaimedStamp(view, config, nowMs);
      if (refusal !== null) return refusal;
    }
    this.#settleTimestamps(bytes, view, config.logAppendTime ? nowMs : null, verdict.maxTimestamp);
    return null;
  }

  /** The first records that break the rule; a batch that is malformed is at fault as a whole. */
  #findOffenders(bytes: Uint8Array, verdict: BatchVerdict, rules: BatchRules): number[] {
    const { error, recordIndex } = verdict;
    const isOffender = (batch: DecodedBatch, index: number) => {
      if (error === BatchError.KEY) return batch.key(index) === null;
      const timestamp = batch.timestamp(index);
      return timestamp < rules.timestampMin || timestamp > rules.timestampMax;
    };
    if (error !== BatchError.KEY && error !== BatchError.TIMESTAMP) return [];
    const decompressedLimitBytes = DECOMPRESSED_BATCH_BYTES_MAX;
    const batch = readBatch(this.#core, bytes, 0, bytes.length, { decompressedLimitBytes });
    // Of such a batch the reader tells the claimed stamp, not the times of its records.
    if (error === BatchError.TIMESTAMP && batch.isLogAppendTime) return [recordIndex];
    const offenders: number[] = [];
    for (let index = 0; index < batch.recordCount; index++) {
      if (isOffender(batch, index)) offenders.push(index);
      if (offenders.length === RECORD_ERRORS_MAX) break;
    }
    return offenders;
  }

  /** Sets timestamp type and greatest timestamp; the CRC covers both. */
  #settleTimestamps(
    bytes: Uint8Array,
    view: DataView,
    appendTimeMs: number | null,
    maxTimestamp: number,
  ): void {
    const wantedTime = appendTimeMs ?? maxTimestamp;
    const attributes = batchHeader.attributes(view, 0);
    // Who stamps the records is the topic's to say, whatever the producer claimed.
    const wantedAttributes =
      appendTimeMs === null
        ? attributes & ~batchAttributes.LOG_APPEND_TIME
        : attributes | batchAttributes.LOG_APPEND_TIME;
    const isSettled =
      batchHeader.maxTimestamp(view, 0) === wantedTime && attributes === wantedAttributes;
    if (isSettled) return;
    writeInt64(view, batchLayout.MAX_TIMESTAMP, wantedTime);
    view.setInt16(batchLayout.ATTRIBUTES, wantedAttributes);
    view.setUint32(batchLayout.CRC, this.#core.crc32c(bytes, batchLayout.ATTRIBUTES, bytes.length));
  }
}

function rulesOf(config: LogConfig, origin: BatchOrigin, nowMs: number): BatchRules {
  return {
    requireKeys: origin === 'client' && config.cleanupPolicy.includes('compact'),
    allowControl: origin === 'coordinator',
    timestampMin: config.logAppendTime ? -Infinity : nowMs - config.timestampBeforeMaxMs,
    timestampMax: config.logAppendTime ? Infinity : nowMs + config.timestampAfterMaxMs,
  };
}

function checkClientHeader(view: DataView): BatchRefusal | null {
  if (batchHeader.baseOffset(view, 0) !== 0) {
    return refusal(ErrorCode.INVALID_RECORD, 'the base offset of a produced batch must be 0');
  }
  const isIdempotent = batchHeader.producerId(view, 0) !== NO_PRODUCER_ID;
  if (isIdempotent && batchHeader.baseSequence(view, 0) < 0) {
    return refusal(ErrorCode.INVALID_RECORD, 'a batch with a producer id has no sequence number');
  }
  return null;
}

/**
 * What Kafka makes of a producer that claims to be the one who stamps: never right where the topic
 * stamps, else the stamp must be a time that the topic takes. The claim is then dropped.
 */
function checkClaimedStamp(view: DataView, config: LogConfig, nowMs: number): BatchRefusal | null {
  if ((batchHeader.attributes(view, 0) & batchAttributes.LOG_APPEND_TIME) === 0) return null;
  const { timestampMin, timestampMax } = rulesOf(config, 'client', nowMs);
  const stamp = batchHeader.maxTimestamp(view, 0);
  const isTime = stamp !== -1 && stamp >= timestampMin && stamp <= timestampMax;
  if (isTime && !config.logAppendTime) return null;
  const recordCount = Math.min(batchHeader.lastOffsetDelta(view, 0) + 1, RECORD_ERRORS_MAX);
  return {
    errorCode: ErrorCode.INVALID_TIMESTAMP,
    message: 'a producer must not set the timestamp type to LogAppendTime',
    recordIndexes: Array.from({ length: recordCount }, (_, index) => index),
  };
}

function refusal(errorCode: number, message: string): BatchRefusal {
  return { errorCode, message, recordIndexes: [] };
}

function refusalOf(verdict: BatchVerdict): BatchRefusal {
  const [errorCode, message] = REFUSALS.get(verdict.error) ?? [
    ErrorCode.UNKNOWN_SERVER_ERROR,
    'the batch could not be checked',
  ];
  return { errorCode, message, recordIndexes: [] };
}
