// Recovery: the tests write a log, hurt its files as a crash or a bad disk would, and open it
// again.
import { batchLayout } from '@millrace/core-wasm';
import { describe, expect, it } from 'vitest';
import { append, LOG, LogHarness, readRecords } from '../../test/support/log-harness.ts';
import {
  BATCH_BYTES,
  changeFile,
  expectWorks,
  FIRST,
  pathOf,
  reopen,
  replaceFile,
  sequenced,
  SMALL_SEGMENTS,
  writeLog,
} from '../../test/support/recovery.ts';
import { CorruptFileError } from './checkpoint-file.ts';

describe('the loader after the process died', () => {
  it('finds all that was written', () => {
    const { harness } = writeLog(10, SMALL_SEGMENTS);
    expectWorks(reopen(harness.kill(), SMALL_SEGMENTS), 10);
  });

  it('cuts a tail that is torn at any byte, and keeps all before it', () => {
    const { harness } = writeLog(4);
    const whole = harness.kill().readFile(pathOf(`${FIRST}.log`));
    const lastStart = whole.length - BATCH_BYTES;
    for (let length = lastStart; length < whole.length; length++) {
      const torn = new LogHarness(harness.disk.afterPowerFailure()).disk;
      torn.makeDirectory(LOG);
      replaceFile(torn, `${FIRST}.log`, whole.subarray(0, length));
      const { log, harness: next } = reopen(torn);
      expect(log.logEndOffset).toBe(3);
      expect(torn.readFile(pathOf(`${FIRST}.log`)).length).toBe(lastStart);
      expect(append(log, sequenced(3))).toMatchObject({ errorCode: 0, baseOffset: 3 });
      next.endTurn();
      expect(readRecords(log)).toHaveLength(4);
    }
  });

  it('cuts at zeros behind the last batch, as a file system may leave them', () => {
    const { harness } = writeLog(4);
    const disk = harness.kill();
    const whole = disk.readFile(pathOf(`${FIRST}.log`));
    const padded = new Uint8Array(whole.length + 5_000);
    padded.set(whole);
    replaceFile(disk, `${FIRST}.log`, padded);
    expectWorks(reopen(disk), 4);
  });

  it('cuts at any flipped bit of what was not synced, and removes later segments', () => {
    const { harness } = writeLog(7, SMALL_SEGMENTS);
    const disk = harness.kill();
    const second = disk.readFile(pathOf('00000000000000000003.log'));
    const middleBatch = BATCH_BYTES;
    for (let offset = batchLayout.MAGIC; offset < BATCH_BYTES; offset += 3) {
      const hurt = new LogHarness().disk;
      hurt.makeDirectory(LOG);
      for (const name of disk.list(LOG)) replaceFile(hurt, name, disk.readFile(pathOf(name)));
      const flipped = second.slice();
      flipped[middleBatch + offset]! ^= 0x10;
      replaceFile(hurt, '00000000000000000003.log', flipped);
      const { log } = reopen(hurt, SMALL_SEGMENTS);
      expect(log.logEndOffset).toBe(4);
      const left = hurt.list(LOG).filter((name) => /6\.(log|index|timeindex|snapshot)$/.test(name));
      expect(left).toEqual([]);
    }
    const { log } = reopen(disk, SMALL_SEGMENTS);
    expect(log.logEndOffset).toBe(7);
  });

  it('cuts where a segment lost whole batches at its end, leaving no gap', () => {
    const { harness } = writeLog(7, SMALL_SEGMENTS);
    const disk = harness.kill();
    const second = disk.readFile(pathOf('00000000000000000003.log'));
    replaceFile(disk, '00000000000000000003.log', second.subarray(0, BATCH_BYTES * 2));
    expectWorks(reopen(disk, SMALL_SEGMENTS), 5);
  });

  it('says what it did', () => {
    const { harness } = writeLog(7, SMALL_SEGMENTS);
    const disk = harness.kill();
    changeFile(disk, '00000000000000000003.log', (bytes) => (bytes[bytes.length - 1]! ^= 1));
    const { harness: next } = reopen(disk, SMALL_SEGMENTS);
    expect(next.events.join('\n')).toMatch(/cuts .*3\.log at byte \d+, offset 5: a CRC does not/);
    expect(next.events.join('\n')).toMatch(/removes .*6\.log: it follows a torn segment/);
  });

  it('refuses damage below the recovery point instead of cutting there', async () => {
    const { harness, log } = writeLog(5);
    await log.sync();
    harness.directory.checkpoint();
    const disk = harness.kill();
    changeFile(disk, `${FIRST}.log`, (bytes) => (bytes[BATCH_BYTES * 2 + 70]! ^= 1));
    const before = disk.readFile(pathOf(`${FIRST}.log`));
    expect(() => reopen(disk)).toThrow(CorruptFileError);
    expect(Buffer.compare(disk.readFile(pathOf(`${FIRST}.log`)), before)).toBe(0);
  });

  it.each(['kill', 'close'] as const)(
    'notices synced batches that are gone, after %s',
    async (end) => {
      const { harness, log } = writeLog(5);
      await log.sync();
      harness.directory.checkpoint();
      const disk = await harness[end]();
      const whole = disk.readFile(pathOf(`${FIRST}.log`));
      replaceFile(disk, `${FIRST}.log`, whole.subarray(0, BATCH_BYTES * 4));
      expect(() => reopen(disk)).toThrow(CorruptFileError);
    },
  );

  it('cuts behind the recovery point in the very segment that holds it', async () => {
    const { harness, log } = writeLog(3);
    await log.sync();
    harness.directory.checkpoint();
    append(log, sequenced(3));
    append(log, sequenced(4));
    harness.endTurn();
    const disk = harness.kill();
    changeFile(disk, `${FIRST}.log`, (bytes) => (bytes[BATCH_BYTES * 3 + 70]! ^= 1));
    expectWorks(reopen(disk), 3);
  });

  it('counts what it found unsynced as unsynced', async () => {
    const { harness } = writeLog(5, SMALL_SEGMENTS);
    const { harness: next, log } = reopen(harness.kill(), SMALL_SEGMENTS);
    expect(log.recoveryPoint).toBe(0);
    await log.sync();
    expect(log.recoveryPoint).toBe(5);
    const found = reopen(next.losePower(), SMALL_SEGMENTS);
    expect(readRecords(found.log)).toHaveLength(5);
  });

  it('refuses batches that were written before a batch that is cut', () => {
    const { harness } = writeLog(2);
    const disk = harness.kill();
    const bytes = disk.readFile(pathOf(`${FIRST}.log`));
    // The second batch again: whole, but its offset does not follow.
    const doubled = new Uint8Array(bytes.length + BATCH_BYTES);
    doubled.set(bytes);
    doubled.set(bytes.subarray(BATCH_BYTES), bytes.length);
    replaceFile(disk, `${FIRST}.log`, doubled);
    expectWorks(reopen(disk), 2);
  });

  it('rebuilds leader epochs and producers from the batches', () => {
    const { harness } = writeLog(10, SMALL_SEGMENTS);
    const disk = harness.kill();
    for (const name of disk.list(LOG)) {
      if (!name.endsWith('.log') && name !== 'partition.metadata') disk.remove(pathOf(name));
    }
    const { log } = reopen(disk, SMALL_SEGMENTS);
    expect([0, 3, 4, 7, 8, 9].map((offset) => log.epochs.epochOf(offset))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
    for (const sequence of [5, 6, 7, 8, 9]) {
      expect(append(log, sequenced(sequence))).toMatchObject({
        errorCode: 0,
        baseOffset: sequence,
      });
    }
    expect(log.logEndOffset).toBe(10);
  });

  it('uses a snapshot for what lies before it, and ignores one that is torn', () => {
    const { harness } = writeLog(10, SMALL_SEGMENTS);
    const disk = harness.kill();
    changeFile(disk, '00000000000000000009.snapshot', (bytes) => (bytes[9]! ^= 1));
    const { log } = reopen(disk, SMALL_SEGMENTS);
    expect(log.producers.get(7)!.batches.map(({ firstSequence }) => firstSequence)).toEqual([
      5, 6, 7, 8, 9,
    ]);
  });

  it('forgets producers and epochs of what was cut', () => {
    const { harness, log: written } = writeLog(10, SMALL_SEGMENTS);
    // The file of the epochs knows of what will be cut; records may have been lost behind it.
    written.checkpoint();
    const disk = harness.kill();
    changeFile(disk, '00000000000000000006.log', (bytes) => (bytes[70]! ^= 1));
    const { log } = reopen(disk, SMALL_SEGMENTS);
    expect(log.logEndOffset).toBe(6);
    expect(log.epochs.latest).toBe(1);
    expect(log.producers.get(7)!.batches.at(-1)).toMatchObject({ lastSequence: 5 });
    expect(disk.list(LOG).filter((name) => name.endsWith('9.snapshot'))).toEqual([]);
  });
});

describe('the loader and the log start', () => {
  it('goes on at the start of a log that a loss of power left shorter than that', async () => {
    const { harness, log } = writeLog(1);
    await log.sync();
    for (let sequence = 1; sequence < 10; sequence++) {
      append(log, sequenced(sequence), 3);
      harness.endTurn();
    }
    expect(log.deleteRecordsBefore(10)).toBe(0);
    harness.directory.checkpointLogStarts();
    const found = reopen(harness.losePower());
    expect([found.log.logStartOffset, found.log.logEndOffset]).toEqual([10, 10]);
    expect(found.harness.events.join()).toContain('it ends before the log');
    // Nothing is known of the producer any more, as after a DeleteRecords of all it wrote.
    expect(append(found.log, sequenced(10), 4)).toMatchObject({ errorCode: 0, baseOffset: 10 });
    found.harness.endTurn();
    expect(readRecords(found.log, 10)).toEqual([{ offset: 10, value: 'value 10' }]);
    await found.log.sync();
    const again = reopen(found.harness.losePower());
    expect([again.log.logStartOffset, again.log.logEndOffset]).toEqual([10, 11]);
    expect(again.log.epochs.epochOf(10)).toBe(4);
  });

  it('does not drop synced records that are damaged, whatever the log start says', async () => {
    const { harness, log } = writeLog(10);
    await log.sync();
    log.deleteRecordsBefore(9);
    harness.directory.checkpoint();
    const disk = harness.kill();
    changeFile(disk, `${FIRST}.log`, (bytes) => (bytes[BATCH_BYTES * 2 + 70]! ^= 1));
    expect(() => reopen(disk)).toThrow(CorruptFileError);
  });
});

describe('the loader and leftovers', () => {
  it('removes what deletions and compactions left', () => {
    const { harness } = writeLog(3);
    const disk = harness.kill();
    const leftovers = [
      `${FIRST}.log.deleted`,
      `${FIRST}.index.deleted`,
      `${FIRST}.log.cleaned`,
      `${FIRST}.log.swap`,
      'leader-epoch-checkpoint.tmp',
    ];
    for (const name of leftovers) replaceFile(disk, name, Uint8Array.of(1, 2, 3));
    expectWorks(reopen(disk), 3);
    for (const name of leftovers) expect(disk.exists(pathOf(name))).toBe(false);
  });

  it('leaves files of others alone', () => {
    const { harness } = writeLog(1);
    const disk = harness.kill();
    replaceFile(disk, 'notes.txt', Uint8Array.of(1));
    reopen(disk);
    expect(disk.exists(pathOf('notes.txt'))).toBe(true);
  });

  it('begins an empty log where the log start says', () => {
    const { log } = reopen(new LogHarness().disk);
    expect([log.logStartOffset, log.logEndOffset]).toEqual([0, 0]);
    expectWorks(reopen(new LogHarness().disk), 0);
  });
});
