// Twin of assembly/batch: walks, checks and tabulates records of heap bytes of any size.
// The oracle of the kernels' tests, and what runs when a batch is larger than the core's scratch.
import { RecordsAnswer } from '../batch-verdict.ts';
import { RECORD_COLUMNS, recordColumns as column } from '../record-columns.ts';
import { MalformedVarintError, VarintReader } from '../varint.ts';

/** The fields of one record; lengths are -1 for null. */
export interface RecordFields {
  end: number;
  timestampDelta: bigint;
  offsetDelta: number;
  keyPosition: number;
  keyLength: number;
  valuePosition: number;
  valueLength: number;
  headersPosition: number;
}

/** Reads the record at `position`, or undefined when it is malformed or reaches past `end`. */
export function walkRecord(
  bytes: Uint8Array,
  position: number,
  end: number,
): RecordFields | undefined {
  try {
    const prefix = new VarintReader(bytes, position, end);
    const length = prefix.readVarint();
    if (length < 1 || length > end - prefix.position) return undefined;
    const recordEnd = prefix.position + length;
    const reader = new VarintReader(bytes, prefix.position + 1, recordEnd);
    const timestampDelta = reader.readBigVarlong();
    const offsetDelta = reader.readVarint();
    const keyLength = reader.readVarint();
    const keyPosition = reader.position;
    if (!skip(reader, keyLength)) return undefined;
    const valueLength = reader.readVarint();
    const valuePosition = reader.position;
    if (!skip(reader, valueLength)) return undefined;
    const headersPosition = reader.position;
    if (!walkHeaders(reader) || reader.position !== recordEnd) return undefined;
    return {
      end: recordEnd,
      timestampDelta,
      offsetDelta,
      keyPosition,
      keyLength,
      valuePosition,
      valueLength,
      headersPosition,
    };
  } catch (error) {
    if (error instanceof MalformedVarintError) return undefined;
    throw error;
  }
}

function walkHeaders(reader: VarintReader): boolean {
  const count = reader.readVarint();
  if (count < 0) return false;
  for (let index = 0; index < count; index++) {
    const nameLength = reader.readVarint();
    if (nameLength < 0 || !skip(reader, nameLength)) return false;
    if (!skip(reader, reader.readVarint())) return false;
  }
  return true;
}

function skip(reader: VarintReader, length: number): boolean {
  if (length < -1 || length > reader.end - reader.position) return false;
  reader.position += Math.max(length, 0);
  return true;
}

/** What {@link validateRecords} is to check beyond the form. */
export interface RecordRules {
  baseTimestamp: bigint;
  recordCount: number;
  requireKeys: boolean;
  timestampMin: number;
  timestampMax: number;
}

/** What {@link validateRecords} found. */
export interface RecordsFinding {
  answer: number;
  recordIndex: number;
  maxTimestamp: number;
  offsetOfMaxTimestamp: number;
}

const NO_TIMESTAMP = -1n;

/** Checks records [start, end) in the order and by the rules of the kernel. */
export function validateRecords(
  bytes: Uint8Array,
  start: number,
  end: number,
  rules: RecordRules,
): RecordsFinding {
  return new RecordsCheck(bytes, start, end, rules).advance(Infinity)!;
}

/** The same check, some records at a time. */
export class RecordsCheck {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #rules: RecordRules;
  #at: number;
  #index = 0;
  #greatest = NO_TIMESTAMP;
  #offsetOfMaxTimestamp = -1;

  constructor(bytes: Uint8Array, start: number, end: number, rules: RecordRules) {
    this.#bytes = bytes;
    this.#at = start;
    this.#end = end;
    this.#rules = rules;
  }

  /** Checks up to `recordCount` more; null while there are more and nothing is wrong. */
  advance(recordCount: number): RecordsFinding | null {
    const rules = this.#rules;
    const last = Math.min(rules.recordCount, this.#index + recordCount);
    for (; this.#index < last; this.#index++) {
      const record = walkRecord(this.#bytes, this.#at, this.#end);
      if (record === undefined || record.offsetDelta !== this.#index) {
        return this.#failure(RecordsAnswer.MALFORMED);
      }
      if (rules.requireKeys && record.keyLength < 0) return this.#failure(RecordsAnswer.KEY);
      // Wraps as the kernel's 64-bit arithmetic does; rules compare it as the number it is nearest
      // to.
      const timestamp = BigInt.asIntN(64, rules.baseTimestamp + record.timestampDelta);
      const time = Number(timestamp);
      const isInRange = time >= rules.timestampMin && time <= rules.timestampMax;
      if (timestamp !== NO_TIMESTAMP && !isInRange) return this.#failure(RecordsAnswer.TIMESTAMP);
      if (timestamp > this.#greatest) {
        this.#greatest = timestamp;
        this.#offsetOfMaxTimestamp = this.#index;
      }
      this.#at = record.end;
    }
    if (this.#index < rules.recordCount) return null;
    return {
      answer: this.#at === this.#end ? RecordsAnswer.VALID : RecordsAnswer.TRAILING_BYTES,
      recordIndex: -1,
      maxTimestamp: Number(this.#greatest),
      offsetOfMaxTimestamp: this.#offsetOfMaxTimestamp,
    };
  }

  #failure(answer: number): RecordsFinding {
    const maxTimestamp = Number(NO_TIMESTAMP);
    return { answer, recordIndex: this.#index, maxTimestamp, offsetOfMaxTimestamp: -1 };
  }
}

/**
 * Fills `table` with up to `recordCount` records; returns how many were well formed, and where
 * they end.
 */
export function tabulateRecords(
  bytes: Uint8Array,
  start: number,
  end: number,
  recordCount: number,
  table: Int32Array,
): { rowCount: number; position: number } {
  let at = start;
  for (let index = 0; index < recordCount; index++) {
    const record = walkRecord(bytes, at, end);
    if (record === undefined) return { rowCount: index, position: at };
    const row = index * RECORD_COLUMNS;
    table[row + column.KEY_POSITION] = record.keyPosition;
    table[row + column.KEY_LENGTH] = record.keyLength;
    table[row + column.VALUE_POSITION] = record.valuePosition;
    table[row + column.VALUE_LENGTH] = record.valueLength;
    table[row + column.HEADERS_POSITION] = record.headersPosition;
    table[row + column.OFFSET_DELTA] = record.offsetDelta;
    table[row + column.TIMESTAMP_DELTA_LOW] = Number(BigInt.asIntN(32, record.timestampDelta));
    table[row + column.TIMESTAMP_DELTA_HIGH] = Number(record.timestampDelta >> 32n);
    at = record.end;
  }
  return { rowCount: recordCount, position: at };
}
