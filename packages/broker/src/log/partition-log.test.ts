// One partition's log on a disk under control: what it accepts, refuses and mends, and how it
// knows a producer's duplicates.
import { batchLayout, readBatch, sharedCore } from '@millrace/core-wasm';
import { ErrorCode } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { buildBatch, flipped, resealed, TEST_TIME_MS } from '../../test/support/batches.ts';
import {
  append,
  fill,
  LOG,
  openLog,
  readLog,
  readRecords,
} from '../../test/support/log-harness.ts';

/** A batch of an idempotent producer. */
const sequenced = (baseSequence: number, records = 1, producerEpoch = 0) =>
  buildBatch(records, { producerId: 7, producerEpoch, baseSequence });

describe('PartitionLog.append', () => {
  it('gives offsets one after the other and reads back what was written', () => {
    const { harness, log } = openLog();
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
    const { harness, log } = openLog();
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
    const { harness, log } = openLog();
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
    const { harness, log } = openLog();
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
    const { harness, log } = openLog();
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
    const small = openLog({ messageSizeBytesMax: batch.length - 1 });
    expect(append(small.log, batch).errorCode).toBe(ErrorCode.MESSAGE_TOO_LARGE);
    const exact = openLog({ messageSizeBytesMax: batch.length });
    expect(append(exact.log, batch).errorCode).toBe(ErrorCode.NONE);
    const segment = openLog({ segmentSizeBytes: batch.length - 1 });
    expect(append(segment.log, batch).errorCode).toBe(ErrorCode.RECORD_LIST_TOO_LARGE);
  });

  it('takes batches that together, or one alone, exceed the append buffer', () => {
    const { harness, log } = openLog({ messageSizeBytesMax: 20 * 2 ** 20 });
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
    const { harness, log } = openLog({ logAppendTime: true });
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
    const { harness, log } = openLog();
    append(log, buildBatch(2, { logAppendTimeMs: 99 }));
    harness.endTurn();
    const [batch] = readLog(log);
    expect(batch!.isLogAppendTime).toBe(false);
    expect(batch!.header.maxTimestamp).toBe(TEST_TIME_MS);
  });

  it.each(['none', 'gzip'] as const)('answers as Kafka to a producer that stamps (%s)', (codec) => {
    const inYear3000 = 32_503_680_000_000;
    const hour = { timestampAfterMaxMs: 3_600_000 };
    const nowMs = openLog(hour).harness.platform.clock.nowMs();
    const stamped = (stampMs: number, timestampMs = nowMs) =>
      resealed(buildBatch([{ timestampMs: nowMs }, { timestampMs }], { codec }), (view) => {
        view.setInt16(batchLayout.ATTRIBUTES, view.getInt16(batchLayout.ATTRIBUTES) | 8);
        view.setBigInt64(batchLayout.MAX_TIMESTAMP, BigInt(stampMs));
      });
    const refused = (recordIndexes: number[]) => ({
      errorCode: ErrorCode.INVALID_TIMESTAMP,
      recordIndexes,
    });
    expect(append(openLog(hour).log, stamped(nowMs)).errorCode).toBe(ErrorCode.NONE);
    expect(append(openLog(hour).log, stamped(-1))).toMatchObject(refused([0, 1]));
    expect(append(openLog(hour).log, stamped(inYear3000))).toMatchObject(refused([0, 1]));
    // Kafka takes this one, and with it a time that it would refuse without the claim.
    expect(append(openLog(hour).log, stamped(nowMs, inYear3000))).toMatchObject(refused([1]));
    const { log } = openLog({ logAppendTime: true });
    expect(append(log, stamped(nowMs))).toMatchObject(refused([0, 1]));
    expect(append(log, buildBatch(2, { codec })).errorCode).toBe(ErrorCode.NONE);
  });

  it('refuses timestamps outside the topic’s range, naming the record', () => {
    const { log } = openLog({ timestampAfterMaxMs: 1_000, timestampBeforeMaxMs: 1_000 });
    const batch = buildBatch([{ value: 'a' }, { value: 'b', timestampMs: TEST_TIME_MS + 1_001 }]);
    expect(append(log, batch)).toMatchObject({
      errorCode: ErrorCode.INVALID_TIMESTAMP,
      recordIndexes: [1],
    });
    const early = buildBatch([{ value: 'a', timestampMs: TEST_TIME_MS - 1_001 }]);
    expect(append(log, early).errorCode).toBe(ErrorCode.INVALID_TIMESTAMP);
  });

  it('refuses records without key on a compacted topic, naming the record', () => {
    const { log } = openLog({ cleanupPolicy: 'compact' });
    const batch = buildBatch([{ key: 'k' }, { value: 'no key' }]);
    expect(append(log, batch)).toMatchObject({
      errorCode: ErrorCode.INVALID_RECORD,
      recordIndexes: [1],
    });
  });
});

it('stores bytes that any reader verifies', () => {
  const { harness, log } = openLog();
  fill(harness, log, 2, 3);
  const file = harness.disk.readFile(`${LOG}/00000000000000000000.log`);
  const first = readBatch(sharedCore(), file, 0, file.length);
  const second = readBatch(sharedCore(), file, first.header.sizeBytes, file.length);
  expect([first.baseOffset, second.baseOffset]).toEqual([0, 3]);
});

describe('PartitionLog and idempotent producers', () => {
  it('answers a duplicate with its first offset and stores it once', () => {
    const { harness, log } = openLog();
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
    const { harness, log } = openLog();
    append(log, sequenced(0));
    expect(append(log, sequenced(0))).toMatchObject({ errorCode: 0, baseOffset: 0 });
    append(log, sequenced(1));
    harness.endTurn();
    expect(readRecords(log)).toHaveLength(2);
  });

  it('refuses a gap and an old epoch', () => {
    const { log } = openLog();
    append(log, sequenced(0, 1, 1));
    expect(append(log, sequenced(2, 1, 1)).errorCode).toBe(ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER);
    expect(append(log, sequenced(1, 1, 0)).errorCode).toBe(ErrorCode.INVALID_PRODUCER_EPOCH);
    expect(append(log, sequenced(5, 1, 2)).errorCode).toBe(ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER);
    expect(append(log, sequenced(-1, 1, 2)).errorCode).toBe(ErrorCode.INVALID_RECORD);
    expect(log.logEndOffset).toBe(1);
  });
});
