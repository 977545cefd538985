// Checks a batch that a producer sent, before it may enter a log: everything a reader will later
// rely on is proven here once. It never throws for bad bytes and makes no garbage for sound ones.
import {
  batchAttributes,
  batchLayout,
  CURRENT_MAGIC,
  HEADER_SIZE,
  LOG_OVERHEAD,
} from './batch-layout.ts';
import { BatchError, RecordsAnswer, type BatchVerdict } from './batch-verdict.ts';
import { codecs } from './codec/codecs.ts';
import type { Codec, CodecRegistry } from './codec/codec.ts';
import type { Core } from './core.ts';
import { DecompressionError } from './errors.ts';
import { DECOMPRESSED_LIMIT_DEFAULT_BYTES } from './limits.ts';
import {
  RecordsCheck,
  validateRecords,
  type RecordRules,
  type RecordsFinding,
} from './reference/records.ts';

/** What a topic asks of its batches. */
export interface BatchRules {
  /** Whether every record needs a key, as in compacted topics. */
  requireKeys: boolean;
  /**
   * Least timestamp of a record in ms; records without one (-1) pass. A topic that stamps its
   * records asks for none: -Infinity. What the batch itself claims about its stamp does not count.
   */
  timestampMin: number;
  /** Greatest timestamp of a record in ms. */
  timestampMax: number;
  /** Whether control batches may pass; only the broker itself writes them. */
  allowControl: boolean;
}

/** Options of {@link BatchValidator}. */
export interface BatchValidatorOptions {
  /** Most bytes that the records of one batch may take decompressed; default 128 MiB. */
  decompressedLimitBytes?: number;
}

/** How {@link BatchValidator.validateLarge} goes about it. */
export interface Slices {
  /** Most bytes that the records may take decompressed. */
  limitBytes: number;
  /** Records to check without a pause. */
  recordCount: number;
  /** Lets others run. */
  pause(): Promise<void>;
}

/**
 * Checks whole batches.
 *
 * @example
 * const verdict = validator.validate(bytes, 0, bytes.length, rules);
 * if (verdict.error !== BatchError.NONE) refuse(batchErrorName(verdict.error));
 */
export class BatchValidator {
  readonly #core: Core;
  readonly #codecs: CodecRegistry;
  readonly #decompressedLimitBytes: number;
  readonly #results: Float64Array;
  readonly #verdict: BatchVerdict = { ...NO_VERDICT };

  constructor(core: Core, options: BatchValidatorOptions = {}) {
    this.#core = core;
    this.#codecs = codecs(core);
    this.#decompressedLimitBytes =
      options.decompressedLimitBytes ?? DECOMPRESSED_LIMIT_DEFAULT_BYTES;
    this.#results = new Float64Array(core.memory.buffer, core.map.results, 3);
  }

  /**
   * Checks that bytes [start, end) are one whole, sound batch. The verdict is one object that the
   * next call overwrites. Fastest when the bytes lie in core memory.
   */
  validate(bytes: Uint8Array, start: number, end: number, rules: BatchRules): BatchVerdict {
    const verdict = Object.assign(this.#verdict, NO_VERDICT);
    verdict.error = this.#check(bytes, start, end, rules);
    return verdict;
  }

  /**
   * Checks what the records of a compressed batch hold, when {@link validate} has found all else to
   * be sound and gave up because they hold too much: on another thread where the codec has one, the
   * rest in slices with `pause` between them. The verdict is the caller's; `bytes` must not
   * change meanwhile.
   */
  async validateLarge(bytes: Uint8Array, rules: BatchRules, slices: Slices): Promise<BatchVerdict> {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const attributes = view.getUint16(batchLayout.ATTRIBUTES);
    const codec = this.#codecs.byId(attributes & batchAttributes.CODEC_MASK)!;
    const { limitBytes } = slices;
    const verdict = { ...NO_VERDICT };
    let records: Uint8Array;
    try {
      const body = bytes.subarray(HEADER_SIZE);
      records =
        (await codec.decompressLater?.(body, limitBytes, slices.pause)) ??
        codec.decompress(body, limitBytes);
    } catch (error) {
      verdict.error = errorOf(error);
      return verdict;
    }
    const check = new RecordsCheck(records, 0, records.length, {
      baseTimestamp: view.getBigInt64(batchLayout.BASE_TIMESTAMP),
      recordCount: view.getInt32(batchLayout.RECORD_COUNT),
      requireKeys: rules.requireKeys,
      timestampMin: rules.timestampMin,
      timestampMax: rules.timestampMax,
    });
    for (;;) {
      await slices.pause();
      const found = check.advance(slices.recordCount);
      if (found === null) continue;
      verdict.uncompressedSizeBytes = HEADER_SIZE + records.length;
      verdict.error = conclude(verdict, found);
      return verdict;
    }
  }

  #check(bytes: Uint8Array, start: number, end: number, rules: BatchRules): BatchError {
    if (!(start >= 0 && end <= bytes.length && end - start >= HEADER_SIZE)) {
      return BatchError.TRUNCATED;
    }
    const core = this.#core;
    const sizeBytes = end - start;
    const isStaged = core.canStage(bytes, sizeBytes);
    const header = isStaged ? core.stage(bytes, start, end) : this.#copyHeader(bytes, start);
    if (core.view.getInt32(header + batchLayout.BATCH_LENGTH) !== sizeBytes - LOG_OVERHEAD) {
      return BatchError.LENGTH;
    }
    if (core.view.getInt8(header + batchLayout.MAGIC) !== CURRENT_MAGIC) return BatchError.MAGIC;
    const crc = isStaged
      ? core.crc32cAt(header + batchLayout.ATTRIBUTES, sizeBytes - batchLayout.ATTRIBUTES)
      : core.crc32c(bytes, start + batchLayout.ATTRIBUTES, end);
    if (core.view.getUint32(header + batchLayout.CRC) !== crc) return BatchError.CRC;

    return isStaged
      ? this.#checkBody(core.memory, header + HEADER_SIZE, header + sizeBytes, header, rules)
      : this.#checkBody(bytes, start + HEADER_SIZE, end, header, rules);
  }

  /** Puts the header of a batch too large for the input window where kernels can read it. */
  #copyHeader(bytes: Uint8Array, start: number): number {
    const { headerWindow } = this.#core.map;
    this.#core.memory.set(bytes.subarray(start, start + HEADER_SIZE), headerWindow);
    return headerWindow;
  }

  /** Checks what the CRC has proven to be what the producer wrote: attributes, count, records. */
  #checkBody(
    bytes: Uint8Array,
    start: number,
    end: number,
    header: number,
    rules: BatchRules,
  ): BatchError {
    const view = this.#core.view;
    const attributes = view.getUint16(header + batchLayout.ATTRIBUTES);
    const codec = this.#codecs.byId(attributes & batchAttributes.CODEC_MASK);
    if (codec === undefined) return BatchError.CODEC;
    if ((attributes & batchAttributes.CONTROL) !== 0 && !rules.allowControl) {
      return BatchError.CONTROL;
    }
    const recordCount = view.getInt32(header + batchLayout.RECORD_COUNT);
    const lastOffsetDelta = view.getInt32(header + batchLayout.LAST_OFFSET_DELTA);
    if (recordCount <= 0 || recordCount !== lastOffsetDelta + 1) return BatchError.COUNT;

    if (codec.id === 0) return this.#checkRecords(bytes, start, end, header, rules);
    return this.#checkCompressed(codec, bytes.subarray(start, end), header, rules);
  }

  #checkCompressed(codec: Codec, body: Uint8Array, header: number, rules: BatchRules): BatchError {
    let records: Uint8Array;
    try {
      records = codec.decompressToScratch(body, this.#decompressedLimitBytes);
    } catch (error) {
      return errorOf(error);
    }
    return this.#checkRecords(records, 0, records.length, header, rules);
  }

  #checkRecords(
    bytes: Uint8Array,
    start: number,
    end: number,
    header: number,
    rules: BatchRules,
  ): BatchError {
    const core = this.#core;
    const { timestampMin, timestampMax } = rules;
    const recordCount = core.view.getInt32(header + batchLayout.RECORD_COUNT);
    this.#verdict.uncompressedSizeBytes = HEADER_SIZE + end - start;

    let pointer = bytes.byteOffset + start;
    if (!core.contains(bytes)) {
      if (end - start > core.map.outputWindowSize) {
        return this.#checkRecordsOnHeap(bytes, start, end, {
          baseTimestamp: core.view.getBigInt64(header + batchLayout.BASE_TIMESTAMP),
          recordCount,
          requireKeys: rules.requireKeys,
          timestampMin,
          timestampMax,
        });
      }
      pointer = core.map.outputWindow;
      core.memory.set(bytes.subarray(start, end), pointer);
    }
    const answer = core.kernels.validateRecords(
      header,
      pointer,
      pointer + end - start,
      recordCount,
      rules.requireKeys ? 1 : 0,
      timestampMin,
      timestampMax,
    );
    return conclude(this.#verdict, {
      answer,
      recordIndex: this.#results[0]!,
      maxTimestamp: this.#results[1]!,
      offsetOfMaxTimestamp: this.#results[2]!,
    });
  }

  #checkRecordsOnHeap(
    bytes: Uint8Array,
    start: number,
    end: number,
    rules: RecordRules,
  ): BatchError {
    return conclude(this.#verdict, validateRecords(bytes, start, end, rules));
  }
}

const NO_VERDICT: Readonly<BatchVerdict> = {
  error: BatchError.NONE,
  recordIndex: -1,
  maxTimestamp: -1,
  offsetOfMaxTimestamp: -1,
  uncompressedSizeBytes: 0,
};

function errorOf(error: unknown): BatchError {
  if (!(error instanceof DecompressionError)) throw error;
  return error.limitExceeded ? BatchError.TOO_LARGE_DECOMPRESSED : BatchError.DECOMPRESSION;
}

/** Takes what the walk over the records found into the verdict. */
function conclude(verdict: BatchVerdict, found: RecordsFinding): BatchError {
  verdict.recordIndex = found.recordIndex;
  if (found.answer !== RecordsAnswer.VALID) {
    verdict.uncompressedSizeBytes = 0;
    if (found.answer === RecordsAnswer.KEY) return BatchError.KEY;
    return found.answer === RecordsAnswer.TIMESTAMP ? BatchError.TIMESTAMP : BatchError.RECORD;
  }
  verdict.maxTimestamp = found.maxTimestamp;
  verdict.offsetOfMaxTimestamp = found.offsetOfMaxTimestamp;
  return BatchError.NONE;
}
