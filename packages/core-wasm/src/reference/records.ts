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
  let at = start;
  let greatest = NO_TIMESTAMP;
  let offsetOfMaxTimestamp = -1;
  const failure = (answer: number, recordIndex: number) => {
    return { answer, recordIndex, maxTimestamp: Number(NO_TIMESTAMP), offsetOfMaxTimestamp: -1 };
  };
  for (let index = 0; index < rules.recordCount; index++) {
    const record = walkRecord(bytes, at, end);
    if (record === undefined || record.offsetDelta !== index) {
      return failure(RecordsAnswer.MALFORMED, index);
    }
    if (rules.requireKeys && record.keyLength < 0) return failure(RecordsAnswer.KEY, index);
    // Wraps as the kernel's 64-bit arithmetic does; rules compare it as the number it is nearest
    // to.
    const timestamp = BigInt.asIntN(64, rules.baseTimestamp + record.timestampDelta);
    const time = Number(timestamp);
    const isInRange = time >= rules.timestampMin && time <= rules.timestampMax;
    if (timestamp !== NO_TIMESTAMP && !isInRange) return failure(RecordsAnswer.TIMESTAMP, index);
    if (timestamp > greatest) {
      greatest = timestamp;
      offsetOfMaxTimestamp = index;
    }
    at = record.end;
  }
  const answer = at === end ? RecordsAnswer.VALID : RecordsAnswer.TRAILING_BYTES;
  return { answer, recordIndex: -1, maxTimestamp: Number(greatest), offsetOfMaxTimestamp };
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
