// A data directory over restarts: checkpoints, deleted topics and their names, a failing disk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createCore } from '@millrace/core-wasm';
import { describe, expect, it, vi } from 'vitest';
import { buildBatch } from '../../test/support/batches.ts';
import { FoldingFileSystem } from '../../test/support/folding-file-system.ts';
import {
  append,
  DATA,
  fill,
  LOG,
  LogHarness,
  readRecords,
  testLogConfig,
  TOPIC_ID,
} from '../../test/support/log-harness.ts';
import { LoopTurn } from '../platform/loop-turn.ts';
import { ManualClock } from '../platform/manual-clock.ts';
import { ManualRandom } from '../platform/manual-random.ts';
import { ManualScheduler } from '../platform/manual-scheduler.ts';
import { ManualFileSystem } from '../platform/manual-file-system.ts';
import { NodeFileSystem } from '../platform/node-file-system.ts';
import { CorruptFileError } from './checkpoint-file.ts';
import { LogDirectory } from './log-directory.ts';

const OTHER_ID = 'AAAAAAAAAAAAAAAAAAAAAg';
const DELETED = `t-0.${OTHER_ID}-delete`;
const text = (harness: LogHarness, name: string) =>
  Buffer.from(harness.disk.readFile(`${DATA}/${name}`)).toString();

describe('LogDirectory', () => {
  it('writes its checkpoints once a minute, with what is durable', async () => {
    const harness = new LogHarness();
    const log = harness.open();
    fill(harness, log, 3);
    await log.sync();
    fill(harness, log, 2);
    harness.platform.scheduler.advance(60_000);
    expect(text(harness, 'recovery-point-offset-checkpoint')).toBe('0\n1\nt 0 3\n');
    expect(text(harness, 'replication-offset-checkpoint')).toBe('0\n1\nt 0 5\n');
    expect(text(harness, 'log-start-offset-checkpoint')).toBe('0\n1\nt 0 0\n');
    expect(text(harness, 't-0/leader-epoch-checkpoint')).toBe('0\n1\n0 0\n');
    expect(text(harness, 't-0/partition.metadata')).toBe(`version: 0\ntopic_id: ${TOPIC_ID}\n`);
  });

  it('writes its checkpoints when it has saved each log, in turns', async () => {
    const harness = new LogHarness(undefined, 0);
    const open = (index: number) => {
      const log = harness.directory.open('t', TOPIC_ID, index, testLogConfig());
      log.beginEpoch(index);
    };
    for (const index of [0, 1, 2]) open(index);
    const { scheduler } = harness.platform;
    scheduler.advance(60_000);
    expect(harness.disk.exists(`${DATA}/t-0/leader-epoch-checkpoint`)).toBe(true);
    expect(harness.disk.exists(`${DATA}/t-1/leader-epoch-checkpoint`)).toBe(false);
    expect(harness.disk.exists(`${DATA}/recovery-point-offset-checkpoint`)).toBe(false);
    open(3);
    await scheduler.settle();
    expect(text(harness, 't-3/leader-epoch-checkpoint')).toBe('0\n1\n3 0\n');
    expect(text(harness, 'recovery-point-offset-checkpoint')).toContain('t 3 0\n');
  });

  it('ends while its checkpoints are being written', async () => {
    const harness = new LogHarness(undefined, 0);
    for (const index of [0, 1, 2]) harness.directory.open('t', TOPIC_ID, index, testLogConfig());
    harness.platform.scheduler.advance(60_000);
    const disk = await harness.close();
    const points = text(harness, 'recovery-point-offset-checkpoint');
    disk.remove(`${DATA}/recovery-point-offset-checkpoint`);
    await harness.platform.scheduler.settle();
    expect(points).toContain('t 2 0\n');
    expect(disk.exists(`${DATA}/recovery-point-offset-checkpoint`)).toBe(false);
  });

  it('removes the folders of a deleted topic a few at a time', async () => {
    const harness = new LogHarness(undefined, 0);
    const { scheduler } = harness.platform;
    const doomed = () => harness.disk.list(DATA).filter((name) => name.endsWith('-delete'));
    for (const index of [0, 1, 2]) {
      const log = harness.directory.open('t', TOPIC_ID, index, testLogConfig());
      harness.directory.delete(log, OTHER_ID);
    }
    const nextTurn = vi.spyOn(harness.turn, 'next');
    scheduler.joinsTurn = () => true;
    expect(doomed()).toHaveLength(3);
    await scheduler.advanceAsync(testLogConfig().fileDeleteDelayMs);
    expect(doomed()).toHaveLength(0);
    // The first has used up its turn; the others come in the next.
    expect(nextTurn).toHaveBeenCalledTimes(1);
  });

  it('keeps the log start over a crash', () => {
    const harness = new LogHarness();
    const log = harness.open();
    fill(harness, log, 4);
    log.deleteRecordsBefore(3);
    harness.directory.checkpointLogStarts();
    const next = new LogHarness(harness.kill());
    expect(next.open().logStartOffset).toBe(3);
  });

  it('keeps what it knew of logs that are not open', () => {
    const harness = new LogHarness();
    const log = harness.open();
    fill(harness, log, 4);
    log.deleteRecordsBefore(3);
    harness.directory.checkpoint();
    const next = new LogHarness(harness.kill());
    next.directory.open('other', OTHER_ID, 0, testLogConfig());
    next.directory.checkpoint();
    const last = new LogHarness(next.kill());
    expect(last.open().logStartOffset).toBe(3);
  });

  it('applies retention every interval', () => {
    const harness = new LogHarness();
    const log = harness.open({ retentionMs: 1_000 });
    fill(harness, log, 2);
    harness.platform.scheduler.advance(3_600_000);
    expect(log.logStartOffset).toBe(2);
    expect(harness.events.join()).toContain('retention deleted 1 segments of t-0');
  });

  it('removes the folder of a deleted log later, or else at the next start', () => {
    const harness = new LogHarness();
    const log = harness.open();
    fill(harness, log, 1);
    harness.directory.delete(log, OTHER_ID);
    expect(harness.disk.exists(LOG)).toBe(false);
    expect(harness.disk.list(DATA)).toContain(DELETED);
    const disk = harness.kill();
    const next = new LogHarness(disk);
    expect(disk.list(DATA)).not.toContain(DELETED);
    const again = next.open();
    next.directory.delete(again, OTHER_ID);
    next.platform.scheduler.advance(again.config.fileDeleteDelayMs);
    expect(disk.list(DATA)).not.toContain(DELETED);
  });

  it('lets those read on who read a log when it was deleted, until its files go', async () => {
    const harness = new LogHarness();
    const log = harness.open();
    fill(harness, log, 1);
    const slice = log.read(0, 1_000, true)!;
    const canRead = () => log.readSlice(slice, 0, new Uint8Array(61), 0, 61);
    harness.directory.delete(log, OTHER_ID);
    expect(canRead()).toBe(true);
    harness.platform.scheduler.advance(log.config.fileDeleteDelayMs);
    expect(canRead()).toBe(false);
    const second = harness.directory.open('t', OTHER_ID, 1, testLogConfig());
    const { file } = second.read(0, 1_000, true)!;
    harness.directory.delete(second, OTHER_ID);
    expect(file.isClosed).toBe(false);
    await harness.close();
    expect(file.isClosed).toBe(true);
  });

  it('closes the files of a deleted log first where open ones hold their folder', () => {
    class OtherSystem extends ManualFileSystem {
      override readonly renamesOpenFiles = false;
    }
    const harness = new LogHarness(new OtherSystem());
    const log = harness.open();
    const { file } = log.read(0, 1_000, true)!;
    harness.directory.delete(log, OTHER_ID);
    expect(file.isClosed).toBe(true);
  });

  it('removes no folder whose name only ends like that of a deleted log', () => {
    const harness = new LogHarness();
    const names = ['photos-to-delete', 't-0.short-delete', `${OTHER_ID}-delete`];
    for (const name of names) harness.disk.makeDirectory(`${DATA}/${name}`);
    const next = new LogHarness(harness.kill());
    expect(next.disk.list(DATA)).toEqual(expect.arrayContaining(names));
  });

  it('never serves the records of a deleted topic of the same name', () => {
    const harness = new LogHarness();
    fill(harness, harness.open(), 3);
    const next = new LogHarness(harness.kill());
    const log = next.directory.open('t', OTHER_ID, 0, testLogConfig());
    expect([log.logStartOffset, log.logEndOffset]).toEqual([0, 0]);
    fill(next, log, 1);
    expect(readRecords(log)).toHaveLength(1);
    expect(text(next, 't-0/partition.metadata')).toContain(OTHER_ID);
  });

  it('gives a new log of an old name nothing of the old one’s checkpoints', async () => {
    const harness = new LogHarness();
    const log = harness.open();
    fill(harness, log, 9);
    await log.sync();
    log.deleteRecordsBefore(8);
    harness.directory.checkpoint();
    harness.directory.delete(log, OTHER_ID);
    const recreated = harness.directory.open('t', OTHER_ID, 0, testLogConfig());
    fill(harness, recreated, 3);
    const disk = harness.kill();
    const file = disk.open(`${LOG}/00000000000000000000.log`, 'existing');
    file.truncate(file.sizeBytes() - 1);
    const next = new LogHarness(disk);
    const found = next.directory.open('t', OTHER_ID, 0, testLogConfig());
    expect([found.logStartOffset, found.logEndOffset]).toEqual([0, 2]);
  });

  it('never touches the folder of an open log for a topic that differs in case only', async () => {
    const harness = new LogHarness(new FoldingFileSystem());
    const log = harness.open();
    fill(harness, log, 2);
    const openOther = () => harness.directory.open('T', OTHER_ID, 0, testLogConfig());
    expect(openOther).toThrow('differs from T-0 in case only');
    fill(harness, log, 1);
    expect(readRecords(log)).toHaveLength(3);
    expect(harness.disk.list(DATA).filter((name) => name.includes('stray'))).toEqual([]);
    const next = new LogHarness(harness.kill());
    expect(next.open().logEndOffset).toBe(3);
  });

  it('opens a folder whose metadata file a crash has emptied', () => {
    const harness = new LogHarness();
    fill(harness, harness.open(), 2);
    const disk = harness.kill();
    disk.open(`${LOG}/partition.metadata`, 'existing').truncate(0);
    const next = new LogHarness(disk);
    expect(next.open().logEndOffset).toBe(2);
    expect(text(next, 't-0/partition.metadata')).toContain(TOPIC_ID);
  });

  it('refuses a damaged checkpoint', () => {
    const harness = new LogHarness();
    harness.open();
    harness.directory.checkpoint();
    const disk = harness.kill();
    disk.open(`${DATA}/recovery-point-offset-checkpoint`, 'existing').write([Buffer.from('9')], 0);
    expect(() => new LogHarness(disk)).toThrow(CorruptFileError);
  });

  it('reports a failing disk once and stays offline', () => {
    const harness = new LogHarness();
    const log = harness.open();
    fill(harness, log, 1);
    harness.disk.fail('rename', /checkpoint/);
    harness.directory.checkpoint();
    harness.directory.checkpoint();
    harness.directory.checkpointLogStarts();
    expect(harness.failures).toHaveLength(1);
    expect(log.isOffline).toBe(true);
  });

  it('does not vouch for a log that it could not open', async () => {
    const harness = new LogHarness();
    const log = harness.open();
    fill(harness, log, 3);
    await log.sync();
    harness.directory.checkpoint();
    const disk = harness.kill();
    const file = disk.open(`${LOG}/00000000000000000000.log`, 'existing');
    file.write([Uint8Array.of(0xff)], 70);
    const next = new LogHarness(disk);
    expect(() => next.open()).toThrow(CorruptFileError);
    await next.close();
    const last = new LogHarness(disk);
    expect(last.directory.wasClean).toBe(false);
    expect(() => last.open()).toThrow(CorruptFileError);
  });

  it('vouches for logs that it did not open only if they were clean before', async () => {
    const harness = new LogHarness();
    fill(harness, harness.open(), 3);
    const crashed = new LogHarness(harness.kill());
    await crashed.close(false);
    const recovered = new LogHarness(harness.disk);
    expect(recovered.directory.wasClean).toBe(false);
    recovered.open();
    await recovered.close();
    const hasty = new LogHarness(harness.disk);
    expect(hasty.directory.wasClean).toBe(true);
    await hasty.close(false);
    expect(new LogHarness(harness.disk).directory.wasClean).toBe(true);
  });

  it('closes without a mark when the disk fails at the very end', async () => {
    const harness = new LogHarness();
    fill(harness, harness.open(), 1);
    harness.disk.fail('open', /cleanshutdown/);
    await harness.close();
    expect(harness.failures).toHaveLength(1);
    harness.disk.heal();
    expect(new LogHarness(harness.disk).directory.wasClean).toBe(false);
  });

  it('deletes a topic with the longest name on a real disk', () => {
    const path = mkdtempSync(`${tmpdir()}/millrace-directory-`);
    try {
      const scheduler = new ManualScheduler(new ManualClock());
      const failures: Error[] = [];
      const directory = new LogDirectory({
        path,
        fileSystem: new NodeFileSystem(),
        clock: new ManualClock(),
        random: new ManualRandom(1),
        scheduler,
        turn: new LoopTurn(new ManualClock(), scheduler, 1),
        core: createCore(),
        retentionCheckIntervalMs: 1e9,
        producerExpirationMs: 1e9,
        onEvent: () => undefined,
        onFailure: (error) => failures.push(error),
      });
      directory.takeOver();
      const name = 'n'.repeat(249);
      const log = directory.open(name, TOPIC_ID, 0, testLogConfig());
      append(log, buildBatch(1));
      scheduler.endTurn();
      directory.delete(log, TOPIC_ID);
      expect(failures).toEqual([]);
      expect(directory.open(name, OTHER_ID, 0, testLogConfig()).logEndOffset).toBe(0);
      scheduler.advance(60_000);
      expect(new NodeFileSystem().list(path).filter((one) => one.endsWith('-delete'))).toEqual([]);
    } finally {
      rmSync(path, { recursive: true, force: true });
    }
  });
});
