// What a partition's log reads back: from any offset and within any limit, and which offset it
// finds for a time, in every codec.
import { describe, expect, it } from 'vitest';
import { buildBatch } from '../../test/support/batches.ts';
import { append, fill, openLog, readLog } from '../../test/support/log-harness.ts';

describe('PartitionLog.read', () => {
  it('begins with the whole batch that holds the offset', () => {
    const { harness, log } = openLog();
    fill(harness, log, 3, 10);
    for (const [offset, baseOffset] of [
      [0, 0],
      [9, 0],
      [10, 10],
      [15, 10],
      [29, 20],
    ] as const) {
      expect(readLog(log, offset)[0]!.baseOffset).toBe(baseOffset);
    }
  });

  it('refuses offsets outside the log', () => {
    const { harness, log } = openLog();
    fill(harness, log, 2);
    expect(log.read(-1, 1_000, true)).toBeNull();
    expect(log.read(3, 1_000, true)).toBeNull();
    expect(log.read(2, 1_000, true)!.sizeBytes).toBe(0);
  });

  it('gives the first batch whole however small the limit, if asked to', () => {
    const { harness, log } = openLog();
    const batch = buildBatch([{ value: 'x'.repeat(500) }]);
    append(log, batch);
    append(log, batch);
    harness.endTurn();
    expect(log.read(0, 0, true)!.sizeBytes).toBe(batch.length);
    expect(log.read(0, 10, true)!.sizeBytes).toBe(batch.length);
    expect(log.read(0, 10, false)!.sizeBytes).toBe(0);
    expect(log.read(0, batch.length, false)!.sizeBytes).toBe(batch.length);
    expect(log.read(0, batch.length + 7, true)!.sizeBytes).toBe(batch.length + 7);
  });

  it('finds every offset through the index', () => {
    const { harness, log } = openLog({ indexIntervalBytes: 100, segmentSizeBytes: 1_000 });
    fill(harness, log, 60, 2);
    expect(log.segments.count).toBeGreaterThan(3);
    for (let offset = 0; offset < 120; offset++) {
      const [first] = readLog(log, offset, 1);
      expect(first!.baseOffset).toBe(offset - (offset % 2));
    }
  });
});

describe('PartitionLog.findTimestamp', () => {
  /** Records 0..99 at times 1000, 1010, …, in batches of five, over several segments. */
  function timed(codec: 'none' | 'gzip' | 'snappy' | 'lz4') {
    const { harness, log } = openLog({ segmentSizeBytes: 700, indexIntervalBytes: 100 });
    for (let base = 0; base < 100; base += 5) {
      const records = Array.from({ length: 5 }, (_, index) => ({
        key: 'k',
        value: 'same value, so that it compresses',
        timestampMs: 1_000 + (base + index) * 10,
      }));
      append(log, buildBatch(records, { codec }));
      harness.endTurn();
    }
    expect(log.segments.count).toBeGreaterThan(2);
    return log;
  }

  it.each(['none', 'gzip', 'snappy', 'lz4'] as const)(
    'finds the first record at or after a time, codec %s',
    (codec) => {
      const log = timed(codec);
      for (let time = 985; time <= 1_995; time += 5) {
        const offset = Math.max(0, Math.ceil((time - 1_000) / 10));
        const expected = { offset, timestamp: 1_000 + offset * 10, leaderEpoch: 0 };
        expect(log.findTimestamp(time)).toEqual(offset > 99 ? null : expected);
      }
    },
  );

  it('finds the first in offset order when times go back', () => {
    const { harness, log } = openLog();
    for (const timestampMs of [100, 300, 200, 400]) {
      append(log, buildBatch(1, { timestampMs }));
      harness.endTurn();
    }
    expect(log.findTimestamp(150)).toMatchObject({ offset: 1, timestamp: 300 });
    expect(log.findTimestamp(301)).toMatchObject({ offset: 3 });
    expect(log.segments.maxTimestamp).toMatchObject({ timestamp: 400 });
  });

  it('knows the leader epoch of what it finds', () => {
    const { harness, log } = openLog();
    append(log, buildBatch(1, { timestampMs: 100 }), 2);
    append(log, buildBatch(1, { timestampMs: 200 }), 5);
    harness.endTurn();
    expect(log.findTimestamp(150)).toMatchObject({ offset: 1, leaderEpoch: 5 });
  });

  it('finds nothing before the log start, also inside a batch', () => {
    const { harness, log } = openLog();
    const at = (...times: number[]) =>
      append(log, buildBatch(times.map((timestampMs) => ({ value: 'v', timestampMs }))));
    at(100, 900, 100);
    at(100, 500);
    harness.endTurn();
    log.deleteRecordsBefore(2);
    expect(log.findTimestamp(0)).toMatchObject({ offset: 2 });
    expect(log.findTimestamp(400)).toMatchObject({ offset: 4 });
  });

  it('finds nothing in an empty log', () => {
    expect(openLog().log.findTimestamp(0)).toBeNull();
  });
});
