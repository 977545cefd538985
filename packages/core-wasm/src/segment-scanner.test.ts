// The scanner against its twin over the same bytes, fed in pieces of any size, sound and damaged.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBatch, encodeLargeBatch, seal } from '../test/batches.ts';
import { cores } from '../test/cores.ts';
import { noise } from '../test/data.ts';
import { batchLayout } from './batch-layout.ts';
import type { Core } from './core.ts';
import { readBatch } from './read-batch.ts';
import { scanBatches } from './reference/scan.ts';
import { SCAN_COLUMNS, ScanError, scanColumns, type ScanOutcome } from './scan-columns.ts';
import { SegmentScanner, type SegmentScannerOptions } from './segment-scanner.ts';

interface Scan {
  rows: number[][];
  outcome: ScanOutcome;
}

/** Feeds `bytes` in pieces of at most `pieceSize`. */
function scan(
  core: Core,
  bytes: Uint8Array,
  pieceSize = Infinity,
  options: SegmentScannerOptions = {},
): Scan {
  const scanner = new SegmentScanner(core, options);
  const start = options.position ?? 0;
  const rows: number[][] = [];
  try {
    for (;;) {
      const from = scanner.readPosition - start;
      const size = Math.min(pieceSize, scanner.target.length, bytes.length - from);
      scanner.target.set(bytes.subarray(from, from + size));
      const isSound = scanner.feed(size, (table, row) => {
        rows.push([...table.subarray(row, row + SCAN_COLUMNS)]);
      });
      if (!isSound || size === 0) return { rows, outcome: scanner.outcome };
    }
  } finally {
    scanner.close();
  }
}

/** `count` batches of growing offsets, some large, with all fields of a row set to something. */
function segment(count: number, valueSize: number): Uint8Array {
  const batches = Array.from({ length: count }, (_, index) => {
    const value = noise(valueSize * (index % 3), index);
    const records = [
      { key: 'k', value, timestamp: 1000 * index },
      { key: 'k', value: new Uint8Array(index), timestamp: 5 },
    ];
    const batch = encodeLargeBatch(records);
    const view = new DataView(batch.buffer);
    view.setBigInt64(batchLayout.BASE_OFFSET, BigInt(3 * index + 2 ** 33));
    view.setBigInt64(batchLayout.PRODUCER_ID, BigInt(index * 2 ** 34));
    view.setInt16(batchLayout.PRODUCER_EPOCH, index);
    view.setInt32(batchLayout.BASE_SEQUENCE, 0x7fffffff - index);
    view.setInt32(batchLayout.PARTITION_LEADER_EPOCH, index);
    view.setInt16(batchLayout.ATTRIBUTES, batch.length % 2 === 0 ? 0x10 : 0x30);
    return seal(batch);
  });
  // Not the Buffer itself: its slice() is a view, and the tests damage copies.
  return Uint8Array.from(Buffer.concat(batches));
}

describe.each(cores)('SegmentScanner on the %s core', (_build, core) => {
  it('finds every batch, however the bytes arrive', () => {
    const bytes = segment(30, 3000);
    const expected = scanBatches(bytes);
    expect(expected.rows.length).toBe(30);
    for (const pieceSize of [1, 7, 60, 61, 62, 1000, 4096, 100_000]) {
      expect(scan(core, bytes, pieceSize, { bufferSizeBytes: 4096 })).toEqual(expected);
    }
    expect(scan(core, bytes)).toEqual(expected);
  });

  it('lets its visitor use the core', () => {
    const bytes = segment(5, 40);
    const scanner = new SegmentScanner(core);
    scanner.target.set(bytes);
    const offsets: number[] = [];
    scanner.feed(bytes.length, (rows, row) => {
      const start = rows[row + scanColumns.POSITION]!;
      const end = start + rows[row + scanColumns.SIZE_BYTES]!;
      offsets.push(readBatch(core, bytes, start, end).baseOffset);
    });
    scanner.close();
    expect(offsets).toEqual(scanBatches(bytes).rows.map((row) => row[scanColumns.BASE_OFFSET]));
  });

  it('finds batches many times larger than its buffer', () => {
    const bytes = segment(6, 400_000);
    expect(scan(core, bytes, Infinity, { bufferSizeBytes: 4096 })).toEqual(scanBatches(bytes));
    expect(scan(core, bytes, 70_000, { bufferSizeBytes: 1 << 20 })).toEqual(scanBatches(bytes));
  });

  it('wraps sequences after the greatest and leaves none at -1', () => {
    const { rows } = scan(core, segment(2, 10));
    expect(rows.map((row) => row[scanColumns.LAST_SEQUENCE])).toEqual([0, 0x7fffffff]);
    const plain = encodeBatch({ records: [{ key: null, value: null, timestamp: 1 }] });
    expect(scan(core, plain).rows[0]?.[scanColumns.LAST_SEQUENCE]).toBe(-1);
  });

  it('finds more batches than one row table holds', () => {
    const one = encodeBatch({ records: [{ key: null, value: null, timestamp: 1 }] });
    const count = 13_000;
    const bytes = new Uint8Array(one.length * count);
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < count; index++) {
      bytes.set(one, index * one.length);
      view.setBigInt64(index * one.length, BigInt(index));
    }
    const { rows, outcome } = scan(core, bytes);
    expect(outcome).toEqual({ error: ScanError.NONE, validEnd: bytes.length, batchCount: count });
    expect(rows.map((row) => row[scanColumns.BASE_OFFSET])).toEqual([...rows.keys()]);
  });

  it('counts positions from where it begins and refuses offsets before the first', () => {
    const bytes = segment(3, 100);
    const { rows, outcome } = scan(core, bytes, 50, { position: 5000, nextOffset: 2 ** 33 });
    expect(rows[0]?.[scanColumns.POSITION]).toBe(5000);
    expect(outcome.validEnd).toBe(5000 + bytes.length);
    expect(scan(core, bytes, 50, { nextOffset: 2 ** 33 + 1 }).outcome).toEqual({
      error: ScanError.OFFSET,
      validEnd: 0,
      batchCount: 0,
    });
  });

  it('stops at the first wrong batch and tells why', () => {
    const bytes = segment(4, 20);
    const third = scanBatches(bytes).rows[2]![scanColumns.POSITION]!;
    const damaged = (position: number, ...values: number[]) => {
      const copy = bytes.slice();
      copy.set(values, third + position);
      return copy;
    };
    const cases: [Uint8Array, ScanError][] = [
      [damaged(batchLayout.BATCH_LENGTH, 0, 0, 0, 0), ScanError.LENGTH],
      [damaged(batchLayout.BATCH_LENGTH, 0xff), ScanError.LENGTH],
      [damaged(batchLayout.MAGIC, 1), ScanError.MAGIC],
      [damaged(batchLayout.CRC, 0), ScanError.CRC],
      [damaged(batchLayout.LAST_OFFSET_DELTA, 0xff), ScanError.OFFSET],
      [damaged(batchLayout.BASE_OFFSET, 0, 0, 0, 0), ScanError.OFFSET],
      [damaged(batchLayout.BATCH_LENGTH, 0x7f), ScanError.TRUNCATED],
      [bytes.slice(0, third + 10), ScanError.TRUNCATED],
      [bytes.slice(0, third + 70), ScanError.TRUNCATED],
    ];
    for (const [wrong, error] of cases) {
      for (const pieceSize of [13, 4096]) {
        const found = scan(core, wrong, pieceSize, { bufferSizeBytes: 4096 });
        expect(found.outcome).toEqual({ error, validEnd: third, batchCount: 2 });
        expect(found).toEqual(scanBatches(wrong));
      }
    }
  });

  it('notices damage in a batch larger than its buffer', () => {
    const bytes = segment(3, 20_000);
    bytes[bytes.length - 100]! ^= 4;
    const found = scan(core, bytes, 999, { bufferSizeBytes: 4096 });
    expect(found.outcome.error).toBe(ScanError.CRC);
    expect(found).toEqual(scanBatches(bytes));
  });

  it('answers as its twin for bytes that were mangled and sealed again', () => {
    const bytes = segment(4, 20);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 4 }),
        fc.integer({ min: 1, max: 500 }),
        (changes, pieceSize) => {
          const mangled = bytes.slice();
          for (const [position, value] of changes) mangled[position] = value;
          const found = scan(core, mangled, pieceSize, { bufferSizeBytes: 4096 });
          expect(found).toEqual(scanBatches(mangled));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('refuses more bytes than its target holds, and gives its buffer back', () => {
    const scanner = new SegmentScanner(core, { bufferSizeBytes: 4096 });
    expect(() => scanner.feed(4097, () => {})).toThrow(RangeError);
    scanner.close();
    expect(core.allocatedBytes).toBe(0);
  });
});
