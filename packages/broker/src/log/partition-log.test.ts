// One partition's log on a disk under control: what it accepts, reads back, rolls, syncs, and what
// it refuses to promise once the disk has failed.
import { batchLayout, readBatch, sharedCore } from '@millrace/core-wasm';
import { ErrorCode } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { buildBatch, flipped, resealed, TEST_TIME_MS } from '../../test/support/batches.ts';
import {
  append,
  fill,
  LOG,
  LogHarness,
  readLog,
  readRecords,
} from '../../test/support/log-harness.ts';
import type { LogConfig } from './log-config.ts';

function create(config: Partial<LogConfig> = {}) {
  const harness = new LogHarness();
  return { harness, log: harness.open(config) };
}

/** A batch of an idempotent producer. */
const sequenced = (baseSequence: number, records = 1, producerEpoch = 0) =>
  buildBatch(records, { producerId: 7, producerEpoch, baseSequence });

const segmentNames = (harness: LogHarness) =>
  harness.disk.list(LOG).filter((name) => name.endsWith('.log'));

describe('PartitionLog.append', () => {
  it('gives offsets one after the other and reads back what was written', () => {
    const { harness, log } = create();
    expect(append(log, buildBatch(3))).toMatchObject({ errorCode: 0, baseOffset: 0 });
    expect(append(log, buildBatch(2), 4)).toMatchObject({ errorCode: 0, baseOffset: 3 });
    harness.endTurn();
    const batches = readLog(log);
    expect(batches.map(({ baseOffset, lastOffset }) => [baseOffset, lastOffset])).toEqual([
      [0, 2],
      [3, 4],
    ]);
    expect(batches.map(({ header }) => header.partitionLeaderEpoch)).toEqual([0, 4]);
    expect(log.epochs.epochOf(2)).toBe(0);
    expect(log.epochs.epochOf(3)).toBe(4);
    expect(readRecords(log).map(({ value }) => value)).toEqual([
      'value 0',
      'value 1',
      'value 2',
      'value 0',
      'value 1',
    ]);
  });

  it('shows nothing before it is written', () => {
    const { harness, log } = create();
    append(log, buildBatch(2));
    expect(log.logEndOffset).toBe(2);
    expect(log.highWatermark).toBe(0);
    expect(log.read(0, 1_000, true)!.sizeBytes).toBe(0);
    expect(harness.disk.counts.get('write') ?? 0).toBe(1);
    harness.endTurn();
    expect(log.highWatermark).toBe(2);
    expect(log.read(0, 1_000, true)!.sizeBytes).toBeGreaterThan(0);
  });

  it('writes all batches of a turn with one call and tells the listeners once', () => {
    const { harness, log } = create();
    let told = 0;
    const stop = log.onAdvance(() => told++);
    const before = harness.disk.counts.get('write') ?? 0;
    for (let index = 0; index < 5; index++) append(log, buildBatch(1));
    harness.endTurn();
    expect(harness.disk.counts.get('write')).toBe(before + 1);
    expect(told).toBe(1);
    stop();
    append(log, buildBatch(1));
    harness.endTurn();
    expect(told).toBe(1);
  });

  it('refuses damaged bytes and changes nothing', () => {
    const { harness, log } = create();
    const good = sequenced(0, 2);
    for (let position = batchLayout.CRC; position < good.length; position++) {
      const { errorCode } = append(log, flipped(good, position));
      expect(errorCode).toBe(ErrorCode.CORRUPT_MESSAGE);
    }
    expect(log.logEndOffset).toBe(0);
    expect(log.producers.size).toBe(0);
    expect(append(log, good)).toMatchObject({ errorCode: 0, baseOffset: 0 });
    harness.endTurn();
    expect(readRecords(log)).toHaveLength(2);
  });

  it('leaves no bytes of refused batches between those of accepted ones', () => {
    const { harness, log } = create();
    append(log, buildBatch([{ key: 'k', value: 'first' }]));
    append(log, flipped(buildBatch([{ key: 'k', value: 'damaged' }]), -1));
    append(log, buildBatch([{ key: 'k', value: 'second' }]));
    harness.endTurn();
    expect(readRecords(log)).toEqual([
      { offset: 0, value: 'first' },
      { offset: 1, value: 'second' },
    ]);
  });

  it('refuses batches beyond max.message.bytes and beyond segment.bytes', () => {
    const batch = buildBatch([{ value: 'x'.repeat(1_000) }]);
    const small = create({ messageSizeBytesMax: batch.length - 1 });
    expect(append(small.log, batch).errorCode).toBe(ErrorCode.MESSAGE_TOO_LARGE);
    const exact = create({ messageSizeBytesMax: batch.length });
    expect(append(exact.log, batch).errorCode).toBe(ErrorCode.NONE);
    const segment = create({ segmentSizeBytes: batch.length - 1 });
    expect(append(segment.log, batch).errorCode).toBe(ErrorCode.RECORD_LIST_TOO_LARGE);
  });

  it('takes batches that together, or one alone, exceed the append buffer', () => {
    const { harness, log } = create({ messageSizeBytesMax: 20 * 2 ** 20 });
    const parts = Array.from({ length: 3 }, (_, index) =>
      buildBatch([{ value: new Uint8Array(3 * 2 ** 20).fill(index) }]),
    );
    const large = buildBatch([{ value: new Uint8Array(9 * 2 ** 20).fill(9) }]);
    for (const batch of [...parts, large, parts[0]!]) {
      expect(append(log, batch).errorCode).toBe(ErrorCode.NONE);
    }
    harness.endTurn();
    const batches = readLog(log);
    expect(batches.map(({ baseOffset }) => baseOffset)).toEqual([0, 1, 2, 3, 4]);
    expect(batches.map((batch) => batch.value(0)!.at(-1))).toEqual([0, 1, 2, 9, 0]);
  });

  it('stamps records with the append time when the topic says so, with a CRC that fits', () => {
    const { harness, log } = create({ logAppendTime: true });
    for (const codec of ['none', 'gzip', 'lz4'] as const) {
      const batch = buildBatch(200, { codec, timestampMs: 5 });
      const { errorCode, logAppendTimeMs } = append(log, batch);
      expect(errorCode).toBe(ErrorCode.NONE);
      expect(logAppendTimeMs).toBe(harness.platform.clock.nowMs());
    }
    harness.endTurn();
    for (const batch of readLog(log)) {
      expect(batch.isLogAppendTime).toBe(true);
      expect(batch.timestamp(0)).toBe(TEST_TIME_MS);
      expect(batch.timestamp(199)).toBe(TEST_TIME_MS);
    }
  });

  it('clears an append time that a producer claims, and mends a wrong greatest timestamp', () => {
    const { harness, log } = create();
    append(log, buildBatch(2, { logAppendTimeMs: 99 }));
    harness.endTurn();
    const [batch] = readLog(log);
    expect(batch!.isLogAppendTime).toBe(false);
    expect(batch!.header.maxTimestamp).toBe(TEST_TIME_MS);
  });

  it.each(['none', 'gzip'] as const)('answers as Kafka to a producer that stamps (%s)', (codec) => {
    const inYear3000 = 32_503_680_000_000;
    const hour = { timestampAfterMaxMs: 3_600_000 };
    const nowMs = create(hour).harness.platform.clock.nowMs();
    const stamped = (stampMs: number, timestampMs = nowMs) =>
      resealed(buildBatch([{ timestampMs: nowMs }, { timestampMs }], { codec }), (view) => {
        view.setInt16(batchLayout.ATTRIBUTES, view.getInt16(batchLayout.ATTRIBUTES) | 8);
        view.setBigInt64(batchLayout.MAX_TIMESTAMP, BigInt(stampMs));
      });
    const refused = (recordIndexes: number[]) => ({
      errorCode: ErrorCode.INVALID_TIMESTAMP,
      recordIndexes,
    });
    expect(append(create(hour).log, stamped(nowMs)).errorCode).toBe(ErrorCode.NONE);
    expect(append(create(hour).log, stamped(-1))).toMatchObject(refused([0, 1]));
    expect(append(create(hour).log, stamped(inYear3000))).toMatchObject(refused([0, 1]));
    // Kafka takes this one, and with it a time that it would refuse without the claim.
    expect(append(create(hour).log, stamped(nowMs, inYear3000))).toMatchObject(refused([1]));
    const { log } = create({ logAppendTime: true });
    expect(append(log, stamped(nowMs))).toMatchObject(refused([0, 1]));
    expect(append(log, buildBatch(2, { codec })).errorCode).toBe(ErrorCode.NONE);
  });

  it('refuses timestamps outside the topic’s range, naming the record', () => {
    const { log } = create({ timestampAfterMaxMs: 1_000, timestampBeforeMaxMs: 1_000 });
    const batch = buildBatch([{ value: 'a' }, { value: 'b', timestampMs: TEST_TIME_MS + 1_001 }]);
    expect(append(log, batch)).toMatchObject({
      errorCode: ErrorCode.INVALID_TIMESTAMP,
      recordIndexes: [1],
    });
    const early = buildBatch([{ value: 'a', timestampMs: TEST_TIME_MS - 1_001 }]);
    expect(append(log, early).errorCode).toBe(ErrorCode.INVALID_TIMESTAMP);
  });

  it('refuses records without key on a compacted topic, naming the record', () => {
    const { log } = create({ cleanupPolicy: 'compact' });
    const batch = buildBatch([{ key: 'k' }, { value: 'no key' }]);
    expect(append(log, batch)).toMatchObject({
      errorCode: ErrorCode.INVALID_RECORD,
      recordIndexes: [1],
    });
  });
});

describe('PartitionLog and idempotent producers', () => {
  it('answers a duplicate with its first offset and stores it once', () => {
    const { harness, log } = create();
    for (let sequence = 0; sequence < 5; sequence++) append(log, sequenced(sequence));
    harness.endTurn();
    for (let sequence = 0; sequence < 5; sequence++) {
      expect(append(log, sequenced(sequence))).toMatchObject({
        errorCode: ErrorCode.NONE,
        baseOffset: sequence,
      });
    }
    harness.endTurn();
    expect(log.logEndOffset).toBe(5);
  });

  it('recognises a duplicate within the same turn', () => {
    const { harness, log } = create();
    append(log, sequenced(0));
    expect(append(log, sequenced(0))).toMatchObject({ errorCode: 0, baseOffset: 0 });
    append(log, sequenced(1));
    harness.endTurn();
    expect(readRecords(log)).toHaveLength(2);
  });

  it('refuses a gap and an old epoch', () => {
    const { log } = create();
    append(log, sequenced(0, 1, 1));
    expect(append(log, sequenced(2, 1, 1)).errorCode).toBe(ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER);
    expect(append(log, sequenced(1, 1, 0)).errorCode).toBe(ErrorCode.INVALID_PRODUCER_EPOCH);
    expect(append(log, sequenced(5, 1, 2)).errorCode).toBe(ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER);
    expect(append(log, sequenced(-1, 1, 2)).errorCode).toBe(ErrorCode.INVALID_RECORD);
    expect(log.logEndOffset).toBe(1);
  });
});

describe('PartitionLog rolls', () => {
  it('by size, before a segment would exceed it', () => {
    const batchBytes = buildBatch(1).length;
    const { harness, log } = create({ segmentSizeBytes: batchBytes * 2 + 1 });
    fill(harness, log, 5);
    expect(segmentNames(harness).sort()).toEqual(
      [0, 2, 4].map((offset) => `${String(offset).padStart(20, '0')}.log`),
    );
    for (const name of segmentNames(harness)) {
      expect(harness.disk.readFile(`${LOG}/${name}`).length).toBeLessThanOrEqual(batchBytes * 2);
    }
    expect(readRecords(log).map(({ offset }) => offset)).toEqual([0, 1, 2, 3, 4]);
  });

  it('by size within one turn as well', () => {
    const batchBytes = buildBatch(1).length;
    const { harness, log } = create({ segmentSizeBytes: batchBytes * 2 });
    for (let index = 0; index < 5; index++) append(log, buildBatch(1));
    harness.endTurn();
    expect(segmentNames(harness)).toHaveLength(3);
    expect(readRecords(log)).toHaveLength(5);
  });

  it('by the time of the records, also after a restart', async () => {
    const config = { segmentMs: 1_000, segmentJitterMs: 0 };
    const { harness, log } = create(config);
    append(log, buildBatch(1, { timestampMs: 10_000 }));
    harness.endTurn();
    append(log, buildBatch(1, { timestampMs: 11_000 }));
    harness.endTurn();
    expect(segmentNames(harness)).toHaveLength(1);
    await harness.close();
    const next = new LogHarness(harness.disk);
    const reopened = next.open(config);
    append(reopened, buildBatch(1, { timestampMs: 11_001 }));
    next.endTurn();
    expect(segmentNames(next)).toHaveLength(2);
    expect(reopened.segments.active.baseOffset).toBe(2);
  });

  it('when the index is full', () => {
    const { harness, log } = create({ indexIntervalBytes: 1, indexSizeBytes: 4 * 8 });
    fill(harness, log, 9);
    expect(segmentNames(harness).length).toBeGreaterThan(1);
    expect(readRecords(log)).toHaveLength(9);
  });

  it('leaves sealed segments with indexes and a snapshot of the producers', () => {
    const { harness, log } = create({ indexIntervalBytes: 1 });
    append(log, sequenced(0, 3));
    harness.endTurn();
    log.roll();
    expect(harness.disk.list(LOG).sort()).toEqual([
      '00000000000000000000.index',
      '00000000000000000000.log',
      '00000000000000000000.timeindex',
      '00000000000000000003.log',
      '00000000000000000003.snapshot',
      'partition.metadata',
    ]);
    log.roll();
    expect(segmentNames(harness)).toHaveLength(2);
  });
});

describe('PartitionLog.read', () => {
  it('begins with the whole batch that holds the offset', () => {
    const { harness, log } = create();
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
    const { harness, log } = create();
    fill(harness, log, 2);
    expect(log.read(-1, 1_000, true)).toBeNull();
    expect(log.read(3, 1_000, true)).toBeNull();
    expect(log.read(2, 1_000, true)!.sizeBytes).toBe(0);
  });

  it('gives the first batch whole however small the limit, if asked to', () => {
    const { harness, log } = create();
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
    const { harness, log } = create({ indexIntervalBytes: 100, segmentSizeBytes: 1_000 });
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
    const { harness, log } = create({ segmentSizeBytes: 700, indexIntervalBytes: 100 });
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
    const { harness, log } = create();
    for (const timestampMs of [100, 300, 200, 400]) {
      append(log, buildBatch(1, { timestampMs }));
      harness.endTurn();
    }
    expect(log.findTimestamp(150)).toMatchObject({ offset: 1, timestamp: 300 });
    expect(log.findTimestamp(301)).toMatchObject({ offset: 3 });
    expect(log.segments.maxTimestamp).toMatchObject({ timestamp: 400 });
  });

  it('knows the leader epoch of what it finds', () => {
    const { harness, log } = create();
    append(log, buildBatch(1, { timestampMs: 100 }), 2);
    append(log, buildBatch(1, { timestampMs: 200 }), 5);
    harness.endTurn();
    expect(log.findTimestamp(150)).toMatchObject({ offset: 1, leaderEpoch: 5 });
  });

  it('finds nothing before the log start, also inside a batch', () => {
    const { harness, log } = create();
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
    expect(create().log.findTimestamp(0)).toBeNull();
  });
});

describe('PartitionLog.deleteRecordsBefore and retention', () => {
  it('makes records unreadable and removes whole segments later', () => {
    const { harness, log } = create({ segmentSizeBytes: buildBatch(1).length * 2 });
    fill(harness, log, 6);
    expect(log.deleteRecordsBefore(7)).toBe(ErrorCode.OFFSET_OUT_OF_RANGE);
    expect(log.deleteRecordsBefore(3)).toBe(ErrorCode.NONE);
    expect(log.logStartOffset).toBe(3);
    expect(log.read(2, 1_000, true)).toBeNull();
    expect(readRecords(log, 3).map(({ offset }) => offset)).toEqual([3, 4, 5]);
    expect(segmentNames(harness)).toHaveLength(2);
    expect(harness.disk.list(LOG).filter((name) => name.endsWith('.deleted'))).not.toEqual([]);
    harness.platform.scheduler.advance(log.config.fileDeleteDelayMs);
    expect(harness.disk.list(LOG).filter((name) => name.endsWith('.deleted'))).toEqual([]);
  });

  it('deletes even the active segment when all of it is past its time', () => {
    const { harness, log } = create({ retentionMs: 1_000 });
    fill(harness, log, 3);
    expect(log.applyRetention(TEST_TIME_MS + 1_000)).toBe(0);
    expect(log.applyRetention(TEST_TIME_MS + 1_001)).toBe(1);
    expect([log.logStartOffset, log.logEndOffset, log.highWatermark]).toEqual([3, 3, 3]);
    fill(harness, log, 1);
    expect(readRecords(log, 3).map(({ offset }) => offset)).toEqual([3]);
  });

  it('keeps the leader epoch that has begun at the end of the log', () => {
    const { harness, log } = create({ retentionMs: 1_000 });
    fill(harness, log, 3);
    log.beginEpoch(4);
    log.applyRetention(TEST_TIME_MS + 5_000);
    expect(log.epochs.endOffset(4, log.logEndOffset)).toEqual({ epoch: 4, endOffset: 3 });
  });
});

describe('PartitionLog when the disk fails', () => {
  it('takes the directory offline on a failed write and acknowledges nothing', async () => {
    const { harness, log } = create();
    fill(harness, log, 2);
    harness.disk.fail('write', /\.log$/, 'ENOSPC');
    expect(append(log, buildBatch(1)).errorCode).toBe(ErrorCode.NONE);
    await expect(log.sync()).rejects.toThrow('ENOSPC');
    harness.endTurn();
    expect(harness.failures).toHaveLength(1);
    expect(log.highWatermark).toBe(2);
    harness.disk.heal();
    expect(append(log, buildBatch(1)).errorCode).toBe(ErrorCode.KAFKA_STORAGE_ERROR);
    await expect(log.sync()).rejects.toThrow('ENOSPC');
  });

  it('takes the directory offline on a failed sync and never syncs again', async () => {
    const { harness, log } = create();
    append(log, buildBatch(1));
    harness.endTurn();
    harness.disk.fail('sync', /\.log$/, 'EIO', 1);
    await expect(log.sync()).rejects.toThrow('EIO');
    expect(log.isOffline).toBe(true);
    expect(log.recoveryPoint).toBe(0);
    const syncs = harness.disk.counts.get('sync');
    await expect(log.sync()).rejects.toThrow('EIO');
    harness.directory.checkpoint();
    await harness.close();
    expect(harness.disk.counts.get('sync')).toBe(syncs);
    expect(harness.disk.exists('data/.kafka_cleanshutdown')).toBe(false);
  });

  it('takes every log of the directory along', () => {
    const { harness, log } = create();
    const other = harness.directory.open('u', 'AAAAAAAAAAAAAAAAAAAAAg', 0, log.config);
    harness.disk.fail('write', /t-0/);
    append(log, buildBatch(1));
    harness.endTurn();
    expect(append(other, buildBatch(1)).errorCode).toBe(ErrorCode.KAFKA_STORAGE_ERROR);
  });

  it.each(['open', 'write'] as const)('goes offline when rolling fails to %s', (operation) => {
    const { harness, log } = create({ segmentSizeBytes: buildBatch(1).length, retentionMs: 1 });
    fill(harness, log, 1);
    harness.disk.fail(operation, operation === 'open' ? /1\.log$/ : /\.(time)?index$/);
    expect(append(log, buildBatch(1)).errorCode).toBe(ErrorCode.KAFKA_STORAGE_ERROR);
    expect(harness.failures).toHaveLength(1);
    expect(log.applyRetention(TEST_TIME_MS * 2)).toBe(0);
  });

  it('goes offline when retention cannot rename', () => {
    const { harness, log } = create({ retentionMs: 1 });
    fill(harness, log, 1);
    harness.disk.fail('rename', /./);
    log.applyRetention(TEST_TIME_MS * 2);
    expect(harness.failures).toHaveLength(1);
  });
});

describe('PartitionLog.sync', () => {
  it('ends when the bytes are durable, not before', async () => {
    const { harness, log } = create();
    append(log, buildBatch(1));
    harness.disk.holdSyncs();
    let isDone = false;
    const sync = log.sync().then(() => (isDone = true));
    await harness.platform.scheduler.settle();
    expect(isDone).toBe(false);
    expect(log.recoveryPoint).toBe(0);
    harness.disk.releaseSyncs();
    await sync;
    expect(log.recoveryPoint).toBe(1);
  });

  it('does not promise what was written after it began', async () => {
    const { harness, log } = create();
    append(log, buildBatch(1));
    harness.disk.holdSyncs();
    const first = log.sync();
    append(log, buildBatch(1));
    const second = log.sync();
    harness.disk.releaseSyncs();
    await first;
    expect(log.recoveryPoint).toBe(1);
    await second;
    expect(log.recoveryPoint).toBe(2);
  });

  it('covers segments that were sealed since', async () => {
    const { harness, log } = create({ segmentSizeBytes: buildBatch(1).length });
    fill(harness, log, 3);
    await log.sync();
    const next = new LogHarness(harness.losePower());
    const found = next.open();
    expect(found.logEndOffset).toBe(3);
    expect(readRecords(found)).toHaveLength(3);
  });

  it('does nothing when all is durable', async () => {
    const { harness, log } = create();
    append(log, buildBatch(1));
    await log.sync();
    const syncs = harness.disk.counts.get('sync');
    await log.sync();
    expect(harness.disk.counts.get('sync')).toBe(syncs);
  });

  it('fails alone, and not the directory, when the log is deleted meanwhile', async () => {
    const { harness, log } = create();
    append(log, buildBatch(1));
    harness.endTurn();
    harness.disk.holdSyncs();
    const first = log.sync();
    append(log, buildBatch(1));
    harness.endTurn();
    const second = log.sync();
    harness.directory.delete(log, 'x');
    const outcomes = Promise.allSettled([first, second, log.sync()]);
    harness.disk.releaseSyncs();
    const statuses = (await outcomes).map(({ status }) => status);
    expect(statuses.slice(1)).toEqual(['rejected', 'rejected']);
    expect(harness.failures).toEqual([]);
    expect(append(log, buildBatch(1)).errorCode).toBe(ErrorCode.KAFKA_STORAGE_ERROR);
  });
});

it('stores bytes that any reader verifies', () => {
  const { harness, log } = create();
  fill(harness, log, 2, 3);
  const file = harness.disk.readFile(`${LOG}/00000000000000000000.log`);
  const first = readBatch(sharedCore(), file, 0, file.length);
  const second = readBatch(sharedCore(), file, first.header.sizeBytes, file.length);
  expect([first.baseOffset, second.baseOffset]).toEqual([0, 3]);
});
