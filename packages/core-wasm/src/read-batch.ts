// Reads batches of a fetch response or a segment into tables of positions. What it returns lies on
// the heap and stays valid; the scratch it used belongs to the next call.
import {
  batchAttributes,
  batchLayout,
  CURRENT_MAGIC,
  HEADER_SIZE,
  LOG_OVERHEAD,
} from './batch-layout.ts';
import type { Codec } from './codec/codec.ts';
import { codecs } from './codec/codecs.ts';
import type { Core } from './core.ts';
import { DecodedBatch, type BatchHeader } from './decoded-batch.ts';
import { CorruptBatchError, DecompressionError } from './errors.ts';
import { readInt64 } from './int64.ts';
import { DECOMPRESSED_LIMIT_DEFAULT_BYTES, RECORD_MIN_BYTES } from './limits.ts';
import { RECORD_COLUMNS } from './record-columns.ts';
import { tabulateRecords } from './reference/records.ts';

/** Options of {@link readBatch}. */
export interface ReadBatchOptions {
  /** Whether to check the CRC32C; default true. */
  verifyCrc?: boolean;
  /** Most bytes that the records of one batch may take decompressed; default 128 MiB. */
  decompressedLimitBytes?: number;
}

const ROW_BYTES = RECORD_COLUMNS * Int32Array.BYTES_PER_ELEMENT;

/**
 * Reads the batch that begins at `start`. Uncompressed heap bytes are not copied: the result speaks
 * of `bytes` itself, so do not overwrite them while it is in use.
 *
 * @throws CorruptBatchError when the batch is cut off, damaged or not of format 2.
 * @example
 * const batch = readBatch(core, bytes, 0, bytes.length);
 * for (const record of batch) console.log(record.offset, record.value);
 */
export function readBatch(
  core: Core,
  bytes: Uint8Array,
  start: number,
  end: number,
  options: ReadBatchOptions = {},
): DecodedBatch {
  const sizeBytes = wholeBatchSize(bytes, start, end);
  if (sizeBytes < 0) throw new CorruptBatchError(start, 'it is cut off');
  // A batch in core memory may be overwritten at any time; what is returned may not.
  if (core.contains(bytes)) {
    return readBatch(core, bytes.slice(start, start + sizeBytes), 0, sizeBytes, options);
  }
  return new BatchReading(core, bytes, start, start + sizeBytes, options).run();
}

/**
 * Reads the batches of [start, end) one by one. A batch cut off at the end, as fetch responses have
 * it, ends the iteration without an error.
 *
 * @example
 * for (const batch of readBatches(core, records)) handle(batch);
 */
export function* readBatches(
  core: Core,
  bytes: Uint8Array,
  start = 0,
  end = bytes.length,
  options: ReadBatchOptions = {},
): Generator<DecodedBatch, void, undefined> {
  let at = start;
  for (;;) {
    const sizeBytes = wholeBatchSize(bytes, at, end);
    if (sizeBytes < 0) return;
    yield readBatch(core, bytes, at, at + sizeBytes, options);
    at += sizeBytes;
  }
}

/** Size of the batch at `start`, or -1 when it is not all there. */
function wholeBatchSize(bytes: Uint8Array, start: number, end: number): number {
  if (!(start >= 0 && end <= bytes.length)) {
    throw new RangeError(`Range ${start} to ${end} does not lie in ${bytes.length} bytes.`);
  }
  if (end - start < LOG_OVERHEAD) return -1;
  const at = start + batchLayout.BATCH_LENGTH;
  const length =
    (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  if (length < HEADER_SIZE - LOG_OVERHEAD) {
    throw new CorruptBatchError(start, `its length field says ${length}`);
  }
  return end - start >= LOG_OVERHEAD + length ? LOG_OVERHEAD + length : -1;
}

/** One call of readBatch on heap bytes. */
class BatchReading {
  readonly #core: Core;
  readonly #bytes: Uint8Array;
  readonly #start: number;
  readonly #end: number;
  readonly #options: ReadBatchOptions;
  /** Where the batch lies in core memory, or -1 when it is too large for the scratch. */
  readonly #staged: number;

  constructor(
    core: Core,
    bytes: Uint8Array,
    start: number,
    end: number,
    options: ReadBatchOptions,
  ) {
    this.#core = core;
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
    this.#options = options;
    this.#staged = core.canStage(bytes, end - start) ? core.stage(bytes, start, end) : -1;
  }

  run(): DecodedBatch {
    const header = this.#readHeader();
    if (this.#options.verifyCrc !== false) this.#verifyCrc();
    const codecId = header.attributes & batchAttributes.CODEC_MASK;
    const codec = codecs(this.#core).byId(codecId);
    if (codec === undefined) throw this.#corrupt(`it names the unknown codec ${codecId}`);
    if (codec.id !== 0) return this.#readCompressed(codec, header);

    const recordsStart = this.#start + HEADER_SIZE;
    const table = this.#newTable(header.recordCount, this.#end - recordsStart);
    if (this.#staged < 0) {
      this.#tabulateOnHeap(this.#bytes, recordsStart, this.#end, table);
    } else {
      const recordsEnd = this.#staged + this.#end - this.#start;
      this.#tabulate(this.#staged + HEADER_SIZE, recordsEnd, table, this.#start - this.#staged);
    }
    return new DecodedBatch(header, this.#bytes, table);
  }

  #readHeader(): BatchHeader {
    const { headerWindow } = this.#core.map;
    let at = this.#staged;
    if (at < 0) {
      at = headerWindow;
      this.#core.memory.set(this.#bytes.subarray(this.#start, this.#start + HEADER_SIZE), at);
    }
    const view = this.#core.view;
    const magic = view.getInt8(at + batchLayout.MAGIC);
    if (magic !== CURRENT_MAGIC) {
      throw this.#corrupt(`it is of format ${magic}, and only format ${CURRENT_MAGIC} is read`);
    }
    return {
      baseOffset: readInt64(view, at + batchLayout.BASE_OFFSET),
      sizeBytes: this.#end - this.#start,
      partitionLeaderEpoch: view.getInt32(at + batchLayout.PARTITION_LEADER_EPOCH),
      attributes: view.getInt16(at + batchLayout.ATTRIBUTES),
      lastOffsetDelta: view.getInt32(at + batchLayout.LAST_OFFSET_DELTA),
      baseTimestamp: readInt64(view, at + batchLayout.BASE_TIMESTAMP),
      maxTimestamp: readInt64(view, at + batchLayout.MAX_TIMESTAMP),
      producerId: readInt64(view, at + batchLayout.PRODUCER_ID),
      producerEpoch: view.getInt16(at + batchLayout.PRODUCER_EPOCH),
      baseSequence: view.getInt32(at + batchLayout.BASE_SEQUENCE),
      recordCount: view.getInt32(at + batchLayout.RECORD_COUNT),
    };
  }

  #verifyCrc(): void {
    const core = this.#core;
    const at = this.#staged < 0 ? core.map.headerWindow : this.#staged;
    const expected = core.view.getUint32(at + batchLayout.CRC);
    const { ATTRIBUTES } = batchLayout;
    const actual =
      this.#staged < 0
        ? core.crc32c(this.#bytes, this.#start + ATTRIBUTES, this.#end)
        : core.crc32cAt(at + ATTRIBUTES, this.#end - this.#start - ATTRIBUTES);
    if (actual !== expected) {
      throw this.#corrupt(
        `its CRC is ${actual.toString(16)} and should be ${expected.toString(16)}`,
      );
    }
  }

  #readCompressed(codec: Codec, header: BatchHeader): DecodedBatch {
    const core = this.#core;
    const body =
      this.#staged < 0
        ? this.#bytes.subarray(this.#start + HEADER_SIZE, this.#end)
        : core.memory.subarray(this.#staged + HEADER_SIZE, this.#staged + this.#end - this.#start);
    const limit = this.#options.decompressedLimitBytes ?? DECOMPRESSED_LIMIT_DEFAULT_BYTES;
    let records: Uint8Array;
    try {
      records = codec.decompressToScratch(body, limit);
    } catch (error) {
      if (!(error instanceof DecompressionError)) throw error;
      throw this.#corrupt(error.message, { cause: error });
    }
    const table = this.#newTable(header.recordCount, records.length);
    if (core.contains(records)) {
      const { byteOffset, length } = records;
      this.#tabulate(byteOffset, byteOffset + length, table, -byteOffset);
      return new DecodedBatch(header, records.slice(), table);
    }
    this.#tabulateOnHeap(records, 0, records.length, table);
    return new DecodedBatch(header, records, table);
  }

  /** Makes room only for as many records as `sizeBytes` can hold. */
  #newTable(recordCount: number, sizeBytes: number): Int32Array {
    if (recordCount < 0 || recordCount * RECORD_MIN_BYTES > sizeBytes) {
      throw this.#corrupt(`${recordCount} records do not fit into its ${sizeBytes} bytes`);
    }
    return new Int32Array(recordCount * RECORD_COLUMNS);
  }

  #tabulateOnHeap(bytes: Uint8Array, start: number, end: number, table: Int32Array): void {
    if (end - start <= this.#core.map.outputWindowSize) {
      const { outputWindow } = this.#core.map;
      this.#core.memory.set(bytes.subarray(start, end), outputWindow);
      this.#tabulate(outputWindow, outputWindow + end - start, table, start - outputWindow);
      return;
    }
    const recordCount = table.length / RECORD_COLUMNS;
    const found = tabulateRecords(bytes, start, end, recordCount, table);
    this.#checkTable(found.rowCount, recordCount, found.position, end);
  }

  /** Fills `table` from records in core memory, as many rows at a time as the row table holds. */
  #tabulate(pointer: number, end: number, table: Int32Array, bias: number): void {
    const { map, memory, kernels, view } = this.#core;
    const recordCount = table.length / RECORD_COLUMNS;
    const rowLimit = Math.floor(map.rowTableSize / ROW_BYTES);
    let rowCount = 0;
    let at = pointer;
    while (rowCount < recordCount) {
      const wanted = Math.min(rowLimit, recordCount - rowCount);
      const filled = kernels.tabulateRecords(at, end, wanted, map.rowTable, bias);
      this.#checkTable(filled, wanted, 0, 0);
      const rows = new Int32Array(memory.buffer, map.rowTable, filled * RECORD_COLUMNS);
      table.set(rows, rowCount * RECORD_COLUMNS);
      rowCount += filled;
      at = view.getUint32(map.results, true);
    }
    this.#checkTable(rowCount, recordCount, at, end);
  }

  #checkTable(rowCount: number, recordCount: number, position: number, end: number): void {
    if (rowCount < recordCount) throw this.#corrupt(`record ${rowCount} is malformed`);
    if (position !== end) throw this.#corrupt('bytes follow its last record');
  }

  #corrupt(reason: string, options?: ErrorOptions): CorruptBatchError {
    return new CorruptBatchError(this.#start, reason, options);
  }
}
