// A batch that was read: its header as plain fields, its records as a table of positions into heap
// bytes. Nothing is made per record until a record is asked for.
import { batchAttributes } from './batch-layout.ts';
import { CODEC_NAMES, type CodecName } from './codec/codec.ts';
import { RECORD_COLUMNS, recordColumns as column } from './record-columns.ts';
import { readUtf8 } from './text.ts';
import { VarintReader } from './varint.ts';

const HIGH_UNIT = 2 ** 32;

/** The header of a batch. 64-bit fields are numbers: exact below 2^53. */
export interface BatchHeader {
  readonly baseOffset: number;
  /** Size of the whole batch as it lay in the log. */
  readonly sizeBytes: number;
  readonly partitionLeaderEpoch: number;
  readonly attributes: number;
  readonly lastOffsetDelta: number;
  readonly baseTimestamp: number;
  readonly maxTimestamp: number;
  /** -1 when the producer is not idempotent. */
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly baseSequence: number;
  readonly recordCount: number;
}

/** A record's header. Names may repeat; a value may be null. */
export interface RecordHeader {
  readonly name: string;
  readonly value: Uint8Array | null;
}

/**
 * One batch and its records.
 *
 * @example
 * for (let index = 0; index < batch.recordCount; index++) {
 *   total += batch.value(index)?.length ?? 0;
 * }
 */
export class DecodedBatch {
  readonly header: BatchHeader;
  /**
   * The bytes in which the positions of `table` lie. They stay valid as long as the caller keeps
   * them.
   */
  readonly bytes: Uint8Array;
  /** RECORD_COLUMNS numbers per record; `recordColumns` names them. */
  readonly table: Int32Array;

  constructor(header: BatchHeader, bytes: Uint8Array, table: Int32Array) {
    this.header = header;
    this.bytes = bytes;
    this.table = table;
  }

  /** Records in the batch; after compaction fewer than its offsets. */
  get recordCount(): number {
    return this.header.recordCount;
  }

  get baseOffset(): number {
    return this.header.baseOffset;
  }

  /** Offset of the last record that the batch held when it was written. */
  get lastOffset(): number {
    return this.header.baseOffset + this.header.lastOffsetDelta;
  }

  get codec(): CodecName {
    return CODEC_NAMES[this.header.attributes & batchAttributes.CODEC_MASK] ?? 'none';
  }

  get isTransactional(): boolean {
    return (this.header.attributes & batchAttributes.TRANSACTIONAL) !== 0;
  }

  /** Whether the records are the broker's own, such as transaction markers, and not for users. */
  get isControl(): boolean {
    return (this.header.attributes & batchAttributes.CONTROL) !== 0;
  }

  /** Whether the broker stamped the batch, so that all its records have `maxTimestamp`. */
  get isLogAppendTime(): boolean {
    return (this.header.attributes & batchAttributes.LOG_APPEND_TIME) !== 0;
  }

  /** Offset of record `index`. */
  offset(index: number): number {
    return this.header.baseOffset + this.#cell(index, column.OFFSET_DELTA);
  }

  /** Timestamp of record `index` in ms. */
  timestamp(index: number): number {
    if (this.isLogAppendTime) return this.header.maxTimestamp;
    const high = this.#cell(index, column.TIMESTAMP_DELTA_HIGH);
    const low = this.#cell(index, column.TIMESTAMP_DELTA_LOW) >>> 0;
    return this.header.baseTimestamp + high * HIGH_UNIT + low;
  }

  /** Key of record `index` as a view on `bytes`. */
  key(index: number): Uint8Array | null {
    return this.#view(this.#cell(index, column.KEY_POSITION), this.#cell(index, column.KEY_LENGTH));
  }

  /** Value of record `index` as a view on `bytes`. */
  value(index: number): Uint8Array | null {
    return this.#view(
      this.#cell(index, column.VALUE_POSITION),
      this.#cell(index, column.VALUE_LENGTH),
    );
  }

  /** Headers of record `index` in order. */
  headers(index: number): RecordHeader[] {
    const reader = new VarintReader(this.bytes, this.#cell(index, column.HEADERS_POSITION));
    const headers: RecordHeader[] = [];
    for (let count = reader.readVarint(); count > 0; count--) {
      const nameLength = reader.readVarint();
      const nameEnd = reader.position + nameLength;
      const name = readUtf8(this.bytes, reader.position, nameEnd);
      reader.position = nameEnd;
      const length = reader.readVarint();
      headers.push({ name, value: this.#view(reader.position, length) });
      reader.position += Math.max(length, 0);
    }
    return headers;
  }

  /** Record `index` as an object whose fields are read when they are asked for. */
  record(index: number): RecordView {
    if (!(index >= 0 && index < this.recordCount)) {
      throw new RangeError(`Record ${index} is not one of the batch's ${this.recordCount}.`);
    }
    return new RecordView(this, index);
  }

  /** The records in order. */
  *[Symbol.iterator](): Generator<RecordView, void, undefined> {
    for (let index = 0; index < this.recordCount; index++) yield new RecordView(this, index);
  }

  #cell(index: number, slot: number): number {
    return this.table[index * RECORD_COLUMNS + slot]!;
  }

  #view(position: number, length: number): Uint8Array | null {
    return length < 0 ? null : this.bytes.subarray(position, position + length);
  }
}

/**
 * One record of a batch. Each read of `key`, `value` or `headers` makes a new view: keep what you
 * need.
 */
export class RecordView {
  readonly batch: DecodedBatch;
  /** Place of the record in its batch. */
  readonly index: number;

  constructor(batch: DecodedBatch, index: number) {
    this.batch = batch;
    this.index = index;
  }

  get offset(): number {
    return this.batch.offset(this.index);
  }

  /** Milliseconds since 1970, -1 when the record has no timestamp. */
  get timestamp(): number {
    return this.batch.timestamp(this.index);
  }

  get key(): Uint8Array | null {
    return this.batch.key(this.index);
  }

  get value(): Uint8Array | null {
    return this.batch.value(this.index);
  }

  get headers(): RecordHeader[] {
    return this.batch.headers(this.index);
  }
}
