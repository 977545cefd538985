// Batches for tests, written by hand byte for byte with none of the code under test but varints,
// CRC twin and layout, so that writer, reader and validator are each held against something else.
import { batchLayout, HEADER_SIZE, LOG_OVERHEAD } from '../src/batch-layout.ts';
import type { RecordBytes, RecordHeaders } from '../src/batch-writer.ts';
import { crc32c } from '../src/reference/crc32c.ts';
import { utf8 } from './data.ts';

export interface TestRecord {
  key: RecordBytes;
  value: RecordBytes;
  timestamp: number;
  headers?: RecordHeaders;
}

export interface TestBatch {
  records: readonly TestRecord[];
  attributes?: number;
  baseOffset?: number;
  /** Stands in for the encoded records, such as compressed ones. */
  body?: Uint8Array;
}

/** A zigzag varint of up to 64 bits. */
export function varint(value: number): number[] {
  const big = BigInt(value);
  let bits = BigInt.asUintN(64, (big << 1n) ^ (big >> 63n));
  const bytes: number[] = [];
  for (; bits > 127n; bits >>= 7n) bytes.push(Number(bits & 127n) | 128);
  return [...bytes, Number(bits)];
}

function field(bytes: RecordBytes): number[] {
  if (bytes === null) return varint(-1);
  const content = typeof bytes === 'string' ? utf8(bytes) : bytes;
  return [...varint(content.length), ...content];
}

export function encodeRecord(record: TestRecord, index: number, baseTimestamp: number): number[] {
  const headers = record.headers ?? [];
  const body = [
    0,
    ...varint(record.timestamp - baseTimestamp),
    ...varint(index),
    ...field(record.key),
    ...field(record.value),
    ...varint(headers.length),
    ...headers.flatMap(([name, value]) => [...field(name), ...field(value)]),
  ];
  return [...varint(body.length), ...body];
}

export function encodeRecords(records: readonly TestRecord[]): Uint8Array {
  const baseTimestamp = records[0]?.timestamp ?? 0;
  return Uint8Array.from(
    records.flatMap((record, index) => encodeRecord(record, index, baseTimestamp)),
  );
}

export function encodeBatch(batch: TestBatch): Uint8Array {
  const { records } = batch;
  const body = batch.body ?? encodeRecords(records);
  const bytes = new Uint8Array(HEADER_SIZE + body.length);
  bytes.set(body, HEADER_SIZE);
  const view = new DataView(bytes.buffer);
  const timestamps = records.map((record) => record.timestamp);
  view.setBigInt64(batchLayout.BASE_OFFSET, BigInt(batch.baseOffset ?? 0));
  view.setInt32(batchLayout.BATCH_LENGTH, bytes.length - LOG_OVERHEAD);
  view.setInt32(batchLayout.PARTITION_LEADER_EPOCH, -1);
  view.setInt8(batchLayout.MAGIC, 2);
  view.setInt16(batchLayout.ATTRIBUTES, batch.attributes ?? 0);
  view.setInt32(batchLayout.LAST_OFFSET_DELTA, records.length - 1);
  view.setBigInt64(batchLayout.BASE_TIMESTAMP, BigInt(timestamps[0] ?? 0));
  view.setBigInt64(batchLayout.MAX_TIMESTAMP, BigInt(Math.max(-1, ...timestamps)));
  view.setBigInt64(batchLayout.PRODUCER_ID, -1n);
  view.setInt16(batchLayout.PRODUCER_EPOCH, -1);
  view.setInt32(batchLayout.BASE_SEQUENCE, -1);
  view.setInt32(batchLayout.RECORD_COUNT, records.length);
  return seal(bytes);
}

/** Sets the CRC to what the bytes now are, so that a test reaches the checks behind it. */
export function seal(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  view.setUint32(batchLayout.CRC, crc32c(bytes, batchLayout.ATTRIBUTES));
  return bytes;
}

/** Like encodeBatch for megabytes of value, which must not become arrays of numbers. */
export function encodeLargeBatch(
  records: { key: string; value: Uint8Array; timestamp: number }[],
): Uint8Array {
  const chunks = records.flatMap(({ key, value, timestamp }, index) => {
    const delta = timestamp - records[0]!.timestamp;
    const head = [0, ...varint(delta), ...varint(index), ...field(key), ...varint(value.length)];
    const length = varint(head.length + value.length + 1);
    return [Uint8Array.from([...length, ...head]), value, new Uint8Array(1)];
  });
  const body = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return encodeBatch({ records, body });
}
