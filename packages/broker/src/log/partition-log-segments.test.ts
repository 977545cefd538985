// The segments of a partition's log: when it begins another one, what it leaves in the sealed
// ones, and how they go.
import { ErrorCode } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { buildBatch, TEST_TIME_MS } from '../../test/support/batches.ts';
import {
  append,
  fill,
  LOG,
  LogHarness,
  openLog,
  readRecords,
} from '../../test/support/log-harness.ts';

/** A batch of an idempotent producer. */
const sequenced = (baseSequence: number, records = 1, producerEpoch = 0) =>
  buildBatch(records, { producerId: 7, producerEpoch, baseSequence });

const segmentNames = (harness: LogHarness) =>
  harness.disk.list(LOG).filter((name) => name.endsWith('.log'));

describe('PartitionLog rolls', () => {
  it('by size, before a segment would exceed it', () => {
    const batchBytes = buildBatch(1).length;
    const { harness, log } = openLog({ segmentSizeBytes: batchBytes * 2 + 1 });
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
    const { harness, log } = openLog({ segmentSizeBytes: batchBytes * 2 });
    for (let index = 0; index < 5; index++) append(log, buildBatch(1));
    harness.endTurn();
    expect(segmentNames(harness)).toHaveLength(3);
    expect(readRecords(log)).toHaveLength(5);
  });

  it('by the time of the records, also after a restart', async () => {
    const config = { segmentMs: 1_000, segmentJitterMs: 0 };
    const { harness, log } = openLog(config);
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
    const { harness, log } = openLog({ indexIntervalBytes: 1, indexSizeBytes: 4 * 8 });
    fill(harness, log, 9);
    expect(segmentNames(harness).length).toBeGreaterThan(1);
    expect(readRecords(log)).toHaveLength(9);
  });

  it('leaves sealed segments with indexes and a snapshot of the producers', () => {
    const { harness, log } = openLog({ indexIntervalBytes: 1 });
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

describe('PartitionLog.deleteRecordsBefore and retention', () => {
  it('makes records unreadable and removes whole segments later', () => {
    const { harness, log } = openLog({ segmentSizeBytes: buildBatch(1).length * 2 });
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
    const { harness, log } = openLog({ retentionMs: 1_000 });
    fill(harness, log, 3);
    expect(log.applyRetention(TEST_TIME_MS + 1_000)).toBe(0);
    expect(log.applyRetention(TEST_TIME_MS + 1_001)).toBe(1);
    expect([log.logStartOffset, log.logEndOffset, log.highWatermark]).toEqual([3, 3, 3]);
    fill(harness, log, 1);
    expect(readRecords(log, 3).map(({ offset }) => offset)).toEqual([3]);
  });

  it('keeps the leader epoch that has begun at the end of the log', () => {
    const { harness, log } = openLog({ retentionMs: 1_000 });
    fill(harness, log, 3);
    log.beginEpoch(4);
    log.applyRetention(TEST_TIME_MS + 5_000);
    expect(log.epochs.endOffset(4, log.logEndOffset)).toEqual({ epoch: 4, endOffset: 3 });
  });
});
