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
import { ASCII_MAX, isShortText, utf8Length, writeUtf8 } from './text.ts';
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
  readonly #memory: Uint8Array;
  #start = 0;
  #end = 0;
  #position = 0;
  #recordCount = 0;
  #baseTimestamp = 0;
  #maxTimestamp = 0;

  constructor(core: Core) {
    this.#core = core;
    this.#memory = core.memory;
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
    if (this.#recordCount === 0) this.#beginAt(timestampMs);
    return this.#encode(key, likelySize(key), value, likelySize(value), timestampMs, headers);
  }

  /**
   * Kept small, with all that is rare elsewhere: engines inline only so much into one function.
   * Lengths and offsets are never negative here, so that twice their value is their zigzag code.
   */
  #encode(
    key: RecordBytes,
    keySize: number,
    value: RecordBytes,
    valueSize: number,
    timestampMs: number,
    headers: RecordHeaders,
  ): boolean {
    const index = this.#recordCount;
    const timestampDelta = timestampMs - this.#baseTimestamp;
    const bodySize =
      RECORD_ATTRIBUTES_SIZE +
      varlongSize(timestampDelta) +
      unsignedVarintSize(index * 2) +
      fieldSize(keySize) +
      fieldSize(valueSize) +
      (headers.length === 0 ? 1 : headersSize(headers));
    const start = this.#position;
    if (unsignedVarintSize(bodySize * 2) + bodySize > this.#end - start) return false;

    const target = this.#memory;
    let at = writeUnsignedVarint(target, start, bodySize * 2);
    target[at] = 0;
    at = writeVarlong(target, at + 1, timestampDelta);
    at = writeUnsignedVarint(target, at, index * 2);
    at = writeLength(target, at, keySize);
    let bits = writeContent(target, at, key, keySize);
    at = writeLength(target, keySize < 0 ? at : at + keySize, valueSize);
    bits |= writeContent(target, at, value, valueSize);
    if (valueSize > 0) at += valueSize;
    // The sizes took short text for ASCII. If it is not, nothing is kept and exact sizes are used.
    if (bits > ASCII_MAX) {
      return this.#encode(key, exactSize(key), value, exactSize(value), timestampMs, headers);
    }
    target[at] = 0;
    this.#position = headers.length === 0 ? at + 1 : writeHeaders(target, at, headers);
    this.#recordCount = index + 1;
    if (timestampMs > this.#maxTimestamp) this.#maxTimestamp = timestampMs;
    return true;
  }

  #beginAt(timestampMs: number): void {
    this.#baseTimestamp = timestampMs;
    this.#maxTimestamp = timestampMs;
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
function exactSize(bytes: RecordBytes): number {
  if (bytes === null) return -1;
  return typeof bytes === 'string' ? utf8Length(bytes) : bytes.length;
}

/** Like {@link exactSize}, but takes short text for ASCII; writeContent tells when it is not. */
function likelySize(bytes: RecordBytes): number {
  if (bytes === null) return -1;
  return typeof bytes === 'string' && !isShortText(bytes) ? utf8Length(bytes) : bytes.length;
}

/** Bytes of a field on the wire: its length, then itself. A length is never below -1. */
function fieldSize(size: number): number {
  return size < 0 ? 1 : unsignedVarintSize(size * 2) + size;
}

function headersSize(headers: RecordHeaders): number {
  let size = varintSize(headers.length);
  for (const [name, value] of headers) {
    size += fieldSize(utf8Length(name)) + fieldSize(exactSize(value));
  }
  return size;
}

function writeHeaders(target: Uint8Array, position: number, headers: RecordHeaders): number {
  let at = writeVarint(target, position, headers.length);
  for (const [name, value] of headers) {
    at = writeField(target, at, name);
    at = writeField(target, at, value);
  }
  return at;
}

function writeField(target: Uint8Array, position: number, bytes: RecordBytes): number {
  const size = exactSize(bytes);
  const at = writeLength(target, position, size);
  writeContent(target, at, bytes, size);
  return size < 0 ? at : at + size;
}

function writeLength(target: Uint8Array, position: number, size: number): number {
  return writeUnsignedVarint(target, position, size < 0 ? 1 : size * 2);
}

/**
 * Writes a field's bytes; returns the OR of the characters of short text, which ASCII keeps
 * small.
 */
function writeContent(
  target: Uint8Array,
  position: number,
  bytes: RecordBytes,
  size: number,
): number {
  if (typeof bytes === 'string') return writeUtf8(target, position, bytes, size);
  if (bytes !== null) target.set(bytes, position);
  return 0;
}

function invalidTimestamp(timestampMs: number): RangeError {
  return new RangeError(`Timestamp ${timestampMs} is not a whole number of milliseconds.`);
}
