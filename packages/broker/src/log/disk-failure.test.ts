// Disks that fail and lose power at the worst moment: each case was found by the simulator
// (test/simulator) and is told here by itself.
import { createCore } from '@millrace/core-wasm';
import { describe, expect, it } from 'vitest';
import { buildBatch } from '../../test/support/batches.ts';
import {
  append,
  DATA,
  fill,
  LOG,
  LogHarness,
  readRecords,
  testLogConfig,
} from '../../test/support/log-harness.ts';
import { CoordinatorPartitionLog } from '../coordinator-partition-log.ts';
import type { ManualFileSystem } from '../platform/manual-file-system.ts';
import type { PartitionLog } from './partition-log.ts';

const OTHER_ID = 'AAAAAAAAAAAAAAAAAAAAAg';
const SMALL_SEGMENTS = { segmentSizeBytes: buildBatch(1).length * 3 };
const MARK = `${DATA}/.kafka_cleanshutdown`;
const FAILURE_MARK = `${DATA}/.disk-failed`;

/** The process dies; the next finds the page cache as it was. */
function killed(harness: LogHarness): ManualFileSystem {
  return harness.kill().afterProcessDeath(new Error('the process has ended'));
}

/** Lets the next sync of a log fail and lose what it was to cover, as Linux does. */
async function loseSync(harness: LogHarness, log: PartitionLog): Promise<void> {
  harness.disk.interceptor = (operation, path) =>
    operation === 'sync' && path.endsWith('.log')
      ? { error: new Error('EIO'), losesWrites: true }
      : null;
  await expect(log.sync()).rejects.toThrow('EIO');
  harness.disk.interceptor = null;
}

describe('after a failed sync', () => {
  it('the next process writes again what the disk may never have got', async () => {
    const harness = new LogHarness();
    const log = harness.open();
    fill(harness, log, 3);
    await loseSync(harness, log);
    const next = new LogHarness(killed(harness));
    const again = next.open();
    fill(next, again, 1);
    await again.sync();
    const last = new LogHarness(next.losePower());
    expect(readRecords(last.open())).toHaveLength(4);
  });

  it('the word of it stays until a clean end', async () => {
    const harness = new LogHarness();
    await loseSyncOf(harness);
    const next = new LogHarness(killed(harness));
    next.open();
    const disk = killed(next);
    expect(disk.exists(FAILURE_MARK)).toBe(true);
    const last = new LogHarness(disk);
    last.open();
    await last.close();
    expect(last.disk.exists(FAILURE_MARK)).toBe(false);
  });

  async function loseSyncOf(harness: LogHarness): Promise<void> {
    const log = harness.open();
    fill(harness, log, 1);
    await loseSync(harness, log);
  }

  it('no log is opened, because an old one’s checkpoints cannot be forgotten', async () => {
    const harness = new LogHarness();
    const log = harness.open();
    fill(harness, log, 3);
    await log.sync();
    harness.directory.checkpoint();
    harness.directory.delete(log, OTHER_ID);
    harness.disk.fail('open', /checkpoint/);
    expect(() => harness.directory.open('t', OTHER_ID, 0, testLogConfig())).toThrow('EIO');
    expect(() => harness.directory.open('u', OTHER_ID, 0, testLogConfig())).toThrow('EIO');
    const next = new LogHarness(killed(harness));
    expect(next.directory.open('t', OTHER_ID, 0, testLogConfig()).logEndOffset).toBe(0);
  });
});

describe('a disk that fails', () => {
  it('on a read takes the directory offline and is not asked again', () => {
    const harness = new LogHarness();
    const log = harness.open();
    fill(harness, log, 2);
    harness.disk.fail('read', /\.log$/);
    expect(log.read(0, 100, true)).toBeNull();
    expect(harness.failures).toHaveLength(1);
    expect(log.isOffline).toBe(true);
  });

  it.each([/\.log$/, /partition\.metadata$/])(
    'on %s while a log is opened takes the directory offline, and leaves no mark of a clean end',
    async (path) => {
      const harness = new LogHarness();
      fill(harness, harness.open(), 2);
      const next = new LogHarness(killed(harness));
      next.disk.fail('read', path);
      expect(() => next.open()).toThrow('EIO');
      expect(next.failures).toHaveLength(1);
      next.disk.heal();
      await next.close();
      expect(next.disk.exists(MARK)).toBe(false);
    },
  );

  it('says so to whoever deletes records', () => {
    const harness = new LogHarness();
    fill(harness, harness.open(), 2);
    expect(harness.directory.checkpointLogStarts()).toBe(true);
    harness.disk.fail('sync', /checkpoint/);
    expect(harness.directory.checkpointLogStarts()).toBe(false);
  });
});

describe('after a loss of power', () => {
  it('a log that ends before its start goes on at its start', async () => {
    const harness = new LogHarness();
    const log = harness.open();
    fill(harness, log, 2);
    await log.sync();
    fill(harness, log, 3);
    log.deleteRecordsBefore(4);
    harness.directory.checkpointLogStarts();
    const next = new LogHarness(harness.losePower());
    const found = next.open();
    expect([found.logStartOffset, found.logEndOffset]).toEqual([4, 4]);
    fill(next, found, 1);
    expect(readRecords(found, 4).map(({ offset }) => offset)).toEqual([4]);
  });

  it('producers of deleted segments are unknown, not out of order', async () => {
    const harness = new LogHarness();
    const config = { ...SMALL_SEGMENTS, retentionBytes: 0, fileDeleteDelayMs: 0 };
    const log = harness.open(config);
    const send = (sequence: number) =>
      append(log, buildBatch(1, { producerId: 7, producerEpoch: 0, baseSequence: sequence }));
    for (let sequence = 0; sequence < 2; sequence++) send(sequence);
    harness.endTurn();
    // A clean end leaves a snapshot that is no segment's.
    const second = new LogHarness(await harness.close());
    const again = second.open(config);
    for (let sequence = 2; sequence < 5; sequence++) {
      append(again, buildBatch(1, { producerId: 7, producerEpoch: 0, baseSequence: sequence }));
      second.endTurn();
    }
    again.roll();
    await again.sync();
    again.applyRetention(0);
    second.disk.syncDirectoryNow(LOG);
    const disk = second.losePower();
    disk.open(`${LOG}/00000000000000000005.snapshot`, 'existing').truncate(0);
    const found = new LogHarness(disk).open(config);
    expect([found.logStartOffset, found.logEndOffset]).toEqual([5, 5]);
    const next = buildBatch(1, { producerId: 7, producerEpoch: 0, baseSequence: 5 });
    expect(append(found, next)).toMatchObject({ errorCode: 0, baseOffset: 5 });
  });

  it('the snapshot of a rolled segment is there once records behind it are synced', async () => {
    const harness = new LogHarness();
    const log = harness.open(SMALL_SEGMENTS);
    append(log, buildBatch(1, { producerId: 7, producerEpoch: 0, baseSequence: 0 }));
    harness.endTurn();
    log.roll();
    fill(harness, log, 1);
    await log.sync();
    const name = `${LOG}/00000000000000000001.snapshot`;
    expect(harness.disk.afterPowerFailure().readFile(name).length).toBeGreaterThan(10);
  });

  it('segments that recovery removed stay removed', async () => {
    const harness = new LogHarness();
    const log = harness.open(SMALL_SEGMENTS);
    fill(harness, log, 7);
    await log.sync();
    const disk = killed(harness);
    disk.open(`${LOG}/00000000000000000003.log`, 'existing').truncate(1);
    const next = new LogHarness(disk);
    expect(next.open(SMALL_SEGMENTS).logEndOffset).toBe(3);
    const names = next.disk.afterPowerFailure().list(LOG);
    expect(names.filter((name) => name.endsWith('.log'))).toHaveLength(2);
  });

  it('the mark of a clean end does not come back', async () => {
    const harness = new LogHarness();
    fill(harness, harness.open(), 1);
    const disk = await harness.close();
    // The next process removes the mark and dies at once.
    disk.fail('syncDirectory', /./, 'EIO', 1);
    expect(() => new LogHarness(disk)).toThrow('EIO');
    expect(disk.exists(MARK)).toBe(false);
    const next = new LogHarness(disk);
    fill(next, next.open(), 1);
    expect(next.losePower().exists(MARK)).toBe(false);
  });

  it('a coordinator’s records are there that it has read before', async () => {
    const core = createCore();
    const record = { key: Buffer.from('key'), value: Buffer.from('value') };
    const harness = new LogHarness();
    const log = harness.open();
    const lost = new CoordinatorPartitionLog(core, log, () => 0).append([record], 1);
    lost.catch(() => undefined);
    harness.endTurn();
    const next = new LogHarness(killed(harness));
    const read = new CoordinatorPartitionLog(core, next.open(), () => 0).read();
    expect((await read[Symbol.asyncIterator]().next()).done).toBe(false);
    const last = new LogHarness(next.losePower());
    expect(last.open().logEndOffset).toBe(1);
  });
});

describe('a coordinator whose disk fails while it reads', () => {
  it('is told so, instead of taking its groups for gone', async () => {
    const core = createCore();
    const harness = new LogHarness();
    fill(harness, harness.open(), 2);
    await harness.close();
    const next = new LogHarness(killed(harness));
    const log = next.open();
    next.disk.fail('read', /\.log$/);
    const read = new CoordinatorPartitionLog(core, log, () => 0).read();
    await expect(read[Symbol.asyncIterator]().next()).rejects.toThrow('cannot be read');
  });
});

describe('folders that belong to no topic', () => {
  it('are set aside again and again, also with the longest name', () => {
    const topic = 'n'.repeat(249);
    const harness = new LogHarness();
    for (let round = 1; round <= 3; round++) {
      harness.disk.makeDirectory(`${DATA}/${topic}-0`);
      harness.disk.open(`${DATA}/${topic}-0/file`, 'create');
      harness.directory.setAsideStrays(() => false);
      const strays = harness.disk.list(DATA).filter((name) => name.endsWith('-stray'));
      expect(strays).toHaveLength(round);
      expect(Math.max(...strays.map(({ length }) => length))).toBeLessThanOrEqual(255);
    }
  });
});
