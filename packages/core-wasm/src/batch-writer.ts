// Encodes records straight into core memory as one batch v2: no object per record, no copy at the
// end, CRC in place. The caller owns the region; the writer never writes outside it.
import {
  batchAttributes,
  batchLayout,
  CURRENT_MAGIC,
  HEADER_SIZE,
  LOG_OVERHEAD,
} from './batch-layout.ts';
import { CODEC_NAMES, type CodecName } from './codec/codec.ts';
import { codecs } from './codec/codecs.ts';
import type { Core } from './core.ts';
import { CoreError } from './errors.ts';
import { writeInt64 } from './int64.ts';
import { utf8Length, writeUtf8 } from './text.ts';
import {
  unsignedVarintSize,
  varintSize,
  varlongSize,
  writeUnsignedVarint,
  writeVarint,
  writeVarlong,
} from './varint.ts';

/** Bytes of a key, a value or a header: text is written as UTF-8, null stays null. */
export type RecordBytes = string | Uint8Array | null;

/** Headers of one record in order; names may repeat. */
export type RecordHeaders = readonly (readonly [name: string, value: RecordBytes])[];

/** What {@link BatchWriter.finish} writes into the header. */
export interface BatchOptions {
  /** Default `none`. Records that would not shrink are left uncompressed. */
  codec?: CodecName;
  /** Compression level as the codec's library understands it. */
  level?: number;
  /** Default 0; a broker sets it, also later and in place. */
  baseOffset?: number;
  /** Default -1. */
  partitionLeaderEpoch?: number;
  /** Default -1: not idempotent. */
  producerId?: number;
  /** Default -1. */
  producerEpoch?: number;
  /** Sequence of the first record; default -1. */
  baseSequence?: number;
  transactional?: boolean;
  control?: boolean;
  /** Stamps all records with this time in ms (LogAppendTime) in place of their own. */
  logAppendTimeMs?: number;
}

/** A finished batch. */
export interface WrittenBatch {
  /** The batch in core memory, valid until the region is written or freed; `.slice()` keeps it. */
  readonly bytes: Uint8Array;
  readonly recordCount: number;
  /** Size without compression. */
  readonly uncompressedSizeBytes: number;
}

const NO_HEADERS: RecordHeaders = [];

/** Attributes, and room for nothing else: the part of a record that never varies in size. */
const RECORD_ATTRIBUTES_SIZE = 1;

/**
 * Writes one batch after the other into a region of core memory.
 *
 * @example
 * const pointer = core.allocate(16_384);
 * const writer = new BatchWriter(core);
 * writer.reset(pointer, 16_384);
 * writer.append('key', 'value', timestampMs);
 * const { bytes } = writer.finish({ codec: 'lz4' });
 */
export class BatchWriter {
  readonly #core: Core;
  #start = 0;
  #end = 0;
  #position = 0;
  #recordCount = 0;
  #baseTimestamp = 0;
  #maxTimestamp = 0;

  constructor(core: Core) {
    this.#core = core;
  }

  /** Records appended since the last reset. */
  get recordCount(): number {
    return this.#recordCount;
  }

  /** Size of the batch so far, uncompressed, with its header. */
  get sizeBytes(): number {
    return this.#position - this.#start;
  }

  /**
   * Begins an empty batch at `pointer`. Throws RangeError when the region is not in core memory.
   */
  reset(pointer: number, capacityBytes: number): void {
    const end = pointer + capacityBytes;
    if (!(pointer >= 0 && capacityBytes >= HEADER_SIZE && end <= this.#core.memory.length)) {
      throw new RangeError(
        `Region ${pointer} of ${capacityBytes} bytes does not lie in core memory or cannot hold ` +
          `a batch header of ${HEADER_SIZE} bytes.`,
      );
    }
    this.#start = pointer;
    this.#end = end;
    this.#position = pointer + HEADER_SIZE;
    this.#recordCount = 0;
  }

  /**
   * Appends a record. Returns false, and leaves the batch as it was, when the record does not fit:
   * then finish this batch and append to the next, or refuse the record if the batch is empty.
   */
  append(
    key: RecordBytes,
    value: RecordBytes,
    timestampMs: number,
    headers: RecordHeaders = NO_HEADERS,
  ): boolean {
    if (!Number.isSafeInteger(timestampMs)) throw invalidTimestamp(timestampMs);
    const timestampDelta = this.#recordCount === 0 ? 0 : timestampMs - this.#baseTimestamp;
    const keySize = sizeOf(key);
    const valueSize = sizeOf(value);
    const bodySize =
      RECORD_ATTRIBUTES_SIZE +
      varlongSize(timestampDelta) +
      varintSize(this.#recordCount) +
      fieldSize(keySize) +
      fieldSize(valueSize) +
      (headers.length === 0 ? 1 : headersSize(headers));
    const sizeBytes = varintSize(bodySize) + bodySize;
    if (sizeBytes > this.#end - this.#position) return false;

    const memory = this.#core.memory;
    let at = writeVarint(memory, this.#position, bodySize);
    memory[at++] = 0;
    at = writeVarlong(memory, at, timestampDelta);
    at = writeVarint(memory, at, this.#recordCount);
    at = writeField(memory, at, key, keySize);
    at = writeField(memory, at, value, valueSize);
    at = writeVarint(memory, at, headers.length);
    for (let index = 0; index < headers.length; index++) {
      const [name, headerValue] = headers[index]!;
      at = writeField(memory, at, name, utf8Length(name));
      at = writeField(memory, at, headerValue, sizeOf(headerValue));
    }
    this.#position = at;
    if (this.#recordCount++ === 0) {
      this.#baseTimestamp = timestampMs;
      this.#maxTimestamp = timestampMs;
    } else if (timestampMs > this.#maxTimestamp) this.#maxTimestamp = timestampMs;
    return true;
  }

  /**
   * Writes the header and the CRC. Reset the writer before the next batch.
   *
   * @throws CoreError when no record was appended: Kafka has no empty batches.
   */
  finish(options: BatchOptions = {}): WrittenBatch {
    if (this.#recordCount === 0) {
      throw new CoreError('EMPTY_BATCH', 'The batch has no records. Append one before finish().');
    }
    const uncompressedSizeBytes = this.sizeBytes;
    const codecName = this.#compress(options.codec ?? 'none', options.level);
    this.#writeHeader(codecName, options);
    const { memory } = this.#core;
    const bytes = memory.subarray(this.#start, this.#position);
    return { bytes, recordCount: this.#recordCount, uncompressedSizeBytes };
  }

  /**
   * Compresses the records where they lie, unless they would grow; returns the codec now in
   * force.
   */
  #compress(name: CodecName, level: number | undefined): CodecName {
    if (name === 'none') return name;
    const recordsStart = this.#start + HEADER_SIZE;
    const { memory } = this.#core;
    const compressed = codecs(this.#core)
      .byName(name)
      .compressToScratch(memory.subarray(recordsStart, this.#position), level);
    if (compressed.length >= this.#position - recordsStart) return 'none';
    memory.set(compressed, recordsStart);
    this.#position = recordsStart + compressed.length;
    return name;
  }

  #writeHeader(codecName: CodecName, options: BatchOptions): void {
    const { view, kernels } = this.#core;
    const start = this.#start;
    const sizeBytes = this.sizeBytes;
    const stampMs = options.logAppendTimeMs;
    let attributes: number = CODEC_NAMES.indexOf(codecName);
    if (stampMs !== undefined) attributes |= batchAttributes.LOG_APPEND_TIME;
    if (options.transactional === true) attributes |= batchAttributes.TRANSACTIONAL;
    if (options.control === true) attributes |= batchAttributes.CONTROL;

    writeInt64(view, start + batchLayout.BASE_OFFSET, options.baseOffset ?? 0);
    view.setInt32(start + batchLayout.BATCH_LENGTH, sizeBytes - LOG_OVERHEAD);
    view.setInt32(start + batchLayout.PARTITION_LEADER_EPOCH, options.partitionLeaderEpoch ?? -1);
    view.setInt8(start + batchLayout.MAGIC, CURRENT_MAGIC);
    view.setInt16(start + batchLayout.ATTRIBUTES, attributes);
    view.setInt32(start + batchLayout.LAST_OFFSET_DELTA, this.#recordCount - 1);
    writeInt64(view, start + batchLayout.BASE_TIMESTAMP, this.#baseTimestamp);
    writeInt64(view, start + batchLayout.MAX_TIMESTAMP, stampMs ?? this.#maxTimestamp);
    writeInt64(view, start + batchLayout.PRODUCER_ID, options.producerId ?? -1);
    view.setInt16(start + batchLayout.PRODUCER_EPOCH, options.producerEpoch ?? -1);
    view.setInt32(start + batchLayout.BASE_SEQUENCE, options.baseSequence ?? -1);
    view.setInt32(start + batchLayout.RECORD_COUNT, this.#recordCount);
    const crcStart = start + batchLayout.ATTRIBUTES;
    view.setInt32(
      start + batchLayout.CRC,
      kernels.crc32c(crcStart, sizeBytes - batchLayout.ATTRIBUTES, 0),
    );
  }
}

/** Length of a field as its varint carries it: -1 for null. */
function sizeOf(bytes: RecordBytes): number {
  if (bytes === null) return -1;
  return typeof bytes === 'string' ? utf8Length(bytes) : bytes.length;
}

/** Bytes of a field on the wire: its length, then itself. A length is never below -1. */
function fieldSize(size: number): number {
  return size < 0 ? 1 : unsignedVarintSize(size * 2) + size;
}

function headersSize(headers: RecordHeaders): number {
  let size = varintSize(headers.length);
  for (let index = 0; index < headers.length; index++) {
    const [name, value] = headers[index]!;
    size += fieldSize(utf8Length(name)) + fieldSize(sizeOf(value));
  }
  return size;
}

function writeField(target: Uint8Array, at: number, bytes: RecordBytes, size: number): number {
  if (bytes === null) {
    target[at] = 1;
    return at + 1;
  }
  const position = writeUnsignedVarint(target, at, size * 2);
  if (typeof bytes === 'string') writeUtf8(target, position, bytes, size);
  else target.set(bytes, position);
  return position + size;
}

function invalidTimestamp(timestampMs: number): RangeError {
  return new RangeError(`Timestamp ${timestampMs} is not a whole number of milliseconds.`);
}
