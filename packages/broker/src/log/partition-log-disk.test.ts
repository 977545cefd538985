// What a partition's log promises of its disk: a sync ends when the bytes are durable, and nothing
// is promised any more once the disk has failed.
import { ErrorCode } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { buildBatch, TEST_TIME_MS } from '../../test/support/batches.ts';
import { append, fill, LogHarness, openLog, readRecords } from '../../test/support/log-harness.ts';

describe('PartitionLog.sync', () => {
  it('ends when the bytes are durable, not before', async () => {
    const { harness, log } = openLog();
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
    const { harness, log } = openLog();
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
    const { harness, log } = openLog({ segmentSizeBytes: buildBatch(1).length });
    fill(harness, log, 3);
    await log.sync();
    const next = new LogHarness(harness.losePower());
    const found = next.open();
    expect(found.logEndOffset).toBe(3);
    expect(readRecords(found)).toHaveLength(3);
  });

  it('does nothing when all is durable', async () => {
    const { harness, log } = openLog();
    append(log, buildBatch(1));
    await log.sync();
    const syncs = harness.disk.counts.get('sync');
    await log.sync();
    expect(harness.disk.counts.get('sync')).toBe(syncs);
  });

  it('fails alone, and not the directory, when the log is deleted meanwhile', async () => {
    const { harness, log } = openLog();
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

describe('PartitionLog when the disk fails', () => {
  it('takes the directory offline on a failed write and acknowledges nothing', async () => {
    const { harness, log } = openLog();
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
    const { harness, log } = openLog();
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
    const { harness, log } = openLog();
    const other = harness.directory.open('u', 'AAAAAAAAAAAAAAAAAAAAAg', 0, log.config);
    harness.disk.fail('write', /t-0/);
    append(log, buildBatch(1));
    harness.endTurn();
    expect(append(other, buildBatch(1)).errorCode).toBe(ErrorCode.KAFKA_STORAGE_ERROR);
  });

  it.each(['open', 'write'] as const)('goes offline when rolling fails to %s', (operation) => {
    const { harness, log } = openLog({ segmentSizeBytes: buildBatch(1).length, retentionMs: 1 });
    fill(harness, log, 1);
    harness.disk.fail(operation, operation === 'open' ? /1\.log$/ : /\.(time)?index$/);
    expect(append(log, buildBatch(1)).errorCode).toBe(ErrorCode.KAFKA_STORAGE_ERROR);
    expect(harness.failures).toHaveLength(1);
    expect(log.applyRetention(TEST_TIME_MS * 2)).toBe(0);
  });

  it('goes offline when retention cannot rename', () => {
    const { harness, log } = openLog({ retentionMs: 1 });
    fill(harness, log, 1);
    harness.disk.fail('rename', /./);
    log.applyRetention(TEST_TIME_MS * 2);
    expect(harness.failures).toHaveLength(1);
  });
});
